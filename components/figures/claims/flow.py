"""Faction to use to target, as ribbons; on a narrow screen `flow_list` says the same in rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.claims import sides
from components.figures.text import directed, safe, shortened
from components.figures.theme import Theme
from components.figures.types import Words
from discourse.linkage import AREAS, IN_GENERAL, OTHERS, SIDES, side

MOST_FACTIONS, OTHER_VOICES, LONGEST_NAME = 10, "other_voices", 30
RIBBON = 0.42


@dataclass(frozen=True)
class Naming:
    """Names of factions and attacks in the reader's language, and the bloc of each faction."""

    factions: Mapping[str, str]
    blocs: Mapping[str, str]
    attacks: Mapping[str, str]

    def of_faction(self, code: str, words: Words) -> str:
        """A faction's name; the less heard ones are one."""
        return words("claims.other_voices") if code == OTHER_VOICES else self.factions.get(code, code)

    def of_target(self, code: str, words: Words) -> str:
        """An area, an attack, attacks in general, or the others."""
        if code in (IN_GENERAL, OTHERS):
            return words(f"claims.target_{code}")
        return words(f"figures.area_{code}") if code in AREAS else self.attacks.get(code, code)


def build(table: pd.DataFrame, words: Words, theme: Theme, naming: Naming) -> go.Figure:
    """Rows of `linkage.flow`; at most ten factions, the others together. Mirrored in Arabic."""
    rows = loudest(table)
    columns = [_ordered(rows, column) for column in ("faction_id", "use", "target")]
    nodes = [(depth, code) for depth, column in enumerate(columns) for code in column]
    place = {node: index for index, node in enumerate(nodes)}
    figure = go.Figure(
        go.Sankey(
            arrangement="snap",
            node=_nodes(nodes, words, theme, naming),
            link=_links(rows, place, words, theme),
            textfont={"size": 12, "color": theme.ink, "shadow": "none"},
            valueformat="d",
        )
    )
    themes.apply(figure, theme, words)
    return figure.update_layout(height=max(380, 34 * max(map(len, columns), default=1)))


def loudest(table: pd.DataFrame, most: int = MOST_FACTIONS) -> pd.DataFrame:
    """The table with all but the loudest factions gathered into one."""
    totals = table.groupby("faction_id")["n"].sum().sort_values(ascending=False, kind="stable")
    kept = totals.index if len(totals) <= most else totals.index[: most - 1]
    voices = table["faction_id"].where(table["faction_id"].isin(kept), OTHER_VOICES)
    keys = ["faction_id", "side", "use", "target"]
    return table.assign(faction_id=voices).groupby(keys, as_index=False)["n"].sum()


def _ordered(rows: pd.DataFrame, column: str) -> list[str]:
    """Codes by size, uses by the side they argue for first."""
    totals = rows.groupby(column)["n"].sum()
    if column == "use":
        return sorted(totals.index, key=lambda use: (SIDES.index(side(use)), -totals[use]))
    last = (OTHERS, IN_GENERAL, OTHER_VOICES)
    return sorted(totals.index, key=lambda code: (code in last, -totals[code]))


def _nodes(nodes: list[tuple[int, str]], words: Words, theme: Theme, naming: Naming) -> dict[str, object]:
    names, colours = [], []
    for depth, code in nodes:
        if depth == 0:
            names.append(naming.of_faction(code, words))
            colours.append(theme.blocs.get(naming.blocs.get(code, ""), theme.muted))
        elif depth == 1:
            names.append(sides.use_name(code, words))
            colours.append(sides.use_colour(code, theme))
        else:
            names.append(naming.of_target(code, words))
            colours.append(theme.incident)
    return {
        "label": [directed(safe(shortened(name, LONGEST_NAME)), words) for name in names],
        "color": colours,
        "pad": 12,
        "thickness": 14,
        "line": {"width": 0},
        "hovertemplate": "%{label}: %{value}<extra></extra>",
    }


def _links(rows: pd.DataFrame, place: Mapping[tuple[int, str], int], words: Words, theme: Theme) -> dict[str, object]:
    first = rows.groupby(["faction_id", "use"], as_index=False)["n"].sum()
    second = rows.groupby(["use", "target"], as_index=False)["n"].sum()
    ends = [(place[0, row.faction_id], place[1, row.use], row.n, row.use) for row in first.itertuples()]
    ends += [(place[1, row.use], place[2, row.target], row.n, row.use) for row in second.itertuples()]
    # In Arabic the ribbons run from the right: their ends change places.
    sources, targets = (1, 0) if words.rtl else (0, 1)
    return {
        "source": [end[sources] for end in ends],
        "target": [end[targets] for end in ends],
        "value": [int(end[2]) for end in ends],
        "color": [_thin(sides.colour(side(end[3]), theme)) for end in ends],
        "hovertemplate": "%{source.label} – %{target.label}: %{value}<extra></extra>",
    }


def _thin(colour: str) -> str:
    red, green, blue, _ = themes.channels(colour)
    return f"rgba({red},{green},{blue},{RIBBON})"
