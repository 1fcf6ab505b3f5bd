"""How two coders coded a statement: where they differ and how that was settled, then where they agree."""

from __future__ import annotations

import datetime

import pandas as pd
import streamlit as st

from components.cards import parts
from components.escape import plain
from components.frame import Look

FIRST, SECOND, SETTLED = "coder_1", "coder_2", "adjudicated"


def draw(look: Look, row: parts.Row) -> None:
    """A fold with one line a variable; nothing where the statement was not coded twice."""
    codings = look.view.dataset.codings
    own = codings[codings["statement_id"] == row["statement_id"]]
    given = {(coding["variable"], coding["coder"]): coding for coding in own.to_dict("records")}
    both = [name for name, coder in given if coder == FIRST and (name, SECOND) in given]
    if not both:
        return
    alike = [name for name in both if _value(given[name, FIRST]) == _value(given[name, SECOND])]
    apart = [name for name in both if name not in alike]
    with st.expander(
        look.words("cards.coded_twice", alike=len(alike), n=len(both)), icon=":material/compare_arrows:", key="codings"
    ):
        lines = [_difference(look, name, given) for name in apart]
        lines += [_named(look, name, _said(look, name, given[name, FIRST])) for name in alike]
        st.markdown("\n".join(f"- {line}" for line in lines))


def _difference(look: Look, name: str, given: dict[tuple[str, str], parts.Row]) -> str:
    """Both values, what was settled on, and why."""
    settled = given.get((name, SETTLED))
    first, second = (_said(look, name, given[name, coder]) for coder in (FIRST, SECOND))
    if settled is None:
        return _named(look, name, look.words("cards.coded_apart", first=first, second=second))
    said = look.words("cards.coded_settled", first=first, second=second, settled=_said(look, name, settled))
    return f"{_named(look, name, said)} {plain(look.words.pick(settled, 'reason'))}"


def _named(look: Look, name: str, said: str) -> str:
    described = look.view.dataset.package.table("statements").column(name).described
    title = described.get("title_ar" if look.words.rtl else "title") or name
    return f"**{plain(title)}:** {said}"


def _said(look: Look, name: str, coding: parts.Row) -> str:
    """The values in words; that none was given."""
    codes = [code for code in _value(coding).split(";") if code]
    if not codes:
        return look.words("cards.coded_nothing")
    if name == "deadline_ids":
        return look.words.list(_deadline(look, code) for code in codes)
    return parts.labels(look, "statements", name, codes)


def _deadline(look: Look, code: str) -> str:
    try:
        return look.words.date(datetime.date.fromisoformat(code))
    except ValueError:
        return plain(code)


def _value(coding: parts.Row) -> str:
    return "" if pd.isna(coding["value"]) else str(coding["value"])
