"""Room for the names along the axes, kept before the figure is drawn.

plotly.js widens a margin that is too narrow for its axis (`automargin`) by drawing the whole figure a second time. It
still does where the guess here, from the number of letters, falls short.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import plotly.graph_objects as go

# In pixels, of plotly.js's axes at 12 px: a line of names, the gap beside them, a title, a title set apart; a letter;
# one row of a legend.
LINE, GAP, TITLE, TITLE_APART = 15.6, 12.8, 12, 15
LEGEND = 29
LETTER = 5.7
NUMBER = "100"
MARKUP = re.compile(r"<[^>]+>|[\u2066-\u2069]")
SIDES = {"left": "l", "right": "r", "top": "t", "bottom": "b"}


def reserve(figure: go.Figure) -> go.Figure:
    """Widen the margins to what the axes will ask for; returns the figure."""
    kept = {side: figure.layout.margin[side] or 0 for side in SIDES.values()}
    for axis, side, names in _axes(figure):
        kept[side] = max(kept[side], math.ceil(_needed(axis, names, is_upright=side in "tb")))
    for side in _legends(figure):
        kept[side] += LEGEND
    return figure.update_layout(margin=kept)


def _legends(figure: go.Figure) -> Iterator[str]:
    """The margin of each legend that stands at the edge of the figure; a legend of several rows asks for more."""
    listed = [trace for trace in figure.data if "showlegend" in trace and trace.showlegend is not False]
    if figure.layout.showlegend is False or not (len(listed) > 1 or any(trace.showlegend for trace in listed)):
        return
    for name in sorted({trace.legend or "legend" for trace in listed if "legend" in trace}):
        if figure.layout[name].yref == "container":
            yield SIDES[figure.layout[name].yanchor]


def _axes(figure: go.Figure) -> Iterator[tuple[Any, str, list[str]]]:
    """Each axis that asks for room, the margin it asks, and the names along it."""
    for axis in chain(figure.select_xaxes(), figure.select_yaxes()):
        if axis.automargin and axis.visible is not False:
            letter = axis.plotly_name[0]
            side = SIDES[axis.side or ("bottom" if letter == "x" else "left")]
            yield axis, side, [] if axis.showticklabels is False else _names(figure, axis, letter)


def _names(figure: go.Figure, axis: Any, letter: str) -> list[str]:
    """What stands along an axis: its own texts, else the categories of the marks, else numbers."""
    if axis.ticktext is not None:
        return [str(text) for text in axis.ticktext]
    along = [trace[letter] for trace in figure.data if letter in trace and trace[letter] is not None]
    return [place for places in along for place in places if isinstance(place, str)] or [NUMBER]


def _needed(axis: Any, names: list[str], is_upright: bool) -> float:
    """Pixels from the plot outwards: the names, turned as they are, and the title."""
    lines = [MARKUP.sub("", name.replace("<br>", "\n")).split("\n") for name in names]
    width = LETTER * max((len(line) for name in lines for line in name), default=0)
    height = LINE * max((len(name) for name in lines), default=0)
    turned = math.radians(abs(axis.tickangle or 0))
    along, across = (width, height) if is_upright else (height, width)
    title = 0 if not axis.title.text else TITLE if axis.title.standoff is None else TITLE_APART
    ticks = (axis.ticklen or 5) if axis.ticks == "outside" else 0
    return along * math.sin(turned) + across * math.cos(turned) + GAP + ticks + title
