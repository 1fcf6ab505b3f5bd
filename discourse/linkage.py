"""How attacks are put to use: who cites them, to argue what, and which of them nobody cites.

Only what speakers tie in their own words counts (`basis` is `speaker`), unless the caller asks for more. Each
question takes a View and answers with a small tidy table. A statement of several blocs counts once in each of
them.
"""

from __future__ import annotations

import pandas as pd

from discourse.intervals import wilson
from discourse.view import View

SPEAKER = ("speaker",)
LEAVE, STAY, BETWEEN = "reason_to_leave", "reason_to_stay", "between"
SIDES = (LEAVE, BETWEEN, STAY)
NOT_STATED, NONE_NAMED, IN_GENERAL, OTHERS = "not_stated", "none_named", "in_general", "others"
TOLL_BANDS = ("10_or_more", "3_to_9", "1_to_2", "none", "unknown")
# One area for each attack, so that the parts of a flow sum to the whole: the named one goes first.
AREAS = ("kirkuk", "diyala", "basra", "baghdad", "disputed", "elsewhere")
MINIMUM_FOR_SHARE = 5

ATTACK = ["incident_id", "date", "date_precision", "type", "place_en", "place_ar", "governorate", "areas"]
READING = [
    "statement_id", "said_on", "said_precision", "days", "side", "use", "faction_ids", "bloc_ids", "stance",
]  # fmt: skip
TOLL = ["killed_min", "killed_max"]


def uses(view: View, basis: tuple[str, ...] = SPEAKER) -> pd.DataFrame:
    """One row a use of an attack by a statement, with both days and the `days` between them.

    `days` is empty unless both days are known; `incident_id` is empty for attacks in general.
    """
    shown = view.citations[view.citations["basis"].isin(basis)]
    shown = shown[shown["incident_id"].isna() | shown["incident_id"].isin(view.incidents["incident_id"])]
    said = view.statements.rename(columns={"date": "said_on", "date_precision": "said_precision"})
    said = said[["statement_id", "said_on", "said_precision", "faction_ids", "bloc_ids", "stance", "blames"]]
    happened = view.incidents[["incident_id", "date", "date_precision", "areas"]]
    happened = happened.rename(columns={"date": "attack_on", "date_precision": "attack_precision"})
    tied = shown[["citation_id", "statement_id", "incident_id", "use", "basis"]]
    rows = tied.merge(said, on="statement_id").merge(happened, on="incident_id", how="left")
    days = (rows["said_on"] - rows["attack_on"]).dt.days
    known = (rows["said_precision"] == "day") & (rows["attack_precision"] == "day")
    rows["use"] = rows["use"].fillna(NOT_STATED)
    return rows.assign(days=days.where(known).astype("Int64"), side=rows["use"].map(side))


def by_bloc(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows once for each bloc of their speaker, as the column `bloc`."""
    parts = rows.explode("bloc_ids").rename(columns={"bloc_ids": "bloc"})
    return parts.assign(bloc=parts["bloc"].fillna(NONE_NAMED))


def side(use: str) -> str:
    """Which way a use argues: for leaving, for staying, or neither in itself."""
    return use if use in (LEAVE, STAY) else BETWEEN


def attacks_by_use(
    view: View, basis: tuple[str, ...] = SPEAKER, parts: tuple[str, ...] = ("side", "use", "bloc")
) -> pd.DataFrame:
    """Attacks by the number of statements that cite them: one row an attack and part (side, use, bloc).

    `n` is statements of that part, `total` statements that cite the attack, `rank` 1 the most cited;
    `days_to_first_use` is empty where a day is not known. A statement may have several uses and sides.
    """
    cited = uses(view, basis).dropna(subset=["incident_id"])
    rows = by_bloc(cited) if "bloc" in parts else cited
    table = rows.groupby(["incident_id", *parts], as_index=False).agg(n=("statement_id", "nunique"))
    after = cited[cited["days"].ge(0).fillna(False)]
    whole = cited.groupby("incident_id").agg(total=("statement_id", "nunique"), first_use_on=("said_on", "min"))
    whole["days_to_first_use"] = after.groupby("incident_id")["days"].min().astype("Int64")
    whole = whole.reset_index().merge(view.incidents[ATTACK + TOLL], on="incident_id")
    whole = whole.sort_values(["total", "date"], ascending=False, kind="stable", ignore_index=True)
    whole.insert(0, "rank", whole.index + 1)
    return whole.merge(table, on="incident_id")


def two_sided_first(view: View, most: int = 40, basis: tuple[str, ...] = SPEAKER) -> tuple[str, ...]:
    """The most used attacks, those first that serve as a reason to leave and as one to stay."""
    sides = attacks_by_use(view, basis, ("side",))
    counts = sides.pivot_table(index="incident_id", columns="side", values="n", fill_value=0, aggfunc="sum")
    counts = counts.reindex(columns=list(SIDES), fill_value=0)
    sided = pd.DataFrame({"both": counts[[LEAVE, STAY]].min(axis=1), "either": counts[LEAVE] + counts[STAY]})
    ranked = sides.drop_duplicates("incident_id").join(sided, on="incident_id")
    ranked = ranked.sort_values(["both", "either", "rank"], ascending=[False, False, True])
    return tuple(ranked["incident_id"].head(most))


def silence(view: View, basis: tuple[str, ...] = SPEAKER) -> pd.DataFrame:
    """Attacks used and not used, by area, toll and alleged perpetrator, with Wilson's interval of the share.

    An attack may lie in several areas and be laid at several doors; it counts in each. `all_attacks` and `all_used`
    are the whole, where each counts once.
    """
    used = set(uses(view, basis)["incident_id"].dropna())
    attacks = view.incidents.assign(
        used=view.incidents["incident_id"].isin(used),
        toll=toll_bands(view.incidents),
        perpetrator=alleged_blocs(view),
    )
    kinds = {"area": "areas", "toll": "toll", "perpetrator": "perpetrator"}
    table = pd.concat([_used_by(attacks, kind, column) for kind, column in kinds.items()], ignore_index=True)
    return table.assign(all_attacks=len(attacks), all_used=int(attacks["used"].sum()))


def _used_by(attacks: pd.DataFrame, kind: str, column: str) -> pd.DataFrame:
    rows = attacks.explode(column).dropna(subset=[column])
    table = rows.groupby(column)["used"].agg(n="size", used="sum").rename_axis("code").reset_index()
    limits = [wilson(int(row.used), int(row.n)) for row in table.itertuples()]
    table = table.assign(kind=kind, unused=table["n"] - table["used"])
    shares = pd.DataFrame(limits, index=table.index, columns=["share", "low", "high"])
    return table[["kind", "code", "n", "used", "unused"]].join(shares)


def unused_attacks(view: View, basis: tuple[str, ...] = SPEAKER) -> pd.DataFrame:
    """The attacks that no statement in the view puts to use, the deadliest first."""
    used = uses(view, basis)["incident_id"].dropna()
    silent = view.incidents[~view.incidents["incident_id"].isin(used)]
    return silent.sort_values(["killed_min", "date"], ascending=False, na_position="last")


def toll_bands(incidents: pd.DataFrame) -> pd.Series:
    """The band that an attack's least number of killed falls into; unknown is not none."""
    killed = incidents["killed_min"].astype("Float64")
    bands = pd.cut(killed.astype(float), [-1, 0, 2, 9, float("inf")], labels=TOLL_BANDS[3::-1])
    return bands.astype(object).where(killed.notna(), "unknown")


def alleged_blocs(view: View) -> pd.Series:
    """For each attack the blocs of those who claimed it or to whom it was attributed."""
    bloc_of = dict(zip(view.dataset.factions["faction_id"], view.dataset.factions["bloc"], strict=True))
    named = view.incidents["claimed_by"] + view.incidents["attributed_to"]
    blocs = named.map(lambda ids: tuple(dict.fromkeys(bloc_of[code] for code in ids if code in bloc_of)))
    return blocs.map(lambda found: found or (NONE_NAMED,))


def readings(view: View, incident_id: str, basis: tuple[str, ...] = SPEAKER) -> pd.DataFrame:
    """One attack read backwards: every use of it in the order of days, with the side it argues for.

    A statement that uses the attack in two ways has two rows.
    """
    found = uses(view, basis)
    said = view.statements[["statement_id", "speaker_en", "speaker_ar", "quote", "summary_en", "summary_ar"]]
    rows = found[found["incident_id"] == incident_id].merge(said, on="statement_id")
    rows = rows.sort_values(["said_on", "statement_id", "side"], kind="stable", ignore_index=True)
    return rows[[*READING, *said.columns[1:]]]


def claimed_by_blamed(view: View, basis: tuple[str, ...] = SPEAKER) -> pd.DataFrame:
    """Who claimed an attack or had it attributed to them, against whom the statements that cite it blame.

    One row a role (`claimed`, `attributed`, `neither`), perpetrator's bloc, actor blamed and bloc of the
    speaker, with the ids behind it. Blame is coded for the whole statement: one that cites two attacks blames
    for both.
    """
    cited = uses(view, basis).dropna(subset=["incident_id"])
    rows = cited.merge(_perpetrators(view), on="incident_id")
    rows["blamed"] = rows["blames"].map(lambda blamed: tuple(blamed) or ("nobody",))
    rows = by_bloc(rows.explode("blamed"))
    keys = ["role", "perpetrator", "blamed", "bloc"]
    distinct = {column: (column, _distinct) for column in ("statement_id", "incident_id")}
    table = rows.groupby(keys, as_index=False).agg(**distinct)
    table = table.rename(columns={"statement_id": "statement_ids", "incident_id": "incident_ids"})
    sizes = {f"n_{name}": table[f"{name[:-1]}_ids"].map(len) for name in ("statements", "incidents")}
    return table.assign(**sizes)


def _distinct(ids: pd.Series) -> tuple[str, ...]:
    return tuple(sorted(set(ids)))


def _perpetrators(view: View) -> pd.DataFrame:
    """One row an attack, role and bloc of a perpetrator."""
    bloc_of = view.dataset.factions.set_index("faction_id")["bloc"]
    parts = []
    for role, column in (("claimed", "claimed_by"), ("attributed", "attributed_to")):
        part = view.incidents[["incident_id", column]].explode(column).dropna()
        parts.append(part.assign(role=role, perpetrator=part[column].map(bloc_of))[_PERPETRATOR])
    named = pd.concat(parts).dropna().drop_duplicates()
    rest = view.incidents.loc[~view.incidents["incident_id"].isin(named["incident_id"]), ["incident_id"]]
    return pd.concat([named, rest.assign(role="neither", perpetrator=NONE_NAMED)], ignore_index=True)


_PERPETRATOR = ["incident_id", "role", "perpetrator"]


def flow(view: View, to: str = "area", most: int = 8, basis: tuple[str, ...] = SPEAKER) -> pd.DataFrame:
    """Faction to use to target, `n` uses each: the target is an area, or one of the most used attacks.

    A joint text counts once for each of its signatories.
    """
    rows = uses(view, basis).explode("faction_ids").rename(columns={"faction_ids": "faction_id"})
    rows["target"] = rows["areas"].map(first_area) if to == "area" else _most_used(rows["incident_id"], most)
    rows["target"] = rows["target"].where(rows["incident_id"].notna(), IN_GENERAL)
    keys = ["faction_id", "side", "use", "target"]
    counted = rows.groupby(keys, as_index=False).agg(n=("citation_id", "nunique"))
    return counted.sort_values("n", ascending=False, kind="stable", ignore_index=True)


def _most_used(incidents: pd.Series, most: int) -> pd.Series:
    kept = incidents.value_counts().head(most).index
    return incidents.where(incidents.isin(kept), OTHERS)


def first_area(areas: object) -> str:
    """The one area that stands for an attack in several: the named governorate before `disputed`."""
    held = areas if isinstance(areas, tuple) else ()
    return next((area for area in AREAS if area in held), AREAS[-1])
