"""How long an event study takes: three outcomes, 2,000 permutations, a record of the bundled one's size."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import numpy as np
import pandas as pd

from benchmarks.measure import Measured, percentile
from discourse.event_study import Plan, event_studies

STATEMENTS, INCIDENTS, ROUNDS = 600, 600, 15
DAYS = pd.date_range("2020-01-01", "2026-03-31")
BOUND_SECONDS = 1


def measure() -> Iterator[Measured]:
    """600 statements and 600 incidents over six years, days ±14, from the counts to Holm's p-values."""
    chance = np.random.default_rng(1)
    series = {name: _daily(chance) for name in ("leave", "blame", "stay")}
    attacks = DAYS[chance.integers(0, len(DAYS), INCIDENTS)]
    seconds = [_once(series, attacks) for _ in range(ROUNDS)]
    how = f"{Plan().permutations} permutations, {ROUNDS} rounds; median {percentile(seconds, 0.5):.2f} s"
    yield Measured("Event study, three outcomes, p95", percentile(seconds, 0.95), "s", BOUND_SECONDS, how)


def _daily(chance: np.random.Generator) -> pd.Series:
    days = chance.integers(0, len(DAYS), STATEMENTS // 2)
    return pd.Series(np.bincount(days, minlength=len(DAYS)), index=DAYS)


def _once(series: dict[str, pd.Series], attacks: pd.DatetimeIndex) -> float:
    begun = perf_counter()
    event_studies(series, attacks)
    return perf_counter() - begun
