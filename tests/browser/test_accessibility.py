"""Every room for every reader: axe-core finds no serious or critical fault, controls have names, headings step down."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from components.navigation import ROOMS
from tests.browser import axe
from tests.browser.conftest import OpenPage
from tests.browser.reader import settled, visit

# Rules broken inside Streamlit's own elements that no setting, style or argument reaches: rule, part of the place, why.
BEYOND_REACH: tuple[tuple[str, str, str], ...] = ()
LOOKS = [(language, theme) for language in ("en", "ar") for theme in ("light", "dark")]
every_look = pytest.mark.parametrize(("language", "theme"), LOOKS)
both_ways = pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("ar", "dark")])
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
OPENERS = (
    ".st-key-lens_bar [data-testid=stPopoverButton]:visible >> nth=0",
    ".st-key-reader_link button:visible",
    ".st-key-reader_settings button:visible",
    ".st-key-facets summary",
)


def address(room: str, language: str, **values: str) -> str:
    """The address of a room."""
    said = "&".join(f"{key.replace('_', '.')}={value}" for key, value in {"lang": language, **values}.items())
    return f"/{'' if room == ROOMS[0] else room}?{said}"


def assert_no_grave_fault(page: Page) -> None:
    grave = [fault for fault in axe.faults(page) if not is_beyond_reach(fault)]
    assert not grave, "\n".join(map(str, grave))


def is_beyond_reach(fault: axe.Fault) -> bool:
    return any(fault.rule == rule and place in fault.where + fault.html for rule, place, _ in BEYOND_REACH)


def assert_headings_step_down(page: Page) -> None:
    levels = page.evaluate(HEADING_LEVELS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels)), levels


@pytest.mark.parametrize("room", ROOMS)
@every_look
def test_a_room_has_no_serious_fault_its_headings_are_in_order_and_its_controls_have_names(
    open_page: OpenPage, room: str, language: str, theme: str
) -> None:
    page = visit(open_page(theme=theme), address(room, language))
    assert_no_grave_fault(page)
    assert_headings_step_down(page)
    assert page.evaluate(NAMELESS) == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_no_serious_fault_on_a_phone(open_page: OpenPage, room: str) -> None:
    page = visit(open_page(screen="phone"), address(room, "ar"))
    assert_no_grave_fault(page)
    assert page.evaluate(NAMELESS) == []


@pytest.mark.parametrize("record", ["S0003", "I0001"])
@both_ways
def test_a_card_in_a_dialog_has_no_serious_fault(open_page: OpenPage, record: str, language: str, theme: str) -> None:
    page = visit(open_page(theme=theme), address("countdown", language, id=record, asof="2026-12-31"))
    expect(page.get_by_role("dialog")).to_be_visible()
    assert_no_grave_fault(settled(page))


@pytest.mark.parametrize(
    ("room", "language", "theme", "values"),
    [
        ("statements", "en", "dark", {"id": "S0003"}),
        ("incidents", "ar", "light", {"id": "I0001"}),
        ("statements", "en", "light", {"id": "P0001"}),
        ("statements", "ar", "dark", {"id": "S99999"}),
        ("statements", "ar", "light", {"q": "zzzzzz"}),
        ("incidents", "en", "dark", {"o_shape": "table"}),
        ("claims", "ar", "dark", {"o_part": "voices"}),
        ("claims", "en", "light", {"o_part": "days"}),
        ("report", "ar", "light", {}),
    ],
)
def test_what_a_room_turns_into_has_no_serious_fault(
    open_page: OpenPage, room: str, language: str, theme: str, values: dict[str, str]
) -> None:
    page = visit(open_page(theme=theme), address(room, language, **values))
    assert_no_grave_fault(page)
    assert_headings_step_down(page)


@both_ways
def test_what_a_control_opens_has_no_serious_fault(open_page: OpenPage, language: str, theme: str) -> None:
    page = visit(open_page(theme=theme), address("statements", language))
    for opener in OPENERS:
        page.locator(opener).click()
        assert_no_grave_fault(settled(page))
        page.keyboard.press("Escape")


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
