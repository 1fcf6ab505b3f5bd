"""One server for all browser tests, fresh ones on request, one Chromium, and pages that complain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reader import PATIENCE_MILLISECONDS, reading
from tests.browser.server import Server, serve

expect.set_options(timeout=PATIENCE_MILLISECONDS)

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder `browser`."""
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def server() -> Iterator[Server]:
    """One running dashboard; it must end without having written a traceback."""
    with serve() as running:
        yield running
        assert "Traceback" not in running.written, running.written


@pytest.fixture
def fresh_server() -> Callable[..., AbstractContextManager[Server]]:
    """Starts a dashboard in a new process, as right after a restart."""
    return serve


@pytest.fixture
def open_page(chromium: Browser, server: Server) -> Iterator[OpenPage]:
    """Opens pages of a given screen, theme and locale; the test fails when the browser complained of any."""
    with ExitStack() as pages:
        yield lambda home=server.url, **look: pages.enter_context(reading(chromium, home, **look))
