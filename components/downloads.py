"""The rows behind a figure as a file that says its filters, date, version and licence."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import about
from components.frame import Look
from discourse.interchange import csv_file


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
    said = about.of(look, look.words(f"{name}_title", n=len(table)), narrowed=which == "shown")
    st.download_button(
        look.words(f"exhibit.download_{which}", n=len(table)),
        data=lambda: csv_file.write(table, said),
        file_name=f"{name.replace('.', '-')}-{look.lens.as_of.isoformat()}-{which}.csv",
        mime=csv_file.MEDIA_TYPE,
        icon=":material/download:",
        key=f"download_{name.replace('.', '_')}_{which}",
        on_click="ignore",
    )
