"""The other language is one press away, and what is looked at stays."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.reader import settled, visit


def lens_of(page: Page) -> dict[str, list[str]]:
    """What the address says, less the language."""
    values = parse_qs(urlsplit(page.url).query)
    values.pop("lang", None)
    return values


def switch_language(page: Page, to: str) -> None:
    page.locator(".st-key-language_switch button").click()
    page.wait_for_url(f"**lang={to}**")
    settled(page)


def test_switching_the_language_keeps_the_page_the_lens_and_the_link(open_page: OpenPage) -> None:
    page = visit(open_page(), "/map?lang=en&asof=2021-12-05&a=kirkuk&q=attack")
    before = lens_of(page)
    switch_language(page, "ar")
    expect(page.locator("h1")).to_have_text("الخريطة")
    assert (urlsplit(page.url).path, lens_of(page)) == ("/map", before)
    switch_language(page, "en")
    expect(page.locator("h1")).to_have_text("Map")
    assert lens_of(page) == before


def test_an_arabic_page_runs_right_to_left_and_an_english_one_left_to_right(open_page: OpenPage) -> None:
    page = visit(open_page(), "/?lang=ar")
    direction = "getComputedStyle(document.querySelector('h1')).direction"
    assert page.evaluate(direction) == "rtl"
    switch_language(page, "en")
    assert page.evaluate(direction) == "ltr"


def test_the_next_page_keeps_language_and_lens(open_page: OpenPage) -> None:
    page = visit(open_page(), "/?lang=ar&asof=2021-12-05&a=basra")
    page.get_by_role("link", name="المواقف").click()
    page.wait_for_url("**/stances?**lang=ar**")
    settled(page)
    expect(page.locator("h1")).to_have_text("المواقف")
    assert lens_of(page) == {"asof": ["2021-12-05"], "a": ["basra"]}


def test_the_back_button_takes_the_last_choice_back(open_page: OpenPage) -> None:
    page = visit(open_page(), "/?lang=en")
    page.locator(".st-key-scrubber_next button").click()
    expect(page.locator("h1")).to_have_text("22 days left")
    page.wait_for_url("**asof=2021-12-09**")
    settled(page)
    page.go_back()
    expect(page.locator("h1")).to_have_text("23 days left")


def test_a_browser_that_prefers_arabic_is_answered_in_arabic(open_page: OpenPage) -> None:
    page = visit(open_page(locale="ar-IQ"), "/")
    expect(page.locator("h1")).to_have_text("تبقّى 23 يوماً")
