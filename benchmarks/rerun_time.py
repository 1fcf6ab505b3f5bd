"""How long one rerun of each page takes, warm: 95th percentile of what a client waits."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.first_heading import EMPTY
from benchmarks.measure import PAGES, Measured, percentile
from benchmarks.server_process import processor_seconds
from benchmarks.wire import Wire, wire
from tests.browser.server import Server, serve

RERUNS = 30
WARM_UP = 3
BOUND_MILLISECONDS = 150
OPENING_DAY = datetime.date(2021, 12, 8)


@dataclass(frozen=True)
class Series:
    """Reruns of one page in one session."""

    server: Server
    session: Wire
    page: str

    def measure(self, what: str, queries: list[str], bound: float | None = None) -> Measured:
        """Ask for one rerun a query and say how long the slow ones took."""
        begun = processor_seconds(self.server.pid)
        waited = [1000 * self.session.rerun(self.page, query).seconds for query in queries]
        worked = 1000 * (processor_seconds(self.server.pid) - begun) / len(queries)
        how = f"{len(queries)} reruns; median {percentile(waited, 0.5):.0f} ms, processor time {worked:.0f} ms each"
        return Measured(f"{what}, p95", percentile(waited, 0.95), "ms", bound, how)

    def warm_up(self) -> None:
        """Let imports, data and caches be filled."""
        for _ in range(WARM_UP):
            self.session.rerun(self.page, "lang=en")


def measure() -> Iterator[Measured]:
    """An empty app's rerun, then each page rerun unchanged and with another as-of day each time."""
    same = ["lang=en"] * RERUNS
    days = [f"lang=en&asof={OPENING_DAY - datetime.timedelta(days=step)}" for step in range(1, RERUNS + 1)]
    with serve(EMPTY) as server, wire(server) as session:
        floor = Series(server, session, "")
        floor.warm_up()
        yield floor.measure("Rerun of an empty Streamlit app", same)
    with serve() as server:
        for page in PAGES:
            with wire(server) as session:
                series = Series(server, session, page)
                series.warm_up()
                yield series.measure(f"Rerun of {page}, warm", same, BOUND_MILLISECONDS)
                yield series.measure(f"Rerun of {page}, a day never asked for", days)
