"""What a story must hold: figures, codes and records that exist, and the same in both languages."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from discourse.dataset import Dataset
from discourse.figure_names import AREAS, FIGURES
from discourse.nearest import nearest
from discourse.problems import Advice, Problem
from discourse.stories import HEAD, LANGUAGES, LiveFigure, Story, Telling, cited, known_settings, read_stories

DAYS = ("asof", "from", "to")


def faults(dataset: Dataset, folder: Path) -> Iterator[Problem]:
    """Every fault of a package's stories."""
    shelf = read_stories(folder)
    yield from shelf.problems
    for story in shelf.stories:
        yield from story_faults(dataset, story)


def story_faults(dataset: Dataset, story: Story) -> Iterator[Problem]:
    """The faults of one story: of each telling, and between the two."""
    for telling in story.tellings.values():
        yield from _head(telling)
        yield from _records(dataset, telling)
        for figure in telling.figures:
            yield from figure_faults(dataset, telling.file, figure)
    yield from _between(story)


def _head(telling: Telling) -> Iterator[Problem]:
    """Title, lede, day and cover are there; the day is one, the cover a figure of the story."""
    for name in HEAD:
        if not telling.head.get(name):
            yield Problem("story_head", telling.file, 1, name, advice=Advice("say_in_head", name))
    day = telling.head.get("date")
    if day and not _is_day(day):
        yield Problem("story_day", telling.file, 1, "date", day, Advice("write_date"))
    if telling.head.get("cover") and telling.cover is None:
        names = [figure.name for figure in telling.figures] or ["one of the story's figures"]
        advice = nearest(telling.head["cover"], names)
        yield Problem("story_cover", telling.file, 1, "cover", telling.head["cover"], advice)


def _records(dataset: Dataset, telling: Telling) -> Iterator[Problem]:
    """Every record that the text cites exists."""
    known = _known_records(dataset)
    for record, line in cited(telling):
        if record not in known:
            yield Problem("story_record", telling.file, line, "text", record, nearest(record, sorted(known)))


@lru_cache(maxsize=2)
def _known_records(dataset: Dataset) -> frozenset[str]:
    tables = {"statement_id": dataset.statements, "incident_id": dataset.incidents, "milestone_id": dataset.milestones}
    return frozenset(str(code) for key, table in tables.items() for code in table[key])


def figure_faults(dataset: Dataset, file: str, figure: LiveFigure) -> Iterator[Problem]:
    """The figure exists, and every one of its settings and codes."""
    if figure.name not in FIGURES:
        advice = nearest(figure.name, list(FIGURES))
        yield Problem("story_figure", file, figure.line, "figure", figure.name, advice)
        return
    allowed = {**_allowed(dataset), **_of_the_record(dataset)}
    for name, value in figure.values.items():
        codes = FIGURES[figure.name].get(name) or allowed.get(name, ())
        if name not in known_settings(figure):
            yield Problem("story_setting", file, figure.line, name, value, nearest(name, known_settings(figure)))
        elif name in DAYS and not _is_day(value):
            yield Problem("story_day", file, figure.line, name, value, Advice("write_date"))
        elif name != "q" and name not in DAYS:
            for code in [code.strip() for code in value.split(",")]:
                if code not in codes:
                    yield Problem("story_code", file, figure.line, name, code, nearest(code, list(codes)))


def _allowed(dataset: Dataset) -> Mapping[str, tuple[str, ...]]:
    """The codes of each part of the lens."""
    blocs = tuple(f"bloc:{bloc}" for bloc in dataset.package.codes("factions", "bloc"))
    return {
        "dl": tuple(dataset.deadlines["deadline_id"]),
        "a": AREAS[1:],
        "f": blocs + tuple(dataset.factions["faction_id"]),
        "s": ("2", "1", "0", "-1", "-2", "ns"),
        "fr": dataset.package.codes("statements", "frames"),
        "after": ("0", "1"),
    }


def _of_the_record(dataset: Dataset) -> Mapping[str, tuple[str, ...]]:
    """The codes of options that name something of the record."""
    return {
        "voice": tuple(dataset.factions["faction_id"]),
        "event": tuple(dataset.milestones["milestone_id"].str.lower()),
        "attack": tuple(dataset.incidents["incident_id"]),
        "speakers": ("any", *dataset.package.codes("factions", "bloc")),
        "type": ("any", *dataset.package.codes("incidents", "type")),
    }


def _between(story: Story) -> Iterator[Problem]:
    """Both languages are there, with the same figures and the same records."""
    first = next(iter(story.tellings.values()))
    for language in LANGUAGES:
        if language not in story.tellings:
            advice = Advice("write_telling", f"{story.name}.{language}.md")
            yield Problem("story_translation", first.file, None, "language", language, advice)
    if len(story.tellings) < len(LANGUAGES):
        return
    english, arabic = (story.tellings[language] for language in LANGUAGES)
    for name, parts in TWINS.items():
        only = parts(english) ^ parts(arabic)
        if only:
            said = ", ".join(sorted(only))
            yield Problem("story_twins", arabic.file, None, name, said, Advice("compare_telling", english.file))


TWINS: Mapping[str, Callable[[Telling], set[str]]] = {
    "figures": lambda telling: {_place(place, figure) for place, figure in enumerate(telling.figures, 1)},
    "records": lambda telling: {record for record, _ in cited(telling)},
    "date": lambda telling: {telling.head.get("date", "")},
    "cover": lambda telling: {telling.head.get("cover", "")},
}


def _place(place: int, figure: LiveFigure) -> str:
    """A figure with its place and settings, in one order of names."""
    settings = (f"{name} {value}" for name, value in sorted(figure.values.items()))
    return " ".join([f"{place}:", figure.name, *settings])


def _is_day(value: str) -> bool:
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True
