"""Text from data made safe and readable inside a figure: escaped, wrapped, with its own direction."""

from __future__ import annotations

import html
import textwrap

from components.figures.types import Words

RIGHT_TO_LEFT_ISOLATE, END_ISOLATE = "\u2067", "\u2069"
WIDEST_LINE, MOST_LINES = 46, 5


def safe(text: object) -> str:
    """The text with `<`, `>` and `&` as entities, on one line; quotes never stand in an attribute here."""
    return html.escape(" ".join(str(text).split()), quote=False)


def directed(text: str, words: Words) -> str:
    """A line that runs in the reader's direction: SVG text has no direction of its own."""
    return f"{RIGHT_TO_LEFT_ISOLATE}{text}{END_ISOLATE}" if words.rtl and text else text


def wrapped(text: object, width: int = WIDEST_LINE) -> list[str]:
    """Text from data in escaped lines, cut after five."""
    plain = " ".join(str(text).split())
    lines = textwrap.wrap(plain, width, max_lines=MOST_LINES, placeholder=" …")
    return [html.escape(line, quote=False) for line in lines]


def card(title: object, lines: list[str], words: Words) -> str:
    """A hover card: the title in bold, then lines that are safe already."""
    bold = [f"<b>{directed(line, words)}</b>" for line in wrapped(title)]
    return "<br>".join(bold + [directed(line, words) for line in lines if line])


def shortened(text: str, most: int) -> str:
    """The text cut at a word, with an ellipsis, when it is longer than `most` characters."""
    return textwrap.shorten(text, most, placeholder="…") if len(text) > most else text


def arrowed(text: str, words: Words, reverse_time: bool = False) -> str:
    """An axis title with an arrow at the end to which time runs."""
    arrow_first = words.rtl != reverse_time
    arrow = "←" if reverse_time else "→"
    return directed(f"{arrow} {text}" if arrow_first else f"{text} {arrow}", words)
