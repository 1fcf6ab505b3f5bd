"""The countdown: days left, every deadline's clock, this week against the last, deadlines on one axis."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pandas as pd

from discourse.view import View

WEEK = pd.Timedelta(days=7)
AREAS = ("kirkuk", "diyala", "basra", "disputed")
DAYS_BEFORE, DAYS_AFTER = 180, 30


def days_left(falls_on: datetime.date, as_of: datetime.date) -> int:
    """Days from the as-of day to the deadline; 0 on the day itself, negative after it. Days are Baghdad's."""
    return (falls_on - as_of).days


def clocks(view: View) -> pd.DataFrame:
    """One row a deadline known by then: its days left, the share of the way gone, and its outcome once known."""
    rows = view.deadlines.copy()
    as_of = pd.Timestamp(view.lens.as_of)
    way = (rows["falls_on"] - rows["announced_on"]).dt.days.clip(lower=1)
    rows["days_left"] = (rows["falls_on"] - as_of).dt.days
    rows["share_elapsed"] = ((as_of - rows["announced_on"]).dt.days / way).clip(0, 1)
    kept = [
        "deadline_id", "name_en", "name_ar", "announced_on", "falls_on", "days_left", "share_elapsed",
        "outcome", "outcome_en", "outcome_ar",
    ]  # fmt: skip
    return rows[kept].sort_values("falls_on", ignore_index=True)


def week_against_week(view: View) -> pd.DataFrame:
    """Per area, the seven days that end on the as-of day against the seven before.

    Columns area, now, before, killed_now, killed_before (minimum). Month-dated incidents are left out. The areas
    and the period of the lens do not narrow it: all four areas and both whole weeks are compared.
    """
    whole = view.dataset.through(replace(view.lens, areas=(), start=None, end=None)).incidents
    rows = whole[whole["date_precision"] != "month"]
    end = pd.Timestamp(view.lens.as_of)
    now = rows[(rows["date"] > end - WEEK) & (rows["date"] <= end)]
    before = rows[(rows["date"] > end - 2 * WEEK) & (rows["date"] <= end - WEEK)]
    return pd.DataFrame([_week(area, now, before) for area in AREAS])


def _week(area: str, now: pd.DataFrame, before: pd.DataFrame) -> dict[str, object]:
    here = {
        side: rows[rows["areas"].map(lambda areas: area in areas).astype(bool)]
        for side, rows in (("now", now), ("before", before))
    }
    return {
        "area": area,
        "now": len(here["now"]),
        "before": len(here["before"]),
        "killed_now": int(here["now"]["killed_min"].sum()),
        "killed_before": int(here["before"]["killed_min"].sum()),
    }


def timeline(view: View) -> pd.DataFrame:
    """Every milestone, statement and incident as an event on a lane, with its days left to the lens's deadline.

    Columns record_id, kind, date, date_precision, days_left, lane (milestones, a bloc, an area), stance, type,
    killed_min, killed_max, title_en, title_ar. Days left are null when the record has no such deadline.
    """
    events = pd.concat([_milestones(view), _statements(view), _incidents(view)], ignore_index=True)
    events.insert(4, "days_left", _days_left(view, events["date"]))
    return events.sort_values("date", kind="stable", ignore_index=True)


def _days_left(view: View, days: pd.Series) -> pd.Series:
    return (view.falls_on - days).dt.days


def _event(kind: str, rows: pd.DataFrame, columns: dict[str, object]) -> pd.DataFrame:
    empty = {"stance": pd.NA, "type": None, "killed_min": pd.NA, "killed_max": pd.NA}
    shared = {"date": rows["date"], "date_precision": rows["date_precision"]}
    events = pd.DataFrame(
        {"record_id": rows[f"{kind}_id"], "kind": kind, **shared, **empty, **columns}, index=rows.index
    )
    counts = {"stance": "Int64", "killed_min": "Int64", "killed_max": "Int64"}
    order = [
        "record_id", "kind", "date", "date_precision", "lane", "stance", "type", "killed_min", "killed_max",
        "title_en", "title_ar",
    ]  # fmt: skip
    return events[order].astype(counts)


def _milestones(view: View) -> pd.DataFrame:
    rows = view.milestones
    said = {
        "lane": "milestones",
        "type": rows["type"],
        "title_en": rows["title_en"],
        "title_ar": rows["title_ar"],
    }
    return _event("milestone", rows, said)


def _statements(view: View) -> pd.DataFrame:
    rows = view.statements
    names = view.dataset.factions.set_index("faction_id")
    first = rows["faction_ids"].map(lambda ids: ids[0] if ids else None)
    said: dict[str, object] = {
        "lane": rows["bloc_ids"].map(lambda ids: ids[0] if ids else "other_iraqi"),
        "stance": rows["stance"],
    }
    for language in ("en", "ar"):
        speaker = rows[f"speaker_{language}"]
        said[f"title_{language}"] = speaker.where(speaker.notna(), first.map(names[f"name_{language}"]))
    return _event("statement", rows, said)


def _incidents(view: View) -> pd.DataFrame:
    rows = view.incidents
    said = {
        "lane": rows["areas"].map(lambda areas: areas[0] if areas else "elsewhere"),
        "type": rows["type"],
        "killed_min": rows["killed_min"],
        "killed_max": rows["killed_max"],
        "title_en": rows["place_en"],
        "title_ar": rows["place_ar"],
    }
    return _event("incident", rows, said)


def compared(view: View) -> pd.DataFrame:
    """Known deadlines on one axis of days left, −30 (after) to 180 (before), counted up from 180 days before.

    Columns deadline_id, days_left, demands (stance ≥ 1), statements, incidents: cumulative; days after the as-of
    day, unless the lens also shows what came after, have no row.
    """
    tables = [_approach(view, row) for row in view.deadlines.to_dict("records")]
    columns = ["deadline_id", "days_left", "demands", "statements", "incidents"]
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=columns)


def _approach(view: View, deadline: dict[str, object]) -> pd.DataFrame:
    left = pd.RangeIndex(DAYS_BEFORE, -DAYS_AFTER - 1, -1)
    falls_on = pd.Timestamp(deadline["falls_on"])
    spoken = view.statements[view.statements["date_precision"] != "month"]
    happened = view.incidents[view.incidents["date_precision"] != "month"]
    counted = {
        "demands": spoken.loc[(spoken["stance"] >= 1).fillna(False), "date"],
        "statements": spoken["date"],
        "incidents": happened["date"],
    }
    table = pd.DataFrame({"deadline_id": deadline["deadline_id"], "days_left": left})
    for name, days in counted.items():
        per_day = (falls_on - days).dt.days.value_counts()
        table[name] = per_day.reindex(left, fill_value=0).cumsum().to_numpy()
    return table if view.lens.after else table[left >= (falls_on - pd.Timestamp(view.lens.as_of)).days]
