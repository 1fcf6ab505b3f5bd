"""Where names stand on the map."""

from __future__ import annotations

import numpy as np

from components.figures.map_names import Name, contains, placed, projected

SQUARE = [[44.0, 33.0], [46.0, 33.0], [46.0, 35.0], [44.0, 35.0]]


def test_a_name_stands_at_its_place_when_nothing_is_in_the_way() -> None:
    assert placed([Name("Diyala", 45, 34, 13, SQUARE)], [], 7)[0].offset == (0, 0)


def test_a_name_moves_aside_for_a_mark() -> None:
    assert placed([Name("Diyala", 45, 34, 13, SQUARE)], [(45, 34, 8)], 7)[0].offset != (0, 0)


def test_the_name_of_a_governorate_never_leaves_it() -> None:
    everywhere = [(lon, lat, 20) for lon in np.arange(44, 46, 0.05) for lat in np.arange(33, 35, 0.05)]
    assert placed([Name("Diyala", 45, 34, 13, SQUARE)], everywhere, 7)[0].offset == (0, 0)


def test_a_town_without_room_is_left_out_and_the_first_named_stays() -> None:
    crowd = [Name("Baghdad", 44.37, 33.32, 11), *[Name("Suburb", 44.37, 33.32, 11) for _ in range(9)]]
    shown = placed(crowd, [], 5)
    assert shown[0].text == "Baghdad"
    assert len(shown) < len(crowd)


def test_north_is_up_and_east_is_right() -> None:
    (west, south), (east, north) = projected(44, 30, 5), projected(45, 31, 5)
    assert east > west
    assert north < south


def test_a_point_is_in_a_ring_or_it_is_not() -> None:
    ring = np.asarray(SQUARE)
    assert contains(ring, (45, 34))
    assert not contains(ring, (47, 34))
    assert not contains(ring, (45, 36))
