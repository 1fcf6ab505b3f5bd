"""Every room on every screen: phone and desktop, light and dark, both languages, nothing complained of."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from benchmarks.measure import PAGES, address
from tests.browser.conftest import OpenPage
from tests.browser.reader import visit

LUMINANCE = """
() => {
  const [red, green, blue] = getComputedStyle(document.querySelector('[data-testid="stApp"]'))
    .backgroundColor.match(/[0-9.]+/g).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
"""
# The names at the scales of the charts that reach over the edge of their chart.
CUT = """
() => [...document.querySelectorAll('.js-plotly-plot')].flatMap((plot) => {
  const frame = plot.getBoundingClientRect();
  return [...plot.querySelectorAll('[class*="ytick"] text, [class*="y2tick"] text')]
    .filter((name) => {
      const box = name.getBoundingClientRect();
      return box.left < frame.left - 1 || box.right > frame.right + 1;
    })
    .map((name) => name.textContent);
})
"""

# Every two of screen, theme and language meet in every room.
LOOKS = [
    ("desktop", "light", "en"),
    ("desktop", "dark", "ar"),
    ("phone", "light", "ar"),
    ("phone", "dark", "en"),
]


@pytest.mark.parametrize("room", PAGES)
@pytest.mark.parametrize(("screen", "theme", "language"), LOOKS)
def test_a_room_stands_whole(open_page: OpenPage, room: str, screen: str, theme: str, language: str) -> None:
    page = visit(open_page(screen=screen, theme=theme), address(room, f"lang={language}"))
    expect(page.locator("h1")).to_have_count(1)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert (page.evaluate(LUMINANCE) > 0.5) == (theme == "light")
    assert not overflow(page), "The page is wider than the screen"
    assert page.evaluate(CUT) == []


def overflow(page: Page) -> bool:
    """Whether a reader would have to scroll sideways."""
    wide = "() => { const main = document.querySelector('[data-testid=\"stMain\"]');"
    return bool(page.evaluate(wide + " return main.scrollWidth > main.clientWidth + 1; }"))
