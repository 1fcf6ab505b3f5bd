"""The table behind a figure is readable: every column has a heading of its own."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from components.exhibit import readable
from components.wording import Words


def headings(table: pd.DataFrame, language: str) -> list[str]:
    look = SimpleNamespace(words=Words(language))
    return list(readable(look, table).columns)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_two_ids_in_one_table_are_told_apart(language: str) -> None:
    found = headings(pd.DataFrame({"statement_id": ["S0001"], "incident_id": ["I0001"]}), language)
    assert len(set(found)) == 2
    assert "incident_id" in found[1]


def test_a_table_keeps_the_column_of_the_readers_language() -> None:
    table = pd.DataFrame({"statement_id": ["S0001"], "summary_en": ["They left."], "summary_ar": ["غادروا."]})
    assert readable(SimpleNamespace(words=Words("ar")), table).iloc[0, 1] == "غادروا."  # type: ignore[arg-type]
    assert len(headings(table, "en")) == 2
