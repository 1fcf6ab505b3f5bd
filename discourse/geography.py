"""Where incidents are: what has a point, what only a district or governorate, and the ground they lie on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd

from discourse.joined import AREAS
from discourse.view import View

POINTS = ("exact", "town")
GEOMETRIES = ("governorates", "disputed")
NO_COORDINATES = "no_coordinates"


def areas() -> tuple[str, ...]:
    """The codes of the areas, in the order of the lens; an incident may lie in several."""
    return AREAS


def on_map(incidents: pd.DataFrame) -> pd.DataFrame:
    """Incidents that are drawn as a point: coordinates known, to the spot or the town."""
    return incidents[_has_point(incidents)]


def off_map(incidents: pd.DataFrame) -> pd.DataFrame:
    """Incidents without a point of their own, with the `reason`: district, governorate or no_coordinates."""
    rows = incidents[~_has_point(incidents)]
    return rows.assign(reason=rows["geo_precision"].where(~rows["geo_precision"].isin(POINTS), NO_COORDINATES))


def _has_point(incidents: pd.DataFrame) -> pd.Series:
    return incidents["geo_precision"].isin(POINTS) & incidents["lat"].notna() & incidents["lon"].notna()


def by_governorate(view: View) -> pd.DataFrame:
    """Incidents and minimum toll by governorate: columns governorate, incidents, killed_min."""
    return _counted(view.incidents)


def areas_tinted(view: View) -> pd.DataFrame:
    """The same of incidents known to a district or governorate only, which tint it and have no point."""
    return _counted(view.incidents[~view.incidents["geo_precision"].isin(POINTS)])


def _counted(incidents: pd.DataFrame) -> pd.DataFrame:
    grouped = incidents.groupby("governorate")
    table = grouped.agg(incidents=("incident_id", "size"), killed_min=("killed_min", "sum")).reset_index()
    return table.sort_values("incidents", ascending=False, kind="stable", ignore_index=True)


def load_geometry(folder: Path) -> dict[str, Any]:
    """The GeoJSON of the governorates and of the approximate extent of the disputed territories, and the towns."""
    found: dict[str, Any] = {
        name: json.loads((folder / f"{name}.geojson").read_text(encoding="utf-8")) for name in GEOMETRIES
    }
    return {**found, "towns": pd.read_csv(folder / "towns.csv")}
