"""How long the server works on one rerun of each page, warm: 95th percentile of what a client waits."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from benchmarks.measure import PAGES, Measured, percentile
from benchmarks.wire import Wire, wire
from tests.browser.server import serve

RERUNS = 60
BOUND_MILLISECONDS = 150
OPENING_DAY = datetime.date(2021, 12, 8)


def measure() -> Iterator[Measured]:
    """Each page rerun with nothing changed, then with the as-of day moved by one each time."""
    with serve() as server:
        for page in PAGES:
            with wire(server) as session:
                yield _same_lens(session, page)
                yield _another_day(session, page)


def _same_lens(session: Wire, page: str) -> Measured:
    for _ in range(3):
        session.rerun(page, "lang=en")
    seconds = [session.rerun(page, "lang=en").seconds for _ in range(RERUNS)]
    return _measured(f"Rerun of {page}, warm, p95", seconds, f"{RERUNS} reruns, same lens")


def _another_day(session: Wire, page: str) -> Measured:
    days = [OPENING_DAY - datetime.timedelta(days=step) for step in range(1, RERUNS + 1)]
    seconds = [session.rerun(page, f"lang=en&asof={day}").seconds for day in days]
    return _measured(
        f"Rerun of {page}, a day never asked for, p95", seconds, f"{RERUNS} reruns, another day each"
    )


def _measured(what: str, seconds: list[float], how: str) -> Measured:
    median = 1000 * percentile(seconds, 0.5)
    return Measured(
        what, 1000 * percentile(seconds, 0.95), "ms", BOUND_MILLISECONDS, f"{how}; median {median:.0f} ms"
    )
