"""A day picker that speaks Arabic: Streamlit's own is English only."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable

import streamlit as st

from components.wording import Words

YEARS = range(2003, 2031)


def draw(words: Words, key: str, day: datetime.date, choose: Callable[[datetime.date], None]) -> None:
    """Day, month and year as three lists; `choose` is called with the new day."""
    parts = {"day": day.day, "month": day.month, "year": day.year}
    for part, value in parts.items():
        st.session_state[f"{key}_{part}"] = value

    def picked() -> None:
        choose(nearest_day(*(st.session_state[f"{key}_{part}"] for part in ("year", "month", "day"))))

    with st.container(horizontal=True, gap="small"):
        st.selectbox(words("frame.day"), range(1, 32), key=f"{key}_day", on_change=picked, width=80)
        st.selectbox(
            words("frame.month"),
            range(1, 13),
            format_func=words.month_name,
            key=f"{key}_month",
            on_change=picked,
            width=150,
        )
        st.selectbox(words("frame.year"), YEARS, key=f"{key}_year", on_change=picked, width=100)


def nearest_day(year: int, month: int, day: int) -> datetime.date:
    """The day, or the month's last where the month is shorter."""
    return datetime.date(year, month, min(day, calendar.monthrange(year, month)[1]))
