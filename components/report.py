"""The present lens as one page to print: sentence, figures, tables, sources, citation."""

from __future__ import annotations

import datetime
from urllib.parse import unquote

import pandas as pd
import streamlit as st

from components import picture, reader_controls, report_tables
from components.embed import draw_figure
from components.escape import link, plain
from components.figure_registry import figure_named, title_of
from components.frame import Look
from components.wording.lens_sentence import lens_sentence
from discourse import citation
from discourse.citation import Cited

FIGURES = (
    "countdown.week",
    "countdown.timeline",
    "countdown.compared",
    "map.weeks",
    "stances.by_faction",
    "claims.ranked",
    "claims.nearing",
)
MOST_RECORDS = 30


def draw(look: Look) -> None:
    """The page from its heading to its last source, as wide as a sheet of paper."""
    with st.container(key="report", gap="medium"):
        _draw_head(look)
        for name in FIGURES:
            _draw_figure(look, name)
        statements = _newest(look.view.statements)
        incidents = _newest(look.view.incidents)
        _draw_records(look, "statements", statements, report_tables.statements(look, statements))
        _draw_records(look, "incidents", incidents, report_tables.incidents(look, incidents))
        _draw_sources(look, pd.concat([statements["source_ids"], incidents["source_ids"]]))
        _draw_citation(look)


def _draw_head(look: Look) -> None:
    deadlines = look.view.dataset.deadlines.set_index("deadline_id")
    deadline = look.words.pick(deadlines.loc[look.lens.deadline], "name")
    st.title(look.words("share.report_of", as_of=look.lens.as_of), anchor=False)
    st.markdown(f"**{plain(look.words('frame.deadline'))}:** {plain(deadline)}")
    st.markdown(plain(lens_sentence(look.words, look.view)))
    st.caption(plain(picture.source_line(look)))
    with st.container(key="print_hint"):
        st.caption(f":material/print: {look.words('share.print_hint')}")


def _draw_figure(look: Look, name: str) -> None:
    drawn = figure_named(look, name, {})
    with st.container(key=f"report_{name.replace('.', '_')}"):
        st.header(title_of(look, name), anchor=False)
        draw_figure(drawn, f"figure_{name.replace('.', '_')}")
        st.markdown(drawn.sentence)
    if name in report_tables.OF_FIGURES and len(drawn.table):
        st.table(report_tables.OF_FIGURES[name](look, drawn.table), hide_index=True)


def _newest(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values("date", ascending=False, kind="stable").head(MOST_RECORDS)


def _draw_records(look: Look, name: str, shown: pd.DataFrame, table: pd.DataFrame) -> None:
    st.header(look.words(f"share.report_{name}"), anchor=False)
    total = len(getattr(look.view, name))
    if shown.empty:
        st.markdown(look.words("exhibit.empty"))
        return
    if total > len(shown):
        st.caption(look.words("share.report_newest", shown=len(shown), n=total))
    st.table(table, hide_index=True)


def _draw_sources(look: Look, named: pd.Series) -> None:
    """The sources of the rows that are printed, each once, in the order of their ids."""
    known = look.view.dataset.sources.set_index("source_id")
    used = sorted({code for codes in named for code in codes if code in known.index})
    if not used:
        return
    st.header(look.words("share.report_sources", n=len(used)), anchor=False)
    st.markdown("\n".join(f"- {_source(look, code, known.loc[code])}" for code in used))


def _source(look: Look, code: str, row: pd.Series) -> str:
    day = look.words.date(row["published_on"]) if pd.notna(row["published_on"]) else ""
    address = link(unquote(row["url"]), row["url"]) if isinstance(row["url"], str) else ""
    return look.words("frame.comma").join(filter(None, [code, plain(row["publisher"]), day, address]))


def _draw_citation(look: Look) -> None:
    url = reader_controls.address(citable=True)
    title = look.words("share.report_of", as_of=look.lens.as_of)
    cited = Cited(title, look.view.dataset.package.version, url, datetime.date.today())
    st.header(look.words("share.cite"), anchor=False)
    st.markdown(plain(citation.as_text(cited, "chicago")))
