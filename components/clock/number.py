"""How many days are left, in words with the right plural, and what falls on that day."""

from __future__ import annotations

import streamlit as st

from components.escape import plain
from components.frame import Look
from discourse import countdown


def draw_number(look: Look) -> None:
    """The number as the page's first heading, the day it counts to, and what was promised for it."""
    row = look.view.dataset.deadlines.set_index("deadline_id").loc[look.lens.deadline]
    left = countdown.days_left(row["falls_on"].date(), look.lens.as_of)
    key = "common.days_left" if left >= 0 else "common.days_since"
    with st.container(key="clock", gap=None):
        st.title(look.words(key, n=abs(left)), anchor=False)
        st.markdown(_to_what(look, row, left))
        st.caption(plain(look.words.pick(row, "promised")))


def _to_what(look: Look, row: object, left: int) -> str:
    name = plain(look.words.pick(row, "name"))  # type: ignore[arg-type]
    falls_on = look.words.date(row["falls_on"], "weekday")  # type: ignore[index]
    as_of = look.words.date(look.lens.as_of)
    key = "countdown.to_what" if left >= 0 else "countdown.since_what"
    return look.words(key, name=name, falls_on=falls_on, as_of=as_of)
