"""Every word a reader sees, Arabic and English, with plurals, digits and dates."""

from components.wording.words import Words

__all__ = ["Words"]
