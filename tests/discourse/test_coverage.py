"""What the record holds and how well it is sourced; where two coders differ."""

from pathlib import Path

import pytest

from discourse import coverage
from discourse.dataset import Dataset, open_dataset
from discourse.settings import BUNDLED
from tests.packages import attack, speech, write_package


@pytest.fixture(scope="module")
def record() -> Dataset:
    return open_dataset(BUNDLED)


def test_the_record_is_as_large_and_as_well_sourced_as_it_says(record: Dataset) -> None:
    found = coverage.quality(record)
    assert found.statements >= 600
    assert found.incidents >= 600
    assert found.with_address >= 0.95
    assert found.two_publishers >= 0.60
    assert found.by_month_only <= 0.05
    assert found.tied_attacks >= 0.95


def test_every_statement_is_coded_by_both_coders_in_every_variable(record: Dataset) -> None:
    counts = record.codings[record.codings["coder"] != "adjudicated"].groupby("coder").size()
    assert set(counts) == {10 * len(record.statements)}


def test_every_difference_is_settled_with_a_reason_in_both_languages(record: Dataset) -> None:
    settled = coverage.differences(record)
    assert len(settled) > 0
    assert settled[["reason_en", "reason_ar"]].notna().all(axis=None)


def test_two_pages_of_one_publisher_are_one_publisher(tmp_path: Path) -> None:
    page = {"publisher": "An agency", "language": "en"}
    sources = [{"source_id": f"R000{n}", "url": f"https://example.org/{n}", **page} for n in (1, 2)]
    folder = write_package(tmp_path, incidents=[attack("I0001", source_ids="R0001;R0002")], sources=sources)
    assert coverage.quality(open_dataset(folder)).two_publishers == 0


def test_a_disputed_place_counts_in_both_its_areas(tmp_path: Path) -> None:
    dataset = open_dataset(write_package(tmp_path, incidents=[attack("I0001", place_id="L0002")]))
    assert set(coverage.by_quarter_and_area(dataset)["area"]) == {"kirkuk", "disputed"}


def test_a_joint_statement_is_heard_for_each_of_its_voices(tmp_path: Path) -> None:
    statements = [speech("S0001", faction_ids="krg;kataib_hezbollah"), speech("S0002")]
    table = coverage.by_faction(open_dataset(write_package(tmp_path, statements=statements)))
    assert dict(zip(table["faction_id"], table["n"], strict=True)) == {"kataib_hezbollah": 2, "krg": 1}
