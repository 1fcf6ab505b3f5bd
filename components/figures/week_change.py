"""The last seven days against the seven before, area by area: two dots and the way between them."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.notes import at_the_start, level
from components.figures.text import card, directed
from components.figures.theme import Theme
from components.figures.types import Words

ROW_HEIGHT, AROUND_PLOT = 52, 110
BEFORE, NOW = "before", "now"


def build(table: pd.DataFrame, words: Words, theme: Theme) -> go.Figure:
    """Rows of `countdown.week_against_week`; customdata = [area]. The name of an area stands over its line."""
    if table.empty:
        return themes.apply(go.Figure(layout={"height": 120}), theme, words)
    rows = table.to_dict("records")
    figure = go.Figure([_dots(rows, side, words, theme) for side in (BEFORE, NOW)])
    places = [(row, len(rows) - index - 0.7) for index, row in enumerate(rows)]
    most = max(3, int(table[[BEFORE, NOW]].to_numpy().max()))
    figure.update_layout(
        height=AROUND_PLOT + ROW_HEIGHT * len(rows),
        annotations=[_name(row, y, words, theme) for row, y in places],
        shapes=[_change(row, y, theme) for row, y in places if row[NOW] != row[BEFORE]],
    )
    themes.apply(figure, theme, words)
    window = [-0.04 * most, 1.12 * most]
    ticks = _ticks(most)
    figure.update_xaxes(
        range=window[::-1] if words.rtl else window,
        tickvals=ticks,
        ticktext=[words.number(tick) for tick in ticks],
        title_text=directed(words("figures.axis_incidents"), words),
        zeroline=False,
    )
    figure.update_yaxes(visible=False, range=[0, len(rows)])
    return figure


def _ticks(most: int) -> list[int]:
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000, 10**6) if most / step <= 6)
    return list(range(0, most + 1, step))


def _dots(rows: list[dict[str, Any]], side: str, words: Words, theme: Theme) -> go.Scatter:
    """One side: an open dot for the week before, a full one for the last; the number beside the last."""
    is_now = side == NOW
    return go.Scatter(
        x=[row[side] for row in rows],
        y=[len(rows) - index - 0.7 for index in range(len(rows))],
        mode="markers",
        name=directed(words(f"figures.week_{side}"), words),
        marker={
            "symbol": "circle" if is_now else "circle-open",
            "size": 14 if is_now else 12,
            "color": theme.accent if is_now else theme.muted,
            "line": {"width": 2, "color": theme.accent if is_now else theme.muted},
        },
        customdata=[[row["area"]] for row in rows],
        hovertext=[_hover(row, words) for row in rows],
        hoverinfo="text",
    )


def _hover(row: dict[str, Any], words: Words) -> str:
    lines = [
        f"{words(f'figures.week_{side}')}: {words('figures.count_incidents', n=row[side])}, "
        f"{words('figures.killed_at_least', n=row[f'killed_{side}'])}"
        for side in (NOW, BEFORE)
    ]
    return card(words(f"figures.area_{row['area']}"), lines, words)


def _name(row: dict[str, Any], y: float, words: Words, theme: Theme) -> dict[str, Any]:
    """The area over its line, with both numbers."""
    area = words(f"figures.area_{row['area']}")
    numbers = words("figures.from_to", before=row[BEFORE], now=row[NOW])
    return at_the_start(f"{area} <span style='color:{theme.muted}'>· {numbers}</span>", y + 0.66, words)


def _change(row: dict[str, Any], y: float, theme: Theme) -> dict[str, Any]:
    """The way from the week before to the last."""
    line = {"color": theme.grid, "width": 2}
    return {**level(y, line), "xref": "x", "x0": row[BEFORE], "x1": row[NOW]}
