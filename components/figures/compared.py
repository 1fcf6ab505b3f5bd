"""Countdowns compared: deadlines laid on one axis of days left, counted up from 180 days before."""

from __future__ import annotations

import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.notes import upright
from components.figures.text import arrowed, card, directed
from components.figures.theme import Theme
from components.figures.time_axis import countdown_text
from components.figures.types import Words

HEIGHT = 380
TICKS = (180, 150, 120, 90, 60, 30, 0, -30)
DASHES = ("solid", "dot", "dash", "dashdot", "longdash")
NARROW_STEP = 60


def build(
    table: pd.DataFrame, words: Words, theme: Theme, measure: str = "demands", chosen: str | None = None
) -> go.Figure:
    """Rows of `countdown.compared`, one line a deadline; `chosen` is drawn strong, the others quiet.

    `measure` is `demands`, `statements` or `incidents`. customdata = [deadline_id].
    """
    figure = go.Figure(layout={"height": HEIGHT})
    if table.empty:
        return themes.apply(figure, theme, words)
    lines = {str(deadline): rows for deadline, rows in table.groupby("deadline_id", sort=True)}
    for index, (deadline, rows) in enumerate(lines.items()):
        line = _line(deadline, rows, measure, words)
        figure.add_trace(line.update(line=_stroke(index, deadline == chosen, theme), zorder=int(deadline == chosen)))
    figure.update_layout(
        annotations=[_end(deadline, rows.iloc[-1], measure, words) for deadline, rows in lines.items()],
        shapes=[upright(0, {"color": theme.accent, "width": 2})],
    )
    themes.apply(figure, theme, words)
    _axes(figure, table, measure, words)
    return figure


def _stroke(index: int, is_chosen: bool, theme: Theme) -> dict[str, Any]:
    """The chosen line is solid and strong; the others tell themselves apart by their dashes."""
    colour, width = (theme.accent, 3) if is_chosen else (theme.muted, 1.6)
    return {"color": colour, "width": width, "dash": "solid" if is_chosen else DASHES[1 + index % 4], "shape": "hv"}


def _line(deadline: str, rows: pd.DataFrame, measure: str, words: Words) -> go.Scatter:
    name = named(deadline, words)
    return go.Scatter(
        x=-rows["days_left"],
        y=rows[measure],
        mode="lines",
        name=directed(name, words),
        customdata=[[deadline]] * len(rows),
        hovertext=[_hover(name, row, measure, words) for row in rows.to_dict("records")],
        hoverinfo="text",
    )


def named(deadline: str, words: Words) -> str:
    """A deadline by the day it falls on, which is its id."""
    return words.date(datetime.date.fromisoformat(deadline))


def _hover(name: str, row: dict[str, Any], measure: str, words: Words) -> str:
    left = int(row["days_left"])
    day = words("figures.days_left", n=left) if left >= 0 else words("figures.days_since", n=-left)
    return card(name, [day, words(f"figures.count_{measure}", n=int(row[measure]))], words)


def _end(deadline: str, last: pd.Series, measure: str, words: Words) -> dict[str, Any]:
    """The number that a line has come to, at its end."""
    return {
        "x": -last["days_left"],
        "y": last[measure],
        "text": words.number(int(last[measure])),
        "showarrow": False,
        "xanchor": "left",
        "xshift": 4,
        "font": {"size": 12},
        "name": deadline,
    }


def _axes(figure: go.Figure, table: pd.DataFrame, measure: str, words: Words) -> None:
    most = max(4, int(table[measure].max()))
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 10**3, 10**4, 10**6) if most / step <= 6)
    heights = list(range(0, most + step, step))
    figure.update_xaxes(
        range=[-183, 37],
        tickvals=[-left for left in TICKS],
        ticktext=[countdown_text(-left, words) if left % NARROW_STEP == 0 else "" for left in TICKS],
        title_text=arrowed(words("figures.axis_days_since"), words),
        zeroline=False,
    )
    # Numbers stand at the right ends of the lines, so the scale stands left in Arabic too.
    figure.update_yaxes(
        side="left",
        range=[0, most * 1.08],
        tickvals=heights,
        ticktext=[words.number(height) for height in heights],
        title_text=directed(words(f"figures.axis_cumulative_{measure}"), words),
    )
