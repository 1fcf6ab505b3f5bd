"""The sides an attack is used for: a reason to leave, a reason to stay, and what lies between."""

from __future__ import annotations

from components.figures.theme import Theme, channels
from components.figures.types import Words
from discourse.linkage import BETWEEN, LEAVE, NOT_STATED, SIDES, STAY, side

# The same hues as the stances they argue for.
STRENGTHS = {"attributes_blame": 1.0, "prolongs_presence": 0.85, "condemns": 0.65, "claims": 0.5, "reports": 0.35}
DENIALS = ("denies_link", "disavows")
STANCE_OF_SIDE = {LEAVE: 2, BETWEEN: 0, STAY: -2}


def on_screen(words: Words) -> tuple[str, ...]:
    """The sides from the left of the screen to its right: mirrored in Arabic."""
    return SIDES[::-1] if words.rtl else SIDES


def colour(side: str, theme: Theme) -> str:
    """The colour of a side."""
    return theme.stances[STANCE_OF_SIDE[side]]


def use_colour(use: str, theme: Theme) -> str:
    """The colour of a use: the side it argues for; the others in steps of grey, the strongest first."""
    if side(use) != BETWEEN:
        return colour(use, theme)
    return mixed(theme.stances[0], theme.ground, STRENGTHS.get(use, 0.2))


def pattern(use: str, theme: Theme) -> dict[str, object]:
    """Hatching for denials: what is not blamed, not linked, not done."""
    if use not in DENIALS:
        return {}
    return {"shape": "/", "fgcolor": theme.stances[0], "bgcolor": theme.ground, "size": 5, "solidity": 0.35}


def mixed(colour: str, ground: str, strength: float) -> str:
    """A colour thinned towards the ground, as an opaque colour."""
    pairs = zip(channels(colour)[:3], channels(ground)[:3], strict=True)
    return "#" + "".join(f"{round(under + (over - under) * strength):02x}" for over, under in pairs)


def name(side: str, words: Words) -> str:
    """A side in words."""
    return words("claims.side_between") if side == BETWEEN else words.label("citations", "use", side)


def use_name(use: str, words: Words) -> str:
    """A use in words; that it was not coded, where it was not."""
    return words("claims.use_not_stated") if use == NOT_STATED else words.label("citations", "use", use)
