"""The figures of the Claims by name."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components import cached
from components.figure_registry.asked import Asked, Maker
from components.figures.claims import band, facing, flow, matrix, nearing, ranked, rows, silence, speed
from discourse import approach, around_attacks, linkage, survival
from discourse.around_attacks import ANY, Pick
from discourse.event_study import Plan

Made = tuple[pd.DataFrame, Any]


def _ranked(asked: Asked) -> Made:
    table = cached.ask(linkage.attacks_by_use, asked.look.lens)
    parts = cached.ask(linkage.attacks_by_use, asked.look.lens, linkage.SPEAKER, ("side", "use"))
    return table, ranked.build(parts, *asked.dressing)


def _silence(asked: Asked) -> Made:
    table = cached.ask(linkage.silence, asked.look.lens)
    table = table[table["kind"] == asked["kind"]]
    return table, silence.build(table, *asked.dressing, kind=asked["kind"])


def _readings(asked: Asked) -> Made:
    """One attack; the most used on both sides unless another is named (`attack: I0178`)."""
    codes = cached.ask(linkage.two_sided_first, asked.look.lens, len(asked.look.view.incidents))
    if not codes:
        return asked.look.view.citations.head(0), None
    table = cached.ask(linkage.readings, asked.look.lens, asked.of("attack", codes))
    return table, facing.build(table, *asked.dressing)


def _blamed(asked: Asked) -> Made:
    """Every bloc's speakers, unless one bloc is named."""
    table = cached.ask(linkage.claimed_by_blamed, asked.look.lens)
    bloc = asked.of("speakers", (ANY, *table["bloc"].unique()))
    table = table if bloc == ANY else table[table["bloc"] == bloc]
    return table, matrix.build(table, *asked.dressing)


def _flow(asked: Asked) -> Made:
    table = cached.ask(linkage.flow, asked.look.lens, asked["to"])
    factions = asked.look.view.dataset.factions.set_index("faction_id")
    attacks = asked.look.view.incidents.set_index("incident_id")
    named = {code: rows.attack_name(row, asked.look.words) for code, row in attacks.iterrows()}
    naming = flow.Naming(factions[f"name_{asked.look.words.language}"].to_dict(), factions["bloc"].to_dict(), named)
    return table, flow.build(table, *asked.dressing, naming)


def _around(asked: Asked) -> Made:
    types = tuple(asked.look.view.incidents["type"].dropna().unique())
    pick = Pick(asked["area"], asked["toll"], asked.of("type", (ANY, *types)), asked["period"])
    table = cached.ask(around_attacks.studied, asked.look.lens, pick, Plan(window=int(asked["window"])))
    return table, None if table.empty else band.build(table, *asked.dressing, asked.reverse_time)


def _speed(asked: Asked) -> Made:
    table = cached.ask(survival.days_to_first_use, asked.look.lens, asked["by"])
    return table, None if table.empty else speed.build(table, *asked.dressing, asked["by"], asked.reverse_time)


def _nearing(asked: Asked) -> Made:
    look = asked.look
    table = cached.ask(approach.t_minus, look.lens, asked["uses"] == "leave")
    days = look.view.dataset.deadlines.set_index("deadline_id")["falls_on"]
    names = {code: look.words.date(day) for code, day in days.items()}
    drawn = {"measure": asked["measure"], "chosen": look.lens.deadline, "reverse_time": asked.reverse_time}
    return table, None if table.empty else nearing.build(table, look.words, look.theme, names, **drawn)


MAKERS: dict[str, Maker] = {
    "claims.ranked": _ranked,
    "claims.silence": _silence,
    "claims.readings": _readings,
    "claims.blamed": _blamed,
    "claims.flow": _flow,
    "claims.around": _around,
    "claims.speed": _speed,
    "claims.nearing": _nearing,
}
