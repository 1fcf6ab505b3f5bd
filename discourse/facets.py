"""Facets: which values of which kinds the records in view carry, counted the way a reader narrows them.

A facet's counts are taken over the records that pass every *other* facet, so that a second value of the same facet
can still be added (Hearst 2006, "Design Recommendations for Hierarchical Faceted Search Interfaces").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from discourse.view import View

STATEMENT_FACETS = (
    "bloc", "faction", "speaker", "stance", "frame", "threat", "use", "area", "venue", "language", "confidence",
)  # fmt: skip
INCIDENT_FACETS = ("area", "type", "target", "blamed", "use", "language", "confidence")
NOT_STATED = "ns"

Chosen = Mapping[str, Sequence[str]]


def statement_values(view: View) -> pd.DataFrame:
    """Every value that every statement in view carries: columns record_id, facet, code."""
    rows = view.statements.set_index("statement_id")
    uses = view.citations.set_index("statement_id")
    columns = {
        "bloc": rows["bloc_ids"],
        "faction": rows["faction_ids"],
        "speaker": rows["speaker_id"],
        "stance": rows["stance"].astype("string").fillna(NOT_STATED),
        "frame": rows["frames"],
        "threat": rows["threat"],
        "use": uses["use"],
        "area": _areas_of_attacks(view),
        "venue": rows["venue"],
        "language": _languages(view, rows["source_ids"]),
        "confidence": rows["confidence"],
    }
    return _long(columns)


def incident_values(view: View) -> pd.DataFrame:
    """Every value that every incident in view carries: columns record_id, facet, code."""
    rows = view.incidents.set_index("incident_id")
    cited = view.citations.dropna(subset=["incident_id"]).set_index("incident_id")
    columns = {
        "area": rows["areas"],
        "type": rows["type"],
        "target": rows["target"],
        "blamed": rows["attributed_to"],
        "use": cited.loc[cited.index.isin(rows.index), "use"],
        "language": _languages(view, rows["source_ids"]),
        "confidence": rows["confidence"],
    }
    return _long(columns)


def passing(values: pd.DataFrame, record_ids: Iterable[str], chosen: Chosen) -> pd.Index:
    """The records that carry, in each chosen facet, at least one of its chosen codes."""
    kept = pd.Index(record_ids)
    for facet, codes in chosen.items():
        if codes:
            kept = kept.intersection(_carrying(values, facet, codes), sort=False)
    return kept


def counts(values: pd.DataFrame, record_ids: Iterable[str], chosen: Chosen) -> pd.DataFrame:
    """Number of records a code would show: columns facet, code, n; a record counts once a code."""
    everything = pd.Index(record_ids)
    tables = []
    for facet, group in values.groupby("facet", sort=False):
        others = {name: codes for name, codes in chosen.items() if name != facet}
        kept = group[group["record_id"].isin(passing(values, everything, others))]
        n = kept.drop_duplicates(["record_id", "code"])["code"].value_counts()
        tables.append(pd.DataFrame({"facet": facet, "code": n.index, "n": n.to_numpy()}))
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=["facet", "code", "n"])


def _carrying(values: pd.DataFrame, facet: str, codes: Sequence[str]) -> pd.Index:
    rows = values[(values["facet"] == facet) & values["code"].isin(list(codes))]
    return pd.Index(rows["record_id"].unique())


def _long(columns: Mapping[str, pd.Series]) -> pd.DataFrame:
    tables = []
    for facet, column in columns.items():
        codes = column.explode().dropna()
        tables.append(pd.DataFrame({"record_id": codes.index, "facet": facet, "code": codes.astype(str).to_numpy()}))
    return pd.concat(tables, ignore_index=True).drop_duplicates(ignore_index=True)


def _languages(view: View, source_ids: pd.Series) -> pd.Series:
    """The languages of a record's sources."""
    language = view.dataset.sources.set_index("source_id")["language"]
    return source_ids.explode().map(language)


def _areas_of_attacks(view: View) -> pd.Series:
    """The areas of the attacks that each statement speaks of."""
    areas = view.dataset.incidents.set_index("incident_id")["areas"]
    cited = view.citations.dropna(subset=["incident_id"]).set_index("statement_id")["incident_id"]
    return cited.map(areas)
