"""Before and after an event."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from components.figures import around
from components.figures.theme import LIGHT

TABLE = pd.DataFrame(
    [("us_coalition", -1, 5, 4), ("us_coalition", 1, 5, 16), ("resistance_factions", 2, 0, 7), ("isis", 0, 2, 9)],
    columns=["bloc", "stance", "before_n", "after_n"],
).astype({"stance": "Int64"})


def test_blocs_keep_their_order_and_their_colours(english: Any) -> None:
    figure = around.build(TABLE, english, LIGHT)
    blocs = ["resistance_factions", "us_coalition", "isis"]
    assert [list(row) for row in figure.data[0].customdata] == [[bloc, "before"] for bloc in blocs]
    assert list(figure.data[0].marker.color) == [LIGHT.blocs[bloc] for bloc in blocs]


def test_a_dot_stands_at_the_mean_of_its_side(english: Any) -> None:
    before, after = around.build(TABLE, english, LIGHT).data
    assert before.x[1] == 0
    assert after.x[1] == pytest.approx((16 - 4) / 20)


def test_a_bloc_that_was_silent_on_one_side_has_no_dot_there(english: Any) -> None:
    before, after = around.build(TABLE, english, LIGHT).data
    assert before.x[0] is None
    assert after.x[0] == 2


def test_blocs_of_few_are_faint_and_say_so(english: Any) -> None:
    figure = around.build(TABLE, english, LIGHT)
    assert list(figure.data[0].marker.opacity) == [0.4, 1, 0.4]
    said = [note.text for note in figure.layout.annotations]
    assert [("figures.too_few" in text) for text in said] == [True, False, True]


def test_every_bloc_says_its_numbers(english: Any) -> None:
    said = [note.text for note in around.build(TABLE, english, LIGHT).layout.annotations]
    assert "figures.before_after before=10 after=20" in said[1]


def test_leave_is_on_the_left_and_in_arabic_on_the_right(english: Any, arabic: Any) -> None:
    left, right = (around.build(TABLE, words, LIGHT).layout.xaxis.range for words in (english, arabic))
    assert left[0] > left[1]
    assert right[0] < right[1]


def test_no_statements_give_a_figure_without_marks(english: Any) -> None:
    assert len(around.build(TABLE.iloc[:0], english, LIGHT).data) == 0
