"""A fault of the data is told in the reader's language, from its place to its hint."""

from __future__ import annotations

import re

import pytest

from components.wording import Words
from components.wording.problems import problem_sentence
from discourse.problems import HINTS, SENTENCES, Advice, Problem

NAMES_IN_LATIN = re.compile(r"\b(?:statements\.csv|datapackage\.json|CSV|UTF-8|true|false|en\.md|ar\.md|venue|pub)\b")
ENGLISH = re.compile("[A-Za-z]{3,}")


@pytest.mark.parametrize("kind", SENTENCES)
def test_every_fault_that_a_page_can_meet_is_told_in_arabic(kind: str) -> None:
    said = problem_sentence(Words("ar"), Problem(kind, "statements.csv", 3, "venue", "pub"))
    assert not ENGLISH.search(NAMES_IN_LATIN.sub("", said)), said


@pytest.mark.parametrize("hint", HINTS)
def test_every_hint_that_a_page_can_give_is_given_in_arabic(hint: str) -> None:
    said = problem_sentence(Words("ar"), Problem("not_allowed", "statements.csv", 3, "venue", "pub", Advice(hint, "7")))
    assert not ENGLISH.search(NAMES_IN_LATIN.sub("", said)), said
    assert ("{named}" in HINTS[hint]) == ("7" in said)


@pytest.mark.parametrize("hint", HINTS)
def test_a_page_and_the_check_give_the_same_hint_in_english(hint: str) -> None:
    problem = Problem("not_allowed", "statements.csv", 3, "venue", "pub", Advice(hint, "7"))
    assert problem_sentence(Words("en"), problem).endswith(str(problem.hint))
