"""A journalist's way through a reading room: search, narrow, open, cite, copy the link; and take the rows along."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from components.wording import Words
from tests.browser.conftest import OpenPage
from tests.browser.reader import open_list, settled, visit
from tests.browser.test_screens import overflow

both_screens = pytest.mark.parametrize(("screen", "language"), [("desktop", "en"), ("phone", "ar")])


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def search(page: Page, words: str) -> None:
    """Type into the search of the bar, which a phone keeps in a fold."""
    field = page.locator(".st-key-lens_words input")
    if not field.is_visible():
        page.locator(".st-key-lens_fold button").click()
        expect(field).to_be_visible()
    field.fill(words)
    field.press("Enter")
    page.wait_for_function("location.search.includes('q=')")
    settled(page)


def choose_facet(page: Page, facet: str, option: str) -> None:
    page.locator(".st-key-facets summary").click()
    field = page.locator(f".st-key-facet_{facet} input").first
    options = open_list(page, field)
    for _ in range(next(place for place, text in enumerate(options.all_inner_texts()) if option in text)):
        field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_function(f"location.search.includes('o.f.{facet}=')")
    settled(page)


@both_screens
def test_from_a_search_by_a_facet_to_a_card_its_citation_and_its_link(
    open_page: OpenPage, screen: str, language: str
) -> None:
    words = Words(language)
    page = visit(open_page(screen=screen), f"/statements?lang={language}")
    search(page, "الخزعلي")
    choose_facet(page, "confidence", words.label("statements", "confidence", "high"))
    page.locator('[class*="st-key-open_S"] button:visible').first.click()
    page.wait_for_url("**id=S**")
    settled(page)
    [code] = query(page)["id"]
    expect(page.locator("h1")).to_have_text(words("cards.title_statements"))
    assert not overflow(page)

    page.get_by_role("button", name=words("rooms.cite")).click()
    cited = page.get_by_test_id("stPopoverBody").last
    expect(cited).to_contain_text("@misc")
    expect(cited).to_contain_text(f"id={code}")
    page.keyboard.press("Escape")

    page.locator(".st-key-reader_link button:visible").click()
    link = page.get_by_test_id("stPopoverBody").last.locator("code").first.inner_text()
    page.keyboard.press("Escape")
    visit(page, link)
    assert query(page)["id"] == [code]
    expect(page.get_by_test_id("stMain")).to_contain_text(code)


@pytest.mark.parametrize("screen", ["desktop", "phone"])
def test_an_arabic_room_runs_right_to_left_and_quotes_keep_their_own_direction(
    open_page: OpenPage, screen: str
) -> None:
    page = visit(open_page(screen=screen), "/statements?lang=ar&id=S0003")
    direction = "(element) => getComputedStyle(element).direction"
    assert page.locator("h1").evaluate(direction) == "rtl"
    assert page.locator('[class*="st-key-other_en"] p').first.evaluate(direction) == "ltr"
    heading, main = page.locator("h1").bounding_box(), page.get_by_test_id("stMainBlockContainer").bounding_box()
    assert heading is not None
    assert main is not None
    assert heading["x"] + heading["width"] > main["x"] + main["width"] * 0.8
    assert not overflow(page)


@both_screens
def test_an_incident_shows_where_on_a_small_map_that_scrolling_goes_past(
    open_page: OpenPage, screen: str, language: str
) -> None:
    page = visit(open_page(screen=screen), f"/incidents?lang={language}&id=I0001")
    chart = page.get_by_test_id("stDeckGlJsonChart")
    expect(chart.locator("canvas").first).to_be_visible()
    frame, width = chart.bounding_box(), page.viewport_size
    assert frame is not None
    assert width is not None
    assert frame["width"] <= width["width"]
    assert frame["height"] < 300
    assert not overflow(page)


def test_the_rows_are_taken_away_as_geojson_with_the_link_they_came_from(open_page: OpenPage, tmp_path: Path) -> None:
    page = visit(open_page(), "/incidents?lang=en&asof=2021-12-08&from=2021-12-07&a=basra")
    page.get_by_role("button", name=Words("en")("rooms.take_shown", n=1)).click()
    with page.expect_download() as download:
        page.get_by_role("button", name=Words("en")("rooms.format_geojson")).click()
    file = tmp_path / "rows.geojson"
    download.value.save_as(file)
    said = json.loads(file.read_text(encoding="utf-8"))
    assert download.value.suggested_filename.endswith("-2021-12-08.geojson")
    assert "a=basra" in said["about"]["url"]
    assert [feature["properties"]["governorate"] for feature in said["features"]] == ["basra"]


def test_the_pages_of_a_list_keep_the_lens(open_page: OpenPage) -> None:
    page = visit(open_page(), "/statements?lang=en&f=krg")
    first = page.locator('[class*="st-key-open_S"]').first.inner_text()
    page.locator(".st-key-page_statements").get_by_role("button", name="2").click()
    expect(page.locator('[class*="st-key-open_S"]').first).not_to_have_text(first)
    assert query(settled(page))["f"] == ["krg"]
