"""Days until an attack is put to use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from discourse.survival import days_to_first_use, kaplan_meier, too_few, used_within
from tests.discourse.claims_record import citation, incident, statement, view_of

# Remission of 21 leukaemia patients on 6-MP, weeks (Freireich et al. 1963), the textbook example.
WEEKS = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
ENDED = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]


def test_the_estimate_is_that_of_the_textbook_example():
    curve = kaplan_meier(WEEKS, ENDED).set_index("day")
    assert (1 - curve.loc[[6, 7, 10, 13, 16, 22, 23], "share"]).tolist() == pytest.approx(
        [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482], abs=1e-4
    )


def test_its_limits_are_those_of_the_log_minus_log_scale():
    # R: survfit(Surv(weeks, ended) ~ 1, conf.type = "log-log") at 10 weeks: 0.503 to 0.889
    row = kaplan_meier(WEEKS, ENDED).set_index("day").loc[10]
    assert (1 - row["high"], 1 - row["low"]) == pytest.approx((0.503, 0.889), abs=1e-3)


@given(some.lists(some.tuples(some.integers(0, 60), some.booleans()), min_size=1, max_size=60))
def test_the_share_used_only_grows_and_stays_within_its_limits(waits):
    curve = kaplan_meier([days for days, _ in waits], [used for _, used in waits])
    assert curve["share"].is_monotonic_increasing
    assert (curve["low"] <= curve["share"] + 1e-9).all()
    assert (curve["share"] <= curve["high"] + 1e-9).all()
    assert curve["used"].sum() + curve["censored"].sum() == len(waits)


@given(some.lists(some.integers(0, 60), min_size=1, max_size=60))
def test_without_censoring_the_estimate_is_the_plain_share(days):
    curve = kaplan_meier(days, [True] * len(days))
    assert curve["share"].tolist() == pytest.approx(
        [sum(wait <= day for wait in days) / len(days) for day in curve["day"]]
    )


@pytest.fixture
def record():
    """Three attacks: used on the third day, used on a day not known, not used in five days."""
    return view_of(
        statements=[
            statement(1, "2021-12-04"),
            statement(2, "2021-12-05", date_precision="reported"),
            statement(3, "2021-12-06", faction_ids=("krg",)),
        ],
        incidents=[incident(1, "2021-12-01"), incident(2, "2021-12-02"), incident(3, "2021-12-03")],
        citations=[
            citation(1, 1),
            citation(2, 2, incident_id="I0002"),
            citation(3, 3, use="reason_to_stay"),
        ],
    )


def test_an_unused_attack_is_censored_at_the_as_of_day(record):
    curve = days_to_first_use(record).query("group == 'any'")
    assert curve[["day", "used", "censored"]].values.tolist() == [[3, 1, 0], [5, 0, 1]]


def test_an_attack_first_used_on_an_unknown_day_is_set_aside_and_counted(record):
    curve = days_to_first_use(record).query("group == 'any'")
    assert curve[["n", "n_used", "n_undated"]].iloc[0].tolist() == [2, 1, 1]


def test_every_bloc_waits_for_its_own_first_use(record):
    table = days_to_first_use(record)
    assert used_within(table, "resistance_factions", 3)["share"] == pytest.approx(1 / 2)
    # Nobody of that bloc used I0002, so it is at risk for it: one of three.
    assert used_within(table, "kurdistan_region", 5)["share"] == pytest.approx(1 / 3)


def test_waiting_times_can_be_asked_by_use(record):
    assert set(days_to_first_use(record, "use")["group"]) == {"any", "reason_to_leave", "reason_to_stay"}


def test_a_handful_of_attacks_is_too_few_to_speak_of_speed(record):
    assert too_few(days_to_first_use(record), "any")


def test_before_the_first_event_nothing_has_been_used(record):
    assert used_within(days_to_first_use(record), "any", 1)["share"] == 0


def test_no_attacks_give_no_curve():
    assert days_to_first_use(view_of()).empty
