"""The ground of the map: governorates tinted by what is placed no better, the disputed extent, and names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pydeck as pdk

from components.figures import map_marks, map_names
from components.figures import theme as themes
from components.figures.map_names import Name
from components.figures.map_text import drawn, glyphs, plain
from components.figures.theme import Theme
from components.figures.types import Words

STRONGEST_TINT = 0.42
GOVERNORATE_SIZE, TOWN_SIZE = 13, 11
# A small map is about five degrees wide.
NEAR = 3.5

Mark = tuple[float, float, float]


@dataclass(frozen=True)
class Ground:
    """The geometry, the counts that tint it, and the words and colours to draw it in."""

    geometry: Mapping[str, Any]
    counts: Mapping[str, int]
    words: Words
    theme: Theme

    def shapes(self, opacity: float = 1.0) -> list[pdk.Layer]:
        """Governorates, then the hatching of the disputed extent and its outline."""
        tinted = _shapes(self._tinted(opacity), "governorates", themes.channels(self.theme.muted, 0.35), True)
        line = themes.channels(self.theme.muted, 0.5)
        disputed = self.geometry["disputed"]
        return [tinted, *(_shapes(_part(disputed, part), f"disputed-{part}", line) for part in ("hatch", "extent"))]

    def names(self, zoom: float, marks: Sequence[Mark], with_towns: bool) -> list[pdk.Layer]:
        """Names of governorates with the number their tint stands for, and of towns where there is room."""
        # The smallest first: they have the least choice of places.
        shapes = sorted(self.geometry["governorates"]["features"], key=_size)
        wanted = [self._governorate_name(shape) for shape in shapes]
        towns = sorted(records(self.geometry.get("towns")), key=lambda town: int(town["rank"]))
        towns = towns if with_towns else []
        wanted += [self._town_name(town) for town in towns]
        shown = map_names.placed(wanted, marks, zoom)
        return [_dots(towns, self.theme), _text(shown, self.theme)]

    def number(self, shape: Mapping[str, Any]) -> int:
        """How many incidents tint a polygon."""
        properties = shape["properties"]
        return map_marks.held(self.counts, properties.get("holds", [properties["governorate"]]))

    def _tinted(self, opacity: float) -> dict[str, Any]:
        shapes = self.geometry["governorates"]["features"]
        most = max(1, *(self.number(shape) for shape in shapes))
        tinted = [
            {**shape, "properties": self._said(shape["properties"], self.number(shape) / most, opacity)}
            for shape in shapes
        ]
        for shape, original in zip(tinted, shapes, strict=True):
            n = self.number(original)
            shape["properties"]["said"] = plain(self.words("figures.placed_coarsely", n=n)) if n else ""
        return {"type": "FeatureCollection", "features": tinted}

    def _said(self, properties: Mapping[str, Any], share: float, opacity: float) -> dict[str, Any]:
        tint = themes.mixed(self.theme.panel, self.theme.incident, STRONGEST_TINT * share**0.5)
        return {
            "governorate": properties["governorate"],
            "fill": themes.channels(tint, opacity),
            "title": plain(self.words.pick(properties, "name")),
        }

    def _governorate_name(self, shape: Mapping[str, Any]) -> Name:
        properties, n = shape["properties"], self.number(shape)
        said = self.words.pick(properties, "name")
        text = f"{said}\n({self.words.number(n)})" if n else said
        outline = shape["geometry"]["coordinates"][0]
        return Name(text, properties["label_lon"], properties["label_lat"], GOVERNORATE_SIZE, outline)

    def _town_name(self, town: Mapping[str, Any]) -> Name:
        return Name(self.words.pick(town, "name"), float(town["lon"]), float(town["lat"]), TOWN_SIZE)


def around(geometry: Mapping[str, Any], point: tuple[float, float]) -> dict[str, Any]:
    """The shapes that reach within `NEAR` degrees of a point (longitude, latitude); towns all the same."""
    near = {name: _near(geometry[name], point) for name in ("governorates", "disputed")}
    return {**geometry, **near}


def _near(collection: Mapping[str, Any], point: tuple[float, float]) -> dict[str, Any]:
    shapes = [shape for shape in collection["features"] if _reaches(shape["geometry"]["coordinates"], point)]
    return {"type": "FeatureCollection", "features": shapes}


def _reaches(coordinates: Any, point: tuple[float, float]) -> bool:
    """Whether the box round a shape of any kind comes within `NEAR` degrees of the point."""
    flat = np.array(list(_positions(coordinates)))
    return bool(
        (flat.min(axis=0) <= np.add(point, NEAR)).all() and (flat.max(axis=0) >= np.subtract(point, NEAR)).all()
    )


def _positions(coordinates: Any) -> Iterator[tuple[float, float]]:
    if isinstance(coordinates[0], int | float):
        yield float(coordinates[0]), float(coordinates[1])
    else:
        for part in coordinates:
            yield from _positions(part)


def records(table: Any) -> list[dict[str, Any]]:
    """Rows as dictionaries, of a data frame or of a list; none of nothing."""
    if table is None:
        return []
    return table.to_dict("records") if isinstance(table, pd.DataFrame) else list(table)


def _size(shape: Mapping[str, Any]) -> float:
    """Width times height of a polygon, in square degrees."""
    longitudes, latitudes = zip(*shape["geometry"]["coordinates"][0], strict=True)
    return float((max(longitudes) - min(longitudes)) * (max(latitudes) - min(latitudes)))


def _part(collection: Mapping[str, Any], part: str) -> dict[str, Any]:
    shapes = [shape for shape in collection["features"] if shape["properties"].get("part") == part]
    return {"type": "FeatureCollection", "features": shapes}


def _shapes(collection: dict[str, Any], layer_id: str, line: list[int], filled: bool = False) -> pdk.Layer:
    return pdk.Layer(
        "GeoJsonLayer",
        collection,
        id=layer_id,
        filled=filled,
        get_fill_color="properties.fill" if filled else [0, 0, 0, 0],
        stroked=True,
        get_line_color=line,
        line_width_units=pdk.types.String("pixels"),
        get_line_width=1,
        pickable=filled,
    )


def _dots(towns: list[dict[str, Any]], theme: Theme) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        [{"position": [float(town["lon"]), float(town["lat"])]} for town in towns],
        id="towns",
        get_position="position",
        get_radius=1.8,
        radius_units=pdk.types.String("pixels"),
        get_fill_color=themes.channels(theme.ink, 0.5),
    )


def _text(names: list[Name], theme: Theme) -> pdk.Layer:
    colours = {True: themes.channels(theme.ink, 0.85), False: themes.channels(theme.ink, 0.72)}
    labels: list[dict[str, Any]] = [
        {
            "text": drawn(name.text),
            "position": [name.longitude, name.latitude],
            "size": name.size,
            "offset": name.offset,
            "colour": colours[not name.outline],
        }
        for name in names
    ]
    return pdk.Layer(
        "TextLayer",
        labels,
        id="names",
        get_position="position",
        get_text="text",
        get_color="colour",
        get_size="size",
        get_pixel_offset="offset",
        font_family=pdk.types.String(themes.FONT),
        character_set=pdk.types.String(glyphs(label["text"] for label in labels)),
    )
