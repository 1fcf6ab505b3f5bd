"""What all tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import launch


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return Path(__file__).parent.parent


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all that need a browser: Playwright can be started once in a process."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


# A shared machine is slow at times: time is measured by the benchmarks, never asserted by a test.
settings.register_profile("house", deadline=None)
settings.load_profile("house")
