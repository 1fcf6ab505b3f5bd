"""Does the use of attacks rise as a deadline nears? Rates by days left, deadline by deadline.

Statements about one attack come in bunches, so a test that takes each of them for an independent draw would find
something nearly everywhere. The last 30 days are compared instead with every stretch of as many days since the
announcement, by turning the series of days round under them (a torus translation: Harms, Condit, Hubbell & Foster 2001,
J. Ecol. 89: 947-959); bunches stay bunches. With D days, p cannot be below 1 / D.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from discourse.intervals import Interval, garwood, wilson
from discourse.linkage import LEAVE, SPEAKER, uses
from discourse.observed import observed_days
from discourse.view import View

STRETCHES = ((180, 151), (150, 121), (120, 91), (90, 61), (60, 31), (30, 0), (-1, -30))
LAST, LAST_STRETCH = 0, 5
DAYS_OF_RATE = 30
MINIMUM_STATEMENTS, MINIMUM_USES = 10, 5
USE_TO_LEAVE = (LEAVE, "prolongs_presence", "attributes_blame")
Counts = npt.NDArray[np.int_]

COLUMNS = ["deadline_id", "first_left", "last_left", "days_seen", "statements", "using"]
RATES = ["rate", "rate_low", "rate_high", "share", "share_low", "share_high"]


@dataclass(frozen=True)
class Nearing:
    """The last 30 days before a deadline beside the stretches before them.

    Shares of statements, so that days on which more was gathered do not look like days on which more was said.
    """

    deadline_id: str
    using: int
    statements: int
    earlier_using: int
    earlier_statements: int
    p_value: float

    @property
    def is_too_few(self) -> bool:
        """Whether there is too little on either side to compare."""
        smaller = min(self.statements, self.earlier_statements)
        return self.using + self.earlier_using < MINIMUM_USES or smaller < MINIMUM_STATEMENTS

    @property
    def ratio(self) -> float:
        """How many times as common a use is in the last 30 days; NaN where it had not been used before."""
        if not (self.earlier_using and self.statements):
            return float("nan")
        return (self.using / self.statements) / (self.earlier_using / self.earlier_statements)


def t_minus(view: View, to_leave_only: bool = False, basis: tuple[str, ...] = SPEAKER) -> pd.DataFrame:
    """Statements that use an attack, by days left in stretches of 30, for each known deadline.

    `rate` is such statements per 30 days seen, with Garwood's exact limits; `share` is their share of all
    statements of the stretch, with Wilson's: the record was not gathered evenly, and a rate alone would show
    that unevenness. A stretch counts only days on which the deadline had been announced and which the lens
    shows.
    """
    using = uses(view, basis)
    if to_leave_only:
        using = using[using["use"].isin(USE_TO_LEAVE)]
    known = view.statements["date_precision"] == "day"
    said = view.statements.loc[known, ["statement_id", "date"]]
    said = said.assign(using=said["statement_id"].isin(using["statement_id"]))
    seen = observed_days(view)
    rows = [row for deadline in view.deadlines.to_dict("records") for row in _stretches(deadline, said, seen)]
    return pd.DataFrame(rows, columns=[*COLUMNS, *RATES, "p_value"])


def _stretches(
    deadline: dict[str, pd.Timestamp], said: pd.DataFrame, seen: pd.DatetimeIndex
) -> list[tuple[object, ...]]:
    """One tuple a stretch, the earliest first; the last day itself belongs to the stretch before it."""
    seen = seen[seen >= deadline["announced_on"]]
    left = (deadline["falls_on"] - seen).days.to_numpy()
    statements, using = (_daily(rows["date"], seen) for rows in (said, said[said["using"]]))
    upto = left >= LAST
    p_value = turned_round(using[upto], statements[upto], int((left[upto] <= STRETCHES[LAST_STRETCH][0]).sum()))
    rows = []
    for first, last in STRETCHES:
        here = (left >= last) & (left <= first)
        counts = (int(here.sum()), int(statements[here].sum()), int(using[here].sum()))
        rows.append((deadline["deadline_id"], first, last, *counts, *_rates(*counts), p_value))
    return rows


def _daily(days: pd.Series, seen: pd.DatetimeIndex) -> Counts:
    places = seen.get_indexer(pd.DatetimeIndex(days))
    return np.bincount(places[places >= 0], minlength=len(seen))


def turned_round(using: Counts, statements: Counts, last: int) -> float:
    """How often a stretch of `last` days anywhere differs from the whole as much as the last ones do.

    The difference is using - share * statements; NaN where the last days are none or all of them.
    """
    days = len(using)
    if not 0 < last < days or not statements.sum():
        return float("nan")
    surplus = using - using.sum() / statements.sum() * statements
    sums = np.cumsum(np.append(surplus, surplus))
    turns = sums[last - 1 : last - 1 + days] - np.append(0, sums[: days - 1])
    # The stretch as it was begins `last` days before the end.
    return float((np.abs(turns) >= abs(turns[days - last]) - 1e-9).mean())


def _rates(days: int, statements: int, using: int) -> tuple[float, ...]:
    nothing = Interval(float("nan"), float("nan"), float("nan"))
    rate = garwood(using, days / DAYS_OF_RATE) if days else nothing
    return (*rate, *wilson(using, statements))


def last_stretch(table: pd.DataFrame, deadline_id: str) -> Nearing:
    """The last 30 days before a deadline against all the announced days before them."""
    rows = table[(table["deadline_id"] == deadline_id) & (table["last_left"] >= LAST)]
    last, earlier = rows[rows["last_left"] == LAST], rows[rows["last_left"] > LAST]
    using, statements, before, earlier_statements = (
        int(part[name].sum()) for part in (last, earlier) for name in ("using", "statements")
    )
    p_value = float(rows["p_value"].iloc[0]) if len(rows) else float("nan")
    return Nearing(deadline_id, using, statements, before, earlier_statements, p_value)
