"""What a figure asks of the words it is given."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Protocol


class Words(Protocol):
    """Wording in one language; `components.wording.Words` is the one in use."""

    @property
    def language(self) -> str:
        """`en` or `ar`."""

    @property
    def digits(self) -> str:
        """`latn` or `arab`."""

    @property
    def rtl(self) -> bool:
        """Whether the language runs right to left."""

    def __call__(self, key: str, /, **values: Any) -> str:
        """The string of a key, its plural chosen by the value `n`."""

    def number(self, value: float, decimals: int = 0) -> str:
        """A number in the reader's digits."""

    def signed(self, value: int) -> str:
        """A whole number with its sign."""

    def percent(self, share: float) -> str:
        """A share from 0 to 1 as a percentage."""

    def date(self, day: datetime.date, style: str = "long") -> str:
        """A day in words."""

    def month(self, day: datetime.date) -> str:
        """A month and its year."""

    def pick(self, row: Mapping[str, Any], column: str) -> str:
        """A bilingual column in the reader's language."""

    def label(self, table: str, column: str, code: int | str) -> str:
        """A coded value in words."""
