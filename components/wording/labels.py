"""The names of coded values, read from the one description of the data."""

from __future__ import annotations

from functools import cache

from discourse.schema import Package, read_schema
from discourse.settings import package_folder


@cache
def package() -> Package:
    """The description of the package that is looked at."""
    return read_schema(package_folder())


def label(table: str, column: str, code: int | str, language: str) -> str:
    """The label of a code in one language; the code itself where the description has none."""
    return package().label(table, column, str(code), language)
