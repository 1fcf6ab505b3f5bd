"""The timeline of many: counts in weeks, or in longer steps when weeks are too many to draw."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures import stances
from components.figures.lanes import Lane
from components.figures.text import directed, safe
from components.figures.theme import Theme
from components.figures.types import Words

STEPS = (7, 14, 28, 91, 182, 364, 1820, 18200)
MOST_BINS = 1500
HEIGHT = 46


def counted(events: pd.DataFrame, start: pd.Timestamp) -> pd.DataFrame:
    """Number of events (n) by lane, kind, stance and step: the shortest that stays under 1,500 rows."""
    for days in STEPS:
        bins = _counted_in(events, start.normalize(), days)
        if len(bins) <= MOST_BINS:
            return bins
    return bins


def _counted_in(events: pd.DataFrame, start: pd.Timestamp, days: int) -> pd.DataFrame:
    step = (events["date"] - start).dt.days // days
    keys = {
        "lane": events["lane"],
        "kind": events["kind"],
        "step": step,
        "stance": events["stance"].astype("Int64"),
    }
    bins = pd.DataFrame(keys).groupby(list(keys), dropna=False).size().rename("n").reset_index()
    return bins.assign(date=start + pd.to_timedelta(bins["step"] * days, unit="D"), days=days)


def traces(bins: pd.DataFrame, lanes: list[Lane], words: Words, theme: Theme) -> list[Any]:
    """Columns on each lane, those of statements stacked by stance; each lane has its own height scale."""
    bands = {lane.code: lane for lane in lanes}
    totals = bins.groupby(["lane", "step"])["n"].transform("sum").groupby(bins["lane"]).transform("max")
    bins = bins.sort_values(["lane", "step", "stance"], ascending=[True, True, False], na_position="last")
    bins["height"] = bins["n"] / totals * HEIGHT
    above = bins.groupby(["lane", "step"])["height"].cumsum() - bins["height"]
    bins["base"] = above + bins["lane"].map({code: lane.base for code, lane in bands.items()})
    bins["hover"] = [_hover(row, bands, words) for row in bins.to_dict("records")]
    said = bins["kind"] == "statement"
    drawn = [
        _columns(rows, stances.signed_name(stance, words), stances.colour(stance, theme), words)
        for stance in (*stances.STANCES, None)
        if len(rows := bins[said & _is_stance(bins["stance"], stance)])
    ]
    for kind, name, colour in (
        ("incident", words("figures.incidents"), theme.incident),
        ("milestone", words("figures.milestones"), theme.milestone),
    ):
        if len(rows := bins[bins["kind"] == kind]):
            drawn.append(_columns(rows, name, colour, words).update(legend="legend2"))
    return drawn


def _is_stance(column: pd.Series, stance: int | None) -> pd.Series:
    return column.isna() if stance is None else (column == stance).fillna(False)


def _hover(row: dict[str, Any], bands: dict[str, Lane], words: Words) -> str:
    last = row["date"] + pd.Timedelta(days=row["days"] - 1)
    lines = [
        f"<b>{safe(bands[row['lane']].label)}</b>",
        words("figures.between", first=words.date(row["date"]), last=words.date(last)),
        words(f"figures.count_{row['kind']}s", n=row["n"]),
    ]
    if row["kind"] == "statement":
        lines.append(stances.signed_name(stances.step(row["stance"]), words))
    return "<br>".join(directed(line, words) for line in lines)


def _columns(rows: pd.DataFrame, name: str, colour: str, words: Words) -> go.Bar:
    width = rows["days"] * 86_400_000
    return go.Bar(
        x=rows["date"] + pd.to_timedelta(rows["days"] / 2, unit="D"),
        width=width * 0.9,
        base=rows["base"],
        y=rows["height"],
        name=directed(name, words),
        marker={"color": colour, "line": {"width": 0}},
        customdata=[[""]] * len(rows),
        hovertext=rows["hover"],
        hoverinfo="text",
    )
