"""Days left, clocks, this week against the last, deadlines on one axis."""

import datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as some

from discourse import countdown
from discourse.dataset import open_dataset
from discourse.lens import Lens
from discourse.settings import BUNDLED
from tests.packages import attack, speech, write_package

DEADLINE = datetime.date(2021, 12, 31)


def test_on_8_december_2021_there_are_23_days_left() -> None:
    assert countdown.days_left(DEADLINE, datetime.date(2021, 12, 8)) == 23


def test_on_the_day_itself_none_is_left() -> None:
    assert countdown.days_left(DEADLINE, DEADLINE) == 0


@given(some.dates(datetime.date(2000, 1, 1), datetime.date(2030, 1, 1)))
def test_every_day_takes_one_from_the_days_left(day: datetime.date) -> None:
    tomorrow = day + datetime.timedelta(days=1)
    assert countdown.days_left(DEADLINE, day) - countdown.days_left(DEADLINE, tomorrow) == 1


def test_an_outcome_is_told_only_once_it_was_known(tmp_path: Path) -> None:
    dataset = open_dataset(write_package(tmp_path))
    before = countdown.clocks(dataset.through(Lens(as_of=datetime.date(2021, 12, 30)))).iloc[0]
    after = countdown.clocks(dataset.through(Lens(as_of=datetime.date(2022, 1, 1)))).iloc[0]
    assert (before["outcome"], after["outcome"]) == (None, "relabelled")


def test_the_outcome_of_september_2026_is_unknown_and_said_so() -> None:
    clocks = countdown.clocks(open_dataset(BUNDLED).through(Lens(as_of=datetime.date(2026, 11, 25))))
    assert clocks.set_index("deadline_id").at["2026-09-30", "outcome"] == "unknown"


def test_a_week_ends_on_the_as_of_day(tmp_path: Path) -> None:
    days = ["2021-12-08", "2021-12-02", "2021-12-01", "2021-11-25", "2021-11-24"]
    incidents = [attack(f"I{place:04d}", date=day) for place, day in enumerate(days, 1)]
    view = open_dataset(write_package(tmp_path, incidents=incidents)).through(Lens())
    basra = countdown.week_against_week(view).set_index("area").loc["basra"]
    assert (basra["now"], basra["before"]) == (2, 2)


def test_the_week_compares_all_areas_whatever_the_lens_narrows_to(tmp_path: Path) -> None:
    dataset = open_dataset(write_package(tmp_path, incidents=[attack("I0001", date="2021-11-28")]))
    narrow = Lens(areas=("kirkuk",), start=datetime.date(2021, 12, 5))
    assert countdown.week_against_week(dataset.through(narrow))["before"].sum() == 1


def test_the_code_of_a_deadline_is_its_day_when_the_record_has_no_such_deadline(tmp_path: Path) -> None:
    dataset = open_dataset(write_package(tmp_path, statements=[speech("S0001")], deadlines=[]))
    events = countdown.timeline(dataset.through(Lens()))
    assert list(events["days_left"]) == [24]


def test_a_month_is_not_counted_as_a_day(tmp_path: Path) -> None:
    incidents = [attack("I0001", date="2021-12-08", date_precision="month")]
    view = open_dataset(write_package(tmp_path, incidents=incidents)).through(Lens())
    assert countdown.week_against_week(view)["now"].sum() == 0


def test_the_timeline_holds_every_record_of_the_view_once(tmp_path: Path) -> None:
    folder = write_package(tmp_path, statements=[speech("S0001")], incidents=[attack("I0001")])
    events = countdown.timeline(open_dataset(folder).through(Lens()))
    assert list(events["record_id"]) == ["S0001", "I0001"]
    assert set(events["days_left"]) == {24}
    assert list(events["lane"]) == ["resistance_factions", "basra"]


def test_compared_counts_never_fall_and_stop_at_the_as_of_day(tmp_path: Path) -> None:
    statements = [speech("S0001", date="2021-12-01"), speech("S0002", date="2021-12-07", stance="")]
    view = open_dataset(write_package(tmp_path, statements=statements)).through(Lens())
    table = countdown.compared(view)
    assert table["days_left"].min() == 23
    assert table["demands"].is_monotonic_increasing
    assert (table["demands"].iloc[-1], table["statements"].iloc[-1]) == (1, 2)
