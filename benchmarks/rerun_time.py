"""How long one rerun of each page takes, warm: 95th percentile of what a client waits."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from benchmarks.first_heading import EMPTY
from benchmarks.measure import PAGES, Measured, percentile
from benchmarks.wire import Wire, wire
from tests.browser.server import serve

RERUNS = 60
WARM_UP = 3
BOUND_MILLISECONDS = 150
OPENING_DAY = datetime.date(2021, 12, 8)


def measure() -> Iterator[Measured]:
    """An empty app's rerun, then each page rerun unchanged and with another as-of day each time."""
    with serve(EMPTY) as server, wire(server) as session:
        yield _measured("Rerun of an empty Streamlit app, p95", _same_lens(session, ""), None)
    with serve() as server:
        for page in PAGES:
            with wire(server) as session:
                yield _measured(f"Rerun of {page}, warm, p95", _same_lens(session, page))
                yield _measured(f"Rerun of {page}, a day never asked for, p95", _another_day(session, page))


def _same_lens(session: Wire, page: str) -> list[float]:
    return [session.rerun(page, "lang=en").seconds for _ in range(WARM_UP + RERUNS)][WARM_UP:]


def _another_day(session: Wire, page: str) -> list[float]:
    days = [OPENING_DAY - datetime.timedelta(days=step) for step in range(1, RERUNS + 1)]
    return [session.rerun(page, f"lang=en&asof={day}").seconds for day in days]


def _measured(what: str, seconds: list[float], bound: float | None = BOUND_MILLISECONDS) -> Measured:
    how = f"{len(seconds)} reruns; median {1000 * percentile(seconds, 0.5):.0f} ms"
    return Measured(what, 1000 * percentile(seconds, 0.95), "ms", bound, how)
