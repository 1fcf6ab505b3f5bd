"""Ticks in time: days and months in the reader's words, and days left to a deadline."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.figures.types import Words

MOST_TICKS = 7
DAY_STEPS = (1, 2, 5, 7, 10, 14, 20, 30, 60, 90, 180, 365, 730, 1825, 3650, 18250)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 600)
LONGEST_IN_DAYS = 48


@dataclass(frozen=True)
class Ticks:
    """Where ticks stand and what they say."""

    values: list[pd.Timestamp]
    texts: list[str]


def date_ticks(start: pd.Timestamp, end: pd.Timestamp, words: Words) -> Ticks:
    """At most seven ticks: days in a short span, else months, with the year where it begins."""
    if (end - start).days <= LONGEST_IN_DAYS:
        return _day_ticks(start, end, words)
    months = _months(start, end)
    return Ticks(months, [_month_text(month, index == 0, words) for index, month in enumerate(months)])


def _day_ticks(start: pd.Timestamp, end: pd.Timestamp, words: Words) -> Ticks:
    step = next(step for step in DAY_STEPS if (end - start).days / step <= MOST_TICKS)
    days = list(pd.date_range(start.normalize(), end, freq=f"{step}D"))
    return Ticks(days, [_two_lines(words.date(day, "short")) for day in days])


def _months(start: pd.Timestamp, end: pd.Timestamp) -> list[pd.Timestamp]:
    """First days of months, so many apart that there are at most seven, counted from January."""
    months = pd.date_range(start.normalize().replace(day=1), end, freq="MS")
    months = months[months >= start - pd.Timedelta(days=2)]
    for step in MONTH_STEPS:
        kept = months[(months.year * 12 + months.month - 1) % step == 0]
        if len(kept) <= MOST_TICKS:
            return list(kept)
    return list(months[:1])


def _month_text(month: pd.Timestamp, is_first: bool, words: Words) -> str:
    said = _two_lines(words.date(month, "month").rsplit(" ", 1)[0])
    return f"{said}<br>{words.date(month, 'year')}" if is_first or month.month == 1 else said


def _two_lines(text: str) -> str:
    """A long name of a month on two lines («كانون الأول»), so that it fits a phone."""
    return text.replace(" ", "<br>", 1) if len(text) > 8 else text


def days_left_ticks(start: pd.Timestamp, end: pd.Timestamp, deadline: pd.Timestamp, words: Words) -> Ticks:
    """At most seven round numbers of days before (and, with a plus, after) a deadline."""
    step = next((step for step in DAY_STEPS if (end - start).days / step <= MOST_TICKS), DAY_STEPS[-1])
    first = -((deadline - start).days // step) * step
    offsets = range(first, (end - deadline).days + 1, step)
    days = [deadline + pd.Timedelta(days=offset) for offset in offsets]
    return Ticks(days, [countdown_text(offset, words) for offset in offsets])


def countdown_text(offset: int, words: Words) -> str:
    """Days left as a plain number, days since the deadline with a plus."""
    return words.signed(offset) if offset > 0 else words.number(-offset)
