"""The browser draws a figure once: nothing in it makes plotly.js take its copy for another figure."""

from __future__ import annotations

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components.figures.drawn_once import drawn_once


def bars(*heights: int) -> go.Figure:
    marker = {"color": np.array([0.5] * len(heights))}
    return go.Figure(go.Bar(x=list("abcdefg")[: len(heights)], y=pd.Series(heights), marker=marker))


def test_arrays_are_sent_as_lists_at_every_depth() -> None:
    assert drawn_once(bars(1, 2)).data[0].to_plotly_json()["y"] == [1, 2]
    assert "bdata" not in drawn_once(bars(1, 2)).to_json()


def test_a_table_of_cells_keeps_its_rows() -> None:
    figure = drawn_once(go.Figure(go.Heatmap(z=np.array([[1.0, 2.0], [3.0, np.nan]]))))
    assert figure.data[0].z[0] == [1.0, 2.0]
    assert "null" in figure.to_json()


def test_equal_figures_have_one_revision_and_others_another() -> None:
    revisions = [drawn_once(bars(*heights)).layout.datarevision for heights in ((1, 2), (1, 2), (1, 3))]
    assert revisions[0] == revisions[1] != revisions[2]


def test_no_template_is_sent() -> None:
    assert drawn_once(bars(1).update_layout(template="plotly_dark")).layout.template.to_plotly_json() == {}


def test_what_is_no_plotly_figure_stays_as_it_is() -> None:
    assert drawn_once({"layers": []}) == {"layers": []}
