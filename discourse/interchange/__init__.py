"""One file a format, one signature: `write(rows, about) -> bytes`."""

from discourse.interchange import csv_file, geojson_file, json_file, parquet_file
from discourse.interchange.about import About

FORMATS = {"csv": csv_file, "parquet": parquet_file, "json": json_file, "geojson": geojson_file}

__all__ = ["FORMATS", "About"]
