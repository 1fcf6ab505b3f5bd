"""JSON: what the file is about, and its rows."""

from __future__ import annotations

import json

import pandas as pd

from discourse.interchange import About, json_file


def test_it_says_what_it_is_about_and_gives_the_rows_back(incidents: pd.DataFrame, about: About) -> None:
    said = json.loads(json_file.write(incidents, about))
    assert said["about"] == about.fields()
    first, second = said["rows"]
    assert list(first) == list(incidents.columns)
    assert first["claimed_by"] == ["isis", "ashab_al_kahf"]
    assert (first["killed_min"], first["disputed"], first["date"]) == (4, False, "2021-12-07")
    assert (second["killed_min"], second["disputed"], second["summary_ar"]) == (None, None, None)


def test_arabic_is_written_as_arabic(incidents: pd.DataFrame, about: About) -> None:
    assert "انفجرت دراجة نارية" in json_file.write(incidents, about).decode()
