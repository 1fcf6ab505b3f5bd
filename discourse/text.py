"""Arabic and Latin text folded so that spelling variants meet."""

from __future__ import annotations

import re
import unicodedata

# Tatweel, diacritics and Quranic marks carry no letter.
NO_LETTER = re.compile(r"[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f\u2066-\u2069'’ʿʾ`]")
# Hamza seats, ta marbuta, alef maqsura, Persian and Kurdish letters, each to its plain Arabic letter; Eastern digits.
LETTERS = str.maketrans(
    "أإآٱىئؤةھەۀکڪگپچڤژیێۆۇۋڕڵ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹",
    "ااااييوههههكككبجفزييووورل01234567890123456789",
)


def fold(text: str) -> str:
    """Lower case without accents, diacritics, tatweel or letter variants; everything else as it stands."""
    plain = NO_LETTER.sub("", unicodedata.normalize("NFKC", text))
    plain = plain.translate(LETTERS).replace("ء", "")
    decomposed = unicodedata.normalize("NFKD", plain.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def matches(words: str, text: str) -> bool:
    """Whether the folded text holds every one of the folded words."""
    folded = fold(text)
    return all(word in folded for word in fold(words).split())
