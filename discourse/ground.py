"""How far a point lies from the outline of its governorate; no geometry library is needed for it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

KILOMETRES_A_DEGREE = 111.2
Point = tuple[float, float]
Ring = tuple[Point, ...]


def outlines(folder: Path) -> Mapping[str, tuple[Ring, ...]]:
    """The outer rings (longitude, latitude) of each governorate's code; empty where there is no geometry."""
    path = folder / "geometry" / "governorates.geojson"
    if not path.exists():
        return {}
    found: dict[str, tuple[Ring, ...]] = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        rings = tuple(_outer_rings(feature["geometry"]))
        said = feature["properties"]
        found |= dict.fromkeys(said.get("holds") or [said["governorate"]], rings)
    return found


def _outer_rings(geometry: dict[str, Any]) -> Iterator[Ring]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        yield tuple((float(lon), float(lat)) for lon, lat, *_ in polygon[0])


def kilometres_outside(point: Point, rings: tuple[Ring, ...]) -> float:
    """Distance to the nearest ring; 0 within one.

    Degrees are taken as a plane, with those of longitude shortened by the cosine of the latitude: exact enough
    within a country.
    """
    if any(_is_within(point, ring) for ring in rings):
        return 0.0
    return min(_from_line(point, start, end) for ring in rings for start, end in _lines(ring))


def _lines(ring: Ring) -> Iterator[tuple[Point, Point]]:
    return zip(ring, ring[1:] + ring[:1], strict=True)


def _is_within(point: Point, ring: Ring) -> bool:
    """Even-odd rule: a ray to the east crosses the outline an odd number of times (Shimrat 1962, CACM 5: 434)."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in _lines(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _from_line(point: Point, start: Point, end: Point) -> float:
    """Kilometres from a point to the stretch between two others."""
    narrow = math.cos(math.radians(point[1]))
    (x1, y1), (x2, y2) = (((lon - point[0]) * narrow, lat - point[1]) for lon, lat in (start, end))
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    share = 0.0 if length == 0 else min(1.0, max(0.0, -(x1 * (x2 - x1) + y1 * (y2 - y1)) / length))
    return KILOMETRES_A_DEGREE * math.hypot(x1 + share * (x2 - x1), y1 + share * (y2 - y1))
