"""Who claimed the attacks, or was named for them, against whom the statements that cite them blame."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.claims.sides import mixed
from components.figures.text import card, directed, safe
from components.figures.theme import BLOCS, Theme, readable_on
from components.figures.types import Words
from discourse.linkage import NONE_NAMED

ROLES = ("claimed", "attributed", "neither")
NOBODY = "nobody"
ROW_HEIGHT, AROUND_PLOT, PALEST = 46, 150, 0.12


def build(table: pd.DataFrame, words: Words, theme: Theme, bloc: str = "") -> go.Figure:
    """Rows of `linkage.claimed_by_blamed`, of one bloc's speakers where `bloc` is given.

    A cell is statements, each counted once. customdata = [role, perpetrator, blamed].
    """
    cells = gathered(table[table["bloc"] == bloc] if bloc else table)
    rows, columns = _rows(cells), _columns(cells)
    most = max(cells["n"].max() if len(cells) else 1, 1)
    cells["strength"] = PALEST + (1 - PALEST) * cells["n"] / most
    figure = go.Figure(_squares(cells, rows, columns, words, theme))
    themes.apply(figure, theme, words)
    figure.update_layout(height=AROUND_PLOT + ROW_HEIGHT * len(rows), showlegend=False)
    _axes(figure, rows, columns, words)
    return figure


def gathered(table: pd.DataFrame) -> pd.DataFrame:
    """Cells with the blocs of the speakers put together; a joint statement counts once."""
    keys = ["role", "perpetrator", "blamed"]
    cells = table.groupby(keys, as_index=False).agg(statement_ids=("statement_ids", lambda ids: set().union(*ids)))
    return cells.assign(n=cells["statement_ids"].map(len).astype(int))


def _rows(cells: pd.DataFrame) -> list[tuple[str, str]]:
    order = (*BLOCS, NONE_NAMED)
    found = set(zip(cells["role"], cells["perpetrator"], strict=True))
    return sorted(found, key=lambda pair: (ROLES.index(pair[0]), order.index(pair[1])))


def _columns(cells: pd.DataFrame) -> list[str]:
    totals = cells.groupby("blamed")["n"].sum().sort_values(ascending=False, kind="stable")
    return [code for code in totals.index if code != NOBODY] + [NOBODY] * (NOBODY in totals.index)


def _squares(
    cells: pd.DataFrame, rows: list[tuple[str, str]], columns: list[str], words: Words, theme: Theme
) -> go.Scatter:
    fills = [mixed(theme.accent, theme.ground, strength) for strength in cells["strength"]]
    return go.Scatter(
        x=[columns.index(code) for code in cells["blamed"]],
        y=[-rows.index(pair) for pair in zip(cells["role"], cells["perpetrator"], strict=True)],
        mode="markers+text",
        marker={"symbol": "square", "size": 26, "opacity": 1, "color": fills},
        text=[words.number(int(n)) for n in cells["n"]],
        textfont={"size": 12, "color": [readable_on(fill) for fill in fills]},
        customdata=cells[["role", "perpetrator", "blamed"]].to_numpy().tolist(),
        hovertext=[_hover(row, words) for row in cells.to_dict("records")],
        hoverinfo="text",
    )


def perpetrator_name(role: str, perpetrator: str, words: Words) -> str:
    """Who claimed, or was named, in words."""
    if role == "neither":
        return words("claims.none_named")
    return words(f"claims.role_{role}", who=words.label("factions", "bloc", perpetrator))


def blamed_name(code: str, words: Words) -> str:
    """An actor blamed, in words; that nobody is."""
    return words("claims.blames_nobody") if code == NOBODY else words.label("statements", "blames", code)


def _hover(row: dict[str, object], words: Words) -> str:
    who = perpetrator_name(str(row["role"]), str(row["perpetrator"]), words)
    said = words("figures.count_statements", n=row["n"])
    return card(who, [f"{blamed_name(str(row['blamed']), words)}: {said}"], words)


def _axes(figure: go.Figure, rows: list[tuple[str, str]], columns: list[str], words: Words) -> None:
    ends = [-0.5, max(len(columns), 1) - 0.5]
    names = [directed(_in_two_lines(blamed_name(code, words)), words) for code in columns]
    figure.update_xaxes(
        side="top", tickvals=list(range(len(columns))), ticktext=names, tickangle=-55 if not words.rtl else 55,
        range=ends[::-1] if words.rtl else ends, showgrid=False, zeroline=False,
    )  # fmt: skip
    figure.update_yaxes(
        tickvals=[-place for place in range(len(rows))],
        ticktext=[directed(_in_two_lines(perpetrator_name(*pair, words)), words) for pair in rows],
        range=[-len(rows) + 0.5, 0.5], showgrid=True, zeroline=False,
    )  # fmt: skip


def _in_two_lines(text: str) -> str:
    """A long label broken near its middle."""
    words_of = text.split()
    if len(text) <= 16 or len(words_of) < 2:
        return safe(text)
    cut = min(range(1, len(words_of)), key=lambda place: abs(len(" ".join(words_of[:place])) - len(text) / 2))
    return f"{safe(' '.join(words_of[:cut]))}<br>{safe(' '.join(words_of[cut:]))}"
