"""A small still map on the card of an incident: where, as well as it is known."""

from __future__ import annotations

import streamlit as st

from components import cached
from components.cards import parts
from components.figures import incident_map
from components.frame import Look

HEIGHT = 220


def draw(look: Look, row: parts.Row) -> None:
    """The incident on the ground around it: a mark, or its governorate tinted; nothing where the place is unknown."""
    geometry = cached.geometry()
    centre = incident_map.centre_of(row, geometry)
    if centre is None:
        return
    rows = look.view.dataset.incidents
    rows = rows[rows["incident_id"] == row["incident_id"]]
    precision = look.words.label("incidents", "geo_precision", row["geo_precision"])
    st.pydeck_chart(
        incident_map.build(rows, geometry, look.words, look.theme, centre=centre),
        height=HEIGHT,
        key=f"small_map_{row['incident_id']}",
        alt=look.words("cards.small_map", place=look.words.pick(row, "place"), precision=precision),
    )
