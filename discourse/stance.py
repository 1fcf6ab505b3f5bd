"""Who stands where on the forces' leaving, over time, by argument, and before and after an event.

A joint statement counts once for each of its factions. Not stated is kept apart from taking no side.
"""

from __future__ import annotations

import pandas as pd

from discourse.view import View

MINIMUM_TO_COMPARE = 5


def by_faction(view: View) -> pd.DataFrame:
    """Statements by faction and stance: columns faction_id, stance (−2…2, NA not stated), n, total of the faction."""
    rows = _voices(view.statements)
    table = rows.groupby(["faction_id", "stance"], dropna=False, observed=True).size().rename("n").reset_index()
    table["total"] = table.groupby("faction_id")["n"].transform("sum")
    return table.astype({"stance": "Int64"})


def over_time(view: View, factions: tuple[str, ...]) -> pd.DataFrame:
    """Stances of some factions by month: columns faction_id, month (its first day), stance, n."""
    rows = _voices(view.statements)
    rows = rows[rows["faction_id"].isin(factions)]
    months = rows["date"].dt.to_period("M").dt.to_timestamp()
    grouped = rows.assign(month=months).groupby(["faction_id", "month", "stance"], dropna=False, observed=True)
    return grouped.size().rename("n").reset_index().astype({"stance": "Int64"})


def by_frame(view: View) -> pd.DataFrame:
    """Statements by faction and frame: columns faction_id, frame, n, total (the faction's statements)."""
    rows = _voices(view.statements)
    totals = rows["faction_id"].value_counts()
    cells = rows.explode("frames").dropna(subset=["frames"])
    table = cells.groupby(["faction_id", "frames"]).size().rename("n").reset_index()
    table = table.rename(columns={"frames": "frame"})
    table["total"] = table["faction_id"].map(totals)
    return table


def around(view: View, day: pd.Timestamp, days: int = 14) -> pd.DataFrame:
    """Stated stances by bloc in so many days before and after a day; the day itself belongs to after.

    Columns bloc, stance, before_n, after_n. Month-dated statements are left out: their day is not known. A later
    window than the as-of day allows is cut off by the lens.
    """
    rows = view.statements[view.statements["date_precision"] != "month"].dropna(subset=["stance"])
    rows = rows.explode("bloc_ids").rename(columns={"bloc_ids": "bloc"}).dropna(subset=["bloc"])
    distance = (rows["date"] - day).dt.days
    sides = {
        "before_n": rows[(distance >= -days) & (distance < 0)],
        "after_n": rows[(distance >= 0) & (distance < days)],
    }
    counts = {name: side.groupby(["bloc", "stance"]).size() for name, side in sides.items()}
    table = pd.DataFrame(counts).fillna(0).astype(int).reset_index()
    return table.astype({"stance": "Int64"})


def _voices(statements: pd.DataFrame) -> pd.DataFrame:
    """One row for each faction of each statement."""
    return statements.explode("faction_ids").rename(columns={"faction_ids": "faction_id"}).dropna(subset=["faction_id"])
