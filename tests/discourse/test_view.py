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


lenses = some.builds(
    Lens,
    as_of=days,
    start=some.none() | days,
    end=some.none() | days,
    areas=some.sets(some.sampled_from(["kirkuk", "diyala", "basra", "disputed", "baghdad", "elsewhere"])).map(tuple),
    factions=some.sets(some.sampled_from(["kataib_hezbollah", "bloc:kurdistan_region", "bloc:isis"])).map(tuple),
    stances=some.sets(some.sampled_from([-2, -1, 0, 1, 2, "not_stated"])).map(tuple),
    frames=some.sets(some.sampled_from(["sovereignty", "isis_threat", "revenge"])).map(tuple),
    words=some.sampled_from(["", "كركوك", "Baghdad"]),
)
WIDER = {
    "start": None,
    "end": None,
    "areas": (),
    "factions": (),
    "stances": (),
    "frames": (),
    "words": "",
    "after": True,
}


@settings(max_examples=60, deadline=None)
@given(lens=lenses, widened=some.sets(some.sampled_from(sorted(WIDER)), min_size=1))
def test_a_wider_lens_never_loses_a_row(record: Dataset, lens: Lens, widened: set[str]) -> None:
    wider = dataclasses.replace(lens, **{name: WIDER[name] for name in widened})
    narrow, wide = record.through(lens), record.through(wider)
    for table, key in (("statements", "statement_id"), ("incidents", "incident_id"), ("citations", "citation_id"),
                       ("milestones", "milestone_id"), ("deadlines", "deadline_id")):  # fmt: skip
        assert set(getattr(narrow, table)[key]) <= set(getattr(wide, table)[key])


@settings(max_examples=40, deadline=None)
@given(lens=lenses)
def test_a_use_is_seen_only_with_its_statement_and_a_known_attack(record: Dataset, lens: Lens) -> None:
    view = record.through(lens)
    happened = record.incidents.set_index("incident_id")["date"]
    assert set(view.citations["statement_id"]) <= set(view.statements["statement_id"])
    assert (view.citations["incident_id"].dropna().map(happened) <= pd.Timestamp(lens.as_of)).all()


@settings(max_examples=40, deadline=None)
@given(lens=lenses)
def test_what_came_of_a_deadline_is_hidden_until_it_was_known(record: Dataset, lens: Lens) -> None:
    deadlines = record.through(lens).deadlines
    told = deadlines[["outcome", "outcome_en", "outcome_ar"]].notna().any(axis=1)
    as_of = pd.Timestamp(lens.as_of)
    unknown = (deadlines["outcome"] == "unknown") & (deadlines["falls_on"] < as_of)
    assert ((deadlines["outcome_known_on"] <= as_of) | unknown)[told].all()


def test_the_whole_is_counted_whatever_the_lens(record: Dataset) -> None:
    view = record.through(Lens(words="no such word", areas=("kirkuk",)))
    assert (view.statements_total, view.incidents_total) == (len(record.statements), len(record.incidents))


@pytest.mark.parametrize("words", ["الخزعلي", "Khazali", "khazali", "الخَزعلي"])
def test_a_name_is_found_in_either_language_and_spelling(record: Dataset, words: str) -> None:
    assert ids(record, Lens(words=words))[0] == ids(record, Lens(words="الخزعلي"))[0] != set()


def test_a_deadline_is_known_from_the_day_it_was_announced(record: Dataset) -> None:
    known = record.through(Lens()).deadlines["deadline_id"]
    assert "2025-09-30" not in set(known)
    assert "2021-12-31" in set(known)


def test_what_came_after_is_seen_when_it_is_asked_for(record: Dataset) -> None:
    assert len(record.through(Lens(after=True)).statements) == len(record.statements)
