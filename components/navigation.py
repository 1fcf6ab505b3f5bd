"""What stands before the record is read: the rooms, the look of the document, the first heading.

Light on purpose: where the server has not loaded pandas and the record yet, a reader sees the room's name before that.
"""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components import state
from components.wording import Words

ROOT = Path(__file__).parent.parent
ICON = ROOT / "static" / "icon.svg"
STYLE = Path(__file__).parent / "page.css"
ROOMS = ("countdown", "map", "stances", "claims", "statements", "incidents", "stories", "method")
# Rooms that no menu leads to: one figure for another site's page, and the lens as a page to print.
HIDDEN_ROOMS = ("embed", "report")
# Arrow's own allocator keeps what it has freed; the system's gives it back. Read once, when Arrow is first imported.
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")


def draw() -> StreamlitPage:
    """Draw the frame round the page that the URL names, and return that page."""
    reading = state.expected()
    words = Words(reading.language, reading.digits)
    page = rooms(words)
    # No icons on pages: Streamlit fetches them from a font server, and the page must work without the internet.
    st.set_page_config(page_title="Iraq Security Discourse", page_icon=str(ICON), layout="wide")
    st.logo(ICON, size="large")
    st.html(STYLE)
    _say_to_style(words, page.url_path)
    opening = st.empty()
    if state.STATE not in st.session_state and page.url_path not in HIDDEN_ROOMS:
        with opening.container():
            st.title(page.title, anchor=False)
            st.skeleton(height=400)
    from components import frame  # here, for it brings the record's libraries along

    frame.draw(page)
    opening.empty()
    return page


def rooms(words: Words) -> StreamlitPage:
    """The rooms, named in the reader's language; returns the one that is open."""
    shown = [
        st.Page(
            ROOT / "pages" / f"{room}.py",
            title=words(f"frame.room_{room}"),
            url_path=None if room == "countdown" else room,
            default=room == "countdown",
        )
        for room in ROOMS
    ]
    hidden = [
        st.Page(ROOT / "pages" / f"{room}.py", title=words(f"share.{room}_title"), url_path=room, visibility="hidden")
        for room in HIDDEN_ROOMS
    ]
    return st.navigation([*shown, *hidden], position="top")


def _say_to_style(words: Words, room: str) -> None:
    """Tell the style sheet, and the document for who listens to it, the page's language, direction and room.

    Said on the document's root: a style sheet that looked for it within the page (`:has`) would have the browser
    style the whole page anew for every piece of a chart.
    """
    direction = "rtl" if words.rtl else "ltr"
    # Streamlit always says `<html lang="en">`; all values are ours, nothing of the data is run.
    script = f"""
    Object.assign(document.documentElement, {{ lang: "{words.language}", dir: "{direction}" }});
    document.documentElement.dataset.room = "{room}";
    """
    st.html(f'<div class="said-to-style"></div><script>{script}</script>', unsafe_allow_javascript=True)
