"""A page's own choice as a row of buttons, kept in the URL as a code (`o.<name>=<code>`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components import state
from components.frame import Look


def choose(look: Look, name: str, codes: Sequence[str], said: Callable[[str], str] | None = None) -> str:
    """Draw the choice and return the chosen code, the first one unless the reader chose another."""
    default = codes[0]
    chosen = look.reading.option(name, default)
    chosen = chosen if chosen in codes else default
    key = f"choice_{name}"
    st.session_state[key] = chosen
    st.segmented_control(
        look.words(f"choices.{name}"),
        codes,
        format_func=said or (lambda code: look.words(f"choices.{name}_{code}")),
        required=True,
        key=key,
        on_change=lambda: keep(name, st.session_state[key], default),
    )
    return chosen


def pick(look: Look, name: str, codes: Sequence[str], said: Callable[[str], str]) -> str:
    """The same as one list, for many codes."""
    default = codes[0]
    chosen = look.reading.option(name, default)
    chosen = chosen if chosen in codes else default
    key = f"choice_{name}"
    st.session_state[key] = chosen
    st.selectbox(
        look.words(f"choices.{name}"),
        codes,
        format_func=said,
        key=key,
        on_change=lambda: keep(name, st.session_state[key], default),
    )
    return chosen


def keep(name: str, code: str, default: str) -> None:
    """Keep a choice in the reading; the default needs no word in the URL."""
    state.change(lambda reading: reading.with_option(name, None if code == default else code))
