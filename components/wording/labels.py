"""The names of coded values, read from the one description of the data."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from discourse.schema import Package, read_schema

BUNDLED = Path(__file__).parent.parent.parent / "data"


@cache
def package() -> Package:
    """The bundled description: codes mean the same in every package of this codebook."""
    return read_schema(BUNDLED)


def label(table: str, column: str, code: int | str, language: str) -> str:
    """The label of a code in one language; the code itself where the description has none."""
    return package().label(table, column, str(code), language)
