"""Words: what turns a key and some values into a sentence in the reader's language."""

from __future__ import annotations

import datetime
import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from components.wording.entries import Text, entries
from components.wording.labels import label

# Iraq's month names (كانون الأول) are CLDR's for ar_IQ; digits stay Western unless the reader asks.
LOCALES = {"ar": "ar_IQ", "en": "en_GB"}
ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
DATE_PATTERNS = {
    "long": "d MMMM y",
    "short": "d MMM",
    "weekday": "EEEE d MMMM y",
    "month": "MMMM y",
    "year": "y",
}
# A mark on either side: Streamlit takes isolates out of badges, and marks survive.
LEFT_TO_RIGHT_MARK = "\u200e"


@cache
def locale(language: str) -> Locale:
    """The CLDR locale that speaks for a language here."""
    return Locale.parse(LOCALES[language])


@dataclass(frozen=True)
class Words:
    """All wording in one language, with the reader's digits."""

    language: str = "en"
    digits: str = "latn"

    @property
    def rtl(self) -> bool:
        """Whether the language runs right to left."""
        return self.language == "ar"

    def __call__(self, key: str, /, **values: Any) -> str:
        """The string named `<room>.<key>`, its plural chosen by the value `n`.

        Raises KeyError when no such string exists.
        """
        text = self._form(entries()[key].text(self.language), values.get("n"))
        return string.Formatter().vformat(text, (), {name: self._said(value) for name, value in values.items()})

    def has(self, key: str) -> bool:
        """Whether the catalogue knows this key."""
        return key in entries()

    def number(self, value: float, decimals: int = 0) -> str:
        """A number with the language's grouping, in the reader's digits."""
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return self._digits(format_decimal(value, format=pattern, locale=locale(self.language)))

    def signed(self, value: int) -> str:
        """A whole number with its sign, kept left to right."""
        sign = "+" if value > 0 else "−" if value < 0 else ""
        return self.ltr(f"{sign}{self.number(abs(value))}") if sign else self.number(0)

    def percent(self, share: float) -> str:
        """A share from 0 to 1 as a whole percentage."""
        return self._digits(format_percent(share, format="#,##0%", locale=locale(self.language)))

    def date(self, day: datetime.date, style: str = "long") -> str:
        """A day in words: `long`, `short`, `weekday`, `month` or `year`."""
        return self._digits(format_date(day, DATE_PATTERNS[style], locale=locale(self.language)))

    def month(self, day: datetime.date) -> str:
        """The month and year of a day."""
        return self.date(day, "month")

    def month_name(self, month: int) -> str:
        """The name of a month, 1 to 12: "December", «كانون الأول»."""
        return str(locale(self.language).months["stand-alone"]["wide"][month])

    def days(self, count: int) -> str:
        """A number of days with its plural: "23 days", «23 يوماً»."""
        return self("common.days", n=count)

    def list(self, items: Iterable[str]) -> str:
        """Several items joined as the language joins them."""
        return format_list(list(items), locale=locale(self.language))

    def pick(self, row: Mapping[str, Any], column: str) -> str:
        """The column in the reader's language, or the other language's where it is empty."""
        other = "en" if self.language == "ar" else "ar"
        for language in (self.language, other):
            value = row.get(f"{column}_{language}")
            if isinstance(value, str) and value:
                return value
        return ""

    def label(self, table: str, column: str, code: int | str) -> str:
        """A coded value in words, as the data package names it."""
        return label(table, column, code, self.language)

    def ltr(self, text: str) -> str:
        """Text kept left to right (Latin names, ids, signed numbers) inside either language."""
        return f"{LEFT_TO_RIGHT_MARK}{text}{LEFT_TO_RIGHT_MARK}" if self.rtl else text

    def _said(self, value: Any) -> Any:
        if isinstance(value, bool | str):
            return value
        if isinstance(value, datetime.date):
            return self.date(value)
        return self.number(value) if isinstance(value, int | float) else value

    def _form(self, text: Text, count: float | None) -> str:
        if isinstance(text, str):
            return text
        if count in (0, 1, 2) and str(count) in text:
            return text[str(count)]
        form = locale(self.language).plural_form(abs(count or 0))
        return text.get(form, text["other"])

    def _digits(self, text: str) -> str:
        return text.translate(ARABIC_INDIC) if self.digits == "arab" and self.rtl else text
