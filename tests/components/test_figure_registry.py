"""Figures asked for by name, as stories and embeds do."""

from __future__ import annotations

import pytest

from components import cached
from components.figure_registry import FIGURES, UnknownFigureError, figure_named, title_of, view_link
from components.figure_registry.registry import MAKERS
from components.figures.theme import DARK, LIGHT
from components.frame import Look
from components.reading import Reading
from components.wording import Words
from discourse.lens import Lens


def look(language: str = "en", **lens: object) -> Look:
    looking = Lens(**lens)  # type: ignore[arg-type]
    return Look(Reading(looking, language), cached.view(looking), Words(language), LIGHT)


def test_every_name_has_a_maker_and_every_maker_a_name() -> None:
    assert set(MAKERS) == set(FIGURES)


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_figure_is_drawn_by_its_name_with_its_sentence(name: str, language: str) -> None:
    table, figure, sentence = figure_named(look(language), name, {})
    assert len(table)
    assert figure is not None
    assert sentence and sentence[-1] in ".؟?)"
    assert title_of(look(language), name)


@pytest.mark.parametrize("name", FIGURES)
def test_a_lens_that_holds_nothing_gives_no_figure_or_an_empty_count_and_says_so(name: str) -> None:
    table, figure, sentence = figure_named(look(words="zzzzzz"), name, {})
    assert sentence
    assert (figure is None) == table.empty


def test_options_narrow_the_figure_as_they_do_on_its_page() -> None:
    month, year = (figure_named(look(), "countdown.timeline", {"span": span}).table for span in ("30", "365"))
    assert 0 < len(month) < len(year)


def test_an_option_with_a_code_that_is_not_its_own_is_passed_over() -> None:
    usual = figure_named(look(), "countdown.timeline", {}).table
    assert figure_named(look(), "countdown.timeline", {"span": "ages", "colour": "red"}).table.equals(usual)


def test_an_unknown_name_is_told_with_the_nearest_one() -> None:
    with pytest.raises(UnknownFigureError, match=r"did you mean countdown\.timeline"):
        figure_named(look(), "countdown.timelines", {})


def test_the_link_to_a_figures_room_carries_the_lens_and_the_options() -> None:
    room, params = view_link(look("ar", deadline="2025-09-30"), "claims.flow", {"to": "incident"})
    assert room == "claims"
    assert params == {"lang": "ar", "dl": "2025-09-30", "o.to": "incident", "o.part": "voices"}


def test_the_colours_are_those_of_the_look() -> None:
    day = look()
    night = Look(day.reading, day.view, day.words, DARK)
    assert figure_named(day, "countdown.week", {}).figure != figure_named(night, "countdown.week", {}).figure
