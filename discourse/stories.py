"""Stories: Markdown files that an editor writes, with figures that live in them. `data/stories/README.md` is the guide.

A file opens with a head between two lines of three dashes, one `name: value` a line; the rest is Markdown, with
figures as fenced blocks that name a figure and a lens. One file a language: `<story>.en.md`, `<story>.ar.md`.
Values are plain text to the end of the line, so that a title may hold a colon, as YAML would not allow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from discourse.figure_names import FIGURES
from discourse.problems import Advice, Problem

FOLDER = "stories"
LANGUAGES = ("en", "ar")
HEAD = ("title", "lede", "date", "cover")
LENS = ("dl", "asof", "from", "to", "a", "f", "s", "fr", "q", "after")
RULE, FENCE = "---", "```"
OPENING = re.compile(r"^```\s*figure\s*$")
PAIR = re.compile(r"^\s*(?P<name>[A-Za-z_]+)\s*:\s*(?P<value>.*?)\s*$")
CITED = re.compile(r"\[([SIM]\d{4,7}(?:\s*[,;،؛]\s*[SIM]\d{4,7})*)\]")
RECORD = re.compile(r"[SIM]\d{4,7}")


@dataclass(frozen=True)
class Passage:
    """Some Markdown, and the line that it begins on."""

    text: str
    line: int


@dataclass(frozen=True)
class LiveFigure:
    """A figure by name, with the lens and the options that it is looked at with."""

    name: str
    values: Mapping[str, str]
    line: int

    @property
    def lens(self) -> dict[str, str]:
        """What belongs to the lens, by the names of the URL."""
        return {key: value for key, value in self.values.items() if key in LENS}

    @property
    def options(self) -> dict[str, str]:
        """What belongs to the figure itself."""
        return {key: value for key, value in self.values.items() if key not in LENS}


@dataclass(frozen=True)
class Telling:
    """A story in one language: its head and its steps in their order."""

    file: str
    head: Mapping[str, str]
    steps: tuple[Passage | LiveFigure, ...]

    @property
    def figures(self) -> tuple[LiveFigure, ...]:
        """The figures, in their order."""
        return tuple(step for step in self.steps if isinstance(step, LiveFigure))

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The text between the figures."""
        return tuple(step for step in self.steps if isinstance(step, Passage))

    @property
    def cover(self) -> LiveFigure | None:
        """The first figure of the name that the head calls the cover."""
        return next((figure for figure in self.figures if figure.name == self.head.get("cover")), None)


@dataclass(frozen=True)
class Story:
    """One story in the languages that it is told in."""

    name: str
    tellings: Mapping[str, Telling]

    def told(self, language: str) -> Telling:
        """The telling in a language, or in the other one where it is missing."""
        return self.tellings.get(language) or next(iter(self.tellings.values()))

    @property
    def date(self) -> str:
        """The day that it was written, as its head says."""
        return max(telling.head.get("date", "") for telling in self.tellings.values())


@dataclass(frozen=True)
class Shelf:
    """All stories, the newest first, and what could not be read."""

    stories: tuple[Story, ...] = ()
    problems: tuple[Problem, ...] = ()

    def named(self, name: str) -> Story | None:
        """The story of that name."""
        return next((story for story in self.stories if story.name == name), None)


def read_stories(package: Path) -> Shelf:
    """The stories of a package's folder; none where it has none."""
    problems: list[Problem] = []
    found: dict[str, dict[str, Telling]] = {}
    for path in sorted((package / FOLDER).glob("*.md")):
        name, _, language = path.stem.rpartition(".")
        if path.stem == "README":
            continue
        if not name or language not in LANGUAGES:
            file = f"{FOLDER}/{path.name}"
            problems.append(Problem("story_name", file, value=path.name, advice=Advice("name_story")))
            continue
        telling = parse(path.read_text(encoding="utf-8-sig", errors="replace"), f"{FOLDER}/{path.name}", problems)
        if telling:
            found.setdefault(name, {})[language] = telling
    stories = [Story(name, tellings) for name, tellings in sorted(found.items())]
    return Shelf(tuple(sorted(stories, key=lambda story: story.date, reverse=True)), tuple(problems))


def parse(text: str, file: str, problems: list[Problem]) -> Telling | None:
    """One file; what cannot be read is added to the problems. None where there is no head."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != RULE or RULE not in [line.strip() for line in lines[1:]]:
        problems.append(Problem("story_head_missing", file, 1, advice=Advice("begin_with_head")))
        return None
    reader = _Reader(file, lines, problems)
    end = next(place for place, line in enumerate(lines[1:], 1) if line.strip() == RULE)
    head = reader.pairs(1, end)
    return Telling(file, head, tuple(reader.steps(end + 1)))


@dataclass
class _Reader:
    """Reads the lines of one file and keeps its faults."""

    file: str
    lines: list[str]
    problems: list[Problem] = field(default_factory=list)

    def pairs(self, start: int, end: int) -> dict[str, str]:
        """The `name: value` lines from start up to end; empty lines and lines of `#` are passed over."""
        found: dict[str, str] = {}
        for place in range(start, end):
            line = self.lines[place]
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            match = PAIR.match(line)
            if match:
                found[match["name"]] = match["value"].strip("\"'")
            else:
                self._tell("story_line", place, line.strip()[:60], "write_pair")
        return found

    def steps(self, start: int) -> Iterator[Passage | LiveFigure]:
        """Text and figures in turn, from a line on."""
        begin, place = start, start
        while place < len(self.lines):
            if not OPENING.match(self.lines[place]):
                place += 1
                continue
            yield from self._passage(begin, place)
            end = self._closing(place)
            yield self._figure(place, end)
            begin = place = end + 1
        yield from self._passage(begin, len(self.lines))

    def _passage(self, start: int, end: int) -> Iterator[Passage]:
        while start < end and not self.lines[start].strip():
            start += 1
        text = "\n".join(self.lines[start:end]).strip()
        if text:
            yield Passage(text, start + 1)

    def _closing(self, opening: int) -> int:
        for place in range(opening + 1, len(self.lines)):
            if self.lines[place].strip() == FENCE:
                return place
        self._tell("story_figure_open", opening, None, "close_figure")
        return len(self.lines)

    def _figure(self, opening: int, end: int) -> LiveFigure:
        values = self.pairs(opening + 1, end)
        return LiveFigure(values.pop("figure", ""), values, opening + 1)

    def _tell(self, kind: str, place: int, value: str | None, advice: str) -> None:
        self.problems.append(Problem(kind, self.file, place + 1, value=value, advice=Advice(advice)))


def cited(telling: Telling) -> Iterator[tuple[str, int]]:
    """The ids of the records that the text cites in square brackets, each with its line."""
    for passage in telling.passages:
        for offset, line in enumerate(passage.text.splitlines()):
            for match in CITED.finditer(line):
                yield from ((record, passage.line + offset) for record in RECORD.findall(match[1]))


def known_settings(figure: LiveFigure) -> tuple[str, ...]:
    """Everything that a figure of this name may be told."""
    return (*LENS, *FIGURES.get(figure.name, {}))
