"""A figure as a picture to take away, drawn by the reader's own browser: PNG or SVG.

The browser has drawn the figure already: its SVG is copied, the words and the typeface are put on it, and it is saved.
No browser is needed on the server (kaleido needs one), and the picture looks as the figure does on the screen.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st

from components import addresses
from components.frame import Look
from components.wording.lens_sentence import lens_sentence
from discourse.interchange.about import LICENCE

FOLDER = Path(__file__).parent
# Backslashes and double stars that Markdown needed and a picture does not.
MARKUP = re.compile(r"\\(.)|\*\*")


@dataclass(frozen=True)
class Caption:
    """What stands on the picture: over the figure, under it, and for who cannot see it."""

    title: str
    lens: str
    source: str
    description: str


def caption(look: Look, title: str, takeaway: str) -> Caption:
    """Title, lens sentence, takeaway, and the source line with data version, licence and the day it was made."""
    return Caption(title, lens_sentence(look.words, look.view), source_line(look), MARKUP.sub(r"\1", takeaway))


def source_line(look: Look) -> str:
    """Where it is from: data version, licence, address, and the day it was made."""
    site = urlsplit(addresses.home())
    return look.words(
        "share.source",
        version=look.view.dataset.package.version,
        licence=LICENCE.partition(",")[0],
        site=site.netloc + site.path,
        day=datetime.date.today(),
    )


def draw(look: Look, name: str, said: Caption) -> None:
    """Two buttons, PNG and SVG, for the figure of this name on the page."""
    key = name.replace(".", "_")
    data = {
        **asdict(said),
        "figure": f"figure_{key}",
        "file": f"{name.replace('.', '-')}-{look.lens.as_of.isoformat()}-{look.words.language}",
        "language": look.words.language,
        "rtl": look.words.rtl,
        "colours": {"ground": look.theme.ground, "ink": look.theme.ink, "muted": look.theme.muted},
        "labels": {"png": look.words("share.png"), "svg": look.words("share.svg")},
    }
    _buttons()(key=f"picture_{key}", data=data, height="content")


def _buttons() -> st.components.v2.types.ComponentRenderer:
    """The component, known to Streamlit once a run of the page asks for it."""
    return st.components.v2.component(
        "figure_picture",
        html='<div class="picture-buttons"></div>',
        css=(FOLDER / "picture.css").read_text(encoding="utf-8"),
        js=(FOLDER / "picture.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )
