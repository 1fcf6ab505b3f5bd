"""The as-of day as a scrubber on days to the deadline: drag it, step it with the arrow keys, or let it play."""

from __future__ import annotations

import datetime
import time

import streamlit as st

from components import state
from components.frame import Look

DAYS_BEFORE, DAYS_AFTER = 180, 60
SECONDS_A_DAY = 1.2
PLAYING, LAST_STEP = "scrubber_playing", "scrubber_last_step"


def draw_scrubber(look: Look) -> None:
    """Draw the scrubber; each of its controls moves the as-of day of the lens."""
    falls_on = _falls_on(look)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="scrubber"):
        _step(look, -1)
        _play(look)
        _step(look, +1)
    _slider(look, falls_on)
    if st.session_state.get(PLAYING):
        _tick(falls_on + datetime.timedelta(days=DAYS_AFTER))


def _falls_on(look: Look) -> datetime.date:
    day: datetime.date = look.view.falls_on.date()
    return day


def _slider(look: Look, falls_on: datetime.date) -> None:
    key = "scrubber_day"
    offset = (look.lens.as_of - falls_on).days
    st.session_state[key] = offset
    st.slider(
        look.words("countdown.scrubber", day=look.lens.as_of),
        min_value=min(-DAYS_BEFORE, offset),
        max_value=max(DAYS_AFTER, offset),
        format="%+d",
        key=key,
        help=look.words("countdown.scrubber_help"),
        on_change=lambda: state.change_lens(as_of=falls_on + datetime.timedelta(days=st.session_state[key])),
    )


def _step(look: Look, days: int) -> None:
    # Time runs left to right in the charts, so the keys keep their direction in both languages.
    forward = days > 0
    mirrored = forward == look.words.rtl
    st.button(
        look.words("countdown.next_day" if forward else "countdown.previous_day"),
        key=f"scrubber_{'next' if forward else 'previous'}",
        icon=":material/chevron_left:" if mirrored else ":material/chevron_right:",
        icon_position="right" if forward else "left",
        shortcut="Left" if mirrored else "Right",
        on_click=move,
        args=(days,),
    )


def move(days: int) -> None:
    """Move the as-of day by some days."""
    state.change_lens(as_of=state.reading().lens.as_of + datetime.timedelta(days=days))


def _play(look: Look) -> None:
    playing = st.session_state.get(PLAYING, False)
    st.button(
        look.words("countdown.pause" if playing else "countdown.play"),
        key="scrubber_play",
        type="primary",
        icon=":material/pause:" if playing else ":material/play_arrow:",
        on_click=_turn_playing,
    )


def _turn_playing() -> None:
    st.session_state[PLAYING] = not st.session_state.get(PLAYING, False)
    st.session_state[LAST_STEP] = time.monotonic()


@st.fragment(run_every=SECONDS_A_DAY)
def _tick(last_day: datetime.date) -> None:
    """Move one day at each beat; the first run of the fragment is the page's own and moves nothing."""
    now = time.monotonic()
    if now - st.session_state.get(LAST_STEP, now) < SECONDS_A_DAY * 0.8:
        return
    st.session_state[LAST_STEP] = now
    if state.reading().lens.as_of >= last_day:
        st.session_state[PLAYING] = False
    else:
        move(1)
    st.rerun()
