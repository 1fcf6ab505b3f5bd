"""The frame, drawn once a run: the lens and the notices. `view()` gives a page what the reader is looking at."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components import cached, lens_controls, navigation, notices, reader_controls, state, story_return
from components.figures.theme import DARK, LIGHT, Theme
from components.link import Vocabulary
from components.reading import Reading
from components.wording import Words
from discourse.lens import Lens
from discourse.view import View

DRAWN = "frame_drawn"
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


def draw(page: StreamlitPage) -> None:
    """Draw what stands over a page: the lens, what was wrong with the link or the data, the way back to a story."""
    state.read_url(vocabulary())
    st.session_state[DRAWN] = True
    if page.url_path == "embed":
        return
    words = Words(state.reading().language, state.reading().digits)
    dataset = cached.dataset()
    lens_controls.draw(words, dataset, beside=lambda: reader_controls.draw(words))
    notices.draw(words, dataset)
    story_return.draw(words, page.url_path)
    state.write_url()


def view() -> Look:
    """What the reader is looking at; draws the frame first when a deep link went round it.

    After a restart Streamlit runs a file of `pages/` by itself until `st.navigation` has run once.
    """
    if not st.session_state.pop(DRAWN, False):
        state.read_url(vocabulary())
        navigation.rooms(Words(state.reading().language))
        st.rerun()
    reading = state.reading()
    words = Words(reading.language, reading.digits)
    return Look(reading, cached.view(reading.lens), words, DARK if st.context.theme.type == "dark" else LIGHT)


def vocabulary() -> Vocabulary:
    """The codes that a link may name, from the data itself."""
    package = cached.dataset()
    return Vocabulary(
        deadlines=frozenset(package.deadlines["deadline_id"]),
        areas=frozenset(lens_controls.AREAS),
        factions=frozenset(lens_controls.faction_codes(package)),
        frames=frozenset(lens_controls.frame_codes(package)),
    )
