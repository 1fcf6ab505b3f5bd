"""The marks of the timeline, one an event: statements by stance, incidents by family, milestones, months."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures import incident_types, stances, tolls
from components.figures.lanes import MONTH_STRIP, Lane, incident_size
from components.figures.text import card, directed
from components.figures.theme import Theme
from components.figures.types import Words

SOFT, FIRM = 0.75, 0.9
# A square as wide as a circle is larger than it: its side is drawn shorter, by the root of pi over four.
SAME_AREA = {"explosive": 0.886}
Bands = dict[str, Lane]


def traces(events: pd.DataFrame, lanes: list[Lane], words: Words, theme: Theme) -> list[Any]:
    """All traces, those of the legend in the order in which it is read."""
    bands = {lane.code: lane for lane in lanes}
    in_months = events["date_precision"] == "month"
    marks = events[~in_months].copy()
    marks["y"] = marks["rise"] + marks["lane"].map({code: lane.base for code, lane in bands.items()})
    marks["drawn"] = marks["size"]
    marks["hover"] = [hover(row, bands, words) for row in marks.to_dict("records")]
    drawn = [_months(events[in_months], bands, words, theme)] if in_months.any() else []
    drawn += _statements(marks[marks["kind"] == "statement"], words, theme)
    drawn += _incidents(marks[marks["kind"] == "incident"], words, theme)
    milestones = marks[marks["kind"] == "milestone"]
    return drawn + ([_milestones(milestones, words, theme)] if len(milestones) else [])


def hover(row: dict[str, Any], bands: Bands, words: Words) -> str:
    """What a mark says: its title, its day, its lane, its stance or its type and toll."""
    day = words.date(row["date"])
    if row["date_precision"] == "reported":
        day = words("figures.reported_on", day=day)
    lines = [day, bands[row["lane"]].label]
    if row["kind"] == "statement":
        lines.append(stances.signed_name(stances.step(row["stance"]), words))
    elif row["kind"] == "incident":
        lines += [words.label("incidents", "type", row["type"]), tolls.said(row, words)]
    return card(words.pick(row, "title"), lines, words)


def _scatter(marks: pd.DataFrame, symbol: str, name: str, words: Words, **marker: Any) -> go.Scatter:
    """One trace; the symbol is open where the day is only that of the report."""
    # The legend shows the first mark: one whose day is known, where there is one.
    marks = marks.sort_values("date_precision", key=lambda column: column == "reported", kind="stable")
    is_soft = marks["date_precision"] == "reported"
    return go.Scatter(
        x=marks["date"],
        y=marks["y"],
        mode="markers",
        name=directed(name, words),
        marker={
            "symbol": [f"{symbol}-open" if soft and "open" not in symbol else symbol for soft in is_soft],
            "size": marks["drawn"],
            "opacity": is_soft.map({True: SOFT, False: FIRM}),
            **marker,
        },
        customdata=marks[["record_id"]].to_numpy(),
        hovertext=marks["hover"],
        hoverinfo="text",
    )


def _statements(marks: pd.DataFrame, words: Words, theme: Theme) -> list[Any]:
    steps = marks["stance"].map(stances.step).astype(object)
    drawn = []
    for stance in (*stances.STANCES, None):
        rows = marks[steps.isna()] if stance is None else marks[steps == stance]
        if rows.empty:
            continue
        symbol = "circle-open-dot" if stance is None else stances.SYMBOLS[stance]
        colour = stances.colour(stance, theme)
        marker = {"color": colour, "line": {"width": 1.3, "color": colour}}
        drawn.append(_scatter(rows, symbol, stances.signed_name(stance, words), words, **marker))
    return drawn


def _incidents(marks: pd.DataFrame, words: Words, theme: Theme) -> list[Any]:
    families = marks["type"].map(incident_types.family)
    drawn: list[Any] = []
    for family, symbol in incident_types.SYMBOLS.items():
        rows = marks[families == family]
        if rows.empty:
            continue
        rows = rows.assign(drawn=rows["drawn"] * SAME_AREA.get(family, 1.0))
        marker = {"color": theme.incident, "line": {"width": 1, "color": theme.ground}}
        drawn.append(_scatter(rows, symbol, words(f"figures.family_{family}"), words, **marker))
    ranges = marks[marks["killed_max"].fillna(0) > marks["killed_min"].fillna(0)]
    drawn += [_rings(ranges, words, theme)] if len(ranges) else []
    return [trace.update(legend="legend2") for trace in drawn]


def _rings(ranges: pd.DataFrame, words: Words, theme: Theme) -> go.Scatter:
    """A thin ring for the highest toll that was given."""
    rings = ranges.assign(drawn=incident_size(ranges["killed_max"]) + 3)
    line = {"width": 1, "color": theme.incident}
    return _scatter(rings, "circle-open", words("figures.highest_toll"), words, color=theme.incident, line=line)


def _milestones(marks: pd.DataFrame, words: Words, theme: Theme) -> go.Scatter:
    line = {"width": 1, "color": theme.milestone}
    trace = _scatter(marks, "diamond-tall", words("figures.milestone"), words, color=theme.milestone, line=line)
    return trace.update(showlegend=False)


def _months(events: pd.DataFrame, bands: Bands, words: Words, theme: Theme) -> go.Bar:
    """Light bars over whole months with the number of records of which no more than the month is known."""
    months = events["date"].dt.to_period("M").dt.to_timestamp()
    counts = events.groupby([events["lane"], months])["record_id"].agg(["size", ";".join]).reset_index()
    ends = counts["date"] + pd.offsets.MonthBegin(1)
    said = [
        directed(words("figures.month_only", n=int(n), month=words.month(month)), words)
        for n, month in zip(counts["size"], counts["date"], strict=True)
    ]
    return go.Bar(
        orientation="h",
        base=counts["date"],
        x=(ends - counts["date"]) / pd.Timedelta(milliseconds=1),
        y=[bands[code].base - MONTH_STRIP / 2 - 1 for code in counts["lane"]],
        width=MONTH_STRIP - 3,
        marker={"color": theme.grid, "opacity": 0.55, "line": {"color": theme.ground, "width": 1}},
        text=[words.number(int(n)) for n in counts["size"]],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"size": 10, "color": theme.muted},
        customdata=counts[["join"]].to_numpy(),
        hovertext=said,
        hoverinfo="text",
        name=directed(words("figures.month_known"), words),
        legend="legend2",
        legendrank=2000,
    )
