"""The one description of the data, read from `datapackage.json`: tables, columns, allowed values, names."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from discourse.problems import PackageError

FILE = "datapackage.json"
Labels = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Column:
    """One column: its type, whether it may be empty, what it may hold, and how its codes are named."""

    name: str
    type: str
    required: bool = False
    values: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: Any = None
    maximum: Any = None
    longest: int | None = None
    unique: bool = False
    delimiter: str | None = None
    reference: tuple[str, str] | None = None
    labels: Labels = field(default_factory=dict)
    described: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_list(self) -> bool:
        """Whether a cell holds several values."""
        return self.delimiter is not None


@dataclass(frozen=True)
class Table:
    """One table: its file, its columns in order, its key."""

    name: str
    path: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    described: Mapping[str, Any] = field(default_factory=dict)

    def column(self, name: str) -> Column:
        """The column of that name. Raises KeyError."""
        return next((column for column in self.columns if column.name == name), None) or _missing(name)


@dataclass(frozen=True)
class Package:
    """The description of a package: its version and its tables by name."""

    version: str
    tables: Mapping[str, Table]
    described: Mapping[str, Any] = field(default_factory=dict)

    def table(self, name: str) -> Table:
        """The table of that name. Raises KeyError."""
        return self.tables[name]

    def codes(self, table: str, column: str) -> tuple[str, ...]:
        """The values that a column allows, in the order of the description."""
        found = self.table(table).column(column)
        return found.values or tuple(found.labels)

    def label(self, table: str, column: str, code: str, language: str) -> str:
        """The name of a code in a language; the code itself where it has none."""
        try:
            return self.table(table).column(column).labels[str(code)][language]
        except KeyError:
            return str(code)


def read_schema(folder: Path) -> Package:
    """Read the description in a folder. Raises PackageError when it is missing or is no data package."""
    path = folder.resolve() / FILE
    try:
        return _read(path, path.stat().st_mtime_ns)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, re.error) as fault:
        raise PackageError(f"{FILE} cannot be read ({fault}). Hint: put it back beside the tables.") from fault


@lru_cache(maxsize=4)
def _read(path: Path, edited: int) -> Package:
    """One edition of a description: the record, the labels and the agreement all ask for it."""
    said = json.loads(path.read_text(encoding="utf-8"))
    tables = {resource["name"]: _table(resource) for resource in said["resources"]}
    return Package(str(said.get("version", "0")), MappingProxyType(tables), said)


def _table(resource: dict[str, Any]) -> Table:
    schema = resource["schema"]
    references = {
        _first(foreign["fields"]): (foreign["reference"]["resource"], _first(foreign["reference"]["fields"]))
        for foreign in schema.get("foreignKeys", [])
    }
    columns = tuple(_column(field, references.get(field["name"])) for field in schema["fields"])
    key = schema.get("primaryKey", ())
    path = _inside(resource["path"])
    return Table(resource["name"], path, columns, (key,) if isinstance(key, str) else tuple(key), resource)


def _inside(path: str) -> str:
    """The path of a table's file, which must lie in the package: an uploaded package reads nothing else."""
    parts = PurePosixPath(path.replace("\\", "/"))
    if parts.is_absolute() or ".." in parts.parts or ":" in path:
        raise ValueError(f"the path {path!r} leads out of the package")
    return path


def _first(names: str | list[str]) -> str:
    return names if isinstance(names, str) else names[0]


def _column(said: dict[str, Any], reference: tuple[str, str] | None) -> Column:
    constraints, listed = said.get("constraints", {}), said.get("list")
    if listed and listed.get("reference"):
        table, _, column = listed["reference"].partition(".")
        reference = (table, column)
    values = (listed or {}).get("values") or constraints.get("enum") or ()
    pattern = constraints.get("pattern")
    if pattern:
        re.compile(pattern)
    return Column(
        name=said["name"],
        type=said.get("type", "string"),
        required=bool(constraints.get("required")),
        values=tuple(str(value) for value in values),
        pattern=pattern,
        minimum=constraints.get("minimum"),
        maximum=constraints.get("maximum"),
        longest=constraints.get("maxLength"),
        unique=bool(constraints.get("unique")),
        delimiter=listed["delimiter"] if listed else None,
        reference=reference,
        labels=said.get("labels", {}),
        described=said,
    )


def _missing(name: str) -> Column:
    raise KeyError(name)
