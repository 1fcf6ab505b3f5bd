"""A toll in words."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from components.figures import tolls


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (3, 3, "figures.killed n=3"),
        (0, 0, "figures.killed n=0"),
        (3, 5, "figures.killed_range low=3 high=5"),
        (3, None, "figures.killed n=3"),
        (pd.NA, 4, "figures.killed n=4"),
        (pd.NA, pd.NA, "figures.killed_unknown"),
    ],
)
def test_a_toll_is_a_number_a_range_or_not_known(low: Any, high: Any, said: str, english: Any) -> None:
    assert tolls.said({"killed_min": low, "killed_max": high}, english) == said
