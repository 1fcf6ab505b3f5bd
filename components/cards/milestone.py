"""The card of a milestone of the political story."""

from __future__ import annotations

import streamlit as st

from components.cards import parts
from components.escape import plain
from components.frame import Look


def draw(look: Look, row: parts.Row) -> None:
    """The whole card."""
    st.markdown(f"**{plain(look.words.pick(row, 'title'))}**")
    st.caption(f"{parts.day(look, row)} · {row['milestone_id']}")
    parts.summaries(look, row)
    parts.sources(look, row)
    parts.field(look, "confidence", look.words.label("milestones", "confidence", row["confidence"]))
