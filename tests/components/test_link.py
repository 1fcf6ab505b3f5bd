"""The link says what is looked at in codes, and gives back the same reading."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from components import link
from components.link import Dropped, Vocabulary
from components.reading import Reading
from discourse.lens import Lens

VOCABULARY = Vocabulary(
    deadlines=frozenset({"2021-12-31", "2025-09-30"}),
    areas=frozenset({"kirkuk", "basra"}),
    factions=frozenset({"bloc:isis", "krg"}),
    frames=frozenset({"sovereignty", "isis_threat"}),
)
days = some.dates(link.FIRST_DAY, link.LAST_DAY)
lenses = some.builds(
    Lens,
    deadline=some.sampled_from(sorted(VOCABULARY.deadlines)),
    as_of=days,
    start=some.none() | some.just(datetime.date(2021, 1, 1)),
    end=some.none() | some.just(datetime.date(2021, 12, 1)),
    areas=some.lists(some.sampled_from(["kirkuk", "basra"]), unique=True).map(tuple),
    factions=some.lists(some.sampled_from(["bloc:isis", "krg"]), unique=True).map(tuple),
    stances=some.lists(some.sampled_from([2, 1, 0, -1, -2, "not_stated"]), unique=True).map(tuple),
    frames=some.lists(some.sampled_from(["sovereignty", "isis_threat"]), unique=True).map(tuple),
    words=some.sampled_from(["", "الخزعلي", "a b & c=d"]),
    after=some.booleans(),
)
readings = some.builds(
    Reading,
    lens=lenses,
    language=some.sampled_from(["en", "ar"]),
    digits=some.sampled_from(["latn", "arab"]),
    time_direction=some.sampled_from(["lr", "rl"]),
    record=some.none() | some.just("S0123"),
    options=some.sampled_from([(), (("span", "30"),)]),
)


@given(readings, some.booleans())
def test_a_link_gives_back_the_reading_it_was_written_from(reading: Reading, every: bool) -> None:
    assert link.read(link.write(reading, every), VOCABULARY, Reading()) == (reading, ())


def test_the_opening_view_has_a_link_that_says_only_the_language() -> None:
    assert link.write(Reading(language="ar")) == {"lang": "ar"}


def test_a_citable_link_writes_what_moving_defaults_could_change() -> None:
    assert link.write(Reading(), every=True)["asof"] == "2021-12-08"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("asof", "yesterday"),
        ("dl", "1999-01-01"),
        ("a", "atlantis"),
        ("s", "7"),
        ("id", "X1"),
        ("lang", "fr"),
    ],
)
def test_a_bad_value_is_dropped_and_told(key: str, value: str) -> None:
    reading, dropped = link.read({key: value}, VOCABULARY, Reading())
    assert reading == Reading()
    assert dropped == (Dropped(key, value),)


def test_unknown_keys_are_ignored() -> None:
    assert link.read({"utm_source": "newsletter"}, VOCABULARY, Reading()) == (Reading(), ())


def test_a_day_out_of_range_is_clamped() -> None:
    reading, _ = link.read({"asof": "1900-01-01"}, VOCABULARY, Reading())
    assert reading.lens.as_of == link.FIRST_DAY


def test_a_period_written_backwards_is_turned_round() -> None:
    reading, _ = link.read({"from": "2021-12-01", "to": "2021-01-01"}, VOCABULARY, Reading())
    assert (reading.lens.start, reading.lens.end) == (datetime.date(2021, 1, 1), datetime.date(2021, 12, 1))


def test_the_good_part_of_a_list_is_kept() -> None:
    reading, dropped = link.read({"a": "kirkuk,mars"}, VOCABULARY, Reading())
    assert reading.lens.areas == ("kirkuk",)
    assert dropped == (Dropped("a", "mars"),)
