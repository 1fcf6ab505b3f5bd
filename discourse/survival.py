"""How long it takes until an attack is put to use: waiting times, some of which the as-of day cuts off.

An attack of yesterday that nobody has used yet is not an attack that nobody uses: it is censored. Hence the
Kaplan-Meier estimate and not the mean of the waits that happen to have ended.
"""

from __future__ import annotations

from math import exp, log, sqrt
from statistics import NormalDist

import numpy as np
import numpy.typing as npt
import pandas as pd

from discourse.intervals import LEVEL
from discourse.linkage import SPEAKER, by_bloc, uses
from discourse.observed import DAY, dated, last_day
from discourse.view import View

ANY = "any"
MINIMUM_USED, MINIMUM_AT_RISK = 5, 20
COLUMNS = ["day", "at_risk", "used", "censored", "share", "low", "high"]
WHOLE = ["n", "n_used", "n_undated", "median_of_used"]


def kaplan_meier(days: npt.ArrayLike, used: npt.ArrayLike, level: float = LEVEL) -> pd.DataFrame:
    """Share of attacks used within so many days, one row a day of change: one less the Kaplan-Meier estimate.

    S(t) = prod over t_i <= t of (1 - d_i / n_i) (Kaplan & Meier 1958, J. Am. Stat. Assoc. 53: 457-481), with
    Greenwood's variance and limits on the log(-log S) scale, which stay within 0 and 1 (Kalbfleisch &
    Prentice 1980). The censored of a day are still at risk on that day.
    """
    waits, ended = np.asarray(days, dtype=np.int64), np.asarray(used, dtype=bool)
    times = np.unique(waits)
    at_risk = (waits[None, :] >= times[:, None]).sum(axis=1)
    events = np.array([int((ended & (waits == day)).sum()) for day in times], dtype=np.int64)
    censored = np.array([int((~ended & (waits == day)).sum()) for day in times], dtype=np.int64)
    survival = np.cumprod(1 - events / np.maximum(at_risk, 1))
    left = at_risk - events
    terms = np.divide(events, at_risk * left, out=np.full(len(times), np.inf), where=left > 0)
    limits = [_limits(s, v, level) for s, v in zip(survival, np.cumsum(terms), strict=True)]
    bounds = np.array(limits, dtype=float).reshape(len(times), 2)
    shares = [times, at_risk, events, censored, 1 - survival, bounds[:, 0], bounds[:, 1]]
    return pd.DataFrame(dict(zip(COLUMNS, shares, strict=True)))


def _limits(survival: float, variance: float, level: float) -> tuple[float, float]:
    """Lower and upper limit of the share that has been used."""
    if survival >= 1:
        return 0.0, 0.0
    if survival <= 0:
        return 1.0, 1.0
    z = NormalDist().inv_cdf((1 + level) / 2)
    spread = exp(z * sqrt(variance) / abs(log(survival)))
    return float(1 - survival ** (1 / spread)), float(1 - survival**spread)


def days_to_first_use(view: View, by: str = "bloc", basis: tuple[str, ...] = SPEAKER) -> pd.DataFrame:
    """The share of attacks used within so many days, for any speaker and for each bloc or use (`by`).

    Every attack of a known day is at risk for every group from its day to the last day seen. Attacks whose
    first use has no known day are set aside and counted (`n_undated`); `median_of_used` says how fast the
    used ones were used.
    """
    found = uses(view, basis).dropna(subset=["incident_id"])
    rows = by_bloc(found) if by == "bloc" else found
    groups = {ANY: found, **{str(code): part for code, part in rows.groupby(by)}}
    attacks, last = dated(view.incidents), last_day(view)
    attacks = attacks[attacks["date"] <= last] if last is not None else attacks.iloc[:0]
    if attacks.empty:
        return pd.DataFrame(columns=["group", *COLUMNS, *WHOLE])
    return pd.concat([_curve(attacks, part, last, code) for code, part in groups.items()], ignore_index=True)


def _curve(attacks: pd.DataFrame, found: pd.DataFrame, last: pd.Timestamp, group: str) -> pd.DataFrame:
    known = found[found["days"].ge(0).fillna(False)]
    first = attacks["incident_id"].map(known.groupby("incident_id")["days"].min())
    undated = first.isna() & attacks["incident_id"].isin(found["incident_id"])
    kept, first = attacks[~undated], first[~undated]
    waits = first.fillna((last - kept["date"]) // DAY).astype(int)
    curve = kaplan_meier(waits, first.notna())
    middle = float(first.dropna().astype(float).median()) if first.notna().any() else float("nan")
    whole = [len(kept), int(first.notna().sum()), int(undated.sum()), middle]
    return curve.assign(group=group, **dict(zip(WHOLE, whole, strict=True)))[["group", *COLUMNS, *WHOLE]]


def used_within(table: pd.DataFrame, group: str, days: int) -> pd.Series:
    """The estimate of one group at so many days: the last row of its curve not after them."""
    rows = table[(table["group"] == group) & (table["day"] <= days)]
    return rows.iloc[-1] if len(rows) else pd.Series({"share": 0.0, "low": 0.0, "high": 0.0})


def too_few(table: pd.DataFrame, group: str) -> bool:
    """Whether a group has too few attacks, or too few of them used, for its curve to say anything."""
    rows = table[table["group"] == group]
    return bool(rows.empty or rows["n"].iloc[0] < MINIMUM_AT_RISK or rows["n_used"].iloc[0] < MINIMUM_USED)
