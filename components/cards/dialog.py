"""The open card, in a dialog over whichever page: `?id=S0123` opens it from a link."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import state
from components.cards import citation_box, incident, milestone, parts, statement
from components.frame import Look

READING_WIDTH = 760
KINDS: dict[str, tuple[str, str, Callable[[Look, parts.Row], None]]] = {
    "S": ("statements", "statement_id", statement.draw),
    "I": ("incidents", "incident_id", incident.draw),
    "M": ("milestones", "milestone_id", milestone.draw),
}


def open_card(look: Look) -> None:
    """Open the card that the reader asked for, in the lens or out of it; say so when there is none."""
    record_id = look.reading.record
    if record_id is None:
        return
    table, key, draw = KINDS[record_id[0]]
    row = find(look, table, key, record_id)
    title = look.words(f"cards.title_{table}")
    dialog = st.dialog(title, width="medium", on_dismiss=lambda: state.open_record(None))
    if row is None:
        dialog(_unknown)(look, record_id)
    else:
        dialog(_card)(look, record_id, row, draw)


def open_mark(point: Mapping[str, Any]) -> None:
    """Open the card of the record that a mark on a figure carries."""
    carried = point.get("customdata")
    record = carried[0] if isinstance(carried, list | tuple) and carried else carried
    if isinstance(record, str) and record[:1] in KINDS and record[1:].isdigit():
        state.open_record(record)


def find(look: Look, table: str, key: str, record_id: str) -> parts.Row | None:
    """The row of a record, or None where the data has no such id."""
    rows: pd.DataFrame = getattr(look.view.dataset, table)
    found = rows[rows[key] == record_id]
    return None if found.empty else dict(found.iloc[0])


def _card(look: Look, record_id: str, row: parts.Row, draw: Callable[[Look, parts.Row], None]) -> None:
    if not look.lens.after and row["date"] > pd.Timestamp(look.lens.as_of):
        st.caption(f":material/info: {look.words('cards.later_than_lens', day=look.lens.as_of)}")
    elif not _in_lens(look, record_id):
        st.caption(f":material/info: {look.words('cards.outside_lens')}")
    draw(look, row)
    citation_box.draw(look, record_id, row)


def draw_page_card(look: Look) -> None:
    """The card as the page itself, which is what a permalink shows; with the way back to the list."""
    record_id = str(look.reading.record)
    st.button(
        look.words("rooms.back"),
        key="card_back",
        type="tertiary",
        icon=":material/arrow_forward:" if look.words.rtl else ":material/arrow_back:",
        on_click=state.open_record,
        args=(None,),
    )
    table, key, draw = KINDS[record_id[0]]
    st.title(look.words(f"cards.title_{table}"), anchor=False)
    row = find(look, table, key, record_id)
    with st.container(width=READING_WIDTH):
        if row is None:
            _unknown(look, record_id)
        else:
            _card(look, record_id, row, draw)


def _in_lens(look: Look, record_id: str) -> bool:
    table, key, _ = KINDS[record_id[0]]
    return bool((getattr(look.view, table)[key] == record_id).any())


def _unknown(look: Look, record_id: str) -> None:
    st.markdown(look.words("cards.unknown", record=f"`{record_id}`"))
    st.text_input(
        look.words("rooms.find_instead"),
        key="find_instead",
        icon=":material/search:",
        on_change=_find_instead,
    )
    st.button(look.words("cards.close"), on_click=state.open_record, args=(None,))


def _find_instead() -> None:
    state.open_record(None)
    state.change_lens(words=st.session_state["find_instead"].strip())
