"""Every deadline known on the as-of day as a small clock: days left or since, and what came of it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components import cached, state
from components.escape import plain
from components.frame import Look
from discourse import countdown


def draw_small_clocks(look: Look) -> None:
    """One card a deadline; a button makes it the one that is counted to."""
    clocks = cached.ask(countdown.clocks, look.lens)
    with st.container(horizontal=True, gap="small", key="clocks"):
        for clock in clocks.to_dict("records"):
            _clock(look, clock)
    unknown = len(look.view.dataset.deadlines) - len(clocks)
    if unknown:
        st.caption(look.words("countdown.not_announced_yet", n=unknown, day=look.lens.as_of))


def _clock(look: Look, clock: dict[str, object]) -> None:
    code = str(clock["deadline_id"])
    left = int(clock["days_left"])  # type: ignore[call-overload]
    label, told = _outcome(look, clock, left)
    with st.container(border=True, width=245, key=f"clock_{code}", gap=None):
        st.markdown(
            f"**{look.words('common.days_left' if left >= 0 else 'common.days_since', n=abs(left))}**",
            help=told or None,
        )
        st.markdown(plain(look.words.pick(clock, "name")))
        st.caption(label)
        if code != look.lens.deadline:
            st.button(
                look.words("countdown.count_to_this"),
                key=f"count_to_{code}",
                type="tertiary",
                on_click=state.change_lens,
                kwargs={"deadline": code},
            )


def _outcome(look: Look, clock: dict[str, object], left: int) -> tuple[str, str]:
    """What came of it, as a label and in a sentence."""
    if left >= 0:
        return look.words("countdown.still_ahead"), ""
    if pd.isna(clock["outcome"]):
        return look.words("countdown.outcome_not_known_yet"), ""
    label = look.words.label("deadlines", "outcome", str(clock["outcome"]))
    return plain(label), plain(look.words.pick(clock, "outcome"))
