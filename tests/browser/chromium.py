"""Finds a Chromium to test with, and installs one where there is none: `python -m tests.browser.chromium`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLAYWRIGHT_PATIENCE_SECONDS = 120
# WebGL without a graphics card, and no calls home: tests run in containers and without the internet. The page itself is
# put together as Chromium does where there is no card; through an emulated one it takes 0.6 s more to the last figure.
LAUNCH_ARGUMENTS = [
    "--no-sandbox",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]


def find() -> Path | None:
    """The browser named by CHROMIUM, else the system's, else Playwright's own; None where there is none."""
    if named := os.environ.get("CHROMIUM"):
        return Path(named)
    installed = next((path for name in NAMES if (path := shutil.which(name))), None)
    return Path(installed) if installed else _playwrights_own()


def launch(playwright: Playwright) -> Browser:
    """A headless Chromium, ready to draw maps."""
    return playwright.chromium.launch(executable_path=find(), args=LAUNCH_ARGUMENTS)


def install() -> None:
    """Playwright's own Chromium where it can be had, else the system's package."""
    print("Installing a Chromium for the browser tests", flush=True)
    if not _installed_by_playwright():
        print("Playwright's Chromium cannot be had here; installing the system's package", flush=True)
        _install_system_package()


def _playwrights_own() -> Path | None:
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def _installed_by_playwright() -> bool:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=PLAYWRIGHT_PATIENCE_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0 and _starts()


def _starts() -> bool:
    """Whether the browser runs: a fresh system may lack libraries that Playwright's build needs."""
    path = _playwrights_own()
    return path is not None and subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0


def _install_system_package() -> None:
    if not shutil.which("apt-get"):
        sys.exit("No Chromium was found. Hint: install Chromium or Chrome, or name one: CHROMIUM=/path/to/chromium")
    # A foreign repository out of reach fails the update and need not fail the installation.
    _apt_get("update")
    _apt_get("install", "--yes", "--no-install-recommends", "chromium")


def _apt_get(*step: str) -> None:
    as_root = [] if os.geteuid() == 0 else ["sudo"]
    command = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", *step]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    if find() is None:
        install()
    if find() is None:
        sys.exit("No Chromium was found. Hint: name one: CHROMIUM=/path/to/chromium make test")
