"""Figures that the browser draws once.

Streamlit hands plotly.js a copy of every figure right after the figure itself. plotly.js draws anew what has changed,
and takes for changed every array that is not the same object, unless `layout.datarevision` says that it is the same;
arrays packed in base64, and a template, it takes for changed even so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, TypeVar

import numpy as np
import plotly.graph_objects as go

from components.figures.margins import reserve

Built = TypeVar("Built")


def drawn_once(built: Built) -> Built:
    """A plotly figure without what makes plotly.js draw it again; anything else as it is."""
    if isinstance(built, go.Figure):
        for trace in built.data:
            for path, values in _arrays(trace.to_plotly_json()):
                trace[path] = None  # what equals the array would not take its place
                trace[path] = values.tolist()
        reserve(built)
        built.layout.template = None
        built.layout.datarevision = hashlib.blake2b(built.to_json().encode(), digest_size=8).hexdigest()
    return built


def _arrays(drawn: dict[str, Any], inside: str = "") -> Iterator[tuple[str, np.ndarray]]:
    """The arrays of a trace, each with its path (`marker.size`)."""
    for key, value in drawn.items():
        if isinstance(value, np.ndarray):
            yield inside + key, value
        elif isinstance(value, dict):
            yield from _arrays(value, f"{inside}{key}.")
