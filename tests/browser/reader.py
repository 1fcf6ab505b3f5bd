"""A reader in a browser: a screen, a theme, and all that went wrong while they looked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, Response

SCREENS = {"desktop": {"width": 1440, "height": 900}, "phone": {"width": 390, "height": 844}}
PATIENCE_MILLISECONDS = 60_000
QUIET_MILLISECONDS = 400
MOST_TRIES = 20

# True once the script has ended and every visible figure stands, for QUIET_MILLISECONDS without a break.
SETTLED = """
(quiet) => {
  const all = (id) => [...document.querySelectorAll(`[data-testid="${id}"]`)];
  const [app] = all("stApp");
  const drawn = (id, mark) => all(id).every((figure) => !figure.offsetParent || figure.querySelector(mark));
  const still = app
    && app.dataset.testScriptState === "notRunning"
    && app.dataset.testConnectionState === "CONNECTED"
    && !all("stSkeleton").length && !all("stAppSkeleton").length
    && !document.querySelector('[data-stale="true"]')
    && document.querySelector("h1")
    && document.fonts.status === "loaded"
    && drawn("stPlotlyChart", ".main-svg")
    && drawn("stDeckGlJsonChart", "canvas");
  if (!still) { window.settledSince = undefined; return false; }
  window.settledSince ??= performance.now();
  return performance.now() - window.settledSince >= quiet;
}
"""


@dataclass
class Trouble:
    """What a reader's browser complained of. The online basemap may be out of reach; nothing else may."""

    home: str
    found: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Listen for console errors, uncaught exceptions, failed requests, and requests that leave home."""
        page.on("request", self._asked)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.found.append(f"uncaught: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)

    def _asked(self, request: Request) -> None:
        address = urlsplit(request.url)
        if (
            address.scheme in ("http", "https")
            and self._is_ours(request.url)
            and address.netloc != urlsplit(self.home).netloc
        ):
            self.found.append(f"left home: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and self._is_ours(message.location.get("url", "")):
            self.found.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _failed(self, request: Request) -> None:
        # The browser gives up on what it was fetching when the reader moves on.
        if self._is_ours(request.url) and request.failure != "net::ERR_ABORTED":
            self.found.append(f"failed: {request.url} ({request.failure})")

    def _answered(self, response: Response) -> None:
        if self._is_ours(response.url) and response.status >= 400:
            self.found.append(f"answer {response.status}: {response.url}")

    def _is_ours(self, url: str) -> bool:
        return not (is_basemap(url) or is_streamlits_search_for_its_server(url))


def is_basemap(url: str) -> bool:
    """Whether an address belongs to the optional online basemap."""
    host = urlsplit(url).hostname or ""
    return host.endswith(("cartocdn.com", "carto.com"))


def is_streamlits_search_for_its_server(url: str) -> bool:
    """Whether Streamlit's own front end looks for its server beside a linked page, before it looks at the root.

    It cannot know at which depth the app stands: `/map/_stcore/health` is answered 404, `/_stcore/health` is not.
    """
    return re.fullmatch(r"/\w+/_stcore/(health|host-config)", urlsplit(url).path) is not None


@contextmanager
def reading(
    browser: Browser, home: str, screen: str = "desktop", theme: str = "light", locale: str = "en-GB"
) -> Iterator[Page]:
    """A fresh page on one screen; raises AssertionError at the end when the browser complained."""
    trouble = Trouble(home)
    context = browser.new_context(
        viewport=SCREENS[screen],
        color_scheme=theme,
        locale=locale,
        base_url=home,
        is_mobile=screen == "phone",
        has_touch=screen == "phone",
    )
    context.set_default_timeout(PATIENCE_MILLISECONDS)
    page = context.new_page()
    trouble.watch(page)
    try:
        yield page
        assert not trouble.found, "The browser complained:\n" + "\n".join(trouble.found)
    finally:
        context.close()


def settled(page: Page) -> Page:
    """Wait until the script has ended and the last figure is drawn; returns the page."""
    page.wait_for_function(SETTLED, arg=QUIET_MILLISECONDS)
    return page


def visit(page: Page, address: str) -> Page:
    """Open an address of the dashboard and wait until it stands."""
    page.goto(address)
    return settled(page)


def open_list(page: Page, entry: Locator) -> Locator:
    """Open a list of choices by keys; returns its options once they stay open.

    A list closes when the page still unfolds or scrolls under it; a reader opens it again. Raises AssertionError when
    it never opens.
    """
    options = page.get_by_role("option")
    entry.focus()
    for _ in range(MOST_TRIES):
        if not options.count():
            entry.press("ArrowDown")
        page.wait_for_timeout(QUIET_MILLISECONDS)
        if options.count():
            return options
    raise AssertionError("the list never opened")
