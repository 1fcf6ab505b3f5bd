"""The days are stepped, dragged and played, and the number follows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.reader import settled, visit


def heading_is(page: Page, text: str) -> None:
    expect(page.locator("h1")).to_have_text(text)


def press_mark(page: Page, mark: Locator) -> None:
    """Press the middle of a mark, where a layer of the chart that listens lies over it."""
    mark.evaluate("(mark) => mark.scrollIntoView({ block: 'center' })")
    place = mark.bounding_box()
    assert place is not None
    middle = (place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    page.mouse.move(*middle)
    page.mouse.click(*middle)


@pytest.mark.parametrize("screen", ["desktop", "phone"])
def test_stepping_moves_one_day_and_writes_it_into_the_link(open_page: OpenPage, screen: str) -> None:
    page = visit(open_page(screen=screen), "/?lang=en")
    page.locator(".st-key-scrubber_next button").click()
    heading_is(page, "22 days left")
    settled(page)
    page.locator(".st-key-scrubber_previous button").click()
    heading_is(page, "23 days left")
    assert "asof" not in settled(page).url


def test_dragging_the_scrubber_moves_the_day(open_page: OpenPage) -> None:
    page = visit(open_page(), "/?lang=en")
    handle = page.locator(".st-key-scrubber_day").get_by_role("slider")
    handle.press("ArrowRight")
    heading_is(page, "22 days left")
    settled(page).locator(".st-key-scrubber_day").get_by_role("slider").press("ArrowRight")
    heading_is(page, "21 days left")
    page.wait_for_url("**asof=2021-12-10**")


@pytest.mark.parametrize(("language", "key"), [("en", "ArrowRight"), ("ar", "ArrowLeft")])
def test_the_arrow_key_of_the_reading_direction_goes_a_day_on(open_page: OpenPage, language: str, key: str) -> None:
    page = visit(open_page(), f"/?lang={language}")
    page.locator("h1").click()
    page.keyboard.press(key)
    page.wait_for_url("**asof=2021-12-09**")


def test_playing_counts_down_until_it_is_paused(open_page: OpenPage) -> None:
    page = visit(open_page(), "/?lang=en")
    play = page.locator(".st-key-scrubber_play button")
    play.click()
    heading_is(page, "21 days left")
    expect(play).to_contain_text("Pause")
    play.click()
    expect(play).to_contain_text("Play")
    settled(page)
    stopped_at = page.locator("h1").inner_text()
    page.wait_for_timeout(3000)
    heading_is(page, stopped_at)


def test_a_mark_of_the_timeline_opens_its_card(open_page: OpenPage) -> None:
    page = visit(open_page(), "/?lang=en")
    press_mark(page, page.locator(".st-key-figure_countdown_timeline .point.plotly-customdata").last)
    card = page.get_by_role("dialog")
    expect(card).to_contain_text("Sources")
    page.wait_for_url("**id=**")


def test_a_card_of_the_latest_opens_and_closes(open_page: OpenPage) -> None:
    page = visit(open_page(screen="phone"), "/?lang=en")
    page.locator('[class*="st-key-brief_latest"] button:visible').first.click()
    card = page.get_by_role("dialog")
    expect(card).to_contain_text("Sources")
    card.get_by_label("Close").click()
    expect(card).to_be_hidden()
    page.wait_for_function("!location.search.includes('id=')")
