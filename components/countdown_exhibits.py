"""The exhibits of the Countdown: timeline, the latest, this week against the last, countdowns compared."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components import cached, choices, empty_state, exhibit
from components.cards import brief_list, open_mark
from components.exhibit import Exhibit
from components.figures import compared, timeline, week_change
from components.frame import Look
from discourse import countdown

SPANS = {"30": 30, "90": 90, "365": 365, "all": None}
LATEST_DAYS, LATEST_PAGE = 7, 4


def draw_timeline(look: Look) -> None:
    """Milestones, statements and incidents on dates and on days left; a mark opens its card."""
    span = choices.choose(look, "span", tuple(SPANS), default="90")
    axis = choices.choose(look, "axis", ("date", "days_left"))
    events = _within(cached.ask(countdown.timeline, look.lens), look, SPANS[span])
    figure = timeline.build(
        events,
        look.words,
        look.theme,
        axis=axis,
        deadline=_falls_on(look),
        as_of=look.lens.as_of,
        reverse_time=look.reading.time_direction == "rl",
    )
    everything = cached.ask(countdown.timeline, look.lens)
    exhibit.draw(look, Exhibit("countdown.timeline", events, everything, open_mark), figure)


def _falls_on(look: Look) -> pd.Timestamp:
    deadlines = look.view.dataset.deadlines.set_index("deadline_id")
    return deadlines.at[look.lens.deadline, "falls_on"]


def _within(events: pd.DataFrame, look: Look, days: int | None) -> pd.DataFrame:
    """The events of the last so many days (and of what came after, where the reader asked for it)."""
    if days is None:
        return events
    return events[events["date"] > pd.Timestamp(look.lens.as_of) - pd.Timedelta(days=days)]


def draw_latest(look: Look) -> None:
    """What was said and what happened in the last seven days, and the steps that led here."""
    first = pd.Timestamp(look.lens.as_of) - pd.Timedelta(days=LATEST_DAYS - 1)
    st.subheader(look.words("countdown.latest_title"), anchor="latest")
    said, happened, led = st.columns(3, gap="medium")
    with said:
        _latest(look, "statements", look.view.statements, first)
    with happened:
        _latest(look, "incidents", look.view.incidents, first)
    with led:
        _latest(look, "milestones", look.view.milestones, pd.Timestamp.min)


def _latest(look: Look, name: str, rows: pd.DataFrame, first: pd.Timestamp) -> None:
    recent = rows[(rows["date"] >= first) & (rows["date_precision"] != "month")]
    recent = recent.sort_values("date", ascending=False, kind="stable")
    st.markdown(f"**{look.words(f'countdown.latest_{name}', n=len(recent))}**")
    if recent.empty:
        empty_state.draw(look, f"latest.{name}")
        return
    pages = -(-len(recent) // LATEST_PAGE)
    shown = st.container(gap="small")
    page = st.pagination(pages, key=f"latest_{name}_page", max_visible_pages=5) if pages > 1 else 1
    with shown:
        brief_list(look, recent.iloc[(page - 1) * LATEST_PAGE : page * LATEST_PAGE], f"latest_{name}")


def draw_week(look: Look) -> None:
    """The last seven days against the seven before, area by area."""
    table = cached.ask(countdown.week_against_week, look.lens)
    exhibit.draw(look, Exhibit("countdown.week", table), week_change.build(table, look.words, look.theme))


def draw_compared(look: Look) -> None:
    """Deadlines laid on one axis of days left."""
    measure = choices.choose(look, "measure", ("demands", "statements", "incidents"))
    table = cached.ask(countdown.compared, look.lens)
    figure = compared.build(table, look.words, look.theme, measure=measure, chosen=look.lens.deadline)
    exhibit.draw(look, Exhibit("countdown.compared", table), figure)
