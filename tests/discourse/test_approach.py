"""Whether the use of attacks rises as a deadline nears."""

from __future__ import annotations

import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from discourse.approach import last_stretch, t_minus, turned_round
from tests.discourse.claims_record import citation, incident, statement, view_of


def record(**lens):
    """Ten statements in November of which two use an attack, ten in December of which six do."""
    days = [f"2021-11-{day:02}" for day in range(5, 15)] + [f"2021-12-{day:02}" for day in range(5, 15)]
    used = [1, 2, 11, 12, 13, 14, 15, 16]
    return view_of(
        statements=[statement(number, day) for number, day in enumerate(days, 1)],
        incidents=[incident(1, "2021-11-01")],
        citations=[citation(number, number) for number in used],
        **{"as_of": datetime.date(2021, 12, 31), **lens},
    )


def stretch(table, last_left):
    return table.set_index("last_left").loc[last_left]


def test_a_stretch_counts_its_statements_and_those_that_use_an_attack():
    table = t_minus(record())
    assert stretch(table, 31)[["statements", "using"]].tolist() == [10, 2]
    assert stretch(table, 0)[["statements", "using"]].tolist() == [10, 6]


def test_a_stretch_has_only_the_days_that_the_lens_shows():
    table = t_minus(record(as_of=datetime.date(2021, 12, 8)))
    assert stretch(table, 0)["days_seen"] == 8
    assert stretch(table, -30)["days_seen"] == 0


def test_days_before_the_announcement_are_no_days_of_a_countdown():
    table = t_minus(record(start=datetime.date(2021, 1, 1)))
    # Announced on 26 July, 158 days before: 8 of the 30 days of the stretch 180 to 151.
    assert stretch(table, 151)["days_seen"] == 8


def test_a_stretch_that_nobody_saw_has_no_rate():
    assert stretch(t_minus(record()), -30)[["rate", "share"]].isna().all()


def test_the_day_itself_belongs_to_the_last_stretch():
    view = view_of(statements=[statement(1, "2021-12-31")], as_of=datetime.date(2022, 1, 5))
    table = t_minus(view)
    assert (stretch(table, 0)["statements"], stretch(table, -30)["statements"]) == (1, 0)


def test_the_last_stretch_is_compared_by_share_and_not_by_how_much_was_gathered():
    found = last_stretch(t_minus(record()), "2021-12-31")
    assert (found.using, found.statements, found.earlier_using, found.earlier_statements) == (6, 10, 2, 10)
    assert found.ratio == pytest.approx(3)
    assert not found.is_too_few


def test_a_deadline_nobody_spoke_before_is_too_few_to_compare():
    assert last_stretch(t_minus(view_of()), "2021-12-31").is_too_few


def test_only_uses_that_argue_for_leaving_can_be_asked_for():
    view = record()
    view.citations["use"] = "condemns"
    assert t_minus(view, to_leave_only=True)["using"].sum() == 0


def test_a_burst_in_the_last_days_is_rare_among_all_stretches_as_long():
    statements = np.ones(100, dtype=int)
    using = np.repeat([0, 1], [90, 10])
    # Only the turns that hold the whole burst differ as much: one of a hundred.
    assert turned_round(using, statements, 10) == pytest.approx(1 / 100)


def test_a_burst_that_comes_every_ten_days_is_not_rare():
    using = np.tile([1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 10)
    assert turned_round(using, np.ones(100, dtype=int), 5) == 1


def test_more_statements_alone_are_no_more_use():
    statements = np.repeat([2, 20], [90, 10])
    assert turned_round(statements // 2, statements, 10) == 1


@given(some.integers(0, 2**31), some.integers(1, 49))
def test_the_p_value_of_a_turn_is_at_least_one_in_the_number_of_days(seed, last):
    chance = np.random.default_rng(seed)
    statements = chance.poisson(1.0, 50)
    using = chance.binomial(statements, 0.3)
    p_value = turned_round(using, statements, last)
    assert np.isnan(p_value) or 1 / 50 <= p_value <= 1


def test_bunched_statements_without_a_trend_are_seldom_taken_for_one():
    chance = np.random.default_rng(8)
    taken = 0
    for _ in range(300):
        bunches = np.repeat(chance.binomial(1, 0.25, 30), 5)
        statements = chance.poisson(1.0, 150)
        using = chance.binomial(statements, np.where(bunches, 0.9, 0.1))
        taken += turned_round(using, statements, 30) <= 0.05
    assert taken / 300 <= 0.1
