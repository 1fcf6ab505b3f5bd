"""How to cite the row that is open: as text in two styles and in the formats of reference managers."""

from __future__ import annotations

import datetime

import streamlit as st

from components import reader_controls
from components.cards import parts
from components.frame import Look
from discourse import citation
from discourse.citation import Cited


def draw(look: Look, record_id: str, row: parts.Row) -> None:
    """A popover that writes the citation when it is opened."""
    with st.popover(look.words("rooms.cite"), icon=":material/format_quote:", on_change="rerun") as box:
        if not box.open:
            return
        cited = Cited(
            title=title(look, row),
            version=look.view.dataset.package.version,
            url=reader_controls.address(citable=True),
            accessed=datetime.date.today(),
            record_id=record_id,
        )
        forms(look, cited)


def forms(look: Look, cited: Cited) -> None:
    """The citation in every form, each to be copied."""
    for style in citation.STYLE_FILES:
        _copyable(look, style, citation.as_text(cited, style))
    _copyable(look, "bibtex", citation.as_bibtex(cited))
    _copyable(look, "ris", citation.as_ris(cited))
    _copyable(look, "csl", citation.as_csl_json(cited))


def title(look: Look, row: parts.Row) -> str:
    """What a citation calls the row: who or what, and the day."""
    day = look.words.date(row["date"])
    if "incident_id" in row:
        kind = look.words.label("incidents", "type", row["type"])
        return look.words("frame.comma").join([kind, look.words.pick(row, "place"), day])
    if "milestone_id" in row:
        return look.words("frame.comma").join([look.words.pick(row, "title"), day])
    who = look.words.pick(row, "speaker") or parts.names(look, row["faction_ids"])
    return look.words("frame.comma").join([look.words("cards.title_statements"), who, day])


def _copyable(look: Look, form: str, text: str) -> None:
    st.caption(look.words(f"rooms.cite_{form}"))
    st.code(text.strip(), language=None, wrap_lines=True)
