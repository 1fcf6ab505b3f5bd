"""The description is read whole or refused with one named error; what a package leaves out is taken as agreed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from discourse.dataset import open_dataset
from discourse.problems import PackageError
from discourse.schema import read_schema
from discourse.settings import BUNDLED
from tests.packages import speech, write_package


def described(folder: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """A right package whose description was changed."""
    path = write_package(folder, statements=[speech("S0001")]) / "datapackage.json"
    said = json.loads(path.read_text(encoding="utf-8"))
    change(said)
    path.write_text(json.dumps(said), encoding="utf-8")
    return folder


def test_a_code_has_a_name_in_both_languages() -> None:
    package = read_schema(BUNDLED)
    names = [package.label("statements", "date_precision", "day", language) for language in ("en", "ar")]
    assert names == ["Day", "اليوم"]


def test_a_code_without_a_name_is_said_as_it_stands() -> None:
    assert read_schema(BUNDLED).label("statements", "venue", "smoke_signal", "ar") == "smoke_signal"


def test_codes_keep_the_order_of_the_description() -> None:
    assert read_schema(BUNDLED).codes("statements", "stance") == ("2", "1", "0", "-1", "-2")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"resources": ["statements"]}', '{"resources": [{"name": "x"}]}']
)
def test_a_broken_description_is_refused_in_one_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "datapackage.json").write_text(text, encoding="utf-8")
    with pytest.raises(PackageError, match=r"datapackage\.json cannot be read .* Hint: "):
        read_schema(tmp_path)


@pytest.mark.parametrize(
    "path", ["../statements.csv", "/etc/hosts", "a/../../b.csv", "..\\b.csv", "C:\\b.csv", "http://x/b"]
)
def test_a_package_reads_no_file_outside_its_folder(tmp_path: Path, path: str) -> None:
    folder = described(tmp_path, lambda said: said["resources"][0].update(path=path))
    with pytest.raises(PackageError, match="out of the package"):
        read_schema(folder)


def test_a_pattern_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    def break_pattern(said: dict[str, Any]) -> None:
        said["resources"][0]["schema"]["fields"][0]["constraints"]["pattern"] = "("

    with pytest.raises(PackageError):
        read_schema(described(tmp_path, break_pattern))


def test_a_table_that_is_not_described_is_read_as_agreed(tmp_path: Path) -> None:
    folder = described(tmp_path, lambda said: said["resources"].pop(0))
    assert list(open_dataset(folder).statements["statement_id"]) == ["S0001"]


def test_a_column_that_is_not_described_is_read_as_agreed(tmp_path: Path) -> None:
    folder = described(tmp_path, lambda said: said["resources"][0]["schema"]["fields"].pop(1))
    assert str(open_dataset(folder).statements["date"].iloc[0].date()) == "2021-12-07"


def test_a_package_may_allow_codes_of_its_own(tmp_path: Path) -> None:
    def allow(said: dict[str, Any]) -> None:
        fields = {field["name"]: field for field in said["resources"][0]["schema"]["fields"]}
        fields["venue"]["constraints"]["enum"].append("sermon")

    folder = described(tmp_path, allow)
    text = (folder / "statements.csv").read_text(encoding="utf-8").replace("communique", "sermon")
    (folder / "statements.csv").write_text(text, encoding="utf-8")
    assert list(open_dataset(folder).statements["venue"]) == ["sermon"]
