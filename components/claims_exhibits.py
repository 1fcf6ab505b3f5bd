"""The exhibits of the Claims about attacks: ranked, unused, read backwards, blamed, and where use flows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import cached, claims_sentences, exhibit, plot, state
from components.cards import brief_list
from components.claims_choices import choose, pick
from components.escape import plain
from components.exhibit import Exhibit
from components.figures.claims import facing, flow, flow_list, matrix, ranked, rows, sides, silence
from components.frame import Look
from discourse import linkage
from discourse.linkage import BETWEEN, LEAVE, STAY

MOST_CARDS, MOST_PICKED = 3, 40
BLOC = "bloc"


def draw_heading(look: Look) -> None:
    """The room's name, its question, and what all of its numbers rest on."""
    st.title(look.words("frame.room_claims"), anchor=False)
    st.caption(look.words("claims.question"))
    st.caption(f":material/info: {look.words('claims.basis')}")


def draw_ranked(look: Look) -> None:
    """Attacks by the statements that use them; a bar opens the attack's card."""
    table = cached.ask(linkage.attacks_by_use, look.lens)
    parts = cached.ask(linkage.attacks_by_use, look.lens, linkage.SPEAKER, ("side", "use"))
    exhibit.draw(
        look,
        Exhibit("claims.ranked", table, select=open_mark),
        cached.figure(look, ranked.build, parts, look.words, look.theme),
    )


def draw_silence(look: Look) -> None:
    """Attacks used and not used; the deadliest of the unused as cards."""
    exhibit.heading(look, "claims.silence")
    kind = choose(look, "kind", tuple(silence.ORDERS))
    everything = cached.ask(linkage.silence, look.lens)
    table = everything[everything["kind"] == kind]
    figure = cached.figure(look, silence.build, table, look.words, look.theme, kind=kind)
    exhibit.draw(look, Exhibit("claims.silence", table, everything, headed=True), figure)
    unused = cached.ask(linkage.unused_attacks, look.lens)
    if len(unused):
        with st.expander(look.words("claims.unused_attacks", n=len(unused)), icon=":material/volume_off:"):
            brief_list(look, unused.head(MOST_CARDS), "unused")


def draw_readings(look: Look) -> None:
    """One attack read backwards: every use by day, then the two readings side by side."""
    exhibit.heading(look, "claims.readings")
    attacks = cached.ask(linkage.attacks_by_use, look.lens).drop_duplicates("incident_id")
    if attacks.empty:
        exhibit.draw(look, Exhibit("claims.readings", attacks, headed=True), None)
        return
    known = attacks.set_index("incident_id")
    codes = cached.ask(linkage.two_sided_first, look.lens, MOST_PICKED)
    attack = pick(look, "attack", codes, lambda code: claims_sentences.attack_with_count(look.words, known.loc[code]))
    table = cached.ask(linkage.readings, look.lens, attack)
    figure = cached.figure(look, facing.build, table, look.words, look.theme)
    exhibit.draw(look, Exhibit("claims.readings", table, select=open_mark, headed=True), figure)
    _both_readings(look, table)


def _both_readings(look: Look, table: pd.DataFrame) -> None:
    """The statements of both sides facing each other, the other uses in a fold; in the order in which they came."""
    said = look.view.statements.set_index("statement_id", drop=False)
    by_side = {side: said.loc[part["statement_id"].drop_duplicates()] for side, part in table.groupby("side")}
    for side, column in zip((LEAVE, STAY), st.columns(2, gap="medium"), strict=True):
        rows_of_side = by_side.get(side, said.head(0))
        with column:
            st.markdown(_side_head(look, side, len(rows_of_side)))
            brief_list(look, rows_of_side.head(MOST_CARDS), f"reading_{side}")
    if BETWEEN in by_side:
        with st.expander(_side_head(look, BETWEEN, len(by_side[BETWEEN])), icon=":material/forum:"):
            brief_list(look, by_side[BETWEEN].head(MOST_CARDS), "reading_between")


def _side_head(look: Look, side: str, n: int) -> str:
    return f"**{plain(sides.name(side, look.words))}** ({look.words('common.statements', n=n)})"


def open_mark(point: Mapping[str, Any]) -> None:
    """Open the card of the statement or the attack behind a mark."""
    record = next(iter(point.get("customdata") or []), None)
    if isinstance(record, str) and record[:1] in "SI" and record[1:].isdigit():
        state.open_record(record)


def draw_blamed(look: Look) -> None:
    """Claimed against blamed; a cell opens its statements."""
    exhibit.heading(look, "claims.blamed")
    table = cached.ask(linkage.claimed_by_blamed, look.lens)
    found = tuple(bloc for bloc in look.view.dataset.package.codes("factions", "bloc") if bloc in set(table["bloc"]))
    bloc = pick(look, "speakers", ("any", *found), lambda code: _bloc(look, code))
    table = table if bloc == "any" else table[table["bloc"] == bloc]
    figure = cached.figure(look, matrix.build, table, look.words, look.theme)
    exhibit.draw(look, Exhibit("claims.blamed", table, select=open_cell, headed=True), figure)
    _cell(look, matrix.gathered(table))


def _bloc(look: Look, code: str) -> str:
    return look.words("claims.choice_speakers_any") if code == "any" else look.words.label("factions", "bloc", code)


def open_cell(point: Mapping[str, Any]) -> None:
    """Keep the cell that was chosen: role, perpetrator and actor blamed."""
    carried = point.get("customdata") or []
    if len(carried) >= 3:
        cell = ":".join(str(part) for part in carried[:3])
        state.change(lambda reading: reading.with_option("cell", cell))


def _cell(look: Look, cells: pd.DataFrame) -> None:
    """The statements behind the chosen cell."""
    chosen = look.reading.option("cell", "")
    found = cells[(cells["role"] + ":" + cells["perpetrator"] + ":" + cells["blamed"]) == chosen]
    if found.empty:
        return
    cell = found.iloc[0]
    said = look.view.statements[look.view.statements["statement_id"].isin(cell["statement_ids"])]
    st.markdown(f"**{claims_sentences.cell_name(look.words, cell)}** ({look.words('common.statements', n=len(said))})")
    brief_list(look, said.sort_values("date", ascending=False).head(2 * MOST_CARDS), "cell")


def draw_flow(look: Look) -> None:
    """Faction to use to area or attack: ribbons on a wide screen, rows on a narrow one."""
    exhibit.heading(look, "claims.flow")
    to = choose(look, "to", ("area", "incident"))
    table = cached.ask(linkage.flow, look.lens, to)
    naming = _naming(look)
    if not table.empty:
        # The style sheet shows this one on a phone and the ribbons elsewhere.
        rows_figure = cached.figure(look, flow_list.build, table, look.words, look.theme, naming)
        plot.draw(rows_figure, "flow_list", None)
    exhibit.draw(
        look,
        Exhibit("claims.flow", table, headed=True),
        cached.figure(look, flow.build, table, look.words, look.theme, naming),
    )


def _naming(look: Look) -> flow.Naming:
    factions = look.view.dataset.factions.set_index("faction_id")
    attacks = look.view.incidents.set_index("incident_id")
    named = {code: rows.attack_name(row, look.words) for code, row in attacks.iterrows()}
    return flow.Naming(factions[f"name_{look.words.language}"].to_dict(), factions["bloc"].to_dict(), named)
