"""Cells as plain values that every format can hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd


def plain(value: Any) -> Any:
    """A cell as JSON knows it: null, bool, number, string, or a list of strings; days in ISO 8601."""
    if isinstance(value, tuple | list):
        return [str(item) for item in value]
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return value.item() if hasattr(value, "item") else value


def records(rows: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows as dictionaries of plain values."""
    columns = list(rows.columns)
    for cells in rows.itertuples(index=False):
        yield dict(zip(columns, map(plain, cells), strict=True))
