"""What holds on every page, in both languages."""

from __future__ import annotations

import pytest

from components.wording import Words
from tests.pages.conftest import PAGES, Visit, said

LANGUAGES = ("en", "ar")
every_page = pytest.mark.parametrize("page", PAGES)
both_languages = pytest.mark.parametrize("language", LANGUAGES)


@every_page
@both_languages
def test_a_page_opens_with_one_heading_and_no_exception(visit: Visit, page: str, language: str) -> None:
    app = visit(page, lang=language)
    assert not app.exception
    assert len(app.title) == 1
    assert app.query_params["lang"] == language


@pytest.mark.parametrize("page", [page for page in PAGES if page != "method"])
@both_languages
def test_a_lens_that_holds_nothing_is_said_and_can_be_reset(visit: Visit, page: str, language: str) -> None:
    app = visit(page, lang=language, q="zzzzzz")
    words = Words(language)
    empty = words("countdown.latest_none" if page == "countdown" else "exhibit.empty")
    assert not app.exception
    assert empty in said(app)
    app.button(key="lens_reset").click().run()
    assert not app.exception
    assert said(app).count(empty) < said(visit(page, lang=language, q="zzzzzz")).count(empty)
    assert "q" not in app.query_params


@every_page
@both_languages
@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("asof", "yesterday"),
        ("dl", "1999-01-01"),
        ("a", "atlantis"),
        ("f", "nobody"),
        ("s", "9"),
        ("fr", "none"),
    ],
)
def test_a_value_of_a_link_that_does_not_fit_is_told_in_one_sentence(
    visit: Visit, page: str, language: str, key: str, value: str
) -> None:
    app = visit(page, **{"lang": language, key: value})
    assert not app.exception
    assert Words(language)("frame.dropped", key=key, value=f"`{value}`") in said(app)


@every_page
def test_a_language_that_is_not_spoken_here_is_told_and_the_page_opens_all_the_same(visit: Visit, page: str) -> None:
    app = visit(page, lang="xx")
    assert not app.exception
    assert len(app.title) == 1


@every_page
def test_a_key_that_a_link_should_not_have_is_ignored(visit: Visit, page: str) -> None:
    app = visit(page, lang="en", utm_source="elsewhere")
    assert not app.exception
    assert "utm_source" not in app.query_params


@every_page
@both_languages
@pytest.mark.parametrize("record", ["S9999999", "I9999999", "M9999999"])
def test_an_unknown_id_is_told_in_one_sentence(visit: Visit, page: str, language: str, record: str) -> None:
    app = visit(page, lang=language, id=record)
    assert not app.exception
    assert Words(language)("cards.unknown", record=f"`{record}`") in said(app)


@every_page
def test_an_id_that_is_none_is_told_in_one_sentence(visit: Visit, page: str) -> None:
    app = visit(page, lang="en", id="<script>")
    assert not app.exception
    assert Words("en")("frame.dropped", key="id", value="`<script>`") in said(app)


@every_page
@pytest.mark.parametrize("record", ["S0001", "I0001", "M0001"])
@both_languages
def test_a_link_to_a_record_opens_its_card_with_sources(visit: Visit, page: str, record: str, language: str) -> None:
    app = visit(page, lang=language, id=record, asof="2026-12-31")
    assert not app.exception
    assert record in said(app)
    assert Words(language)("cards.sources") in said(app)


@every_page
def test_a_day_beyond_the_record_is_clamped_and_not_an_error(visit: Visit, page: str) -> None:
    for day in ("0001-01-01", "9999-12-31"):
        assert not visit(page, lang="en", asof=day).exception


@every_page
def test_a_period_that_ends_before_it_begins_is_turned_round(visit: Visit, page: str) -> None:
    app = visit(page, lang="en", **{"from": "2021-12-01", "to": "2021-11-01"})
    assert not app.exception
    assert (app.query_params["from"], app.query_params["to"]) == ("2021-11-01", "2021-12-01")


@every_page
def test_words_with_markup_in_them_are_shown_as_text(visit: Visit, page: str) -> None:
    app = visit(page, lang="en", q="<img src=x onerror=alert(1)>")
    assert not app.exception
    assert not any(element.allow_html and "onerror" in element.value for element in app.markdown)
