"""One figure alone, for the page of another site: its title, filters, sentence, and the way to the full view."""

from __future__ import annotations

import difflib

import streamlit as st

from components import addresses, place, plot, subject
from components.escape import plain
from components.figure_registry import FIGURES, Drawn, figure_named, title_of, view_link
from components.frame import Look
from components.wording.lens_sentence import lens_sentence

MAP_HEIGHT = 420


def draw(look: Look) -> None:
    """The figure that the address asks for, or one sentence that says why there is none."""
    name = st.query_params.get("figure", "")
    if name not in FIGURES:
        st.title(look.words("share.no_figure"), anchor=False)
        st.markdown(look.words("share.unknown_figure", name=plain(name[:60]), nearest=nearest_name(name)))
        return
    drawn = figure_named(look, name, dict(look.reading.options))
    about = subject.of(look, name, drawn.table)
    named = title_of(look, name)
    named = look.words("share.about", title=named, subject=about.said) if about else named
    st.title(plain(named), anchor=False)
    st.caption(plain(lens_sentence(look.words, look.view)))
    draw_figure(drawn, f"figure_{name.replace('.', '_')}")
    st.markdown(drawn.sentence)
    st.markdown(f"[{look.words('share.full_view')}]({full_view(look, name)}) · {plain(look.words('frame.title'))}")


def draw_figure(drawn: Drawn, key: str) -> None:
    """A plotly figure or a map, as wide as its place; nothing where there is nothing to draw."""
    if drawn.figure is None:
        return
    if hasattr(drawn.figure, "layers"):
        st.pydeck_chart(drawn.figure, height=MAP_HEIGHT, key=key, alt=drawn.sentence)
        return
    plot.draw(drawn.figure, key, drawn.sentence)


def nearest_name(name: str) -> str:
    """The figure whose name is most like the one that was asked for."""
    return difflib.get_close_matches(name, list(FIGURES), n=1, cutoff=0)[0]


def full_view(look: Look, name: str) -> str:
    """The address of the figure at home, with the same lens and choices, and its place on the page."""
    room, params = view_link(look, name, dict(look.reading.options))
    return addresses.of(room, {**params, f"o.{place.OPTION}": place.anchor(name)})
