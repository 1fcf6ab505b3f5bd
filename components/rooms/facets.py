"""Facets with counts: each a list whose entries say how many records they would show."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from components import state
from components.frame import Look

MOST_OFFERED = 60
COLUMNS = 4
PREFIX = "f."


def chosen(look: Look, facets: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The codes chosen in each facet, as the URL keeps them."""
    said = {facet: look.reading.option(PREFIX + facet, "") for facet in facets}
    return {facet: tuple(codes.split(",")) for facet, codes in said.items() if codes}


def draw(look: Look, facets: tuple[str, ...], counted: pd.DataFrame) -> None:
    """A fold with one list a facet, most frequent first."""
    picked = chosen(look, facets)
    total = sum(len(codes) for codes in picked.values())
    label = look.words("rooms.narrow_chosen", n=total) if total else look.words("rooms.narrow")
    with st.expander(label, icon=":material/filter_alt:", key="facets"):
        columns = st.columns(COLUMNS, gap="small")
        for place, facet in enumerate(facets):
            table = counted[counted["facet"] == facet]
            with columns[place % COLUMNS]:
                _facet(look, facet, dict(zip(table["code"], table["n"], strict=True)), picked.get(facet, ()))


def _facet(look: Look, facet: str, numbers: Mapping[str, int], picked: tuple[str, ...]) -> None:
    codes = [*picked, *(code for code in numbers if code not in picked)][:MOST_OFFERED]
    named = naming(look, facet)
    key = f"facet_{facet}"
    st.session_state[key] = list(picked)
    st.multiselect(
        look.words(f"rooms.facet_{facet}"),
        codes,
        format_func=lambda code: f"{named(code)} ({look.words.number(numbers.get(code, 0))})",
        key=key,
        select_all=False,
        placeholder=look.words("frame.choose"),
        on_change=lambda: _keep(facet, st.session_state[key]),
    )


def _keep(facet: str, codes: list[str]) -> None:
    state.change(lambda reading: reading.with_option(PREFIX + facet, ",".join(codes) or None))


def naming(look: Look, facet: str) -> Callable[[str], str]:
    """How the codes of a facet are named to the reader."""
    words, dataset = look.words, look.view.dataset
    coded = {
        "bloc": ("factions", "bloc"),
        "frame": ("statements", "frames"),
        "threat": ("statements", "threat"),
        "use": ("citations", "use"),
        "venue": ("statements", "venue"),
        "language": ("sources", "language"),
        "confidence": ("statements", "confidence"),
        "type": ("incidents", "type"),
        "target": ("incidents", "target"),
    }
    if facet in coded:
        return lambda code: words.label(*coded[facet], code)
    if facet == "stance":
        return lambda code: words("frame.not_stated") if code == "ns" else words.label("statements", "stance", code)
    if facet == "area":
        return lambda code: words(f"frame.area_{code}")
    table, key = (dataset.speakers, "speaker_id") if facet == "speaker" else (dataset.factions, "faction_id")
    names = dict(zip(table[key], table[f"name_{words.language}"], strict=True))
    return lambda code: names.get(code, code)
