"""What can be taken away from a reading room: a table to pick rows from, the rows as files."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from components import about, state
from components.exhibit import readable
from components.frame import Look
from discourse.interchange import FORMATS, About

HIDDEN = ["speaker_id", "place_id", "bloc_ids", "areas", "iso_code", "source_ids", "notes"]
CODED = {
    "statements": ["date_precision", "venue", "stance", "scope", "tempo", "means", "threat", "confidence"],
    "incidents": ["date_precision", "type", "geo_precision", "target", "confidence"],
}


def draw_table(look: Look, name: str, key: str, rows: pd.DataFrame) -> None:
    """The rows as a table; those that are ticked can be taken away or, when it is one, opened."""
    st.dataframe(
        _said(look, name, rows),
        hide_index=True,
        placeholder="—",
        height=460,
        key=f"table_{name}",
        selection_mode="multi-row",
        on_select="rerun",
        alt=look.words(f"frame.{name}_of", shown=len(rows), n=len(rows)),
    )
    ticked = picked(name, rows)
    if len(ticked) == 1:
        record = str(ticked.iloc[0][key])
        st.button(look.words("cards.open"), key=f"open_ticked_{name}", on_click=state.open_record, args=(record,))


def picked(name: str, rows: pd.DataFrame) -> pd.DataFrame:
    """The ticked rows of the table, none when nothing is ticked."""
    found = st.session_state.get(f"table_{name}")
    places = found["selection"]["rows"] if found else []
    return rows.iloc[[place for place in places if place < len(rows)]]


def draw_downloads(look: Look, name: str, rows: pd.DataFrame) -> None:
    """The ticked rows, or else all that are shown, in each format; written when the button is pressed."""
    ticked = picked(name, rows)
    taken = rows if ticked.empty else ticked
    # A file is written outside the run, where neither the reading nor the address is known.
    said = about.of(look, name)
    label = look.words("rooms.take_ticked" if len(ticked) else "rooms.take_shown", n=len(taken))
    with st.popover(label, icon=":material/download:"):
        for kind, writer in FORMATS.items():
            if kind == "geojson" and "lat" not in taken:
                continue
            st.download_button(
                look.words(f"rooms.format_{kind}"),
                data=partial(_written, taken, said, kind),
                file_name=f"iraq-security-discourse-{name}-{look.lens.as_of.isoformat()}.{kind}",
                mime=writer.MEDIA_TYPE,
                key=f"take_{name}_{kind}",
                on_click="ignore",
                width="stretch",
            )


def _written(rows: pd.DataFrame, said: About, kind: str) -> bytes:
    written: bytes = FORMATS[kind].write(rows, said)
    return written


def _said(look: Look, name: str, rows: pd.DataFrame) -> pd.DataFrame:
    """The table in the reader's words: coded values by their labels, ids and links left out."""
    said = rows.drop(columns=[column for column in HIDDEN if column in rows])
    for column in CODED[name]:
        said[column] = [look.words.label(name, column, code) if pd.notna(code) else None for code in said[column]]
    said["date"] = [look.words.date(day) for day in said["date"]]
    return readable(look, said)
