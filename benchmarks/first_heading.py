"""Time to the first heading in Chromium beside an empty Streamlit app, and to the last figure, all cold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from benchmarks.measure import PAGES, Measured, address
from tests.browser.chromium import launch
from tests.browser.reader import reading, settled
from tests.browser.server import APP, serve

EMPTY = Path(__file__).parent / "empty" / "app.py"
ROUNDS = 5
MOST_OF_THE_FLOOR = 1.5
SETTLED_BOUND_SECONDS = 3

# The moment at which the page's first heading has a place on the screen, since the start of the visit.
HEADING_WATCH = """
new MutationObserver((_, watch) => {
  if (!document.querySelector("h1")?.offsetParent) return;
  window.firstHeading = performance.now();
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });
"""


def measure() -> Iterator[Measured]:
    """Rounds of fresh processes, the empty app and the dashboard in turn."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        first_visit(browser, EMPTY, "/")  # reads the files of the browser and of Streamlit into the system's cache
        floor, ours = zip(
            *(
                (first_visit(browser, EMPTY, "/"), first_visit(browser, APP, address("countdown")))
                for _ in range(ROUNDS)
            ),
            strict=True,
        )
        yield from _headings([visit[0] for visit in floor], [visit[0] for visit in ours])
        for page in PAGES:
            ends = [first_visit(browser, APP, address(page))[1] for _ in range(ROUNDS)]
            how = f"fresh process, median of {ROUNDS}; worst {max(ends):.2f} s"
            yield Measured(f"Last figure of {page}, cold", median(ends), "s", SETTLED_BOUND_SECONDS, how)
        browser.close()


def first_visit(browser: Browser, script: Path, where: str) -> tuple[float, float]:
    """Seconds to the first heading and to the last figure of the first visit to a fresh process."""
    with serve(script) as server, reading(browser, server.url) as page:
        page.add_init_script(HEADING_WATCH)
        page.goto(where)
        settled(page)
        heading, end = page.evaluate("[window.firstHeading, window.settledSince]")
        return heading / 1000, end / 1000


def _headings(floor: list[float], ours: list[float]) -> Iterator[Measured]:
    how = f"fresh process, median of {ROUNDS}"
    yield Measured("First heading of an empty Streamlit app", median(floor), "s", None, how)
    yield Measured("First heading of the dashboard", median(ours), "s", None, f"{how}; worst {max(ours):.2f} s")
    yield Measured(
        "First heading against an empty app",
        median(ours) / median(floor),
        "×",
        MOST_OF_THE_FLOOR,
        "ratio of the two",
    )
