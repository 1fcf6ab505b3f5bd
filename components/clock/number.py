"""How many days are left, in words with the right plural, and what falls on that day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from components.escape import plain
from components.frame import Look
from discourse import countdown


def draw_number(look: Look) -> None:
    """The number as the page's first heading, the day it counts to, and what was promised for it."""
    rows = look.view.dataset.deadlines
    row: Mapping[str, Any] = next(iter(rows[rows["deadline_id"] == look.lens.deadline].to_dict("records")), {})
    left = countdown.days_left(look.view.falls_on.date(), look.lens.as_of)
    key = "common.days_left" if left >= 0 else "common.days_since"
    with st.container(key="clock", gap=None):
        st.title(look.words(key, n=abs(left)), anchor=False)
        st.markdown(_to_what(look, row, left))
        st.caption(plain(look.words.pick(row, "promised")))


def _to_what(look: Look, row: Mapping[str, Any], left: int) -> str:
    name = plain(look.words.pick(row, "name"))
    falls_on = look.words.date(look.view.falls_on, "weekday")
    as_of = look.words.date(look.lens.as_of)
    key = "countdown.to_what" if left >= 0 else "countdown.since_what"
    return look.words(key, name=name, falls_on=falls_on, as_of=as_of)
