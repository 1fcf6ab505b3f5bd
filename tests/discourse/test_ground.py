"""Distances from an outline: none within it, kilometres outside it."""

import pytest

from discourse.ground import kilometres_outside, outlines
from discourse.settings import BUNDLED

SQUARE = (((44.0, 33.0), (45.0, 33.0), (45.0, 34.0), (44.0, 34.0)),)
HORSESHOE = (((0.0, 0.0), (3.0, 0.0), (3.0, 3.0), (2.0, 3.0), (2.0, 1.0), (1.0, 1.0), (1.0, 3.0), (0.0, 3.0)),)


def test_a_point_within_is_at_no_distance() -> None:
    assert kilometres_outside((44.5, 33.5), SQUARE) == 0


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert kilometres_outside((44.5, 35.0), SQUARE) == pytest.approx(111.2, abs=0.1)


def test_a_degree_of_longitude_is_shorter_in_the_north() -> None:
    assert kilometres_outside((46.0, 33.5), SQUARE) == pytest.approx(92.7, abs=0.5)


def test_the_inlet_of_a_horseshoe_is_outside() -> None:
    assert kilometres_outside((1.5, 2.0), HORSESHOE) > 50


@pytest.mark.parametrize(
    ("code", "lon", "lat"), [("kirkuk", 44.39, 35.47), ("basra", 47.8, 30.5), ("halabja", 45.98, 35.18)]
)
def test_a_town_lies_in_its_governorate(code: str, lon: float, lat: float) -> None:
    assert kilometres_outside((lon, lat), outlines(BUNDLED)[code]) < 2


def test_kirkuk_is_not_in_basra() -> None:
    assert kilometres_outside((44.39, 35.47), outlines(BUNDLED)["basra"]) > 300
