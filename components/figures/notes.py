"""Names and lines that a figure carries beside its marks, as plain dictionaries: set together, they cost little."""

from __future__ import annotations

from typing import Any

from components.figures.text import directed
from components.figures.types import Words


def at_the_start(text: str, top: float, words: Words, **font: Any) -> dict[str, Any]:
    """A name on the side where the reader begins, its upper edge at `top` of the vertical axis."""
    return {
        "text": directed(text, words),
        "xref": "paper",
        "x": 1 if words.rtl else 0,
        "xanchor": "right" if words.rtl else "left",
        "y": top,
        "yanchor": "top",
        "showarrow": False,
        "borderpad": 0,
        "font": font,
    }


def over_plot(text: str, x: float, side: str, **more: Any) -> dict[str, Any]:
    """A name over the plot; `text` is directed already, `side` is the end that stands at `x`."""
    return {
        "text": text,
        "xref": "paper",
        "x": x,
        "xanchor": side,
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "showarrow": False,
        **more,
    }


def upright(x: Any, line: dict[str, Any]) -> dict[str, Any]:
    """A line from the bottom of the plot to its top."""
    return {
        "type": "line",
        "xref": "x",
        "x0": x,
        "x1": x,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": line,
        "layer": "below",
    }


def level(y: float, line: dict[str, Any]) -> dict[str, Any]:
    """A line across the plot."""
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": line, "layer": "below"}
