"""What cards have in common: the day with its T-minus, the toll, the stance, the sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import state
from components.escape import link, plain
from components.frame import Look
from discourse import countdown

Row = Mapping[str, Any]
# The signs of the figures: they read the same in both directions.
STANCE_SIGNS = {2: "++", 1: "+", 0: "0", -1: "−", -2: "−−"}
STANCE_COLOURS = {2: "violet", 1: "violet", 0: "gray", -1: "orange", -2: "orange"}


def day(look: Look, row: Row) -> str:
    """The day in words with its distance to the deadline; softer where the day is not certain."""
    said = look.words.date(row["date"], "month" if row["date_precision"] == "month" else "long")
    if row["date_precision"] == "reported":
        said = look.words("cards.reported_on", day=said)
    if row["date_precision"] == "month":
        return said
    return f"{said} · {distance(look, row['date'])}"


def distance(look: Look, date: pd.Timestamp) -> str:
    """Days left to the lens's deadline, or since it."""
    falls_on = look.view.falls_on
    left = countdown.days_left(falls_on.date(), date.date())
    deadline = look.words.date(falls_on)
    if left >= 0:
        return look.words("cards.before_deadline", n=left, deadline=deadline)
    return look.words("cards.after_deadline", n=-left, deadline=deadline)


def toll(look: Look, row: Row) -> str:
    """Killed and wounded, each as a number, a range, or not reported."""
    return look.words("frame.comma").join(_count(look, row, harm) for harm in ("killed", "wounded"))


def _count(look: Look, row: Row, harm: str) -> str:
    low, high = row[f"{harm}_min"], row[f"{harm}_max"]
    if pd.isna(low) and pd.isna(high):
        return look.words(f"common.{harm}_unknown")
    if pd.isna(low) or pd.isna(high) or low == high:
        return look.words(f"common.{harm}", n=int(high if pd.isna(low) else low))
    return look.words(f"common.{harm}_range", low=int(low), high=int(high))


def stance_badge(look: Look, row: Row) -> str:
    """The stance in words, sign and colour, as a badge in markdown; that it is not stated, or not on the topic."""
    if pd.isna(row["stance"]):
        off_topic = row["on_topic"] is not pd.NA and row["on_topic"] == False  # noqa: E712
        return f":gray-badge[{look.words('cards.off_topic' if off_topic else 'cards.not_stated')}]"
    value = int(row["stance"])
    label = look.words.label("statements", "stance", value)
    return f":{STANCE_COLOURS[value]}-badge[{STANCE_SIGNS[value]} {label}]"


def labels(look: Look, table: str, column: str, codes: Iterable[str]) -> str:
    """Several coded values in words."""
    return look.words.list(plain(look.words.label(table, column, code)) for code in codes)


def names(look: Look, faction_ids: Iterable[str]) -> str:
    """Names of factions in the reader's language."""
    known = look.view.dataset.factions.set_index("faction_id")
    column = f"name_{look.words.language}"
    return look.words.list(plain(known.at[code, column] if code in known.index else code) for code in faction_ids)


def open_button(look: Look, record_id: str, origin: str, label: str | None = None, beside: str = "") -> None:
    """A small button that opens another card: a record by its id, a person, body or place by its name."""
    named = plain(label) if label else look.words.ltr(record_id)
    st.button(
        f"{beside} · {named}" if beside else named,
        key=f"open_{record_id}_{origin}",
        type="tertiary",
        icon=None if label else ":material/open_in_new:",
        help=look.words("cards.open"),
        on_click=state.open_record,
        args=(record_id,),
    )


def profiles(look: Look, key: str, named: Iterable[tuple[str, str]], origin: str) -> None:
    """A labelled row of names, each leading to its own page."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{look.words(f'cards.{key}')}**", width="content")
        for record_id, name in named:
            open_button(look, record_id, f"{key}_{origin}", name)


def faction_names(look: Look, faction_ids: Iterable[str]) -> list[tuple[str, str]]:
    """Factions as (id, name in the reader's language)."""
    known = look.view.dataset.factions.set_index("faction_id")[f"name_{look.words.language}"]
    return [(code, str(known.get(code, code))) for code in faction_ids]


def field(look: Look, key: str, value: str) -> None:
    """One labelled line, left out where there is nothing to say."""
    if value:
        st.markdown(f"**{look.words(f'cards.{key}')}** {value}")


def summaries(look: Look, row: Row) -> None:
    """Both summaries, the reader's language first."""
    first, second = ("ar", "en") if look.words.rtl else ("en", "ar")
    st.markdown(plain(row[f"summary_{first}"]))
    with st.container(key=f"other_{second}"):
        st.caption(plain(row[f"summary_{second}"]))


def sources(look: Look, row: Row) -> None:
    """Where it was read: publisher, date, language, reprint, and whether the outlet takes a side."""
    known = look.view.dataset.sources.set_index("source_id")
    found = [known.loc[source] for source in row["source_ids"] if source in known.index]
    st.markdown(f"**{look.words('cards.sources')}** ({look.words('common.sources', n=len(found))})")
    st.markdown("\n".join(f"- {_source(look, source)}" for source in found))


def _source(look: Look, source: Row) -> str:
    said = [link(source["publisher"], source["url"])]
    if pd.notna(source["published_on"]):
        said.append(look.words.date(source["published_on"]))
    said.append(look.words.label("sources", "language", source["language"]))
    if pd.notna(source["via"]):
        said.append(look.words("cards.via", via=plain(source["via"])))
    if pd.notna(source["outlet_type"]) and source["outlet_type"] in ("partisan", "state_media"):
        said.append(look.words.label("sources", "outlet_type", source["outlet_type"]))
    return look.words("frame.comma").join(said)
