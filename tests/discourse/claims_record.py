"""Small literal records for the tests of how attacks are put to use."""

from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import Any

import pandas as pd

FACTIONS = {
    "nujaba": "resistance_factions",
    "kataib": "resistance_factions",
    "krg": "kurdistan_region",
    "coalition": "us_coalition",
    "isis": "isis",
}
STATEMENT = {
    "date_precision": "day",
    "faction_ids": ("nujaba",),
    "stance": 2,
    "blames": (),
    "frames": (),
    "speaker_en": "Akram al-Kaabi",
    "speaker_ar": "أكرم الكعبي",
    "quote": None,
    "summary_en": "Said so.",
    "summary_ar": "قال ذلك.",
}
INCIDENT = {
    "date_precision": "day",
    "type": "armed_attack",
    "place_en": "Daquq",
    "place_ar": "داقوق",
    "governorate": "kirkuk",
    "areas": ("kirkuk", "disputed"),
    "killed_min": 2,
    "killed_max": 4,
    "claimed_by": (),
    "attributed_to": (),
}
CITATION = {"incident_id": "I0001", "use": "reason_to_leave", "basis": "speaker"}
DEADLINE = {"deadline_id": "2021-12-31", "announced_on": "2021-07-26", "falls_on": "2021-12-31"}


def statement(number: int, date: str, **values: Any) -> dict[str, Any]:
    row = {"statement_id": f"S{number:04}", "date": pd.Timestamp(date), **STATEMENT, **values}
    blocs = tuple(dict.fromkeys(FACTIONS[faction] for faction in row["faction_ids"]))
    return {**row, "bloc_ids": blocs}


def incident(number: int, date: str, **values: Any) -> dict[str, Any]:
    return {"incident_id": f"I{number:04}", "date": pd.Timestamp(date), **INCIDENT, **values}


def citation(number: int, statement_number: int, **values: Any) -> dict[str, Any]:
    return {
        "citation_id": f"C{number:04}",
        "statement_id": f"S{statement_number:04}",
        **CITATION,
        **values,
    }


def table(rows: list[dict[str, Any]], like: dict[str, Any]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=list(like))
    for column in ("killed_min", "killed_max", "stance"):
        if column in frame:
            frame[column] = frame[column].astype("Int64")
    for column in ("date", "announced_on", "falls_on"):
        if column in frame:
            frame[column] = frame[column].astype("datetime64[ns]")
    return frame


def view_of(
    statements: list[dict[str, Any]] = (),  # type: ignore[assignment]
    incidents: list[dict[str, Any]] = (),  # type: ignore[assignment]
    citations: list[dict[str, Any]] = (),  # type: ignore[assignment]
    **lens: Any,
) -> Any:
    """What the questions see of a View, with everything in it."""
    factions = pd.DataFrame({"faction_id": FACTIONS.keys(), "bloc": FACTIONS.values()})
    tables = {
        "statements": table(list(statements), statement(1, "2021-12-01")),
        "incidents": table(list(incidents), incident(1, "2021-12-01")),
        "citations": table(list(citations), citation(1, 1)),
        "deadlines": table([DEADLINE], DEADLINE),
    }
    chosen = {
        "deadline": "2021-12-31",
        "as_of": datetime.date(2021, 12, 8),
        "start": None,
        "end": None,
        "after": False,
        **lens,
    }
    dataset = SimpleNamespace(factions=factions, **tables)
    return SimpleNamespace(dataset=dataset, lens=SimpleNamespace(**chosen), **tables)
