"""Is more said after attacks than chance would have it? An event study with a permutation band.

The day counts around the chosen attacks are averaged (MacKinlay 1997, J. Econ. Lit. 35: 13-39): day 0 is the
day of the attack, `effect` the mean count of the days 0..+w less that of the days -w..-1. What chance would
give is drawn by moving the attacks: within stretches of 90 days their days are shuffled with the gaps between
them kept. The stretches keep what is slow (the record is denser in some months, and so are both attacks and
statements); the gaps keep that attacks come in waves. On simulated records without any tie this rejects in
4-7 of 100 at the 5% level, whether attacks come evenly, in waves, or where the record is dense; shuffling
single days over the whole period rejects in up to 22 of 100.

The p-value is (b + 1) / (m + 1), two-sided about the mean of the permutations, so it is never 0 (Phipson &
Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9: 39). The band is simultaneous: by chance the line leaves it
anywhere in 1 of 20 studies (the greatest standardised distance over all days; Westfall & Young 1993,
"Resampling-based multiple testing"). `detectable` is the smallest change that four studies in five would
tell from chance, 2.8 standard deviations of the permuted effects (Bloom 1995, Eval. Rev. 19: 547-556): to find
nothing is not to find that there is nothing. Association in time is not cause, and the record is a sample.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from discourse.intervals import LEVEL, holm

Array = npt.NDArray[np.float32]

STRETCH = 90
# The 97.5% and the 80% point of the normal distribution, added.
DETECTABLE = 2.8
MINIMUM_ATTACK_DAYS, MINIMUM_STATEMENTS = 5, 10
TOO_FEW, MORE, FEWER, BY_CHANCE = "too_few", "more", "fewer", "by_chance"


@dataclass(frozen=True)
class Plan:
    """How a study is done: days on each side, permutations, and the seed that makes it repeatable."""

    window: int = 14
    permutations: int = 2000
    seed: int = 31
    level: float = LEVEL


PLAN = Plan()


@dataclass(frozen=True, eq=False)
class EventStudy:
    """What one study found. `before` and `after` are mean counts a day around one attack day.

    `curve` has a row a day: offset, observed, expected, low, high. `overlapping` is the share of attack days
    that have another one within the window: their statements are counted around each, in the permutations as
    well.
    """

    plan: Plan
    curve: pd.DataFrame
    before: float
    after: float
    expected_effect: float
    detectable: float
    p_value: float
    n_attack_days: int
    n_statements: int
    overlapping: float
    outcome: str = ""
    n_attacks: int = 0
    p_holm: float = field(default=float("nan"))

    @property
    def effect(self) -> float:
        """Mean count a day after, less that before."""
        return self.after - self.before

    @property
    def rate_ratio(self) -> float:
        """How many times the count before the count after is; NaN when there was none before."""
        return self.after / self.before if self.before else float("nan")

    @property
    def is_too_few(self) -> bool:
        """Whether there are too few attack days, or statements around them, to say anything."""
        return self.n_attack_days < MINIMUM_ATTACK_DAYS or self.n_statements < MINIMUM_STATEMENTS

    @property
    def verdict(self) -> str:
        """`too_few`, `more`, `fewer`, or `by_chance` when it is no more than chance would give."""
        if self.is_too_few:
            return TOO_FEW
        if not self.p_holm <= 1 - self.plan.level:
            return BY_CHANCE
        return MORE if self.effect > self.expected_effect else FEWER


def event_study(counts: pd.Series, attack_days: pd.DatetimeIndex, plan: Plan = PLAN) -> EventStudy:
    """Study one series of daily counts (an unbroken index of days) around the days of attacks."""
    return event_studies({"": counts}, attack_days, plan)[0]


def event_studies(series: dict[str, pd.Series], attack_days: pd.DatetimeIndex, plan: Plan = PLAN) -> list[EventStudy]:
    """Study several series of the same days around the same attacks, corrected for looking several times.

    All series meet the same permutations. Days of attacks outside the series are left out.
    """
    index = next(iter(series.values())).index
    places = np.unique(index.get_indexer(attack_days.unique()))
    places = places[places >= 0]
    moved = moved_attacks(places, len(index), plan)
    found = [
        replace(_study(counts.to_numpy(dtype=np.float32), places, moved, plan), outcome=name)
        for name, counts in series.items()
    ]
    return corrected(found)


def corrected(studies: Sequence[EventStudy]) -> list[EventStudy]:
    """The studies with Holm's p-values, over those that have enough to say anything."""
    speaking = [study for study in studies if not study.is_too_few]
    values = dict(zip(map(id, speaking), holm([study.p_value for study in speaking]), strict=True))
    return [replace(study, p_holm=values.get(id(study), float("nan"))) for study in studies]


def moved_attacks(places: npt.NDArray[np.intp], days: int, plan: Plan) -> Array:
    """One row a permutation, one column a day, 1 where a moved attack falls; every stretch keeps its number.

    In each stretch the gaps between attacks, and from the last round to the first, are put in a random order
    and the whole is turned by a random number of days.
    """
    chance = np.random.default_rng(plan.seed)
    moved = np.zeros((plan.permutations, days), dtype=np.float32)
    for start in range(0, days, STRETCH):
        length = min(STRETCH, days - start)
        held = places[(places >= start) & (places < start + length)]
        if len(held):
            gaps = np.diff(held, append=held[0] + length)
            gaps = chance.permuted(np.tile(gaps, (plan.permutations, 1)), axis=1)
            turned = gaps.cumsum(axis=1) + chance.integers(0, length, (plan.permutations, 1))
            np.put_along_axis(moved, turned % length + start, 1, axis=1)
    return moved


def _study(counts: Array, places: npt.NDArray[np.intp], moved: Array, plan: Plan) -> EventStudy:
    around, seen = _windows(counts, plan.window)
    actual = np.zeros((1, len(counts)), dtype=np.float32)
    actual[0, places] = 1
    observed, before, after = _averages(actual, around, seen)
    drawn, drawn_before, drawn_after = _averages(moved, around, seen)
    effects = drawn_after - drawn_before
    curve = _band(observed[0], drawn, plan)
    near = np.abs(np.arange(len(counts))[:, None] - places[None, :]).min(axis=1, initial=10**9) <= plan.window
    return EventStudy(
        plan=plan,
        curve=curve,
        before=float(before[0]),
        after=float(after[0]),
        expected_effect=float(effects.mean()),
        detectable=DETECTABLE * float(effects.std()),
        p_value=two_sided(float(after[0] - before[0]), effects),
        n_attack_days=len(places),
        n_statements=int(counts[near].sum()),
        overlapping=overlap(places, plan.window),
    )


def _windows(counts: Array, window: int) -> tuple[Array, Array]:
    """For every day the counts from -w to +w, and 1 where that day lies within the record (else 0)."""
    days = np.arange(len(counts))[:, None] + np.arange(-window, window + 1)
    seen = (days >= 0) & (days < len(counts))
    around = np.where(seen, counts[days.clip(0, len(counts) - 1)], 0)
    return around.astype(np.float32), seen.astype(np.float32)


def _averages(attacks: Array, around: Array, seen: Array) -> tuple[Array, Array, Array]:
    """Mean counts by offset, before and after, over the days of the windows that the record covers."""
    window = around.shape[1] // 2
    sums, days = attacks @ around, attacks @ seen
    means = [_mean(sums[:, part], days[:, part]) for part in (slice(0, window), slice(window, None))]
    return sums / np.maximum(days, 1), *means


def _mean(sums: Array, days: Array) -> Array:
    mean: Array = sums.sum(axis=1) / np.maximum(days.sum(axis=1), 1)
    return mean


def _band(observed: Array, drawn: Array, plan: Plan) -> pd.DataFrame:
    """The observed line with the simultaneous band of the permutations."""
    expected, spread = drawn.mean(axis=0), np.maximum(drawn.std(axis=0), 1e-9)
    farthest = (np.abs(drawn - expected) / spread).max(axis=1)
    reach = np.quantile(farthest, plan.level) * spread
    offsets = np.arange(-plan.window, plan.window + 1)
    limits = {"low": np.maximum(expected - reach, 0), "high": expected + reach}
    return pd.DataFrame({"offset": offsets, "observed": observed, "expected": expected, **limits})


def two_sided(effect: float, drawn: npt.NDArray[np.floating]) -> float:
    """(b + 1) / (m + 1), b the permutations at least as far from their mean as the effect is."""
    middle = drawn.mean()
    # Equal sums may differ in their last digits.
    as_far = np.abs(drawn - middle) >= abs(effect - middle) - 1e-6
    return float((as_far.sum() + 1) / (len(drawn) + 1))


def overlap(places: npt.NDArray[np.intp], window: int) -> float:
    """The share of attack days that have another one within the window."""
    if len(places) < 2:
        return 0.0
    gaps = np.diff(places) <= window
    return float((np.append(gaps, False) | np.append(False, gaps)).mean())
