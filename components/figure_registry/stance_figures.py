"""The figures of the Stances by name."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components import cached
from components.figure_registry.asked import Asked, Maker
from components.figures import around, diverging, frames, stance_time
from discourse import stance


def _named(asked: Asked, table: pd.DataFrame) -> pd.DataFrame:
    """The table with the factions' names and blocs."""
    factions = asked.look.view.dataset.factions[["faction_id", "bloc", "name_en", "name_ar"]]
    return table.merge(factions, on="faction_id", how="left")


def _by_faction(asked: Asked) -> tuple[pd.DataFrame, Any]:
    table = _named(asked, cached.ask(stance.by_faction, asked.look.lens))
    return table, diverging.build(table, *asked.dressing, scale=asked["scale"])


def _over_time(asked: Asked) -> tuple[pd.DataFrame, Any]:
    """One voice; the one that spoke most often unless another is named."""
    table = cached.ask(stance.by_faction, asked.look.lens)
    if table.empty:
        return table, None
    loudest = table.groupby("faction_id")["n"].sum().sort_values(ascending=False)
    months = cached.ask(stance.over_time, asked.look.lens, (asked.of("voice", tuple(loudest.index)),))
    return _named(asked, months), stance_time.build(months, *asked.dressing, reverse_time=asked.reverse_time)


def _by_frame(asked: Asked) -> tuple[pd.DataFrame, Any]:
    table = _named(asked, cached.ask(stance.by_frame, asked.look.lens))
    return table, frames.build(table, *asked.dressing)


def _around(asked: Asked) -> tuple[pd.DataFrame, Any]:
    """Before and after a milestone; the latest in view unless another is named (`event: m0042`)."""
    events = asked.look.view.milestones
    events = events[events["date_precision"] != "month"].sort_values("date", ascending=False)
    if events.empty:
        return events, None
    days_of = {code.lower(): day for code, day in zip(events["milestone_id"], events["date"], strict=True)}
    day = days_of[asked.of("event", tuple(days_of))]
    table = cached.ask(stance.around, asked.look.lens, day, int(asked["days"]))
    return table, around.build(table, *asked.dressing)


MAKERS: dict[str, Maker] = {
    "stances.by_faction": _by_faction,
    "stances.over_time": _over_time,
    "stances.by_frame": _by_frame,
    "stances.around": _around,
}
