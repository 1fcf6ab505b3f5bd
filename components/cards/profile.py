"""The pages of a faction, a speaker and a place: its names, and all that the record knows of it by the as-of day."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.cards import parts
from components.cards.brief import brief_list
from components.escape import link, plain
from components.frame import Look

PAGE_SIZE = 5
WIKIDATA = "https://www.wikidata.org/wiki/"


def draw_speaker(look: Look, row: parts.Row) -> None:
    """Names, the roles held, and what was said."""
    _names(look, row)
    known = _known(look, look.view.dataset.statements)
    said = known[known["speaker_id"] == row["speaker_id"]]
    roles = dict.fromkeys(role for role in said[f"role_{look.words.language}"] if isinstance(role, str))
    parts.field(look, "roles", look.words.list(plain(role) for role in roles))
    _stances(look, said)
    _listed(look, said, "speaker", "statements")


def draw_faction(look: Look, row: parts.Row) -> None:
    """Names, bloc, description; what was said for it, what it claimed and what was blamed on it."""
    _names(look, row)
    st.markdown(plain(look.words.pick(row, "description")))
    parts.field(look, "bloc", plain(look.words.label("factions", "bloc", row["bloc"])))
    if isinstance(row["wikidata_id"], str):
        parts.field(look, "elsewhere", link(f"Wikidata {row['wikidata_id']}", WIKIDATA + row["wikidata_id"]))
    code = row["faction_id"]
    said = _holding(_known(look, look.view.dataset.statements), "faction_ids", code)
    _stances(look, said)
    _listed(look, said, "faction", "statements")
    incidents = _known(look, look.view.dataset.incidents)
    for column in ("claimed_by", "attributed_to"):
        _listed(look, _holding(incidents, column, code), column, "incidents")


def draw_place(look: Look, row: parts.Row) -> None:
    """Names, where it lies, whether it is disputed and by which rule, and what happened there."""
    _names(look, row)
    district = look.words.pick(row, "district")
    governorate = look.words.label("places", "governorate", row["governorate"])
    parts.field(look, "lies_in", plain(look.words.list(part for part in (district, governorate) if part)))
    if row["disputed"]:
        rule = row["disputed_rule"]
        said = look.words.label("places", "disputed_rule", rule) if isinstance(rule, str) else ""
        st.caption(" ".join(part for part in (look.words("cards.in_disputed"), plain(said)) if part))
    known = _known(look, look.view.dataset.incidents)
    _listed(look, known[known["place_id"] == row["place_id"]], "place", "incidents")


def _names(look: Look, row: parts.Row) -> None:
    """The name in the reader's language as the title, the other one and the aliases under it."""
    other = "en" if look.words.rtl else "ar"
    st.markdown(f"**{plain(look.words.pick(row, 'name'))}** · {plain(row[f'name_{other}'])}")
    aliases = [*row["aliases_en"], *row["aliases_ar"]]
    if aliases:
        st.caption(look.words("cards.aliases", list=plain(look.words("frame.comma").join(aliases))))


def _known(look: Look, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of the whole record that are known by the as-of day."""
    return rows if look.lens.after else rows[rows["date"] <= pd.Timestamp(look.lens.as_of)]


def _holding(rows: pd.DataFrame, column: str, code: str) -> pd.DataFrame:
    return rows[rows[column].map(lambda codes: code in codes).astype(bool)]


def _stances(look: Look, said: pd.DataFrame) -> None:
    """How often each stance was taken, in the scale's order; n with it."""
    counts = said["stance"].value_counts()
    parts_said = [
        f"{plain(look.words.label('statements', 'stance', code))} {look.words.number(int(counts[code]))}"
        for code in parts.STANCE_COLOURS
        if code in counts
    ]
    silent = int(said["stance"].isna().sum())
    if silent:
        parts_said.append(f"{look.words('frame.not_stated')} {look.words.number(silent)}")
    parts.field(look, "stances", " · ".join(parts_said))


def _listed(look: Look, rows: pd.DataFrame, name: str, kind: str) -> None:
    """The records, the newest first, in pages."""
    st.markdown(f"**{look.words(f'cards.list_{name}')}** ({look.words(f'common.{kind}', n=len(rows))})")
    rows = rows.sort_values("date", ascending=False)
    pages = -(-len(rows) // PAGE_SIZE)
    shown = st.container(gap="small")
    page = st.pagination(pages, key=f"profile_{name}_page", max_visible_pages=5) if pages > 1 else 1
    with shown:
        brief_list(look, rows.iloc[(page - 1) * PAGE_SIZE : page * PAGE_SIZE], f"profile_{name}")
