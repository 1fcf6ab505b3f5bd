"""A lens narrows; it never shows what was not known yet; a wider lens never loses a row."""

import dataclasses
import datetime

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from discourse.dataset import Dataset, open_dataset
from discourse.lens import Lens
from discourse.settings import BUNDLED

days = some.dates(datetime.date(2019, 12, 1), datetime.date(2026, 12, 1))


@pytest.fixture(scope="module")
def record() -> Dataset:
    return open_dataset(BUNDLED)


def ids(record: Dataset, lens: Lens) -> tuple[set[str], set[str]]:
    view = record.through(lens)
    return set(view.statements["statement_id"]), set(view.incidents["incident_id"])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(as_of=days)
def test_nothing_later_than_the_as_of_day_is_seen(record: Dataset, as_of: datetime.date) -> None:
    view = record.through(Lens(as_of=as_of))
    for table in (view.statements, view.incidents, view.milestones):
        assert (table["date"] <= pd.Timestamp(as_of)).all()


@settings(max_examples=40, deadline=None)
@given(early=days, late=days)
def test_a_later_day_never_loses_a_row(record: Dataset, early: datetime.date, late: datetime.date) -> None:
    early, late = sorted([early, late])
    before, after = ids(record, Lens(as_of=early)), ids(record, Lens(as_of=late))
    assert before[0] <= after[0]
    assert before[1] <= after[1]


@pytest.mark.parametrize(
    "narrowing",
    [
        {"areas": ("basra",)},
        {"factions": ("bloc:resistance_factions",)},
        {"factions": ("kataib_hezbollah",)},
        {"stances": (2,)},
        {"stances": ("not_stated",)},
        {"frames": ("sovereignty",)},
        {"words": "الخزعلي"},
        {"start": datetime.date(2021, 11, 1)},
        {"end": datetime.date(2021, 11, 1)},
    ],
)
def test_every_choice_narrows_and_none_adds(record: Dataset, narrowing: dict[str, object]) -> None:
    whole, narrowed = ids(record, Lens()), ids(record, dataclasses.replace(Lens(), **narrowing))
    assert narrowed[0] <= whole[0]
    assert narrowed[1] <= whole[1]
    assert narrowed != whole


def test_the_parts_of_the_stance_scale_make_the_whole(record: Dataset) -> None:
    parts = [ids(record, Lens(stances=(code,)))[0] for code in (2, 1, 0, -1, -2, "not_stated")]
    assert sum(map(len, parts)) == len(ids(record, Lens())[0])


def test_areas_narrow_incidents_and_leave_statements(record: Dataset) -> None:
    assert ids(record, Lens(areas=("kirkuk",)))[0] == ids(record, Lens())[0]


@pytest.mark.parametrize("words", ["الخزعلي", "Khazali", "khazali", "الخَزعلي"])
def test_a_name_is_found_in_either_language_and_spelling(record: Dataset, words: str) -> None:
    assert ids(record, Lens(words=words))[0] == ids(record, Lens(words="الخزعلي"))[0] != set()


def test_a_deadline_is_known_from_the_day_it_was_announced(record: Dataset) -> None:
    known = record.through(Lens()).deadlines["deadline_id"]
    assert "2025-09-30" not in set(known)
    assert "2021-12-31" in set(known)


def test_what_came_after_is_seen_when_it_is_asked_for(record: Dataset) -> None:
    assert len(record.through(Lens(after=True)).statements) == len(record.statements)
