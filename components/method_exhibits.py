"""The exhibits of the Method: what the record holds, how it is coded, how far two coders agree, what it cannot say."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator, Mapping

import pandas as pd
import streamlit as st

from components import cached, choices, plot, reader_controls
from components.cards import citation_box
from components.escape import plain, quiet
from components.figures import coverage as coverage_figure
from components.frame import Look
from components.wording import Words
from discourse import agreement, coverage
from discourse.citation import Cited
from discourse.lens import Lens
from discourse.schema import Column

LIMITS = ("sample", "excerpts", "partisan", "english", "silence", "days", "outcome")
CODED = ("statements", "incidents", "citations", "factions", "places", "deadlines", "milestones", "sources")


def draw_heading(look: Look) -> None:
    """The room's name and its question; and, under a choice, that the choice changes nothing here."""
    st.title(look.words("frame.room_method"), anchor=False)
    st.caption(look.words("method.question"))
    if look.lens != Lens():
        st.info(look.words("method.whole_record"), icon=":material/info:")


def draw_numbers(look: Look) -> None:
    """What the record holds and how well it is sourced, computed from the tables."""
    found = cached.of_record(coverage.quality)
    words = look.words
    shown = {
        "statements": words.number(found.statements),
        "incidents": words.number(found.incidents),
        "with_address": _at_least(words, found.with_address),
        "two_publishers": _at_least(words, found.two_publishers),
        "by_month_only": words.percent(found.by_month_only),
        "tied_attacks": _at_least(words, found.tied_attacks),
    }
    with st.container(horizontal=True, gap="small", key="method_numbers"):
        for name, value in shown.items():
            st.metric(words(f"method.{name}"), value, border=True, width=190)
    st.caption(words("method.tied_note", n=found.named_attacks))


def _at_least(words: Words, share: float) -> str:
    """The whole percentage that is reached: what holds for nearly all rows is not said to hold for all."""
    return "–" if math.isnan(share) else words.percent(math.floor(100 * share) / 100)


def draw_coverage(look: Look) -> None:
    """Incidents by quarter and area, statements by voice: where the record is thin."""
    st.header(look.words("method.coverage_title"), anchor="coverage")
    table = cached.of_record(coverage.by_quarter_and_area)
    note = look.words("method.coverage_note")
    figure = cached.figure(look, coverage_figure.build, table, look.words, look.theme)
    plot.draw(figure, "figure_method_coverage", note)
    st.markdown(note)
    voices = cached.of_record(coverage.by_faction)
    names = look.view.dataset.factions.set_index("faction_id")[f"name_{look.words.language}"]
    said = pd.DataFrame(
        {
            look.words("columns.faction_id"): voices["faction_id"].map(names),
            look.words("columns.n"): voices["n"],
            look.words("method.first"): [look.words.date(day) for day in voices["first"]],
            look.words("method.last"): [look.words.date(day) for day in voices["last"]],
        }
    )
    _folded_table(look.words("method.voices", n=len(said)), ":material/table_rows:", "method_voices", said)


def _folded_table(label: str, icon: str, key: str, table: pd.DataFrame) -> None:
    """A table in a fold; its rows go to the browser only when they are asked for."""
    with st.expander(label, icon=icon, key=key, on_change="rerun") as fold:
        if fold.open:
            st.dataframe(table, hide_index=True, height=360)


def draw_codebook(look: Look) -> None:
    """The codebook, one entry a column, made from the description of the data."""
    st.header(look.words("method.codebook_title"), anchor="codebook")
    package = look.view.dataset.package
    table = choices.pick(look, "table", CODED, lambda name: _said(look, package.table(name).described, "title", name))
    st.caption(plain(_said(look, package.table(table).described, "description", "")))
    for column in package.table(table).columns:
        title = _said(look, column.described, "title", column.name)
        with st.expander(f"{plain(title)} · {look.words.ltr(column.name)}"):
            # One text an entry: the browser spends its time on elements.
            st.markdown("\n\n".join(_entry(look, column)))


def _said(look: Look, described: object, key: str, default: str) -> str:
    suffix = "_ar" if look.words.rtl else ""
    return str(described.get(key + suffix) or described.get(key) or default)  # type: ignore[attr-defined]


def _entry(look: Look, column: Column) -> Iterator[str]:
    """What a column means, its type and unit, its rule, and each of its values with its definition."""
    yield plain(_said(look, column.described, "description", ""))
    facts = [look.words("method.type", type=column.type)]
    facts += [look.words("method.several")] if column.is_list else []
    facts += [look.words("method.required")] if column.required else []
    facts += [look.words("method.unit", unit=column.described["unit"])] if column.described.get("unit") else []
    yield quiet(plain(look.words("frame.comma").join(facts)))
    rule = _said(look, column.described, "rule", "")
    if rule:
        yield f"**{look.words('method.rule')}** {plain(rule)}"
    yield "\n".join(_value(look, code, label) for code, label in column.labels.items())


def _value(look: Look, code: str, label: Mapping[str, str]) -> str:
    """One value: its name, its code, what it means, an example."""
    parts = [label.get(f"{key}_{look.words.language}") for key in ("definition", "example")]
    told = " ".join(plain(part) for part in parts if part)
    return f"- **{plain(label[look.words.language])}** ({look.words.ltr(plain(code))}) {told}"


def draw_agreement(look: Look) -> None:
    """How far the two coders agree, variable by variable, and how each difference was settled."""
    st.header(look.words("method.agreement_title"), anchor="agreement")
    table = cached.of_record(agreement.agreement)
    if table.empty:
        st.caption(look.words("method.not_coded_twice"))
        return
    st.markdown(look.words("method.agreement_note", n=int(table["n"].max())))
    words = look.words
    said = pd.DataFrame(
        {
            words("method.variable"): [words(f"method.variable_{name}") for name in table["variable"]],
            words("method.level"): [words(f"method.level_{level}") for level in table["level"]],
            words("columns.n"): table["n"],
            words("method.alike"): [words.percent(share) for share in table["alike"]],
            words("method.alpha"): [words.number(value, 2) for value in table["alpha"]],
            words("method.interval"): [
                words.ltr(f"{words.number(low, 2)} – {words.number(high, 2)}")
                for low, high in zip(table["low"], table["high"], strict=True)
            ],
        }
    )
    st.dataframe(said, hide_index=True)
    settled = cached.of_record(coverage.differences)
    label = words("method.differences", n=len(settled))
    settled = settled.assign(variable=[words(f"method.variable_{name}") for name in settled["variable"]])
    settled = settled.drop(columns=f"reason_{'en' if words.rtl else 'ar'}")
    settled.columns = [words(f"method.column_{name.removesuffix(f'_{words.language}')}") for name in settled.columns]
    _folded_table(label, ":material/compare_arrows:", "method_differences", settled)


def draw_limits(look: Look) -> None:
    """What the record cannot say."""
    st.header(look.words("method.limits_title"), anchor="limits")
    st.markdown("\n".join(f"- {look.words(f'method.limit_{name}')}" for name in LIMITS))


def draw_citation(look: Look) -> None:
    """Licence, version, and how to cite the whole record."""
    st.header(look.words("method.citation_title"), anchor="cite")
    version = look.view.dataset.package.version
    st.markdown(look.words("method.licence", version=version))
    cited = Cited(look.words("frame.title"), version, reader_controls.address(citable=True), datetime.date.today())
    with st.expander(
        look.words("rooms.cite"), icon=":material/format_quote:", on_change="rerun", key="cite_all"
    ) as box:
        if box.open:
            citation_box.forms(look, cited)
