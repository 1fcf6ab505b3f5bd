"""Use of attacks by days left, deadline beside deadline: a point a stretch, with its interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.text import arrowed, card, directed
from components.figures.theme import Theme
from components.figures.types import Words
from discourse.approach import MINIMUM_STATEMENTS, STRETCHES

HEIGHT = 420
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross")
APART = 0.13


@dataclass(frozen=True)
class Look:
    """How it is drawn: `measure` is `share` (of the statements) or `rate` (in 30 days)."""

    measure: str = "share"
    chosen: str = ""
    reverse_time: bool = False


def build(table: pd.DataFrame, words: Words, theme: Theme, names: Mapping[str, str], **options: Any) -> go.Figure:
    """Rows of `approach.t_minus`, the chosen deadline strong; options are the fields of `Look`.

    A stretch with fewer than ten statements is drawn hollow. customdata = [deadline_id, first_left, last_left].
    """
    look = Look(**options)
    shown = table[table[look.measure].notna()].copy()
    deadlines = sorted(dict.fromkeys(shown["deadline_id"]))
    order = {first: place for place, (first, _) in enumerate(STRETCHES)}
    beside = {code: (place - (len(deadlines) - 1) / 2) * APART for place, code in enumerate(deadlines)}
    shown["x"] = shown["first_left"].map(order) + shown["deadline_id"].map(beside).astype(float)
    figure = go.Figure()
    for place, code in enumerate(deadlines):
        points = _points(shown[shown["deadline_id"] == code], names[code], look, words)
        ink = _ink(theme, code == look.chosen, SYMBOLS[place % len(SYMBOLS)], points.customdata)
        figure.add_trace(points.update(ink))
    themes.apply(figure, theme, words)
    figure.update_layout(height=HEIGHT, showlegend=True)
    _axes(figure, shown, look, words)
    return figure


def _points(rows: pd.DataFrame, name: str, look: Look, words: Words) -> go.Scatter:
    above, below = (abs(rows[f"{look.measure}_{end}"] - rows[look.measure]) for end in ("high", "low"))
    return go.Scatter(
        x=rows["x"],
        y=rows[look.measure],
        error_y={"array": above.tolist(), "arrayminus": below.tolist(), "width": 0},
        mode="markers",
        name=directed(name, words),
        customdata=rows[["deadline_id", "first_left", "last_left", "statements"]].to_numpy().tolist(),
        hovertext=[_hover(row, name, look, words) for row in rows.to_dict("records")],
        hoverinfo="text",
    )


def _ink(theme: Theme, is_chosen: bool, symbol: str, carried: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """The chosen deadline in the accent colour; stretches of few statements hollow."""
    colour = theme.accent if is_chosen else theme.muted
    shapes = [f"{symbol}-open" if row[3] < MINIMUM_STATEMENTS else symbol for row in carried]
    return {
        "marker": {"symbol": shapes, "size": 12 if is_chosen else 9, "color": colour},
        "error_y": {"color": colour, "thickness": 2.5 if is_chosen else 1},
    }


def _hover(row: dict[str, Any], name: str, look: Look, words: Words) -> str:
    said = words("claims.using_of", using=int(row["using"]), n=int(row["statements"]))
    lines = [stretch_name(int(row["first_left"]), int(row["last_left"]), words), said]
    if look.measure == "rate":
        lines.append(words("claims.days_seen", n=int(row["days_seen"])))
    if row["statements"] < MINIMUM_STATEMENTS:
        lines.append(words("figures.too_few"))
    return card(name, lines, words)


def stretch_name(first: int, last: int, words: Words) -> str:
    """A stretch of days left, or of days since."""
    if last < 0:
        return words("claims.days_since", first=-first, last=-last)
    return words("claims.days_left", first=first, last=last)


def _axes(figure: go.Figure, shown: pd.DataFrame, look: Look, words: Words) -> None:
    ends = [-0.6, len(STRETCHES) - 0.4]
    names = [words("claims.stretch", first=words.signed(-first), last=words.signed(-last)) for first, last in STRETCHES]
    figure.update_xaxes(
        tickvals=list(range(len(STRETCHES))), ticktext=names, showgrid=False, zeroline=False,
        range=ends[::-1] if look.reverse_time else ends,
        title_text=arrowed(words("claims.axis_days_to"), words, look.reverse_time),
    )  # fmt: skip
    most = shown[f"{look.measure}_high"].max() * 1.06 if len(shown) else 1
    figure.update_yaxes(
        range=[-0.03 * most, most], zeroline=True, title_text=directed(words(f"claims.axis_{look.measure}"), words)
    )
    if look.measure == "share":
        ticks = [0, 0.25, 0.5, 0.75, 1]
        said = [words.percent(tick) for tick in ticks]
        figure.update_yaxes(tickvals=ticks, ticktext=said, range=[-0.03, min(most, 1.02)])
