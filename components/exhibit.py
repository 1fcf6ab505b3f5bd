"""One exhibit: its title, the figure, the sentence read from its data, the rows behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from components import cached, downloads, empty_state, plot, share
from components.frame import Look
from components.share import Shared
from components.takeaways import takeaway


@dataclass(frozen=True)
class Exhibit:
    """What is shown: its name in the catalogue, its tidy table, and the rows to take away.

    `headed` when its title has been drawn with `heading`, over the choices that belong to it.
    """

    name: str
    table: pd.DataFrame
    every: pd.DataFrame | None = None
    select: Callable[[dict[str, Any]], None] | None = None
    headed: bool = False


def heading(look: Look, name: str) -> None:
    """The title of an exhibit, which a link can lead to."""
    st.header(look.words(f"{name}_title"), anchor=name.rpartition(".")[2])


def draw(look: Look, exhibit: Exhibit, figure: Any) -> None:
    """Draw an exhibit with a plotly figure, or its empty state when there is nothing to draw."""
    if not exhibit.headed:
        heading(look, exhibit.name)
    if exhibit.table.empty:
        empty_state.draw(look, exhibit.name)
        return
    sentence = cached.told(look, exhibit.name, takeaway, look.words, exhibit.name, exhibit.table, look.view)
    answer = plot.on_point(exhibit.select) if exhibit.select else None
    plot.draw(figure, "figure_" + exhibit.name.replace(".", "_"), sentence, answer)
    st.markdown(sentence)
    share.draw(look, Shared(exhibit.name, sentence, exhibit.table))
    rows_behind(look, exhibit)


def rows_behind(look: Look, exhibit: Exhibit) -> None:
    """The table behind the figure, in a fold, with its downloads."""
    label = look.words("exhibit.rows", n=len(exhibit.table))
    key = "rows_" + exhibit.name.replace(".", "_")
    # Rows go to the browser only when they are asked for.
    with st.expander(label, icon=":material/table_rows:", key=key, on_change="rerun") as fold:
        if not fold.open:
            return
        st.dataframe(readable(look, exhibit.table).head(500), hide_index=True, placeholder="—", height=280)
        downloads.draw(look, exhibit.name, downloads.Rows(exhibit.table, exhibit.every))


def readable(look: Look, table: pd.DataFrame) -> pd.DataFrame:
    """The table with headings in the reader's language where the catalogue names them."""
    names = {column: look.words(f"columns.{column}") for column in table if look.words.has(f"columns.{column}")}
    other = "_en" if look.words.rtl else "_ar"
    kept = [
        column
        for column in table
        if not (column.endswith(other) and column[:-3] + ("_ar" if look.words.rtl else "_en") in table)
    ]
    return table[kept].set_axis(_apart([names.get(column, column) for column in kept], kept), axis=1)


def _apart(headings: list[str], columns: list[str]) -> list[str]:
    """Headings that tell columns apart: one that is already there has its column's own name with it."""
    return [
        heading if heading not in headings[:place] else f"{heading} ({column})"
        for place, (heading, column) in enumerate(zip(headings, columns, strict=True))
    ]
