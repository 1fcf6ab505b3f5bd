"""How attacks are put to use."""

from __future__ import annotations

import pandas as pd
import pytest

from discourse import linkage
from tests.discourse.claims_record import citation, incident, statement, view_of


@pytest.fixture
def record():
    """Two attacks used, one not: Daquq by three blocs, Basra once, Khanaqin by nobody."""
    return view_of(
        statements=[
            statement(1, "2021-12-03", blames=("united_states",)),
            statement(2, "2021-12-05", faction_ids=("krg",), stance=-1, blames=("isis",)),
            statement(3, "2021-12-06", faction_ids=("kataib", "coalition")),
            statement(4, "2021-12-08", date_precision="reported"),
            statement(5, "2021-12-07"),
        ],
        incidents=[
            incident(1, "2021-12-02", attributed_to=("isis",)),
            incident(2, "2021-12-07", areas=("basra",), killed_min=4),
            incident(3, "2021-12-04", areas=("diyala", "disputed"), killed_min=None, claimed_by=("isis",)),
        ],
        citations=[
            citation(1, 1),
            citation(2, 1, use="attributes_blame"),
            citation(3, 2, use="reason_to_stay"),
            citation(4, 3, use="denies_link"),
            citation(5, 4, incident_id="I0002"),
            citation(6, 5, incident_id="I0003", basis="context"),
            citation(7, 5, incident_id=None, use="predicts"),
        ],
    )


def test_the_most_cited_attack_comes_first_and_counts_each_statement_once(record):
    attacks = linkage.attacks_by_use(record).drop_duplicates("incident_id")
    assert attacks[["rank", "incident_id", "total"]].values.tolist() == [[1, "I0001", 3], [2, "I0002", 1]]


def test_a_joint_statement_counts_in_each_of_its_blocs(record):
    table = linkage.attacks_by_use(record)
    assert set(table.loc[table["use"] == "denies_link", "bloc"]) == {"resistance_factions", "us_coalition"}


def test_days_to_first_use_are_empty_when_the_day_of_the_statement_is_not_known(record):
    days = linkage.attacks_by_use(record).drop_duplicates("incident_id").set_index("incident_id")
    assert days.at["I0001", "days_to_first_use"] == 1
    assert pd.isna(days.at["I0002", "days_to_first_use"])


def test_what_only_the_reporter_ties_does_not_count_unless_asked_for(record):
    assert "I0003" not in set(linkage.attacks_by_use(record)["incident_id"])
    everything = linkage.attacks_by_use(record, ("speaker", "context"))
    assert "I0003" in set(everything["incident_id"])


def test_a_use_of_an_attack_outside_the_view_is_left_out(record):
    record.incidents = record.incidents[record.incidents["incident_id"] != "I0001"]
    assert set(linkage.uses(record)["incident_id"].dropna()) == {"I0002"}


def test_silence_sets_the_unused_beside_the_used_in_every_area_of_an_attack(record):
    table = linkage.silence(record).set_index(["kind", "code"])
    assert table.loc[("area", "disputed"), ["n", "used", "unused"]].tolist() == [2, 1, 1]
    assert table.loc[("area", "basra"), ["n", "used", "unused"]].tolist() == [1, 1, 0]


def test_silence_keeps_an_unknown_toll_apart_from_none(record):
    table = linkage.silence(record).query("kind == 'toll'").set_index("code")
    assert table["n"].to_dict() == {"1_to_2": 1, "3_to_9": 1, "unknown": 1}


def test_silence_names_the_alleged_perpetrator_by_claim_or_attribution(record):
    table = linkage.silence(record).query("kind == 'perpetrator'").set_index("code")
    assert table["n"].to_dict() == {"isis": 2, "none_named": 1}


def test_the_unused_attacks_are_those_that_no_statement_ties(record):
    assert linkage.unused_attacks(record)["incident_id"].tolist() == ["I0003"]


def test_an_attack_read_backwards_has_every_use_by_day_with_its_side(record):
    rows = linkage.readings(record, "I0001")
    assert rows["statement_id"].tolist() == ["S0001", "S0001", "S0002", "S0003"]
    assert rows["side"].tolist() == ["between", "reason_to_leave", "reason_to_stay", "between"]
    assert rows["days"].tolist() == [1, 1, 3, 4]


def test_an_attack_that_nobody_used_has_no_readings(record):
    assert linkage.readings(record, "I0003").empty


def test_blame_is_set_against_who_claimed_or_was_named_with_the_ids_behind_each_cell(record):
    table = linkage.claimed_by_blamed(record).set_index(["role", "perpetrator", "blamed", "bloc"])
    cell = table.loc[("attributed", "isis", "united_states", "resistance_factions")]
    assert cell["statement_ids"] == ("S0001",)
    assert cell["incident_ids"] == ("I0001",)
    assert ("neither", "none_named", "nobody", "resistance_factions") in table.index


def test_the_flow_ends_in_one_area_each_and_in_attacks_in_general(record):
    table = linkage.flow(record)
    ends = table.groupby("target")["n"].sum().to_dict()
    assert ends == {"kirkuk": 5, "basra": 1, "in_general": 1}


def test_the_flow_to_attacks_gathers_the_less_used_ones(record):
    assert set(linkage.flow(record, "incident", 1)["target"]) == {"I0001", "others", "in_general"}


@pytest.mark.parametrize(
    "question",
    [linkage.uses, linkage.attacks_by_use, linkage.silence, linkage.claimed_by_blamed, linkage.flow],
)
def test_an_empty_view_gives_an_empty_table(question):
    assert question(view_of()).empty
