"""The codec between the URL and what the reader is looking at: short codes, never labels, never pickles."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from components.reading import DIGITS, DIRECTIONS, LANGUAGES, Reading
from discourse.lens import Lens

FIRST_DAY, LAST_DAY = datetime.date(2003, 1, 1), datetime.date(2030, 12, 31)
# Statements, incidents, milestones, speakers (P), places (L) by number; factions by their code.
RECORD = re.compile(r"^(?:[SIMPL]\d{4,7}|[a-z][a-z_]{1,60})$")
OPTION = re.compile(r"^[A-Za-z0-9_.,:-]{1,200}$")
LONGEST_SEARCH = 80


@dataclass(frozen=True)
class Vocabulary:
    """The codes that a link may name, taken from the data."""

    deadlines: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    factions: frozenset[str] = frozenset()
    frames: frozenset[str] = frozenset()
    stances: frozenset[str] = frozenset({"2", "1", "0", "-1", "-2", "ns"})


@dataclass(frozen=True)
class Dropped:
    """A value of the link that could not be used: its key and what it said."""

    key: str
    value: str


@dataclass
class _Reader:
    """Reads the values of one link, and keeps those that it had to drop."""

    params: Mapping[str, str]
    dropped: list[Dropped] = field(default_factory=list)

    def one_of(self, key: str, allowed: Any, default: str) -> str:
        value = self.params.get(key)
        if value is None or value in allowed:
            return default if value is None else value
        self._drop(key, value)
        return default

    def several(self, key: str, allowed: Any) -> tuple[str, ...]:
        chosen = dict.fromkeys(part for part in self.params.get(key, "").split(",") if part)
        for part in [part for part in chosen if part not in allowed]:
            self._drop(key, part)
            del chosen[part]
        return tuple(chosen)

    def day(self, key: str, default: datetime.date | None) -> datetime.date | None:
        value = self.params.get(key)
        if not value:
            return default
        try:
            return min(max(datetime.date.fromisoformat(value), FIRST_DAY), LAST_DAY)
        except ValueError:
            self._drop(key, value)
            return default

    def matching(self, key: str, pattern: re.Pattern[str]) -> str | None:
        value = self.params.get(key)
        if value and not pattern.match(value):
            self._drop(key, value)
            return None
        return value or None

    def _drop(self, key: str, value: str) -> None:
        self.dropped.append(Dropped(key, value[:60]))


def read(params: Mapping[str, str], vocabulary: Vocabulary, base: Reading) -> tuple[Reading, tuple[Dropped, ...]]:
    """What a link asks to look at. Unknown keys are ignored, bad values dropped and told, ranges clamped."""
    reader = _Reader(params)
    lens = _lens(reader, vocabulary)
    reading = replace(
        base,
        lens=lens,
        language=reader.one_of("lang", LANGUAGES, base.language),
        digits=reader.one_of("dg", DIGITS, DIGITS[0]),
        time_direction=reader.one_of("td", DIRECTIONS, DIRECTIONS[0]),
        record=reader.matching("id", RECORD),
        options=_options(reader),
    )
    return reading, tuple(reader.dropped)


def _lens(reader: _Reader, vocabulary: Vocabulary) -> Lens:
    default = Lens()
    start, end = reader.day("from", None), reader.day("to", None)
    if start and end and start > end:
        start, end = end, start
    stances = reader.several("s", vocabulary.stances)
    return Lens(
        deadline=reader.one_of("dl", vocabulary.deadlines, default.deadline),
        as_of=reader.day("asof", default.as_of) or default.as_of,
        start=start,
        end=end,
        areas=reader.several("a", vocabulary.areas),
        factions=reader.several("f", vocabulary.factions),
        stances=tuple("not_stated" if code == "ns" else int(code) for code in stances),
        frames=reader.several("fr", vocabulary.frames),
        words=reader.params.get("q", "").strip()[:LONGEST_SEARCH],
        after=reader.one_of("after", ("0", "1"), "0") == "1",
    )


def _options(reader: _Reader) -> tuple[tuple[str, str], ...]:
    """Choices that belong to one page, written as `o.<name>=<code>`."""
    found = {key: reader.matching(key, OPTION) for key in reader.params if key.startswith("o.")}
    return tuple(sorted((key[2:], value) for key, value in found.items() if value))


LENS_CODES: dict[str, Callable[[Lens], str]] = {
    "dl": lambda lens: lens.deadline,
    "asof": lambda lens: lens.as_of.isoformat(),
    "from": lambda lens: lens.start.isoformat() if lens.start else "",
    "to": lambda lens: lens.end.isoformat() if lens.end else "",
    "a": lambda lens: ",".join(lens.areas),
    "f": lambda lens: ",".join(lens.factions),
    "s": lambda lens: ",".join("ns" if code == "not_stated" else str(code) for code in lens.stances),
    "fr": lambda lens: ",".join(lens.frames),
    "q": lambda lens: lens.words,
    "after": lambda lens: "1" if lens.after else "0",
}


def write(reading: Reading, every: bool = False) -> dict[str, str]:
    """The parameters of the link: always the language, else what differs from the default; `every` for a
    citable link that moving defaults cannot change."""
    default = Lens()
    lens = {
        key: code(reading.lens)
        for key, code in LENS_CODES.items()
        if code(reading.lens) and (every or code(reading.lens) != code(default))
    }
    screen = {"dg": reading.digits, "td": reading.time_direction}
    defaults = {"dg": DIGITS[0], "td": DIRECTIONS[0]}
    options = {f"o.{name}": code for name, code in reading.options}
    return {
        "lang": reading.language,
        **lens,
        **({"id": reading.record} if reading.record else {}),
        **{key: code for key, code in screen.items() if code != defaults[key]},
        **options,
    }
