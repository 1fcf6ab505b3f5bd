"""Ticks in time."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from components.figures.time_axis import MOST_TICKS, countdown_text, date_ticks, days_left_ticks

SPANS = [
    ("2021-12-01", "2021-12-31"),
    ("2021-08-01", "2021-12-31"),
    ("2019-12-01", "2022-01-31"),
    ("2003-03-20", "2026-09-30"),
]


@pytest.mark.parametrize(("start", "end"), SPANS)
def test_there_are_some_ticks_and_never_too_many_for_a_phone(start: str, end: str, english: Any) -> None:
    first, last = pd.Timestamp(start), pd.Timestamp(end)
    for ticks in (date_ticks(first, last, english), days_left_ticks(first, last, last, english)):
        assert 2 <= len(ticks.values) <= MOST_TICKS + 1
        assert len(ticks.values) == len(ticks.texts)


def test_a_short_span_is_ticked_in_days(english: Any) -> None:
    ticks = date_ticks(pd.Timestamp("2021-12-01"), pd.Timestamp("2021-12-31"), english)
    assert ticks.texts[0] == "01 Dec"


def test_a_longer_span_is_ticked_in_months_with_the_year_where_it_begins(english: Any) -> None:
    ticks = date_ticks(pd.Timestamp("2021-10-01"), pd.Timestamp("2022-02-10"), english)
    assert ticks.texts == ["October<br>2021", "November", "December", "January<br>2022", "February"]


def test_days_left_are_round_numbers_that_end_at_the_deadline(english: Any) -> None:
    deadline = pd.Timestamp("2021-12-31")
    ticks = days_left_ticks(pd.Timestamp("2021-09-10"), deadline, deadline, english)
    assert ticks.texts == ["100", "80", "60", "40", "20", "0"]
    assert ticks.values[-1] == deadline


def test_days_after_the_deadline_carry_a_plus(english: Any) -> None:
    assert [countdown_text(offset, english) for offset in (-30, 0, 30)] == ["30", "0", "+30"]
