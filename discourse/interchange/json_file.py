"""JSON: what the file is about, and its rows."""

from __future__ import annotations

import json

import pandas as pd

from discourse.interchange.about import About
from discourse.interchange.cells import records

MEDIA_TYPE = "application/json"


def write(rows: pd.DataFrame, about: About) -> bytes:
    """An object with `about` and `rows`; lists stay lists, null stays null."""
    return json.dumps({"about": about.fields(), "rows": list(records(rows))}, ensure_ascii=False, indent=1).encode()
