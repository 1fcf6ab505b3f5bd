"""Parquet: the rows as they were, and what they are about in the file's own metadata."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from discourse.interchange import About, parquet_file


def read(written: bytes) -> pa.Table:
    return pq.read_table(pa.BufferReader(written))


def test_its_metadata_say_what_the_rows_are_about(incidents: pd.DataFrame, about: About) -> None:
    found = read(parquet_file.write(incidents, about)).schema.metadata
    said = {key.decode(): value.decode() for key, value in found.items()}
    assert about.fields().items() <= said.items()


def test_the_rows_come_back_with_lists_numbers_and_null(incidents: pd.DataFrame, about: About) -> None:
    first, second = read(parquet_file.write(incidents, about)).to_pylist()
    assert first["claimed_by"] == ["isis", "ashab_al_kahf"]
    assert (first["killed_min"], first["disputed"], first["date"]) == (4, False, "2021-12-07")
    assert first["summary_ar"] == "انفجرت دراجة نارية، قرب المستشفى"
    assert (second["killed_min"], second["disputed"], second["summary_ar"]) == (None, None, None)
    assert second["claimed_by"] == []


def test_no_rows_leave_the_columns(incidents: pd.DataFrame, about: About) -> None:
    assert read(parquet_file.write(incidents.head(0), about)).column_names == list(incidents.columns)
