"""The timeline."""

from __future__ import annotations

import datetime
import math
from typing import Any

import pandas as pd
import pytest

from components.figures import timeline
from components.figures.theme import DARK, LIGHT
from tests.components.figures.events import autumn, event, table

AS_OF, DEADLINE = datetime.date(2021, 12, 8), datetime.date(2021, 12, 31)


def draw(events: pd.DataFrame, words: Any, **options: Any) -> Any:
    return timeline.build(events, words, LIGHT, as_of=AS_OF, deadline=DEADLINE, **options)


def named(figure: Any) -> dict[str, Any]:
    return {trace.name.strip("\u2067\u2069"): trace for trace in figure.data if trace.name}


def records(figure: Any) -> set[str]:
    carried = [row[0] for trace in figure.data if trace.customdata is not None for row in trace.customdata]
    return {record for joined in carried for record in joined.split(";") if record}


def lane_names(figure: Any) -> list[str]:
    notes = sorted(figure.layout.annotations, key=lambda note: -note.y if note.yref != "paper" else 0)
    return [note.text.strip("\u2067\u2069") for note in notes if note.xref == "paper"]


def test_every_event_has_a_mark_that_carries_its_record(english: Any) -> None:
    assert records(draw(autumn(), english)) == set(autumn()["record_id"])


def test_statements_are_coloured_by_stance_and_named_with_its_sign(english: Any) -> None:
    traces = named(draw(autumn(), english))
    assert traces["stance:2 (++)"].marker.color == LIGHT.stances[2]
    assert traces["stance:-1 (−)"].marker.color == LIGHT.stances[-1]
    assert traces["figures.not_stated"].marker.symbol[0] == "circle-open-dot"


def test_the_legend_of_stances_keeps_its_fixed_order(english: Any) -> None:
    rows = [event(f"S{step}", "statement", "2021-12-01", "isis", stance=step) for step in (-2, 0, 2, -1, 1)]
    names = [trace.name for trace in draw(table(*rows), english).data if trace.name]
    assert names == ["stance:2 (++)", "stance:1 (+)", "stance:0 (0)", "stance:-1 (−)", "stance:-2 (−−)"]


def test_a_reported_day_is_drawn_open_and_softer(english: Any) -> None:
    marks = named(draw(autumn(), english))["stance:-1 (−)"].marker
    assert marks.symbol[0] == "triangle-down-open"
    assert marks.opacity[0] < 0.8


def test_a_month_is_a_bar_over_the_month_with_its_count_and_no_mark_on_a_day(english: Any) -> None:
    figure = draw(autumn(), english)
    bars = named(figure)["figures.month_known"]
    assert list(bars.text) == ["1"]
    assert bars.customdata[0][0] == "S0005"
    assert pd.Timestamp(bars.base[0]) == pd.Timestamp("2021-12-01")
    assert bars.x[0] == 31 * 86_400_000
    assert "stance:1 (+)" not in named(figure)


def test_the_area_of_an_incident_grows_with_its_toll_and_a_ring_shows_the_highest(english: Any) -> None:
    traces = named(draw(autumn(), english))
    deadly = traces["figures.family_explosive"].marker.size[0] ** 2
    harmless = traces["figures.family_armed"].marker.size[0] ** 2 * math.pi / 4
    assert deadly / harmless == pytest.approx(5, rel=0.01)
    ring = traces["figures.highest_toll"]
    assert ring.customdata[0][0] == "I0001"
    assert ring.marker.size[0] ** 2 > deadly


def test_lanes_are_milestones_then_blocs_then_areas_from_the_top(english: Any) -> None:
    assert lane_names(draw(autumn(), english)) == [
        "figures.milestones",
        "figures.lanes_statements",
        "bloc:resistance_factions",
        "bloc:federal_state",
        "bloc:us_coalition",
        "figures.lanes_incidents",
        "figures.area_kirkuk",
        "figures.area_basra",
    ]


def test_marks_of_one_day_stand_on_each_other_and_keep_their_day(english: Any) -> None:
    marks = named(draw(autumn(), english))["stance:2 (++)"]
    assert len(set(marks.y)) == 2
    assert set(pd.to_datetime(marks.x)) == {pd.Timestamp("2021-11-19")}


def test_lane_names_stand_on_the_right_in_arabic_and_time_still_runs_to_the_right(arabic: Any) -> None:
    figure = draw(autumn(), arabic)
    assert {note.x for note in figure.layout.annotations if note.xref == "paper"} == {1}
    start, end = (pd.Timestamp(edge) for edge in figure.layout.xaxis.range)
    assert start < end
    assert "→" in figure.layout.xaxis.title.text


def test_the_reader_can_turn_time(arabic: Any) -> None:
    figure = draw(autumn(), arabic, reverse_time=True)
    start, end = (pd.Timestamp(edge) for edge in figure.layout.xaxis.range)
    assert start > end
    assert "←" in figure.layout.xaxis.title.text


def test_the_two_axes_change_places(english: Any) -> None:
    dates, left = draw(autumn(), english), draw(autumn(), english, axis="days_left")
    assert dates.layout.xaxis.ticktext == left.layout.xaxis2.ticktext
    assert left.layout.xaxis.ticktext[-1] == "0"
    assert dates.layout.xaxis2.ticktext == left.layout.xaxis.ticktext


def test_deadline_and_as_of_day_are_lines_and_what_comes_after_is_shaded(english: Any) -> None:
    shapes = draw(autumn(), english).layout.shapes
    days = {pd.Timestamp(shape.x0).date() for shape in shapes if shape.type == "line" and shape.xref == "x"}
    assert days == {AS_OF, DEADLINE}
    assert [pd.Timestamp(shape.x0).date() for shape in shapes if shape.type == "rect"] == [AS_OF]


def test_markup_in_a_title_is_escaped(english: Any) -> None:
    hostile = event("S1", "statement", "2021-12-01", "isis", stance=0, title_en="<script>alert(1)</script>")
    assert "<script" not in draw(table(hostile), english).to_json().replace("\\u003c", "<")


@pytest.mark.parametrize("options", [{}, {"compact": True}, {"axis": "days_left"}])
def test_no_events_give_a_figure_without_marks(options: dict[str, Any], arabic: Any) -> None:
    assert len(draw(autumn().iloc[:0], arabic, **options).data) == 0


def test_one_event_is_enough(english: Any) -> None:
    assert records(draw(autumn().tail(1), english)) == {"I0002"}


def test_a_hundred_thousand_events_are_counted_in_a_bounded_number_of_columns(english: Any) -> None:
    days = pd.date_range("2012-01-01", "2021-12-08").strftime("%Y-%m-%d")
    steps = (2, 1, 0, -1, -2, None)
    few = [event(f"S{i}", "statement", days[i % len(days)], "isis", stance=steps[i % 6]) for i in range(4000)]
    few += [event(f"I{i}", "incident", days[i % len(days)], "diyala", type="bombing") for i in range(1000)]
    many = pd.concat([table(*few)] * 20, ignore_index=True)
    figure = draw(many, english)
    assert 20 < sum(len(trace.x) for trace in figure.data) <= timeline.MOST_MARKS + 1
    assert len(figure.to_json()) < 1_500_000


def test_the_figure_wears_the_theme_it_is_given(english: Any) -> None:
    figure = timeline.build(autumn(), english, DARK, as_of=AS_OF)
    assert named(figure)["stance:2 (++)"].marker.color == DARK.stances[2]
