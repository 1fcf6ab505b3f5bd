"""Stories: read from Markdown, checked, and the bundled ones true to the record."""

from __future__ import annotations

import datetime
from pathlib import Path

import pandas as pd
import pytest

from discourse import linkage
from discourse.__main__ import main
from discourse.dataset import Dataset, open_dataset
from discourse.figure_names import FIGURES
from discourse.lens import Lens
from discourse.problems import Problem
from discourse.settings import BUNDLED
from discourse.stories import LANGUAGES, LiveFigure, Passage, Story, Telling, cited, parse, read_stories
from discourse.story_checks import faults, story_faults
from tests.packages import attack, speech, write_package

BLOCK = "```figure\nfigure: countdown.timeline\nasof: 2021-12-08\nspan: 30\n```\n"
TEXT = f"""---
title: A bomb: who set it off?
lede: Nobody said.
date: 2021-12-09
cover: countdown.timeline
---

It went off [I0001].

{BLOCK}
Some blamed others [S0001, I0001].
"""
STORIES = read_stories(BUNDLED).stories


def told(text: str) -> tuple[Telling, list[Problem]]:
    problems: list[Problem] = []
    telling = parse(text, "stories/a.en.md", problems)
    assert telling
    return telling, problems


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder = tmp_path_factory.mktemp("package")
    return open_dataset(write_package(folder, statements=[speech("S0001")], incidents=[attack("I0001")]))


def kinds(dataset: Dataset, english: str, arabic: str = "") -> list[str]:
    pair = {"en": told(english)[0], "ar": told(arabic or english)[0]}
    return sorted({problem.kind for problem in story_faults(dataset, Story("a", pair))})


def test_a_file_is_read_as_a_head_and_steps_of_text_and_figures() -> None:
    telling, problems = told(TEXT)
    assert not problems
    assert telling.head["title"] == "A bomb: who set it off?"
    assert [type(step) for step in telling.steps] == [Passage, LiveFigure, Passage]
    assert telling.figures[0].lens == {"asof": "2021-12-08"}
    assert telling.figures[0].options == {"span": "30"}
    assert telling.cover == telling.figures[0]


def test_cited_records_carry_their_line() -> None:
    assert list(cited(told(TEXT)[0])) == [("I0001", 8), ("S0001", 16), ("I0001", 16)]


def test_records_may_be_parted_by_an_arabic_comma() -> None:
    telling, _ = told(TEXT.replace("[S0001, I0001]", "[S0001، I0001]"))
    assert [record for record, _ in cited(telling)] == ["I0001", "S0001", "I0001"]


def test_a_file_without_a_head_is_told_and_left_out() -> None:
    problems: list[Problem] = []
    assert parse("Once upon a time.", "stories/a.en.md", problems) is None
    assert str(problems[0]).startswith("stories/a.en.md, line 1: the story has no head.")


def test_a_line_of_a_figure_that_cannot_be_read_is_told_with_its_number() -> None:
    _, problems = told(TEXT.replace("span: 30", "thirty days"))
    assert [(problem.kind, problem.row) for problem in problems] == [("story_line", 13)]


def test_a_figure_that_is_not_closed_is_told_where_it_opens() -> None:
    _, problems = told(TEXT.replace("span: 30\n```", "span: 30"))
    assert ("story_figure_open", 10) in [(problem.kind, problem.row) for problem in problems]


def test_a_story_that_is_right_has_no_fault(dataset: Dataset) -> None:
    assert kinds(dataset, TEXT) == []


@pytest.mark.parametrize(
    ("right", "wrong", "kind"),
    [
        ("figure: countdown.timeline", "figure: countdown.timelines", "story_figure"),
        ("span: 30", "spam: 30", "story_setting"),
        ("span: 30", "span: 31", "story_code"),
        ("span: 30", "f: bloc:nobody", "story_code"),
        ("span: 30", "a: kirkuk,atlantis", "story_code"),
        ("span: 30", "fr: nonsense", "story_code"),
        ("span: 30", "dl: 1999-01-01", "story_code"),
        ("asof: 2021-12-08", "asof: 8 December", "story_day"),
        ("date: 2021-12-09", "date: yesterday", "story_day"),
        ("cover: countdown.timeline", "cover: map.map", "story_cover"),
        ("[I0001].", "[I9999].", "story_record"),
        ("lede: Nobody said.", "lede:", "story_head"),
    ],
)
def test_what_does_not_exist_is_told(dataset: Dataset, right: str, wrong: str, kind: str) -> None:
    assert kind in kinds(dataset, TEXT.replace(right, wrong))


def test_an_unknown_figure_is_told_with_the_nearest_name(dataset: Dataset) -> None:
    telling, _ = told(TEXT.replace("figure: countdown.timeline", "figure: countdown.timelines"))
    sentences = [str(problem) for problem in story_faults(dataset, Story("a", {"en": telling, "ar": telling}))]
    expected = "stories/a.en.md, line 10: there is no figure 'countdown.timelines'. "
    assert expected + "Hint: did you mean countdown.timeline?" in sentences


def test_a_missing_language_is_told_with_the_file_to_write(dataset: Dataset) -> None:
    problems = list(story_faults(dataset, Story("a", {"en": told(TEXT)[0]})))
    assert [problem.kind for problem in problems] == ["story_translation"]
    assert "a.ar.md" in str(problems[0])


TWINS = [("span: 30", "span: 90"), ("[S0001, I0001]", "[I0001]"), ("date: 2021-12-09", "date: 2021-12-10")]


@pytest.mark.parametrize(("one", "other"), TWINS)
def test_languages_that_differ_are_told(dataset: Dataset, one: str, other: str) -> None:
    assert kinds(dataset, TEXT, TEXT.replace(one, other)) == ["story_twins"]


def test_the_check_of_a_package_tells_the_faults_of_its_stories(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_package(tmp_path, statements=[speech("S0001")], incidents=[attack("I0001")])
    (folder / "stories").mkdir()
    (folder / "stories" / "a.en.md").write_text(TEXT.replace("[I0001].", "[I0404]."), encoding="utf-8")
    (folder / "stories" / "notes.md").write_text(TEXT, encoding="utf-8")
    assert main(["check", str(folder)]) == 1
    said = capsys.readouterr().out
    assert "stories/a.en.md, line 8: the text cites 'I0404', which the record does not hold." in said
    assert "the story is not told in the language 'ar'" in said
    assert "stories/notes.md: a story's file is not named as it should be" in said


def test_a_package_without_stories_has_none(tmp_path: Path) -> None:
    assert read_stories(tmp_path).stories == ()


def test_the_bundled_stories_have_no_fault() -> None:
    assert [str(problem) for problem in faults(open_dataset(BUNDLED), BUNDLED)] == []
    assert len(STORIES) >= 5


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paragraph_of_a_bundled_story_cites_the_record(story: Story, language: str) -> None:
    paragraphs = [part for passage in story.tellings[language].passages for part in passage.text.split("\n\n")]
    bare = [part for part in paragraphs if not part.startswith("#") and not list(cited(_of(part)))]
    assert bare == []


def _of(text: str) -> Telling:
    return Telling("", {}, (Passage(text, 1),))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bundled_story_is_short_and_dates_every_figure(story: Story, language: str) -> None:
    telling = story.tellings[language]
    assert 350 <= sum(len(passage.text.split()) for passage in telling.passages) <= 600
    assert all("asof" in figure.values for figure in telling.figures)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_bundled_story_cites_no_attack_that_its_figure_could_not_know(story: Story) -> None:
    days = open_dataset(BUNDLED).incidents.set_index("incident_id")["date"]
    for figure in story.told("en").figures:
        if "attack" in figure.values:
            assert str(days[figure.values["attack"]].date()) <= figure.values["asof"]


def test_the_guide_for_editors_names_every_figure_and_option() -> None:
    guide = (BUNDLED / "stories" / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in guide for name in FIGURES)
    assert all(f"`{option}`" in guide for options in FIGURES.values() for option in options)


def test_what_the_stories_say_of_the_whole_record_still_holds() -> None:
    record = open_dataset(BUNDLED)
    uses = linkage.readings(record.through(Lens(as_of=datetime.date(2021, 12, 10))), "I0254")
    assert set(uses["side"]) == {linkage.BETWEEN}, "basra-bombing says that nobody argues from it to leave or to stay"
    last = max(record.statements["date"].max(), record.incidents["date"].max())
    assert last <= pd.Timestamp("2026-03-20"), "countdowns-compared says where the record ends"
    outcomes = record.deadlines.set_index("deadline_id")["outcome"]
    assert outcomes["2026-09-30"] == "unknown", "countdowns-compared says that it is not known"
