"""How soon attacks are put to use: the share used within so many days, as steps, by bloc or by use."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.claims import sides
from components.figures.text import arrowed, card, directed
from components.figures.theme import BLOCS, Theme
from components.figures.types import Words
from discourse.linkage import SIDES, side
from discourse.survival import ANY, too_few

LAST_DAY, HEIGHT = 30, 420
TICKS = (0, 3, 7, 14, 21, 30)
DASHES = ("solid", "dash", "dot", "dashdot", "longdash")


def build(table: pd.DataFrame, words: Words, theme: Theme, by: str = "bloc", reverse_time: bool = False) -> go.Figure:
    """Rows of `survival.days_to_first_use`; groups with too few uses are left out. customdata = [group]."""
    figure = go.Figure()
    groups = [group for group in ordered(table, by) if not too_few(table, group)]
    if ANY in groups:
        figure.add_traces(_band(table[table["group"] == ANY], theme))
    for place, group in enumerate(groups):
        figure.add_trace(_steps(table[table["group"] == group], group, place, words, theme))
    themes.apply(figure, theme, words)
    figure.update_layout(height=HEIGHT)
    ends = [-0.5, LAST_DAY + 0.5]
    figure.update_xaxes(
        tickvals=TICKS, ticktext=[words.number(day) for day in TICKS], range=ends[::-1] if reverse_time else ends,
        title_text=arrowed(words("claims.axis_days_after"), words, reverse_time),
    )  # fmt: skip
    return _share_axis(figure, table[table["group"].isin(groups)], words)


def ordered(table: pd.DataFrame, by: str) -> list[str]:
    """All together first, then blocs in their fixed order, or uses by side."""
    found = list(dict.fromkeys(table["group"]))
    if by == "bloc":
        return [group for group in (ANY, *BLOCS) if group in found]
    uses = sorted(set(found) - {ANY}, key=lambda use: SIDES.index(side(use)))
    return [ANY, *uses] if ANY in found else uses


def group_name(group: str, words: Words) -> str:
    """Everybody, a bloc or a use, in words."""
    if group == ANY:
        return words("claims.anyone")
    return words.label("factions", "bloc", group) if group in BLOCS else sides.use_name(group, words)


def _share_axis(figure: go.Figure, drawn: pd.DataFrame, words: Words) -> go.Figure:
    most = drawn.loc[drawn["day"] <= LAST_DAY, "high"].max() if len(drawn) else 1
    step = 0.25 if most > 0.5 else 0.1 if most > 0.2 else 0.05
    ticks = [step * place for place in range(int(1 / step) + 1)]
    figure.update_yaxes(
        tickvals=ticks, ticktext=[words.percent(tick) for tick in ticks], rangemode="tozero",
        range=[0, min(most * 1.08, 1.02)], title_text=directed(words("claims.axis_share_used"), words),
    )  # fmt: skip
    return figure


def _upto(rows: pd.DataFrame, column: str) -> tuple[list[float], list[float]]:
    """Days and values of a step line from the day of the attack to the last day drawn."""
    within = rows[rows["day"] <= LAST_DAY]
    days = [0, *within["day"], min(LAST_DAY, rows["day"].max())]
    values = [0.0, *within[column]]
    return days, [*values, values[-1]]


def _steps(rows: pd.DataFrame, group: str, place: int, words: Words, theme: Theme) -> go.Scatter:
    days, shares = _upto(rows, "share")
    colour = theme.ink if group == ANY else theme.blocs.get(group) or sides.colour(side(group), theme)
    name, whole = group_name(group, words), rows.iloc[0]
    said = words("claims.used_of", used=int(whole["n_used"]), n=int(whole["n"]))
    return go.Scatter(
        x=days,
        y=shares,
        mode="lines",
        name=name,
        line={
            "shape": "hv",
            "color": colour,
            "width": 3 if group == ANY else 2,
            "dash": DASHES[place % len(DASHES)] if group not in BLOCS and group != ANY else "solid",
        },
        customdata=[[group]] * len(days),
        hovertext=[
            card(name, [words("claims.share_within", share=words.percent(share), n=int(day)), said], words)
            for day, share in zip(days, shares, strict=True)
        ],
        hoverinfo="text",
    )


def _band(rows: pd.DataFrame, theme: Theme) -> list[go.Scatter]:
    """The interval of all together, as a shade between its two limits."""
    red, green, blue, _ = themes.channels(theme.ink)
    lines = [go.Scatter(_axes_of(_upto(rows, column))) for column in ("low", "high")]
    for line in lines:
        line.update(mode="lines", line={"shape": "hv", "width": 0}, hoverinfo="skip", showlegend=False)
    lines[1].update(fill="tonexty", fillcolor=f"rgba({red},{green},{blue},0.10)")
    return lines


def _axes_of(points: tuple[list[float], list[float]]) -> dict[str, list[float]]:
    """Days and values as the axes of a trace."""
    return dict(zip(("x", "y"), points, strict=True))
