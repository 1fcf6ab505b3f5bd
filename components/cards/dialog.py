"""The open card, in a dialog over whichever page: `?id=S0123` opens it from a link."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from components import state
from components.cards import citation_box, incident, milestone, parts, profile, statement
from components.frame import Look

READING_WIDTH = 760


@dataclass(frozen=True)
class Kind:
    """One kind of record: where its rows are, how they are named, and what draws its card."""

    table: str
    key: str
    draw: Callable[[Look, parts.Row], None]


KINDS: Mapping[str, Kind] = {
    "S": Kind("statements", "statement_id", statement.draw),
    "I": Kind("incidents", "incident_id", incident.draw),
    "M": Kind("milestones", "milestone_id", milestone.draw),
    "P": Kind("speakers", "speaker_id", profile.draw_speaker),
    "L": Kind("places", "place_id", profile.draw_place),
}
FACTION = Kind("factions", "faction_id", profile.draw_faction)


def kind_of(record_id: str) -> Kind:
    """The kind of a record by its id: a letter and a number, or a faction's code."""
    return KINDS[record_id[0]] if record_id[1:].isdigit() else FACTION


def open_card(look: Look) -> None:
    """Open the card that the reader asked for, in the lens or out of it; say so when there is none."""
    record_id = look.reading.record
    if record_id is None:
        return
    kind = kind_of(record_id)
    row = find(look, kind, record_id)
    title = look.words(f"cards.title_{kind.table}")
    dialog = st.dialog(title, width="medium", on_dismiss=lambda: state.open_record(None))
    if row is None:
        dialog(_unknown)(look, record_id)
    else:
        dialog(_card)(look, record_id, row)


def open_mark(point: Mapping[str, Any]) -> None:
    """Open the card of the record that a mark on a figure carries."""
    carried = point.get("customdata")
    record = carried[0] if isinstance(carried, list | tuple) and carried else carried
    if isinstance(record, str) and record[:1] in KINDS and record[1:].isdigit():
        state.open_record(record)


def find(look: Look, kind: Kind, record_id: str) -> parts.Row | None:
    """The row of a record, or None where the data has no such id."""
    rows: pd.DataFrame = getattr(look.view.dataset, kind.table)
    found = rows[rows[kind.key] == record_id]
    return None if found.empty else dict(found.iloc[0])


def _card(look: Look, record_id: str, row: parts.Row) -> None:
    kind = kind_of(record_id)
    if "date" in row:
        _outside(look, kind, record_id, row["date"])
    kind.draw(look, row)
    if "date" in row:
        citation_box.draw(look, record_id, row)


def _outside(look: Look, kind: Kind, record_id: str, day: pd.Timestamp) -> None:
    """Say that the record is later than the lens, or outside it; it is shown all the same."""
    if not look.lens.after and day > pd.Timestamp(look.lens.as_of):
        st.caption(f":material/info: {look.words('cards.later_than_lens', day=look.lens.as_of)}")
    elif not (getattr(look.view, kind.table)[kind.key] == record_id).any():
        st.caption(f":material/info: {look.words('cards.outside_lens')}")


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
    kind = kind_of(record_id)
    st.title(look.words(f"cards.title_{kind.table}"), anchor=False)
    row = find(look, kind, record_id)
    with st.container(width=READING_WIDTH):
        if row is None:
            _unknown(look, record_id)
        else:
            _card(look, record_id, row)


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
