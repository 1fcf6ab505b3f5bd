"""The browser does the work of drawing once: what a reader waits for on a slow machine."""

from __future__ import annotations

import pytest

from benchmarks.measure import address
from tests.browser.conftest import OpenPage
from tests.browser.reader import visit

# plotly.js counts on the figure itself how often it drew it again for a margin that was too narrow.
DRAWN_AGAIN = """
() => [...document.querySelectorAll(".js-plotly-plot")]
  .filter((plot) => plot.offsetParent && "_redrawFromAutoMarginCount" in plot._fullLayout)
  .map((plot) => plot.closest('[data-testid="stPlotlyChart"]').getAttribute("aria-label"))
"""
ROOMS = ("countdown", "map", "stances", "claims", "method")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("room", ROOMS)
def test_no_figure_is_drawn_again_for_its_margins(open_page: OpenPage, room: str, language: str) -> None:
    page = visit(open_page(), address(room, f"lang={language}"))
    assert page.locator(".js-plotly-plot").count() > 0
    assert page.evaluate(DRAWN_AGAIN) == []


def test_all_letters_are_there_before_a_figure_measures_them(open_page: OpenPage) -> None:
    page = visit(open_page(), address("method", "lang=en"))
    faces = page.evaluate("[...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family)")
    # Three weights, each of Latin and of Arabic letters, though this page may not show them all.
    assert sum("IBM Plex Sans Arabic" in family for family in faces) == 6
