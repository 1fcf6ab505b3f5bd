"""The frame, drawn once a run: language, lens, navigation. `view()` gives a page what the reader is looking at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components import cached, lens_controls, notices, reader_controls, state, story_return
from components.figures.theme import DARK, LIGHT, Theme
from components.link import Vocabulary
from components.reading import Reading
from components.wording import Words
from discourse.lens import Lens
from discourse.view import View

ROOT = Path(__file__).parent.parent
ICON = ROOT / "static" / "icon.svg"
STYLE = Path(__file__).parent / "page.css"
DRAWN = "frame_drawn"
ROOMS = ("countdown", "map", "stances", "claims", "statements", "incidents", "stories", "method")
# Rooms that no menu leads to: one figure for another site's page, and the lens as a page to print.
HIDDEN_ROOMS = ("embed", "report")
SOURCE = "https://github.com/iraq-security-discourse/dashboard"


@dataclass(frozen=True)
class Look:
    """What a page needs to draw: the view, the words to say it in, and the colours."""

    reading: Reading
    view: View
    words: Words
    theme: Theme

    @property
    def lens(self) -> Lens:
        """The lens the reader looks through."""
        return self.reading.lens


def draw() -> StreamlitPage:
    """Draw the frame and return the page that the URL names."""
    state.read_url(vocabulary())
    words = Words(state.reading().language, state.reading().digits)
    page = navigation(words)
    # No icons on pages: Streamlit fetches them from a font server, and the page must work without the internet.
    st.set_page_config(page_title="Iraq Security Discourse", page_icon=str(ICON), layout="wide")
    st.logo(ICON, size="large")
    st.html(STYLE)
    _say_language(words)
    st.session_state[DRAWN] = True
    if page.url_path == "embed":
        st.html('<div class="bare"></div>')
        return page
    dataset = cached.dataset()
    lens_controls.draw(words, dataset, beside=lambda: reader_controls.draw(words))
    notices.draw(words, dataset)
    story_return.draw(words, page.url_path)
    state.write_url()
    return page


def _say_language(words: Words) -> None:
    """Tell the style sheet, and the document for who listens to it, the language and direction of the page."""
    direction = "rtl" if words.rtl else "ltr"
    # Streamlit always says `<html lang="en">`; both values are ours, nothing of the data is run.
    script = f'Object.assign(document.documentElement, {{ lang: "{words.language}", dir: "{direction}" }});'
    st.html(
        f'<div class="reading-direction" lang="{words.language}" dir="{direction}"></div><script>{script}</script>',
        unsafe_allow_javascript=True,
    )


def view() -> Look:
    """What the reader is looking at; draws the frame first when a deep link went round it.

    After a restart Streamlit runs a file of `pages/` by itself until `st.navigation` has run once.
    """
    if not st.session_state.pop(DRAWN, False):
        state.read_url(vocabulary())
        navigation(Words(state.reading().language))
        st.rerun()
    reading = state.reading()
    words = Words(reading.language, reading.digits)
    return Look(reading, cached.view(reading.lens), words, DARK if st.context.theme.type == "dark" else LIGHT)


def navigation(words: Words) -> StreamlitPage:
    """The rooms, named in the reader's language; returns the one that is open."""
    rooms = [
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
    return st.navigation([*rooms, *hidden], position="top")


def vocabulary() -> Vocabulary:
    """The codes that a link may name, from the data itself."""
    package = cached.dataset()
    return Vocabulary(
        deadlines=frozenset(package.deadlines["deadline_id"]),
        areas=frozenset(lens_controls.AREAS),
        factions=frozenset(lens_controls.faction_codes(package)),
        frames=frozenset(lens_controls.frame_codes(package)),
    )
