"""Who uses attacks for what, in rows: one bar a use, parted by bloc. The narrow screen's `flow`."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.claims import rows, sides
from components.figures.claims.flow import Naming
from components.figures.claims.rows import Named
from components.figures.text import card
from components.figures.theme import BLOCS, Theme
from components.figures.types import Words
from discourse.linkage import SIDES, side

LEGEND_LINE = 18


def build(table: pd.DataFrame, words: Words, theme: Theme, naming: Naming) -> go.Figure:
    """Rows of `linkage.flow`, uses by side and size. customdata = [use, bloc]."""
    table = table.assign(bloc=table["faction_id"].map(lambda code: naming.blocs.get(code, "")))
    totals = table.groupby("use")["n"].sum()
    uses = sorted(totals.index, key=lambda use: (SIDES.index(side(use)), -totals[use]))
    counts = table.pivot_table(index="use", columns="bloc", values="n", aggfunc="sum", fill_value=0)
    figure = go.Figure([_bars(counts, uses, bloc, words, theme) for bloc in BLOCS if bloc in counts])
    named = [Named(sides.use_name(use, words), words("claims.uses", n=int(totals[use]))) for use in uses]
    rows.draw_names(figure, named, words, theme)
    themes.apply(figure, theme, words)
    rows.frame(figure, len(uses), max([*totals, 1]) * 1.02, words)
    # On a phone each bloc takes a line of the legend.
    return figure.update_layout(height=figure.layout.height + LEGEND_LINE * len(figure.data))


def _bars(counts: pd.DataFrame, uses: list[str], bloc: str, words: Words, theme: Theme) -> go.Bar:
    name = words.label("factions", "bloc", bloc)
    numbers = [int(counts.at[use, bloc]) for use in uses]
    return go.Bar(
        orientation="h",
        x=numbers,
        y=rows.heights(len(uses)),
        width=rows.BAR,
        name=name,
        marker={"color": theme.blocs[bloc], "line": {"width": 1, "color": theme.ground}},
        customdata=[[use, bloc] for use in uses],
        hovertext=[
            card(sides.use_name(use, words), [f"{name}: {words('claims.uses', n=number)}"], words)
            for use, number in zip(uses, numbers, strict=True)
        ],
        hoverinfo="text",
    )
