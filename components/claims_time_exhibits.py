"""The exhibits of the Claims about time: how soon, more than chance, as a deadline nears; and how sure it all is."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components import cached, claims_sentences, exhibit
from components.claims_choices import choose, study
from components.claims_time_sentences import plan, thresholds
from components.exhibit import Exhibit
from components.figures.claims import band, nearing, speed
from components.frame import Look
from discourse import approach, around_attacks, linkage, survival

LIMITS = ("sample", "sources", "coding", "cause", "looks")


def draw_answer(look: Look) -> None:
    """The room's question answered in a few sentences, before any figure."""
    lines = cached.told(look, "claims.answer", claims_sentences.answer, look.words, _tables(look), look.view)
    if look.view.citations.empty or not lines:
        return
    with st.container(border=True):
        st.header(look.words("claims.answer_title"), anchor="answer")
        st.markdown("\n".join(f"- {line}" for line in lines))


def _tables(look: Look) -> dict[str, pd.DataFrame]:
    return {
        "silence": cached.ask(linkage.silence, look.lens),
        "flow": cached.ask(linkage.flow, look.lens, "area"),
        "speed": cached.ask(survival.days_to_first_use, look.lens, "bloc"),
        "around": cached.ask(around_attacks.studied, look.lens),
        "nearing": cached.ask(approach.t_minus, look.lens),
    }


def draw_speed(look: Look) -> None:
    """Days from attack to first use, by bloc or by use."""
    exhibit.heading(look, "claims.speed")
    by = choose(look, "by", ("bloc", "use"))
    table = cached.ask(survival.days_to_first_use, look.lens, by)
    figure = (
        None if table.empty else cached.figure(look, speed.build, table, look.words, look.theme, by, _is_reversed(look))
    )
    exhibit.draw(look, Exhibit("claims.speed", table, headed=True), figure)


def draw_around(look: Look) -> None:
    """The event study around the attacks that the reader picks."""
    exhibit.heading(look, "claims.around")
    table = cached.ask(around_attacks.studied, look.lens, *study(look))
    figure = None if table.empty else cached.figure(look, band.build, table, look.words, look.theme, _is_reversed(look))
    exhibit.draw(look, Exhibit("claims.around", table, headed=True), figure)
    if len(table):
        st.caption(plan(look.words, table))


def draw_nearing(look: Look) -> None:
    """Use by days left, deadline beside deadline."""
    exhibit.heading(look, "claims.nearing")
    with st.container(horizontal=True):
        measure = choose(look, "measure", ("share", "rate"))
        uses = choose(look, "uses", ("any", "leave"))
    table = cached.ask(approach.t_minus, look.lens, uses == "leave")
    days = look.view.dataset.deadlines.set_index("deadline_id")["falls_on"]
    names = {code: look.words.date(day) for code, day in days.items()}
    drawn = {"measure": measure, "chosen": look.lens.deadline, "reverse_time": _is_reversed(look)}
    figure = cached.figure(look, nearing.build, table, look.words, look.theme, names, **drawn)
    exhibit.draw(look, Exhibit("claims.nearing", table, headed=True), figure)
    if len(table):
        st.caption(look.words("claims.nearing_hollow"))


def draw_limits(look: Look) -> None:
    """How sure all this is, and from which numbers on anything is said."""
    st.header(look.words("claims.limits_title"), anchor="limits")
    lines = [look.words(f"claims.limit_{limit}") for limit in LIMITS]
    st.markdown("\n".join(f"- {line}" for line in [*lines, thresholds(look.words)]))


def _is_reversed(look: Look) -> bool:
    return look.reading.time_direction == "rl"
