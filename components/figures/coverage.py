"""How many incidents the record holds, quarter by quarter and area by area: what is thick and what is thin."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.theme import Theme
from components.figures.types import Words
from discourse.coverage import AREAS

ROW_HEIGHT = 46


def build(table: pd.DataFrame, words: Words, theme: Theme) -> go.Figure:
    """Rows of `coverage.by_quarter_and_area`; darker is more, an empty cell is none."""
    cells = table.pivot_table(index="area", columns="quarter", values="n", aggfunc="sum").reindex(AREAS[::-1])
    names = [words(f"frame.area_{area}") for area in cells.index]
    quarters = [words.date(day, "month") for day in cells.columns]
    figure = go.Figure(
        go.Heatmap(
            x=list(cells.columns),
            y=names,
            z=cells.to_numpy(dtype=float),
            colorscale=[[0, theme.panel], [1, theme.accent]],
            showscale=False,
            xgap=2,
            ygap=2,
            texttemplate="%{z}",
            customdata=[quarters] * len(names),
            hovertemplate="%{y} · %{customdata} · %{z}<extra></extra>",
        )
    )
    years = sorted({day.year for day in cells.columns})
    figure.update_layout(height=ROW_HEIGHT * len(names) + 60)
    figure.update_xaxes(
        tickmode="array", tickvals=[pd.Timestamp(year, 1, 1) for year in years], ticktext=[str(year) for year in years]
    )
    figure.update_xaxes(ticks="outside", ticklen=5)
    figure.update_yaxes(ticks="outside", ticklen=5)
    return themes.apply(figure, theme, words)
