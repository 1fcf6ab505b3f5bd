"""Stances through time."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from components.figures import stance_time
from components.figures.theme import LIGHT


def table(*rows: tuple[str, int | None, int]) -> pd.DataFrame:
    made = pd.DataFrame(list(rows), columns=["month", "stance", "n"])
    return made.assign(month=pd.to_datetime(made["month"]), faction_id="krg").astype({"stance": "Int64"})


MONTHS = table(("2021-11-01", 2, 1), ("2021-11-01", None, 2), ("2021-12-01", -1, 4), ("2021-12-01", 0, 2))


def test_the_mean_is_drawn_only_where_there_are_five_statements() -> None:
    means = stance_time.monthly(MONTHS)["mean"]
    assert pd.isna(means.iloc[0])
    assert means.iloc[1] == pytest.approx(-4 / 6)


def test_not_stated_has_no_part_in_the_mean() -> None:
    months = stance_time.monthly(table(("2021-11-01", 1, 5), ("2021-11-01", None, 50)))
    assert months["mean"].iloc[0] == 1
    assert months["stated"].iloc[0] == 5


def test_a_column_stands_across_the_middle_with_leave_above_and_stay_below() -> None:
    months = stance_time.monthly(
        table(*[("2021-11-01", step, n) for step, n in ((2, 5), (1, 4), (0, 2), (-1, 3), (-2, 1))])
    )
    bottoms = {step: float(stance_time.bottom(months, step).iloc[0]) for step in (2, 1, 0, -1, -2)}
    assert bottoms == {0: -1, 1: 1, 2: 5, -1: -4, -2: -5}


def test_not_stated_is_hatched_and_apart_under_the_columns(english: Any) -> None:
    figure = stance_time.build(MONTHS, english, LIGHT)
    apart = next(trace for trace in figure.data if trace.name == "figures.not_stated")
    assert apart.marker.pattern.shape == "/"
    lowest = min(float(base) for trace in figure.data[:5] for base in trace.base)
    assert apart.base < lowest


def test_several_factions_are_added_up() -> None:
    both = pd.concat([MONTHS, MONTHS.assign(faction_id="puk")])
    assert stance_time.monthly(both)["stated"].tolist() == [2, 12]


def test_every_column_names_its_month_and_stance(english: Any) -> None:
    figure = stance_time.build(MONTHS, english, LIGHT)
    assert list(figure.data[0].customdata[0]) == ["2021-11", 2]


def test_the_reader_can_turn_time(english: Any) -> None:
    start, end = stance_time.build(MONTHS, english, LIGHT, reverse_time=True).layout.xaxis.range
    assert pd.Timestamp(start) > pd.Timestamp(end)


def test_a_long_record_is_bounded(english: Any) -> None:
    days = pd.date_range("1980-01-01", periods=500, freq="MS").strftime("%Y-%m-%d")
    figure = stance_time.build(table(*[(day, 1, 1) for day in days]), english, LIGHT)
    assert len(figure.data[0].x) == stance_time.MOST_MONTHS


def test_no_statements_give_a_figure_without_marks(english: Any) -> None:
    assert len(stance_time.build(MONTHS.iloc[:0], english, LIGHT).data) == 0
