"""Leads a reader to the figure that a link names. A `#place` cannot: Streamlit drops it when it writes the URL anew."""

from __future__ import annotations

import json

import streamlit as st

from components.frame import Look

OPTION = "at"
# Figures above it are still being drawn and push it down: look again until the reader moves or four seconds are over.
SCRIPT = """<script>
(() => {
  let looks = 20;
  for (const move of ["wheel", "touchmove", "keydown", "pointerdown"])
    addEventListener(move, () => { looks = 0; }, { once: true, passive: true });
  const lead = () => {
    if (looks-- <= 0) return;
    document.getElementById(%s)?.scrollIntoView();
    setTimeout(lead, 200);
  };
  lead();
})();
</script>"""


def anchor(name: str) -> str:
    """The place of a figure on its page."""
    return name.rpartition(".")[2]


def lead(look: Look, name: str) -> None:
    """Bring the figure into view once, where the link asked for it (`o.at=<anchor>`)."""
    if look.reading.option(OPTION, "") == anchor(name):
        st.html(SCRIPT % json.dumps(anchor(name)), unsafe_allow_javascript=True)
