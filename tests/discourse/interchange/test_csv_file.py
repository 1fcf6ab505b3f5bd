"""CSV that a spreadsheet opens rightly and safely."""

from __future__ import annotations

import io
from dataclasses import replace

import pandas as pd
import pytest

from discourse.interchange import About, csv_file


def body(written: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(written), encoding="utf-8-sig", comment="#", dtype=str, keep_default_na=False)


def test_it_begins_with_the_byte_order_mark_that_spreadsheets_need_for_arabic(
    incidents: pd.DataFrame, about: About
) -> None:
    assert csv_file.write(incidents, about).startswith(b"\xef\xbb\xbf# title: Incidents\r\n")


def test_its_first_lines_say_filters_version_licence_and_link(incidents: pd.DataFrame, about: About) -> None:
    head = [line for line in csv_file.write(incidents, about).decode("utf-8-sig").splitlines() if line[0] == "#"]
    assert f"# filters: {about.filters}" in head
    assert "# version: 1.2.0" in head
    assert f"# url: {about.url}" in head
    assert "# downloaded: 2026-01-02" in head
    assert any("CC BY 4.0" in line for line in head)


def test_the_rows_come_back_as_they_were(incidents: pd.DataFrame, about: About) -> None:
    first, second = body(csv_file.write(incidents, about)).to_dict("records")
    assert first == {
        "incident_id": "I0001",
        "date": "2021-12-07",
        "geo_precision": "town",
        "killed_min": "4",
        "disputed": "false",
        "claimed_by": "isis;ashab_al_kahf",
        "summary_ar": "انفجرت دراجة نارية، قرب المستشفى",
        "lat": "30.51",
        "lon": "47.81",
    }
    assert (second["killed_min"], second["disputed"], second["claimed_by"], second["summary_ar"]) == ("", "", "", "")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://a")'])
def test_a_cell_that_a_spreadsheet_would_run_is_made_text(text: str, about: About) -> None:
    [row] = body(csv_file.write(pd.DataFrame({"quote": [text]}), about)).to_dict("records")
    assert row["quote"].startswith("'")


def test_a_list_that_begins_like_a_formula_is_made_text(about: About) -> None:
    [row] = body(csv_file.write(pd.DataFrame({"names": [("=a", "b")]}), about)).to_dict("records")
    assert row["names"] == "'=a;b"


def test_a_number_below_nothing_stays_a_number(about: About) -> None:
    assert b"\n-2\r\n" in csv_file.write(pd.DataFrame({"stance": [-2]}), about)


def test_words_of_the_lens_cannot_begin_a_line_of_their_own(incidents: pd.DataFrame, about: About) -> None:
    crafted = replace(about, filters="words\n=cmd()\r=cmd()")
    lines = csv_file.write(incidents, crafted).decode("utf-8-sig").splitlines()
    assert not [line for line in lines if line.startswith("=")]


def test_no_rows_leave_the_headings(incidents: pd.DataFrame, about: About) -> None:
    assert list(body(csv_file.write(incidents.head(0), about)).columns) == list(incidents.columns)
