"""Words and tables for the figures' tests."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

import pytest

INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True)
class FakeWords:
    """Says keys and values themselves, so that a test sees where words go."""

    language: str = "en"
    digits: str = "latn"

    @property
    def rtl(self) -> bool:
        return self.language == "ar"

    def __call__(self, key: str, **values: Any) -> str:
        said = " ".join(f"{name}={value}" for name, value in values.items())
        return f"{key} {said}".strip()

    def number(self, value: float, decimals: int = 0) -> str:
        text = f"{value:,.{decimals}f}"
        return text.translate(INDIC) if self.digits == "arab" else text

    def signed(self, value: int) -> str:
        return f"{value:+d}"

    def percent(self, share: float) -> str:
        return f"{share:.0%}"

    def date(self, day: datetime.date, style: str = "long") -> str:
        return day.strftime({"long": "%d %B %Y", "short": "%d %b", "month": "%B %Y", "year": "%Y"}[style])

    def month(self, day: datetime.date) -> str:
        return self.date(day, "month")

    def pick(self, row: Any, column: str) -> str:
        return str(row[f"{column}_{self.language}"])

    def label(self, table: str, column: str, code: int | str) -> str:
        return f"{column}:{code}"


@pytest.fixture
def english() -> FakeWords:
    return FakeWords()


@pytest.fixture
def arabic() -> FakeWords:
    return FakeWords("ar")
