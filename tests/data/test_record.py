"""What every row of the bundled record keeps to."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

Row = dict[str, str]
FIRST, LAST = date(2003, 1, 1), date(2026, 12, 31)
MOST_QUOTED_WORDS = 12
KEYS = {
    "statements": "statement_id",
    "incidents": "incident_id",
    "citations": "citation_id",
    "factions": "faction_id",
    "speakers": "speaker_id",
    "places": "place_id",
    "deadlines": "deadline_id",
    "milestones": "milestone_id",
    "sources": "source_id",
}
SUMMARISED = ("statements", "incidents", "milestones")
ARABIC = re.compile(r"[\u0600-\u06ff]")
LATIN_SENTENCE = re.compile(r"(?:[A-Za-z]{3,} ){4,}")
OUR_VOICE = re.compile(r"\b(martyr|regime\b)", re.IGNORECASE)
INTERNAL = re.compile(r"link_type|the codebook|seed article|the field holds|this set\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def record(root: Path) -> dict[str, list[Row]]:
    """Every table as rows of text."""
    tables = {}
    for path in sorted((root / "data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            tables[path.stem] = list(csv.DictReader(lines))
    return tables


@pytest.fixture(scope="module")
def package(root: Path) -> dict:
    return json.loads((root / "data" / "datapackage.json").read_text(encoding="utf-8"))


def listed(cell: str) -> list[str]:
    return [value for value in cell.split(";") if value]


def summarised(record: dict[str, list[Row]]) -> Iterator[tuple[str, Row]]:
    for table in SUMMARISED:
        for row in record[table]:
            yield row[KEYS[table]], row


@pytest.mark.parametrize("table", KEYS)
def test_ids_are_given_once(record: dict[str, list[Row]], table: str) -> None:
    ids = [row[KEYS[table]] for row in record[table]]
    assert len(ids) == len(set(ids))


def test_every_row_names_a_source_that_is_listed(record: dict[str, list[Row]]) -> None:
    known = {row["source_id"] for row in record["sources"]}
    assert [key for key, row in summarised(record) if not listed(row["source_ids"])] == []
    assert [key for key, row in summarised(record) if not set(listed(row["source_ids"])) <= known] == []


def test_a_publisher_has_one_type(record: dict[str, list[Row]]) -> None:
    types: dict[str, set[str]] = {}
    for row in record["sources"]:
        types.setdefault(row["publisher"], set()).add(row["outlet_type"])
    assert [publisher for publisher, found in types.items() if len(found) > 1] == []


def test_a_publisher_is_written_in_one_way(record: dict[str, list[Row]]) -> None:
    plain: dict[str, set[str]] = {}
    for row in record["sources"]:
        written = row["publisher"].casefold().removeprefix("the ")
        plain.setdefault(re.sub(r"[\W_]", "", written), set()).add(row["publisher"])
    assert [ways for ways in plain.values() if len(ways) > 1] == []


def test_every_listed_source_is_used(record: dict[str, list[Row]]) -> None:
    used = {source for _, row in summarised(record) for source in listed(row["source_ids"])}
    assert {row["source_id"] for row in record["sources"]} - used == set()


def test_every_summary_stands_in_both_languages(record: dict[str, list[Row]]) -> None:
    for key, row in summarised(record):
        assert row["summary_en"] and ARABIC.search(row["summary_ar"]), key
        assert not LATIN_SENTENCE.search(row["summary_ar"]), key
        assert not ARABIC.search(row["summary_en"]), key


def test_a_quote_has_twelve_words_at_most_and_a_language(record: dict[str, list[Row]]) -> None:
    for row in record["statements"]:
        assert len(row["quote"].split()) <= MOST_QUOTED_WORDS, row["statement_id"]
        assert bool(row["quote"]) == bool(row["quote_language"]), row["statement_id"]


def test_every_day_lies_within_the_years_of_the_record(record: dict[str, list[Row]]) -> None:
    assert [key for key, row in summarised(record) if not FIRST <= date.fromisoformat(row["date"]) <= LAST] == []


def test_a_month_carries_its_first_day(record: dict[str, list[Row]]) -> None:
    months = [(key, row) for key, row in summarised(record) if row["date_precision"] == "month"]
    assert [key for key, row in months if not row["date"].endswith("-01")] == []


@pytest.mark.parametrize("toll", ["killed", "wounded"])
def test_the_lowest_count_is_not_above_the_highest(record: dict[str, list[Row]], toll: str) -> None:
    spans = [(row["incident_id"], row[f"{toll}_min"], row[f"{toll}_max"]) for row in record["incidents"]]
    assert [key for key, low, high in spans if low and high and int(low) > int(high)] == []


def test_who_does_not_speak_of_the_forces_has_no_stance(record: dict[str, list[Row]]) -> None:
    assert [row["statement_id"] for row in record["statements"] if row["on_topic"] == "false" and row["stance"]] == []


def test_who_speaks_against_leaving_names_nobody_who_should(record: dict[str, list[Row]]) -> None:
    assert not [row["statement_id"] for row in record["statements"] if row["stance"] == "-2" and row["scope"]]


def test_what_only_the_context_ties_has_no_use(record: dict[str, list[Row]]) -> None:
    assert [row["citation_id"] for row in record["citations"] if row["basis"] == "context" and row["use"]] == []


def test_no_statement_cites_an_attack_that_came_after_it(record: dict[str, list[Row]]) -> None:
    said = {row["statement_id"]: row for row in record["statements"]}
    attacked = {row["incident_id"]: row["date"] for row in record["incidents"]}
    for row in record["citations"]:
        statement = said[row["statement_id"]]
        if row["incident_id"] and statement["date_precision"] != "month":
            assert attacked[row["incident_id"]] <= statement["date"], row["citation_id"]


def test_one_statement_uses_one_attack_in_one_way_once(record: dict[str, list[Row]]) -> None:
    uses = [
        (row["statement_id"], row["incident_id"], row["attack_en"], row["use"], row["basis"])
        for row in record["citations"]
    ]
    assert len(uses) == len(set(uses))


def test_every_person_and_place_is_used(record: dict[str, list[Row]]) -> None:
    assert {row["speaker_id"] for row in record["speakers"]} <= {row["speaker_id"] for row in record["statements"]}
    assert {row["place_id"] for row in record["places"]} <= {row["place_id"] for row in record["incidents"]}


def test_a_disputed_place_says_by_which_rule(record: dict[str, list[Row]]) -> None:
    assert [
        row["place_id"] for row in record["places"] if (row["disputed"] == "true") != bool(row["disputed_rule"])
    ] == []


def test_all_of_kirkuk_is_disputed(record: dict[str, list[Row]]) -> None:
    assert {row["disputed"] for row in record["places"] if row["governorate"] == "kirkuk"} == {"true"}


def test_a_place_without_coordinates_is_not_said_to_be_exact(record: dict[str, list[Row]]) -> None:
    unplaced = {row["place_id"] for row in record["places"] if not row["lat"]}
    exact = [row for row in record["incidents"] if row["geo_precision"] in ("exact", "town")]
    assert [row["incident_id"] for row in exact if row["place_id"] in unplaced] == []


def test_an_unknown_outcome_has_no_day_on_which_it_was_known(record: dict[str, list[Row]]) -> None:
    for row in record["deadlines"]:
        assert (row["outcome"] == "unknown") == (not row["outcome_known_on"]), row["deadline_id"]


def test_our_own_voice_takes_no_side(record: dict[str, list[Row]]) -> None:
    assert [key for key, row in summarised(record) if OUR_VOICE.search(row["summary_en"])] == []


def test_notes_speak_of_the_world_and_not_of_the_making(record: dict[str, list[Row]]) -> None:
    noted = [row for table in ("statements", "incidents", "citations") for row in record[table]]
    assert [row["notes"] for row in noted if INTERNAL.search(row["notes"])] == []


def test_every_code_has_a_name_in_both_languages(package: dict) -> None:
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            for code, label in field.get("labels", {}).items():
                assert label["en"] and ARABIC.search(label["ar"]), (resource["name"], field["name"], code)


def test_every_column_is_described_in_both_languages(package: dict) -> None:
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            assert field["title"] and field["description"], (resource["name"], field["name"])
            assert ARABIC.search(field["title_ar"]) and ARABIC.search(field["description_ar"]), field["name"]


def test_the_header_of_each_table_is_its_description(root: Path, package: dict) -> None:
    for resource in package["resources"]:
        with (root / "data" / resource["path"]).open(encoding="utf-8", newline="") as lines:
            header = next(csv.reader(lines))
        assert header == [field["name"] for field in resource["schema"]["fields"]], resource["name"]


def test_what_stands_is_what_was_settled_or_what_both_coders_chose(record: dict[str, list[Row]]) -> None:
    stands = {row["statement_id"]: row for row in record["statements"]}
    chosen: dict[tuple[str, str], dict[str, set[str]]] = {}
    for row in record["codings"]:
        chosen.setdefault((row["statement_id"], row["variable"]), {})[row["coder"]] = set(listed(row["value"]))
    for (statement, variable), by in chosen.items():
        settled = by["adjudicated"] if "adjudicated" in by else by["coder_1"]
        assert "adjudicated" in by or by["coder_1"] == by["coder_2"], (statement, variable)
        assert set(listed(stands[statement][variable])) == settled, (statement, variable)


def test_what_was_settled_says_why_in_both_languages(record: dict[str, list[Row]]) -> None:
    for row in record["codings"]:
        if row["coder"] == "adjudicated":
            assert row["reason_en"] and ARABIC.search(row["reason_ar"]), (row["statement_id"], row["variable"])
