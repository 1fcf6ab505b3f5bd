"""The five steps of stance: their fixed order, signs, symbols and colours; and what was not stated."""

from __future__ import annotations

import pandas as pd

from components.figures.theme import Theme
from components.figures.types import Words
from discourse.stance import MINIMUM_TO_COMPARE

STANCES = (2, 1, 0, -1, -2)
NOT_STATED = "not_stated"
SIGNS = {2: "++", 1: "+", 0: "0", -1: "−", -2: "−−"}
# A triangle points out of the country or into it; the outer step is also larger.
SYMBOLS = {2: "triangle-up", 1: "triangle-up", 0: "circle", -1: "triangle-down", -2: "triangle-down"}
SIZES = {2: 11, 1: 9, 0: 8, -1: 9, -2: 11}
HATCH = "/"

Step = int | None

__all__ = ["MINIMUM_TO_COMPARE", "STANCES", "colour", "name", "signed_name", "step", "steps"]


def steps(words: Words) -> tuple[int, ...]:
    """The stances from the left of the screen to its right: mirrored in Arabic."""
    return STANCES[::-1] if words.rtl else STANCES


def step(value: object) -> Step:
    """A stance as a whole number; None where it was not stated."""
    return None if value is None or pd.isna(value) else int(value)  # type: ignore[call-overload]


def colour(stance: Step, theme: Theme) -> str:
    """The colour of a stance."""
    return theme.not_stated if stance is None else theme.stances[stance]


def name(stance: Step, words: Words) -> str:
    """A stance in words."""
    if stance is None:
        return words("figures.not_stated")
    return words.label("statements", "stance", stance)


def signed_name(stance: Step, words: Words) -> str:
    """A stance in words with its sign: what colour says, said again."""
    return f"{name(stance, words)} ({SIGNS[stance]})" if stance is not None else name(stance, words)
