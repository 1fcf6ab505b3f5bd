"""The figures of the Claims about time: speed, the band of chance, the nearing of a deadline."""

from __future__ import annotations

import datetime
from itertools import pairwise
from typing import Any

import pandas as pd
import pytest

from components.figures.claims import band, nearing, speed
from components.figures.theme import LIGHT
from discourse import approach, around_attacks, survival
from tests.discourse.claims_record import citation, incident, statement, view_of

NAMES = {"2021-12-31": "31 December 2021"}


@pytest.fixture
def view() -> Any:
    """Thirty attacks in November, ten of them used on the next day; twelve statements in December use nothing."""
    numbers = range(1, 31)
    return view_of(
        statements=[statement(n, f"2021-11-{n + 1:02}", stance=n % 3 - 1) for n in range(1, 11)]
        + [statement(20 + n, f"2021-12-{n:02}") for n in range(1, 13)],
        incidents=[incident(n, f"2021-11-{n:02}") for n in numbers],
        citations=[citation(n, n, incident_id=f"I{n:04}") for n in range(1, 11)],
        as_of=datetime.date(2021, 12, 20),
    )


def lines(figure: Any) -> dict[str, Any]:
    return {trace.name: trace for trace in figure.data if trace.name}


def test_steps_begin_with_nothing_and_rise_on_the_day_of_the_first_uses(view: Any, english: Any) -> None:
    anyone = lines(speed.build(survival.days_to_first_use(view), english, LIGHT))["claims.anyone"]
    assert (anyone.x[0], anyone.y[0]) == (0, 0)
    assert dict(zip(anyone.x, anyone.y, strict=True))[1] == pytest.approx(1 / 3)


def test_groups_of_few_uses_are_not_drawn(view: Any, english: Any) -> None:
    view.citations.loc[0, "use"] = "denies_link"
    figure = speed.build(survival.days_to_first_use(view, "use"), english, LIGHT, by="use")
    assert set(lines(figure)) == {"claims.anyone", "use:reason_to_leave"}


@pytest.mark.parametrize("build", [speed.build, band.build])
def test_the_reader_can_turn_time_round(build: Any, view: Any, english: Any) -> None:
    table = survival.days_to_first_use(view) if build is speed.build else around_attacks.studied(view)
    one, other = (build(table, english, LIGHT, reverse_time=turned).layout.xaxis.range for turned in (False, True))
    assert one == other[::-1]


def test_each_outcome_has_its_panel_with_its_own_axis(view: Any, english: Any) -> None:
    figure = band.build(around_attacks.studied(view), english, LIGHT)
    assert {trace.yaxis for trace in figure.data} == {"y", "y2", "y3"}
    domains = [figure.layout[name].domain for name in ("yaxis", "yaxis2", "yaxis3")]
    assert all(upper[0] > lower[1] for upper, lower in pairwise(domains))


def test_a_day_outside_the_band_is_drawn_larger(english: Any) -> None:
    curve = pd.DataFrame({"outcome": "leave", "offset": [-1, 0, 1], "observed": [1, 9, 1], "expected": 1.0})
    figure = band.build(curve.assign(low=0.5, high=2.0), english, LIGHT)
    sizes = figure.data[-1].marker.size
    assert sizes[1] > sizes[0] == sizes[2]


@pytest.mark.parametrize(("most", "ticks"), [(0.05, 3), (0.31, 4), (1, 3), (7.3, 4), (40, 5)])
def test_axes_have_a_few_round_numbers(most: float, ticks: int) -> None:
    assert len(band.round_ticks(most)) == ticks
    assert max(band.round_ticks(most)) <= most


def test_a_stretch_of_few_statements_is_hollow(view: Any, english: Any) -> None:
    points = nearing.build(approach.t_minus(view), english, LIGHT, NAMES).data[0]
    hollow = {
        tuple(row[1:3]): symbol.endswith("-open")
        for row, symbol in zip(points.customdata, points.marker.symbol, strict=True)
    }
    assert hollow[30, 0] is False


def test_the_chosen_deadline_is_strong_and_the_others_quiet(view: Any, english: Any) -> None:
    table = approach.t_minus(view)
    one = nearing.build(table, english, LIGHT, NAMES, chosen="2021-12-31").data[0]
    other = nearing.build(table, english, LIGHT, NAMES, chosen="2011-12-31").data[0]
    assert (one.marker.color, other.marker.color) == (LIGHT.accent, LIGHT.muted)


def test_every_point_has_its_interval_and_the_stretches_without_days_none(view: Any, english: Any) -> None:
    points = nearing.build(approach.t_minus(view), english, LIGHT, NAMES, measure="rate").data[0]
    assert len(points.x) == len(points.error_y.array) == len(points.error_y.arrayminus)
    assert (-1, -30) not in {tuple(row[1:3]) for row in points.customdata}
