"""How the page speaks: language, digits, the direction of time; and the link to what is seen."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode, urlsplit

import streamlit as st

from components import cached, link, state
from components.reading import DIGITS, DIRECTIONS, Reading
from components.wording import Words


def draw(words: Words) -> None:
    """The language switch, the reader's settings and the links, in one row."""
    with st.container(horizontal=True, horizontal_alignment="right", key="reader_bar", gap="small", width="stretch"):
        _share(words)
        _settings(words)
        other = "en" if words.rtl else "ar"
        st.button(
            words("frame.other_language"),
            key="language_switch",
            icon=":material/translate:",
            on_click=lambda: state.change(lambda reading: replace(reading, language=other)),
        )


def _settings(words: Words) -> None:
    with st.popover(
        words("frame.reading"), icon=":material/settings:", key="reader_settings", help=words("frame.reading")
    ):
        if words.rtl:
            _choice(words, "digits", DIGITS)
        _choice(words, "time_direction", DIRECTIONS)


def _choice(words: Words, name: str, codes: tuple[str, ...]) -> None:
    key = f"reader_{name}"
    st.session_state[key] = getattr(state.reading(), name)
    st.segmented_control(
        words(f"frame.{name}"),
        codes,
        format_func=lambda code: words(f"frame.{name}_{code}"),
        required=True,
        key=key,
        on_change=lambda: state.change(lambda reading: replace(reading, **{name: st.session_state[key]})),
    )


def _share(words: Words) -> None:
    with st.popover(words("frame.link"), icon=":material/link:", key="reader_link", help=words("frame.link")):
        st.caption(words("frame.link_short"))
        st.code(address(), language=None, wrap_lines=True)
        st.caption(words("frame.link_citable", version=cached.dataset().package.version))
        st.code(address(citable=True), language=None, wrap_lines=True)
        st.page_link("pages/report.py", label=words("share.report_link"), icon=":material/print:")


def address(citable: bool = False, of: Reading | None = None) -> str:
    """The address of what is seen (or of another reading); a citable one writes every value and the data's version."""
    params = link.write(of or state.reading(), every=citable)
    if citable:
        params["v"] = cached.dataset().package.version
    page = urlsplit(st.context.url or "")._replace(query="", fragment="").geturl()
    return f"{page}?{urlencode(params, safe=',:')}"
