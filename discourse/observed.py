"""Which days the record covers through a lens: no rate and no waiting time is right without its exposure."""

from __future__ import annotations

import pandas as pd

from discourse.view import View

DAY = pd.Timedelta(days=1)


def dated(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows whose day is known; a report's day or a month is not the day of the event."""
    return rows[rows["date_precision"] == "day"]


def first_day(view: View) -> pd.Timestamp | None:
    """The first day the lens looks at: its start, or the first day of a statement in the record."""
    if view.lens.start is not None:
        return pd.Timestamp(view.lens.start)
    days = dated(view.dataset.statements)["date"]
    return None if days.empty else days.min()


def last_day(view: View) -> pd.Timestamp | None:
    """The last day seen: the as-of day or the period's end, or the record's last when all is shown."""
    record = pd.concat([dated(view.dataset.statements)["date"], dated(view.dataset.incidents)["date"]])
    if record.empty:
        return None
    last = record.max() if view.lens.after else pd.Timestamp(view.lens.as_of)
    return last if view.lens.end is None else min(last, pd.Timestamp(view.lens.end))


def observed_days(view: View) -> pd.DatetimeIndex:
    """Every day from the first to the last that the lens shows; empty when there is none."""
    first, last = first_day(view), last_day(view)
    if first is None or last is None or first > last:
        return pd.DatetimeIndex([])
    return pd.date_range(first, last)
