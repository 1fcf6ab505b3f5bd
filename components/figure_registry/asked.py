"""What one figure is asked for: who looks, and the options with their defaults filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.frame import Look

# A question and its builder in one: the table that was drawn, and the figure (None where there is nothing to draw).
Maker = Callable[["Asked"], tuple[pd.DataFrame, Any]]


@dataclass(frozen=True)
class Asked:
    """The reader's look and the options of one figure."""

    look: Look
    options: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """The chosen code of an option that always has one."""
        return self.options[name]

    def of(self, name: str, codes: Sequence[str]) -> str:
        """The chosen code where the view has it, else the first of the view's codes."""
        chosen = self.options.get(name, "")
        return chosen if chosen in codes else codes[0]

    @property
    def reverse_time(self) -> bool:
        """Whether the reader lets time run from right to left."""
        return self.look.reading.time_direction == "rl"

    @property
    def dressing(self) -> tuple[Any, Any]:
        """Words and colours, as every builder takes them."""
        return self.look.words, self.look.theme

    def within(self, rows: pd.DataFrame, span: str) -> pd.DataFrame:
        """The rows of the last so many days before the as-of day; `all` keeps every row."""
        if span == "all":
            return rows
        return rows[rows["date"] > pd.Timestamp(self.look.lens.as_of) - pd.Timedelta(days=int(span))]
