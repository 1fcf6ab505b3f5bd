"""Text cells into typed columns, as the description says; cells that do not fit are told, one by one."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from discourse.nearest import nearest
from discourse.problems import Advice, Problem
from discourse.schema import Column
from discourse.table_file import Texts

Mask = npt.NDArray[np.bool_]
BOOLEANS = {"true": True, "false": False, "TRUE": True, "FALSE": False, "True": True, "False": False,
            "1": True, "0": False}  # fmt: skip
LARGEST_INTEGER = 2**53
MEASURED = ("integer", "number", "date")


@dataclass(frozen=True)
class Typed:
    """A column read: its text, its values, and which cells are empty."""

    column: Column
    text: Texts
    values: pd.Series
    empty: Mask


def typed(text: Texts, column: Column) -> Typed:
    """The column as its description types it; what cannot be read is null, though not empty."""
    if column.is_list:
        values = _lists(text, column.delimiter or ";")
        return Typed(column, text, values, np.array([not items for items in values], dtype=bool))
    empty = np.asarray(text == "", dtype=bool)
    known = text.copy()
    known[empty] = None
    return Typed(column, text, PARSERS.get(column.type, _string)(known), empty)


def faults(cells: Typed, where: tuple[str, npt.NDArray[np.int64]]) -> Iterator[Problem]:
    """Every cell that does not fit, told once by its first fault. `where` is the file and the line of each row."""
    told = np.zeros(len(cells.text), dtype=bool)
    path, lines = where
    for kind, wrong, advise in _rules(cells):
        for place in np.flatnonzero(wrong & ~told).tolist():
            value = str(cells.text[place])
            yield Problem(kind, path, int(lines[place]), cells.column.name, value, advise(place))
        told |= wrong


Rule = tuple[str, Mask, Callable[[int], Advice]]


def _rules(cells: Typed) -> Iterator[Rule]:
    """The kinds of fault in the order of telling, each with its cells and its advice."""
    column = cells.column
    if not column.is_list and column.type in PARSERS:
        kind = "bad_date" if column.type == "date" else "bad_type"
        unread = cells.values.isna().to_numpy() & ~cells.empty
        yield kind, unread, lambda place: Advice(f"write_{column.type}")
    if column.required:
        yield "missing_value", cells.empty, lambda place: Advice("fill")
    if column.values:
        yield "not_allowed", _not_allowed(cells), lambda place: _nearest_allowed(cells, place)
    if column.type in MEASURED and (column.minimum is not None or column.maximum is not None):
        yield "range", _out_of_range(cells), lambda place: Advice("within", _bounds(column))
    if column.pattern and not column.is_list:
        fits = re.compile(column.pattern).fullmatch
        wrong = np.array([text != "" and not fits(text) for text in cells.text], dtype=bool)
        yield "pattern", wrong, lambda place: Advice("match", str(column.pattern))
    if column.longest is not None:
        wrong = np.array([len(text) > column.longest for text in cells.text], dtype=bool)
        yield "too_long", wrong, lambda place: Advice("shorten", str(column.longest))


def _not_allowed(cells: Typed) -> Mask:
    allowed = frozenset(cells.column.values)
    if cells.column.is_list:
        return np.array([not allowed.issuperset(items) for items in cells.values], dtype=bool)
    return np.array([text != "" and text not in allowed for text in _plain(cells)], dtype=bool)


def _plain(cells: Typed) -> list[str]:
    """The cells as the description writes its codes: +2 is 2."""
    if cells.column.type != "integer":
        return list(cells.text)
    return [text if pd.isna(value) else str(value) for text, value in zip(cells.text, cells.values, strict=True)]


def _nearest_allowed(cells: Typed, place: int) -> Advice:
    allowed = cells.column.values
    wrong = next(item for item in cells.values.iloc[place] if item not in allowed) if cells.column.is_list else None
    return nearest(wrong or str(cells.text[place]), allowed)


def _out_of_range(cells: Typed) -> Mask:
    column, values = cells.column, cells.values
    read = pd.Timestamp if column.type == "date" else float
    wrong = pd.Series(False, index=values.index)
    if column.minimum is not None:
        wrong |= (values < read(column.minimum)).fillna(False).astype(bool)
    if column.maximum is not None:
        wrong |= (values > read(column.maximum)).fillna(False).astype(bool)
    return np.asarray(wrong, dtype=bool)


def _bounds(column: Column) -> str:
    lowest = "…" if column.minimum is None else column.minimum
    highest = "…" if column.maximum is None else column.maximum
    return f"{lowest} – {highest}"


def _string(known: Texts) -> pd.Series:
    return pd.Series(known, dtype=object)


def _date(known: Texts) -> pd.Series:
    return pd.to_datetime(pd.Series(known, dtype=object), format="%Y-%m-%d", errors="coerce")


def _number(known: Texts) -> pd.Series:
    numbers = pd.to_numeric(pd.Series(known, dtype=object), errors="coerce").astype("float64")
    return numbers.where(np.isfinite(numbers))


def _integer(known: Texts) -> pd.Series:
    numbers = _number(known)
    return numbers.where((numbers % 1 == 0) & (numbers.abs() < LARGEST_INTEGER)).astype("Int64")


def _boolean(known: Texts) -> pd.Series:
    return pd.Series([BOOLEANS.get(text) for text in known], dtype="boolean")


def _lists(text: Texts, delimiter: str) -> pd.Series:
    split = [tuple(sys.intern(part.strip()) for part in cell.split(delimiter) if part.strip()) for cell in text]
    return pd.Series(split, dtype=object)


PARSERS: dict[str, Callable[[Texts], pd.Series]] = {
    "date": _date,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
}
