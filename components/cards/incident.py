"""The card of an incident: what, where, the toll, who claimed it, who was blamed, and who made use of it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.cards import parts, small_map
from components.escape import plain
from components.frame import Look


def draw(look: Look, row: parts.Row) -> None:
    """The whole card."""
    kind = look.words.label("incidents", "type", row["type"])
    st.markdown(f"**{plain(kind)}{look.words('frame.comma')}{plain(where(look, row))}**")
    st.caption(f"{parts.day(look, row)} · {row['incident_id']}")
    st.markdown(plain(parts.toll(look, row)))
    parts.summaries(look, row)
    small_map.draw(look, row)
    if isinstance(row["place_id"], str):
        parts.profiles(look, "place", [(row["place_id"], look.words.pick(row, "place"))], row["incident_id"])
    parts.field(look, "target", look.words.label("incidents", "target", row["target"]))
    parts.field(look, "claimed_by", parts.names(look, row["claimed_by"]) or look.words("cards.nobody_claimed"))
    parts.field(look, "attributed_to", _attribution(look, row))
    parts.field(look, "place_precision", look.words.label("incidents", "geo_precision", row["geo_precision"]))
    if row["disputed"]:
        st.caption(look.words("cards.in_disputed"))
    _uses(look, row)
    parts.sources(look, row)
    parts.field(look, "confidence", look.words.label("incidents", "confidence", row["confidence"]))


def where(look: Look, row: parts.Row) -> str:
    """The place and its governorate."""
    governorate = look.words.label("places", "governorate", row["governorate"])
    place = look.words.pick(row, "place")
    return place if governorate in place else look.words("frame.comma").join([place, governorate])


def _attribution(look: Look, row: parts.Row) -> str:
    blamed = parts.names(look, row["attributed_to"])
    by = plain(look.words.pick(row, "attributed_by"))
    return look.words("cards.blamed_by", blamed=blamed, by=by) if blamed and by else blamed


def _uses(look: Look, row: parts.Row) -> None:
    """Who made use of it, how, and how soon."""
    uses = look.view.citations
    uses = uses[uses["incident_id"] == row["incident_id"]]
    statements = look.view.dataset.statements[["statement_id", "date", "speaker_en", "speaker_ar", "faction_ids"]]
    uses = uses.merge(statements, on="statement_id").sort_values("date")
    st.markdown(f"**{look.words('cards.made_use', n=uses['statement_id'].nunique())}**")
    for use in uses.to_dict("records"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(_use(look, use, row["date"]), width="content")
            parts.open_button(look, use["statement_id"], f"from_{use['citation_id']}")


def _use(look: Look, use: parts.Row, attack_day: pd.Timestamp) -> str:
    who = plain(look.words.pick(use, "speaker")) or parts.names(look, use["faction_ids"])
    how = plain(look.words.label("citations", "use", use["use"])) if pd.notna(use["use"]) else ""
    basis = look.words("cards.by_context") if use["basis"] == "context" else ""
    soon = look.words("cards.days_later", n=(use["date"] - attack_day).days)
    return " · ".join(part for part in (who, how, soon, basis) if part)
