"""Takes the pictures of the README anew: three rooms in both languages. `python -m docs.take_screenshots`."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.measure import address
from tests.browser.chromium import launch
from tests.browser.reader import reading, visit
from tests.browser.server import serve

FOLDER = Path(__file__).parent
ROOMS = ("countdown", "map", "stances")
SIZE = {"width": 1280, "height": 1040}


def take_screenshots() -> None:
    """One picture a room and language, at the size of a small laptop."""
    with sync_playwright() as playwright, serve() as server:
        browser = launch(playwright)
        for language in ("en", "ar"):
            for name in ROOMS:
                with reading(browser, server.url) as page:
                    page.set_viewport_size(SIZE)
                    visit(page, address(name, f"lang={language}"))
                    page.screenshot(path=FOLDER / f"{name}-{language}.png")
                    print(f"docs/{name}-{language}.png")
        browser.close()


if __name__ == "__main__":
    take_screenshots()
