"""Stances by voice."""

from __future__ import annotations

import itertools
from typing import Any

import pandas as pd
import pytest

from components.figures import diverging
from components.figures.theme import LIGHT


def table(rows: list[tuple[str, str, int | None, int]]) -> pd.DataFrame:
    made = pd.DataFrame(rows, columns=["faction_id", "bloc", "stance", "n"]).astype({"stance": "Int64"})
    made["total"] = made.groupby("faction_id")["n"].transform("sum")
    return made.assign(name_en=made["faction_id"].str.upper(), name_ar="ع " + made["faction_id"])


VOICES = table(
    [
        ("krg", "kurdistan_region", 0, 4),
        ("krg", "kurdistan_region", -1, 6),
        ("krg", "kurdistan_region", None, 3),
        ("nujaba", "resistance_factions", 2, 7),
        ("nujaba", "resistance_factions", 1, 2),
        ("badr", "resistance_factions", 1, 3),
    ]
)


def bars(figure: Any) -> dict[str, Any]:
    return {trace.name.strip("\u2067\u2069"): trace for trace in figure.data}


def test_voices_follow_the_order_of_blocs_and_then_of_their_numbers(english: Any) -> None:
    figure = diverging.build(VOICES, english, LIGHT)
    assert [row[0] for row in figure.data[0].customdata] == ["nujaba", "badr", "krg"]


def test_segments_are_in_the_fixed_order_of_stances_with_their_colours(english: Any) -> None:
    figure = diverging.build(VOICES, english, LIGHT)
    assert [trace.customdata[0][1] for trace in figure.data] == [2, 1, 0, -1, -2, "not_stated"]
    assert [trace.marker.color for trace in figure.data[:5]] == [LIGHT.stances[step] for step in (2, 1, 0, -1, -2)]


def test_no_side_lies_across_the_middle(english: Any) -> None:
    middle = bars(diverging.build(VOICES, english, LIGHT))["stance:0 (0)"]
    assert (middle.base[2], middle.base[2] + middle.x[2]) == (-2, 2)


def test_segments_of_a_row_join_without_gap_or_overlap() -> None:
    row = diverging.Row("x", "X", {2: 1, 1: 2, 0: 3, -1: 4, -2: 5}, 0)
    edges = [(diverging.left_edge(row, step), row.counts[step]) for step in (2, 1, 0, -1, -2)]
    assert edges[0][0] == -4.5
    assert all(left + n == right for (left, n), (right, _) in itertools.pairwise(edges))


def test_shares_of_a_row_add_up_to_one(english: Any) -> None:
    figure = diverging.build(VOICES, english, LIGHT, scale="shares")
    assert sum(trace.x[2] for trace in figure.data[:5]) == pytest.approx(1)
    assert sum(int(trace.text[2] or 0) for trace in figure.data[:5]) == 10


def test_not_stated_is_hatched_on_an_axis_of_its_own_at_the_far_side(english: Any, arabic: Any) -> None:
    left, right = (diverging.build(VOICES, words, LIGHT) for words in (english, arabic))
    apart = bars(left)["figures.not_stated"]
    assert apart.marker.pattern.shape == "/"
    assert apart.xaxis == "x2"
    assert list(apart.x) == [None, None, 3]
    assert left.layout.xaxis2.domain[0] > left.layout.xaxis.domain[1]
    assert right.layout.xaxis2.domain[1] < right.layout.xaxis.domain[0]


def test_the_scale_is_pinned_at_the_middle_and_mirrored_in_arabic(english: Any, arabic: Any) -> None:
    low, high = diverging.build(VOICES, english, LIGHT).layout.xaxis.range
    assert low == -high < 0
    low, high = diverging.build(VOICES, arabic, LIGHT).layout.xaxis.range
    assert low == -high > 0


def test_rows_of_fewer_than_five_are_faint_and_say_so(english: Any) -> None:
    figure = diverging.build(VOICES, english, LIGHT)
    assert list(bars(figure)["stance:1 (+)"].marker.opacity) == [1, diverging.FAINT, 1]
    said = {note.text.split(" ")[0]: note.text for note in figure.layout.annotations}
    assert "figures.too_few" in said["BADR"]
    assert "figures.too_few" not in said["KRG"]


def test_every_row_says_its_number(english: Any) -> None:
    figure = diverging.build(VOICES, english, LIGHT)
    assert any("KRG" in note.text and "· 13" in note.text for note in figure.layout.annotations)


def test_many_voices_are_bounded_and_the_rest_is_one_row(english: Any) -> None:
    many = table([(f"f{i:03}", "other_iraqi", 1, 300 - i) for i in range(200)])
    figure = diverging.build(many, english, LIGHT)
    assert len(figure.data[1].x) == diverging.MOST_ROWS
    assert sum(figure.data[1].x) == many["n"].sum()


def test_markup_in_a_name_is_escaped(english: Any) -> None:
    hostile = VOICES.assign(name_en="<b onclick=x>N</b>")
    figure = diverging.build(hostile, english, LIGHT)
    assert not any("<b onclick" in note.text for note in figure.layout.annotations)
    assert not any("<b onclick" in said for trace in figure.data for said in trace.hovertext)


def test_no_statements_give_a_figure_without_marks(english: Any) -> None:
    assert len(diverging.build(VOICES.iloc[:0], english, LIGHT).data) == 0


def test_a_voice_that_stated_nothing_is_still_a_row(english: Any) -> None:
    silent = table([("isis", "isis", None, 6)])
    for scale in ("counts", "shares"):
        figure = diverging.build(silent, english, LIGHT, scale=scale)
        assert list(bars(figure)["figures.not_stated"].x) == [6]
