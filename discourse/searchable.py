"""What a search looks through: the words of each record, and every name of whom and what it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pandas as pd

from discourse.text import fold

if TYPE_CHECKING:
    from discourse.dataset import Dataset


def statements(dataset: Dataset) -> pd.Series:
    """The folded text of every statement, on the table's index."""
    return _folded(statement_texts(dataset), dataset.statements.index)


def incidents(dataset: Dataset) -> pd.Series:
    """The folded text of every incident, on the table's index."""
    return _folded(incident_texts(dataset), dataset.incidents.index)


def _folded(texts: Iterable[tuple[str, str, str]], index: pd.Index) -> pd.Series:
    return pd.Series([fold(f"{code} {names} {text}") for code, names, text in texts], index=index, dtype=object)


def statement_texts(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    """(statement_id, names, text) of every statement, in the table's order."""
    speakers = _names(dataset.speakers, "speaker_id")
    factions = _names(dataset.factions, "faction_id")
    for row in dataset.statements.itertuples():
        names = [speakers.get(row.speaker_id, ""), *(factions.get(code, "") for code in row.faction_ids)]
        text = [row.role_en, row.role_ar, row.summary_en, row.summary_ar, row.quote]
        yield row.statement_id, _joined(names), _joined(text)


def incident_texts(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    """(incident_id, names, text) of every incident, in the table's order."""
    places = _names(dataset.places, "place_id")
    factions = _names(dataset.factions, "faction_id")
    for row in dataset.incidents.itertuples():
        blamed = (*row.claimed_by, *row.attributed_to)
        names = [places.get(row.place_id, ""), *(factions.get(code, "") for code in blamed)]
        yield row.incident_id, _joined(names), _joined([row.summary_en, row.summary_ar])


def _names(table: pd.DataFrame, key: str) -> dict[str, str]:
    """All names of each row: both languages, with aliases."""
    columns = ["name_en", "name_ar", "aliases_en", "aliases_ar"]
    return {code: _joined(parts) for code, *parts in table[[key, *columns]].itertuples(index=False)}


def _joined(parts: Iterable[object]) -> str:
    said = (" ".join(part) if isinstance(part, tuple) else part for part in parts)
    return " ".join(part for part in said if isinstance(part, str))
