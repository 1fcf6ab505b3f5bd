"""Synthetic days of attacks and of demands, with and without a tie between them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from discourse.event_study import Plan, event_study

DAYS = pd.date_range("2020-01-01", periods=700)
QUICK = Plan(permutations=400, seed=7)


def attack_days(kind: str, chance: np.random.Generator, expected: int = 60) -> pd.DatetimeIndex:
    """Days of attacks: evenly, in ten waves of a week, or six times as many where the record is dense."""
    rate = {"even": np.ones(len(DAYS)), "waves": waves(10, 7, chance), "dense": dense()}[kind]
    return DAYS[chance.poisson(rate / rate.sum() * expected) > 0]


def demands(kind: str, chance: np.random.Generator, expected: int = 250) -> pd.Series:
    """Demands a day, in bursts that have nothing to do with attacks."""
    rate = waves(25, 4, chance) * (dense() if kind == "dense" else 1)
    return pd.Series(chance.poisson(rate / rate.sum() * expected), index=DAYS)


def with_effect(counts: pd.Series, attacks: pd.DatetimeIndex, each: float, chance: np.random.Generator) -> pd.Series:
    """The demands with so many more after each attack on average, within its first week."""
    planted = counts.to_numpy().copy()
    for place in DAYS.get_indexer(attacks):
        later = place + chance.integers(0, 7, chance.poisson(each))
        np.add.at(planted, later[later < len(planted)], 1)
    return pd.Series(planted, index=DAYS)


def waves(number: int, length: int, chance: np.random.Generator) -> np.ndarray:
    rate = np.full(len(DAYS), 0.4)
    for start in chance.integers(0, len(DAYS), number):
        rate[start : start + length] += 5
    return rate


def dense() -> np.ndarray:
    place = np.arange(len(DAYS)) / len(DAYS)
    return np.where((place > 0.6) & (place < 0.8), 6.0, 1.0)


def rejections(kind: str, each: float, records: int, seed: int) -> float:
    """The share of records in which the study says p <= 0.05."""
    chance = np.random.default_rng(seed)
    rejected = 0
    for _ in range(records):
        attacks, counts = attack_days(kind, chance), demands(kind, chance)
        if each:
            counts = with_effect(counts, attacks, each, chance)
        rejected += event_study(counts, attacks, QUICK).p_value <= 0.05
    return rejected / records
