"""What a benchmark hands back: one figure beside the bound it must keep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from components.navigation import ROOMS

PAGES = tuple(ROOMS)


@dataclass(frozen=True)
class Measured:
    """One measured figure. `bound` is the most it may be; None where it only informs."""

    what: str
    figure: float
    unit: str
    bound: float | None = None
    how: str = ""

    @property
    def is_kept(self) -> bool:
        """Whether the figure keeps its bound."""
        return self.bound is None or self.figure <= self.bound

    @property
    def row(self) -> str:
        """The figure as a row of a Markdown table."""
        verdict = "–" if self.bound is None else "yes" if self.is_kept else "**no**"
        bound = "–" if self.bound is None else f"≤ {said(self.bound)} {self.unit}"
        return f"| {self.what} | {said(self.figure)} {self.unit} | {bound} | {verdict} | {self.how} |"


def said(figure: float) -> str:
    """A figure with as many digits as mean something."""
    return f"{figure:.0f}" if figure >= 20 else f"{figure:.2f}"


def percentile(figures: Sequence[float], share: float) -> float:
    """The nearest-rank percentile: the smallest figure that at least `share` of all do not exceed."""
    return sorted(figures)[max(ceil(share * len(figures)), 1) - 1]


def address(page: str, query: str = "lang=en") -> str:
    """Where a page stands; the first one is the home page."""
    return f"/?{query}" if page == PAGES[0] else f"/{page}?{query}"
