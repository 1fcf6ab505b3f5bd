"""Events of a timeline, as `countdown.timeline` gives them."""

from __future__ import annotations

from typing import Any

import pandas as pd

DEADLINE = pd.Timestamp("2021-12-31")


def event(record_id: str, kind: str, day: str, lane: str, **values: Any) -> dict[str, Any]:
    return {
        "record_id": record_id,
        "kind": kind,
        "date": pd.Timestamp(day),
        "date_precision": "day",
        "days_left": (DEADLINE - pd.Timestamp(day)).days,
        "lane": lane,
        "stance": None,
        "type": None,
        "killed_min": None,
        "killed_max": None,
        "title_en": f"Title of {record_id}",
        "title_ar": f"عنوان {record_id}",
        **values,
    }


def table(*events: dict[str, Any]) -> pd.DataFrame:
    counts = {"stance": "Int64", "killed_min": "Int64", "killed_max": "Int64"}
    return pd.DataFrame(list(events)).astype(counts)


def autumn() -> pd.DataFrame:
    return table(
        event("M0001", "milestone", "2021-10-10", "milestones"),
        event("S0001", "statement", "2021-11-19", "resistance_factions", stance=2),
        event("S0002", "statement", "2021-11-19", "resistance_factions", stance=2),
        event("S0003", "statement", "2021-12-01", "us_coalition", stance=-1, date_precision="reported"),
        event("S0004", "statement", "2021-12-02", "us_coalition"),
        event("S0005", "statement", "2021-12-01", "federal_state", stance=1, date_precision="month"),
        event("I0001", "incident", "2021-12-07", "basra", type="bombing", killed_min=4, killed_max=9),
        event("I0002", "incident", "2021-11-27", "kirkuk", type="armed_attack", killed_min=0, killed_max=0),
    )
