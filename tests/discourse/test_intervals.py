"""Intervals and tests for small counts, against values of the literature and of R."""

from __future__ import annotations

from math import inf, isnan

import pytest
from hypothesis import given
from hypothesis import strategies as some

from discourse.intervals import clopper_pearson, garwood, holm, rate_ratio, wilson


def test_the_score_interval_of_a_share_is_that_of_the_textbook():
    # Newcombe 1998, Stat. Med. 17: 857-872, table I, method 3: 81 of 263.
    assert wilson(81, 263) == pytest.approx((0.3080, 0.2553, 0.3662), abs=5e-5)


def test_a_share_of_nothing_is_not_a_number():
    assert isnan(wilson(0, 0).estimate)


def test_the_exact_limits_of_a_poisson_count_are_those_of_garwoods_table():
    assert garwood(0, 1) == pytest.approx((0, 0, 3.6889), abs=1e-4)
    assert garwood(10, 1) == pytest.approx((10, 4.7954, 18.3904), abs=1e-4)


def test_the_exact_limits_of_a_share_are_those_of_binom_test():
    assert clopper_pearson(3, 10) == pytest.approx((0.3, 0.06674, 0.65245), abs=1e-5)


def test_the_rate_ratio_of_two_counts_is_that_of_poisson_test():
    # R: poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878))
    assert rate_ratio(11, 800, 21, 3011)[:3] == pytest.approx((1.971488, 0.8584264, 4.2772659), abs=1e-6)


def test_a_rate_ratio_has_no_upper_limit_when_nothing_happened_on_the_other_side():
    assert rate_ratio(5, 10, 0, 10).high == inf


def test_equal_rates_are_no_surprise():
    assert rate_ratio(5, 10, 5, 10).p_value == 1


def test_holms_correction_multiplies_the_smallest_by_the_number_of_looks():
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])


@given(some.lists(some.floats(0, 1), min_size=1, max_size=8))
def test_a_corrected_p_value_is_never_smaller_and_never_above_one(p_values):
    assert all(p <= q <= 1 for p, q in zip(p_values, holm(p_values), strict=True))


@given(some.integers(1, 400).flatmap(lambda n: some.tuples(some.integers(0, n), some.just(n))))
def test_every_interval_of_a_share_holds_the_share(pair):
    for method in (wilson, clopper_pearson):
        share, low, high = method(*pair)
        assert 0 <= low <= share + 1e-9
        assert share <= high + 1e-9 <= 1 + 2e-9


@given(some.integers(0, 300), some.floats(0.1, 1000))
def test_the_interval_of_a_rate_scales_with_its_exposure(count, exposure):
    rate, low, high = garwood(count, exposure)
    assert low <= rate <= high
    assert [rate * exposure, low * exposure, high * exposure] == pytest.approx(list(garwood(count, 1)))
