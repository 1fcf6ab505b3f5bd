"""Every room for every reader: axe-core finds no serious or critical fault, and the document says its language."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from components.frame import ROOMS
from tests.browser import axe
from tests.browser.conftest import OpenPage
from tests.browser.reader import settled, visit

# Rules broken inside Streamlit's own elements that no setting, style or argument reaches: rule, part of the place, why.
BEYOND_REACH: tuple[tuple[str, str, str], ...] = ()
LOOKS = [(language, theme) for language in ("en", "ar") for theme in ("light", "dark")]
every_look = pytest.mark.parametrize(("language", "theme"), LOOKS)
both_languages = pytest.mark.parametrize("language", ["en", "ar"])
HEADING_LEVELS = """
() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((heading) => heading.offsetParent).map((heading) => Number(heading.tagName[1]))
"""
NAMELESS = """
() => [...document.querySelectorAll("button, a[href], [role=button], [role=slider], input, select, textarea")]
  .filter((control) => control.checkVisibility() && control.tabIndex >= 0)
  .filter((control) => ![control.innerText, control.ariaLabel, control.title, control.placeholder,
    ...[...(control.labels ?? [])].map((label) => label.innerText),
    ...(control.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.innerText),
  ].some((name) => name?.trim()))
  .map((control) => control.outerHTML.slice(0, 200))
"""


def address(room: str, language: str, **values: str) -> str:
    """The address of a room."""
    said = "&".join(f"{key}={value}" for key, value in {"lang": language, **values}.items())
    return f"/{'' if room == ROOMS[0] else room}?{said}"


def assert_no_grave_fault(page: Page) -> None:
    grave = [fault for fault in axe.faults(page) if not is_beyond_reach(fault)]
    assert not grave, "\n".join(map(str, grave))


def is_beyond_reach(fault: axe.Fault) -> bool:
    return any(fault.rule == rule and place in fault.where + fault.html for rule, place, _ in BEYOND_REACH)


@pytest.mark.parametrize("room", ROOMS)
@every_look
def test_a_room_has_no_serious_fault(open_page: OpenPage, room: str, language: str, theme: str) -> None:
    assert_no_grave_fault(visit(open_page(theme=theme), address(room, language)))


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_no_serious_fault_on_a_phone(open_page: OpenPage, room: str) -> None:
    assert_no_grave_fault(visit(open_page(screen="phone"), address(room, "ar")))


@pytest.mark.parametrize("record", ["S0001", "I0001"])
@every_look
def test_a_card_in_a_dialog_has_no_serious_fault(open_page: OpenPage, record: str, language: str, theme: str) -> None:
    page = visit(open_page(theme=theme), address("countdown", language, id=record, asof="2026-12-31"))
    expect(page.get_by_role("dialog")).to_be_visible()
    assert_no_grave_fault(settled(page))


@pytest.mark.parametrize(
    ("room", "values"),
    [
        ("statements", {"id": "S0001"}),
        ("incidents", {"id": "I0001"}),
        ("statements", {"id": "P0001"}),
        ("statements", {"id": "S99999"}),
        ("statements", {"q": "zzzzzz"}),
        ("statements", {"o.shape": "table"}),
        ("claims", {"o.part": "voices"}),
        ("claims", {"o.part": "days"}),
        ("report", {}),
    ],
)
@pytest.mark.parametrize(("language", "theme"), [("en", "dark"), ("ar", "light")])
def test_what_a_room_turns_into_has_no_serious_fault(
    open_page: OpenPage, room: str, values: dict[str, str], language: str, theme: str
) -> None:
    assert_no_grave_fault(visit(open_page(theme=theme), address(room, language, **values)))


@pytest.mark.parametrize(
    "opener",
    [
        ".st-key-lens_bar [data-testid=stPopoverButton] >> nth=0",
        ".st-key-reader_link button:visible",
        ".st-key-reader_settings button:visible",
        ".st-key-facets summary",
    ],
)
@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("ar", "dark")])
def test_what_a_control_opens_has_no_serious_fault(open_page: OpenPage, opener: str, language: str, theme: str) -> None:
    page = visit(open_page(theme=theme), address("statements", language))
    page.locator(opener).click()
    assert_no_grave_fault(settled(page))


@pytest.mark.parametrize("room", ROOMS)
def test_headings_step_down_one_level_at_a_time(open_page: OpenPage, room: str) -> None:
    levels = visit(open_page(), address(room, "en")).evaluate(HEADING_LEVELS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels)), levels


@both_languages
@pytest.mark.parametrize("room", ROOMS)
def test_every_control_has_a_name(open_page: OpenPage, room: str, language: str) -> None:
    assert visit(open_page(), address(room, language)).evaluate(NAMELESS) == []


@pytest.mark.parametrize(("language", "direction", "link"), [("en", "ltr", "Link"), ("ar", "rtl", "رابط")])
def test_the_document_says_its_language_and_direction_and_so_do_its_icon_buttons(
    open_page: OpenPage, language: str, direction: str, link: str
) -> None:
    page = visit(open_page(), address("countdown", language))
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("html")).to_have_attribute("dir", direction)
    assert link in page.locator(".st-key-reader_link button:visible").inner_text()


def test_switching_the_language_switches_the_documents(open_page: OpenPage) -> None:
    page = visit(open_page(), address("statements", "en"))
    page.locator(".st-key-language_switch button").click()
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
