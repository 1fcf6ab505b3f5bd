"""The tables of a package, typed, without the rows that do not fit; and the line of the file of every row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from discourse import columns
from discourse.nearest import nearest
from discourse.problems import Advice, Problem
from discourse.schema import Column, Package, Table
from discourse.table_file import Cells, read_cells

Lines = Mapping[str, int]
Known = Mapping[tuple[str, str], frozenset[str]]


@dataclass(frozen=True)
class Tables:
    """Every table by name, and for each the line of its file on which a record (by its id) stands."""

    rows: Mapping[str, pd.DataFrame]
    lines: Mapping[str, Lines]


def read_tables(folder: Path, package: Package, problems: list[Problem]) -> Tables:
    """Read every table of a package; what does not fit is set aside and told in `problems`."""
    cells = {name: read_cells(folder, table, problems) for name, table in package.tables.items()}
    known = _known(cells, package)
    rows = {name: _typed(cells[name], package.table(name), known, problems) for name in package.tables}
    return Tables(rows, {name: _lines(cells[name], package.table(name)) for name in package.tables})


def _typed(cells: Cells, table: Table, known: Known, problems: list[Problem]) -> pd.DataFrame:
    """One table without the rows that do not fit; without any when a column is absent that must be filled."""
    read = {column.name: columns.typed(cells.columns[column.name], column) for column in table.columns}
    where = (table.path, cells.lines)
    found: list[Problem] = []
    for name, column in read.items():
        if name not in cells.absent:
            found += columns.faults(column, where)
            found += _orphans(column, where, known)
    found += _repeated(cells, table)
    problems += found
    aside = np.isin(cells.lines, [problem.row for problem in found if problem.row])
    if any(column.required and column.name in cells.absent for column in table.columns):
        aside[:] = True
    return pd.DataFrame({name: column.values for name, column in read.items()})[~aside].reset_index(drop=True)


def _known(cells: Mapping[str, Cells], package: Package) -> Known:
    """The values that other tables may point to.

    Rows that were set aside count: what points to them is no fault of its own, and only the cause is told.
    """
    wanted = {column.reference for table in package.tables.values() for column in table.columns if column.reference}
    return {
        (name, key): frozenset(cells[name].columns[key]) - {""}
        for name, key in wanted
        if name in cells and key in cells[name].columns
    }


def _orphans(read: columns.Typed, where: tuple[str, npt.NDArray[np.int64]], known: Known) -> list[Problem]:
    """Cells that point to nothing; none are told where the whole table they point to is missing."""
    targets = known.get(read.column.reference) if read.column.reference else None
    if not targets:
        return []
    path, lines = where
    return [
        Problem("unknown_reference", path, int(lines[place]), read.column.name, value, nearest(value, sorted(targets)))
        for place, items in enumerate(read.values)
        if (value := _astray(items, targets, read.column)) is not None
    ]


def _astray(items: object, targets: frozenset[str], column: Column) -> str | None:
    """The first of a cell's values that points to nothing."""
    if column.is_list and isinstance(items, tuple):
        return next((item for item in items if item not in targets), None)
    return str(items) if items is not None and str(items) not in targets else None


def _repeated(cells: Cells, table: Table) -> list[Problem]:
    """Rows whose key, or whose value in a column of unlike values, stands higher up already."""
    unlike = [(column.name,) for column in table.columns if column.unique and (column.name,) != table.key]
    return [
        problem
        for names in [table.key, *unlike]
        if names and cells.absent.isdisjoint(names)
        for problem in _again(cells, table, names)
    ]


def _again(cells: Cells, table: Table, names: tuple[str, ...]) -> list[Problem]:
    first: dict[tuple[str, ...], int] = {}
    found = []
    values = zip(*(cells.columns[name] for name in names), strict=True)
    for line, value in zip(cells.lines.tolist(), values, strict=True):
        if not any(value):
            continue
        earlier = first.setdefault(value, line)
        if earlier != line:
            advice = Advice("own_id", str(earlier))
            found.append(Problem("duplicate_key", table.path, line, ", ".join(names), ", ".join(value), advice))
    return found


def _lines(cells: Cells, table: Table) -> Lines:
    """The line of each record by its id; empty where a key has several columns."""
    if len(table.key) != 1:
        return {}
    return dict(zip(cells.columns[table.key[0]][::-1], cells.lines[::-1].tolist(), strict=True))
