"""Intervals and tests for small counts, against values of the literature and of R."""

from __future__ import annotations

from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as some

from discourse.intervals import garwood, holm, wilson


def test_the_score_interval_of_a_share_is_that_of_the_textbook():
    # Newcombe 1998, Stat. Med. 17: 857-872, table I, method 3: 81 of 263.
    assert wilson(81, 263) == pytest.approx((0.3080, 0.2553, 0.3662), abs=5e-5)


def test_a_share_of_nothing_is_not_a_number():
    assert isnan(wilson(0, 0).estimate)


def test_the_exact_limits_of_a_poisson_count_are_those_of_garwoods_table():
    assert garwood(0, 1) == pytest.approx((0, 0, 3.6889), abs=1e-4)
    assert garwood(10, 1) == pytest.approx((10, 4.7954, 18.3904), abs=1e-4)


def test_holms_correction_multiplies_the_smallest_by_the_number_of_looks():
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])


@given(some.lists(some.floats(0, 1), min_size=1, max_size=8))
def test_a_corrected_p_value_is_never_smaller_and_never_above_one(p_values):
    assert all(p <= q <= 1 for p, q in zip(p_values, holm(p_values), strict=True))


@given(some.integers(1, 400).flatmap(lambda n: some.tuples(some.integers(0, n), some.just(n))))
def test_the_interval_of_a_share_holds_the_share(pair):
    share, low, high = wilson(*pair)
    assert 0 <= low <= share <= high <= 1


@given(some.integers(0, 300), some.floats(0.1, 1000))
def test_the_interval_of_a_rate_scales_with_its_exposure(count, exposure):
    rate, low, high = garwood(count, exposure)
    assert low <= rate <= high
    assert [rate * exposure, low * exposure, high * exposure] == pytest.approx(list(garwood(count, 1)))
