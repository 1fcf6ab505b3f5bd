"""What rows of bars have in common: a name over each bar, a quiet number, and what to call an attack."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures.text import directed, safe, shortened
from components.figures.theme import Theme
from components.figures.types import Words

ROW_HEIGHT, AROUND_PLOT, BAR, LONGEST_NAME = 42, 100, 0.36, 30


@dataclass(frozen=True)
class Named:
    """The name over a bar, what is said quietly beside it, and whether the row is too small to compare."""

    name: str
    beside: str = ""
    is_small: bool = False


def heights(count: int) -> list[float]:
    """Where the bars of so many rows stand, from the top down."""
    return [count - index - 0.76 for index in range(count)]


def draw_names(figure: go.Figure, rows: Sequence[Named], words: Words, theme: Theme) -> None:
    """Each row's name over its bar, where the reader begins to read."""
    for index, row in enumerate(rows):
        said = safe(shortened(row.name, LONGEST_NAME))
        if row.beside:
            said += f" <span style='color:{theme.muted}'>· {safe(row.beside)}</span>"
        figure.add_annotation(
            text=directed(said, words), xref="paper", x=1 if words.rtl else 0, y=len(rows) - index,
            xanchor="right" if words.rtl else "left", yanchor="top", showarrow=False, borderpad=0,
            font={"size": 13, "color": theme.muted if row.is_small else theme.ink},
        )  # fmt: skip


def frame(figure: go.Figure, count: int, reach: float, words: Words) -> go.Figure:
    """Room for the rows; bars begin where the reader begins to read."""
    figure.update_layout(height=AROUND_PLOT + ROW_HEIGHT * count, barmode="stack", bargap=0)
    figure.update_xaxes(
        range=[reach, 0] if words.rtl else [0, reach], showgrid=False, zeroline=True, showticklabels=False
    )
    return figure.update_yaxes(visible=False, range=[0, count])


def attack_name(row: Mapping[str, Any], words: Words) -> str:
    """An attack by its place and day."""
    return words("claims.attack", place=words.pick(row, "place"), day=attack_day(row, words))


def attack_day(row: Mapping[str, Any], words: Words) -> str:
    """The day of an attack, or its month where no more is known."""
    return words.month(row["date"]) if row["date_precision"] == "month" else words.date(row["date"])


def toll(row: Mapping[str, Any], words: Words) -> str:
    """How many were killed: a number, a range, or not reported."""
    low, high = row["killed_min"], row["killed_max"]
    if pd.isna(low) and pd.isna(high):
        return words("figures.killed_unknown")
    if pd.isna(low) or pd.isna(high) or low == high:
        return words("figures.killed", n=int(high if pd.isna(low) else low))
    return words("figures.killed_range", low=int(low), high=int(high))
