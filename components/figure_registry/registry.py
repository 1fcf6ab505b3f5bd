"""One door to every figure: its name and options in, its table, figure and sentence out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import pandas as pd

from components import link
from components.figure_registry import claims_figures, countdown_figures, map_figures, stance_figures
from components.figure_registry.asked import Asked, Maker
from components.figures.drawn_once import drawn_once
from components.frame import Look
from components.takeaways import takeaway
from discourse.figure_names import FIGURES
from discourse.nearest import nearest

MAKERS: Mapping[str, Maker] = {
    **countdown_figures.MAKERS,
    **map_figures.MAKERS,
    **stance_figures.MAKERS,
    **claims_figures.MAKERS,
}
# Two figures of one table share the sentence read from it.
SENTENCE_OF = {"map.weeks": "map.map"}
# The Claims show one part at a time.
PARTS = {
    **dict.fromkeys(("claims.ranked", "claims.readings", "claims.silence"), "attacks"),
    **dict.fromkeys(("claims.flow", "claims.blamed"), "voices"),
    **dict.fromkeys(("claims.around", "claims.speed", "claims.nearing"), "days"),
}


class UnknownFigureError(LookupError):
    """No figure has this name; says the nearest one that exists."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no figure {name!r}. Hint: {nearest(name, list(FIGURES))}")


class Drawn(NamedTuple):
    """A figure (plotly or pydeck; None where there is nothing to draw), its table and its sentence."""

    table: pd.DataFrame
    figure: Any
    sentence: str


def figure_named(look: Look, name: str, options: Mapping[str, str]) -> Drawn:
    """The figure through the look's lens. Options that it does not have, or with unknown codes, are passed over.

    Raises UnknownFigureError.
    """
    if name not in FIGURES:
        raise UnknownFigureError(name)
    table, figure = MAKERS[name](Asked(look, _complete(name, options)))
    sentence = takeaway(look.words, SENTENCE_OF.get(name, name), table, look.view)
    return Drawn(table, None if table.empty else drawn_once(figure), sentence)


def _complete(name: str, options: Mapping[str, str]) -> dict[str, str]:
    """The options of a figure with the first code where none is said; an open one only where it is said."""
    chosen = {}
    for option, codes in FIGURES[name].items():
        said = options.get(option, "")
        if codes:
            chosen[option] = said if said in codes else codes[0]
        elif said:
            chosen[option] = said
    return chosen


def title_of(look: Look, name: str) -> str:
    """The title of a figure in the reader's language."""
    return look.words(f"{name}_title")


def view_link(look: Look, name: str, options: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The room where a figure is at home, and the parameters of the link that shows it there."""
    part = {"part": PARTS[name]} if name in PARTS else {}
    reading = replace(look.reading, record=None, options=tuple(sorted({**options, **part}.items())))
    return name.partition(".")[0], link.write(reading)
