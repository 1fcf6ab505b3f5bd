"""A page's own choice as a row of buttons, kept in the URL as a code (`o.<name>=<code>`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components import state
from components.frame import Look


def choose(look: Look, name: str, codes: Sequence[str], default: str | None = None) -> str:
    """Draw the choice and return the chosen code: the default (else the first) unless the reader chose another."""
    chosen, opening, key = _chosen(look, name, codes, default)
    st.segmented_control(
        look.words(f"choices.{name}"),
        codes,
        format_func=lambda code: look.words(f"choices.{name}_{code}"),
        required=True,
        key=key,
        on_change=lambda: keep(name, st.session_state[key], opening),
    )
    return chosen


def pick(look: Look, name: str, codes: Sequence[str], said: Callable[[str], str]) -> str:
    """The same as one list, for many codes."""
    chosen, opening, key = _chosen(look, name, codes, None)
    st.selectbox(
        look.words(f"choices.{name}"),
        codes,
        format_func=said,
        key=key,
        on_change=lambda: keep(name, st.session_state[key], opening),
    )
    return chosen


def _chosen(look: Look, name: str, codes: Sequence[str], default: str | None) -> tuple[str, str, str]:
    """The chosen code, the one that opens, and the widget's key with its state set."""
    opening, key = default or codes[0], f"choice_{name}"
    chosen = look.reading.option(name, opening)
    chosen = chosen if chosen in codes else opening
    st.session_state[key] = chosen
    return chosen, opening, key


def keep(name: str, code: str, default: str) -> None:
    """Keep a choice in the reading; the default needs no word in the URL."""
    state.change(lambda reading: reading.with_option(name, None if code == default else code))
