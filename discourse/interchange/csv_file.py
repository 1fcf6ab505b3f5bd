"""CSV that spreadsheets open rightly and safely."""

from __future__ import annotations

import pandas as pd

from discourse.interchange.about import About
from discourse.interchange.cells import plain

MEDIA_TYPE = "text/csv"
BYTE_ORDER_MARK = "\ufeff"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write(rows: pd.DataFrame, about: About) -> bytes:
    """UTF-8 with a byte order mark; lines that begin with "#" say where the rows come from; lists joined by ";"."""
    head = "".join(f"# {name}: {value}\n" for name, value in about.fields().items())
    body: str = rows.map(_cell).to_csv(index=False)
    return (BYTE_ORDER_MARK + head + body).encode()


def _cell(value: object) -> object:
    found = plain(value)
    said = ";".join(found) if isinstance(found, list) else found
    # A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text (OWASP, CSV injection).
    return f"'{said}" if isinstance(said, str) and said.startswith(FORMULA_STARTS) else said
