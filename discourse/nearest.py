"""The nearest right thing to a wrong value."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from discourse.problems import Advice

CLOSE_ENOUGH = 0.5
MOST_LISTED = 12


def nearest(value: str, allowed: Sequence[str]) -> Advice:
    """Advice that names the nearest allowed value, or the first of them when none is near."""
    near = difflib.get_close_matches(value, allowed, n=1, cutoff=CLOSE_ENOUGH)
    if near:
        return Advice("nearest", near[0])
    return Advice("one_of", ", ".join(allowed[:MOST_LISTED]) + (" …" if len(allowed) > MOST_LISTED else ""))
