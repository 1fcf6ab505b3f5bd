"""The card of a statement: who, when, what stance, in which frames, using which attacks, on which sources."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.cards import codings, parts
from components.escape import plain
from components.frame import Look

MOST_OTHERS = 3


def draw(look: Look, row: parts.Row) -> None:
    """The whole card."""
    st.markdown(who(look, row))
    st.caption(f"{parts.day(look, row)} · {row['statement_id']}")
    with st.container(horizontal=True, gap="small"):
        st.markdown(parts.stance_badge(look, row), width="content")
        if row["threat"] not in (None, "none") and pd.notna(row["threat"]):
            st.badge(
                look.words("cards.threat", kind=look.words.label("statements", "threat", row["threat"])),
                color="gray",
            )
    parts.summaries(look, row)
    _quote(look, row)
    _voices(look, row)
    parts.field(look, "frames", parts.labels(look, "statements", "frames", row["frames"]))
    parts.field(look, "blames", parts.labels(look, "statements", "blames", row["blames"]))
    for column in ("scope", "tempo", "means"):
        if pd.notna(row[column]):
            parts.field(look, column, look.words.label("statements", column, row[column]))
    parts.field(look, "venue", look.words.label("statements", "venue", row["venue"]))
    _attacks(look, row)
    codings.draw(look, row)
    _others(look, row)
    parts.sources(look, row)
    parts.field(look, "confidence", look.words.label("statements", "confidence", row["confidence"]))


def who(look: Look, row: parts.Row) -> str:
    """The speaker and the role held that day; the body where nobody signed."""
    speaker, role = look.words.pick(row, "speaker"), look.words.pick(row, "role")
    if not speaker:
        return f"**{parts.names(look, row['faction_ids'])}**{look.words('frame.comma')}{look.words('cards.unsigned')}"
    return f"**{plain(speaker)}**" + (f"{look.words('frame.comma')}{plain(role)}" if role else "")


def _voices(look: Look, row: parts.Row) -> None:
    """The speaker and the factions, each leading to a page of its own."""
    origin = row["statement_id"]
    if isinstance(row["speaker_id"], str):
        parts.profiles(look, "speaker", [(row["speaker_id"], look.words.pick(row, "speaker"))], origin)
    parts.profiles(look, "factions", parts.faction_names(look, row["faction_ids"]), origin)


def _quote(look: Look, row: parts.Row) -> None:
    """The speaker's own words, in their own language and direction."""
    if pd.isna(row["quote"]):
        return
    language = row["quote_language"]
    with st.container(key=f"quote_{'rtl' if language in ('ar', 'fa', 'ku') else 'ltr'}"):
        st.markdown(f"> {plain(row['quote'])}")
        st.caption(look.words.label("statements", "quote_language", language) if pd.notna(language) else "")


def _attacks(look: Look, row: parts.Row) -> None:
    """The attacks it puts to use: those the speaker ties; those the reporter ties are told apart."""
    cited = look.view.dataset.citations
    cited = cited[cited["statement_id"] == row["statement_id"]]
    if cited.empty:
        return
    st.markdown(f"**{look.words('cards.attacks')}**")
    for citation in cited.to_dict("records"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(_citation(look, citation), width="content")
            if pd.notna(citation["incident_id"]):
                parts.open_button(look, citation["incident_id"], f"from_{citation['citation_id']}")


def _citation(look: Look, citation: parts.Row) -> str:
    use = look.words.label("citations", "use", citation["use"]) if pd.notna(citation["use"]) else ""
    basis = look.words("cards.by_context") if citation["basis"] == "context" else ""
    said = [plain(look.words.pick(citation, "attack")), plain(use), basis]
    return " · ".join(part for part in said if part)


def _others(look: Look, row: parts.Row) -> None:
    """What else the same speaker said before and after, as far as the lens knows."""
    if pd.isna(row["speaker_id"]):
        return
    known = look.view.dataset.statements
    same = known[(known["speaker_id"] == row["speaker_id"]) & (known["statement_id"] != row["statement_id"])]
    same = same if look.lens.after else same[same["date"] <= pd.Timestamp(look.lens.as_of)]
    if same.empty:
        return
    st.markdown(f"**{look.words('cards.same_speaker')}**")
    nearest = same.assign(far=(same["date"] - row["date"]).abs()).nsmallest(MOST_OTHERS, "far").sort_values("date")
    for other in nearest.to_dict("records"):
        with st.container(gap=None):
            parts.open_button(look, other["statement_id"], f"from_{row['statement_id']}")
            st.caption(f"{look.words.date(other['date'])}: {plain(look.words.pick(other, 'summary'))}")
