"""What one reader is looking at: the lens, the language, the open card, the page's own choices."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from discourse.lens import Lens

LANGUAGES = ("en", "ar")
DIGITS = ("latn", "arab")
DIRECTIONS = ("lr", "rl")


@dataclass(frozen=True)
class Reading:
    """The whole state of a reader, frozen; the next one replaces it."""

    lens: Lens = field(default_factory=Lens)
    language: str = "en"
    digits: str = DIGITS[0]
    time_direction: str = DIRECTIONS[0]
    record: str | None = None
    options: tuple[tuple[str, str], ...] = ()

    def option(self, name: str, default: str) -> str:
        """The code chosen on a page under this name."""
        return dict(self.options).get(name, default)

    def with_option(self, name: str, code: str | None) -> Reading:
        """The same reading with one page choice set, or taken back with None."""
        chosen = {**dict(self.options), name: code}
        return replace(self, options=tuple(sorted((key, value) for key, value in chosen.items() if value)))

    def with_lens(self, **changes: object) -> Reading:
        """The same reading through a changed lens."""
        return replace(self, lens=replace(self.lens, **changes))  # type: ignore[arg-type]
