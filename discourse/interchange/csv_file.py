"""CSV (RFC 4180) that spreadsheets open rightly and safely."""

from __future__ import annotations

import csv
import io
from typing import Any

import pandas as pd

from discourse.interchange.about import About
from discourse.interchange.cells import records

MEDIA_TYPE = "text/csv"
BYTE_ORDER_MARK = "\ufeff"
LINE_END = "\r\n"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write(rows: pd.DataFrame, about: About) -> bytes:
    """UTF-8 with a byte order mark; lines that begin with "#" say where the rows come from.

    Lists are joined by ";", days are ISO 8601, booleans true and false, null is empty: as in the record itself.
    """
    file = io.StringIO(newline="")
    file.write(BYTE_ORDER_MARK + "".join(f"# {name}: {value}{LINE_END}" for name, value in about.fields().items()))
    writer = csv.writer(file, lineterminator=LINE_END)
    writer.writerow(rows.columns)
    writer.writerows([_cell(value) for value in record.values()] for record in records(rows))
    return file.getvalue().encode()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    said = ";".join(value) if isinstance(value, list) else value
    # A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text (OWASP, CSV injection).
    return f"'{said}" if isinstance(said, str) and said.startswith(FORMULA_STARTS) else said
