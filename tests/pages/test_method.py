"""The Method: the record's own numbers, whatever is chosen."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from components.escape import plain
from components.wording import Words
from discourse import coverage
from discourse.dataset import open_dataset
from tests.pages.conftest import Visit


def numbers(visit: Visit, **values: str) -> list[tuple[str, str]]:
    return [(metric.label, metric.value) for metric in visit("method", **values).metric]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_numbers_are_those_of_the_tables(visit: Visit, root: Path, language: str) -> None:
    words, found = Words(language), coverage.quality(open_dataset(root / "data"))
    shown = dict(numbers(visit, lang=language))
    assert shown[words("method.statements")] == words.number(found.statements)
    assert shown[words("method.with_address")] == words.percent(math.floor(found.with_address * 100) / 100)
    assert shown[words("method.two_publishers")] == words.percent(math.floor(found.two_publishers * 100) / 100)
    assert shown[words("method.tied_attacks")] == words.percent(math.floor(found.tied_attacks * 100) / 100)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_choice_changes_nothing_and_the_page_says_so(visit: Visit, language: str) -> None:
    told = Words(language)("method.whole_record")
    assert numbers(visit, lang=language, q="zzzzzz") == numbers(visit, lang=language)
    assert [info.value for info in visit("method", lang=language, q="zzzzzz").info] == [told]
    assert told not in [info.value for info in visit("method", lang=language).info]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_entry_of_the_codebook_holds_its_rule_and_every_value(visit: Visit, root: Path, language: str) -> None:
    column = open_dataset(root / "data").package.table("statements").column("stance")
    rule = plain(column.described["rule" if language == "en" else "rule_ar"])
    (entry,) = [said.value for said in visit("method", lang=language).markdown if rule in said.value]
    assert all(f"**{plain(label[language])}**" in entry for label in column.labels.values())


def test_rows_in_a_fold_wait_until_they_are_asked_for(visit: Visit) -> None:
    assert len(visit("method", lang="en").dataframe) == 1
