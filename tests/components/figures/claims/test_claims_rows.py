"""The figures of the Claims that are made of rows: ranked attacks, silence, and who uses what."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from components.figures.claims import flow_list, ranked, silence
from components.figures.claims.flow import Naming
from components.figures.theme import DARK, LIGHT
from discourse import linkage
from tests.discourse.claims_record import citation, incident, statement, view_of

MARKUP = "<b onclick=x>Daquq</b>"
NAMING = Naming({"nujaba": "Nujaba", "krg": "KRG"}, {"nujaba": "resistance_factions", "krg": "kurdistan_region"}, {})


@pytest.fixture
def view() -> Any:
    return view_of(
        statements=[statement(1, "2021-12-03"), statement(2, "2021-12-05", faction_ids=("krg",))],
        incidents=[incident(1, "2021-12-02", place_en=MARKUP), incident(2, "2021-12-04", areas=("basra",))],
        citations=[citation(1, 1), citation(2, 2, use="reason_to_stay"), citation(3, 2, use="denies_link")],
    )


@pytest.fixture
def attacks(view: Any) -> pd.DataFrame:
    return linkage.attacks_by_use(view, parts=("side", "use"))


def test_every_part_of_a_bar_leads_to_its_attack(attacks: pd.DataFrame, english: Any) -> None:
    figure = ranked.build(attacks, english, LIGHT)
    assert all([list(row) for row in trace.customdata] == [["I0001"]] for trace in figure.data)


def test_uses_run_from_leaving_to_staying(attacks: pd.DataFrame, english: Any) -> None:
    names = [trace.name for trace in ranked.build(attacks, english, LIGHT).data]
    assert names == ["use:reason_to_leave", "use:denies_link", "use:reason_to_stay"]


def test_denials_are_hatched(attacks: pd.DataFrame, english: Any) -> None:
    hatched = {trace.name: trace.marker.pattern.shape for trace in ranked.build(attacks, english, LIGHT).data}
    assert hatched == {"use:reason_to_leave": None, "use:denies_link": "/", "use:reason_to_stay": None}


def test_bars_begin_at_the_right_in_arabic(attacks: pd.DataFrame, english: Any, arabic: Any) -> None:
    first, last = ranked.build(attacks, arabic, DARK).layout.xaxis.range
    assert first > last == 0
    assert ranked.build(attacks, english, DARK).layout.xaxis.range[0] == 0


def test_markup_in_the_name_of_a_place_is_escaped(attacks: pd.DataFrame, english: Any) -> None:
    figure = ranked.build(attacks, english, LIGHT)
    said = [note.text for note in figure.layout.annotations] + [
        text for trace in figure.data for text in trace.hovertext
    ]
    assert not any("<b onclick" in text for text in said)


def test_only_the_twelve_most_used_attacks_have_rows(english: Any) -> None:
    days = range(1, 21)
    many = view_of(
        statements=[statement(1, "2021-12-03")],
        incidents=[incident(day, f"2021-11-{day:02}") for day in days],
        citations=[citation(day, 1, incident_id=f"I{day:04}") for day in days],
    )
    table = linkage.attacks_by_use(many, parts=("side", "use"))
    assert len(ranked.build(table, english, LIGHT).layout.annotations) == ranked.MOST_ROWS


def test_silence_has_the_used_filled_and_the_unused_hollow(view: Any, english: Any) -> None:
    used, unused = silence.build(linkage.silence(view), english, LIGHT).data
    assert used.marker.color == LIGHT.accent
    assert unused.marker.color == LIGHT.ground
    assert [u + n for u, n in zip(used.x, unused.x, strict=True)] == [1, 1, 1]


def test_silence_keeps_the_agreed_order_of_areas_and_tolls(view: Any, english: Any) -> None:
    rows = silence.build(linkage.silence(view), english, LIGHT).data[0].customdata
    assert [code for _, code in rows] == ["kirkuk", "basra", "disputed"]


def test_a_row_of_few_attacks_says_so_instead_of_a_share(view: Any, english: Any) -> None:
    figure = silence.build(linkage.silence(view), english, LIGHT)
    assert all("figures.too_few" in note.text for note in figure.layout.annotations)


def test_the_rows_of_uses_add_up_to_the_flow(view: Any, english: Any) -> None:
    table = linkage.flow(view)
    figure = flow_list.build(table, english, LIGHT, NAMING)
    assert sum(sum(trace.x) for trace in figure.data) == table["n"].sum()
    assert [trace.name for trace in figure.data] == ["bloc:resistance_factions", "bloc:kurdistan_region"]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_empty_tables_give_figures_without_rows(english: Any, theme: Any) -> None:
    nothing = view_of()
    assert not ranked.build(linkage.attacks_by_use(nothing, parts=("side", "use")), english, theme).layout.annotations
    assert not silence.build(linkage.silence(nothing), english, theme).layout.annotations
    assert not flow_list.build(linkage.flow(nothing), english, theme, NAMING).layout.annotations
