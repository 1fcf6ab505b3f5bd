"""A link right after a restart: the first request that a new process answers is a page of its own."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, expect

from tests.browser.reader import reading, visit
from tests.browser.server import serve


def test_the_first_request_after_a_restart_lands_on_the_linked_page_with_its_lens(chromium: Browser) -> None:
    with serve() as fresh, reading(chromium, fresh.url) as page:
        visit(page, "/map?lang=ar&asof=2021-12-07&a=kirkuk,disputed")
        expect(page.locator("h1")).to_have_text("الخريطة")
        expect(page.locator(".st-key-chip_areas_kirkuk")).to_contain_text("كركوك")
        expect(page.locator(".st-key-chip_areas_disputed")).to_be_visible()
        assert urlsplit(page.url).path == "/map"
        kept = {"lang": ["ar"], "asof": ["2021-12-07"], "a": ["kirkuk,disputed"]}
        assert parse_qs(urlsplit(page.url).query) == kept
        assert "Traceback" not in fresh.written


def test_reloading_a_linked_page_shows_the_same(chromium: Browser) -> None:
    with serve() as fresh, reading(chromium, fresh.url) as page:
        visit(page, "/stances?lang=en&f=kataib_hezbollah&asof=2021-12-07")
        address, heading = page.url, page.locator("h1").inner_text()
        visit(page, address)
        assert (page.url, page.locator("h1").inner_text()) == (address, heading)
