"""The Stories by what they say."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.wording import Words
from discourse.settings import BUNDLED, FOLDER_SETTING
from discourse.stories import Telling, read_stories
from tests.pages.conftest import Visit, said

LANGUAGES = ("en", "ar")
STORIES = read_stories(BUNDLED).stories
NEWEST = STORIES[0].name


@pytest.fixture
def stories(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the stories, in a copy of the record."""
    shutil.copytree(root / "data", tmp_path / "data")
    monkeypatch.setenv(FOLDER_SETTING, str(tmp_path / "data"))
    return tmp_path / "data" / "stories"


def links(app: AppTest) -> list[str]:
    """Where the links into a view and back to a story lead."""
    found = [element.proto.query_string for element in app.get("page_link")]
    return [query for query in found if "o.story=" in query]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_names_every_story_with_its_lede(visit: Visit, language: str) -> None:
    app = visit("stories", lang=language)
    assert not app.exception
    titles = [heading.value.replace("\\", "") for heading in app.header]
    assert titles == [story.tellings[language].head["title"] for story in STORIES]
    spoken = said(app).replace("\\", "")
    assert all(story.tellings[language].head["lede"] in spoken for story in STORIES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_story_opens_from_its_link_with_all_its_figures(visit: Visit, story: Telling, language: str) -> None:
    app = visit("stories", lang=language, **{"o.story": story.name})
    words, telling = Words(language), story.tellings[language]
    assert not app.exception
    assert app.title[0].value.replace("\\", "") == telling.head["title"]
    spoken = said(app)
    assert words("stories.figure_fault") not in spoken
    assert words("exhibit.empty") not in spoken
    assert words("takeaways.compared_none") not in spoken
    assert len(links(app)) == len(telling.figures)


@pytest.mark.parametrize("language", LANGUAGES)
def test_cited_ids_are_links_to_their_cards_in_the_same_story(visit: Visit, language: str) -> None:
    spoken = said(visit("stories", lang=language, **{"o.story": NEWEST}))
    assert f"[S0299](?lang={language}&id=S0299&o.story={NEWEST})" in spoken
    assert "[S0299]." not in spoken


def test_the_link_of_an_id_opens_its_card_over_the_story(visit: Visit) -> None:
    app = visit("stories", lang="en", id="S0299", **{"o.story": NEWEST})
    assert not app.exception
    assert Words("en")("cards.sources") in said(app)
    assert app.query_params["o.story"] == NEWEST


def test_the_readers_own_lens_does_not_change_a_story(visit: Visit) -> None:
    plain, narrowed = (
        visit("stories", lang="en", **{"o.story": NEWEST}, **more) for more in ({}, {"asof": "2020-02-01"})
    )
    assert [text.value for text in plain.markdown if "Shown:" in text.value] == [
        text.value for text in narrowed.markdown if "Shown:" in text.value
    ]


def test_a_view_that_is_left_for_carries_the_lens_and_the_way_back(visit: Visit) -> None:
    app = visit("stories", lang="ar", **{"o.story": NEWEST})
    assert f"lang=ar&from=2021-12-02&o.story={NEWEST}" in links(app)
    left = visit("stances", **{"lang": "ar", "from": "2021-12-02", "o.story": NEWEST})
    assert links(left) == [f"lang=ar&o.story={NEWEST}"]
    labels = [element.proto.label.replace("\\", "") for element in left.get("page_link")]
    assert Words("ar")("stories.back", title=STORIES[0].tellings["ar"].head["title"]) in labels


def test_a_room_that_no_story_was_left_for_has_no_way_back(visit: Visit) -> None:
    assert links(visit("stances", lang="en")) == []


def test_a_story_opens_by_its_button_and_closes_again(visit: Visit) -> None:
    app = visit("stories", lang="en")
    app.button(key=f"story_read_{NEWEST}").click().run()
    assert app.query_params["o.story"] == NEWEST
    app.button(key="story_all").click().run()
    assert "o.story" not in app.query_params
    assert app.title[0].value == "Stories"


def test_an_unknown_story_is_told_and_the_list_stands(visit: Visit) -> None:
    app = visit("stories", lang="en", **{"o.story": "no-such-story"})
    assert Words("en")("stories.unknown") in said(app)
    assert len(app.header) == len(STORIES)


@pytest.mark.parametrize("search", ["Khidirjija", "خدرجيجة"])
def test_the_search_finds_stories_by_words_of_either_language(visit: Visit, search: str) -> None:
    found = " ".join(heading.value for heading in visit("stories", lang="en", q=search).header)
    assert "Makhmour" in found
    assert "One bomb" not in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_with_a_fault_says_so_in_its_place(visit: Visit, stories: Path, language: str) -> None:
    file = stories / f"{NEWEST}.{language}.md"
    file.write_text(file.read_text(encoding="utf-8").replace("span: 30", "span: 31"), encoding="utf-8")
    app = visit("stories", lang=language, **{"o.story": NEWEST})
    assert not app.exception
    assert Words(language)("stories.figure_fault") in said(app)
    assert any(file.name in text.value and "31" in text.value for text in app.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_is_no_story_is_told_and_the_others_stand(visit: Visit, stories: Path, language: str) -> None:
    (stories / "broken.en.md").write_text("No head here.", encoding="utf-8")
    app = visit("stories", lang=language)
    assert not app.exception
    assert len(app.header) == len(STORIES)
    assert any("broken.en.md" in text.value for text in app.text)


def test_a_story_that_is_not_told_in_the_readers_language_is_shown_in_the_other(visit: Visit, stories: Path) -> None:
    (stories / f"{NEWEST}.ar.md").unlink()
    app = visit("stories", lang="ar", **{"o.story": NEWEST})
    assert not app.exception
    assert Words("ar")("stories.not_told") in [note.value for note in app.info]
    assert app.title[0].value.replace("\\", "") == STORIES[0].tellings["en"].head["title"]


def test_a_package_without_stories_says_that_there_are_none(visit: Visit, stories: Path) -> None:
    shutil.rmtree(stories)
    app = visit("stories", lang="en")
    assert not app.exception
    assert Words("en")("exhibit.empty") in said(app)
