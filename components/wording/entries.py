"""The catalogue of strings: one TOML file a room, each string in both languages.

An Arabic string carries the hash of the English it was made from (`made_from`), so that the build fails when
the English moves on and the Arabic does not.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "catalogue"
LANGUAGES = ("ar", "en")

Text = str | dict[str, str]


@dataclass(frozen=True)
class Entry:
    """One string: its plural forms or its text in each language, and the hash of the English."""

    en: Text
    ar: Text
    made_from: str | None

    def text(self, language: str) -> Text:
        """The text, or the table of plural forms, in one language."""
        return self.ar if language == "ar" else self.en

    @property
    def is_stale(self) -> bool:
        """Whether the English has changed since the Arabic was written."""
        return self.made_from != fingerprint(self.en)


def fingerprint(english: Text) -> str:
    """First eight hexadecimal digits of the SHA-256 of the English text."""
    plain = json.dumps(english, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()[:8]


def read_file(path: Path) -> dict[str, Entry]:
    """The entries of one room's file, by name."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: Entry(row["en"], row["ar"], row.get("made_from")) for name, row in table.items()}


@cache
def entries() -> Mapping[str, Entry]:
    """All entries, by `<room>.<name>`."""
    return {
        f"{path.stem}.{name}": entry
        for path in sorted(FOLDER.glob("*.toml"))
        for name, entry in read_file(path).items()
    }
