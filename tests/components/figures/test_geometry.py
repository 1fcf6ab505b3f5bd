"""The ground that the map is drawn on."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from components.figures.map_names import contains

GOVERNORATES = {
    "anbar", "babil", "baghdad", "basra", "dhi_qar", "diyala", "duhok", "erbil", "karbala", "kirkuk", "maysan",
    "muthanna", "najaf", "nineveh", "qadisiyah", "saladin", "sulaymaniyah", "wasit",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(request: pytest.FixtureRequest) -> Path:
    return Path(request.config.rootpath) / "data" / "geometry"


def shapes(folder: Path, name: str) -> list[dict[str, Any]]:
    return list(json.loads((folder / f"{name}.geojson").read_text("utf-8"))["features"])


def towns(folder: Path) -> dict[str, dict[str, str]]:
    with (folder / "towns.csv").open(encoding="utf-8") as file:
        return {row["town_id"]: row for row in csv.DictReader(file)}


def is_in(ring: list[list[float]], town: dict[str, str]) -> bool:
    return contains(np.asarray(ring), (float(town["lon"]), float(town["lat"])))


def test_every_governorate_is_drawn_and_halabja_within_sulaymaniyah(folder: Path) -> None:
    held = {
        shape["properties"]["governorate"]: shape["properties"]["holds"] for shape in shapes(folder, "governorates")
    }
    assert set(held) == GOVERNORATES
    assert held["sulaymaniyah"] == ["sulaymaniyah", "halabja"]


def test_every_governorate_has_both_names_and_its_code(folder: Path) -> None:
    for shape in shapes(folder, "governorates"):
        properties = shape["properties"]
        assert properties["name_en"].isascii()
        assert not properties["name_ar"].isascii()
        assert properties["iso_code"].startswith("IQ-")


def test_rings_are_closed_and_lie_in_iraq(folder: Path) -> None:
    for shape in shapes(folder, "governorates"):
        for ring in shape["geometry"]["coordinates"]:
            assert ring[0] == ring[-1]
            longitudes, latitudes = zip(*ring, strict=True)
            assert 38.7 < min(longitudes) < max(longitudes) < 48.7
            assert 29.0 < min(latitudes) < max(latitudes) < 37.5


@pytest.mark.parametrize(
    ("town", "governorate"),
    [
        ("kirkuk", "kirkuk"),
        ("mosul", "nineveh"),
        ("baqubah", "diyala"),
        ("tuz_khurmatu", "saladin"),
        ("zubair", "basra"),
    ],
)
def test_towns_lie_in_their_governorates(folder: Path, town: str, governorate: str) -> None:
    shape = next(shape for shape in shapes(folder, "governorates") if shape["properties"]["governorate"] == governorate)
    assert is_in(shape["geometry"]["coordinates"][0], towns(folder)[town])


@pytest.mark.parametrize("town", ["sinjar", "tal_afar", "makhmour", "kirkuk", "tuz_khurmatu", "khanaqin", "mandali"])
def test_the_towns_of_disputed_districts_lie_in_the_extent(folder: Path, town: str) -> None:
    extent = next(shape for shape in shapes(folder, "disputed") if shape["properties"]["part"] == "extent")
    assert is_in(extent["geometry"]["coordinates"][0], towns(folder)[town])


@pytest.mark.parametrize("town", ["mosul", "erbil", "tikrit", "baqubah", "baghdad", "sulaymaniyah"])
def test_the_large_cities_round_them_do_not(folder: Path, town: str) -> None:
    extent = next(shape for shape in shapes(folder, "disputed") if shape["properties"]["part"] == "extent")
    assert not is_in(extent["geometry"]["coordinates"][0], towns(folder)[town])


def test_the_disputed_extent_says_in_both_languages_that_it_is_approximate(folder: Path) -> None:
    for shape in shapes(folder, "disputed"):
        assert "approximate" in shape["properties"]["name_en"]
        assert "تقريبي" in shape["properties"]["name_ar"]
