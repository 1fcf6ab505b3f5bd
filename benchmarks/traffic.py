"""What one rerun sends to the browser, read off Chromium's own record of its WebSocket."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page, sync_playwright

from benchmarks.measure import PAGES, Measured, address
from tests.browser.chromium import launch
from tests.browser.reader import reading, settled, visit
from tests.browser.server import serve

BOUND_KILOBYTES = 300


def measure() -> Iterator[Measured]:
    """The first run of each page, and the rerun that changes most: the other language."""
    with sync_playwright() as playwright, serve() as server:
        browser = launch(playwright)
        for name in PAGES:
            with reading(browser, server.url) as page:
                received = received_bytes(page)
                visit(page, address(name))
                yield _measured(f"Sent by the first run of {name}", received)
                received.clear()
                page.locator(".st-key-language_switch button").click()
                page.wait_for_url("**lang=ar**")
                settled(page)
                yield _measured(f"Sent by a rerun of {name}: the other language", received)
        browser.close()


def received_bytes(page: Page) -> list[int]:
    """Grows by the size of every WebSocket message that the page receives, uncompressed."""
    sizes: list[int] = []
    record = page.context.new_cdp_session(page)
    record.send("Network.enable")
    record.on("Network.webSocketFrameReceived", lambda event: sizes.append(_size(event["response"])))
    return sizes


def _size(frame: dict[str, Any]) -> int:
    """Bytes of a frame: Chromium hands binary ones over as Base64."""
    binary = frame["opcode"] == 2
    return len(b64decode(frame["payloadData"])) if binary else len(frame["payloadData"].encode())


def _measured(what: str, received: list[int]) -> Measured:
    how = f"{len(received)} messages, uncompressed"
    return Measured(what, sum(received) / 1000, "kB", BOUND_KILOBYTES, how)
