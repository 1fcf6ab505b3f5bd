"""Before and after an event, by bloc: the mean stance on either side, two dots and the way between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures import stances
from components.figures import theme as themes
from components.figures.notes import at_the_start, level
from components.figures.stances import MINIMUM_TO_COMPARE
from components.figures.text import card, directed, safe
from components.figures.theme import BLOCS, Theme
from components.figures.types import Words

ROW_HEIGHT, AROUND_PLOT = 52, 130
SIDES = ("before", "after")


@dataclass(frozen=True)
class Row:
    """One bloc: how many statements with a stance, and their mean, before and after."""

    bloc: str
    name: str
    n: dict[str, int]
    mean: dict[str, float | None]

    @property
    def is_small(self) -> bool:
        """Too few on either side to compare."""
        return min(self.n.values()) < MINIMUM_TO_COMPARE


def build(table: pd.DataFrame, words: Words, theme: Theme) -> go.Figure:
    """Rows of `stance.around`, blocs in their fixed order; customdata = [bloc, side]. Mirrored in Arabic."""
    rows = rows_of(table, words)
    if not rows:
        return themes.apply(go.Figure(layout={"height": 120}), theme, words)
    figure = go.Figure([_dots(rows, side, words, theme) for side in SIDES])
    figure.update_layout(
        height=AROUND_PLOT + ROW_HEIGHT * len(rows),
        annotations=[_name(row, _height(rows, index), words, theme) for index, row in enumerate(rows)],
        shapes=_changes(rows, theme),
    )
    themes.apply(figure, theme, words)
    figure.update_xaxes(
        range=[-2.25, 2.25] if words.rtl else [2.25, -2.25],
        tickvals=list(stances.STANCES),
        ticktext=[_tick(step, words) for step in stances.STANCES],
        title_text=directed(words("figures.axis_mean"), words),
        zeroline=True,
    )
    figure.update_yaxes(visible=False, range=[0, len(rows)])
    return figure


def rows_of(table: pd.DataFrame, words: Words) -> list[Row]:
    """The blocs that spoke on either side, with the mean of their stances."""
    rows = []
    for bloc in [bloc for bloc in BLOCS if (table["bloc"] == bloc).any()]:
        part = table[table["bloc"] == bloc]
        n = {side: int(part[f"{side}_n"].sum()) for side in SIDES}
        sums = {side: float((part["stance"] * part[f"{side}_n"]).sum()) for side in SIDES}
        mean = {side: sums[side] / n[side] if n[side] else None for side in SIDES}
        rows.append(Row(bloc, words.label("factions", "bloc", bloc), n, mean))
    return rows


def _height(rows: list[Row], index: int) -> float:
    return len(rows) - index - 0.7


def _tick(step: int, words: Words) -> str:
    """The sign of a step; the outermost and the middle with their names."""
    said = "<br>".join(directed(line, words) for line in _halves(stances.name(step, words)))
    return f"<b>{stances.SIGNS[step]}</b><br>{said}" if step in (2, 0, -2) else f"<b>{stances.SIGNS[step]}</b>"


def _halves(text: str) -> list[str]:
    """A name on two lines, cut at the space nearest to its middle."""
    spaces = [index for index, letter in enumerate(text) if letter == " "]
    if not spaces:
        return [text]
    cut = min(spaces, key=lambda index: abs(index - len(text) / 2))
    return [text[:cut], text[cut + 1 :]]


def _dots(rows: list[Row], side: str, words: Words, theme: Theme) -> go.Scatter:
    """Open before, full after; a bloc of few is drawn faint."""
    is_after = side == "after"
    colours = [theme.blocs[row.bloc] for row in rows]
    return go.Scatter(
        x=[row.mean[side] for row in rows],
        y=[_height(rows, index) for index in range(len(rows))],
        mode="markers",
        name=directed(words(f"figures.{side}"), words),
        marker={
            "symbol": "circle" if is_after else "circle-open",
            "size": 15 if is_after else 13,
            "color": colours,
            "opacity": [0.4 if row.is_small else 1 for row in rows],
            "line": {"width": 2.2, "color": colours},
        },
        customdata=[[row.bloc, side] for row in rows],
        hovertext=[_hover(row, words) for row in rows],
        hoverinfo="text",
    )


def _hover(row: Row, words: Words) -> str:
    lines = []
    for side in SIDES:
        mean = row.mean[side]
        said = (
            words("figures.no_stance")
            if mean is None
            else words("figures.mean_is", mean=words.number(mean, 1), n=row.n[side])
        )
        lines.append(f"{words(f'figures.{side}')}: {said}")
    return card(row.name, lines, words)


def _name(row: Row, y: float, words: Words, theme: Theme) -> dict[str, Any]:
    """The bloc over its line, with the number on either side."""
    said = words("figures.before_after", before=row.n["before"], after=row.n["after"])
    few = f" · {words('figures.too_few')}" if row.is_small else ""
    text = f"{safe(row.name)} <span style='color:{theme.muted}'>· {said}{few}</span>"
    return at_the_start(text, y + 0.66, words)


def _changes(rows: list[Row], theme: Theme) -> list[dict[str, Any]]:
    """The way between the two means of each bloc that has both."""
    drawn = []
    for index, row in enumerate(rows):
        before, after = (row.mean[side] for side in SIDES)
        if before is None or after is None:
            continue
        line = level(_height(rows, index), {"color": theme.blocs[row.bloc], "width": 2})
        drawn.append({**line, "xref": "x", "x0": before, "x1": after, "opacity": 0.25 if row.is_small else 0.6})
    return drawn
