"""The exhibits of the Stances: by faction, over time, by frame, before and after an event."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import cached, choices, exhibit, state
from components.cards import brief_list
from components.escape import plain
from components.exhibit import Exhibit
from components.figures import around, diverging, frames, stance_time
from components.frame import Look
from discourse import stance

MOST_QUOTES = 6


def draw_heading(look: Look) -> None:
    """The room's name and its question."""
    st.title(look.words("frame.room_stances"), anchor=False)
    st.caption(look.words("stances.question"))


def draw_by_faction(look: Look) -> None:
    """Diverging bars, one a faction; a bar narrows the lens to that voice."""
    exhibit.heading(look, "stances.by_faction")
    scale = choices.choose(look, "scale", ("counts", "shares"))
    table = cached.ask(stance.by_faction, look.lens)
    figure = cached.figure(look, diverging.build, _named(look, table), look.words, look.theme, scale=scale)
    exhibit.draw(look, Exhibit("stances.by_faction", _named(look, table), headed=True), figure)


def _named(look: Look, table: pd.DataFrame) -> pd.DataFrame:
    """The table with the factions' names and blocs, in the reader's language."""
    factions = look.view.dataset.factions[["faction_id", "bloc", "name_en", "name_ar"]]
    return table.merge(factions, on="faction_id", how="left")


def draw_over_time(look: Look) -> None:
    """One voice through time, with its quotes under the line."""
    table = cached.ask(stance.by_faction, look.lens)
    totals = table.groupby("faction_id")["n"].sum().sort_values(ascending=False)
    if totals.empty:
        exhibit.draw(look, Exhibit("stances.over_time", table), None)
        return
    exhibit.heading(look, "stances.over_time")
    names = look.view.dataset.factions.set_index("faction_id")[f"name_{look.words.language}"]
    voice = choices.pick(look, "voice", tuple(totals.index), lambda code: names.get(code, code))
    months = cached.ask(stance.over_time, look.lens, (voice,))
    figure = cached.figure(
        look, stance_time.build, months, look.words, look.theme, reverse_time=look.reading.time_direction == "rl"
    )
    exhibit.draw(look, Exhibit("stances.over_time", _named(look, months), headed=True), figure)
    _quotes(look, voice)


def _quotes(look: Look, voice: str) -> None:
    """The voice's own words, the latest first."""
    rows = look.view.statements
    spoken = rows[rows["faction_ids"].map(lambda ids: voice in ids) & rows["quote"].notna()]
    if spoken.empty:
        return
    with st.expander(
        look.words("stances.quotes", n=len(spoken)), icon=":material/format_quote:", key="quotes", on_change="rerun"
    ) as fold:
        if not fold.open:
            return
        brief_list(look, spoken.sort_values("date", ascending=False).head(MOST_QUOTES), "quotes")


def draw_frames(look: Look) -> None:
    """Faction against frame; a cell opens what stands behind it."""
    table = cached.ask(stance.by_frame, look.lens)
    figure = cached.figure(look, frames.build, _named(look, table), look.words, look.theme)
    exhibit.draw(look, Exhibit("stances.by_frame", _named(look, table), select=open_cell), figure)
    _cell_rows(look)


def open_cell(point: Mapping[str, Any]) -> None:
    """Keep the cell that was chosen: its faction and its frame."""
    carried = point.get("customdata") or []
    if len(carried) >= 2:
        cell = f"{carried[0]}:{carried[1]}"
        state.change(lambda reading: reading.with_option("cell", cell))


def _cell_rows(look: Look) -> None:
    faction, _, frame = look.reading.option("cell", "").partition(":")
    rows = look.view.statements
    inside = rows[
        rows["faction_ids"].map(lambda ids: faction in ids) & rows["frames"].map(lambda codes: frame in codes)
    ]
    if inside.empty:
        return
    names = look.view.dataset.factions.set_index("faction_id")[f"name_{look.words.language}"]
    said = look.words.label("statements", "frames", frame)
    st.markdown(f"**{plain(names[faction])} · {plain(said)}** ({look.words('common.statements', n=len(inside))})")
    brief_list(look, inside.sort_values("date", ascending=False).head(MOST_QUOTES), "cell")


def draw_around(look: Look) -> None:
    """Before and after an event that the reader picks."""
    events = look.view.milestones[look.view.milestones["date_precision"] != "month"]
    if events.empty:
        exhibit.draw(look, Exhibit("stances.around", events), None)
        return
    exhibit.heading(look, "stances.around")
    events = events.sort_values("date", ascending=False).set_index("milestone_id")
    titles = {
        code: f"{look.words.date(row['date'])}: {look.words.pick(row, 'title')}" for code, row in events.iterrows()
    }
    codes = tuple(code.lower() for code in events.index)
    event = choices.pick(look, "event", codes, lambda code: titles[code.upper()])
    days = choices.choose(look, "days", ("14", "30", "60"), default="30")
    table = cached.ask(stance.around, look.lens, events.at[event.upper(), "date"], int(days))
    exhibit.draw(
        look,
        Exhibit("stances.around", table, headed=True),
        cached.figure(look, around.build, table, look.words, look.theme),
    )
