"""Which days the record covers through a lens: no rate and no waiting time is right without its exposure."""

from __future__ import annotations

import pandas as pd

from discourse.view import View

DAY = pd.Timedelta(days=1)


def dated(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows whose day is known; a report's day or a month is not the day of the event."""
    return rows[rows["date_precision"] == "day"]


def known_days(rows: pd.DataFrame) -> pd.Series:
    """The days of the rows whose day is known."""
    return rows.loc[rows["date_precision"] == "day", "date"]


def first_day(view: View) -> pd.Timestamp | None:
    """The first day the lens looks at: its start, or the first day of a statement in the record."""
    if view.lens.start is not None:
        return pd.Timestamp(view.lens.start)
    days = known_days(view.dataset.statements)
    return None if days.empty else days.min()


def last_day(view: View) -> pd.Timestamp:
    """The last day seen: the as-of day or the period's end; the record's last day when all is shown."""
    last = pd.Timestamp(view.lens.as_of)
    if view.lens.after:
        record = [known_days(rows).max() for rows in (view.dataset.statements, view.dataset.incidents)]
        last = max([last, *(day for day in record if pd.notna(day))])
    return last if view.lens.end is None else min(last, pd.Timestamp(view.lens.end))


def observed_days(view: View) -> pd.DatetimeIndex:
    """Every day from the first to the last that the lens shows; empty when there is none."""
    first, last = first_day(view), last_day(view)
    if first is None or first > last:
        return pd.DatetimeIndex([])
    return pd.date_range(first, last)
