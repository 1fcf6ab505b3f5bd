"""Attacks used beside attacks not used: one row an area, a toll band or an alleged perpetrator."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.claims import rows
from components.figures.claims.rows import Named
from components.figures.text import card
from components.figures.theme import BLOCS, Theme
from components.figures.types import Words
from discourse.linkage import AREAS, MINIMUM_FOR_SHARE, NONE_NAMED, TOLL_BANDS

ORDERS = {"area": AREAS, "toll": TOLL_BANDS, "perpetrator": (*BLOCS, NONE_NAMED)}


def build(table: pd.DataFrame, words: Words, theme: Theme, kind: str = "area") -> go.Figure:
    """Rows of `linkage.silence` of one kind: the used filled, the unused hollow. customdata = [kind, code]."""
    order = {code: place for place, code in enumerate(ORDERS[kind])}
    table = table[table["kind"] == kind]
    found = sorted(table.to_dict("records"), key=lambda row: order.get(row["code"], len(order)))
    figure = go.Figure([_bars(found, part, words, theme) for part in ("used", "unused")])
    rows.draw_names(figure, [_named(row, words) for row in found], words, theme)
    themes.apply(figure, theme, words)
    return rows.frame(figure, len(found), max([row["n"] for row in found], default=1) * 1.02, words)


def code_name(kind: str, code: str, words: Words) -> str:
    """An area, a toll band or a bloc in words."""
    if kind == "area":
        return words(f"figures.area_{code}")
    if kind == "toll":
        return words(f"claims.toll_{code}")
    return words("claims.none_named") if code == NONE_NAMED else words.label("factions", "bloc", code)


def _named(row: dict[str, object], words: Words) -> Named:
    few = row["n"] < MINIMUM_FOR_SHARE  # type: ignore[operator]
    said = words("claims.used_of", used=row["used"], n=row["n"])
    share = words("figures.too_few") if few else words("claims.share_between", **_limits(row, words))
    return Named(code_name(str(row["kind"]), str(row["code"]), words), f"{said} · {share}", few)


def _limits(row: dict[str, object], words: Words) -> dict[str, str]:
    return {name: words.percent(float(row[name])) for name in ("share", "low", "high")}  # type: ignore[arg-type]


def _bars(found: list[dict[str, object]], part: str, words: Words, theme: Theme) -> go.Bar:
    return go.Bar(
        orientation="h",
        x=[row[part] for row in found],
        y=rows.heights(len(found)),
        width=rows.BAR,
        name=words(f"claims.{part}"),
        marker={
            "color": theme.accent if part == "used" else theme.ground,
            "line": {"width": 1, "color": theme.accent if part == "used" else theme.muted},
        },
        customdata=[[row["kind"], row["code"]] for row in found],
        hovertext=[_hover(row, words) for row in found],
        hoverinfo="text",
    )


def _hover(row: dict[str, object], words: Words) -> str:
    return card(
        code_name(str(row["kind"]), str(row["code"]), words),
        [words("claims.used_of", used=row["used"], n=row["n"]), words("claims.share_between", **_limits(row, words))],
        words,
    )
