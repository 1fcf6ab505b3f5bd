"""What could not be used: parts of a link, rows of the data. Told once, quietly, in the reader's language."""

from __future__ import annotations

import streamlit as st

from components import state
from components.wording import Words
from components.wording.problems import problem_sentence
from discourse.dataset import Dataset

MOST_SHOWN = 20


def draw(words: Words, dataset: Dataset) -> None:
    """Tell what a link asked for in vain, and which rows were set aside."""
    for dropped in state.notices():
        st.caption(f":material/info: {words('frame.dropped', key=dropped.key, value=_plain(dropped.value))}")
    if dataset.problems:
        with st.expander(words("frame.problems", n=len(dataset.problems)), icon=":material/rule:"):
            for problem in dataset.problems[:MOST_SHOWN]:
                st.text(problem_sentence(words, problem))
            if len(dataset.problems) > MOST_SHOWN:
                st.caption(words("frame.problems_more", n=len(dataset.problems) - MOST_SHOWN))


def _plain(value: str) -> str:
    """Text from outside, shown as code so that no markup in it is read."""
    return "`" + value.replace("`", "'") + "`"
