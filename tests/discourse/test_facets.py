"""Facets count what a choice would show, and narrow to it."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from discourse import facets
from discourse.dataset import open_dataset
from discourse.lens import Lens
from discourse.settings import BUNDLED
from discourse.view import View
from tests.packages import attack, speech, write_package

VALUES = pd.DataFrame(
    [
        ("S1", "stance", "2"), ("S2", "stance", "2"), ("S3", "stance", "-2"),
        ("S1", "frame", "sovereignty"), ("S1", "frame", "legal_mandate"), ("S2", "frame", "sovereignty"),
        ("S3", "frame", "isis_threat"),
    ],
    columns=["record_id", "facet", "code"],
)  # fmt: skip
EVERY = ["S1", "S2", "S3"]


def n_of(counts: pd.DataFrame, facet: str) -> dict[str, int]:
    rows = counts[counts["facet"] == facet]
    return dict(zip(rows["code"], rows["n"], strict=True))


@pytest.fixture
def view(tmp_path: Path) -> View:
    folder = write_package(
        tmp_path / "data",
        statements=[
            speech("S0001", frames="sovereignty;legal_mandate", venue="interview"),
            speech("S0002", stance="", speaker_id="", faction_ids="krg", frames="isis_threat", threat="explicit"),
        ],
        incidents=[attack("I0001"), attack("I0002", place_id="L0002", attributed_to="kataib_hezbollah")],
        citations=[
            {"citation_id": "C0001", "statement_id": "S0001", "incident_id": "I0002", "use": "reason_to_leave",
             "basis": "speaker", "attack_en": "a", "attack_ar": "ه"},
        ],
    )  # fmt: skip
    return open_dataset(folder).through(Lens())


def test_counts_of_an_open_facet_are_those_of_all_records() -> None:
    assert n_of(facets.counts(VALUES, EVERY, {}), "stance") == {"2": 2, "-2": 1}


def test_a_choice_narrows_the_counts_of_the_other_facets_and_not_its_own() -> None:
    counts = facets.counts(VALUES, EVERY, {"stance": ("2",)})
    assert n_of(counts, "stance") == {"2": 2, "-2": 1}
    assert n_of(counts, "frame") == {"sovereignty": 2, "legal_mandate": 1}


def test_two_codes_of_one_facet_widen_and_two_facets_narrow() -> None:
    assert list(facets.passing(VALUES, EVERY, {"stance": ("2", "-2")})) == EVERY
    assert list(facets.passing(VALUES, EVERY, {"stance": ("2",), "frame": ("legal_mandate",)})) == ["S1"]


def test_a_code_that_nothing_carries_leaves_nothing() -> None:
    assert list(facets.passing(VALUES, EVERY, {"frame": ("atlantis",)})) == []


def test_the_order_of_the_records_is_kept() -> None:
    assert list(facets.passing(VALUES, ["S3", "S1", "S2"], {"stance": ("2", "-2")})) == ["S3", "S1", "S2"]


def test_no_records_have_no_counts() -> None:
    assert facets.counts(VALUES.head(0), [], {}).empty


@given(
    some.dictionaries(
        some.sampled_from(["stance", "frame"]),
        some.lists(some.sampled_from(["2", "-2", "sovereignty", "isis_threat"]), unique=True),
    )
)
def test_a_count_is_what_adding_its_code_to_the_choice_would_show(chosen: dict[str, list[str]]) -> None:
    for row in facets.counts(VALUES, EVERY, chosen).to_dict("records"):
        alone = facets.passing(VALUES, EVERY, {**chosen, row["facet"]: [row["code"]]})
        assert len(alone) == row["n"]


def test_a_statement_carries_its_codes_and_those_of_the_attacks_it_uses(view: View) -> None:
    values = facets.statement_values(view)
    assert set(values["facet"]) <= set(facets.STATEMENT_FACETS)
    own = values[values["record_id"] == "S0001"].groupby("facet")["code"].agg(set).to_dict()
    assert own["bloc"] == {"resistance_factions"}
    assert own["frame"] == {"sovereignty", "legal_mandate"}
    assert own["stance"] == {"2"}
    assert own["use"] == {"reason_to_leave"}
    assert own["area"] == {"kirkuk", "disputed"}
    assert own["language"] == {"en"}


def test_a_stance_that_is_not_stated_has_a_code_and_a_missing_speaker_has_none(view: View) -> None:
    values = facets.statement_values(view)
    own = values[values["record_id"] == "S0002"]
    assert set(own[own["facet"] == "stance"]["code"]) == {facets.NOT_STATED}
    assert "speaker" not in set(own["facet"])


def test_an_incident_carries_its_areas_whom_it_is_blamed_on_and_its_use(view: View) -> None:
    values = facets.incident_values(view)
    own = values[values["record_id"] == "I0002"].groupby("facet")["code"].agg(set).to_dict()
    assert own["area"] == {"kirkuk", "disputed"}
    assert own["blamed"] == {"kataib_hezbollah"}
    assert own["use"] == {"reason_to_leave"}


@pytest.mark.parametrize("values", [facets.statement_values, facets.incident_values])
def test_an_empty_view_has_no_values(tmp_path: Path, values: object) -> None:
    empty = open_dataset(write_package(tmp_path / "none")).through(Lens())
    assert values(empty).empty  # type: ignore[operator]


def test_every_facet_of_the_bundled_record_has_a_value() -> None:
    view = open_dataset(BUNDLED).through(Lens())
    assert set(facets.statement_values(view)["facet"]) == set(facets.STATEMENT_FACETS)
    assert set(facets.incident_values(view)["facet"]) == set(facets.INCIDENT_FACETS)
