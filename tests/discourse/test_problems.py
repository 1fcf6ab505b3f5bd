"""A problem is codes and parameters; its English sentence says where, what and what to do."""

import re
from pathlib import Path

import pytest

from discourse.problems import CHECK_HINTS, CHECK_SENTENCES, HINTS, SENTENCES, Advice, Problem


def test_a_problem_says_where_what_and_what_to_do() -> None:
    problem = Problem("not_allowed", "statements.csv", 3, "venue", "pub", Advice("nearest", "public_speech"))
    assert str(problem) == (
        "statements.csv, row 3: venue does not allow the value 'pub'. Hint: did you mean public_speech?"
    )


def test_braces_in_a_value_are_only_text() -> None:
    assert "{column}" in str(Problem("not_allowed", "statements.csv", 3, "venue", "{column}", Advice("one_of", "{0}")))


@pytest.mark.parametrize("kind", SENTENCES | CHECK_SENTENCES)
def test_every_kind_has_a_sentence_that_can_be_filled(kind: str) -> None:
    assert str(Problem(kind, "a.csv", 2, "b", "c")).endswith(".")


def test_the_rules_use_no_code_without_words(root: Path) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in (root / "discourse").glob("*.py"))
    advised = set(re.findall(r'Advice\("(\w+)"', text))
    kinds = set(re.findall(r'(?:Problem|Found)\(\s*"(\w+)"', text))
    assert advised <= set(HINTS | CHECK_HINTS)
    assert kinds <= set(SENTENCES | CHECK_SENTENCES)


def test_what_only_the_check_finds_is_found_nowhere_else(root: Path) -> None:
    others = [path for path in (root / "discourse").glob("*.py") if path.name not in ("problems.py", "checks.py")]
    text = "".join(path.read_text(encoding="utf-8") for path in others)
    assert not {code for code in CHECK_SENTENCES | CHECK_HINTS if f'"{code}"' in text}
