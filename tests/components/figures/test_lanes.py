"""Heights and stacks of the timeline's lanes."""

from __future__ import annotations

import itertools
from typing import Any

import pandas as pd
import pytest

from components.figures import lanes
from tests.components.figures.events import event, table


def test_the_area_of_a_mark_is_in_proportion_to_the_killed_plus_one() -> None:
    sizes = lanes.incident_size(pd.Series([0, 3, 8]))
    assert list((sizes / sizes[0]) ** 2) == pytest.approx([1, 4, 9])


def test_an_unknown_toll_is_drawn_as_small_as_none() -> None:
    sizes = lanes.incident_size(pd.Series([None, 0], dtype="Int64"))
    assert sizes[0] == sizes[1]


def test_a_great_toll_does_not_cover_the_figure() -> None:
    assert lanes.incident_size(pd.Series([100_000]))[0] == lanes.LARGEST_INCIDENT


def stack(count: int) -> pd.DataFrame:
    rows = table(*[event(f"S{i}", "statement", "2021-12-01", "isis", stance=2) for i in range(count)])
    rows = rows.assign(size=10.0)
    return rows.assign(rise=lanes.stacked(rows, 1))


def test_marks_of_one_day_do_not_touch() -> None:
    assert list(stack(3)["rise"].diff().dropna()) == [10, 10]


def test_a_stack_that_is_too_high_is_pressed_together_in_order() -> None:
    rises = lanes.fitted(stack(40), 92)
    assert rises.max() <= 92
    assert rises.is_monotonic_increasing


def test_lanes_do_not_overlap(english: Any) -> None:
    laid = lanes.laid_out({"milestones": 20, "isis": 30, "diyala": 50}, {"isis"}, english)
    assert [lane.code for lane in laid] == ["diyala", "isis", "milestones"]
    assert all(low.top <= high.base for low, high in itertools.pairwise(laid))


def test_the_first_lane_of_statements_and_of_incidents_has_a_heading(english: Any) -> None:
    laid = lanes.laid_out(dict.fromkeys(["isis", "us_coalition", "diyala", "kirkuk"], 20.0), set(), english)
    headed = {lane.code: lane.heading for lane in laid if lane.heading}
    assert headed == {"us_coalition": "figures.lanes_statements", "kirkuk": "figures.lanes_incidents"}
