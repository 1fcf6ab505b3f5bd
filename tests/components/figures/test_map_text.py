"""Text for deck.gl."""

from __future__ import annotations

from components.figures import map_text


def test_arabic_letters_are_joined_and_put_in_order_from_the_left() -> None:
    assert map_text.drawn("بغداد") == "ﺩﺍﺪﻐﺑ"


def test_english_and_numbers_are_left_as_they_are() -> None:
    assert map_text.drawn("Kirkuk\n(12)") == "Kirkuk\n(12)"


def test_glyphs_are_listed_once_each() -> None:
    assert map_text.glyphs(["abba", "cab"]) == " abc"


def test_plain_text_is_neither_markup_nor_an_expression() -> None:
    assert map_text.plain("<b>@@=x</b>\n y") == "‹b›＠＠=x‹/b› y"
