"""The sides an attack is used for: a reason to leave, a reason to stay, and what lies between."""

from __future__ import annotations

from components.figures.theme import Theme
from components.figures.types import Words
from discourse.linkage import BETWEEN, LEAVE, NOT_STATED, SIDES, STAY

# The same hues as the stances they argue for.
STANCE_OF_SIDE = {LEAVE: 2, BETWEEN: 0, STAY: -2}


def on_screen(words: Words) -> tuple[str, ...]:
    """The sides from the left of the screen to its right: mirrored in Arabic."""
    return SIDES[::-1] if words.rtl else SIDES


def colour(side: str, theme: Theme) -> str:
    """The colour of a side."""
    return theme.stances[STANCE_OF_SIDE[side]]


def name(side: str, words: Words) -> str:
    """A side in words."""
    return words(f"claims.side_{side}")


def use_name(use: str, words: Words) -> str:
    """A use in words; that it was not coded, where it was not."""
    return words("claims.use_not_stated") if use == NOT_STATED else words.label("citations", "use", use)
