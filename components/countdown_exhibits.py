"""The exhibits of the Countdown: timeline, the latest, this week against the last, countdowns compared."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components import cached, choices, exhibit, plot
from components.cards import brief_list, open_mark
from components.exhibit import Exhibit
from components.figures import compared, timeline, way, week_change
from components.frame import Look
from discourse import countdown

SPANS = {"30": 30, "90": 90, "365": 365, "all": None}
LATEST_DAYS, LATEST_PAGE = 7, 3


def draw_way(look: Look) -> None:
    """The way from announcement to deadline, how much of it is gone, and its milestones."""
    rows = look.view.dataset.deadlines
    rows = rows[(rows["deadline_id"] == look.lens.deadline) & (rows["announced_on"] < rows["falls_on"])]
    if rows.empty:
        return
    row = rows.iloc[0]
    gone = min(max(pd.Timestamp(look.lens.as_of), row["announced_on"]), row["falls_on"])
    figure = cached.figure(
        look,
        way.build,
        look.view.milestones,
        look.words,
        look.theme,
        way.Way(row["announced_on"], row["falls_on"], gone),
    )
    said = look.words("countdown.way", announced=row["announced_on"], falls_on=row["falls_on"])
    plot.draw(figure, "figure_countdown_way", said, plot.on_point(open_mark))


def draw_timeline(look: Look) -> None:
    """Milestones, statements and incidents on dates and on days left; a mark opens its card."""
    exhibit.heading(look, "countdown.timeline")
    with st.container(horizontal=True, gap="medium"):
        span = choices.choose(look, "span", tuple(SPANS), default="90")
        axis = choices.choose(look, "axis", ("date", "days_left"))
    everything = cached.ask(countdown.timeline, look.lens)
    events = _within(everything, look, SPANS[span])
    figure = cached.figure(
        look,
        timeline.build,
        events,
        look.words,
        look.theme,
        axis=axis,
        deadline=look.view.falls_on,
        as_of=look.lens.as_of,
        reverse_time=look.reading.time_direction == "rl",
    )
    exhibit.draw(look, Exhibit("countdown.timeline", events, everything, open_mark, headed=True), figure)


def _within(events: pd.DataFrame, look: Look, days: int | None) -> pd.DataFrame:
    """The events of the last so many days (and of what came after, where the reader asked for it)."""
    if days is None:
        return events
    return events[events["date"] > pd.Timestamp(look.lens.as_of) - pd.Timedelta(days=days)]


def draw_latest(look: Look) -> None:
    """What was said in the last seven days, side by side; what happened; and the steps that led here."""
    first = pd.Timestamp(look.lens.as_of) - pd.Timedelta(days=LATEST_DAYS - 1)
    st.header(look.words("countdown.latest_title"), anchor="latest")
    said = _recent(look.view.statements, first)
    cited = said["statement_id"].isin(look.view.citations["statement_id"])
    said = said.assign(cites=cited).sort_values(["cites", "date"], ascending=False, kind="stable")
    leave, stay = (said["stance"] >= 1).fillna(False), (said["stance"] <= -1).fillna(False)
    sides = {"leave": said[leave], "neither": said[~leave & ~stay], "stay": said[stay]}
    for column, (side, rows) in zip(st.columns(3, gap="medium"), sides.items(), strict=True):
        with column:
            _list(look, side, rows)
    happened, led = st.columns(2, gap="medium")
    with happened:
        _list(look, "incidents", _recent(look.view.incidents, first))
    with led:
        _list(look, "milestones", _recent(look.view.milestones, pd.Timestamp.min))


def _recent(rows: pd.DataFrame, first: pd.Timestamp) -> pd.DataFrame:
    """Rows since a day, the newest first; what is known to the month only has no day to stand on."""
    kept = rows[(rows["date"] >= first) & (rows["date_precision"] != "month")]
    return kept.sort_values("date", ascending=False, kind="stable")


def _list(look: Look, name: str, rows: pd.DataFrame) -> None:
    st.markdown(f"**{look.words(f'countdown.latest_{name}', n=len(rows))}**")
    if rows.empty:
        st.caption(look.words("countdown.latest_none"))
        return
    pages = -(-len(rows) // LATEST_PAGE)
    shown = st.container(gap="small")
    page = st.pagination(pages, key=f"latest_{name}_page", max_visible_pages=5) if pages > 1 else 1
    with shown:
        brief_list(look, rows.iloc[(page - 1) * LATEST_PAGE : page * LATEST_PAGE], f"latest_{name}")


def draw_week(look: Look) -> None:
    """The last seven days against the seven before, area by area."""
    table = cached.ask(countdown.week_against_week, look.lens)
    exhibit.draw(
        look, Exhibit("countdown.week", table), cached.figure(look, week_change.build, table, look.words, look.theme)
    )


def draw_compared(look: Look) -> None:
    """Deadlines laid on one axis of days left."""
    exhibit.heading(look, "countdown.compared")
    measure = choices.choose(look, "measure", ("demands", "statements", "incidents"))
    table = cached.ask(countdown.compared, look.lens)
    figure = cached.figure(
        look, compared.build, table, look.words, look.theme, measure=measure, chosen=look.lens.deadline
    )
    exhibit.draw(look, Exhibit("countdown.compared", table, headed=True), figure)
