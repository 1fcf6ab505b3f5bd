"""What a file or a citation says of where its rows come from."""

from __future__ import annotations

import datetime

from components import reader_controls
from components.frame import Look
from components.wording.lens_sentence import lens_sentence
from discourse.interchange import About


def of(look: Look, title: str, narrowed: bool = True) -> About:
    """Title, lens sentence, data version and a citable link."""
    return About(
        title=f"{look.words('frame.title')}: {title}",
        filters=lens_sentence(look.words, look.view) if narrowed else look.words("exhibit.all_rows"),
        version=look.view.dataset.package.version,
        url=reader_controls.address(citable=True),
        downloaded=datetime.date.today(),
    )
