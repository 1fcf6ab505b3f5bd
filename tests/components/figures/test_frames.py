"""Faction against frame."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.figures import frames
from components.figures.theme import LIGHT


def table(*rows: tuple[str, str, str, int, int]) -> pd.DataFrame:
    made = pd.DataFrame(list(rows), columns=["faction_id", "bloc", "frame", "n", "total"])
    return made.assign(name_en=made["faction_id"].str.upper(), name_ar="ع " + made["faction_id"])


CELLS = table(
    ("krg", "kurdistan_region", "isis_threat", 15, 20),
    ("krg", "kurdistan_region", "sovereignty", 1, 20),
    ("nujaba", "resistance_factions", "sovereignty", 4, 8),
)


def test_every_cell_can_be_picked_and_names_its_faction_and_its_frame(english: Any) -> None:
    cells = frames.build(CELLS, english, LIGHT).data[0]
    assert {tuple(cell) for cell in cells.customdata} == {
        ("krg", "isis_threat"),
        ("krg", "sovereignty"),
        ("nujaba", "sovereignty"),
    }


def test_factions_follow_the_order_of_blocs_and_are_mirrored_in_arabic(english: Any, arabic: Any) -> None:
    assert list(frames.build(CELLS, english, LIGHT).layout.xaxis.ticktext) == ["NUJABA", "KRG"]
    assert [text[1:-1] for text in frames.build(CELLS, arabic, LIGHT).layout.xaxis.ticktext] == ["ع krg", "ع nujaba"]


def test_the_commonest_frame_is_the_topmost_row(english: Any) -> None:
    figure = frames.build(CELLS, english, LIGHT)
    assert figure.layout.yaxis.ticktext[0] == "frames:isis_threat"
    assert max(figure.layout.yaxis.tickvals) == figure.layout.yaxis.tickvals[0]


def test_cells_say_their_numbers_or_their_shares(english: Any) -> None:
    assert set(frames.build(CELLS, english, LIGHT).data[0].text) == {"15", "1", "4"}
    assert set(frames.build(CELLS, english, LIGHT, scale="shares").data[0].text) == {"75%", "5%", "50%"}


def test_the_larger_the_number_the_stronger_the_tint(english: Any) -> None:
    cells = frames.build(CELLS, english, LIGHT).data[0]
    assert dict(zip(cells.text, cells.marker.color, strict=True))["15"] == LIGHT.accent


def test_the_number_of_cells_is_bounded(english: Any) -> None:
    many = table(*[(f"f{i}", "isis", f"frame{j}", 1 + i + j, 99) for i in range(60) for j in range(40)])
    assert len(frames.build(many, english, LIGHT).data[0].x) == frames.MOST_FACTIONS * frames.MOST_FRAMES


def test_markup_in_a_name_is_escaped(english: Any) -> None:
    figure = frames.build(CELLS.assign(name_en="<i>N</i>"), english, LIGHT)
    assert not any("<i>" in text for text in (*figure.layout.xaxis.ticktext, *figure.data[0].hovertext))


def test_no_statements_give_a_figure_without_marks(english: Any) -> None:
    assert len(frames.build(CELLS.iloc[:0], english, LIGHT).data) == 0
