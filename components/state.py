"""The one place that keeps a reader's state between runs, and keeps it and the URL the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components import link
from components.reading import Reading
from discourse.lens import Lens

STATE, WRITTEN, NOTICES = "reading", "reading_written", "reading_notices"


def reading() -> Reading:
    """What the reader is looking at now."""
    found = st.session_state.get(STATE)
    return found if isinstance(found, Reading) else Reading()


def put(new: Reading) -> None:
    """Replace what the reader is looking at; the URL follows at the next `write_url`."""
    st.session_state[STATE] = new


def change(step: Callable[[Reading], Reading]) -> None:
    """Replace the reading by what a step makes of it (used by the callbacks of widgets)."""
    put(step(reading()))


def change_lens(**changes: object) -> None:
    """Look through a changed lens."""
    put(reading().with_lens(**changes))


def reset_lens() -> None:
    """Look through the opening lens again."""
    put(replace(reading(), lens=Lens()))


def open_record(record_id: str | None) -> None:
    """Open the card of a statement, an incident or a milestone; None closes it."""
    put(replace(reading(), record=record_id))


def expected() -> Reading:
    """What this run will show, as far as it is known before the record is: the language and the digits."""
    params, known = st.query_params.to_dict(), st.session_state.get(STATE)
    base = known if isinstance(known, Reading) else Reading(language=browser_language())
    if known is not None and params == st.session_state.get(WRITTEN):
        return base
    return link.read(params, link.Vocabulary(), base)[0]


def read_url(vocabulary: link.Vocabulary) -> None:
    """Take the URL over when it is not the one written last: a link, the back button, a first visit.

    An empty URL after the first run means that the page changed: the reading stays.
    """
    params = st.query_params.to_dict()
    first_run = STATE not in st.session_state
    if first_run:
        put(Reading(language=browser_language()))
    if not params and not first_run:
        put(replace(reading(), record=None, options=()))
    if not params or (not first_run and params == st.session_state.get(WRITTEN)):
        return
    found, dropped = link.read(params, vocabulary, reading())
    put(found)
    st.session_state[NOTICES] = dropped


def write_url() -> None:
    """Say the reading in the URL, so that the address bar is always a link to what is seen."""
    params = link.write(reading())
    if st.query_params.to_dict() != params:
        st.query_params.from_dict(params)
    st.session_state[WRITTEN] = params


def notices() -> tuple[link.Dropped, ...]:
    """What the last link asked for and could not have; forgotten once told."""
    found: tuple[link.Dropped, ...] = st.session_state.pop(NOTICES, ())
    return found


def browser_language() -> str:
    """Arabic for a browser that prefers it, else English."""
    return "ar" if (st.context.locale or "").lower().startswith("ar") else "en"
