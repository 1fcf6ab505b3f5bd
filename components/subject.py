"""What a figure is about where its title does not say it: the one voice, attack or event that it shows."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from components import cached
from components.frame import Look
from discourse import linkage
from discourse.figure_names import FIGURES


class Subject(NamedTuple):
    """The option that chooses it, its code in a link, and its name in the reader's language."""

    option: str
    code: str
    said: str


def of(look: Look, name: str, table: pd.DataFrame) -> Subject | None:
    """The subject of a figure, the one that holds when nothing was chosen included; None where it has none."""
    options = FIGURES.get(name, {})
    if "voice" in options and "faction_id" in table and table["faction_id"].nunique() == 1:
        row = table.iloc[0]
        return Subject("voice", str(row["faction_id"]), look.words.pick(row, "name"))
    if "attack" in options:
        return _attack(look)
    return _event(look) if "event" in options else None


def _attack(look: Look) -> Subject | None:
    codes = cached.ask(linkage.two_sided_first, look.lens, len(look.view.incidents))
    if not codes:
        return None
    code = look.reading.option("attack", codes[0])
    row = look.view.incidents.set_index("incident_id").loc[code if code in codes else codes[0]]
    said = look.words("frame.comma").join([look.words.pick(row, "place"), look.words.date(row["date"])])
    return Subject("attack", str(row.name), said)


def _event(look: Look) -> Subject | None:
    events = look.view.milestones
    events = events[events["date_precision"] != "month"].sort_values("date", ascending=False)
    if events.empty:
        return None
    codes = events["milestone_id"].str.lower()
    chosen = codes == look.reading.option("event", "")
    row = events[chosen].iloc[0] if chosen.any() else events.iloc[0]
    return Subject("event", row["milestone_id"].lower(), look.words.pick(row, "title"))
