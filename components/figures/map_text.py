"""Text on the map: deck.gl draws glyphs one by one, so Arabic is shaped and ordered before it gets there."""

from __future__ import annotations

from collections.abc import Iterable

import arabic_reshaper
from bidi.algorithm import get_display

# Not markup in any tooltip, not an expression for deck.gl ("@@=" begins one).
PLAIN = str.maketrans({"<": "‹", ">": "›", "@": "＠"})


def plain(text: object) -> str:
    """Text from data without the characters that HTML or deck.gl's JSON could take for more than text."""
    return " ".join(str(text).split()).translate(PLAIN)


def drawn(text: str) -> str:
    """The text as a row of glyphs from left to right, Arabic letters joined; line by line."""
    return "\n".join(str(get_display(arabic_reshaper.reshape(line))) for line in plain_lines(text))


def plain_lines(text: str) -> list[str]:
    """The lines of a text, each without markup."""
    return [plain(line) for line in text.split("\n")]


def glyphs(texts: Iterable[str]) -> str:
    """Every character that occurs, once: deck.gl draws no other."""
    return "".join(sorted({character for text in texts for character in text} | {" "}))
