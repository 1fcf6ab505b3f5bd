"""What a package must hold beyond its schema: each rule a sentence, each fault with its row and a hint."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from discourse import ground
from discourse.dataset import Dataset
from discourse.problems import Advice, Problem

LONGEST_QUOTE = 12
EARLIEST = pd.Timestamp("2003-01-01")
# The outlines are off by kilometres (Tarmiyah lies 27 outside Baghdad's): near is a warning, far an error.
KILOMETRES_NEAR, KILOMETRES_FAR = 2, 35
DATED = ("statements", "incidents", "milestones")
ARABIC, LATIN = r"[\u0621-\u064a]", r"[A-Za-z]"
WARNINGS = frozenset({"beside_governorate", "twin", "single_source"})


@dataclass(frozen=True)
class Subject:
    """What is checked: an opened package, its folder, and the day on which it is checked."""

    dataset: Dataset
    folder: Path
    today: datetime.date


@dataclass(frozen=True)
class Found:
    """Rows of a table with one kind of fault in one column."""

    kind: str
    table: str
    rows: pd.DataFrame
    column: str
    advice: Advice


Rule = Callable[[Subject], Iterator[Found]]
Listener = Callable[[str], None]


def faults(subject: Subject, told: Listener = lambda rule: None) -> Iterator[Problem]:
    """Every fault of an opened package: those of the door, then those of each rule; `told` hears each rule's name."""
    yield from subject.dataset.problems
    for rule in RULES:
        told(rule.__name__.replace("_", " "))
        for found in rule(subject):
            yield from _problems(subject.dataset, found)


def _problems(dataset: Dataset, found: Found) -> Iterator[Problem]:
    """One problem a row, with the line of its file and its id."""
    file = dataset.package.table(found.table).path
    key = dataset.package.table(found.table).key[0]
    severity = "warning" if found.kind in WARNINGS else "error"
    for code, cell in zip(found.rows[key], found.rows[found.column], strict=True):
        said = f"{code}: {_written(cell)}"
        line = dataset.lines.get(found.table, {}).get(code)
        yield Problem(found.kind, file, line, found.column, said, found.advice, severity)


def _written(cell: object) -> str:
    """A cell as the file has it."""
    if isinstance(cell, tuple):
        return ";".join(cell)
    return str(cell.date()) if isinstance(cell, pd.Timestamp) else str(cell)


def days_are_of_the_record(subject: Subject) -> Iterator[Found]:
    """No day before 2003, none still to come, and no deadline before its announcement."""
    today = pd.Timestamp(subject.today)
    for table in DATED:
        rows: pd.DataFrame = getattr(subject.dataset, table)
        yield Found("too_early", table, rows[rows["date"] < EARLIEST], "date", Advice("check_year"))
        yield Found("in_future", table, rows[rows["date"] > today], "date", Advice("not_yet"))
    rows = subject.dataset.deadlines
    wrong = rows[rows["falls_on"] < rows["announced_on"]]
    yield Found("out_of_order", "deadlines", wrong, "falls_on", Advice("announce_first"))


def months_stand_on_their_first_day(subject: Subject) -> Iterator[Found]:
    """A month-dated row carries the month's first day."""
    for table in DATED:
        rows: pd.DataFrame = getattr(subject.dataset, table)
        wrong = rows[(rows["date_precision"] == "month") & (rows["date"].dt.day != 1)]
        yield Found("month_day", table, wrong, "date", Advice("first_of_month"))


def tolls_are_in_order(subject: Subject) -> Iterator[Found]:
    """A minimum is not above its maximum."""
    rows = subject.dataset.incidents
    for harm in ("killed", "wounded"):
        wrong = rows[(rows[f"{harm}_min"] > rows[f"{harm}_max"]).fillna(False).astype(bool)]
        yield Found("toll_order", "incidents", wrong, f"{harm}_min", Advice("swap_toll"))


def places_lie_in_their_governorate(subject: Subject) -> Iterator[Found]:
    """Coordinates lie within their governorate, or near it."""
    outlines = ground.outlines(subject.folder)
    rows = subject.dataset.places.dropna(subset=["lat", "lon"])
    rows = rows[rows["governorate"].isin(list(outlines))]
    points = zip(rows["lon"], rows["lat"], rows["governorate"], strict=True)
    far = pd.Series([ground.kilometres_outside((lon, lat), outlines[code]) for lon, lat, code in points], rows.index)
    near = rows[(far > KILOMETRES_NEAR) & (far <= KILOMETRES_FAR)]
    yield Found("out_of_governorate", "places", rows[far > KILOMETRES_FAR], "governorate", Advice("check_place"))
    yield Found("beside_governorate", "places", near, "governorate", Advice("check_place"))


def quotes_are_short(subject: Subject) -> Iterator[Found]:
    """A quote is at most twelve words of the speaker's."""
    rows = subject.dataset.statements.dropna(subset=["quote"])
    long = rows[rows["quote"].astype("string").str.split().str.len() > LONGEST_QUOTE]
    yield Found("long_quote", "statements", long, "quote", Advice("shorten_quote", str(LONGEST_QUOTE)))


def summaries_are_in_both_languages(subject: Subject) -> Iterator[Found]:
    """The English summary is in Latin letters and the Arabic one in Arabic letters."""
    for table in DATED:
        rows: pd.DataFrame = getattr(subject.dataset, table)
        for code, letters, language in (("en", LATIN, "English"), ("ar", ARABIC, "Arabic")):
            wrong = rows[~rows[f"summary_{code}"].astype("string").str.contains(letters).fillna(False).astype(bool)]
            yield Found("wrong_script", table, wrong, f"summary_{code}", Advice("write_language", language))


def what_is_off_the_topic_has_no_stance(subject: Subject) -> Iterator[Found]:
    """What does not speak of foreign forces has no stance on them."""
    rows = subject.dataset.statements
    wrong = rows[rows["on_topic"].eq(False).fillna(False).astype(bool) & rows["stance"].notna()]
    yield Found("off_topic_stance", "statements", wrong, "stance", Advice("choose_topic"))


def records_are_no_twins(subject: Subject) -> Iterator[Found]:
    """No two incidents of one type at one place on one day, no two statements of one speaker on one day."""
    twins = {"incidents": ["date", "place_id", "type"], "statements": ["date", "speaker_id"]}
    for table, columns in twins.items():
        rows: pd.DataFrame = getattr(subject.dataset, table).dropna(subset=columns)
        rows = rows[rows["date_precision"] == "day"]
        key = subject.dataset.package.table(table).key[0]
        for ids in rows.groupby(columns)[key].agg(tuple):
            again = rows[rows[key].isin(ids[1:])] if len(ids) > 1 else rows[:0]
            yield Found("twin", table, again, "summary_en", Advice("merge", ids[0]))


def records_have_sources(subject: Subject) -> Iterator[Found]:
    """Every record lists a source; one outlet alone is a warning."""
    publishers = subject.dataset.sources.set_index("source_id")["publisher"].to_dict()
    for table in ("statements", "incidents"):
        rows: pd.DataFrame = getattr(subject.dataset, table)
        outlets = pd.Series([len({publishers.get(code) for code in ids}) for ids in rows["source_ids"]], rows.index)
        yield Found("no_source", table, rows[outlets == 0], "source_ids", Advice("read_source"))
        yield Found("single_source", table, rows[outlets == 1], "source_ids", Advice("second_source"))


def uses_come_after_attacks(subject: Subject) -> Iterator[Found]:
    """A statement cannot use an attack that is still to come; where both days are known, one day is let pass."""
    days, said = (
        rows.loc[rows["date_precision"] == "day"].set_index(key)["date"].to_dict()
        for rows, key in ((subject.dataset.incidents, "incident_id"), (subject.dataset.statements, "statement_id"))
    )
    rows = subject.dataset.citations
    used = pd.to_datetime(pd.Series([days.get(code) for code in rows["incident_id"]], rows.index, dtype=object))
    spoken = pd.to_datetime(pd.Series([said.get(code) for code in rows["statement_id"]], rows.index, dtype=object))
    early = rows[spoken < used - pd.Timedelta(days=1)]
    yield Found("use_before_attack", "citations", early, "incident_id", Advice("earlier_attack"))


RULES: tuple[Rule, ...] = (
    days_are_of_the_record,
    months_stand_on_their_first_day,
    tolls_are_in_order,
    places_lie_in_their_governorate,
    quotes_are_short,
    summaries_are_in_both_languages,
    what_is_off_the_topic_has_no_stance,
    records_are_no_twins,
    records_have_sources,
    uses_come_after_attacks,
)
