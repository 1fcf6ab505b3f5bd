"""A record with faults: told in one sentence each, and the rest goes on working."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from components.wording import Words
from discourse.settings import FOLDER_SETTING
from tests.pages.conftest import PAGES, Visit

LANGUAGES = ("en", "ar")
TABLES = (
    "statements", "incidents", "citations", "milestones", "sources", "factions", "deadlines", "places", "speakers",
)  # fmt: skip


@pytest.fixture
def package(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the record that the dashboard reads instead of the bundled one."""
    copy = tmp_path / "data"
    shutil.copytree(root / "data", copy)
    monkeypatch.setenv(FOLDER_SETTING, str(copy))
    return copy


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_broken_row_is_set_aside_and_told_with_its_file_and_line(
    visit: Visit, package: Path, page: str, language: str
) -> None:
    table = package / "statements.csv"
    head, first, rest = table.read_text(encoding="utf-8").split("\n", 2)
    cells = first.split(",")
    cells[1] = "the day before"
    table.write_text("\n".join([head, ",".join(cells), rest]), encoding="utf-8")

    app = visit(page, lang=language)

    assert not app.exception
    assert len(app.title) == 1
    assert Words(language)("frame.problems", n=1) in [fold.label for fold in app.expander]
    told = [text.value for text in app.text if "statements.csv" in text.value]
    assert len(told) == 1
    assert "2" in told[0]


@pytest.mark.parametrize("table", TABLES)
def test_a_missing_table_is_told_and_every_page_still_opens(visit: Visit, package: Path, table: str) -> None:
    (package / f"{table}.csv").unlink()
    app = visit(PAGES[0], lang="en")
    for page in PAGES:
        app.switch_page(f"pages/{page}.py").run()
        assert not app.exception, page
        assert len(app.title) == 1
        assert any(f"{table}.csv" in text.value for text in app.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_faults_beyond_the_twentieth_are_counted(visit: Visit, package: Path, language: str) -> None:
    table = package / "citations.csv"
    head, *rows = table.read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join([head, *(row + ",one,cell,more" for row in rows[:30]), *rows[30:]]), encoding="utf-8")

    app = visit(PAGES[0], lang=language)

    assert len([text for text in app.text if "citations.csv" in text.value]) == 20
    assert Words(language)("frame.problems_more", n=10) in [caption.value for caption in app.caption]
