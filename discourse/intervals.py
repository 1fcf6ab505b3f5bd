"""Intervals and tests for small counts, exact where it matters, on the standard library alone.

SciPy has all of these; for three functions of ten lines it would add about 110 MB to the installation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, lgamma, log, sqrt
from statistics import NormalDist
from typing import NamedTuple

LEVEL = 0.95
HALVINGS = 48


class Interval(NamedTuple):
    """An estimate between its lower and upper limit."""

    estimate: float
    low: float
    high: float


def wilson(count: int, total: int, level: float = LEVEL) -> Interval:
    """A share with its score interval (Wilson 1927, J. Am. Stat. Assoc. 22: 209-212); NaN of nothing."""
    if total == 0:
        return Interval(float("nan"), float("nan"), float("nan"))
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = count / total
    middle = (share + z**2 / (2 * total)) / (1 + z**2 / total)
    half = z / (1 + z**2 / total) * sqrt(share * (1 - share) / total + z**2 / (4 * total**2))
    # Rounding may leave a limit a hair inside the share at 0 and at 1.
    return Interval(share, min(max(middle - half, 0.0), share), max(min(middle + half, 1.0), share))


def garwood(count: int, exposure: float, level: float = LEVEL) -> Interval:
    """A rate per unit of exposure with its exact Poisson limits (Garwood 1936, Biometrika 28: 437-442).

    The limits solve P(X >= n | low) = P(X <= n | high) = (1 - level) / 2.
    """
    tail = (1 - level) / 2
    most = count + 12 * sqrt(count + 1) + 12
    low = 0.0 if count == 0 else _solve(lambda mean: 1 - poisson_at_most(count - 1, mean) >= tail, most)
    high = _solve(lambda mean: poisson_at_most(count, mean) <= tail, most)
    return Interval(count / exposure, low / exposure, high / exposure)


def poisson_at_most(count: int, mean: float) -> float:
    """P(X <= count) for a Poisson variable with this mean."""
    if mean <= 0:
        return 1.0
    return min(sum(exp(-mean + k * log(mean) - lgamma(k + 1)) for k in range(count + 1)), 1.0)


def holm(p_values: Sequence[float]) -> list[float]:
    """P-values corrected for looking several times (Holm 1979, Scand. J. Stat. 6: 65-70), in their order."""
    order = sorted(range(len(p_values)), key=lambda place: p_values[place])
    corrected, largest = [0.0] * len(p_values), 0.0
    for rank, place in enumerate(order):
        largest = max(largest, min(1.0, (len(p_values) - rank) * p_values[place]))
        corrected[place] = largest
    return corrected


def _solve(is_past: Callable[[float], bool], most: float) -> float:
    """The least value between 0 and `most` at which a monotone condition holds, by halving."""
    low, high = 0.0, float(most)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if is_past(middle) else (middle, high)
    return (low + high) / 2
