"""The map of incidents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from components.figures import incident_map, map_marks
from components.figures.theme import DARK, LIGHT

PLACES = {
    "I0001": (30.51, 47.81, "town", "basra"),
    "I0002": (35.47, 44.39, "exact", "kirkuk"),
    "I0003": (35.47, 44.39, "exact", "kirkuk"),
    "I0004": (35.2, 44.0, "district", "kirkuk"),
    "I0005": (None, None, "governorate", "halabja"),
}


def incident(incident_id: str, **values: Any) -> dict[str, Any]:
    lat, lon, precision, governorate = PLACES.get(incident_id, (33.3, 44.4, "exact", "baghdad"))
    return {
        "incident_id": incident_id,
        "date": pd.Timestamp("2021-12-01") + pd.Timedelta(days=int(incident_id[1:]) % 7),
        "date_precision": "day",
        "type": "bombing",
        "lat": lat,
        "lon": lon,
        "geo_precision": precision,
        "governorate": governorate,
        "killed_min": 1,
        "killed_max": 1,
        "confidence": "high",
        "place_en": f"Place {incident_id}",
        "place_ar": f"مكان {incident_id}",
        "summary_en": "What happened",
        "summary_ar": "ما وقع",
        **values,
    }


def table(*rows: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(rows)).astype({"killed_min": "Int64", "killed_max": "Int64"})


FEW = table(*[incident(code) for code in PLACES])


@pytest.fixture(scope="module")
def geometry(request: pytest.FixtureRequest) -> dict[str, Any]:
    folder = Path(request.config.rootpath) / "data" / "geometry"
    found = {name: json.loads((folder / f"{name}.geojson").read_text("utf-8")) for name in ("governorates", "disputed")}
    return {**found, "towns": pd.read_csv(folder / "towns.csv")}


def layer(deck: Any, layer_id: str) -> Any:
    return next(layer for layer in deck.layers if layer.id == layer_id)


def names(deck: Any) -> dict[str, Any]:
    return {label["text"]: label for label in layer(deck, "names").data}


def test_the_map_asks_nobody_for_a_basemap(geometry: Any, english: Any) -> None:
    said = incident_map.build(FEW, geometry, english, LIGHT).to_json()
    assert "https://" not in said
    # Left out or null, Streamlit would fetch a basemap of its own.
    assert json.loads(said)["mapStyle"] == "__MAP_STYLE__"


def test_an_online_basemap_is_an_extra_that_fits_the_theme(geometry: Any, english: Any) -> None:
    said = json.loads(incident_map.build(FEW, geometry, english, DARK, basemap=True).to_json())
    assert "dark" in said["mapStyle"]
    assert "nolabels" in said["mapStyle"]


def test_every_layer_has_an_id_of_its_own(geometry: Any, english: Any) -> None:
    ids = [layer.id for layer in incident_map.build(FEW, geometry, english, LIGHT).layers]
    assert ids == list(dict.fromkeys(ids))
    assert {"governorates", "disputed-hatch", "disputed-extent", "names", "incidents"} <= set(ids)


def test_incidents_of_one_place_are_one_mark_with_their_number_and_all_their_records(
    geometry: Any, english: Any
) -> None:
    marks = layer(incident_map.build(FEW, geometry, english, LIGHT), "incidents").data
    assert {mark["record_ids"]: mark["text"] for mark in marks} == {
        "I0003;I0002": "2",
        "I0001": "figures.letter_bombing",
    }


def test_no_mark_is_moved_from_its_place(geometry: Any, english: Any) -> None:
    marks = layer(incident_map.build(FEW, geometry, english, LIGHT), "incidents").data
    assert sorted(mark["position"] for mark in marks) == [[44.39, 35.47], [47.81, 30.51]]


def test_what_is_known_to_the_district_is_no_mark_but_tints_its_governorate(geometry: Any, english: Any) -> None:
    deck = incident_map.build(FEW, geometry, english, LIGHT)
    shapes = {shape["properties"]["governorate"]: shape for shape in layer(deck, "governorates").data["features"]}
    assert shapes["kirkuk"]["properties"]["fill"] != shapes["anbar"]["properties"]["fill"]
    assert shapes["kirkuk"]["properties"]["said"] == "figures.placed_coarsely n=1"
    assert shapes["anbar"]["properties"]["said"] == ""
    assert "Kirkuk\n(1)" in names(deck)


def test_halabja_is_counted_with_sulaymaniyah_in_which_it_is_drawn(geometry: Any, english: Any) -> None:
    assert "Sulaymaniyah\n(1)" in names(incident_map.build(FEW, geometry, english, LIGHT))


def test_the_exact_place_is_a_full_mark_and_the_town_an_open_one(geometry: Any, english: Any) -> None:
    marks = layer(incident_map.build(FEW, geometry, english, LIGHT), "incidents").data
    fills = {mark["record_ids"]: mark["fill"][:3] for mark in marks}
    assert fills["I0001"] == [0xFB, 0xFA, 0xF7]
    assert fills["I0003;I0002"] != fills["I0001"]


def test_the_area_grows_with_the_killed_plus_one() -> None:
    radii = map_marks.radius(pd.Series([0, 3], dtype="Int64"))
    assert (radii[1] / radii[0]) ** 2 == pytest.approx(4)


def test_a_higher_toll_that_was_given_is_an_outer_ring(geometry: Any, english: Any) -> None:
    rows = table(incident("I0001", killed_max=9), incident("I0002"))
    deck = incident_map.build(rows, geometry, english, LIGHT)
    assert len(layer(deck, "highest-tolls").data) == 1


def test_the_less_certain_the_paler(geometry: Any, english: Any) -> None:
    rows = table(incident("I0002", confidence="low"), incident("I0009", confidence="high"))
    marks = layer(incident_map.build(rows, geometry, english, LIGHT), "incidents").data
    opacity = {mark["record_ids"]: mark["fill"][3] for mark in marks}
    assert opacity["I0002"] < opacity["I0009"]


def test_hostile_text_is_no_markup_and_no_expression(geometry: Any, english: Any) -> None:
    rows = table(incident("I0002", place_en="@@=alert(1)", summary_en="<img src=x onerror=alert(1)>"))
    mark = layer(incident_map.build(rows, geometry, english, LIGHT), "incidents").data[0]
    assert "@@" not in mark["title"]
    assert "<" not in mark["said"]


def test_arabic_names_are_shaped_and_ordered_and_all_their_glyphs_are_listed(geometry: Any, arabic: Any) -> None:
    deck = incident_map.build(FEW, geometry, arabic, LIGHT, place="kirkuk")
    texts = list(names(deck))
    assert not any("\u0621" <= letter <= "\u064a" for text in texts for letter in text if letter not in "ءآأإداذرزوةى")
    assert {letter for text in texts for letter in text} <= set(layer(deck, "names").character_set.value)


def test_the_tooltip_runs_in_the_readers_direction(geometry: Any, arabic: Any) -> None:
    assert 'dir="rtl"' in incident_map.build(FEW, geometry, arabic, LIGHT)._tooltip["html"]


@pytest.mark.parametrize("place", list(incident_map.VIEWS))
def test_the_map_opens_at_the_place_that_is_asked_for(place: str, geometry: Any, english: Any) -> None:
    view = incident_map.build(FEW, geometry, english, LIGHT, place=place).initial_view_state
    assert (view.latitude, view.longitude) == incident_map.VIEWS[place][:2]


def test_towns_are_named_only_when_near(geometry: Any, english: Any) -> None:
    assert "Hawija" not in names(incident_map.build(FEW, geometry, english, LIGHT))
    assert "Hawija" in names(incident_map.build(FEW, geometry, english, LIGHT, place="kirkuk"))


def test_a_hundred_thousand_places_become_counts_in_a_bounded_number_of_squares(geometry: Any, english: Any) -> None:
    random = np.random.default_rng(7)
    rows = pd.concat([FEW.tail(1)] * 100_000, ignore_index=True).assign(
        lat=random.uniform(29, 38, 100_000), lon=random.uniform(38, 49, 100_000), geo_precision="exact"
    )
    deck = incident_map.build(rows, geometry, english, LIGHT)
    squares = layer(deck, "squares").data
    assert len(squares) <= map_marks.MOST_MARKS
    assert sum(int(square["text"].replace(",", "")) for square in squares) == 100_000


def test_no_incidents_leave_the_ground_and_the_names(geometry: Any, english: Any) -> None:
    deck = incident_map.build(FEW.iloc[:0], geometry, english, LIGHT)
    assert [layer.id for layer in deck.layers] == [
        "governorates",
        "disputed-hatch",
        "disputed-extent",
        "towns",
        "names",
    ]


def test_the_map_is_drawn_without_towns_too(geometry: Any, english: Any) -> None:
    bare = {name: geometry[name] for name in ("governorates", "disputed")}
    assert len(names(incident_map.build(FEW, bare, english, LIGHT, place="basra"))) == 18


def test_the_legend_names_every_symbol_and_every_type(english: Any) -> None:
    rows = incident_map.legend(english, LIGHT)
    assert len(rows) == len(incident_map.SYMBOLS) + 13
    assert ("**figures.letter_bombing**", "type:bombing") in rows


def test_a_small_map_stands_still_round_its_incident_with_the_shapes_near_it_alone(geometry: Any, english: Any) -> None:
    row = FEW.iloc[0]
    centre = incident_map.centre_of(row, geometry)
    deck = incident_map.build(FEW.head(1), geometry, english, LIGHT, centre=centre)
    assert (deck.initial_view_state.latitude, deck.initial_view_state.longitude) == (row["lat"], row["lon"])
    said = json.loads(deck.to_json())
    assert said["views"][0]["controller"] is False
    shown = {shape["properties"]["governorate"] for shape in layer(deck, "governorates").data["features"]}
    assert "basra" in shown
    assert "duhok" not in shown
    assert [mark["record_ids"] for mark in layer(deck, "incidents").data] == ["I0001"]


def test_a_small_map_of_an_incident_without_a_point_opens_at_its_governorate_and_draws_no_mark(
    geometry: Any, english: Any
) -> None:
    centre = incident_map.centre_of(FEW.iloc[4], geometry)
    assert centre is not None
    deck = incident_map.build(FEW.tail(1), geometry, english, LIGHT, centre=centre)
    assert not [found for found in deck.layers if found.id == "incidents"]


def test_an_incident_of_no_known_governorate_has_no_small_map(geometry: Any) -> None:
    assert incident_map.centre_of({"lat": None, "lon": None, "governorate": "atlantis"}, geometry) is None


def test_the_large_map_can_be_moved(geometry: Any, english: Any) -> None:
    assert json.loads(incident_map.build(FEW, geometry, english, LIGHT).to_json())["views"][0]["controller"] is True
