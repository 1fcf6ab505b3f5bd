"""Where names stand on the map: beside what is in the way, the lesser left out where there is no room."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

BESIDE = tuple(
    sorted(
        ((x, y) for x in (0, -24, 24, -48, 48) for y in (0, -16, 16, -32, 32)), key=lambda beside: math.hypot(*beside)
    )
)
BESIDE_TOWN = ((0, -10), (0, 12), (30, 0), (-30, 0))
TILE = 512


Ring = Sequence[Sequence[float]]


@dataclass(frozen=True)
class Name:
    """A name at its place: a governorate's has its outline and stays in it, a town's may be left out."""

    text: str
    longitude: float
    latitude: float
    size: int
    outline: Ring = ()
    offset: tuple[int, int] = (0, 0)

    @property
    def extent(self) -> tuple[float, float]:
        """Half the width and half the height, in pixels, guessed from the number of letters."""
        lines = self.text.split("\n")
        return 0.29 * self.size * max(map(len, lines)) + 1, 0.62 * self.size * len(lines)


def projected(longitude: float, latitude: float, zoom: float) -> tuple[float, float]:
    """Pixels on the Web Mercator plane at a zoom, y downwards (EPSG:3857)."""
    scale = TILE * 2**zoom
    northing = math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
    return scale * longitude / 360, -scale * northing / (2 * math.pi)


def placed(names: Sequence[Name], marks: Sequence[tuple[float, float, float]], zoom: float) -> list[Name]:
    """The names with their offsets, in order of importance; marks are (longitude, latitude, radius)."""
    taken = [(*projected(lon, lat, zoom), radius, radius) for lon, lat, radius in marks]
    found = []
    for name in names:
        offset, touched = _best_offset(name, taken, zoom)
        if touched and not name.outline:
            continue
        x, y = projected(name.longitude, name.latitude, zoom)
        taken.append((x + offset[0], y + offset[1], *name.extent))
        found.append(replace(name, offset=offset))
    return found


def _best_offset(
    name: Name, taken: list[tuple[float, float, float, float]], zoom: float
) -> tuple[tuple[int, int], int]:
    """The nearest of the places that touch least, and how much it touches; a name stays in its outline."""
    x, y = projected(name.longitude, name.latitude, zoom)
    boxes = np.asarray(taken).reshape(-1, 4)
    outline = np.asarray([projected(lon, lat, zoom) for lon, lat in name.outline]).reshape(-1, 2)
    places = [
        beside
        for beside in (BESIDE if name.outline else BESIDE_TOWN)
        if not name.outline or contains(outline, (x + beside[0], y + beside[1]))
    ] or [BESIDE[0]]
    touched = [_touched((x + beside[0], y + beside[1]), name.extent, boxes) for beside in places]
    return places[touched.index(min(touched))], min(touched)


def _touched(centre: tuple[float, float], extent: tuple[float, float], boxes: np.ndarray) -> int:
    """How many boxes (middle x, middle y, half width, half height) a name would touch."""
    near_x = np.abs(boxes[:, 0] - centre[0]) < boxes[:, 2] + extent[0]
    near_y = np.abs(boxes[:, 1] - centre[1]) < boxes[:, 3] + extent[1]
    return int(np.count_nonzero(near_x & near_y))


def contains(outline: np.ndarray, point: tuple[float, float]) -> bool:
    """Whether a point lies in a ring: an odd number of edges crosses the ray to its right (Shimrat 1962)."""
    x, y = point
    start, end = outline, np.roll(outline, -1, axis=0)
    crosses = (start[:, 1] > y) != (end[:, 1] > y)
    rise = np.where(crosses, end[:, 1] - start[:, 1], 1)
    at = start[:, 0] + (y - start[:, 1]) / rise * (end[:, 0] - start[:, 0])
    return bool(np.count_nonzero(crosses & (at > x)) % 2)
