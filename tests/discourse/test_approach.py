"""Whether the use of attacks rises as a deadline nears."""

from __future__ import annotations

import datetime

import pytest

from discourse.approach import last_stretch, t_minus
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
    assert found.ratio.ratio == pytest.approx(3)
    assert found.ratio.low < 1 < found.ratio.high
    assert not found.is_too_few


def test_a_deadline_nobody_spoke_before_is_too_few_to_compare():
    assert last_stretch(t_minus(view_of()), "2021-12-31").is_too_few


def test_only_uses_that_argue_for_leaving_can_be_asked_for():
    view = record()
    view.citations["use"] = "condemns"
    assert t_minus(view, to_leave_only=True)["using"].sum() == 0
