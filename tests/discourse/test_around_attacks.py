"""What is said around the attacks that a reader picks."""

from __future__ import annotations

import datetime

import pytest

from discourse.around_attacks import Pick, daily, picked, studied, studied_days, studies
from tests.discourse.claims_record import incident, statement, view_of


@pytest.fixture
def record():
    return view_of(
        statements=[
            statement(1, "2021-01-01", stance=-1),
            statement(2, "2021-11-01", stance=1, blames=("united_states", "israel")),
            statement(3, "2021-11-01", stance=None),
            statement(4, "2021-11-01", date_precision="reported"),
        ],
        incidents=[
            incident(1, "2021-10-01", killed_min=0),
            incident(2, "2021-10-02", killed_min=3, areas=("basra",)),
            incident(3, "2021-10-03", killed_min=None, type="bombing"),
            incident(4, "2021-10-04", date_precision="month"),
        ],
    )


def test_only_attacks_of_a_known_day_and_toll_are_picked(record):
    assert picked(record, Pick())["incident_id"].tolist() == ["I0002"]
    assert picked(record, Pick(toll="any"))["incident_id"].tolist() == ["I0001", "I0002", "I0003"]


def test_a_pick_narrows_by_area_and_type(record):
    assert picked(record, Pick(area="kirkuk", toll="any"))["incident_id"].tolist() == ["I0001", "I0003"]
    assert picked(record, Pick(toll="any", type="bombing"))["incident_id"].tolist() == ["I0003"]


def test_the_period_since_the_announcement_leaves_earlier_days_out(record):
    assert studied_days(record, Pick())[0].date() == datetime.date(2021, 1, 1)
    assert studied_days(record, Pick(period="announced"))[0].date() == datetime.date(2021, 7, 26)


def test_nothing_after_the_as_of_day_is_studied(record):
    assert studied_days(record, Pick())[-1].date() == datetime.date(2021, 12, 8)


@pytest.mark.parametrize(("outcome", "day"), [("leave", "2021-11-01"), ("blame", "2021-11-01"), ("stay", "2021-01-01")])
def test_each_outcome_counts_its_own_dated_statements(record, outcome, day):
    counts = daily(record, outcome, studied_days(record, Pick()))
    assert counts[counts > 0].to_dict() == {counts.index[counts.index.get_loc(day)]: 1}


def test_all_three_outcomes_are_studied_around_the_same_attacks(record):
    found = studies(record)
    assert [study.outcome for study in found] == ["leave", "blame", "stay"]
    assert {study.n_attacks for study in found} == {1}
    assert {study.verdict for study in found} == {"too_few"}


def test_an_empty_view_has_no_study():
    assert studies(view_of()) == []


def test_the_table_of_the_studies_has_a_row_a_day_and_outcome_with_what_was_found(record):
    table = studied(record)
    assert len(table) == 3 * 29
    assert table.groupby("outcome")["verdict"].nunique().eq(1).all()


def test_the_table_of_no_study_is_empty():
    assert studied(view_of()).empty
