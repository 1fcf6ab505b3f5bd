"""One broken cell costs one row and one sentence; what points to a row set aside is no fault of its own."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from discourse.dataset import open_dataset
from tests.packages import attack, speech, write_package

USE = {"citation_id": "C0001", "basis": "speaker", "use": "claims", "attack_en": "an attack", "attack_ar": "هجوم"}
WRONG_CELLS = some.sampled_from(
    [
        ("date", "2021-13-01", "bad_date"),
        ("date", "yesterday", "bad_date"),
        ("date", "1999-01-01", "range"),
        ("date_precision", "week", "not_allowed"),
        ("type", "bomb", "not_allowed"),
        ("killed_min", "-1", "range"),
        ("killed_min", "several", "bad_type"),
        ("killed_min", "4.5", "bad_type"),
        ("killed_max", "9" * 30, "bad_type"),
        ("place_id", "L0099", "unknown_reference"),
        ("claimed_by", "isis_;krg", "unknown_reference"),
        ("source_ids", "R0001;R0777", "unknown_reference"),
        ("source_ids", ";", "missing_value"),
        ("summary_en", "", "missing_value"),
        ("incident_id", "I1", "pattern"),
    ]
)


@settings(max_examples=40, deadline=None)
@given(wrong=WRONG_CELLS, place=some.integers(0, 4))
def test_a_broken_cell_sets_one_row_aside_with_one_sentence(wrong: tuple[str, str, str], place: int) -> None:
    column, value, kind = wrong
    rows = [attack(f"I{number:04d}") for number in range(1, 6)]
    rows[place] = rows[place] | {column: value}
    with TemporaryDirectory() as folder:
        dataset = open_dataset(write_package(Path(folder), incidents=rows))
    (problem,) = dataset.problems
    assert (problem.kind, problem.file, problem.row, problem.column) == (kind, "incidents.csv", place + 2, column)
    assert problem.value is not None
    assert problem.value in value
    assert len(dataset.incidents) == 4


def test_two_broken_cells_of_a_row_are_both_told(tmp_path: Path) -> None:
    dataset = open_dataset(write_package(tmp_path, statements=[speech("S0001", stance="9", venue="pub")]))
    assert {problem.column for problem in dataset.problems} == {"stance", "venue"}


def test_a_use_of_a_statement_that_was_set_aside_is_no_fault_of_its_own(tmp_path: Path) -> None:
    uses = [USE | {"statement_id": "S0001"}]
    dataset = open_dataset(write_package(tmp_path, statements=[speech("S0001", stance="9")], citations=uses))
    assert [problem.column for problem in dataset.problems] == ["stance"]


def test_a_use_without_its_statement_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    uses = [USE | {"statement_id": "S0011"}]
    dataset = open_dataset(write_package(tmp_path, statements=[speech("S0001")], citations=uses))
    (problem,) = dataset.problems
    assert (problem.kind, problem.advice and problem.advice.named) == ("unknown_reference", "S0001")


def test_a_second_row_for_one_page_is_told_with_the_line_of_the_first(tmp_path: Path) -> None:
    page = {"url": "https://example.org/1", "publisher": "An agency", "language": "en"}
    rows = [page | {"source_id": "R0001"}, page | {"source_id": "R0002"}]
    (problem,) = open_dataset(write_package(tmp_path, sources=rows)).problems
    assert (problem.kind, problem.row, problem.advice and problem.advice.named) == ("duplicate_key", 3, "2")


def test_an_incident_whose_place_was_set_aside_is_kept_without_an_area(tmp_path: Path) -> None:
    place = {"place_id": "L0001", "name_en": "Basra", "name_ar": "البصرة", "governorate": "basrah", "iso_code": "IQ-BA"}
    places = [place | {"disputed": "false"}]
    dataset = open_dataset(write_package(tmp_path, places=places, incidents=[attack("I0001")]))
    assert [problem.column for problem in dataset.problems] == ["governorate"]
    assert list(dataset.incidents["areas"]) == [()]
    assert list(dataset.incidents["place_en"]) == [None]


@pytest.mark.parametrize(("written", "read"), [("+2", 2), ("-2", -2), ("2.0", 2)])
def test_a_code_is_known_however_its_number_is_written(tmp_path: Path, written: str, read: int) -> None:
    dataset = open_dataset(write_package(tmp_path, statements=[speech("S0001", stance=written)]))
    assert (dataset.problems, list(dataset.statements["stance"])) == ((), [read])
