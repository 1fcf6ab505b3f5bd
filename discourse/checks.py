"""What a package must hold beyond its schema: each rule a sentence, each fault with its row and a hint."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd

from discourse.dataset import Dataset
from discourse.problems import Problem

LONGEST_QUOTE = 12
EARLIEST = pd.Timestamp("2003-01-01")
# Outlines are drawn for a map of the country: a place may lie a little outside its polygon's box.
MARGIN_DEGREES = 0.15
Rule = Callable[[Dataset, Path], Iterator[Problem]]


def faults(dataset: Dataset, folder: Path) -> Iterator[Problem]:
    """Every fault of an opened package: those of the door, then those of each rule."""
    yield from dataset.problems
    for rule in RULES:
        yield from rule(dataset, folder)


def _told(kind: str, table: str, where: pd.DataFrame, column: str, hint: str) -> Iterator[Problem]:
    """One problem a row; the row is named by its id, since rows set aside shift the lines."""
    key = where.columns[0]
    severity = "warning" if kind in WARNINGS else "error"
    for row in where.to_dict("records"):
        value = f"{row[key]}: {row[column]}"
        yield Problem(kind, f"{table}.csv", None, column, value, hint, severity)


def dates_in_order(dataset: Dataset, folder: Path) -> Iterator[Problem]:
    """No day before 2003, and no deadline before its announcement."""
    for table in ("statements", "incidents", "milestones"):
        rows: pd.DataFrame = getattr(dataset, table)
        yield from _told("too_early", table, rows[rows["date"] < EARLIEST], "date", "check the year.")
    rows = dataset.deadlines
    wrong = rows[rows["falls_on"] < rows["announced_on"]]
    yield from _told("out_of_order", "deadlines", wrong, "falls_on", "a deadline falls on or after its announcement.")


def months_on_their_first_day(dataset: Dataset, folder: Path) -> Iterator[Problem]:
    """A month-dated row carries the month's first day."""
    for table in ("statements", "incidents", "milestones"):
        rows: pd.DataFrame = getattr(dataset, table)
        wrong = rows[(rows["date_precision"] == "month") & (rows["date"].dt.day != 1)]
        yield from _told("month_day", table, wrong, "date", "write the first day of the month.")


def tolls_in_order(dataset: Dataset, folder: Path) -> Iterator[Problem]:
    """A minimum is not above its maximum."""
    for harm in ("killed", "wounded"):
        rows = dataset.incidents
        wrong = rows[(rows[f"{harm}_min"] > rows[f"{harm}_max"]).fillna(False)]
        yield from _told("toll_order", "incidents", wrong, f"{harm}_min", "the minimum must not exceed the maximum.")


def places_in_their_governorate(dataset: Dataset, folder: Path) -> Iterator[Problem]:
    """Coordinates lie within their governorate."""
    boxes = _boxes(folder)
    rows = dataset.places.dropna(subset=["lat", "lon"])
    inside = [_within(row, boxes.get(row.governorate)) for row in rows.itertuples()]
    hint = "check latitude, longitude and governorate."
    yield from _told("out_of_governorate", "places", rows[[not value for value in inside]], "governorate", hint)


def _boxes(folder: Path) -> dict[str, tuple[float, float, float, float]]:
    """West, south, east, north of every governorate, in degrees; empty where the package has no geometry."""
    path = folder / "geometry" / "governorates.geojson"
    if not path.exists():
        return {}
    boxes: dict[str, tuple[float, float, float, float]] = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        points = list(_points(feature["geometry"]["coordinates"]))
        lons, lats = [point[0] for point in points], [point[1] for point in points]
        for code in feature["properties"].get("holds") or [feature["properties"]["governorate"]]:
            boxes[code] = (min(lons), min(lats), max(lons), max(lats))
    return boxes


def _points(coordinates: list[object]) -> Iterator[list[float]]:
    if coordinates and isinstance(coordinates[0], int | float):
        yield coordinates  # type: ignore[misc]
    else:
        for part in coordinates:
            yield from _points(part)  # type: ignore[arg-type]


def _within(row: object, box: tuple[float, float, float, float] | None) -> bool:
    if box is None:
        return True
    west, south, east, north = box
    lon, lat = row.lon, row.lat  # type: ignore[attr-defined]
    margin = MARGIN_DEGREES
    return bool(west - margin <= lon <= east + margin and south - margin <= lat <= north + margin)


def quotes_are_short(dataset: Dataset, folder: Path) -> Iterator[Problem]:
    """A quote is at most twelve words of the speaker's."""
    rows = dataset.statements.dropna(subset=["quote"])
    long = rows[rows["quote"].str.split().str.len() > LONGEST_QUOTE]
    yield from _told("long_quote", "statements", long, "quote", f"keep at most {LONGEST_QUOTE} words.")


def off_topic_has_no_stance(dataset: Dataset, folder: Path) -> Iterator[Problem]:
    """What does not speak of foreign forces has no stance on them."""
    rows = dataset.statements
    wrong = rows[(rows["on_topic"].eq(False)).fillna(False) & rows["stance"].notna()]
    yield from _told("off_topic_stance", "statements", wrong, "stance", "empty the stance, or set on_topic to true.")


def records_are_not_twins(dataset: Dataset, folder: Path) -> Iterator[Problem]:
    """No two incidents of one type at one place on one day; no two statements of one speaker with one summary."""
    twins = {"incidents": ["date", "place_id", "type"], "statements": ["date", "speaker_id", "summary_en"]}
    for table, columns in twins.items():
        rows: pd.DataFrame = getattr(dataset, table).dropna(subset=columns)
        wrong = rows[rows.duplicated(columns, keep="first")]
        yield from _told("twin", table, wrong, "summary_en", "merge it with the earlier row, or tell them apart.")


def records_have_sources(dataset: Dataset, folder: Path) -> Iterator[Problem]:
    """Every record lists a source; one alone is a warning; high confidence on one outlet is a warning."""
    publishers = dataset.sources.set_index("source_id")["publisher"]
    for table in ("statements", "incidents"):
        rows: pd.DataFrame = getattr(dataset, table)
        outlets = rows["source_ids"].map(lambda ids: len({publishers.get(code) for code in ids}))
        yield from _told(
            "no_source", table, rows[outlets == 0], "source_ids", "a row exists only if its source was read."
        )
        yield from _told("single_source", table, rows[outlets == 1], "source_ids", "add a second, independent source.")


def uses_come_after_attacks(dataset: Dataset, folder: Path) -> Iterator[Problem]:
    """A statement cannot use an attack that is still to come."""
    days = dataset.incidents.set_index("incident_id")["date"]
    said = dataset.statements.set_index("statement_id")["date"]
    rows = dataset.citations.dropna(subset=["incident_id"])
    early = rows["statement_id"].map(said) < rows["incident_id"].map(days) - pd.Timedelta(days=1)
    yield from _told("use_before_attack", "citations", rows[early], "incident_id", "tie it to an earlier attack.")


RULES: tuple[Rule, ...] = (
    dates_in_order,
    months_on_their_first_day,
    tolls_in_order,
    places_in_their_governorate,
    quotes_are_short,
    off_topic_has_no_stance,
    records_are_not_twins,
    records_have_sources,
    uses_come_after_attacks,
)
WARNINGS = frozenset({"single_source"})
