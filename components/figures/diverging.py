"""Stances by voice: bars that diverge from "takes no side", not stated hatched in a column of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures import stances
from components.figures import theme as themes
from components.figures.notes import at_the_start, over_plot
from components.figures.stances import MINIMUM_TO_COMPARE, NOT_STATED
from components.figures.text import card, directed, safe, shortened
from components.figures.theme import BLOCS, Theme, readable_on
from components.figures.types import Words

MOST_ROWS, ROW_HEIGHT, AROUND_PLOT, BAR = 24, 40, 146, 0.42
FAINT, ROW = 0.38, 16
MAIN, APART = (0.0, 0.84), (0.87, 1.0)


@dataclass(frozen=True)
class Row:
    """One voice: its numbers by stance, and where its bar stands."""

    code: str
    name: str
    counts: dict[int, int]
    not_stated: int

    @property
    def stated(self) -> int:
        """Statements with a stance."""
        return sum(self.counts.values())

    @property
    def total(self) -> int:
        """All statements."""
        return self.stated + self.not_stated

    @property
    def is_small(self) -> bool:
        """Too few to compare."""
        return self.stated < MINIMUM_TO_COMPARE


def build(table: pd.DataFrame, words: Words, theme: Theme, scale: str = "counts") -> go.Figure:
    """Rows of `stance.by_faction` with names and blocs; `scale` is `counts` or `shares`.

    At most 24 voices, those with most statements; the others are one row. customdata = [faction_id, stance].
    """
    rows = _rows(table, words)
    if not rows:
        return themes.apply(go.Figure(layout={"height": 120}), theme, words)
    units = [1 / max(row.stated, 1) if scale == "shares" else 1.0 for row in rows]
    figure = go.Figure([_bars(rows, units, stance, words, theme) for stance in stances.STANCES])
    figure.add_trace(_apart(rows, words, theme))
    figure.update_layout(
        barmode="overlay",
        height=AROUND_PLOT + ROW_HEIGHT * len(rows),
        margin={"l": 8, "r": 8, "t": 44, "b": 8},
        annotations=_names(rows, words, theme) + _poles(words, theme),
    )
    themes.apply(figure, theme, words)
    _axes(figure, rows, units, scale, words)
    return figure


def _rows(table: pd.DataFrame, words: Words) -> list[Row]:
    """Voices in the fixed order of blocs, the loudest of each bloc first, from the top down."""
    if table.empty:
        return []
    totals = table.groupby("faction_id")["n"].sum().sort_values(ascending=False, kind="stable")
    kept = set(totals.index[: MOST_ROWS if len(totals) <= MOST_ROWS else MOST_ROWS - 1])
    place = {bloc: index for index, bloc in enumerate(BLOCS)}
    first = table.drop_duplicates("faction_id").set_index("faction_id")
    order = sorted(kept, key=lambda code: (place.get(first.at[code, "bloc"], len(BLOCS)), -totals[code], code))
    rows = [_row(code, words.pick(first.loc[code], "name"), table[table["faction_id"] == code]) for code in order]
    others = table[~table["faction_id"].isin(kept)]
    if len(others):
        rows.append(_row("", words("figures.other_voices", n=others["faction_id"].nunique()), others))
    return rows


def _row(code: str, name: str, table: pd.DataFrame) -> Row:
    counts = {
        stance: int(table.loc[(table["stance"] == stance).fillna(False), "n"].sum()) for stance in stances.STANCES
    }
    return Row(code, name, counts, int(table.loc[table["stance"].isna(), "n"].sum()))


def left_edge(row: Row, stance: int) -> float:
    """Where a segment begins: demands to leave lie left of the middle, "no side" lies across it."""
    middle = row.counts[0] / 2
    if stance > 0:
        return -middle - sum(row.counts[step] for step in (1, 2) if step <= stance)
    if stance == 0:
        return -middle
    return middle + sum(row.counts[step] for step in (-1, -2) if step > stance)


def _bars(rows: list[Row], units: list[float], stance: int, words: Words, theme: Theme) -> go.Bar:
    colour = stances.colour(stance, theme)
    widths = [row.counts[stance] for row in rows]
    return go.Bar(
        orientation="h",
        base=[left_edge(row, stance) * unit for row, unit in zip(rows, units, strict=True)],
        x=[width * unit for width, unit in zip(widths, units, strict=True)],
        y=_heights(rows),
        width=BAR,
        name=directed(stances.signed_name(stance, words), words),
        marker={
            "color": colour,
            "opacity": [FAINT if row.is_small else 1 for row in rows],
            "line": {"width": 0},
        },
        text=[words.number(width) if width else "" for width in widths],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"size": 11, "color": [theme.ink if row.is_small else readable_on(colour) for row in rows]},
        customdata=[[row.code, stance] for row in rows],
        hovertext=[_hover(row, stance, words) for row in rows],
        hoverinfo="text",
    )


def _apart(rows: list[Row], words: Words, theme: Theme) -> go.Bar:
    """What was not stated: hatched, on an axis of its own, so that nobody reads it as a stance."""
    pattern = {
        "shape": stances.HATCH,
        "fgcolor": theme.not_stated,
        "bgcolor": theme.ground,
        "size": 5,
        "solidity": 0.25,
    }
    return go.Bar(
        orientation="h",
        x=[row.not_stated or None for row in rows],
        y=_heights(rows),
        xaxis="x2",
        width=BAR,
        name=directed(words("figures.not_stated"), words),
        marker={"color": theme.ground, "pattern": pattern, "line": {"width": 1, "color": theme.not_stated}},
        text=[words.number(row.not_stated) if row.not_stated else "" for row in rows],
        textposition="outside",
        cliponaxis=False,
        textfont={"size": 11, "color": theme.muted},
        customdata=[[row.code, NOT_STATED] for row in rows],
        hovertext=[_hover(row, None, words) for row in rows],
        hoverinfo="text",
    )


def _heights(rows: list[Row]) -> list[float]:
    return [len(rows) - index - 0.72 for index in range(len(rows))]


def _hover(row: Row, stance: int | None, words: Words) -> str:
    n = row.not_stated if stance is None else row.counts[stance]
    said = words("figures.count_of", part=n, n=row.total)
    return card(row.name, [f"{stances.signed_name(stance, words)}: {said}"], words)


def _names(rows: list[Row], words: Words, theme: Theme) -> list[dict[str, Any]]:
    """Each voice over its bar, with its n; a row of few says so."""
    drawn = []
    for index, row in enumerate(rows):
        said = words.number(row.total) + (f" · {words('figures.too_few')}" if row.is_small else "")
        text = f"{safe(shortened(row.name, 40))} <span style='color:{theme.muted}'>· {said}</span>"
        colour = theme.muted if row.is_small else theme.ink
        drawn.append(at_the_start(text, len(rows) - index - 0.06, words, size=13, color=colour))
    return drawn


def _axes(figure: go.Figure, rows: list[Row], units: list[float], scale: str, words: Words) -> None:
    """The middle pinned at zero, the same reach on both sides; mirrored in Arabic."""
    reach = 1.04 * max(_reach(row) * unit for row, unit in zip(rows, units, strict=True))
    most = 1.5 * max(1, *(row.not_stated for row in rows))
    said = words(f"figures.axis_{'share' if scale == 'shares' else 'statements'}")
    plain = {**figure.layout.xaxis.to_plotly_json(), "showticklabels": False, "showgrid": False}
    title = {**plain["title"], "text": directed(said, words)}
    main, apart = (_mirrored(MAIN), _mirrored(APART)) if words.rtl else (MAIN, APART)
    figure.update_layout(
        xaxis={
            **plain, "domain": main, "range": [reach, -reach] if words.rtl else [-reach, reach],
            "zeroline": True, "zerolinewidth": 1.5, "title": title,
        },
        xaxis2={
            **plain, "domain": apart, "range": [most, 0] if words.rtl else [0, most],
            "zeroline": False, "anchor": "y", "title": None,
        },
        yaxis={"visible": False, "range": [0, len(rows)]},
    )  # fmt: skip


def _reach(row: Row) -> float:
    return max(-left_edge(row, 2), left_edge(row, -2) + row.counts[-2], 0.5)


def _mirrored(domain: tuple[float, float]) -> tuple[float, float]:
    return 1 - domain[1], 1 - domain[0]


def _poles(words: Words, theme: Theme) -> list[dict[str, Any]]:
    """What lies at either end, said over the plot; over the column apart, a row higher, what it holds."""
    main = _mirrored(MAIN) if words.rtl else MAIN
    font = {"size": 12, "color": theme.muted}
    leave, stay = (directed(_pole(key, words), words) for key in ("leave", "stay"))
    left, right = (stay, leave) if words.rtl else (leave, stay)
    apart, side = (0, "left") if words.rtl else (1, "right")
    said = directed(words("figures.not_stated"), words)
    return [
        over_plot(left, main[0], "left", font=font),
        over_plot(right, main[1], "right", font=font),
        over_plot(said, apart, side, font=font, yshift=ROW),
    ]


def _pole(key: str, words: Words) -> str:
    """What lies at an end, its arrow pointing outwards: the reader comes to "leave" first."""
    said = words(f"figures.pole_{key}")
    if key == "leave":
        return f"{'→' if words.rtl else '←'} {said}"
    return f"{said} {'←' if words.rtl else '→'}"
