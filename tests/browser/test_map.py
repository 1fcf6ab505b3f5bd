"""A mark of the map leads to its card, without the internet."""

from __future__ import annotations

import math

import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect

from components.cached import BUNDLED
from components.figures.incident_map import VIEWS
from discourse.dataset import open_dataset
from tests.browser.conftest import OpenPage
from tests.browser.reader import PATIENCE_MILLISECONDS, visit

TILE = 512
# A software renderer on a busy machine may take a press for a drag: a reader would press again.
HAND_MILLISECONDS, PRESSES = 500, 3


def mercator(latitude: float, longitude: float) -> tuple[float, float]:
    """A place on the unit square of the web map: x eastwards, y southwards."""
    angle = math.radians(latitude)
    return longitude / 360 + 0.5, 0.5 - math.asinh(math.tan(angle)) / (2 * math.pi)


def open_card_of(page: Page, view: str, latitude: float, longitude: float) -> Locator:
    """Press where a place stands on the map that opened at one of its views; returns the card."""
    canvas = page.locator('[data-testid="stDeckGlJsonChart"] canvas').first
    canvas.evaluate("(canvas) => canvas.scrollIntoView({ block: 'center' })")
    frame = canvas.bounding_box()
    assert frame is not None
    centre, scale = VIEWS[view], TILE * 2 ** VIEWS[view].zoom
    here, middle = mercator(latitude, longitude), mercator(centre.latitude, centre.longitude)
    x = frame["x"] + frame["width"] / 2 + (here[0] - middle[0]) * scale
    y = frame["y"] + frame["height"] / 2 + (here[1] - middle[1]) * scale
    card = page.get_by_role("dialog")
    for _ in range(PRESSES):
        page.mouse.move(x, y)
        expect(page.locator(".deck-tooltip")).to_be_visible()
        page.wait_for_timeout(HAND_MILLISECONDS)
        page.mouse.click(x, y)
        try:
            card.wait_for(timeout=PATIENCE_MILLISECONDS / PRESSES)
            break
        except TimeoutError:
            page.mouse.move(x - 100, y - 100)
    return card


@pytest.mark.parametrize(("screen", "language", "sources"), [("desktop", "en", "Sources"), ("phone", "ar", "المصادر")])
def test_a_mark_of_the_map_opens_its_card_with_sources(
    open_page: OpenPage, screen: str, language: str, sources: str
) -> None:
    incidents = open_dataset(BUNDLED).incidents
    basra = incidents[(incidents["governorate"] == "basra") & (incidents["date"] == "2021-12-07")].iloc[0]
    page = open_page(screen=screen)
    visit(page, f"/map?lang={language}&asof=2021-12-08&from=2021-12-07&a=basra&o.place=basra")
    card = open_card_of(page, "basra", basra["lat"], basra["lon"])
    expect(card).to_contain_text(sources)
    page.wait_for_url(f"**id={basra['incident_id']}**")
    assert basra[f"summary_{language}"][:40] in card.inner_text()


def test_the_map_asks_nothing_of_the_internet_until_the_reader_wants_streets(open_page: OpenPage) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, "/map?lang=en")
    assert asked
    assert [url for url in asked if not url.startswith(("http://localhost", "data:", "blob:"))] == []


def test_the_table_counts_what_the_map_shows(open_page: OpenPage) -> None:
    page = visit(open_page(), "/map?lang=en&asof=2021-12-08&from=2021-12-07&a=basra")
    expect(page.get_by_role("heading", name="1 incident as a table")).to_be_visible()
