"""The timeline: milestones, statements by bloc coloured by stance, incidents by area sized by toll."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures import lanes as bands
from components.figures import theme as themes
from components.figures import timeline_bins, timeline_marks
from components.figures.lanes import Lane
from components.figures.notes import at_the_start, level, over_plot, upright
from components.figures.text import arrowed, directed, safe
from components.figures.theme import Theme
from components.figures.time_axis import Ticks, date_ticks, days_left_ticks
from components.figures.types import Words

MOST_MARKS = 1500
WIDTH, COMPACT_WIDTH = 1000, 350
HIGHEST_LANE, COMPACT_HIGHEST_LANE = 92, 68
Drawn = dict[str, Any]
AROUND_PLOT, DAY_LABELS, ROW = 215, 36, 16
NAMES_STRIP = 0.15


@dataclass(frozen=True)
class Look:
    """How the timeline is drawn; `axis` is what the lower axis says, `date` or `days_left`."""

    axis: str = "date"
    deadline: datetime.date | None = None
    as_of: datetime.date | None = None
    reverse_time: bool = False
    compact: bool = False


@dataclass(frozen=True)
class Span:
    """The days that are drawn, first and last, and the deadline."""

    start: pd.Timestamp
    end: pd.Timestamp
    deadline: pd.Timestamp

    @property
    def days(self) -> int:
        """How many days the span has."""
        return max(int((self.end - self.start).days), 1)

    def holds(self, day: pd.Timestamp) -> bool:
        """Whether a day is drawn."""
        return bool(self.start <= day <= self.end)


def build(events: pd.DataFrame, words: Words, theme: Theme, **options: Any) -> go.Figure:
    """Events of `countdown.timeline` on lanes; options are the fields of `Look`.

    More than 1,500 events are counted in weeks (or longer steps) instead of drawn one by one. Every mark
    carries `customdata=[record_id]`; a bin carries an empty one.
    """
    look = Look(**options)
    if events.empty:
        return themes.apply(go.Figure(layout={"height": 120}), theme, words)
    span = _span(events, look)
    is_binned = len(events) > MOST_MARKS
    placed, lanes = _binned(events, span, words) if is_binned else _placed(events, span, look, words)
    draw = timeline_bins.traces if is_binned else timeline_marks.traces
    figure = go.Figure(draw(placed, lanes, words, theme))
    top = lanes[-1].top + DAY_LABELS
    figure.update_layout(
        height=round(top) + AROUND_PLOT,
        barmode="overlay",
        hoverdistance=12,
        annotations=_names(lanes, words, theme) + _day_names(span, look, words),
        shapes=_lines(lanes, span, look, theme),
    )
    themes.apply(figure, theme, words)
    _axes(figure, span, look, words)
    figure.update_yaxes(visible=False, range=[0, top])
    return _legends(figure)


def _legends(figure: go.Figure) -> go.Figure:
    """Stances above the plot, in their order; everything else below it."""
    below = figure.layout.legend.to_plotly_json()
    return figure.update_layout(legend2=below, legend={"y": 1, "yanchor": "top"})


def _span(events: pd.DataFrame, look: Look) -> Span:
    """From the first event to the last, the as-of day or the deadline, with a little air."""
    first = events.iloc[0]
    deadline = pd.Timestamp(look.deadline or first["date"] + pd.Timedelta(days=int(first["days_left"])))
    start, end = events["date"].min(), events["date"].max()
    if look.as_of is not None:
        end = max(end, pd.Timestamp(look.as_of))
    if 0 <= (deadline - end).days <= max((end - start).days, 30):
        end = deadline
    air = max((end - start) * 0.02, pd.Timedelta(days=1))
    return Span(start - air, end + air, deadline)


def _placed(events: pd.DataFrame, span: Span, look: Look, words: Words) -> tuple[pd.DataFrame, list[Lane]]:
    """Each event with its size and height; the month-dated stay without a place on the day."""
    marks = events.assign(size=bands.sizes(events)).sort_values(["lane", "date", "stance"], kind="stable")
    in_months = marks["date_precision"] == "month"
    drawn = marks[~in_months].copy()
    width = COMPACT_WIDTH if look.compact else WIDTH
    slot_days = max(1, round(span.days * 9 / width))
    drawn["rise"] = bands.stacked(drawn, slot_days)
    drawn["rise"] = bands.fitted(drawn, COMPACT_HIGHEST_LANE if look.compact else HIGHEST_LANE)
    heights = (drawn["rise"] + drawn["size"] / 2).groupby(drawn["lane"]).max().to_dict()
    lanes = bands.laid_out(heights, set(marks.loc[in_months, "lane"]), words)
    return pd.concat([drawn, marks[in_months]]), lanes


def _binned(events: pd.DataFrame, span: Span, words: Words) -> tuple[pd.DataFrame, list[Lane]]:
    bins = timeline_bins.counted(events, span.start)
    lanes = bands.laid_out(dict.fromkeys(bins["lane"], float(timeline_bins.HEIGHT)), set(), words)
    return bins, lanes


def _names(lanes: list[Lane], words: Words, theme: Theme) -> list[Drawn]:
    """The name of each lane, where the reader begins to read, and the headings of their groups."""
    drawn = []
    for lane in lanes:
        drawn.append(at_the_start(safe(lane.label), lane.label_top, words, size=12, color=theme.muted))
        if lane.heading:
            drawn.append(at_the_start(lane.heading, lane.top - 2, words, size=13, color=theme.ink, weight=500))
    return drawn


def _lines(lanes: list[Lane], span: Span, look: Look, theme: Theme) -> list[Drawn]:
    """A quiet baseline for each lane; what came after the as-of day on a shade, that day and the deadline as lines."""
    drawn = [level(lane.base, {"color": theme.grid, "width": 1}) for lane in lanes]
    if look.as_of is not None:
        shade = upright(pd.Timestamp(look.as_of), {"width": 0})
        drawn.append({**shade, "type": "rect", "x1": span.end, "fillcolor": theme.panel})
        drawn.append(upright(pd.Timestamp(look.as_of), {"color": theme.muted, "width": 1.5, "dash": "dot"}))
    if span.holds(span.deadline):
        drawn.append(upright(span.deadline, {"color": theme.accent, "width": 2.5}))
    return drawn


def _day_names(span: Span, look: Look, words: Words) -> list[Drawn]:
    """The names of the as-of day and of the deadline beside their lines, on the side of the past, in two rows."""
    days = {}
    if look.as_of is not None:
        days[words("figures.as_of", day=words.date(look.as_of, "short"))] = pd.Timestamp(look.as_of)
    if span.holds(span.deadline):
        days[words("figures.deadline")] = span.deadline
    side = "left" if look.reverse_time else "right"
    return [
        {
            **over_plot(directed(text, words), day, side, font={"size": 12}),
            **{"xref": "x", "yanchor": "top", "yshift": -ROW * row},
        }
        for row, (text, day) in enumerate(days.items())
    ]


def _axes(figure: go.Figure, span: Span, look: Look, words: Words) -> None:
    """Dates and days left, one below and one above; `axis` chooses which is below."""
    dates = date_ticks(span.start, span.end, words)
    left = days_left_ticks(span.start, span.end, span.deadline, words)
    below, above = (left, dates) if look.axis == "days_left" else (dates, left)
    has_after = left.values[-1] > span.deadline
    titles = {True: f"figures.axis_days_{'since' if has_after else 'left'}", False: "figures.axis_date"}
    swapped = look.axis == "days_left"
    window = [span.end, span.start] if look.reverse_time else [span.start, span.end]
    if words.rtl and not look.reverse_time:
        # Names stand where an Arabic reader begins, and there the deadline stands too: they get a strip of their own.
        window[1] += (span.end - span.start) * NAMES_STRIP
    said = arrowed(words(titles[swapped]), words, look.reverse_time)
    figure.update_xaxes(type="date", range=window, **_ticks(below), title_text=said, title_standoff=6)
    figure.add_trace(go.Scatter(x=[span.start], y=[0], xaxis="x2", opacity=0, hoverinfo="skip", showlegend=False))
    figure.update_layout(
        xaxis2={
            **figure.layout.xaxis.to_plotly_json(), **_ticks(above), "overlaying": "x", "side": "top",
            "title": {"text": directed(words(titles[not swapped]), words), "standoff": 4,
                      "font": figure.layout.xaxis.title.font.to_plotly_json()},
            "showgrid": False, "matches": "x",
        }
    )  # fmt: skip


def _ticks(ticks: Ticks) -> dict[str, Any]:
    return {"tickmode": "array", "tickvals": ticks.values, "ticktext": ticks.texts}
