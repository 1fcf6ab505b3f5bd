"""The agreed description: the tables and columns that every package has, as the bundled one describes them.

A package of one's own may name its codes and allow other values; what it leaves out is taken from here, so that
the questions asked of it find the columns they ask for.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from types import MappingProxyType

from discourse.schema import Column, Package, Table, read_schema
from discourse.settings import BUNDLED

TABLES = (
    "factions", "speakers", "places", "sources", "milestones",
    "deadlines", "statements", "incidents", "citations", "codings",
)  # fmt: skip


def agreed(package: Package) -> Package:
    """The package with every agreed table and column."""
    model = _model()
    tables = {name: _table(package.tables.get(name), model.table(name)) for name in TABLES}
    return replace(package, tables=MappingProxyType(tables))


@cache
def _model() -> Package:
    return read_schema(BUNDLED)


def _table(own: Table | None, model: Table) -> Table:
    if own is None:
        return model
    described = {column.name: column for column in own.columns}
    agreed_on = [_column(described.pop(column.name, None), column) for column in model.columns]
    return replace(own, columns=(*agreed_on, *described.values()), key=model.key)


def _column(own: Column | None, model: Column) -> Column:
    """A package's own codes and names, in the type that the questions rest on."""
    if own is None:
        return model
    return replace(own, type=model.type, delimiter=model.delimiter, reference=model.reference, required=model.required)
