"""The typed door: a data package in, typed tables out; what does not fit is set aside and told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from discourse import columns, searchable
from discourse.lens import Lens
from discourse.problems import PackageError, Problem
from discourse.schema import Column, Package, Table, read_schema
from discourse.view import View, through

TABLES = (
    "factions", "speakers", "places", "sources", "milestones",
    "deadlines", "statements", "incidents", "citations", "codings",
)  # fmt: skip
AREA_GOVERNORATES = ("kirkuk", "diyala", "basra", "baghdad")

__all__ = ["Dataset", "PackageError", "open_dataset"]


@dataclass(frozen=True, eq=False)
class Dataset:
    """One package: its description, its typed tables, and what did not fit.

    Lists are tuples of strings, days datetime64, counts Int64, flags boolean. `statements` carries speaker_en,
    speaker_ar and bloc_ids; `incidents` carries its place (place_en, place_ar, district_en, district_ar,
    governorate, iso_code, lat, lon, disputed) and areas.
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
    package = read_schema(folder)
    problems: list[Problem] = []
    texts = {name: _text(folder, package, name, problems) for name in TABLES}
    tables = {name: _typed(texts[name], package.tables.get(name), problems) for name in TABLES}
    keys = _keys(texts, package)
    for name in TABLES:
        tables[name] = _without_orphans(tables[name], package, name, keys, problems)
    tables["statements"] = _with_voices(tables)
    tables["incidents"] = _with_places(tables)
    return Dataset(package=package, **tables, problems=tuple(problems))


def _typed(text: pd.DataFrame, table: Table | None, problems: list[Problem]) -> pd.DataFrame:
    """One table, typed, without the rows that do not fit."""
    if table is None:
        return text
    typed: dict[str, pd.Series] = {}
    found: list[Problem] = []
    for column in table.columns:
        typed[column.name], unread = columns.parse(text[column.name], column)
        found += columns.faults(text[column.name], typed[column.name], unread, (table, column))
    found += _repeated(text, table)
    problems += found
    aside = {problem.row - 2 for problem in found if problem.row}
    return pd.DataFrame(typed).drop(index=list(aside))


def _text(folder: Path, package: Package, name: str, problems: list[Problem]) -> pd.DataFrame:
    """The file as text, with the described columns and no other."""
    table = package.tables.get(name)
    if table is None:
        problems.append(Problem("missing_table", f"{name}.csv", hint="describe it in datapackage.json."))
        return pd.DataFrame()
    try:
        text = pd.read_csv(folder / table.path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except FileNotFoundError:
        problems.append(Problem("missing_table", table.path, hint="put the file back beside datapackage.json."))
        text = pd.DataFrame()
    except (ValueError, OSError) as fault:
        problems.append(
            Problem("unreadable_table", table.path, value=str(fault)[:120], hint="save it as CSV in UTF-8.")
        )
        text = pd.DataFrame()
    described = [column.name for column in table.columns]
    if len(text.columns):
        problems += [Problem("missing_column", table.path, 1, name) for name in described if name not in text]
        problems += [
            Problem(
                "unknown_column",
                table.path,
                1,
                str(name),
                hint=columns.nearest(str(name), described),
                severity="warning",
            )
            for name in text.columns
            if name not in described
        ]
    return text.reindex(columns=described, fill_value="")


def _repeated(text: pd.DataFrame, table: Table) -> list[Problem]:
    """Rows whose key stands higher up already."""
    if not table.key:
        return []
    key = text[list(table.key)].agg("|".join, axis=1) if len(table.key) > 1 else text[table.key[0]]
    again = key.duplicated() & (key != "")
    name = ", ".join(table.key)
    return [
        Problem("duplicate_key", table.path, int(place) + 2, name, key[place], "give each row an id of its own.")
        for place in text.index[again]
    ]


def _keys(texts: Mapping[str, pd.DataFrame], package: Package) -> dict[tuple[str, str], frozenset[str]]:
    """The values that other tables may point to.

    Rows that were set aside count: what points to them is no fault of its own, and only the cause is told.
    """
    wanted = {column.reference for table in package.tables.values() for column in table.columns if column.reference}
    return {
        (name, key): frozenset(texts[name][key]) - {""} for name, key in wanted if name in texts and key in texts[name]
    }


def _without_orphans(
    rows: pd.DataFrame,
    package: Package,
    name: str,
    keys: Mapping[tuple[str, str], frozenset[str]],
    problems: list[Problem],
) -> pd.DataFrame:
    """The table without the rows that point to nothing."""
    aside: set[int] = set()
    for column in package.tables[name].columns if name in package.tables else ():
        known = keys.get(column.reference) if column.reference else None
        if not known:
            continue
        for place, value in _orphans(rows[column.name], column, known).items():
            hint = columns.nearest(str(value), sorted(known))
            path = package.tables[name].path
            problems.append(Problem("unknown_reference", path, int(place) + 2, column.name, str(value), hint))
            aside.add(place)
    return rows.drop(index=list(aside)).reset_index(drop=True)


def _orphans(cells: pd.Series, column: Column, known: frozenset[str]) -> pd.Series:
    values = cells.explode() if column.is_list else cells
    values = values.dropna().astype(str)
    return values[~values.isin(known)]


def _with_voices(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Statements with their speaker's names and the blocs of their factions."""
    rows = tables["statements"].copy()
    speakers = tables["speakers"].set_index("speaker_id")
    for language in ("en", "ar"):
        named = rows["speaker_id"].map(speakers[f"name_{language}"])
        rows[f"speaker_{language}"] = named.astype(object).where(named.notna(), None)
    blocs = tables["factions"].set_index("faction_id")["bloc"].to_dict()
    rows["bloc_ids"] = [
        tuple(dict.fromkeys(blocs[code] for code in codes if code in blocs)) for codes in rows["faction_ids"]
    ]
    return rows


def _with_places(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Incidents with their place and the areas that it belongs to."""
    places = tables["places"].rename(columns={"name_en": "place_en", "name_ar": "place_ar"})
    kept = [
        "place_id", "place_en", "place_ar", "district_en", "district_ar",
        "governorate", "iso_code", "lat", "lon", "disputed",
    ]  # fmt: skip
    rows = tables["incidents"].merge(places[kept], on="place_id", how="left")
    rows["disputed"] = rows["disputed"].fillna(False).astype(bool)
    rows["areas"] = [
        areas_of(governorate, disputed)
        for governorate, disputed in zip(rows["governorate"], rows["disputed"], strict=True)
    ]
    return rows


def areas_of(governorate: str, disputed: bool) -> tuple[str, ...]:
    """The areas of the lens that a place belongs to; `elsewhere` when to none."""
    found = tuple(area for area in AREA_GOVERNORATES if area == governorate) + (("disputed",) if disputed else ())
    return found or ("elsewhere",)
