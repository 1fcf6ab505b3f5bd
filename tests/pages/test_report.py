"""The present lens as a page to print: sentence, figures, tables, sources, citation."""

from __future__ import annotations

import pytest

from components.report import FIGURES, MOST_RECORDS
from components.wording import Words
from tests.pages.conftest import Visit, said

both_languages = pytest.mark.parametrize("language", ["en", "ar"])


@both_languages
def test_a_report_has_lens_sentence_figures_tables_and_citation(visit: Visit, language: str) -> None:
    app, words = visit("report", lang=language), Words(language)
    headings = [element.value for element in (*app.header, *app.subheader)]
    assert not app.exception
    assert all(words(f"{name}_title") in headings for name in FIGURES)
    assert words("share.cite") in headings
    assert "738" in said(app) or "statements" in said(app) or "تصريح" in said(app)
    assert len(app.table) >= 4


def test_a_report_says_how_many_rows_it_leaves_out(visit: Visit) -> None:
    assert f"The newest {MOST_RECORDS} of" in said(visit("report", lang="en"))


def test_every_row_that_is_printed_has_its_sources_listed(visit: Visit) -> None:
    app = visit("report", lang="en", a="basra", q="Basra")
    column = Words("en")("share.column_sources")
    named = {
        code for table in app.table if column in table.value for codes in table.value[column] for code in codes.split()
    }
    assert named
    assert all(f"- {code}," in said(app) for code in named)


@both_languages
def test_a_report_on_nothing_is_a_page_all_the_same(visit: Visit, language: str) -> None:
    app = visit("report", lang=language, q="zzzzzz")
    assert not app.exception
    assert Words(language)("exhibit.empty") in said(app)


def test_text_of_the_record_is_no_markup_in_a_report(visit: Visit) -> None:
    assert not any(element.allow_html for element in visit("report", lang="en").markdown)
