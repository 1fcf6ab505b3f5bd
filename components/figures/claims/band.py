"""The event study: what is said a day around attacks, against the band that chance would give."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.text import arrowed, card, directed
from components.figures.theme import Theme
from components.figures.types import Words

ROW, AROUND_PLOT, GAP = 190, 80, 0.10
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50)
COLOURS = {"leave": 2, "blame": 1, "stay": -2}


def build(table: pd.DataFrame, words: Words, theme: Theme, reverse_time: bool = False) -> go.Figure:
    """Curves of the studies one under the other: outcome, offset, observed, expected, low, high.

    customdata = [outcome, offset].
    """
    outcomes = list(dict.fromkeys(table["outcome"]))
    figure = go.Figure()
    for place, outcome in enumerate(outcomes):
        rows = table[table["outcome"] == outcome]
        axis = f"y{place + 1}" if place else "y"
        figure.add_traces([*_band(rows, axis, theme), _line(rows, outcome, axis, words, theme)])
    themes.apply(figure, theme, words)
    figure.update_layout(height=AROUND_PLOT + ROW * max(len(outcomes), 1), showlegend=False)
    for place in range(len(outcomes)):
        _panel(figure, place, outcomes, table, words)
    _days(figure, table, len(outcomes), words, reverse_time)
    return figure


def _band(rows: pd.DataFrame, axis: str, theme: Theme) -> list[go.Scatter]:
    common: dict[str, Any] = {"x": rows["offset"], "yaxis": axis, "mode": "lines", "hoverinfo": "skip"}
    return [
        go.Scatter(**common, y=rows["low"], line={"width": 0}),
        go.Scatter(**common, y=rows["high"], line={"width": 0}, fill="tonexty", fillcolor=theme.grid),
        go.Scatter(**common, y=rows["expected"], line={"width": 1, "dash": "dot", "color": theme.muted}),
    ]


def _line(rows: pd.DataFrame, outcome: str, axis: str, words: Words, theme: Theme) -> go.Scatter:
    colour = theme.stances[COLOURS.get(outcome, 2)]
    is_outside = (rows["observed"] > rows["high"]) | (rows["observed"] < rows["low"])
    return go.Scatter(
        x=rows["offset"],
        y=rows["observed"],
        yaxis=axis,
        mode="lines+markers",
        line={"color": colour, "width": 2},
        marker={
            "size": [11 if outside else 5 for outside in is_outside],
            "color": colour,
            "line": {"width": 1, "color": theme.ground},
        },
        customdata=[[outcome, int(offset)] for offset in rows["offset"]],
        hovertext=[_hover(row, outcome, words) for row in rows.to_dict("records")],
        hoverinfo="text",
    )


def _hover(row: dict[str, Any], outcome: str, words: Words) -> str:
    numbers = {name: words.number(row[name], 2) for name in ("observed", "low", "high")}
    offset = int(row["offset"])
    day = words("claims.day_of_attack") if offset == 0 else words("claims.day_around", day=words.signed(offset))
    return card(words(f"claims.outcome_{outcome}"), [day, words("claims.observed", **numbers)], words)


def _panel(figure: go.Figure, place: int, outcomes: list[str], table: pd.DataFrame, words: Words) -> None:
    """One outcome's axis, its name over it and the day of the attack through it."""
    low, top = domain(place, len(outcomes))
    rows = table[table["outcome"] == outcomes[place]]
    most = max(rows[["observed", "high"]].max().max(), 0.05) * 1.08
    ticks = round_ticks(most)
    decimals = 0 if all(tick % 1 == 0 for tick in ticks) else 1 if most > 0.3 else 2
    axis = {**figure.layout.yaxis.to_plotly_json(), "domain": [low, top], "range": [0, most]}
    axis |= {"tickvals": ticks, "ticktext": [words.number(tick, decimals) for tick in ticks]}
    figure.update_layout({f"yaxis{place + 1 if place else ''}": axis})
    figure.add_annotation(
        text=directed(words(f"claims.outcome_{outcomes[place]}"), words), xref="paper", yref="paper", y=top,
        yanchor="bottom", x=1 if words.rtl else 0, xanchor="right" if words.rtl else "left", showarrow=False,
    )  # fmt: skip
    figure.add_shape(
        type="line", x0=0, x1=0, xref="x", y0=low, y1=top, yref="paper",
        line={"color": figure.layout.font.color, "width": 1, "dash": "dot"},
    )  # fmt: skip


def domain(place: int, count: int) -> tuple[float, float]:
    """The lower and upper end of a panel, from the top down."""
    height = (1 - GAP * (count - 1)) / count
    top = 1 - place * (height + GAP)
    return max(top - height, 0.0), top


def round_ticks(most: float) -> list[float]:
    """Three or four round numbers from 0."""
    step = next((step for step in STEPS if most / step <= 4.5), most)
    return [round(step * place, 2) for place in range(int(most / step) + 1)]


def _days(figure: go.Figure, table: pd.DataFrame, count: int, words: Words, reverse_time: bool) -> None:
    window = int(table["offset"].max()) if len(table) else 14
    ticks = [-window, -window // 2, 0, window // 2, window]
    ends = [-window - 0.6, window + 0.6]
    figure.update_xaxes(
        tickvals=ticks, ticktext=[words.signed(tick) for tick in ticks], showgrid=False, zeroline=False,
        range=ends[::-1] if reverse_time else ends, anchor=f"y{count}" if count > 1 else "y",
        title_text=arrowed(words("claims.axis_days_around"), words, reverse_time),
    )  # fmt: skip
