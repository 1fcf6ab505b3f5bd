"""Without a mouse: every control of the bar and of a card is reached with Tab, seen, and opened with Enter."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from components.wording import Words
from tests.browser.conftest import OpenPage
from tests.browser.reader import open_list, settled, visit

MOST_STEPS = 60
STILL = "*, *::before, *::after { transition: none !important; animation: none !important; }"
# The name of the focused control, and whether its looks or those of what holds it change with the focus.
FOCUSED = """
() => {
  const control = document.activeElement;
  if (!control || control === document.body) return null;
  const holders = [control, control.parentElement, control.parentElement?.parentElement,
    control.parentElement?.parentElement?.parentElement].filter(Boolean);
  const looks = () => holders.map((holder) => {
    const { outline, outlineStyle, boxShadow, borderColor, backgroundColor } = getComputedStyle(holder);
    return [outline, outlineStyle, boxShadow, borderColor, backgroundColor].join();
  }).join("|");
  const seen = looks();
  control.blur();
  const unseen = looks();
  control.focus({ preventScroll: true, focusVisible: true });
  const key = control.closest('[class*="st-key-"]')?.className.match(/st-key-([\\w-]+)/)?.[1] ?? "";
  const name = [control.ariaLabel, control.innerText, ...[...(control.labels ?? [])].map((label) => label.innerText)]
    .filter(Boolean).join(" ").replace(/\\s+/g, " ").trim();
  const again = "walked" in control.dataset;
  control.dataset.walked = "";
  const role = control.getAttribute("role") ?? control.tagName.toLowerCase();
  return { again, key, name, role, visible: seen !== unseen };
}
"""


def walk(page: Page, steps: int = MOST_STEPS) -> list[dict[str, object]]:
    """Where Tab leads, one control a step, until it has gone round: it starts where the focus was last."""
    page.add_style_tag(content=STILL)
    stops: list[dict[str, object]] = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop and stop["again"]:
            break
        if stop:
            stops.append(stop)
    return stops


def bar_controls(words: Words) -> list[str]:
    """What the bar is made of, by a part of each control's name."""
    named = ["deadline", "period", "areas", "factions", "stances", "frames", "words", "link", "reading"]
    return [words(f"frame.{name}") for name in named] + [words("frame.other_language")]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_tab_reaches_every_control_of_the_bar_and_each_is_seen_when_it_has_the_focus(
    open_page: OpenPage, language: str
) -> None:
    stops = walk(visit(open_page(), f"/statements?lang={language}"), 40)
    names = [str(stop["name"]) for stop in stops]
    assert [control for control in bar_controls(Words(language)) if not any(control in name for name in names)] == []
    assert [stop for stop in stops if not stop["visible"]] == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_enter_opens_each_list_of_the_bar_and_escape_gives_the_focus_back(open_page: OpenPage, language: str) -> None:
    page = visit(open_page(), f"/statements?lang={language}")
    openers = page.locator(".st-key-lens_bar [data-testid=stPopoverButton]:visible")
    assert openers.count() == 8
    for place in range(openers.count()):
        opener = openers.nth(place)
        opener.focus()
        page.keyboard.press("Enter")
        expect(opener).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(opener).to_have_attribute("aria-expanded", "false")
        expect(opener).to_be_focused()


def test_a_facet_is_opened_and_chosen_from_by_keys_alone(open_page: OpenPage) -> None:
    page = visit(open_page(), "/statements?lang=en")
    page.locator(".st-key-facets summary").focus()
    page.keyboard.press("Enter")
    open_list(page, page.locator(".st-key-facet_confidence input").first)
    page.keyboard.press("Enter")
    page.wait_for_url("**o.f.confidence=**")


def test_a_card_is_opened_by_enter_and_all_its_controls_are_reached_and_seen(open_page: OpenPage) -> None:
    page = visit(open_page(), "/statements?lang=en&q=Askari&o.sort=oldest")
    page.locator('[class*="st-key-open_S"] button:visible').first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**id=S**")
    settled(page)
    main = page.locator('[data-testid="stMain"]')
    wanted = main.locator("button:visible, a[href]:visible, summary:visible").count()
    stops = walk(page, MOST_STEPS + wanted)
    roles = [str(stop["name"]) for stop in stops]
    for control in ("Back to the list", "Cite this", "How two coders coded it"):
        assert any(control in name for name in roles), control
    assert sum("open_" in str(stop["key"]) for stop in stops) == page.locator('[class*="st-key-open_"]').count()
    assert [stop for stop in stops if not stop["visible"]] == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_dialog_takes_the_focus_and_escape_closes_it(open_page: OpenPage, language: str) -> None:
    page = visit(open_page(), f"/?lang={language}")
    page.locator('[class*="st-key-brief_latest"] button:visible').first.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog")
    expect(card).to_be_visible()
    settled(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('[role=dialog]').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
