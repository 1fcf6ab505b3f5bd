"""What stands on the map: marks of one place each, or counts in cells when there are too many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from components.figures import incident_types, tolls
from components.figures import theme as themes
from components.figures.map_text import drawn, plain
from components.figures.theme import Theme
from components.figures.types import Words

MOST_MARKS = 2000
POINTED = ("exact", "town")
SMALLEST, LARGEST = 5.4, 32.0
OPACITY = {"high": 0.85, "medium": 0.65, "low": 0.45}
SEVERAL = ""
CELL = 0.25


def with_point(rows: pd.DataFrame) -> pd.Series:
    """Whether a row has a point of its own: coordinates, and a place known to the town or better."""
    return rows["geo_precision"].isin(POINTED) & rows["lat"].notna() & rows["lon"].notna()


def radius(killed: pd.Series) -> pd.Series:
    """Radius in pixels; the area grows with the killed plus one."""
    roots = np.sqrt(pd.to_numeric(killed, errors="coerce").fillna(0).clip(lower=0).astype(float) + 1)
    return (SMALLEST * roots).clip(upper=LARGEST)


def grouped(rows: pd.DataFrame) -> pd.DataFrame:
    """Incidents at the same coordinates as one row: n, record_ids (latest first), tolls added up, one type or none."""
    rows = rows.sort_values("date", ascending=False, kind="stable")
    keys = ["lat", "lon", "geo_precision"]
    first = ["date", "date_precision", "place_en", "place_ar", "summary_en", "summary_ar", "type", "confidence"]
    groups = rows.groupby(keys, sort=False)
    found = groups[first].first()
    found["n"] = groups.size()
    found["record_ids"] = groups["incident_id"].agg(lambda ids: ";".join(ids[:200]))
    for column in ("killed_min", "killed_max"):
        found[column] = groups[column].sum(min_count=1)
    found["type"] = found["type"].where(groups["type"].nunique() == 1, SEVERAL)
    return found.reset_index()


def marks(rows: pd.DataFrame, words: Words, theme: Theme) -> list[dict[str, Any]]:
    """One dictionary a mark, with everything that deck.gl draws; the large ones first, so that none is hidden."""
    found = grouped(rows)
    found["radius"] = radius(found["killed_min"])
    found["ring"] = radius(found["killed_max"])
    found = found.sort_values("radius", ascending=False, kind="stable")
    return [_mark(row, words, theme) for row in found.to_dict("records")]


def _mark(row: dict[str, Any], words: Words, theme: Theme) -> dict[str, Any]:
    colour = theme.families[incident_types.family(row["type"])] if row["type"] else theme.incident
    opacity = OPACITY.get(row["confidence"], OPACITY["medium"])
    is_exact = row["geo_precision"] == "exact"
    text = incident_types.letter(row["type"], words) if row["n"] == 1 else words.number(row["n"])
    ink = themes.readable_on(colour) if is_exact else colour
    return {
        "record_ids": row["record_ids"],
        "position": [float(row["lon"]), float(row["lat"])],
        "radius": float(row["radius"]),
        "ring": float(row["ring"]) + 2 if row["ring"] > row["radius"] else 0.0,
        "fill": themes.channels(colour if is_exact else theme.ground, opacity if is_exact else 0.75),
        "line": themes.channels(theme.ground if is_exact else colour, opacity),
        "ink": themes.channels(ink),
        "text": drawn(text),
        "title": plain(words.pick(row, "place")),
        "said": "\n".join(_lines(row, words)),
    }


def _lines(row: dict[str, Any], words: Words) -> list[str]:
    """What the tooltip says under the place: the one incident, or how many and the latest."""
    latest = words.date(row["date"])
    if row["date_precision"] != "day":
        latest = words("figures.reported_on", day=latest)
    lines = [words("figures.count_incidents", n=row["n"]), words("figures.latest_on", day=latest)]
    if row["n"] == 1:
        lines = [f"{words.label('incidents', 'type', row['type'])} · {latest}"]
    lines.append(tolls.said(row, words))
    lines.append(words(f"figures.precision_{row['geo_precision']}"))
    return [plain(line) for line in [*lines, words.pick(row, "summary") if row["n"] == 1 else ""] if line]


def cells(rows: pd.DataFrame, words: Words, theme: Theme) -> list[dict[str, Any]]:
    """Counts in squares of a quarter degree, or wider until there are at most 2,000."""
    size = CELL
    while len(found := _counted(rows, size)) > MOST_MARKS:
        size *= 2
    most = found["n"].max()
    return [_cell(row, size, most, words, theme) for row in found.to_dict("records")]


def _counted(rows: pd.DataFrame, size: float) -> pd.DataFrame:
    west, south = (np.floor(rows[column].astype(float) / size) * size for column in ("lon", "lat"))
    return pd.DataFrame({"west": west, "south": south}).value_counts(sort=False).rename("n").reset_index()


def _cell(row: dict[str, Any], size: float, most: int, words: Words, theme: Theme) -> dict[str, Any]:
    west, south = row["west"], row["south"]
    east, north = west + size, south + size
    colour = themes.mixed(theme.ground, theme.incident, 0.2 + 0.8 * (row["n"] / most) ** 0.5)
    return {
        "polygon": [[west, south], [east, south], [east, north], [west, north]],
        "position": [west + size / 2, south + size / 2],
        "fill": themes.channels(colour, 0.85),
        "ink": themes.channels(themes.readable_on(colour)),
        "text": words.number(row["n"]),
        "title": plain(words("figures.count_incidents", n=row["n"])),
        "said": plain(words("figures.in_this_square")),
    }


def coarse_counts(rows: pd.DataFrame) -> dict[str, int]:
    """Number of incidents by governorate that are placed no better than in a district or a governorate."""
    return {str(code): int(n) for code, n in rows.loc[~with_point(rows), "governorate"].value_counts().items()}


def held(counts: Mapping[str, int], codes: Iterable[str]) -> int:
    """The counts of all governorates that lie in one polygon, added up."""
    return sum(counts.get(code, 0) for code in codes)
