"""What stands where there is nothing to show: why, and the way back."""

from __future__ import annotations

import streamlit as st

from components import state
from components.frame import Look


def draw(look: Look, name: str) -> None:
    """Say that the lens holds nothing here and offer to reset it."""
    key = "empty_reset_" + name.replace(".", "_")
    with st.container(border=True, horizontal_alignment="center"):
        st.markdown(f":material/filter_alt_off: {look.words('exhibit.empty')}", text_alignment="center")
        st.caption(look.words("exhibit.empty_hint"), text_alignment="center")
        st.button(look.words("frame.reset"), key=key, on_click=state.reset_lens)
