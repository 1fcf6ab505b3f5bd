"""From a link on a phone to a figure that is saved, embedded, cited and printed."""

from __future__ import annotations

import datetime
import html
import re
import threading
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from components.wording import Words
from tests.browser.reader import reading, settled, visit
from tests.browser.server import Server

PNG = b"\x89PNG\r\n\x1a\n"
JOURNEY_SECONDS = 120


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Another site's server writes no log here."""


@contextmanager
def another_site(folder: Path) -> Iterator[str]:
    """A second web site on this machine, at an origin of its own."""
    site = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=site.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{site.server_port}"
    finally:
        site.shutdown()


def open_share(page: Page, figure: str) -> Locator:
    """Open what can be shared of a figure."""
    page.locator(f".st-key-share_{figure} button").first.click()
    box = page.get_by_test_id("stPopoverBody")
    expect(box.locator(".picture-buttons button")).to_have_count(2)
    settled(page)
    return box


def saved(page: Page, box: Locator, kind: str) -> bytes:
    """The file that a button of the box gives."""
    with page.expect_download() as download:
        box.locator(f".picture-buttons button[data-kind={kind}]").click()
    assert download.value.suggested_filename.endswith(f".{kind}")
    return Path(download.value.path()).read_bytes()


def texts(svg: bytes) -> list[str]:
    """All that is written on a picture."""
    return ["".join(element.itertext()) for element in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_picture_carries_title_filters_source_and_date_in_the_readers_language(
    chromium: Browser, server: Server, language: str
) -> None:
    words = Words(language)
    with reading(chromium, server.url) as page:
        visit(page, f"/stances?lang={language}&asof=2021-12-08")
        box = open_share(page, "stances_by_faction")
        svg, png = saved(page, box, "svg"), saved(page, box, "png")
    written = " ".join(texts(svg))
    assert words("stances.by_faction_title") in written
    assert words.date(datetime.date(2021, 12, 8)) in written
    assert words.date(datetime.date.today()) in written
    assert "CC BY 4.0" in written
    assert words.label("statements", "stance", 2) in written
    assert png.startswith(PNG)
    right_to_left = b'direction="rtl"' in svg
    assert right_to_left == (language == "ar")


def test_a_picture_needs_nothing_from_outside(chromium: Browser, server: Server) -> None:
    with reading(chromium, server.url) as page:
        visit(page, "/?lang=ar")
        svg = saved(page, open_share(page, "countdown_compared"), "svg").decode()
    assert "data:font/woff2;base64," in svg
    assert not re.search(r"url\(.?https?:", svg)
    assert "vector-effect" not in svg


def test_from_a_link_on_a_phone_to_a_figure_shared_embedded_and_cited(
    chromium: Browser, server: Server, tmp_path: Path
) -> None:
    started = datetime.datetime.now()
    with reading(chromium, server.url, screen="phone", locale="ar-IQ") as page:
        visit(page, "/stances?asof=2021-12-08&o.scale=shares")
        expect(page.locator("h1")).to_have_text("المواقف")
        box = open_share(page, "stances_by_faction")
        link, snippet, citation = (box.get_by_test_id("stCode").nth(place).inner_text() for place in range(3))
    assert "o.at=by_faction" in link
    assert "o.scale=shares" in link
    assert "المواقف بحسب الجهة" in citation
    assert "Iraq Security Discourse" in citation
    (tmp_path / "article.html").write_text(f"<!doctype html><h1>مقال</h1>{snippet}", encoding="utf-8")
    with another_site(tmp_path) as site:
        article = chromium.new_page()
        article.goto(f"{site}/article.html")
        inside = article.frame_locator("iframe")
        expect(inside.locator("h1")).to_have_text("المواقف بحسب الجهة")
        expect(inside.locator(".main-svg").first).to_be_visible()
        expect(inside.locator("header")).to_be_hidden()
        assert inside.locator("button:visible").count() == 0
        full = inside.get_by_role("link", name="افتح العرض الكامل").get_attribute("href")
        article.close()
    assert full is not None
    assert "/stances?" in full
    assert "o.scale=shares" in full
    assert (datetime.datetime.now() - started).total_seconds() < JOURNEY_SECONDS


@pytest.mark.parametrize("width", [320, 390, 1200])
def test_an_embedded_figure_fits_the_width_it_is_given(chromium: Browser, server: Server, width: int) -> None:
    with reading(chromium, server.url) as page:
        page.set_viewport_size({"width": width, "height": 640})
        visit(page, "/embed?figure=countdown.week&lang=en&embed=true")
        wide = page.evaluate("Math.max(...[...document.querySelectorAll('.main-svg')].map((s) => s.clientWidth))")
        assert width * 0.8 < wide <= width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_link_to_a_figure_leads_to_its_place_on_the_page(chromium: Browser, server: Server) -> None:
    with reading(chromium, server.url) as page:
        visit(page, "/stances?lang=en&asof=2021-12-08&o.at=around")
        expect(page.locator("#around")).to_be_in_viewport()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_report_prints_every_figure_and_no_controls(chromium: Browser, server: Server, language: str) -> None:
    with reading(chromium, server.url) as page:
        visit(page, f"/report?lang={language}")
        figures = page.get_by_test_id("stPlotlyChart").count()
        page.emulate_media(media="print")
        expect(page.locator(".st-key-print_hint")).to_be_hidden()
        assert page.locator("button:visible").count() == 0
        printed = page.pdf(prefer_css_page_size=True, print_background=True)
    pages = len(re.findall(rb"/Type\s*/Page[^s]", printed))
    assert figures == 7
    assert printed.startswith(b"%PDF-")
    assert 5 <= pages <= 30


def test_the_report_is_linked_from_the_links_of_every_page(chromium: Browser, server: Server) -> None:
    with reading(chromium, server.url) as page:
        visit(page, "/map?lang=en&asof=2021-12-07")
        page.locator(".st-key-reader_link button").first.click()
        page.get_by_test_id("stPopoverBody").get_by_role("link", name="A page to print").click()
        expect(page.locator("h1")).to_have_text("Report as of 7 December 2021")


def test_a_snippet_is_one_iframe(chromium: Browser, server: Server) -> None:
    with reading(chromium, server.url) as page:
        visit(page, "/?lang=en")
        snippet = open_share(page, "countdown_week").get_by_test_id("stCode").nth(1).inner_text()
    address = html.unescape(re.sub(r'.*src="([^"]+)".*', r"\1", snippet, flags=re.DOTALL))
    assert snippet.startswith("<iframe ")
    assert address.startswith(f"{server.url}/embed?figure=countdown.week")
