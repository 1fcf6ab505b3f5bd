"""The smaller figures of the Countdown: week against week, deadlines compared, the way."""

from __future__ import annotations

import datetime
from typing import Any

import pandas as pd
import pytest

from components.figures import compared, way, week_change
from components.figures.theme import LIGHT

WEEKS = pd.DataFrame(
    [
        {"area": "kirkuk", "now": 6, "before": 2, "killed_now": 9, "killed_before": 1},
        {"area": "basra", "now": 1, "before": 1, "killed_now": 4, "killed_before": 0},
    ]
)
APPROACH = pd.DataFrame(
    [
        {"deadline_id": deadline, "days_left": left, "demands": 180 - left, "statements": 360, "incidents": 5}
        for deadline in ("2011-12-31", "2021-12-31")
        for left in range(180, 22, -1)
    ]
)
MILESTONES = pd.DataFrame(
    [
        {
            "milestone_id": code,
            "date": pd.Timestamp(day),
            "date_precision": precision,
            "title_en": code,
            "title_ar": code,
        }
        for code, day, precision in (
            ("M0001", "2021-07-26", "day"),
            ("M0002", "2021-10-01", "month"),
            ("M0003", "2021-12-09", "day"),
            ("M0004", "2022-03-01", "day"),
        )
    ]
)
WAY = way.Way(datetime.date(2021, 7, 26), datetime.date(2021, 12, 31), datetime.date(2021, 12, 8))


def test_a_week_is_two_dots_an_area_with_both_numbers_in_words(english: Any) -> None:
    figure = week_change.build(WEEKS, english, LIGHT)
    assert [list(trace.x) for trace in figure.data] == [[2, 1], [6, 1]]
    said = [note.text for note in figure.layout.annotations if note.text]
    assert any("figures.from_to before=2 now=6" in text for text in said)


def test_an_area_without_change_has_no_way_between_its_dots(english: Any) -> None:
    figure = week_change.build(WEEKS, english, LIGHT)
    assert len(figure.layout.shapes) == 1


def test_the_scale_of_incidents_begins_where_the_reader_begins(english: Any, arabic: Any) -> None:
    left, right = (week_change.build(WEEKS, words, LIGHT).layout.xaxis.range for words in (english, arabic))
    assert left == right[::-1]
    assert left[0] < left[1]


def test_every_deadline_is_a_line_and_the_chosen_one_is_strong(english: Any) -> None:
    figure = compared.build(APPROACH, english, LIGHT, chosen="2021-12-31")
    assert [trace.customdata[0][0] for trace in figure.data] == ["2011-12-31", "2021-12-31"]
    assert figure.data[1].line.color == LIGHT.accent
    assert figure.data[1].line.width > figure.data[0].line.width
    assert figure.data[1].line.dash == "solid" != figure.data[0].line.dash


@pytest.mark.parametrize(("measure", "highest"), [("demands", 157), ("statements", 360), ("incidents", 5)])
def test_the_measure_can_be_chosen(measure: str, highest: int, english: Any) -> None:
    assert max(compared.build(APPROACH, english, LIGHT, measure=measure).data[0].y) == highest


def test_days_run_towards_the_deadline_at_zero(english: Any) -> None:
    line = compared.build(APPROACH, english, LIGHT).data[0]
    assert (line.x[0], line.x[-1]) == (-180, -23)


def test_the_way_shows_the_milestones_between_its_ends_whose_day_is_known(english: Any) -> None:
    figure = way.build(MILESTONES, english, LIGHT, WAY)
    assert [row[0] for row in figure.data[0].customdata] == ["M0001", "M0003"]


def test_the_way_is_gone_until_the_as_of_day_and_never_beyond_its_ends() -> None:
    assert WAY.gone_until == datetime.date(2021, 12, 8)
    after = way.Way(WAY.announced_on, WAY.falls_on, datetime.date(2023, 1, 1))
    before = way.Way(WAY.announced_on, WAY.falls_on, datetime.date(2020, 1, 1))
    assert (before.gone_until, after.gone_until) == (WAY.announced_on, WAY.falls_on)


def test_empty_tables_give_figures_without_marks(arabic: Any) -> None:
    assert len(week_change.build(WEEKS.iloc[:0], arabic, LIGHT).data) == 0
    assert len(compared.build(APPROACH.iloc[:0], arabic, LIGHT).data) == 0
    assert len(way.build(MILESTONES.iloc[:0], arabic, LIGHT, WAY).data[0].x) == 0
