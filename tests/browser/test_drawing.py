"""The browser does the work of drawing once: what a reader waits for on a slow machine."""

from __future__ import annotations

import pytest

from benchmarks.measure import address
from tests.browser.conftest import OpenPage
from tests.browser.reader import visit

# plotly.js goes through the page's letters once at the beginning of each drawing, whatever it draws for.
COUNT_DRAWINGS = """
const letters = Object.getPrototypeOf(document.fonts);
const plain = letters[Symbol.iterator];
window.drawings = 0;
letters[Symbol.iterator] = function () {
  window.drawings += 1;
  return plain.call(this);
};
"""
FIGURES = "[...document.querySelectorAll('.js-plotly-plot')].filter((plot) => plot.offsetParent).length"
ROOMS = ("countdown", "map", "stances", "claims", "method")
# Longer than Streamlit takes to hand on its copy of a figure.
A_WHILE_MILLISECONDS = 1500


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("room", ROOMS)
def test_each_figure_is_drawn_once(open_page: OpenPage, room: str, language: str) -> None:
    page = open_page()
    page.add_init_script(COUNT_DRAWINGS)
    visit(page, address(room, f"lang={language}"))
    page.wait_for_timeout(A_WHILE_MILLISECONDS)
    assert page.evaluate("window.drawings") == page.evaluate(FIGURES) > 0


def test_the_reader_leaves_the_bare_style_of_stories_with_the_room(open_page: OpenPage) -> None:
    page = visit(open_page(), address("stories", "lang=en"))
    assert not page.locator(".st-key-bars").is_visible()
    page.get_by_test_id("stTopNavLink").filter(has_text="Map").click()
    page.wait_for_url("**/map**")
    page.locator(".st-key-bars").wait_for(state="visible")
    page.get_by_test_id("stTopNavLink").filter(has_text="Stories").click()
    page.locator(".st-key-bars").wait_for(state="hidden")
