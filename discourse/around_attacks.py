"""What is said around the attacks that a reader picks: the event study asked of a View."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from discourse.event_study import PLAN, EventStudy, Plan, event_studies
from discourse.observed import dated, observed_days
from discourse.view import View

ANY = "any"
TOLLS = {ANY: None, "1": 1, "3": 3, "10": 10}
PERIODS = ("record", "announced")
LEAVING, BLAMING, STAYING = "leave", "blame", "stay"
OUTCOMES = (LEAVING, BLAMING, STAYING)
CURVE = ["outcome", "offset", "observed", "expected", "low", "high"]
FOUND = [
    "verdict", "before", "after", "effect", "expected_effect", "detectable", "rate_ratio", "p_value", "p_holm",
    "n_attacks", "n_attack_days", "n_statements", "overlapping",
]  # fmt: skip
PLANNED = ["window", "permutations", "seed"]


@dataclass(frozen=True)
class Pick:
    """Which attacks: area, least number killed, type; in the whole record or since the announcement."""

    area: str = ANY
    toll: str = "1"
    type: str = ANY
    period: str = "record"


DEADLY = Pick()


def studies(view: View, pick: Pick = DEADLY, plan: Plan = PLAN) -> list[EventStudy]:
    """Demands to leave, blame on the United States and arguments to stay around the picked attacks."""
    days = studied_days(view, pick)
    attacks = picked(view, pick)
    attacks = attacks[attacks["date"].isin(days)]
    if days.empty:
        return []
    series = {outcome: daily(view, outcome, days) for outcome in OUTCOMES}
    found = event_studies(series, pd.DatetimeIndex(attacks["date"]), plan)
    return [replace(study, n_attacks=len(attacks)) for study in found]


def studied(view: View, pick: Pick = DEADLY, plan: Plan = PLAN) -> pd.DataFrame:
    """The studies as one table: a row an outcome and day; what a study found stands in each of its rows."""
    parts = [_rows(study) for study in studies(view, pick, plan)]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=CURVE + FOUND + PLANNED)


def _rows(study: EventStudy) -> pd.DataFrame:
    found = {name: getattr(study, name) for name in FOUND} | {name: getattr(study.plan, name) for name in PLANNED}
    return study.curve.assign(outcome=study.outcome, **found)[CURVE + FOUND + PLANNED]


def studied_days(view: View, pick: Pick) -> pd.DatetimeIndex:
    """The days that the lens shows; only those since its deadline's announcement where that was picked."""
    days = observed_days(view)
    if pick.period == "record":
        return days
    deadlines = view.deadlines.set_index("deadline_id")["announced_on"]
    return days[days >= deadlines[view.lens.deadline]] if view.lens.deadline in deadlines.index else days[:0]


def picked(view: View, pick: Pick) -> pd.DataFrame:
    """The attacks of a known day that fit the pick; an unknown toll is no toll of one."""
    attacks = dated(view.incidents)
    if pick.area != ANY:
        attacks = attacks[attacks["areas"].map(lambda areas: pick.area in areas)]
    if pick.type != ANY:
        attacks = attacks[attacks["type"] == pick.type]
    least = TOLLS[pick.toll]
    return attacks if least is None else attacks[attacks["killed_min"].ge(least).fillna(False).astype(bool)]


def daily(view: View, outcome: str, days: pd.DatetimeIndex) -> pd.Series:
    """Statements a day that demand leaving (stance >= 1), blame the US, or argue to stay (stance <= -1)."""
    said = view.statements
    wanted = {
        LEAVING: lambda: said["stance"].ge(1).fillna(False),
        BLAMING: lambda: said["blames"].map(lambda blamed: "united_states" in blamed),
        STAYING: lambda: said["stance"].le(-1).fillna(False),
    }[outcome]()
    kept = wanted.astype(bool) & (said["date_precision"] == "day")
    return said.loc[kept, "date"].value_counts().reindex(days, fill_value=0)
