"""What a reader takes away from a figure: a picture, its link, a citation, and the figure for another site."""

from __future__ import annotations

import datetime
import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import addresses, link, picture, place, reader_controls, subject
from components.frame import Look
from discourse import citation
from discourse.citation import Cited
from discourse.figure_names import FIGURES

EMBED_HEIGHT = 640
CITATIONS: Mapping[str, Callable[[Cited], str]] = {
    "chicago": lambda cited: citation.as_text(cited, "chicago"),
    "apa": lambda cited: citation.as_text(cited, "apa"),
    "bibtex": citation.as_bibtex,
    "ris": citation.as_ris,
    "csl": citation.as_csl_json,
}


@dataclass(frozen=True)
class Shared:
    """What is shared: the figure's name, the sentence that was read from its data, and the data."""

    name: str
    takeaway: str
    table: pd.DataFrame


def draw(look: Look, shared: Shared, pictured: bool = True) -> None:
    """A popover that makes all of it when it is opened, and nothing before."""
    place.lead(look, shared.name)
    key = f"share_{shared.name.replace('.', '_')}"
    label = look.words("share.share")
    with st.popover(label, icon=":material/ios_share:", type="tertiary", key=key, on_change="rerun") as box:
        if not box.open:
            return
        named = title(look, shared)
        if pictured:
            _head(look, "picture")
            picture.draw(look, shared.name, picture.caption(look, named, shared.takeaway))
        _head(look, "link")
        st.code(permalink(look, shared.name), language=None, wrap_lines=True)
        if shared.name in FIGURES:
            _head(look, "embed")
            st.code(snippet(look, shared), language="html", wrap_lines=True)
        _head(look, "cite")
        draw_citations(look, named, permalink(look, shared.name))


def _head(look: Look, part: str) -> None:
    st.markdown(f"**{look.words(f'share.{part}')}**", help=look.words(f"share.{part}_help"))


def draw_citations(look: Look, named: str, url: str) -> None:
    """The citation in each style and format, one behind a tab each."""
    cited = Cited(named, look.view.dataset.package.version, url, datetime.date.today())
    tabs = st.tabs([look.words(f"rooms.cite_{form}") for form in CITATIONS])
    for tab, write in zip(tabs, CITATIONS.values(), strict=True):
        with tab:
            st.code(write(cited).strip(), language=None, wrap_lines=True)


def title(look: Look, shared: Shared) -> str:
    """What a picture or a citation calls the figure: its title, its subject and the day it is seen from."""
    as_of = look.words("frame.as_of_day", day=look.lens.as_of)
    about = subject.of(look, shared.name, shared.table)
    named = look.words(f"{shared.name}_title")
    named = look.words("share.about", title=named, subject=about.said) if about else named
    return look.words("share.titled", title=named, as_of=as_of)


def permalink(look: Look, name: str) -> str:
    """The citable address of the page, which leads to the figure's place on it."""
    there = look.reading.with_option(place.OPTION, place.anchor(name))
    return reader_controls.address(citable=True, of=there)


def embed_parameters(look: Look, shared: Shared) -> dict[str, str]:
    """What `/embed` is asked for: the figure, the whole lens, and those choices that the figure has."""
    asked = link.write(look.reading, every=True)
    options = {f"o.{option}" for option in FIGURES[shared.name]}
    kept = {key: value for key, value in asked.items() if key in options or not (key == "id" or key.startswith("o."))}
    about = subject.of(look, shared.name, shared.table)
    return {"figure": shared.name, **kept, **({f"o.{about.option}": about.code} if about else {})}


def snippet(look: Look, shared: Shared) -> str:
    """An iframe for another site; `embed=true` tells Streamlit to leave its own bars out."""
    address = html.escape(addresses.of("embed", {**embed_parameters(look, shared), "embed": "true"}))
    named = html.escape(title(look, shared))
    return (
        f'<iframe src="{address}" title="{named}" width="100%" height="{EMBED_HEIGHT}" '
        f'style="border:0" loading="lazy"></iframe>'
    )


__all__ = ["CITATIONS", "Shared", "draw", "draw_citations", "embed_parameters", "permalink", "snippet"]
