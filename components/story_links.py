"""Ids in the text of a story open their cards over it. Without scripts they are links that open a new tab.

Streamlit opens every link of a Markdown text in a new tab; a click is caught before it does, and nothing else.
"""

from __future__ import annotations

import streamlit as st

from components import state
from components.link import RECORD

CATCH_CLICKS = """
export default function ({ setTriggerValue }) {
  const follow = (event) => {
    const link = event.target.closest?.('.st-key-story a[href*="id="]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const record = new URL(link.href).searchParams.get("id");
    if (!record) return;
    event.preventDefault();
    setTriggerValue("record", record);
  };
  document.addEventListener("click", follow);
  return () => document.removeEventListener("click", follow);
}
"""
KEY = "story_links"


def listen() -> None:
    """Open the card of the id that is clicked."""
    catcher = st.components.v2.component(KEY, html="<span></span>", js=CATCH_CLICKS)
    catcher(key=KEY, on_record_change=_open)


def _open() -> None:
    record = str(st.session_state[KEY].get("record") or "")
    if RECORD.match(record):
        state.open_record(record)
