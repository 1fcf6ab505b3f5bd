"""Incidents week by week: one bar a week, its height the number of incidents."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures import time_axis
from components.figures.theme import Theme
from components.figures.types import Words


def build(incidents: pd.DataFrame, words: Words, theme: Theme, reverse_time: bool = False) -> go.Figure:
    """Bars of incidents a week (weeks begin on Monday); the month-dated are counted in their first week."""
    starts = incidents["date"] - pd.to_timedelta(incidents["date"].dt.day_of_week, unit="D")
    weeks = starts.value_counts().sort_index()
    figure = go.Figure(
        go.Bar(
            x=weeks.index,
            y=weeks.to_numpy(),
            marker={"color": theme.incident},
            hovertext=[words("figures.week_of", n=int(n), day=day) for day, n in weeks.items()],
            hoverinfo="text",
        )
    )
    figure.update_layout(height=170, bargap=0.15, dragmode="select", showlegend=False)
    ticks = time_axis.date_ticks(weeks.index.min(), weeks.index.max(), words)
    figure.update_xaxes(
        autorange="reversed" if reverse_time else True, tickmode="array", tickvals=ticks.values, ticktext=ticks.texts
    )
    return themes.apply(figure, theme, words)
