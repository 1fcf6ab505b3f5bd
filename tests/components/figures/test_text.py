"""Text from data inside figures."""

from __future__ import annotations

from typing import Any

from components.figures import text

HOSTILE = '<img src=x onerror=alert(1)> & "quoted" %{customdata}'


def test_markup_in_text_from_data_is_escaped() -> None:
    assert text.safe(HOSTILE) == '&lt;img src=x onerror=alert(1)&gt; &amp; "quoted" %{customdata}'


def test_a_card_has_no_markup_but_its_own(english: Any) -> None:
    said = text.card(HOSTILE, ["a line"], english)
    assert "<img" not in said
    assert said.startswith("<b>&lt;img")
    assert said.endswith("<br>a line")


def test_a_long_title_is_wrapped_and_cut() -> None:
    lines = text.wrapped("word " * 200)
    assert len(lines) == text.MOST_LINES
    assert max(map(len, lines)) <= text.WIDEST_LINE
    assert lines[-1].endswith("…")


def test_a_line_is_wrapped_before_it_is_escaped_so_that_no_entity_is_cut() -> None:
    assert all(line.count("&amp;") == line.count("&") for line in text.wrapped("& " * 100))


def test_arabic_lines_run_right_to_left_and_english_ones_are_left_alone(english: Any, arabic: Any) -> None:
    assert text.directed("الموعد", arabic) == "\u2067الموعد\u2069"
    assert text.directed("deadline", english) == "deadline"


def test_time_runs_to_the_right_in_both_languages(english: Any, arabic: Any) -> None:
    assert text.arrowed("Date", english) == "Date →"
    assert text.arrowed("التاريخ", arabic) == "\u2067→ التاريخ\u2069"


def test_turned_time_has_its_arrow_at_the_left_end(english: Any, arabic: Any) -> None:
    assert text.arrowed("Date", english, reverse_time=True) == "← Date"
    assert text.arrowed("التاريخ", arabic, reverse_time=True) == "\u2067التاريخ ←\u2069"


def test_a_name_is_shortened_at_a_word() -> None:
    assert text.shortened("Coordinating Body of the Resistance Factions", 20) == "Coordinating Body…"
    assert text.shortened("Badr", 20) == "Badr"
