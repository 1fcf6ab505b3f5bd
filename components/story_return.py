"""Back to the story that a view was left from: its name travels in the link as `o.story`."""

from __future__ import annotations

import streamlit as st

from components import cached, state
from components.escape import plain
from components.wording import Words


def draw(words: Words, room: str) -> None:
    """One line with the way back, in any room but the stories' own."""
    story = cached.stories().named(state.reading().option("story", ""))
    if story is None or room == "stories":
        return
    title = story.told(words.language).head.get("title", story.name)
    st.page_link(
        "pages/stories.py",
        label=words("stories.back", title=plain(title)),
        icon=":material/arrow_forward:" if words.rtl else ":material/arrow_back:",
        query_params={"lang": words.language, "o.story": story.name},
    )
