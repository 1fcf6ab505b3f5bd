"""One figure for another site: every name, both languages, and names that do not exist."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.escape import plain
from components.wording import Words
from discourse.figure_names import FIGURES
from tests.pages.conftest import Visit, said


@pytest.mark.parametrize("name", list(FIGURES))
def test_a_figure_is_shown_with_its_title_and_the_way_to_the_full_view(visit: Visit, name: str) -> None:
    app = visit("embed", lang="en", figure=name)
    assert not app.exception
    assert app.title[0].value.startswith(plain(Words("en")(f"{name}_title")))
    assert "as of 8 December 2021" in said(app)
    assert Words("en")("share.full_view") in said(app)


def test_an_embedded_figure_speaks_arabic_when_asked(visit: Visit) -> None:
    app = visit("embed", lang="ar", figure="stances.by_faction")
    assert app.title[0].value == Words("ar")("stances.by_faction_title")


def test_an_embedded_figure_has_no_controls(visit: Visit) -> None:
    app = visit("embed", lang="en", figure="countdown.week")
    assert not app.button
    assert not app.selectbox


def test_the_link_to_the_full_view_keeps_lens_and_choices(visit: Visit) -> None:
    app = visit("embed", **{"lang": "en", "figure": "stances.by_faction", "a": "kirkuk", "o.scale": "shares"})
    link = last_line(app)
    assert "stances?" in link
    assert "a=kirkuk" in link
    assert "o.scale=shares" in link
    assert "o.at=by_faction" in link


def test_the_address_of_an_embedded_figure_is_left_as_it_is(visit: Visit) -> None:
    app = visit("embed", lang="en", figure="countdown.week")
    assert app.query_params["figure"] in ("countdown.week", ["countdown.week"])


def test_the_voice_of_an_embedded_figure_is_named(visit: Visit) -> None:
    app = visit("embed", **{"lang": "en", "figure": "stances.over_time", "o.voice": "kataib_hezbollah"})
    assert "Hezbollah" in app.title[0].value


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", ["", "stances.by_factoin", "<script>alert(1)</script>"])
def test_an_unknown_figure_is_told_in_one_sentence(visit: Visit, language: str, name: str) -> None:
    app = visit("embed", lang=language, figure=name)
    assert not app.exception
    assert app.title[0].value == Words(language)("share.no_figure")
    assert len([element for element in app.markdown if element.value]) == 1


def test_a_lens_that_holds_nothing_is_said_under_the_title(visit: Visit) -> None:
    app = visit("embed", lang="en", figure="countdown.compared", q="zzzzzz")
    assert not app.exception


def last_line(app: AppTest) -> str:
    return str([element.value for element in app.markdown if element.value][-1])
