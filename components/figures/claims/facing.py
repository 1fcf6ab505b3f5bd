"""One attack read backwards: every use a dot, day by day; reasons to leave face reasons to stay."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.claims import sides
from components.figures.text import card, directed, wrapped
from components.figures.theme import BLOCS, Theme
from components.figures.types import Words
from discourse.linkage import BETWEEN, LEAVE, NONE_NAMED

ROW_HEIGHT, AROUND_PLOT, LEGEND_LINE, DOT, GAP, LANE, REACH = 26, 80, 15, 11, 2, 3, 12
LAST_SINGLE_DAY = 14
SPANS = ((15, 30), (31, 90), (91, 365), (366, 10**6))
UNDATED = "undated"


def build(readings: pd.DataFrame, words: Words, theme: Theme) -> go.Figure:
    """Rows of `linkage.readings`, coloured by bloc. customdata = [statement_id].

    The first two weeks are drawn by day, later uses in longer spans; uses without a known day stand last.
    """
    dots = placed(readings)
    if words.rtl:
        dots["x"] = -dots["x"]
    steps = list(dict.fromkeys(dots.sort_values("order")["step"]))
    dots["y"] = dots["step"].map({step: -place for place, step in enumerate(steps)})
    figure = go.Figure([_dots(part, str(bloc), words, theme) for bloc, part in _by_bloc(dots)])
    themes.apply(figure, theme, words)
    around = AROUND_PLOT + LEGEND_LINE * len(figure.data)
    figure.update_layout(height=around + ROW_HEIGHT * len(steps), margin={"l": 8, "r": 8, "t": 34, "b": 8})
    _axes(figure, dots, steps, words)
    _heads(figure, dots, words, theme)
    return figure


def placed(readings: pd.DataFrame) -> pd.DataFrame:
    """Each use with the span it falls into and its place in the row: to leave, between, to stay."""
    dots = readings.drop_duplicates(["statement_id", "side"]).copy()
    dots["step"] = [span_of(days) for days in dots["days"]]
    dots["order"] = [10**7 if step == UNDATED else int(step.split(":")[0]) for step in dots["step"]]
    dots = dots.sort_values(["order", "said_on", "statement_id"], kind="stable")
    dots["nth"] = dots.groupby(["step", "side"]).cumcount()
    half = lane_start(dots)
    size = dots[dots["side"] == BETWEEN].groupby("step")["nth"].max()
    centre = dots["step"].map(size).fillna(0) / 2
    outward = half + dots["nth"]
    dots["x"] = (-outward).where(dots["side"] == LEAVE, outward).where(dots["side"] != BETWEEN, dots["nth"] - centre)
    return dots


def lane_start(dots: pd.DataFrame) -> float:
    """How far from the middle the two outer lanes begin: clear of the widest row between them."""
    widest = (dots["side"] == BETWEEN).groupby(dots["step"]).sum().max()
    return max(float(widest) / 2 + GAP, LANE)


def span_of(days: object) -> str:
    """The span of days after the attack that a use falls into, `first:last`."""
    if pd.isna(days):
        return UNDATED
    day = int(days)  # type: ignore[call-overload]
    if day <= LAST_SINGLE_DAY:
        return f"{day}:{day}"
    return next(f"{first}:{last}" for first, last in SPANS if day <= last)


def _by_bloc(dots: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    dots = dots.assign(bloc=dots["bloc_ids"].map(lambda blocs: blocs[0] if blocs else NONE_NAMED))
    order = (*BLOCS, NONE_NAMED)
    return sorted(dots.groupby("bloc"), key=lambda pair: order.index(pair[0]))


def _dots(part: pd.DataFrame, bloc: str, words: Words, theme: Theme) -> go.Scatter:
    rows = part.to_dict("records")
    return go.Scatter(
        x=part["x"],
        y=part["y"],
        mode="markers",
        name=words("claims.no_bloc") if bloc == NONE_NAMED else words.label("factions", "bloc", bloc),
        marker={"size": DOT, "color": theme.blocs.get(bloc, theme.muted), "line": {"width": 1, "color": theme.ground}},
        customdata=[[row["statement_id"]] for row in rows],
        hovertext=[_hover(row, words) for row in rows],
        hoverinfo="text",
    )


def _hover(row: dict[str, object], words: Words) -> str:
    speaker = row[f"speaker_{words.language}"]
    said = words.date(row["said_on"], "month" if row["said_precision"] == "month" else "long")  # type: ignore[arg-type]
    title = f"{speaker} · {said}" if isinstance(speaker, str) else said
    return card(title, [sides.use_name(str(row["use"]), words), *wrapped(words.pick(row, "summary"))], words)


def _axes(figure: go.Figure, dots: pd.DataFrame, steps: list[str], words: Words) -> None:
    reach = max(abs(dots["x"]).max() + 1, REACH)
    figure.update_xaxes(visible=False, range=[-reach, reach])
    edge = lane_start(dots) - 1
    for lane in (-edge, edge):
        figure.add_vline(x=lane, line={"color": figure.layout.yaxis.gridcolor, "width": 1}, layer="below")
    figure.update_yaxes(
        tickvals=[-place for place in range(len(steps))],
        ticktext=[directed(span_name(step, words), words) for step in steps],
        range=[-len(steps) + 0.4, 0.6],
        showgrid=True,
        zeroline=False,
    )


def span_name(step: str, words: Words) -> str:
    """A span of days after the attack in words."""
    if step == UNDATED:
        return words("claims.undated")
    first, last = (int(day) for day in step.split(":"))
    if first == last:
        return words("claims.day_of_attack") if first == 0 else words("claims.day_after", day=words.signed(first))
    if last == SPANS[-1][1]:
        return words("claims.days_from", first=first)
    return words("claims.days_between", first=first, last=last)


def _heads(figure: go.Figure, dots: pd.DataFrame, words: Words, theme: Theme) -> None:
    """What each side says, over its dots, with its count of statements."""
    counts = dots.groupby("side")["statement_id"].nunique()
    places = dict(zip(sides.on_screen(words), (0.0, 0.5, 1.0), strict=True))
    for side, place in places.items():
        figure.add_annotation(
            text=directed(f"{_head(side, words)} · {words.number(int(counts.get(side, 0)))}", words),
            xref="paper", yref="paper", x=place, y=1, yanchor="bottom", showarrow=False,
            xanchor={0.0: "left", 0.5: "center", 1.0: "right"}[place],
            font={"size": 12, "color": sides.colour(side, theme)},
        )  # fmt: skip


def _head(side: str, words: Words) -> str:
    return words("claims.side_other") if side == BETWEEN else sides.name(side, words)
