"""One theme in light and in dark, readable in both."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
import pytest

from components.figures import theme as themes
from components.figures.theme import BLOCS, DARK, LIGHT, Theme

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def marks(theme: Theme) -> list[str]:
    return [*theme.stances.values(), *theme.blocs.values(), *theme.families.values(), theme.incident, theme.accent]


@BOTH
def test_every_mark_stands_out_from_the_ground(theme: Theme) -> None:
    assert min(themes.contrast(colour, theme.ground) for colour in marks(theme)) >= 3


@BOTH
def test_all_text_is_readable_on_the_ground_and_on_panels(theme: Theme) -> None:
    pairs = [(ink, ground) for ink in (theme.ink, theme.muted) for ground in (theme.ground, theme.panel)]
    assert min(themes.contrast(*pair) for pair in pairs) >= 4.5


@BOTH
def test_the_outer_stances_stand_out_more_than_the_inner_ones(theme: Theme) -> None:
    strength = {step: themes.contrast(colour, theme.ground) for step, colour in theme.stances.items()}
    assert strength[2] > strength[1]
    assert strength[-2] > strength[-1]


@BOTH
def test_every_bloc_has_a_colour_of_its_own(theme: Theme) -> None:
    assert tuple(theme.blocs) == BLOCS
    assert len(set(theme.blocs.values())) == len(BLOCS)


@BOTH
def test_no_colour_is_an_alarm_red(theme: Theme) -> None:
    for colour in marks(theme):
        red, green, blue, _ = themes.channels(colour)
        assert not (red > 190 and green < 70 and blue < 70), colour


def test_contrast_of_black_and_white_is_twenty_one() -> None:
    assert themes.contrast("#000000", "#ffffff") == pytest.approx(21)


def test_ink_on_a_dark_colour_is_white_and_on_a_light_one_black() -> None:
    assert themes.readable_on("#4f2f86") == "#ffffff"
    assert themes.readable_on("#ffb066") == "#16181b"


def test_a_mixed_colour_lies_between_its_two_colours() -> None:
    assert themes.mixed("#000000", "#ffffff", 0.5) == "#808080"
    assert themes.mixed("#123456", "#ffffff", 0) == "#123456"


def test_a_figure_has_the_font_and_the_ground_of_the_theme(english: Any) -> None:
    figure = themes.apply(go.Figure(), DARK, english)
    assert figure.layout.font.family.startswith("IBM Plex Sans Arabic")
    assert figure.layout.paper_bgcolor == DARK.ground
    assert figure.layout.dragmode is False


def test_legend_and_hover_begin_on_the_side_where_the_reader_begins(english: Any, arabic: Any) -> None:
    left, right = (themes.apply(go.Figure(), LIGHT, words).layout for words in (english, arabic))
    assert (left.legend.x, left.hoverlabel.align, left.legend.traceorder) == (0, "left", "normal")
    assert (right.legend.x, right.hoverlabel.align, right.legend.traceorder) == (1, "right", "reversed")


def test_arabic_indic_digits_have_their_own_separators(arabic: Any) -> None:
    assert themes.separators(arabic) == ".,"
    assert themes.separators(type(arabic)("ar", "arab")) == "٫٬"
