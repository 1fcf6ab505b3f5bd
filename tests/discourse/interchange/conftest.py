"""Rows of every kind of cell, and what a file says of itself."""

from __future__ import annotations

import datetime

import pandas as pd
import pytest

from discourse.interchange import About


@pytest.fixture
def about() -> About:
    return About(
        title="Incidents",
        filters="112 of 388 incidents, as of 8 December 2021",
        version="1.2.0",
        url="https://example.org/incidents?asof=2021-12-08",
        downloaded=datetime.date(2026, 1, 2),
    )


@pytest.fixture
def incidents() -> pd.DataFrame:
    """Two incidents: one in a town; one known to its district only, with nothing reported."""
    return pd.DataFrame(
        {
            "incident_id": ["I0001", "I0002"],
            "date": pd.to_datetime(["2021-12-07", "2021-12-01"]),
            "geo_precision": ["town", "district"],
            "killed_min": pd.array([4, None], dtype="Int64"),
            "disputed": pd.array([False, None], dtype="boolean"),
            "claimed_by": [("isis", "ashab_al_kahf"), ()],
            "summary_ar": ["انفجرت دراجة نارية، قرب المستشفى", None],
            "lat": [30.51, 35.2],
            "lon": [47.81, 44.0],
        }
    )
