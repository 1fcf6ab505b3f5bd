"""Arabic and English say the same, with the right plurals, digits and dates."""

import datetime
import re
import string

import pytest

from components.wording import Words
from components.wording.entries import Entry, entries, fingerprint

ARABIC, ENGLISH = Words("ar"), Words("en")


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "تبقّى يوم واحد"),
        (2, "تبقّى يومان"),
        (3, "تبقّت 3 أيام"),
        (23, "تبقّى 23 يوماً"),
        (100, "تبقّى 100 يوم"),
    ],
)
def test_days_left_take_the_arabic_plural(count: int, said: str) -> None:
    assert ARABIC("common.days_left", n=count) == said


def test_days_left_take_the_english_plural() -> None:
    assert [ENGLISH("common.days_left", n=n) for n in (1, 23)] == ["1 day left", "23 days left"]


def test_months_have_their_iraqi_names() -> None:
    assert ARABIC.date(datetime.date(2021, 12, 8)) == "8 كانون الأول 2021"


def test_digits_are_western_unless_the_reader_asks() -> None:
    assert ARABIC("common.days", n=23) == "23 يوماً"
    assert Words("ar", "arab")("common.days", n=23) == "٢٣ يوماً"


def test_numbers_of_a_sentence_are_grouped() -> None:
    assert ENGLISH("common.rows", n=1234) == "1,234 rows"


def test_a_missing_language_falls_back_to_the_other() -> None:
    assert ARABIC.pick({"name_en": "Basra", "name_ar": None}, "name") == "Basra"


@pytest.mark.parametrize("key", sorted(entries()))
def test_both_languages_use_the_same_values(key: str) -> None:
    entry = entries()[key]
    assert fields(entry.ar) <= fields(entry.en) | {"n"}


@pytest.mark.parametrize("key", sorted(entries()))
def test_every_arabic_string_was_made_from_the_english_that_stands(key: str) -> None:
    assert not entries()[key].is_stale


@pytest.mark.parametrize("key", sorted(key for key, entry in entries().items() if isinstance(entry.ar, dict)))
def test_every_arabic_plural_has_its_six_forms(key: str) -> None:
    assert {"zero", "one", "two", "few", "many", "other"} <= set(entries()[key].ar)


def test_a_date_in_figures_keeps_its_order_in_an_arabic_sentence() -> None:
    """Without the mark, 2021-12-08 after an Arabic word is drawn as 08-12-2021."""
    unmarked = re.compile(r"(?<![\u200e\d-])\d+-\d")
    assert not [key for key, entry in entries().items() if unmarked.search(str(entry.ar))]


def test_arabic_goes_stale_when_its_english_moves_on() -> None:
    assert Entry("Map of Iraq", "خريطة", fingerprint("Map")).is_stale


def fields(text: str | dict[str, str]) -> set[str]:
    forms = [text] if isinstance(text, str) else list(text.values())
    return {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name}
