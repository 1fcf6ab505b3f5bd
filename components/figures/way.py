"""The way from announcement to deadline: a slim bar, how much of it is gone, and the milestones on it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.notes import level, over_plot
from components.figures.text import card, directed
from components.figures.theme import Theme
from components.figures.types import Words

HEIGHT, THICKNESS = 96, 10


@dataclass(frozen=True)
class Way:
    """Where the way begins, where it ends, and how far it has been gone."""

    announced_on: datetime.date
    falls_on: datetime.date
    as_of: datetime.date

    @property
    def gone_until(self) -> datetime.date:
        """The as-of day, within the way."""
        return min(max(self.as_of, self.announced_on), self.falls_on)


def build(milestones: pd.DataFrame, words: Words, theme: Theme, way: Way) -> go.Figure:
    """Milestones (milestone_id, date, date_precision, title_en, title_ar) on the way; customdata = [milestone_id]."""
    figure = go.Figure(layout={"height": HEIGHT, "showlegend": False, "margin": {"l": 10, "r": 10, "t": 8, "b": 8}})
    ends = ((way.announced_on, "left"), (way.falls_on, "right"))
    figure.update_layout(
        shapes=[
            _line(way.announced_on, way.falls_on, theme.grid),
            _line(way.announced_on, way.gone_until, theme.accent),
        ],
        annotations=[_end(day, side, words, theme) for day, side in ends],
    )
    figure.add_trace(_marks(milestones, way, words, theme))
    themes.apply(figure, theme, words)
    air = (way.falls_on - way.announced_on) * 0.012
    figure.update_xaxes(
        type="date", range=[way.announced_on - air, way.falls_on + air], visible=False, automargin=False
    )
    figure.update_yaxes(visible=False, range=[-2.4, 1])
    return figure


def _line(start: datetime.date, end: datetime.date, colour: str) -> dict[str, Any]:
    line = level(0, {"color": colour, "width": THICKNESS})
    return {**line, "xref": "x", "x0": start, "x1": end}


def _marks(milestones: pd.DataFrame, way: Way, words: Words, theme: Theme) -> go.Scatter:
    """The milestones of the way whose day is known."""
    days = milestones["date"]
    on_way = (days >= pd.Timestamp(way.announced_on)) & (days <= pd.Timestamp(way.falls_on))
    rows = milestones[on_way & (milestones["date_precision"] != "month")]
    return go.Scatter(
        x=rows["date"],
        y=[0] * len(rows),
        cliponaxis=False,
        mode="markers",
        marker={
            "symbol": "diamond-tall",
            "size": 14,
            "color": theme.ground,
            "line": {"width": 1.6, "color": theme.ink},
        },
        customdata=rows[["milestone_id"]].to_numpy(),
        hovertext=[card(words.pick(row, "title"), [words.date(row["date"])], words) for row in rows.to_dict("records")],
        hoverinfo="text",
    )


def _end(day: datetime.date, side: str, words: Words, theme: Theme) -> dict[str, Any]:
    """The name and the day of either end, under the bar."""
    said = words("figures.announced" if side == "left" else "figures.deadline")
    lines = [f"<b>{said}</b>", words.date(day)]
    return {
        **over_plot("<br>".join(directed(line, words) for line in lines), 0 if side == "left" else 1, side),
        **{"yref": "y", "y": -0.75, "yanchor": "top", "align": side, "borderpad": 0},
        "font": {"size": 12, "color": theme.muted},
    }
