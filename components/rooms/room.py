"""One reading room: the records in view, narrowed by facets, sorted, paged, as cards or as a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import cached, choices, empty_state
from components.cards import brief_list
from components.frame import Look
from components.rooms import facets, files
from discourse import facets as questions
from discourse.view import View

PAGE_SIZE = 10
READING_WIDTH = 880
SORTS = ("newest", "oldest", "relevance", "sources")


@dataclass(frozen=True)
class Room:
    """What a reading room holds: the table, its key, its facets and how their values are read."""

    name: str
    key: str
    facets: tuple[str, ...]
    values: Callable[[View], pd.DataFrame]


STATEMENTS = Room("statements", "statement_id", questions.STATEMENT_FACETS, questions.statement_values)
INCIDENTS = Room("incidents", "incident_id", questions.INCIDENT_FACETS, questions.incident_values)


def draw(look: Look, room: Room) -> None:
    """Draw the room from its heading to its last card."""
    st.title(look.words(f"frame.room_{room.name}"), anchor=False)
    st.caption(look.words(f"rooms.{room.name}_question"))
    rows: pd.DataFrame = getattr(look.view, room.name)
    values = cached.ask(room.values, look.lens)
    picked = facets.chosen(look, room.facets)
    facets.draw(look, room.facets, questions.counts(values, rows[room.key], picked))
    found = rows[rows[room.key].isin(questions.passing(values, rows[room.key], picked))]
    _results(look, room, found)


def _results(look: Look, room: Room, found: pd.DataFrame) -> None:
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        order = choices.choose(look, "sort", SORTS)
        shape = choices.choose(look, "shape", ("cards", "table"))
    total = len(getattr(look.view.dataset, room.name))
    st.markdown(f"**{look.words(f'frame.{room.name}_of', shown=len(found), n=total)}**")
    if found.empty:
        empty_state.draw(look, f"rooms.{room.name}")
        return
    rows = in_order(look, room, found, order)
    if shape == "table":
        files.draw_table(look, room.name, room.key, rows)
    else:
        _cards(look, room, rows)
    files.draw_downloads(look, room.name, rows)


def in_order(look: Look, room: Room, rows: pd.DataFrame, order: str) -> pd.DataFrame:
    """The rows by day, by how well they fit the words, or by their number of sources."""
    newest = rows.sort_values("date", ascending=order == "oldest", kind="stable")
    if order == "sources":
        return newest.sort_values("source_ids", ascending=False, key=lambda ids: ids.map(len), kind="stable")
    if order == "relevance" and look.lens.words:
        rank = cached.ranks(look.lens.words)
        return newest.sort_values(room.key, key=lambda ids: ids.map(rank).fillna(0.0), kind="stable")
    return newest


def _cards(look: Look, room: Room, rows: pd.DataFrame) -> None:
    pages = -(-len(rows) // PAGE_SIZE)
    shown = st.container(gap="small", width=READING_WIDTH)
    page = st.pagination(pages, key=f"page_{room.name}", max_visible_pages=7) if pages > 1 else 1
    with shown:
        brief_list(look, rows.iloc[(page - 1) * PAGE_SIZE : page * PAGE_SIZE], f"room_{room.name}")
