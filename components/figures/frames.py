"""Faction against frame: how often each voice argues in each way, as tinted cells with numbers.

The cells are bars, not a heat map: only bars can be picked, and every cell opens the statements behind it.
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.text import card, directed, safe, shortened
from components.figures.theme import BLOCS, Theme, readable_on
from components.figures.types import Words

MOST_FACTIONS, MOST_FRAMES = 12, 16
ROW_HEIGHT, AROUND_PLOT = 30, 150
LONGEST_NAME, LONGEST_FRAME = 22, 28


def build(table: pd.DataFrame, words: Words, theme: Theme, scale: str = "counts") -> go.Figure:
    """Rows of `stance.by_frame` with names and blocs; cells tinted by `counts` or by `shares` of the faction.

    At most 12 factions and 16 frames, those with most statements. customdata = [faction_id, frame].
    """
    if table.empty:
        return themes.apply(go.Figure(layout={"height": 120}), theme, words)
    factions, frames = _factions(table), _loudest(table, "frame", MOST_FRAMES)
    if words.rtl:
        factions = factions[::-1]
    shown = table[table["faction_id"].isin(factions) & table["frame"].isin(frames)].copy()
    shown["column"] = shown["faction_id"].map({code: index for index, code in enumerate(factions)})
    shown["row"] = shown["frame"].map({code: len(frames) - 1 - index for index, code in enumerate(frames)})
    figure = go.Figure(_cells(shown, words, theme, scale))
    figure.update_layout(height=AROUND_PLOT + ROW_HEIGHT * len(frames), bargap=0, showlegend=False)
    themes.apply(figure, theme, words)
    _axes(figure, _names(table, factions, words), frames, words)
    return figure


def _loudest(table: pd.DataFrame, column: str, most: int) -> list[str]:
    return list(table.groupby(column)["n"].sum().sort_values(ascending=False, kind="stable").index[:most])


def _factions(table: pd.DataFrame) -> list[str]:
    """The loudest factions in the fixed order of blocs, the loudest of each bloc first."""
    loudest = _loudest(table, "faction_id", MOST_FACTIONS)
    place = {bloc: index for index, bloc in enumerate(BLOCS)}
    blocs = table.drop_duplicates("faction_id").set_index("faction_id")["bloc"]
    return sorted(loudest, key=lambda code: (place.get(blocs[code], len(BLOCS)), loudest.index(code)))


def _names(table: pd.DataFrame, factions: list[str], words: Words) -> list[str]:
    rows = table.drop_duplicates("faction_id").set_index("faction_id")
    return [directed(safe(shortened(words.pick(rows.loc[code], "name"), LONGEST_NAME)), words) for code in factions]


def _cells(shown: pd.DataFrame, words: Words, theme: Theme, scale: str) -> go.Bar:
    depth = shown["n"] / shown["total"] if scale == "shares" else shown["n"]
    tints = [themes.mixed(theme.panel, theme.accent, 0.08 + 0.92 * share**0.6) for share in depth / depth.max()]
    return go.Bar(
        orientation="h",
        base=shown["column"] + 0.03,
        x=[0.94] * len(shown),
        y=shown["row"],
        width=0.92,
        marker={"color": tints, "line": {"width": 0}},
        text=[words.percent(value) if scale == "shares" else words.number(int(value)) for value in depth],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"size": 11, "color": [readable_on(tint) for tint in tints]},
        customdata=shown[["faction_id", "frame"]].to_numpy(),
        hovertext=[_hover(row, words) for row in shown.to_dict("records")],
        hoverinfo="text",
        unselected={"marker": {"opacity": 0.5}},
    )


def _hover(row: dict[str, object], words: Words) -> str:
    frame = words.label("statements", "frames", str(row["frame"]))
    return card(words.pick(row, "name"), [safe(frame), words("figures.count_of", part=row["n"], n=row["total"])], words)


def _axes(figure: go.Figure, names: list[str], frames: list[str], words: Words) -> None:
    labels = [shortened(words.label("statements", "frames", code), LONGEST_FRAME) for code in frames]
    figure.update_xaxes(
        side="top",
        range=[0, len(names)],
        tickvals=[index + 0.5 for index in range(len(names))],
        ticktext=names,
        tickangle=55 if words.rtl else -55,
        showgrid=False,
        zeroline=False,
        showline=False,
    )
    figure.update_yaxes(
        range=[-0.5, len(frames) - 0.5],
        tickvals=list(range(len(frames)))[::-1],
        ticktext=[directed(safe(label), words) for label in labels],
        showgrid=False,
        zeroline=False,
    )
