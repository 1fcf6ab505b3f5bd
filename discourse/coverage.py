"""How much the record holds, where and of whom: what is thick and what is thin, and how well it is sourced."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from discourse.dataset import Dataset

AREAS = ("kirkuk", "diyala", "basra", "disputed", "baghdad", "elsewhere")


@dataclass(frozen=True)
class Quality:
    """Numbers of the whole record; shares from 0 to 1 of statements and incidents together."""

    statements: int
    incidents: int
    with_address: float
    two_publishers: float
    by_month_only: float
    named_attacks: int
    tied_attacks: float


def quality(dataset: Dataset) -> Quality:
    """How well the record is sourced, dated and tied."""
    records = pd.concat([dataset.statements, dataset.incidents], ignore_index=True)
    sources = dataset.sources.set_index("source_id")
    outlets, addresses = sources["publisher"].to_dict(), sources["url"].to_dict()
    publishers = records["source_ids"].map(lambda ids: len({outlets.get(code) for code in ids}))
    reachable = records["source_ids"].map(lambda ids: any(isinstance(addresses.get(code), str) for code in ids))
    named = dataset.citations[(dataset.citations["basis"] == "speaker") & dataset.citations["named"].fillna(False)]
    return Quality(
        statements=len(dataset.statements),
        incidents=len(dataset.incidents),
        with_address=float(reachable.mean()),
        two_publishers=float((publishers >= 2).mean()),
        by_month_only=float((records["date_precision"] == "month").mean()),
        named_attacks=len(named),
        tied_attacks=float(named["incident_id"].notna().mean()),
    )


def by_quarter_and_area(dataset: Dataset) -> pd.DataFrame:
    """Incidents by quarter (its first day) and area: columns quarter, area, n; a row counts in each of its areas."""
    rows = dataset.incidents.explode("areas")
    quarters = rows["date"].dt.to_period("Q").dt.to_timestamp()
    return (
        rows.assign(quarter=quarters)
        .groupby(["quarter", "areas"])
        .size()
        .rename("n")
        .rename_axis(["quarter", "area"])
        .reset_index()
    )


def by_faction(dataset: Dataset) -> pd.DataFrame:
    """Statements by faction: columns faction_id, n, first, last; every faction that speaks, the most heard first."""
    rows = dataset.statements.explode("faction_ids").dropna(subset=["faction_ids"])
    grouped = rows.groupby("faction_ids")["date"].agg(n="size", first="min", last="max").reset_index(names="faction_id")
    return grouped.sort_values("n", ascending=False, ignore_index=True)


def differences(dataset: Dataset) -> pd.DataFrame:
    """Where the two coders differ, and how it was settled: columns as named in the first line."""
    columns = ["statement_id", "variable", "coder_1", "coder_2", "adjudicated", "reason_en", "reason_ar"]
    if dataset.codings.empty:
        return pd.DataFrame(columns=columns)
    rows = dataset.codings.assign(value=dataset.codings["value"].fillna(""))
    wide = rows.pivot_table(index=["statement_id", "variable"], columns="coder", values="value", aggfunc="first")
    settled = rows[rows["coder"] == "adjudicated"].set_index(["statement_id", "variable"])
    wide = wide.reindex(columns=columns[2:5]).join(settled[["reason_en", "reason_ar"]])
    return wide[wide["coder_1"] != wide["coder_2"]].reset_index()[columns]
