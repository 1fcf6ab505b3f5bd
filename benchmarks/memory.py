"""What the server holds in memory after one reader has visited every page in both languages."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.measure import PAGES, Measured, address
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
        yield Measured("Memory after visiting each page", resident_megabytes(server.pid), "MB", BOUND_MEGABYTES, how)
        browser.close()


def resident_megabytes(pid: int) -> float:
    """Resident set size of a process in units of 10⁶ bytes."""
    status = Path(f"/proc/{pid}/status")
    if status.exists():
        found = re.search(r"VmRSS:\s+(\d+) kB", status.read_text())
        return int(found[1]) * 1024 / 1e6 if found else float("nan")
    said = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True)
    return int(said.stdout) * 1024 / 1e6
