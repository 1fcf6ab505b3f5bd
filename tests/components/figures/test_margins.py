"""Margins hold the names of the axes before the figure is drawn."""

from __future__ import annotations

import math

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.figures.margins import GAP, LEGEND, LETTER, LINE, TITLE, reserve


def bars(**axes: dict[str, object]) -> go.Figure:
    figure = go.Figure(go.Bar(x=["a", "b"], y=[1, 2]), layout={"margin": {"l": 8, "r": 8, "t": 8, "b": 8}})
    figure.update_xaxes(automargin=True, **axes.get("x", {}))
    return figure.update_yaxes(automargin=True, **axes.get("y", {}))


def test_below_there_is_room_for_the_longest_name_in_lines() -> None:
    figure = bars(x={"tickvals": [0, 1], "ticktext": ["October<br>2021", "November"]})
    assert reserve(figure).layout.margin.b == math.ceil(2 * LINE + GAP)


def test_a_title_takes_room_beyond_the_names() -> None:
    assert reserve(bars(x={"title": {"text": "Date"}})).layout.margin.b == math.ceil(LINE + GAP + TITLE)


@pytest.mark.parametrize(("side", "margin"), [("left", "l"), ("right", "r")])
def test_names_beside_the_plot_take_their_width_on_their_side(side: str, margin: str) -> None:
    figure = reserve(bars(y={"side": side, "tickvals": [1], "ticktext": ["\u2067<b>twelve chars</b>\u2069"]}))
    assert figure.layout.margin[margin] == math.ceil(12 * LETTER + GAP)


def test_a_wider_margin_stays() -> None:
    assert reserve(bars().update_layout(margin={"b": 300})).layout.margin.b == 300


def test_an_axis_that_asks_for_nothing_gets_nothing() -> None:
    figure = bars(x={"visible": False}).update_yaxes(automargin=False)
    assert reserve(figure).layout.margin.to_plotly_json() == {"l": 8, "r": 8, "t": 8, "b": 8}


def test_a_legend_at_the_foot_is_added() -> None:
    figure = bars(x={"visible": False}).add_trace(go.Bar(x=["a"], y=[3], name="other"))
    figure.update_layout(legend={"yref": "container", "yanchor": "bottom", "y": 0})
    assert reserve(figure).layout.margin.b == 8 + LEGEND
    assert reserve(figure.update_layout(showlegend=False, margin={"b": 8})).layout.margin.b == 8


def test_a_figure_without_axes_keeps_its_margins() -> None:
    figure = go.Figure(go.Sankey(node={"label": ["a", "b"]}, link={"source": [0], "target": [1], "value": [1]}))
    assert reserve(figure.update_layout(margin={"l": 8})).layout.margin.l == 8


@given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
def test_longer_names_never_take_less_room(names: list[str]) -> None:
    ticks = {"tickvals": list(range(len(names)))}
    short = reserve(bars(y={**ticks, "ticktext": names})).layout.margin.l
    assert reserve(bars(y={**ticks, "ticktext": [f"{name}xx" for name in names]})).layout.margin.l >= short
