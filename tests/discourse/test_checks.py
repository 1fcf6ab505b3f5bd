"""What a package must hold beyond its schema: each rule finds its fault, names its line, and lets the right pass."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from discourse import checks
from discourse.__main__ import LONG_TABLE, main
from discourse.dataset import open_dataset
from discourse.problems import Problem
from discourse.settings import BUNDLED
from tests.packages import DEADLINE, DEFAULTS, attack, speech, write_package

TODAY = datetime.date(2026, 11, 25)
USE = {"citation_id": "C0001", "statement_id": "S0001", "incident_id": "I0001", "basis": "speaker",
       "use": "claims", "attack_en": "an attack", "attack_ar": "هجوم"}  # fmt: skip
TWO_SOURCES = [
    *DEFAULTS["sources"],
    {"source_id": "R0002", "url": "https://example.org/2", "publisher": "A paper", "language": "ar"},
]


def faults(folder: Path, today: datetime.date = TODAY, **tables: Any) -> list[Problem]:
    """What is wrong beyond the single source that each small row has."""
    dataset = open_dataset(write_package(folder, **tables))
    found = checks.faults(checks.Subject(dataset, BUNDLED, today))
    return [problem for problem in found if problem.kind != "single_source"]


def kinds(problems: list[Problem]) -> list[tuple[str, int | None, str]]:
    return [(problem.kind, problem.row, problem.severity) for problem in problems]


def test_right_rows_have_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, statements=[speech("S0001")], incidents=[attack("I0001")], citations=[USE]) == []


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"date_precision": "month"}, "month_day"),
        ({"quote": "one two three four five six seven eight nine ten eleven twelve thirteen"}, "long_quote"),
        ({"on_topic": "false"}, "off_topic_stance"),
        ({"summary_en": "عليهم أن يغادروا."}, "wrong_script"),
        ({"summary_ar": "They should leave."}, "wrong_script"),
        ({"date": "2026-12-01"}, "in_future"),
    ],
)
def test_a_wrong_statement_is_told_with_its_line(tmp_path: Path, changed: dict[str, str], kind: str) -> None:
    statements = [speech("S0001", speaker_id=""), speech("S0002", **changed)]
    assert kinds(faults(tmp_path, statements=statements)) == [(kind, 3, "error")]


def test_twelve_words_are_short_enough(tmp_path: Path) -> None:
    assert faults(tmp_path, statements=[speech("S0001", quote="a b c d e f g h i j k l")]) == []


@pytest.mark.parametrize("harm", ["killed", "wounded"])
def test_a_minimum_above_its_maximum_is_told(tmp_path: Path, harm: str) -> None:
    incidents = [attack("I0001", **{f"{harm}_min": "3", f"{harm}_max": "2"})]
    assert kinds(faults(tmp_path, incidents=incidents)) == [("toll_order", 2, "error")]


def test_an_unknown_maximum_is_not_below_a_minimum(tmp_path: Path) -> None:
    assert faults(tmp_path, incidents=[attack("I0001", killed_max="")]) == []


def test_a_deadline_before_its_announcement_is_told(tmp_path: Path) -> None:
    days = {"deadline_id": "2021-12-31", "announced_on": "2022-01-01", "falls_on": "2021-12-31"}
    assert kinds(faults(tmp_path, deadlines=[DEADLINE | days])) == [("out_of_order", 2, "error")]


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [
        ("30.5", "47.8", []),
        ("35.47", "44.39", [("out_of_governorate", 2, "error")]),
        ("31.3", "47.3", [("beside_governorate", 2, "warning")]),
    ],
)
def test_a_place_outside_its_governorate_is_told(tmp_path: Path, lat: str, lon: str, expected: list[Any]) -> None:
    places = [{**DEFAULTS["places"][0], "lat": lat, "lon": lon}]
    assert kinds(faults(tmp_path, places=places)) == expected


def test_a_likely_twin_is_a_warning_that_names_the_earlier_row(tmp_path: Path) -> None:
    problems = faults(tmp_path, incidents=[attack("I0001"), attack("I0002"), attack("I0003", type="airstrike")])
    assert kinds(problems) == [("twin", 3, "warning")]
    assert problems[0].advice is not None
    assert problems[0].advice.named == "I0001"


def test_two_statements_of_one_speaker_on_one_day_are_likely_twins(tmp_path: Path) -> None:
    statements = [speech("S0001"), speech("S0002", summary_en="They should stay."), speech("S0003", speaker_id="")]
    assert kinds(faults(tmp_path, statements=statements)) == [("twin", 3, "warning")]


def test_one_outlet_is_a_warning_and_two_are_none(tmp_path: Path) -> None:
    statements = [speech("S0001"), speech("S0002", speaker_id="", source_ids="R0001;R0002")]
    folder = write_package(tmp_path, statements=statements, sources=TWO_SOURCES)
    found = list(checks.faults(checks.Subject(open_dataset(folder), folder, TODAY)))
    assert kinds(found) == [("single_source", 2, "warning")]


def test_a_statement_earlier_than_the_attack_it_uses_is_told(tmp_path: Path) -> None:
    tables = {"statements": [speech("S0001", date="2021-12-01")], "incidents": [attack("I0001")], "citations": [USE]}
    assert kinds(faults(tmp_path, **tables)) == [("use_before_attack", 2, "error")]


def test_a_month_is_not_earlier_than_a_day_within_it(tmp_path: Path) -> None:
    said = speech("S0001", date="2021-12-01", date_precision="month")
    assert faults(tmp_path, statements=[said], incidents=[attack("I0001")], citations=[USE]) == []


def test_the_bundled_record_has_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"], today=TODAY) == 0
    assert " 0 errors, " in capsys.readouterr().out


def test_errors_are_said_and_make_the_command_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_package(tmp_path, statements=[speech("S0001", venue="comunique")])
    assert main(["check", str(folder)], today=TODAY) == 1
    said = "statements.csv, row 2: venue does not allow the value 'comunique'. Hint: did you mean communique?"
    assert f"Error: {said}" in capsys.readouterr().out


def test_a_folder_that_is_no_package_is_said_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path)], today=TODAY) == 2
    assert "datapackage.json cannot be read" in capsys.readouterr().err


def test_all_warnings_are_listed_when_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [speech(f"S{number:04d}", speaker_id="") for number in range(1, 11)]
    folder = write_package(tmp_path, statements=rows)
    counted = []
    for options in ([], ["--warnings"]):
        assert main(["check", str(folder), *options], today=TODAY) == 0
        counted.append(capsys.readouterr().out.count("Warning: "))
    assert counted == [5, 10]


def test_a_long_table_tells_how_far_the_check_has_come(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = {"publisher": "An agency", "language": "en"}
    sources = [page | {"source_id": f"R{number:04d}"} for number in range(1, LONG_TABLE + 2)]
    main(["check", str(write_package(tmp_path, sources=sources))], today=TODAY)
    assert "Checking that quotes are short" in capsys.readouterr().err
