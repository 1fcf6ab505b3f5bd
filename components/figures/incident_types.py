"""Types of incident in families: a plotly symbol, a family of colour, a letter for the map."""

from __future__ import annotations

from components.figures.types import Words

FAMILIES = {
    "air": ("airstrike", "missile_strike", "rocket_or_mortar", "drone_attack"),
    "explosive": ("convoy_ied", "bombing"),
    "armed": ("armed_attack", "village_raid", "clash"),
    "person": ("assassination", "kidnapping", "protest_violence"),
    "other": ("other",),
}
FAMILY_OF = {code: family for family, codes in FAMILIES.items() for code in codes}
SYMBOLS = {"air": "diamond", "explosive": "square", "armed": "circle", "person": "cross", "other": "hexagon"}
TYPES = tuple(FAMILY_OF)


def family(code: object) -> str:
    """The family of a type; `other` for a type that is not known here."""
    return FAMILY_OF.get(str(code), "other")


def letter(code: str, words: Words) -> str:
    """The letter that stands on the map for a type."""
    return words(f"figures.letter_{code if code in FAMILY_OF else 'other'}")
