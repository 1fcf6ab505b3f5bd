"""What every file says of itself: its title, filters, version, licence and link."""

from __future__ import annotations

import datetime
from dataclasses import asdict, dataclass

LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class About:
    """Where the rows of a file come from."""

    title: str
    filters: str
    version: str
    url: str
    downloaded: datetime.date
    licence: str = LICENCE

    def fields(self) -> dict[str, str]:
        """The same as plain strings of one line each, by name."""
        return {name: " ".join(str(value).split()) for name, value in asdict(self).items()}
