"""A story: its head, its steps of text and live figures, and the way out to each view and back."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import cached, frame, link, plot, reader_controls, state, story_links, subject
from components.cards import open_mark
from components.escape import plain
from components.figure_registry import Drawn, figure_named, title_of, view_link
from components.frame import Look
from components.reading import Reading
from components.wording.lens_sentence import lens_sentence
from components.wording.problems import problem_sentence
from discourse.problems import Problem
from discourse.stories import CITED, RECORD, LiveFigure, Passage, Story, Telling
from discourse.story_checks import figure_faults

READING_WIDTH = 760
MAP_HEIGHT = 460
OPTION = "story"


def opened(look: Look) -> Story | None:
    """The story that the link names, if there is one."""
    return cached.stories().named(look.reading.option(OPTION, ""))


def draw(look: Look, story: Story) -> None:
    """The whole story in the reader's language, or in the other one where it is not told in it."""
    telling = story.told(look.words.language)
    with centred(), st.container(width=READING_WIDTH, key="story"):
        _way_back(look)
        draw_head(look, telling)
        if look.words.language not in story.tellings:
            st.info(look.words("stories.not_told"), icon=":material/translate:")
        for place, step in enumerate(telling.steps):
            if isinstance(step, Passage):
                st.markdown(with_links(look, step.text))
            else:
                draw_figure(look, step, (story.name, telling.file, str(place)))
        _foot(look, telling)
    story_links.listen()


def centred() -> DeltaGenerator:
    """What the room is drawn in; the style sheet puts the lens away there, since each figure brings its own."""
    return st.container(horizontal_alignment="center", key="stories")


def _way_back(look: Look) -> None:
    st.button(
        look.words("stories.all"),
        key="story_all",
        type="tertiary",
        icon=":material/arrow_forward:" if look.words.rtl else ":material/arrow_back:",
        on_click=lambda: state.change(lambda reading: reading.with_option(OPTION, None)),
    )


def draw_head(look: Look, telling: Telling) -> None:
    """Title, lede and day."""
    st.title(title(telling), anchor=False)
    st.markdown(f"**{plain(telling.head.get('lede', ''))}**")
    st.caption(dateline(look, telling))


def title(telling: Telling) -> str:
    """The title as text, the file's name where the head has none."""
    return plain(telling.head.get("title") or telling.file)


def dateline(look: Look, telling: Telling) -> str:
    """When it was written, and from which version of the record."""
    day = telling.head.get("date", "")
    try:
        written = look.words.date(datetime.date.fromisoformat(day))
    except ValueError:
        written = plain(day)
    return look.words("stories.written", day=written, version=look.view.dataset.package.version)


def with_links(look: Look, text: str) -> str:
    """The text with every cited id as a small link to its card."""
    return CITED.sub(lambda match: f":small[{' '.join(_record_links(look, match[1]))}]", text)


def _record_links(look: Look, cited: str) -> Iterator[str]:
    for record in RECORD.findall(cited):
        params = link.write(replace(look.reading, record=record))
        yield f"[{record}](?{urlencode(params, safe=',:')})"


def draw_figure(look: Look, figure: LiveFigure, place: tuple[str, str, str]) -> None:
    """A figure with its sentence and its lens, or what is wrong with its block. The place is story, file, step."""
    story, file, step = place
    problems = list(figure_faults(look.view.dataset, file, figure))
    with st.container(border=True, key=f"story_figure_{step}"):
        if problems:
            _tell(look, problems)
            return
        looking = through(look, figure)
        drawn = figure_named(looking, figure.name, figure.options)
        st.markdown(f"**{plain(_named(looking, figure.name, drawn))}**")
        show(looking, figure.name, drawn, f"story_{step}")
        st.caption(lens_sentence(look.words, looking.view))
        _leave(looking, figure, story, step)


def _named(look: Look, name: str, drawn: Drawn) -> str:
    """The figure's title, with the attack, event or voice that it is about."""
    about = subject.of(look, name, drawn.table)
    title = title_of(look, name)
    return look.words("share.about", title=title, subject=about.said) if about else title


def _tell(look: Look, problems: list[Problem]) -> None:
    st.markdown(f":material/rule: {look.words('stories.figure_fault')}")
    for problem in problems:
        st.text(problem_sentence(look.words, problem))


def through(look: Look, figure: LiveFigure) -> Look:
    """The reader's look through the lens of a figure; the language, digits and colours stay the reader's."""
    lens = link.read(figure.lens, frame.vocabulary(), Reading())[0].lens
    reading = replace(look.reading, lens=lens, record=None, options=tuple(sorted(figure.options.items())))
    return Look(reading, cached.view(lens), look.words, look.theme)


def show(look: Look, name: str, drawn: Drawn, key: str) -> None:
    """The figure itself and the sentence read from it."""
    if drawn.figure is None:
        st.caption(look.words("exhibit.empty"))
        return
    if name == "map.map":
        st.pydeck_chart(drawn.figure, height=MAP_HEIGHT, key=key, alt=drawn.sentence)
        st.caption(look.words("map.disclaimer"))
    else:
        plot.draw(drawn.figure, key, drawn.sentence, plot.on_point(open_mark))
    st.markdown(drawn.sentence)


def _leave(look: Look, figure: LiveFigure, story: str, step: str) -> None:
    """Out of the story into this view; the story's name goes along, so that the reader can come back."""
    room, params = view_link(look, figure.name, {**figure.options, OPTION: story})
    st.page_link(
        f"pages/{room}.py",
        label=look.words("stories.leave"),
        icon=":material/north_west:" if look.words.rtl else ":material/north_east:",
        query_params=params,
    )


def _foot(look: Look, telling: Telling) -> None:
    """How to cite the story."""
    with st.expander(look.words("stories.cite"), icon=":material/format_quote:"):
        day, version = telling.head.get("date", ""), look.view.dataset.package.version
        address = reader_controls.address(citable=True)
        words = {"title": telling.head.get("title", ""), "day": day, "version": version, "address": address}
        st.code(look.words("stories.cited", **words), language=None, wrap_lines=True)
