"""Attacks ranked by the number of statements that use them, each bar parted by side."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.claims import rows, sides
from components.figures.claims.rows import Named
from components.figures.text import card
from components.figures.theme import Theme, readable_on
from components.figures.types import Words
from discourse.linkage import SIDES

MOST_ROWS = 12


def build(table: pd.DataFrame, words: Words, theme: Theme) -> go.Figure:
    """Rows of `linkage.attacks_by_use` parted by `side`; the twelve most used. customdata = [incident_id]."""
    attacks = table.drop_duplicates("incident_id").head(MOST_ROWS).to_dict("records")
    counts = table.pivot_table(index="incident_id", columns="side", values="n", aggfunc="sum", fill_value=0)
    figure = go.Figure()
    for side in SIDES:
        found = counts[side] if side in counts else pd.Series(0, index=counts.index)
        numbers = [int(found[attack["incident_id"]]) for attack in attacks]
        figure.add_trace(_bars(attacks, numbers, side, words, theme))
    rows.draw_names(figure, [_named(attack, words) for attack in attacks], words, theme)
    themes.apply(figure, theme, words)
    reach = counts.sum(axis=1).max() * 1.02 if len(counts) else 1
    return rows.frame(figure, len(attacks), reach, words)


def _named(attack: dict[str, object], words: Words) -> Named:
    return Named(rows.attack_name(attack, words), words("figures.count_statements", n=attack["total"]))


def _bars(attacks: list[dict[str, object]], numbers: list[int], side: str, words: Words, theme: Theme) -> go.Bar:
    fill = sides.colour(side, theme)
    return go.Bar(
        orientation="h",
        x=numbers,
        y=rows.heights(len(attacks)),
        width=rows.BAR,
        name=sides.name(side, words),
        marker={"color": fill, "line": {"width": 1, "color": theme.ground}},
        text=[words.number(number) if number else "" for number in numbers],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"size": 11, "color": readable_on(fill)},
        customdata=[[attack["incident_id"]] for attack in attacks],
        hovertext=[_hover(attack, side, n, words) for attack, n in zip(attacks, numbers, strict=True)],
        hoverinfo="text",
    )


def _hover(attack: dict[str, object], side: str, n: int, words: Words) -> str:
    kind = words.label("incidents", "type", str(attack["type"]))
    said = f"{sides.name(side, words)}: {words('figures.count_statements', n=n)}"
    return card(rows.attack_name(attack, words), [kind, rows.toll(attack, words), said], words)
