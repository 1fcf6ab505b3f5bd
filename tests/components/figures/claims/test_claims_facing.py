"""One attack read backwards, the matrix of blame, and the ribbons."""

from __future__ import annotations

from typing import Any

import pytest

from components.figures.claims import facing, flow, matrix
from components.figures.theme import LIGHT
from discourse import linkage
from tests.discourse.claims_record import citation, incident, statement, view_of

NAMING = flow.Naming({"nujaba": "<i>Nujaba", "krg": "KRG"}, {"krg": "kurdistan_region"}, {"I0001": "Daquq"})


@pytest.fixture
def view() -> Any:
    """One attack: a reason to leave on day 1 and 20, a reason to stay on day 1, a denial on an unknown day."""
    return view_of(
        statements=[
            statement(1, "2021-11-02", blames=("united_states",), summary_en="<script>"),
            statement(2, "2021-11-21"),
            statement(3, "2021-11-02", faction_ids=("krg",), blames=("isis",)),
            statement(4, "2021-11-05", date_precision="reported", faction_ids=("kataib", "krg")),
        ],
        incidents=[incident(1, "2021-11-01", claimed_by=("isis",), attributed_to=("isis",))],
        citations=[
            citation(1, 1),
            citation(2, 2),
            citation(3, 3, use="reason_to_stay"),
            citation(4, 4, use="denies_link"),
        ],
    )


def dots(figure: Any) -> dict[str, tuple[float, float]]:
    return {
        row[0]: (x, y) for trace in figure.data for row, x, y in zip(trace.customdata, trace.x, trace.y, strict=True)
    }


def test_reasons_to_leave_face_reasons_to_stay_across_the_middle(view: Any, english: Any, arabic: Any) -> None:
    placed = dots(facing.build(linkage.readings(view, "I0001"), english, LIGHT))
    assert placed["S0001"][0] < placed["S0004"][0] < placed["S0003"][0]
    mirrored = dots(facing.build(linkage.readings(view, "I0001"), arabic, LIGHT))
    assert mirrored["S0001"][0] > mirrored["S0004"][0] > mirrored["S0003"][0]


def test_later_days_stand_lower_and_unknown_days_last(view: Any, english: Any) -> None:
    placed = dots(facing.build(linkage.readings(view, "I0001"), english, LIGHT))
    assert placed["S0001"][1] == placed["S0003"][1] > placed["S0002"][1] > placed["S0004"][1]


@pytest.mark.parametrize(
    ("days", "span"), [(0, "0:0"), (14, "14:14"), (15, "15:30"), (90, "31:90"), (400, "366:1000000"), (None, "undated")]
)
def test_the_first_two_weeks_are_told_by_day_and_later_uses_in_spans(days: int | None, span: str) -> None:
    assert facing.span_of(days) == span


def test_markup_in_a_summary_is_escaped(view: Any, english: Any) -> None:
    figure = facing.build(linkage.readings(view, "I0001"), english, LIGHT)
    assert not any("<script>" in text for trace in figure.data for text in trace.hovertext)


def test_a_joint_statement_stands_once_in_a_cell(view: Any) -> None:
    cells = matrix.gathered(linkage.claimed_by_blamed(view))
    cell = cells[(cells["role"] == "claimed") & (cells["blamed"] == "nobody")]
    assert cell["n"].tolist() == [2]


def test_every_cell_of_the_matrix_names_role_perpetrator_and_actor_blamed(view: Any, english: Any) -> None:
    figure = matrix.build(linkage.claimed_by_blamed(view), english, LIGHT)
    assert ("claimed", "isis", "united_states") in {tuple(cell) for cell in figure.data[0].customdata}


def test_nobody_stands_last_among_the_blamed(view: Any, english: Any) -> None:
    assert matrix.build(linkage.claimed_by_blamed(view), english, LIGHT).layout.xaxis.ticktext[-1].endswith("nobody")


def test_what_flows_into_a_use_flows_out_of_it(view: Any, english: Any) -> None:
    link = flow.build(linkage.flow(view), english, LIGHT, NAMING).data[0].link
    uses = set(link.target) & set(link.source)
    inward, outward = (
        {use: sum(v for end, v in zip(ends, link.value, strict=True) if end == use) for use in uses}
        for ends in (link.target, link.source)
    )
    assert uses
    assert inward == outward


def test_the_ribbons_run_from_the_right_in_arabic(view: Any, english: Any, arabic: Any) -> None:
    one = flow.build(linkage.flow(view), english, LIGHT, NAMING).data[0].link
    other = flow.build(linkage.flow(view), arabic, LIGHT, NAMING).data[0].link
    assert list(one.source) == list(other.target)


def test_markup_in_the_name_of_a_faction_is_escaped(view: Any, english: Any) -> None:
    labels = flow.build(linkage.flow(view), english, LIGHT, NAMING).data[0].node.label
    assert not any("<i>" in label for label in labels)


def test_all_but_the_loudest_factions_are_one(view: Any) -> None:
    gathered = flow.loudest(linkage.flow(view), most=2)
    assert gathered["faction_id"].nunique() == 2
    assert gathered.groupby("faction_id")["n"].sum()[flow.OTHER_VOICES] == 3


def test_empty_tables_give_empty_figures(english: Any) -> None:
    nothing = view_of()
    assert not matrix.build(linkage.claimed_by_blamed(nothing), english, LIGHT).data[0].x
    assert not flow.build(linkage.flow(nothing), english, LIGHT, NAMING).data[0].link.value
