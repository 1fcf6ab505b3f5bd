"""The typed door: a data package in, typed tables out; what does not fit is set aside and told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pandas as pd

from discourse import joined, searchable
from discourse.agreed import TABLES, agreed
from discourse.lens import Lens
from discourse.problems import PackageError, Problem
from discourse.schema import Package, read_schema
from discourse.tables import Lines, read_tables
from discourse.view import View, through

__all__ = ["TABLES", "Dataset", "PackageError", "open_dataset"]


@dataclass(frozen=True, eq=False)
class Dataset:
    """One package: its description, its typed tables, and what did not fit.

    Lists are tuples of strings, days datetime64, counts Int64, flags boolean. `statements` carries speaker_en,
    speaker_ar and bloc_ids; `incidents` carries its place (place_en, place_ar, district_en, district_ar,
    governorate, iso_code, lat, lon, disputed) and areas. `lines` names the line of the file of a record.
    """

    package: Package
    statements: pd.DataFrame
    incidents: pd.DataFrame
    citations: pd.DataFrame
    factions: pd.DataFrame
    speakers: pd.DataFrame
    places: pd.DataFrame
    deadlines: pd.DataFrame
    milestones: pd.DataFrame
    sources: pd.DataFrame
    codings: pd.DataFrame
    problems: tuple[Problem, ...] = ()
    lines: Mapping[str, Lines] = field(default_factory=dict)

    @cached_property
    def statements_text(self) -> pd.Series:
        """The folded text of every statement, names and aliases with it, for a search of words."""
        return searchable.statements(self)

    @cached_property
    def incidents_text(self) -> pd.Series:
        """The folded text of every incident, names and aliases with it, for a search of words."""
        return searchable.incidents(self)

    def through(self, lens: Lens) -> View:
        """The same tables, narrowed to what the lens looks at."""
        return through(self, lens)


def open_dataset(folder: Path) -> Dataset:
    """Open the package in a folder. Raises PackageError when its description cannot be read."""
    problems: list[Problem] = []
    package = agreed(read_schema(folder))
    tables = read_tables(folder, package, problems)
    rows = {name: tables.rows[name] for name in TABLES}
    rows["statements"] = joined.with_voices(rows["statements"], rows["speakers"], rows["factions"])
    rows["incidents"] = joined.with_places(rows["incidents"], rows["places"])
    return Dataset(package=package, **rows, problems=tuple(problems), lines=tables.lines)
