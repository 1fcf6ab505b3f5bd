"""The lens: what is looked at. Frozen; the next lens replaces it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

OPENING_DEADLINE = "2021-12-31"
OPENING_DAY = datetime.date(2021, 12, 8)
NOT_STATED = "not_stated"


@dataclass(frozen=True)
class Lens:
    """What a reader looks at; empty tuples and None narrow nothing.

    `as_of` is a day in Baghdad: nothing later counts unless `after`. `factions` holds faction ids and
    `bloc:<bloc>`; `stances` holds −2…2 and "not_stated".
    """

    deadline: str = OPENING_DEADLINE
    as_of: datetime.date = OPENING_DAY
    start: datetime.date | None = None
    end: datetime.date | None = None
    areas: tuple[str, ...] = ()
    factions: tuple[str, ...] = ()
    stances: tuple[int | str, ...] = ()
    frames: tuple[str, ...] = ()
    words: str = ""
    after: bool = False
