"""Text cells into typed columns, as the description says; cells that do not fit are told, one by one."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator

import numpy as np
import pandas as pd

from discourse.problems import Problem
from discourse.schema import Column, Table

BOOLEANS = {
    "true": True,
    "false": False,
    "TRUE": True,
    "FALSE": False,
    "True": True,
    "False": False,
    "1": True,
    "0": False,
}
HINTS = {
    "date": "write days as 2021-12-08.",
    "integer": "write a whole number, or leave the cell empty when it is not known.",
    "number": "write a number with a point, or leave the cell empty.",
    "boolean": "write true or false.",
}


def parse(text: pd.Series, column: Column) -> tuple[pd.Series, pd.Series]:
    """The column typed, and a mask of the cells that could not be read."""
    empty = text == ""
    if column.is_list:
        return _lists(text, column.delimiter or ";"), pd.Series(False, index=text.index)
    typed = PARSERS.get(column.type, _string)(text.mask(empty))
    return typed, typed.isna() & ~empty


def faults(text: pd.Series, typed: pd.Series, unread: pd.Series, where: tuple[Table, Column]) -> Iterator[Problem]:
    """Everything in a column that does not fit its description."""
    column = where[1]
    for place in text.index[unread]:
        kind = "bad_date" if column.type == "date" else "bad_type"
        yield _problem(kind, where, place, text[place], HINTS.get(column.type))
    if column.required:
        for place in text.index[text == ""]:
            yield _problem("missing_value", where, place, "", "fill the cell, or take the row out.")
    if column.values:
        yield from _not_allowed(text, typed, where)
    yield from _out_of_range(text, typed, where)
    if column.pattern and not column.is_list:
        wrong = (text != "") & ~text.str.fullmatch(column.pattern)
        for place in text.index[wrong]:
            yield _problem("pattern", where, place, text[place], f"it should match {column.pattern}")


def nearest(value: str, allowed: tuple[str, ...] | list[str]) -> str:
    """A hint that names the nearest allowed value, or all of them when they are few."""
    near = difflib.get_close_matches(value, allowed, n=1, cutoff=0.5)
    if near:
        return f"did you mean {near[0]}?"
    return f"one of {', '.join(allowed[:12])}" + (" …" if len(allowed) > 12 else "")


def _not_allowed(text: pd.Series, typed: pd.Series, where: tuple[Table, Column]) -> Iterator[Problem]:
    column = where[1]
    cells = typed.explode().dropna() if column.is_list else text[text != ""]
    for place, value in cells[~cells.isin(column.values)].items():
        yield _problem("not_allowed", where, place, value, nearest(str(value), column.values))


def _out_of_range(text: pd.Series, typed: pd.Series, where: tuple[Table, Column]) -> Iterator[Problem]:
    column = where[1]
    wrong = pd.Series(False, index=text.index)
    for bound, beyond in ((column.minimum, np.less), (column.maximum, np.greater)):
        if bound is not None and column.type in ("integer", "number", "date"):
            limit = pd.Timestamp(bound) if column.type == "date" else float(bound)
            known = typed.notna()
            wrong |= known & pd.Series(beyond(typed.where(known, limit), limit), index=text.index).astype(bool)
    for place in text.index[wrong]:
        hint = f"between {column.minimum} and {column.maximum}"
        yield _problem("range", where, place, text[place], hint)


def _problem(kind: str, where: tuple[Table, Column], place: int, value: object, hint: str | None) -> Problem:
    table, column = where
    return Problem(kind, table.path, int(place) + 2, column.name, str(value), hint)


def _string(text: pd.Series) -> pd.Series:
    return text.astype(object).where(text.notna(), None)


def _date(text: pd.Series) -> pd.Series:
    return pd.to_datetime(text, format="%Y-%m-%d", errors="coerce")


def _integer(text: pd.Series) -> pd.Series:
    numbers = pd.to_numeric(text, errors="coerce")
    return numbers.where(numbers.isna() | (numbers % 1 == 0)).astype("Int64")


def _number(text: pd.Series) -> pd.Series:
    return pd.to_numeric(text, errors="coerce").astype("float64")


def _boolean(text: pd.Series) -> pd.Series:
    return text.map(BOOLEANS).astype("boolean")


def _lists(text: pd.Series, delimiter: str) -> pd.Series:
    split = [tuple(part for part in (piece.strip() for piece in cell.split(delimiter)) if part) for cell in text]
    return pd.Series(split, index=text.index, dtype=object)


PARSERS: dict[str, Callable[[pd.Series], pd.Series]] = {
    "date": _date,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "string": _string,
}
