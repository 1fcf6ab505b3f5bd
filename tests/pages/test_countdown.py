"""The Countdown by what it says."""

from __future__ import annotations

import pytest

from tests.pages.conftest import Visit, said


@pytest.mark.parametrize(("language", "heading"), [("en", "23 days left"), ("ar", "تبقّى 23 يوماً")])
def test_it_opens_where_the_story_does(visit: Visit, language: str, heading: str) -> None:
    assert visit("countdown", lang=language).title[0].value == heading


@pytest.mark.parametrize(
    ("day", "heading"),
    [
        ("2021-12-31", "اليوم نفسه"),
        ("2021-12-30", "تبقّى يوم واحد"),
        ("2021-12-29", "تبقّى يومان"),
        ("2021-12-28", "تبقّت 3 أيام"),
        ("2022-01-11", "مضى 11 يوماً"),
    ],
)
def test_the_number_takes_the_plural_of_the_arabic(visit: Visit, day: str, heading: str) -> None:
    assert visit("countdown", lang="ar", asof=day).title[0].value == heading


def test_arabic_indic_digits_are_the_readers_choice(visit: Visit) -> None:
    assert visit("countdown", lang="ar", dg="arab").title[0].value == "تبقّى ٢٣ يوماً"


def test_a_step_forward_leaves_one_day_less_and_says_so_in_the_link(visit: Visit) -> None:
    app = visit("countdown", lang="en")
    app.button(key="scrubber_next").click().run()
    assert app.title[0].value == "22 days left"
    assert app.query_params["asof"] == "2021-12-09"


def test_nothing_later_than_the_day_looked_at_is_told(visit: Visit) -> None:
    app = visit("countdown", lang="en", asof="2021-06-01")
    assert "2022" not in "".join(caption.value for caption in app.caption if "after" in caption.value)


def test_counting_to_another_deadline_keeps_the_language(visit: Visit) -> None:
    app = visit("countdown", lang="ar", dl="2011-12-31", asof="2011-12-01")
    assert app.title[0].value == "تبقّى 30 يوماً"
    assert app.query_params["lang"] == "ar"


def test_the_story_it_grew_from_stands_on_the_first_opening(visit: Visit) -> None:
    spoken = said(visit("countdown", lang="en"))
    assert "Mousawi" in spoken or "Basra" in spoken
