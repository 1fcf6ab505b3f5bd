"""Colours and type of all figures, in light and in dark, and what they put on a plotly figure.

Contrast: marks have at least 3:1 against the ground, text at least 4.5:1 (WCAG 2.2, 1.4.3 and 1.4.11).
Blocs: the eight hues of Okabe and Ito (2008), "Color Universal Design", darkened or lightened to reach 3:1.
Stances: purple to orange after ColorBrewer's PuOr (Harrower and Brewer 2003), safe for colour blindness.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import plotly.graph_objects as go

from components.figures.types import Words

FONT = "IBM Plex Sans Arabic, IBM Plex Sans, sans-serif"
BLOCS = (
    "resistance_factions",
    "shia_parties",
    "federal_state",
    "kurdistan_region",
    "us_coalition",
    "other_iraqi",
    "foreign_states_un",
    "isis",
)


@dataclass(frozen=True)
class Theme:
    """One set of colours; all are hexadecimal, `#rrggbb`."""

    name: str
    ground: str
    panel: str
    ink: str
    muted: str
    grid: str
    accent: str
    incident: str
    milestone: str
    stances: Mapping[int, str]
    not_stated: str
    blocs: Mapping[str, str]
    families: Mapping[str, str]


def _blocs(*colours: str) -> Mapping[str, str]:
    return MappingProxyType(dict(zip(BLOCS, colours, strict=True)))


LIGHT = Theme(
    name="light",
    ground="#fbfaf7",
    panel="#f1efe9",
    ink="#23282f",
    muted="#62666c",
    grid="#e3dfd5",
    accent="#3b5b7a",
    incident="#3d5366",
    milestone="#23282f",
    stances=MappingProxyType({2: "#4f2f86", 1: "#8f78bd", 0: "#85878a", -1: "#c47f2c", -2: "#94480a"}),
    not_stated="#85878a",
    blocs=_blocs("#b87f00", "#3295d1", "#009e73", "#8d8300", "#005a8f", "#d55e00", "#b9608f", "#6d6d6d"),
    families=MappingProxyType(
        {
            "air": "#3f6690",
            "explosive": "#7d5f3b",
            "armed": "#2f6f6a",
            "person": "#7a5074",
            "other": "#6a6d72",
        }
    ),
)

DARK = Theme(
    name="dark",
    ground="#14181d",
    panel="#1d232a",
    ink="#e6e3dc",
    muted="#a0a6ad",
    grid="#2b323a",
    accent="#8fb3d4",
    incident="#a9bccd",
    milestone="#e6e3dc",
    stances=MappingProxyType({2: "#c3a8ff", 1: "#8b74b8", 0: "#8b929a", -1: "#b5793f", -2: "#ffb066"}),
    not_stated="#8b929a",
    blocs=_blocs("#e69f00", "#7cc8f5", "#1fb58a", "#d9cd3a", "#3f8fd0", "#e8762a", "#cc79a7", "#9a9a9a"),
    families=MappingProxyType(
        {
            "air": "#8fb4dc",
            "explosive": "#cbab82",
            "armed": "#79bdb5",
            "person": "#c79cc0",
            "other": "#a0a6ad",
        }
    ),
)


def apply(figure: go.Figure, theme: Theme, words: Words) -> go.Figure:
    """Put type, ground, grid, hover and legend on a figure, in the reader's direction; returns the figure."""
    figure.update_layout(
        template="none",
        font={"family": FONT, "size": 13, "color": theme.ink},
        paper_bgcolor=theme.ground,
        plot_bgcolor=theme.ground,
        separators=separators(words),
        hoverlabel=_hover_label(theme, words),
        legend=_legend(words),
        modebar={"remove": ["zoom", "pan", "zoomIn", "zoomOut", "autoScale", "resetScale", "lasso", "select"]},
        hovermode="closest",
    )
    if figure.layout.dragmode is None:
        figure.update_layout(dragmode=False)
    if figure.layout.margin.l is None:
        figure.update_layout(margin={"l": 8, "r": 8, "t": 28, "b": 8, "autoexpand": True})
    figure.update_xaxes(**_axis(theme), automargin=True)
    figure.update_yaxes(**_axis(theme), automargin=True, side="right" if words.rtl else "left")
    return figure


def separators(words: Words) -> str:
    """Decimal and thousands separators of the reader's digits."""
    return "٫٬" if words.digits == "arab" and words.rtl else ".,"


def _hover_label(theme: Theme, words: Words) -> dict[str, object]:
    return {
        "bgcolor": theme.panel,
        "bordercolor": theme.muted,
        "font": {"family": FONT, "size": 13, "color": theme.ink},
        "align": "right" if words.rtl else "left",
    }


def _legend(words: Words) -> dict[str, object]:
    side = "right" if words.rtl else "left"
    return {
        "orientation": "h",
        "x": 1 if words.rtl else 0,
        "xanchor": side,
        "y": 0,
        "yref": "container",
        "yanchor": "bottom",
        "font": {"size": 12},
        "itemclick": "toggle",
        "itemsizing": "trace",
        "traceorder": "reversed" if words.rtl else "normal",
        "tracegroupgap": 0,
    }


def _axis(theme: Theme) -> dict[str, object]:
    return {
        "gridcolor": theme.grid,
        "linecolor": theme.grid,
        "zerolinecolor": theme.grid,
        "tickfont": {"size": 12, "color": theme.muted},
        "title": {"font": {"size": 12, "color": theme.muted}},
        "fixedrange": True,
    }


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` (WCAG 2.2)."""
    parts = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable_on(colour: str) -> str:
    """Near-black or white, whichever reads better on a colour."""
    return max(("#16181b", "#ffffff"), key=lambda ink: contrast(ink, colour))


def channels(colour: str, opacity: float = 1.0) -> list[int]:
    """Red, green, blue and alpha, 0 to 255, as deck.gl takes them."""
    return [int(colour[index : index + 2], 16) for index in (1, 3, 5)] + [round(255 * opacity)]


def mixed(one: str, other: str, share: float) -> str:
    """The colour that lies `share` of the way from one to the other."""
    pairs = zip(channels(one)[:3], channels(other)[:3], strict=True)
    return "#" + "".join(f"{round(low + (high - low) * share):02x}" for low, high in pairs)
