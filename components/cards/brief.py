"""Brief cards in a list: the day, who or where, one summary, and a button to the whole card."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from components.cards import incident, parts, statement
from components.escape import plain, quiet
from components.frame import Look
from discourse import search


def brief_list(look: Look, rows: pd.DataFrame, name: str) -> None:
    """The rows as brief cards, in their order."""
    for row in rows.to_dict("records"):
        with st.container(border=True, key=f"brief_{name}_{_record_id(row)}", gap="small"):
            # One text a card: the browser spends its time on elements, and a list has many cards.
            st.markdown("\n\n".join(_lines(look, row)))
            sources = look.words("common.sources", n=len(row["source_ids"]))
            parts.open_button(look, _record_id(row), name, beside=sources)


def _record_id(row: parts.Row) -> str:
    return next(str(row[key]) for key in ("statement_id", "incident_id", "milestone_id") if key in row)


def _lines(look: Look, row: parts.Row) -> Iterator[str]:
    """The card's paragraphs: the day, who or what and where, the stance or the toll, the summary."""
    yield quiet(parts.day(look, row))
    if "statement_id" in row:
        yield statement.who(look, row)
        yield parts.stance_badge(look, row)
    elif "incident_id" in row:
        kind = plain(look.words.label("incidents", "type", row["type"]))
        yield f"**{kind}** · {plain(incident.where(look, row))}"
        yield quiet(plain(parts.toll(look, row)))
    else:
        yield f"**{plain(look.words.pick(row, 'title'))}**"
    yield _highlighted(look, look.words.pick(row, "summary"))


def _highlighted(look: Look, text: str) -> str:
    """The text with the words that were searched for on a coloured ground."""
    if not look.lens.words:
        return plain(text)
    pieces = search.marked(text, look.lens.words)
    return "".join(f":primary-background[{plain(piece)}]" if hit else _spaced(piece) for piece, hit in pieces)


def _spaced(piece: str) -> str:
    """A piece between two found words, with the spaces at its ends."""
    body = piece.strip()
    before, after = piece[: len(piece) - len(piece.lstrip())], piece[len(piece.rstrip()) :]
    return f"{before}{plain(body)}{after}" if body else piece
