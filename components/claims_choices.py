"""The choices of the Claims: as `choices`, with their words in the catalogue of this room."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components import choices
from components.frame import Look
from discourse.around_attacks import PERIODS, TOLLS, Pick
from discourse.event_study import Plan
from discourse.linkage import AREAS

ANY = "any"


def choose(look: Look, name: str, codes: Sequence[str]) -> str:
    """A row of buttons; the first code unless the reader chose another."""
    chosen, key = _chosen(look, name, codes)
    st.segmented_control(
        look.words(f"claims.choice_{name}"),
        codes,
        format_func=lambda code: look.words(f"claims.choice_{name}_{code}"),
        required=True,
        key=key,
        on_change=lambda: choices.keep(name, st.session_state[key], codes[0]),
    )
    return chosen


def pick(look: Look, name: str, codes: Sequence[str], said: Callable[[str], str]) -> str:
    """The same as one list, for many codes."""
    chosen, key = _chosen(look, name, codes)
    st.selectbox(
        look.words(f"claims.choice_{name}"),
        codes,
        format_func=said,
        key=key,
        on_change=lambda: choices.keep(name, st.session_state[key], codes[0]),
    )
    return chosen


def _chosen(look: Look, name: str, codes: Sequence[str]) -> tuple[str, str]:
    found, key = look.reading.option(name, codes[0]), f"choice_{name}"
    st.session_state[key] = found if found in codes else codes[0]
    return st.session_state[key], key


def study(look: Look) -> tuple[Pick, Plan]:
    """Which attacks to study, and how many days on each side."""
    words = look.words
    types = tuple(sorted(look.view.incidents["type"].dropna().unique()))
    with st.container(horizontal=True, gap="small", key="study_choices"):
        area = pick(look, "area", (ANY, *AREAS), lambda code: words(f"claims.choice_area_{code}"))
        toll = pick(
            look,
            "toll",
            ("1", *(toll for toll in TOLLS if toll != "1")),
            lambda code: words(f"claims.choice_toll_{code}"),
        )
        kind = pick(look, "type", (ANY, *types), lambda code: _type(look, code))
        period = pick(look, "period", PERIODS, lambda code: words(f"claims.choice_period_{code}"))
        window = pick(look, "window", ("14", "7"), lambda code: words(f"claims.choice_window_{code}"))
    return Pick(area, toll, kind, period), Plan(window=int(window))


def _type(look: Look, code: str) -> str:
    return look.words("claims.choice_type_any") if code == ANY else look.words.label("incidents", "type", code)
