"""Does the use of attacks rise as a deadline nears? Rates by days left, deadline by deadline."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from discourse.intervals import Interval, Ratio, garwood, rate_ratio, wilson
from discourse.linkage import LEAVE, SPEAKER, uses
from discourse.observed import observed_days
from discourse.view import View

STRETCHES = ((180, 151), (150, 121), (120, 91), (90, 61), (60, 31), (30, 0), (-1, -30))
LAST = 0
DAYS_OF_RATE = 30
MINIMUM_STATEMENTS, MINIMUM_USES = 10, 5
USE_TO_LEAVE = (LEAVE, "prolongs_presence", "attributes_blame")
COLUMNS = ["deadline_id", "first_left", "last_left", "days_seen", "statements", "using"]
RATES = ["rate", "rate_low", "rate_high", "share", "share_low", "share_high"]


@dataclass(frozen=True)
class Nearing:
    """The last 30 days before a deadline beside the stretches before them.

    `ratio` is how many times as common a use is in the last stretch: per statement, so that a stretch in
    which more was gathered does not look like one in which more was said.
    """

    deadline_id: str
    using: int
    statements: int
    earlier_using: int
    earlier_statements: int
    ratio: Ratio

    @property
    def is_too_few(self) -> bool:
        """Whether there is too little on either side to compare."""
        smaller = min(self.statements, self.earlier_statements)
        return self.using + self.earlier_using < MINIMUM_USES or smaller < MINIMUM_STATEMENTS


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
    return pd.DataFrame(rows, columns=COLUMNS + RATES)


def _stretches(
    deadline: dict[str, pd.Timestamp], said: pd.DataFrame, seen: pd.DatetimeIndex
) -> list[tuple[object, ...]]:
    """One tuple a stretch, the earliest first; the last day itself belongs to the stretch before it."""
    seen = seen[seen >= deadline["announced_on"]]
    left = (deadline["falls_on"] - seen).days.to_numpy()
    said_left = (deadline["falls_on"] - said["date"]).dt.days.to_numpy()
    is_seen, using = said["date"].isin(seen).to_numpy(), said["using"].to_numpy(dtype=bool)
    rows = []
    for first, last in STRETCHES:
        here = is_seen & (said_left >= last) & (said_left <= first)
        counts = (int(((left >= last) & (left <= first)).sum()), int(here.sum()), int((here & using).sum()))
        rows.append((deadline["deadline_id"], first, last, *counts, *_rates(*counts)))
    return rows


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
    ratio = Ratio(float("nan"), 0.0, float("inf"), 1.0)
    if statements and earlier_statements:
        ratio = rate_ratio(using, statements, before, earlier_statements)
    return Nearing(deadline_id, using, statements, before, earlier_statements, ratio)
