"""The map of incidents on our own ground: governorates, the disputed extent, names in the reader's language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd
import pydeck as pdk

from components.figures import incident_types, map_ground, map_marks
from components.figures import theme as themes
from components.figures.map_text import glyphs
from components.figures.theme import Theme
from components.figures.types import Words

SYMBOLS = {"●": "exact", "○": "town", "◎": "toll", "◐": "certainty", "③": "several", "▒": "tint", "▨": "hatch"}
CLOSE = 6.6
FONT = pdk.types.String(themes.FONT)


class Place(NamedTuple):
    """Where the map opens."""

    latitude: float
    longitude: float
    zoom: float


VIEWS: Mapping[str, Place] = {
    "iraq": Place(33.25, 44.0, 4.95),
    "kirkuk": Place(35.35, 44.15, 7.6),
    "diyala": Place(34.0, 45.0, 7.4),
    "basra": Place(30.55, 47.5, 7.5),
    "disputed": Place(35.35, 43.75, 6.6),
}


@dataclass(frozen=True)
class Look:
    """How the map is drawn: the place it opens at; an online basemap under it, which it never needs.

    With a `centre` the map stands still there: a small one that scrolling goes past, with the shapes around it alone.
    """

    place: str = "iraq"
    basemap: bool = False
    centre: Place | None = None


class LegendRow(NamedTuple):
    """A symbol of the map and what it stands for."""

    symbol: str
    said: str


class CompactDeck(pdk.Deck):  # type: ignore[misc]
    """A deck that says itself without the indents of pydeck, which make it four times as long on the way."""

    def to_json(self) -> str:
        """The deck as JSON on one line."""
        return json.dumps(json.loads(super().to_json()), ensure_ascii=False, separators=(",", ":"))


def build(rows: pd.DataFrame, geometry: Mapping[str, Any], words: Words, theme: Theme, **options: Any) -> pdk.Deck:
    """Incidents (joined with their places) on the map; options are the fields of `Look`.

    `geometry` holds `governorates` and `disputed` (GeoJSON) and may hold `towns`. Every mark carries `record_ids`,
    joined by ";", the latest first. More than 2,000 marks are counted in squares.
    """
    look = Look(**options)
    if look.centre:
        geometry = map_ground.around(geometry, (look.centre.longitude, look.centre.latitude))
    counts = map_marks.coarse_counts(rows) if len(rows) else {}
    ground = map_ground.Ground(geometry, counts, words, theme)
    pointed = rows[map_marks.with_point(rows)] if len(rows) else rows
    marks = _mark_layers(pointed, words, theme) if len(pointed) else []
    place = look.centre or VIEWS[look.place]
    names = ground.names(place.zoom, _circles(marks), place != VIEWS["iraq"])
    return CompactDeck(
        layers=[*ground.shapes(0.45 if look.basemap else 1.0), *names, *marks],
        initial_view_state=pdk.ViewState(**place._asdict(), min_zoom=4, max_zoom=13),
        views=[pdk.View(type="MapView", controller=look.centre is None)],
        **_basemap(theme, look.basemap),
        tooltip=_tooltip(words, theme),
    )


def centre_of(row: Mapping[str, Any], geometry: Mapping[str, Any]) -> Place | None:
    """Where a small map of one incident opens: its place, else its governorate; None where neither is known."""
    if pd.notna(row["lat"]) and pd.notna(row["lon"]):
        return Place(float(row["lat"]), float(row["lon"]), CLOSE)
    for shape in geometry["governorates"]["features"]:
        properties = shape["properties"]
        if row["governorate"] in properties.get("holds", [properties["governorate"]]):
            return Place(properties["label_lat"], properties["label_lon"], CLOSE)
    return None


def _basemap(theme: Theme, is_wanted: bool) -> dict[str, Any]:
    """No basemap, or Carto's without its labels.

    Without one, `map_style` must be left at its default: with None Streamlit asks Carto for its own.
    """
    if not is_wanted:
        return {"map_provider": None}
    styles = pdk.map_styles
    style = styles.CARTO_LIGHT_NO_LABELS if theme.name == "light" else styles.CARTO_DARK_NO_LABELS
    return {"map_provider": "carto", "map_style": style}


def _mark_layers(rows: pd.DataFrame, words: Words, theme: Theme) -> list[pdk.Layer]:
    places = rows[["lat", "lon", "geo_precision"]].drop_duplicates()
    if len(places) > map_marks.MOST_MARKS:
        cells = map_marks.cells(rows, words, theme)
        return [_squares(cells), letters(cells, "square-counts", units="meters", size=8000)]
    marks = map_marks.marks(rows, words, theme)
    return [_rings(marks, theme), _discs(marks), letters(marks, "incident-letters")]


def _circles(layers: list[pdk.Layer]) -> list[map_ground.Mark]:
    """Where the marks stand and how large they are, for the names to keep away from."""
    return [(*mark["position"], mark["radius"]) for layer in layers if layer.id == "incidents" for mark in layer.data]


def _discs(marks: list[dict[str, Any]]) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        marks,
        id="incidents",
        get_position="position",
        get_radius="radius",
        radius_units=pdk.types.String("pixels"),
        get_fill_color="fill",
        get_line_color="line",
        stroked=True,
        line_width_units=pdk.types.String("pixels"),
        get_line_width=1.75,
        pickable=True,
        auto_highlight=True,
    )


def _rings(marks: list[dict[str, Any]], theme: Theme) -> pdk.Layer:
    """A thin outer ring where the highest toll given is above the lowest."""
    return pdk.Layer(
        "ScatterplotLayer",
        [{"position": mark["position"], "ring": mark["ring"]} for mark in marks if mark["ring"]],
        id="highest-tolls",
        get_position="position",
        get_radius="ring",
        radius_units=pdk.types.String("pixels"),
        filled=False,
        stroked=True,
        get_line_color=themes.channels(theme.incident, 0.9),
        line_width_units=pdk.types.String("pixels"),
        get_line_width=1,
    )


def _squares(cells: list[dict[str, Any]]) -> pdk.Layer:
    return pdk.Layer(
        "PolygonLayer",
        cells,
        id="squares",
        get_polygon="polygon",
        get_fill_color="fill",
        stroked=False,
        pickable=True,
        auto_highlight=True,
    )


def letters(marks: list[dict[str, Any]], layer_id: str, units: str = "pixels", size: float = 10) -> pdk.Layer:
    """What stands on the marks: the letter of a type, or a number."""
    return pdk.Layer(
        "TextLayer",
        [{key: mark[key] for key in ("position", "text", "ink")} for mark in marks],
        id=layer_id,
        get_position="position",
        get_text="text",
        get_color="ink",
        get_size=size,
        size_units=pdk.types.String(units),
        size_max_pixels=14,
        font_family=FONT,
        font_weight=700,
        character_set=pdk.types.String(glyphs(mark["text"] for mark in marks)),
    )


def _tooltip(words: Words, theme: Theme) -> dict[str, Any]:
    """The reader's direction and type; the page escapes the values that it puts in."""
    return {
        "html": f'<div dir="{"rtl" if words.rtl else "ltr"}"><b>{{title}}</b>\n{{said}}</div>',
        "style": {
            "backgroundColor": theme.panel,
            "color": theme.ink,
            "border": f"1px solid {theme.grid}",
            "borderRadius": "6px",
            "fontFamily": themes.FONT,
            "fontSize": "13px",
            "lineHeight": "1.5",
            "maxWidth": "300px",
            "whiteSpace": "pre-line",
        },
    }


def legend(words: Words, theme: Theme) -> list[LegendRow]:
    """What the map's symbols mean, for the page to draw beside it."""
    return [LegendRow(symbol, said) for symbol, said in _legend(words)]


def _legend(words: Words) -> Iterator[tuple[str, str]]:
    for symbol, key in SYMBOLS.items():
        yield symbol, words(f"figures.legend_{key}")
    for code in incident_types.TYPES:
        yield f"**{incident_types.letter(code, words)}**", words.label("incidents", "type", code)
