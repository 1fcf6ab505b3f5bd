"""The typed door takes what fits, sets aside what does not, and says what, where and what to do."""

from pathlib import Path

import pytest

from discourse.dataset import open_dataset
from discourse.problems import PackageError
from discourse.settings import BUNDLED
from tests.packages import attack, speech, write_package


def test_the_bundled_record_has_no_fault() -> None:
    assert open_dataset(BUNDLED).problems == ()


def test_a_right_package_opens_whole(tmp_path: Path) -> None:
    dataset = open_dataset(write_package(tmp_path, statements=[speech("S0001")], incidents=[attack("I0001")]))
    assert (len(dataset.statements), len(dataset.incidents), dataset.problems) == (1, 1, ())


def test_cells_come_typed(tmp_path: Path) -> None:
    dataset = open_dataset(write_package(tmp_path, statements=[speech("S0001", frames="sovereignty;legal_mandate")]))
    row = dataset.statements.iloc[0]
    assert (row["frames"], row["stance"], str(row["date"].date())) == (
        ("sovereignty", "legal_mandate"),
        2,
        "2021-12-07",
    )


def test_an_empty_cell_is_unknown_and_not_zero(tmp_path: Path) -> None:
    dataset = open_dataset(write_package(tmp_path, incidents=[attack("I0001", killed_min="", killed_max="")]))
    assert dataset.incidents["killed_min"].isna().all()


@pytest.mark.parametrize(
    ("column", "value", "kind"),
    [
        ("stance", "7", "not_allowed"),
        ("stance", "strong", "bad_type"),
        ("date", "8 December", "bad_date"),
        ("venue", "comunique", "not_allowed"),
        ("frames", "sovereignty;soverignty", "not_allowed"),
        ("speaker_id", "P9999", "unknown_reference"),
        ("faction_ids", "kataib_hezbola", "unknown_reference"),
        ("summary_ar", "", "missing_value"),
    ],
)
def test_a_broken_cell_sets_one_row_aside_and_names_it(tmp_path: Path, column: str, value: str, kind: str) -> None:
    rows = [speech("S0001"), speech("S0002", **{column: value})]
    dataset = open_dataset(write_package(tmp_path, statements=rows))
    found = next(problem for problem in dataset.problems if problem.kind == kind)
    assert list(dataset.statements["statement_id"]) == ["S0001"]
    assert (found.file, found.row, found.column) == ("statements.csv", 3, column)


def test_a_hint_names_the_nearest_allowed_value(tmp_path: Path) -> None:
    dataset = open_dataset(write_package(tmp_path, statements=[speech("S0001", venue="comunique")]))
    assert "communique" in str(dataset.problems[0])


def test_a_repeated_id_is_set_aside(tmp_path: Path) -> None:
    dataset = open_dataset(write_package(tmp_path, statements=[speech("S0001"), speech("S0001", stance="1")]))
    assert (len(dataset.statements), [problem.kind for problem in dataset.problems]) == (1, ["duplicate_key"])


def test_a_missing_table_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    folder = write_package(tmp_path, incidents=[attack("I0001")])
    (folder / "statements.csv").unlink()
    dataset = open_dataset(folder)
    assert (len(dataset.statements), len(dataset.incidents)) == (0, 1)
    assert [problem.kind for problem in dataset.problems] == ["missing_table"]


def test_a_file_that_is_no_table_is_told(tmp_path: Path) -> None:
    folder = write_package(tmp_path)
    (folder / "statements.csv").write_bytes(b"\xff\xfe\x00broken")
    assert [problem.kind for problem in open_dataset(folder).problems] == ["unreadable_table"]


def test_a_package_without_its_description_is_refused_with_a_hint(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="Hint"):
        open_dataset(tmp_path)


def test_incidents_know_their_areas(tmp_path: Path) -> None:
    incidents = [attack("I0001"), attack("I0002", place_id="L0002")]
    dataset = open_dataset(write_package(tmp_path, incidents=incidents))
    assert list(dataset.incidents["areas"]) == [("basra",), ("kirkuk", "disputed")]
