"""What a shared figure says of itself: address, snippet, caption, citation."""

from __future__ import annotations

import datetime
import html
import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest

from components import addresses, picture, share, subject
from components.figures.theme import LIGHT
from components.frame import Look
from components.reading import Reading
from components.share import Shared
from components.wording import Words
from discourse import stance
from discourse.citation import Cited
from discourse.dataset import Dataset, open_dataset
from discourse.figure_names import FIGURES
from discourse.lens import Lens

HOME = "https://news.example/iraq"


@pytest.fixture(scope="module")
def dataset(root: Path) -> Dataset:
    return open_dataset(root / "data")


@pytest.fixture
def look(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> Look:
    monkeypatch.setattr(addresses, "home", lambda: HOME)
    return look_of(dataset, Reading())


def look_of(dataset: Dataset, reading: Reading) -> Look:
    return Look(reading, dataset.through(reading.lens), Words(reading.language, reading.digits), LIGHT)


def shared(name: str, table: pd.DataFrame | None = None) -> Shared:
    return Shared(name, "One \\(1\\) sentence", pd.DataFrame() if table is None else table)


def address_in(snippet: str) -> str:
    found = re.search(r'src="([^"]+)"', snippet)
    assert found
    return html.unescape(found[1])


@pytest.mark.parametrize(
    ("url", "home"),
    [
        ("https://news.example/", "https://news.example"),
        ("https://news.example/map?lang=ar#map", "https://news.example"),
        ("https://news.example/iraq/", "https://news.example/iraq"),
        ("https://news.example/iraq/stances?x=1", "https://news.example/iraq"),
        ("", ""),
    ],
)
def test_the_address_of_the_dashboard_is_found_from_any_of_its_rooms(url: str, home: str) -> None:
    assert addresses.home(url) == home


def test_the_opening_room_stands_at_the_address_of_the_dashboard(look: Look) -> None:
    assert addresses.of("countdown", {"lang": "ar"}) == f"{HOME}/?lang=ar"
    assert addresses.of("map", {"lang": "ar"}) == f"{HOME}/map?lang=ar"


def test_a_snippet_asks_for_the_figure_the_whole_lens_and_the_figures_own_choices_alone(
    dataset: Dataset, look: Look
) -> None:
    reading = replace(
        Reading(lens=Lens(areas=("kirkuk",))), record="S0001", options=(("scale", "shares"), ("span", "30"))
    )
    address = address_in(share.snippet(look_of(dataset, reading), shared("stances.by_faction")))
    asked = {key: values[0] for key, values in parse_qs(urlsplit(address).query).items()}
    assert urlsplit(address).path == "/iraq/embed"
    assert asked == {
        "figure": "stances.by_faction",
        "lang": "en",
        "dl": "2021-12-31",
        "asof": "2021-12-08",
        "a": "kirkuk",
        "after": "0",
        "o.scale": "shares",
        "embed": "true",
    }


def test_words_of_a_search_cannot_break_out_of_a_snippet(dataset: Dataset, look: Look) -> None:
    reading = Reading(lens=Lens(words='"><script>alert(1)</script>'))
    snippet = share.snippet(look_of(dataset, reading), shared("countdown.week"))
    assert "<script>" not in snippet
    assert snippet.count("<") == 2


def test_a_snippet_names_the_voice_that_is_shown_though_the_reader_chose_none(look: Look) -> None:
    months = stance.over_time(look.view, ("kataib_hezbollah",)).assign(
        name_en="Kata'ib Hezbollah", name_ar="كتائب حزب الله"
    )
    assert share.embed_parameters(look, shared("stances.over_time", months))["o.voice"] == "kataib_hezbollah"
    assert "Kata'ib Hezbollah" in share.title(look, shared("stances.over_time", months))


def test_a_figure_of_everybody_has_no_subject(look: Look) -> None:
    assert subject.of(look, "countdown.week", pd.DataFrame()) is None


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_figure_has_a_title_for_its_picture(dataset: Dataset, language: str) -> None:
    words = Words(language)
    assert all(words.has(f"{name}_title") for name in FIGURES)


@pytest.mark.parametrize(("language", "day"), [("en", "8 December 2021"), ("ar", "8 كانون الأول 2021")])
def test_a_picture_carries_title_filters_source_and_date(dataset: Dataset, look: Look, language: str, day: str) -> None:
    seen = look_of(dataset, Reading(language=language))
    said = picture.caption(seen, share.title(seen, shared("countdown.week")), "**One** \\(1\\) sentence")
    assert day in said.title
    assert day in said.lens
    assert seen.view.dataset.package.version in said.source
    assert "CC BY 4.0" in said.source
    assert "news.example/iraq" in said.source
    assert seen.words.date(datetime.date.today()) in said.source
    assert said.description == "One (1) sentence"


@pytest.mark.parametrize("form", list(share.CITATIONS))
def test_a_citation_names_the_figure_the_version_and_the_address(form: str) -> None:
    cited = Cited("This week against the week before", "1.0.0", f"{HOME}/#week", datetime.date(2026, 11, 25))
    written = share.CITATIONS[form](cited)
    assert "week" in written
    assert f"{HOME}/" in written.replace("\\", "")
    if form == "csl":
        assert json.loads(written)[0]["version"] == "1.0.0"
