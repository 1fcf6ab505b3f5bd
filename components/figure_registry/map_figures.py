"""The figures of the Map by name."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components import cached
from components.figure_registry.asked import Asked, Maker
from components.figures import incident_map, weeks


def _map(asked: Asked) -> tuple[pd.DataFrame, Any]:
    rows = asked.within(asked.look.view.incidents, asked["window"])
    words, theme = asked.dressing
    streets = asked["ground"] == "streets"
    return rows, incident_map.build(rows, cached.geometry(), words, theme, place=asked["place"], basemap=streets)


def _weeks(asked: Asked) -> tuple[pd.DataFrame, Any]:
    rows = asked.within(asked.look.view.incidents, asked["window"])
    return rows, weeks.build(rows, *asked.dressing, reverse_time=asked.reverse_time) if len(rows) else None


MAKERS: dict[str, Maker] = {"map.map": _map, "map.weeks": _weeks}
