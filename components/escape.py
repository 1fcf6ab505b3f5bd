"""Text from data as plain text: the one place that makes it safe for Streamlit's Markdown."""

from __future__ import annotations

import re

MARKUP = re.compile(r"([\\`*_{}\[\]()#+!|<>$:~^=-])")
SAFE_SCHEMES = ("http://", "https://")


def plain(text: object) -> str:
    """The text with every character that Markdown reads as markup escaped, on one line."""
    return MARKUP.sub(r"\\\1", " ".join(str(text).split()))


def link(text: object, url: str | None) -> str:
    """A Markdown link to a web page; only the text where there is no address, or none that is a page's."""
    if not isinstance(url, str) or not url.startswith(SAFE_SCHEMES):
        return plain(text)
    address = re.sub(r"[\s<>()\[\]\"'`\\|]", lambda match: f"%{ord(match[0]):02X}", url)
    return f"[{plain(text)}]({address})"


def quiet(text: str) -> str:
    """Small grey type, as a caption has it, within a longer text; `text` is Markdown already."""
    return f":small[:gray[{text}]]"
