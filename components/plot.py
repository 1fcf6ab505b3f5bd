"""A plotly figure on the page: every figure is set the same way, and answers a choice among its marks the same way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import plotly.graph_objects as go
import streamlit as st

SETTINGS = {"displayModeBar": False, "scrollZoom": False, "responsive": True}
Answer = Callable[[Any], None]
Modes = tuple[Literal["points", "box"], ...]


def draw(
    figure: go.Figure, key: str, alt: str | None, answer: Answer | None = None, modes: Modes = ("points",)
) -> None:
    """Draw a figure in its own colours; `answer` is called with what Streamlit says of a choice among its marks."""
    drawn: dict[str, Any] = {"config": SETTINGS, "theme": None, "key": key, "alt": alt}
    if answer is None:
        st.plotly_chart(figure, **drawn)
        return
    # What Streamlit sets once it has drawn such a figure, for which plotly.js would draw it a second time.
    by_box = "box" in modes
    figure.update_layout(clickmode="event" if by_box else "event+select", dragmode="select" if by_box else "pan")
    st.plotly_chart(figure, **drawn, selection_mode=modes, on_select=lambda: answer(st.session_state[key]))


def on_point(answer: Callable[[dict[str, Any]], None]) -> Answer:
    """Hand the first selected point to the page's answer."""

    def first(event: Any) -> None:
        if points := event["selection"]["points"]:
            answer(points[0])

    return first
