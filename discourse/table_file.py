"""A table's file as text: every cell as it is written, and the line of the file on which each row begins."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from discourse.nearest import nearest
from discourse.problems import Advice, Problem
from discourse.schema import Table

Texts = npt.NDArray[np.object_]
HEADING_LINE = 1


@dataclass(frozen=True)
class Cells:
    """The described columns of a file, one array of text each; `lines` holds the line of every row."""

    columns: Mapping[str, Texts]
    lines: npt.NDArray[np.int64]
    absent: frozenset[str] = frozenset()


def read_cells(folder: Path, table: Table, problems: list[Problem]) -> Cells:
    """Read a table's file. What cannot be read is told in `problems`, and the rest goes on."""
    try:
        with (folder / table.path).open(encoding="utf-8-sig", newline="") as file:
            numbered = list(_numbered(csv.reader(file)))
    except FileNotFoundError:
        problems.append(Problem("missing_table", table.path, advice=Advice("put_back")))
        return _cells(table, [], [])
    except (csv.Error, ValueError, OSError) as fault:
        problems.append(Problem("unreadable_table", table.path, value=str(fault)[:120], advice=Advice("save_as_csv")))
        return _cells(table, [], [])
    if not numbered:
        problems.append(Problem("no_heading", table.path, advice=Advice("put_back")))
        return _cells(table, [], [])
    heading = numbered[0][1]
    problems += _heading_faults(heading, table)
    whole = [row for row in numbered[1:] if len(row[1]) == len(heading)]
    problems += [_ragged(row, heading, table) for row in numbered[1:] if len(row[1]) != len(heading)]
    return _cells(table, heading, whole)


def _numbered(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Each row, without spaces around its cells, with the line it begins on; blank lines are no rows.

    Codes and ids come again in thousands of rows: one string in memory for all of them.
    """
    last = 0
    for row in reader:
        if row:
            yield last + 1, [sys.intern(cell.strip()) for cell in row]
        last = reader.line_num  # type: ignore[attr-defined]


def _cells(table: Table, heading: list[str], rows: list[tuple[int, list[str]]]) -> Cells:
    """The described columns in their order; a column that the file lacks is empty."""
    lines = np.array([line for line, _ in rows], dtype=np.int64)
    written = list(zip(*(row for _, row in rows), strict=True)) or [()] * len(heading)
    places = {name: place for place, name in reversed(list(enumerate(heading)))}
    columns = {}
    for name in (column.name for column in table.columns):
        texts = np.full(len(rows), "", dtype=object)
        if name in places:
            texts[:] = written[places[name]]
        columns[name] = texts
    return Cells(columns, lines, frozenset(set(columns) - set(heading)) if heading else frozenset())


def _heading_faults(heading: list[str], table: Table) -> Iterator[Problem]:
    described = [column.name for column in table.columns]
    for name in described:
        if name not in heading:
            yield Problem("missing_column", table.path, HEADING_LINE, name, advice=Advice("add_column"))
    for name in heading:
        if name not in described:
            advice = nearest(name, described)
            yield Problem("unknown_column", table.path, HEADING_LINE, name, advice=advice, severity="warning")


def _ragged(row: tuple[int, list[str]], heading: list[str], table: Table) -> Problem:
    line, written = row
    return Problem("ragged_row", table.path, line, None, str(len(written)), Advice("count_cells", str(len(heading))))
