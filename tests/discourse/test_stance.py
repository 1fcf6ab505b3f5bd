"""Who stands where: counted by faction, month, frame, and round an event; not stated kept apart."""

from pathlib import Path

import pandas as pd
import pytest

from discourse import stance
from discourse.dataset import open_dataset
from discourse.lens import Lens
from discourse.settings import BUNDLED
from discourse.view import View
from tests.packages import speech, write_package


@pytest.fixture
def view(tmp_path: Path) -> View:
    statements = [
        speech("S0001", frames="sovereignty;legal_mandate"),
        speech("S0002", stance="", date="2021-11-30"),
        speech("S0003", stance="0", faction_ids="krg;kataib_hezbollah", frames="sovereignty"),
    ]
    return open_dataset(write_package(tmp_path, statements=statements)).through(Lens())


def test_not_stated_is_kept_apart_from_no_side(view: View) -> None:
    table = stance.by_faction(view)
    hezbollah = table[table["faction_id"] == "kataib_hezbollah"]
    assert dict(zip(hezbollah["stance"].fillna(99), hezbollah["n"], strict=True)) == {2: 1, 0: 1, 99: 1}


def test_a_joint_statement_counts_for_each_of_its_factions(view: View) -> None:
    assert stance.by_faction(view).set_index("faction_id").at["krg", "n"] == 1


def test_the_parts_of_a_faction_sum_to_its_total() -> None:
    table = stance.by_faction(open_dataset(BUNDLED).through(Lens()))
    assert (table.groupby("faction_id")["n"].sum() == table.groupby("faction_id")["total"].first()).all()


def test_frames_are_counted_within_their_faction(view: View) -> None:
    table = stance.by_frame(view).set_index(["faction_id", "frame"])
    assert tuple(table.loc[("kataib_hezbollah", "sovereignty")]) == (2, 3)


def test_months_are_kept_by_their_first_day(view: View) -> None:
    months = stance.over_time(view, ("kataib_hezbollah",))["month"]
    assert set(months) == {pd.Timestamp("2021-11-01"), pd.Timestamp("2021-12-01")}


def test_the_day_of_an_event_belongs_to_after(view: View) -> None:
    table = stance.around(view, pd.Timestamp("2021-12-07"), days=14)
    assert (table["before_n"].sum(), table["after_n"].sum()) == (0, 3)
