"""How long a search takes among a million statements, in both languages, from a rare name to a common word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from time import perf_counter

from benchmarks.measure import Measured, percentile
from discourse import search, searchable
from discourse.dataset import open_dataset
from discourse.settings import BUNDLED

STATEMENTS, ROUNDS = 1_000_000, 8
QUERIES = ("الخزعلي", "Khazali", "AAH", "Mousawi Basra", "تفجير البصرة", "withdrawal", "القوات الأميركية", "ISIS")
BOUND_SECONDS = 0.05


def measure() -> Iterator[Measured]:
    """The bundled statements repeated to a million; every query several times."""
    index = search.index_folded(_million())
    for query in QUERIES:
        search.find(index, query)
    seconds = [_once(index, query) for query in QUERIES for _ in range(ROUNDS)]
    how = f"{STATEMENTS:,} statements, {len(QUERIES)} queries, {ROUNDS} rounds; slowest {max(seconds) * 1000:.0f} ms"
    yield Measured("Search, p95", percentile(seconds, 0.95), "s", BOUND_SECONDS, how)


def _million() -> Iterator[tuple[str, str, str]]:
    """Folded once and then repeated: what is measured is the search and not the folding."""
    texts = [
        search.folded(names, text, code) for code, names, text in searchable.statement_texts(open_dataset(BUNDLED))
    ]
    for number, (_, names, text) in enumerate(islice(cycle(texts), STATEMENTS)):
        yield f"S{number:07d}", names, text


def _once(index: search.Index, query: str) -> float:
    begun = perf_counter()
    search.find(index, query)
    return perf_counter() - begun
