"""What the server holds in memory after one reader has visited every page in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import sync_playwright

from benchmarks.measure import PAGES, Measured, address
from benchmarks.server_process import resident_megabytes
from tests.browser.chromium import launch
from tests.browser.reader import reading, visit
from tests.browser.server import serve

BOUND_MEGABYTES = 230


def measure() -> Iterator[Measured]:
    """Resident memory of the server's process, empty-handed and after the tour."""
    with sync_playwright() as playwright, serve() as server:
        browser = launch(playwright)
        before = resident_megabytes(server.pid)
        for language in ("en", "ar"):
            for name in PAGES:
                with reading(browser, server.url) as page:
                    visit(page, address(name, f"lang={language}"))
        how = f"{2 * len(PAGES)} visits; {before:.0f} MB before the first"
        after = resident_megabytes(server.pid)
        yield Measured("Memory after visiting each page", after, "MB", BOUND_MEGABYTES, how)
        browser.close()
