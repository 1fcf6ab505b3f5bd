"""Addresses of other rooms of the dashboard, wherever it stands: at a root, under a path, behind a proxy."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import streamlit as st

OPENING_ROOM = "countdown"  # it stands at the address of the dashboard itself
PAGES = Path(__file__).parent.parent / "pages"


@cache
def rooms() -> frozenset[str]:
    """The names that may stand last in the path of an address."""
    return frozenset(page.stem for page in PAGES.glob("*.py"))


def home(url: str | None = None) -> str:
    """The address of the dashboard itself, without a slash at its end."""
    page = urlsplit(url if url is not None else st.context.url or "")._replace(query="", fragment="")
    path = page.path.rstrip("/")
    before, _, last = path.rpartition("/")
    return page._replace(path=before if last in rooms() else path).geturl()


def of(room: str, params: Mapping[str, str]) -> str:
    """The address of a room with what it is asked to show."""
    path = "" if room == OPENING_ROOM else room
    return f"{home()}/{path}?{urlencode(params, safe=',:')}"
