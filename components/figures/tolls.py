"""A toll in words: a number, a range, or that it is not known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.figures.types import Words


def said(row: Mapping[str, Any], words: Words) -> str:
    """How many were killed, of `killed_min` and `killed_max`; what is not known is said to be so."""
    known = [int(row[column]) for column in ("killed_min", "killed_max") if pd.notna(row[column])]
    if not known:
        return words("figures.killed_unknown")
    if known[0] == known[-1]:
        return words("figures.killed", n=known[0])
    return words("figures.killed_range", low=known[0], high=known[-1])
