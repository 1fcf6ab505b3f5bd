"""How long it takes until an attack is put to use: waiting times, some of which the as-of day cuts off.

An attack of yesterday that nobody has used yet is not an attack that nobody uses: it is censored. Hence the
Kaplan-Meier estimate and not the mean of the waits that happen to have ended.
"""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import numpy.typing as npt
import pandas as pd

from discourse.intervals import LEVEL
from discourse.linkage import SPEAKER, by_bloc, uses
from discourse.observed import DAY, last_day
from discourse.view import View

Numbers = npt.NDArray[np.floating]

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
    on_day = waits[None, :] == times[:, None]
    events, censored = (on_day & ended).sum(axis=1), (on_day & ~ended).sum(axis=1)
    survival = np.cumprod(1 - events / np.maximum(at_risk, 1))
    left = at_risk - events
    terms = np.divide(events, at_risk * left, out=np.full(len(times), np.inf), where=left > 0)
    low, high = _limits(survival, np.cumsum(terms), level)
    columns = [times, at_risk, events, censored, 1 - survival, low, high]
    return pd.DataFrame(dict(zip(COLUMNS, columns, strict=True)))


def _limits(survival: Numbers, variance: Numbers, level: float) -> tuple[Numbers, Numbers]:
    """Lower and upper limits of the share that has been used; 0 before any use and 1 after the last."""
    z = NormalDist().inv_cdf((1 + level) / 2)
    within = (survival > 0) & (survival < 1)
    inside = np.where(within, survival, 0.5)
    spread = np.exp(z * np.sqrt(np.where(within, variance, 0)) / np.abs(np.log(inside)))
    ends = (survival <= 0).astype(float)
    return np.where(within, 1 - inside ** (1 / spread), ends), np.where(within, 1 - inside**spread, ends)


def days_to_first_use(view: View, by: str = "bloc", basis: tuple[str, ...] = SPEAKER) -> pd.DataFrame:
    """The share of attacks used within so many days, for any speaker and for each bloc or use (`by`).

    Every attack of a known day is at risk for every group from its day to the last day seen. Attacks whose
    first use has no known day are set aside and counted (`n_undated`); `median_of_used` says how fast the
    used ones were used.
    """
    found = uses(view, basis).dropna(subset=["incident_id"])
    rows = by_bloc(found) if by == "bloc" else found
    rows = pd.concat([found.assign(group=ANY), rows.rename(columns={by: "group"})])
    last = last_day(view)
    attacks = view.incidents.loc[view.incidents["date_precision"] == "day", ["incident_id", "date"]]
    attacks = attacks[attacks["date"] <= last].set_index("incident_id")
    if attacks.empty or rows.empty:
        return pd.DataFrame(columns=["group", *COLUMNS, *WHOLE])
    seen = ((last - attacks["date"]) // DAY).to_numpy()
    first, cited = _first_uses(rows, attacks.index)
    curves = [_curve(seen, first[group].to_numpy(), cited[group].to_numpy(), group) for group in first]
    return pd.concat(curves, ignore_index=True)


def _first_uses(rows: pd.DataFrame, attacks: pd.Index) -> tuple[pd.DataFrame, pd.DataFrame]:
    """For each attack (row) and group (column) the days to its first use, NaN for none; and whether it is cited."""
    days = rows["days"].where(rows["days"].ge(0).fillna(False)).astype(float)
    table = rows.assign(days=days).groupby(["incident_id", "group"], sort=False)["days"].agg(["min", "size"])
    first = table["min"].unstack("group").reindex(attacks)
    return first, table["size"].unstack("group").reindex(attacks).notna()[first.columns]


def _curve(seen: Numbers, first: Numbers, cited: npt.NDArray[np.bool_], group: str) -> pd.DataFrame:
    """One group's curve; `seen` is how many days each attack has been at risk."""
    used = ~np.isnan(first)
    undated = ~used & cited
    waits = np.where(used, first, seen)[~undated]
    middle = float(np.median(first[used])) if used.any() else float("nan")
    curve = _changes(kaplan_meier(waits, used[~undated]))
    whole = dict(zip(WHOLE, [len(waits), int(used.sum()), int(undated.sum()), middle], strict=True))
    return pd.DataFrame({"group": group, **dict(curve), **whole})


def _changes(curve: pd.DataFrame) -> pd.DataFrame:
    """The days on which something was used, and the last; `censored` counts all since the row before."""
    kept = (curve["used"] > 0) | (curve.index == len(curve) - 1)
    so_far = curve["censored"].cumsum()[kept]
    return curve[kept].assign(censored=so_far.diff().fillna(so_far))


def used_within(table: pd.DataFrame, group: str, days: int) -> pd.Series:
    """The estimate of one group at so many days: the last row of its curve not after them."""
    rows = table[(table["group"] == group) & (table["day"] <= days)]
    return rows.iloc[-1] if len(rows) else pd.Series({"share": 0.0, "low": 0.0, "high": 0.0})


def too_few(table: pd.DataFrame, group: str) -> bool:
    """Whether a group has too few attacks, or too few of them used, for its curve to say anything."""
    rows = table[table["group"] == group]
    return bool(rows.empty or rows["n"].iloc[0] < MINIMUM_AT_RISK or rows["n_used"].iloc[0] < MINIMUM_USED)
