"""Agreement is the package's α; its interval holds it; perfect coders agree wholly and blind ones by chance."""

import krippendorff
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from hypothesis.extra.numpy import arrays

from discourse import agreement
from discourse.dataset import open_dataset
from discourse.settings import BUNDLED


def alpha_of(table: np.ndarray, level: str) -> float:
    return float(agreement.alphas_of(table[np.newaxis], level)[0])


tables = arrays(float, (4, 4), elements=some.integers(0, 30)).filter(lambda table: (np.diag(table) > 0).all())


@given(tables, some.sampled_from(["nominal", "ordinal"]))
def test_the_formula_of_the_interval_is_that_of_the_package(table: np.ndarray, level: str) -> None:
    assert alpha_of(table, level) == pytest.approx(agreement.estimate(table, level))


def test_the_estimate_is_the_packages() -> None:
    first, second = [1, 2, 2, 1, 1, 2, 1, 1], [1, 2, 1, 1, 1, 2, 1, 2]
    table = np.zeros((2, 2))
    np.add.at(table, (np.array(first) - 1, np.array(second) - 1), 1)
    expected = krippendorff.alpha([first, second], level_of_measurement="nominal")
    assert agreement.estimate(table, "nominal") == pytest.approx(expected)


def test_coders_that_always_agree_have_an_alpha_of_one() -> None:
    assert alpha_of(np.diag([10.0, 5.0, 3.0]), "nominal") == 1


def test_coders_that_toss_coins_have_an_alpha_near_zero() -> None:
    table = np.full((2, 2), 250.0)
    assert alpha_of(table, "nominal") == pytest.approx(0, abs=0.01)


def test_near_misses_on_an_ordered_scale_weigh_less() -> None:
    near, far = np.diag([20.0, 20.0, 20.0]), np.diag([20.0, 20.0, 20.0])
    near[0, 1], far[0, 2] = 5, 5
    assert alpha_of(near, "ordinal") > alpha_of(far, "ordinal")


def test_the_interval_of_every_variable_holds_its_estimate() -> None:
    table = agreement.agreement(open_dataset(BUNDLED))
    assert (table["low"] <= table["alpha"] + 1e-9).all()
    assert (table["alpha"] <= table["high"] + 1e-9).all()
