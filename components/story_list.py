"""The list of stories: the newest with its figure, the others with title, lede and day; what could not be read."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components import cached, empty_state, state, story
from components.escape import plain
from components.figure_registry import figure_named
from components.frame import Look
from components.wording.problems import problem_sentence
from discourse.stories import Story, Telling
from discourse.story_checks import figure_faults
from discourse.text import fold

LIST_WIDTH = 1040


def draw(look: Look) -> None:
    """The room's name, its stories, and the files that could not be read."""
    with story.centred(), st.container(width=LIST_WIDTH):
        st.title(look.words("frame.room_stories"), anchor=False)
        st.caption(look.words("stories.question"))
        if look.reading.option(story.OPTION, ""):
            st.caption(f":material/info: {look.words('stories.unknown')}")
        _stories(look)
        for problem in cached.stories().problems:
            st.text(problem_sentence(look.words, problem))


def _stories(look: Look) -> None:
    found = [each for each in cached.stories().stories if holds(each, look.lens.words)]
    if not found:
        empty_state.draw(look, "stories")
        return
    _lead(look, found[0])
    for each in found[1:]:
        _brief(look, each)


def holds(each: Story, words: str) -> bool:
    """Whether a story holds every word that is searched for, in either language."""
    tellings = each.tellings.values()
    text = fold(" ".join(part for telling in tellings for part in _parts(telling)))
    return all(word in text for word in fold(words).split())


def _parts(telling: Telling) -> list[str]:
    return [*telling.head.values(), *(passage.text for passage in telling.passages)]


def _lead(look: Look, newest: Story) -> None:
    telling = newest.told(look.words.language)
    with st.container(border=True, key=f"story_{newest.name}"):
        said, cover = st.columns([2, 3], gap="medium", vertical_alignment="center")
        with said:
            _said(look, newest, telling)
        with cover:
            _cover(look, telling)


def _cover(look: Look, telling: Telling) -> None:
    """The figure that the head calls the cover; nothing where it cannot be drawn."""
    figure = telling.cover
    if figure is None or any(figure_faults(look.view.dataset, telling.file, figure)):
        return
    looking = story.through(look, figure)
    story.show(looking, figure.name, figure_named(looking, figure.name, figure.options), "story_cover")


def _brief(look: Look, each: Story) -> None:
    with st.container(border=True, key=f"story_{each.name}"):
        _said(look, each, each.told(look.words.language))


def _said(look: Look, each: Story, telling: Telling) -> None:
    st.header(story.title(telling), anchor=False)
    st.markdown(plain(telling.head.get("lede", "")))
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        # A link to the page that is open would leave the address bar behind.
        st.button(
            look.words("stories.read"),
            key=f"story_read_{each.name}",
            icon=":material/menu_book:",
            on_click=partial(_open, each.name),
        )
        st.caption(story.dateline(look, telling), width="content")
    if look.words.language not in each.tellings:
        st.caption(f":material/translate: {look.words('stories.not_told')}")


def _open(name: str) -> None:
    state.change(lambda reading: reading.with_option(story.OPTION, name))
