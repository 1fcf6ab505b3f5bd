"""Counting events in steps of time."""

from __future__ import annotations

import pandas as pd

from components.figures import timeline_bins
from tests.components.figures.events import event, table


def test_few_events_are_counted_in_weeks() -> None:
    rows = table(*[event(f"S{i}", "statement", f"2021-11-{i + 1:02d}", "isis", stance=0) for i in range(28)])
    bins = timeline_bins.counted(rows, pd.Timestamp("2021-11-01"))
    assert set(bins["days"]) == {7}
    assert list(bins["n"]) == [7, 7, 7, 7]


def test_no_event_is_lost_whatever_the_step() -> None:
    days = pd.date_range("2000-01-01", "2020-12-31", freq="2D").strftime("%Y-%m-%d")
    lanes = ("isis", "us_coalition", "kurdistan_region")
    rows = table(*[event(f"S{i}", "statement", day, lanes[i % 3], stance=i % 5 - 2) for i, day in enumerate(days)])
    bins = timeline_bins.counted(rows, rows["date"].min())
    assert bins["n"].sum() == len(rows)
    assert len(bins) <= timeline_bins.MOST_BINS
