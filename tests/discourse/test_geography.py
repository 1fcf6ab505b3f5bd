"""Points, tints and what is not on the map are all of the incidents, each once."""

from pathlib import Path

import pytest

from discourse import geography
from discourse.dataset import open_dataset
from discourse.lens import Lens
from discourse.settings import BUNDLED
from discourse.view import View
from tests.packages import DEFAULTS, attack, write_package


@pytest.fixture
def view(tmp_path: Path) -> View:
    unplaced = {**DEFAULTS["places"][0], "place_id": "L0003", "lat": "", "lon": ""}
    incidents = [
        attack("I0001", geo_precision="exact"),
        attack("I0002", geo_precision="governorate"),
        attack("I0003", place_id="L0003"),
        attack("I0004", place_id="L0002", geo_precision="district", killed_min=""),
    ]
    places = [*DEFAULTS["places"], unplaced]
    return open_dataset(write_package(tmp_path, places=places, incidents=incidents)).through(Lens())


def test_only_what_is_known_to_the_town_or_better_has_a_point(view: View) -> None:
    assert list(geography.on_map(view.incidents)["incident_id"]) == ["I0001"]


def test_what_has_no_point_says_why(view: View) -> None:
    rows = geography.off_map(view.incidents)
    assert dict(zip(rows["incident_id"], rows["reason"], strict=True)) == {
        "I0002": "governorate",
        "I0003": "no_coordinates",
        "I0004": "district",
    }


def test_a_tint_counts_what_is_known_to_the_district_or_governorate(view: View) -> None:
    table = geography.areas_tinted(view).set_index("governorate")
    assert (table.at["basra", "incidents"], table.at["kirkuk", "incidents"]) == (1, 1)


def test_points_and_the_rest_make_the_whole() -> None:
    incidents = open_dataset(BUNDLED).through(Lens(after=True)).incidents
    on, off = geography.on_map(incidents), geography.off_map(incidents)
    assert sorted([*on["incident_id"], *off["incident_id"]]) == sorted(incidents["incident_id"])


def test_the_governorates_add_up_to_the_incidents() -> None:
    view = open_dataset(BUNDLED).through(Lens(after=True))
    assert geography.by_governorate(view)["incidents"].sum() == len(view.incidents)


def test_every_incident_lies_in_a_known_area() -> None:
    incidents = open_dataset(BUNDLED).incidents
    assert {area for found in incidents["areas"] for area in found} <= set(geography.areas())
    assert all(incidents["areas"])


def test_the_geometry_has_every_part_of_the_ground() -> None:
    assert set(geography.load_geometry(BUNDLED / "geometry")) == {"governorates", "disputed", "towns"}
