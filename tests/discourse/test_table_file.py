"""A file is read row by row: what one row does wrong costs that row, and its line is the line of the file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from discourse.dataset import Dataset, open_dataset
from tests.packages import attack, speech, write_package


def rewritten(folder: Path, change: Callable[[str], str]) -> Dataset:
    """Three statements, their file changed as a text."""
    write_package(folder, statements=[speech("S0001"), speech("S0002"), speech("S0003")])
    table = folder / "statements.csv"
    table.write_text(change(table.read_text(encoding="utf-8")), encoding="utf-8")
    return open_dataset(folder)


def test_a_row_with_too_many_cells_is_set_aside_and_the_rest_goes_on(tmp_path: Path) -> None:
    dataset = rewritten(tmp_path, lambda text: text.rstrip() + ",,\n")
    assert list(dataset.statements["statement_id"]) == ["S0001", "S0002"]
    assert [(problem.kind, problem.row) for problem in dataset.problems] == [("ragged_row", 4)]


def test_a_row_that_breaks_off_is_told_once(tmp_path: Path) -> None:
    dataset = rewritten(tmp_path, lambda text: text + "S0004,2021-12-07,day\n")
    assert len(dataset.statements) == 3
    assert [(problem.kind, problem.row) for problem in dataset.problems] == [("ragged_row", 5)]


def test_a_column_that_must_be_filled_and_is_absent_costs_its_table_and_one_sentence(tmp_path: Path) -> None:
    dataset = rewritten(tmp_path, lambda text: text.replace(",venue,", ",medium,", 1))
    assert len(dataset.statements) == 0
    assert [(problem.kind, problem.column) for problem in dataset.problems] == [
        ("missing_column", "venue"),
        ("unknown_column", "medium"),
    ]


def test_a_column_that_may_be_empty_can_be_absent(tmp_path: Path) -> None:
    dataset = rewritten(tmp_path, lambda text: text.replace(",notes", ",remarks", 1))
    assert len(dataset.statements) == 3
    assert dataset.statements["notes"].isna().all()


def test_a_column_that_nobody_described_is_left_out_with_a_warning(tmp_path: Path) -> None:
    dataset = rewritten(tmp_path, lambda text: "\n".join(f"{line},x" for line in text.splitlines()))
    assert (len(dataset.statements), [problem.severity for problem in dataset.problems]) == (3, ["warning"])


def test_lines_are_counted_through_a_cell_of_several_lines(tmp_path: Path) -> None:
    rows = [speech("S0001", notes="one\ntwo\nthree"), speech("S0002", stance="9")]
    dataset = open_dataset(write_package(tmp_path, statements=rows))
    assert [problem.row for problem in dataset.problems] == [5]
    assert dataset.lines["statements"] == {"S0001": 2, "S0002": 5}


@pytest.mark.parametrize("spaced", ["\n\n", "\r\n\r\n"])
def test_blank_lines_are_no_rows(tmp_path: Path, spaced: str) -> None:
    dataset = rewritten(tmp_path, lambda text: text + spaced)
    assert (len(dataset.statements), dataset.problems) == (3, ())


def test_spaces_around_a_cell_are_not_part_of_it(tmp_path: Path) -> None:
    dataset = rewritten(tmp_path, lambda text: text.replace("2021-12-07", " 2021-12-07 "))
    assert (len(dataset.statements), dataset.problems) == (3, ())


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    dataset = rewritten(tmp_path, lambda text: "")
    assert (len(dataset.statements), [problem.kind for problem in dataset.problems]) == (0, ["no_heading"])


def test_a_byte_order_mark_is_not_part_of_the_heading(tmp_path: Path) -> None:
    assert rewritten(tmp_path, lambda text: "\ufeff" + text).problems == ()


@pytest.mark.parametrize("table", ["statements", "incidents", "factions", "speakers", "places", "deadlines"])
def test_an_empty_table_keeps_its_columns(tmp_path: Path, table: str) -> None:
    folder = write_package(tmp_path, statements=[speech("S0001")], incidents=[attack("I0001")])
    whole = getattr(open_dataset(folder), table)
    (folder / f"{table}.csv").unlink()
    empty = getattr(open_dataset(folder), table)
    assert (len(empty), list(empty.columns)) == (0, list(whole.columns))
