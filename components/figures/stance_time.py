"""Stances through time: monthly columns that diverge from "takes no side", and the mean where there are enough."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures import stances
from components.figures import theme as themes
from components.figures.stances import MINIMUM_TO_COMPARE, NOT_STATED
from components.figures.text import arrowed, card, directed
from components.figures.theme import Theme, readable_on
from components.figures.time_axis import date_ticks
from components.figures.types import Words

HEIGHT = 430
COLUMNS, MEANS = (0.38, 1.0), (0.0, 0.3)
MOST_MONTHS = 120
# Upwards: leave; downwards: stay. The column stands on the middle of "takes no side".
ABOVE, BELOW = (1, 2), (-1, -2)


def build(table: pd.DataFrame, words: Words, theme: Theme, reverse_time: bool = False) -> go.Figure:
    """Rows of `stance.over_time`, all factions together, the last 120 months; customdata = [month, stance]."""
    figure = go.Figure(layout={"height": HEIGHT, "barmode": "overlay", "uniformtext": {"minsize": 9, "mode": "hide"}})
    if table.empty:
        return themes.apply(figure, theme, words)
    months = monthly(table).tail(MOST_MONTHS)
    for stance in stances.STANCES:
        figure.add_trace(_columns(months, stance, words, theme))
    figure.add_trace(_not_stated(months, words, theme))
    figure.add_trace(_means(months, words, theme))
    themes.apply(figure, theme, words)
    _axes(figure, months, words, reverse_time)
    return figure


def monthly(table: pd.DataFrame) -> pd.DataFrame:
    """One row a month: number by stance and not stated, the number stated, and their mean where it is enough."""
    stance = table["stance"].astype(object).where(table["stance"].notna(), NOT_STATED)
    months = table.assign(stance=stance).pivot_table(index="month", columns="stance", values="n", aggfunc="sum")
    months = months.reindex(columns=[*stances.STANCES, NOT_STATED]).fillna(0).astype(int)
    stated = months[list(stances.STANCES)]
    months["stated"] = stated.sum(axis=1)
    sums = sum(stated[step] * step for step in stances.STANCES)
    months["mean"] = (sums / months["stated"]).where(months["stated"] >= MINIMUM_TO_COMPARE)
    return months


def bottom(months: pd.DataFrame, stance: int) -> pd.Series:
    """Where a segment of the column begins, counted from the middle of "takes no side"."""
    half = months[0] / 2
    if stance == 0:
        return -half
    if stance > 0:
        return half + sum((months[step] for step in ABOVE if step < stance), start=0 * half)
    return -half - sum((months[step] for step in BELOW if step >= stance), start=0 * half)


def _columns(months: pd.DataFrame, stance: int, words: Words, theme: Theme) -> go.Bar:
    colour = stances.colour(stance, theme)
    return go.Bar(
        x=_middles(months),
        y=months[stance],
        base=bottom(months, stance),
        width=_widths(months),
        name=directed(stances.signed_name(stance, words), words),
        marker={"color": colour, "line": {"width": 0}},
        text=[words.number(int(n)) if n else "" for n in months[stance]],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"size": 11, "color": readable_on(colour)},
        customdata=[[f"{month:%Y-%m}", stance] for month in months.index],
        hovertext=_hovers(months, words),
        hoverinfo="text",
    )


def _not_stated(months: pd.DataFrame, words: Words, theme: Theme) -> go.Bar:
    """What was not stated: hatched, under the columns and apart from them."""
    lowest = _floor(months)
    pattern = {
        "shape": stances.HATCH,
        "fgcolor": theme.not_stated,
        "bgcolor": theme.ground,
        "size": 5,
        "solidity": 0.25,
    }
    return go.Bar(
        x=_middles(months),
        y=-months[NOT_STATED].where(months[NOT_STATED] > 0),
        base=lowest - 1,
        width=_widths(months),
        name=directed(words("figures.not_stated"), words),
        marker={"color": theme.ground, "pattern": pattern, "line": {"width": 1, "color": theme.not_stated}},
        customdata=[[f"{month:%Y-%m}", NOT_STATED] for month in months.index],
        hovertext=_hovers(months, words),
        hoverinfo="text",
    )


def _floor(months: pd.DataFrame) -> float:
    return float((-months[0] / 2 - months[-1] - months[-2]).min())


def _means(months: pd.DataFrame, words: Words, theme: Theme) -> go.Scatter:
    return go.Scatter(
        x=_middles(months),
        y=months["mean"],
        yaxis="y2",
        mode="lines+markers",
        connectgaps=False,
        name=directed(words("figures.mean_stance", n=MINIMUM_TO_COMPARE), words),
        line={"color": theme.ink, "width": 2},
        marker={"size": 7, "color": theme.ink},
        customdata=[[f"{month:%Y-%m}", None] for month in months.index],
        hovertext=_hovers(months, words),
        hoverinfo="text",
    )


def _middles(months: pd.DataFrame) -> pd.DatetimeIndex:
    return pd.DatetimeIndex(months.index) + pd.Timedelta(days=14)


def _widths(months: pd.DataFrame) -> list[float]:
    return [month.days_in_month * 86_400_000 * 0.82 for month in pd.DatetimeIndex(months.index)]


def _hovers(months: pd.DataFrame, words: Words) -> list[str]:
    return [_hover(month, row, words) for month, row in zip(months.index, months.to_dict("records"), strict=True)]


def _hover(month: pd.Timestamp, row: dict[Any, Any], words: Words) -> str:
    lines = [f"{stances.signed_name(step, words)}: {words.number(row[step])}" for step in stances.STANCES if row[step]]
    if row[NOT_STATED]:
        lines.append(f"{stances.name(None, words)}: {words.number(row[NOT_STATED])}")
    if pd.notna(row["mean"]):
        lines.append(words("figures.mean_is", mean=words.number(row["mean"], 1), n=row["stated"]))
    return card(words.month(month), lines, words)


def _axes(figure: go.Figure, months: pd.DataFrame, words: Words, reverse_time: bool) -> None:
    start, end = months.index.min() - pd.Timedelta(days=3), months.index.max() + pd.Timedelta(days=34)
    ticks = date_ticks(start, end, words)
    plain = {**figure.layout.yaxis.to_plotly_json(), "showgrid": False, "zeroline": True}
    figure.update_xaxes(
        type="date",
        range=[end, start] if reverse_time else [start, end],
        tickvals=ticks.values,
        ticktext=ticks.texts,
        title_text=arrowed(words("figures.axis_date"), words, reverse_time),
        anchor="y2",
    )
    means = {
        "domain": MEANS, "range": [-2.3, 2.3], "tickvals": list(stances.STANCES), "showgrid": True,
        "ticktext": [stances.SIGNS[step] for step in stances.STANCES],
        "title": {**plain["title"], "text": directed(words("figures.axis_mean"), words)},
    }  # fmt: skip
    columns = {
        "domain": COLUMNS, "showticklabels": False,
        "title": {**plain["title"], "text": directed(words("figures.axis_statements"), words)},
    }  # fmt: skip
    figure.update_layout(yaxis={**plain, **columns}, yaxis2={**plain, **means, "anchor": "x"})
