"""The rows behind a figure as a file that says its filters, date, version and licence."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import reader_controls
from components.frame import Look
from components.wording.lens_sentence import lens_sentence

BYTE_ORDER_MARK = "\ufeff"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Rows:
    """The rows a reader can take away: those shown, and all of them."""

    shown: pd.DataFrame
    every: pd.DataFrame | None = None


def draw(look: Look, name: str, rows: Rows) -> None:
    """Buttons for what is shown (n) and for all (N), made only when they are pressed."""
    with st.container(horizontal=True, gap="small"):
        _button(look, name, "shown", rows.shown)
        if rows.every is not None:
            _button(look, name, "all", rows.every)


def _button(look: Look, name: str, which: str, table: pd.DataFrame) -> None:
    head = heading(look, name, narrowed=which == "shown")
    st.download_button(
        look.words(f"exhibit.download_{which}", n=len(table)),
        data=lambda: to_csv(table, head),
        file_name=f"{name.replace('.', '-')}-{look.lens.as_of.isoformat()}-{which}.csv",
        mime="text/csv",
        icon=":material/download:",
        key=f"download_{name}_{which}",
        on_click="ignore",
    )


def heading(look: Look, name: str, narrowed: bool = True) -> tuple[str, ...]:
    """The lines that open a file: what it is, through which lens, from which version, how to cite it."""
    words = look.words
    package = look.view.dataset.package
    return (
        words(f"{name}_title", n=len(look.view.incidents)),
        lens_sentence(words, look.view) if narrowed else words("exhibit.all_rows"),
        words("exhibit.file_version", version=package.version, day=datetime.date.today()),
        words("exhibit.file_licence"),
        reader_controls.address(citable=True),
    )


def to_csv(table: pd.DataFrame, head: tuple[str, ...] = ()) -> bytes:
    """CSV that spreadsheets open rightly: UTF-8 with a mark, formulas neutralised, lists joined by ";"."""
    lines = "".join(f"# {line}\n" for line in head)
    return (BYTE_ORDER_MARK + lines + table.map(_cell).to_csv(index=False)).encode()


def _cell(value: object) -> object:
    if isinstance(value, tuple | list):
        value = ";".join(str(item) for item in value)
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    # A leading sign is a formula to a spreadsheet; an apostrophe makes it text.
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
