"""GeoJSON: a point for what has one, null for what has none."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest

from discourse.geography import on_map
from discourse.interchange import About, geojson_file


def features(rows: pd.DataFrame, about: About) -> list[dict[str, Any]]:
    collection = json.loads(geojson_file.write(rows, about))
    assert collection["type"] == "FeatureCollection"
    assert collection["about"] == about.fields()
    return list(collection["features"])


def test_a_town_is_a_point_longitude_first(incidents: pd.DataFrame, about: About) -> None:
    town = features(incidents, about)[0]
    assert (town["type"], town["id"]) == ("Feature", "I0001")
    assert town["geometry"] == {"type": "Point", "coordinates": [47.81, 30.51]}
    assert town["properties"]["claimed_by"] == ["isis", "ashab_al_kahf"]


@pytest.mark.parametrize("precision", ["district", "governorate"])
def test_the_middle_of_a_wider_area_is_no_point(incidents: pd.DataFrame, about: About, precision: str) -> None:
    assert features(incidents.assign(geo_precision=precision), about)[0]["geometry"] is None


def test_what_has_no_coordinates_has_a_null_geometry(incidents: pd.DataFrame, about: About) -> None:
    assert features(incidents.assign(lat=float("nan")), about)[0]["geometry"] is None


def test_it_draws_what_the_map_draws(incidents: pd.DataFrame, about: About) -> None:
    drawn = {each["id"] for each in features(incidents, about) if each["geometry"]}
    assert drawn == set(on_map(incidents)["incident_id"])
