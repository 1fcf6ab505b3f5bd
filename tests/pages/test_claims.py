"""The Claims by what they say."""

from __future__ import annotations

import re

import pytest

from components.wording import Words
from tests.pages.conftest import Visit, said

PARTS = {
    "attacks": ("ranked", "readings", "silence"),
    "voices": ("flow", "blamed"),
    "days": ("around", "speed", "nearing"),
}
both_languages = pytest.mark.parametrize("language", ["en", "ar"])


@both_languages
@pytest.mark.parametrize("part", PARTS)
def test_each_part_has_its_exhibits_each_with_a_sentence_and_its_caveat(visit: Visit, part: str, language: str) -> None:
    app, words = visit("claims", lang=language, **{"o.part": part}), Words(language)
    assert not app.exception
    heads = [head.value for head in app.header]
    for name in PARTS[part]:
        assert words(f"claims.{name}_title") in heads
        assert any(element.value.endswith(words(f"claims.{name}_caveat")) for element in app.markdown)


@both_languages
def test_the_question_is_answered_before_any_figure_and_its_limits_are_told_after_them(
    visit: Visit, language: str
) -> None:
    app, words = visit("claims", lang=language), Words(language)
    heads = [head.value for head in app.header]
    assert heads[0] == words("claims.answer_title")
    assert heads[-1] == words("claims.limits_title")
    assert words("claims.limit_cause") in said(app)


def test_the_opening_day_tells_how_many_attacks_nobody_uses(visit: Visit) -> None:
    spoken = said(visit("claims", lang="en"))
    used, every, unused = map(int, re.search(r"(\d+) of (\d+) attacks in view .*; (\d+) by nobody", spoken).groups())
    assert used + unused == every
    assert used > 0


def test_the_studies_of_the_opening_day_say_permutations_seed_and_overlap(visit: Visit) -> None:
    spoken = said(visit("claims", lang="en", **{"o.part": "days"}))
    assert re.search(r"2,000 permutations, seed \d+", spoken)
    assert re.search(r"\d+% of these days have another attack day within 14 days", spoken)


@both_languages
def test_attacks_too_few_to_study_are_said_to_be_too_few(visit: Visit, language: str) -> None:
    app, words = (
        visit("claims", lang=language, **{"o.part": "days", "o.area": "basra", "o.toll": "10"}),
        Words(language),
    )
    assert not app.exception
    sentence = words("claims.around_too_few", outcome=words("claims.outcome_leave"), n=0)
    assert sentence.split(":")[0] in said(app)


@both_languages
def test_before_anything_is_known_there_is_nothing_to_answer(visit: Visit, language: str) -> None:
    app, words = visit("claims", lang=language, asof="2019-01-01"), Words(language)
    assert not app.exception
    assert words("exhibit.empty") in said(app)
    assert words("claims.answer_title") not in [head.value for head in app.header]


def test_picking_an_attack_reads_that_one_backwards_and_keeps_it_in_the_link(visit: Visit) -> None:
    app = visit("claims", lang="en")
    picker = app.selectbox(key="choice_attack")
    other = picker.options[1]
    app.selectbox(key="choice_attack").select_index(1).run()
    assert not app.exception
    assert app.query_params["o.attack"].startswith("I")
    assert app.selectbox(key="choice_attack").options[1] == other


def test_a_cell_of_blame_in_the_link_opens_its_statements(visit: Visit) -> None:
    app = visit("claims", lang="en", **{"o.part": "voices", "o.cell": "attributed:isis:united_states"})
    assert not app.exception
    assert any(button.key and "_cell" in button.key for button in app.button)


@pytest.mark.parametrize("option", ["o.part", "o.attack", "o.kind", "o.area", "o.window", "o.cell", "o.speakers"])
def test_a_choice_that_does_not_exist_falls_back_to_the_first(visit: Visit, option: str) -> None:
    assert not visit("claims", lang="en", **{option: "nonsense"}).exception


@pytest.mark.parametrize("deadline", ["2011-12-31", "2020-01-05", "2025-09-30", "2026-09-30"])
def test_every_deadline_has_its_claims(visit: Visit, deadline: str) -> None:
    app = visit("claims", lang="ar", dl=deadline, asof="2026-03-01", **{"o.part": "days"})
    assert not app.exception
    assert Words("ar")("claims.nearing_title") in [head.value for head in app.header]


def test_a_sentence_kept_for_one_choice_is_not_told_of_another(visit: Visit) -> None:
    """The answer at the top is worked out once for each choice and language."""
    asked = ({"lang": "en"}, {"lang": "en", "asof": "2026-03-01"}, {"lang": "ar"}, {"lang": "en", "a": "basra"})
    answers = [visit("claims", **choice).markdown[0].value for choice in asked]
    assert len(set(answers)) == len(asked)
    assert [visit("claims", **choice).markdown[0].value for choice in asked] == answers
