"""Parquet with what it is about in the file's own metadata."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from discourse.interchange.about import About
from discourse.interchange.cells import records

MEDIA_TYPE = "application/vnd.apache.parquet"


def write(rows: pd.DataFrame, about: About) -> bytes:
    """One row group; lists are list columns; the metadata says title, filters, version, licence and link."""
    found = list(records(rows))
    columns = {name: [record[name] for record in found] for name in rows.columns}
    table = pa.table(columns).replace_schema_metadata(about.fields())
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink)
    return bytes(sink.getvalue())
