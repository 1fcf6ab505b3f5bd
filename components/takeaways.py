"""The sentence under each figure, read from its data: takeaway, text alternative and caption in one."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from components import claims_sentences
from components.escape import plain
from components.wording import Words
from discourse.stance import MINIMUM_TO_COMPARE
from discourse.view import View

Sentence = Callable[[Words, pd.DataFrame, View], str]


def takeaway(words: Words, name: str, table: pd.DataFrame, view: View) -> str:
    """What the exhibit shows, in one or two sentences of the reader's language."""
    if table.empty:
        return words("exhibit.empty")
    return SENTENCES[name](words, table, view)


def _timeline(words: Words, events: pd.DataFrame, view: View) -> str:
    spoken, happened = events[events["kind"] == "statement"], events[events["kind"] == "incident"]
    said = [
        words(
            "takeaways.timeline",
            statements=words("common.statements", n=len(spoken)),
            incidents=words("common.incidents", n=len(happened)),
        )
    ]
    demands = int((spoken["stance"] >= 1).sum())
    if demands:
        said.append(words("takeaways.demands", n=demands))
    if happened["killed_min"].notna().any():
        said.append(_deadliest(words, happened.loc[happened["killed_min"].astype("Float64").idxmax()]))
    return " ".join(said)


def _deadliest(words: Words, row: pd.Series) -> str:
    title = plain(words.pick(row, "title"))
    low, high = int(row["killed_min"]), row["killed_max"]
    if pd.isna(high) or high == low:
        toll = words("common.killed", n=low)
    else:
        toll = words("common.killed_range", low=low, high=int(high))
    return words("takeaways.deadliest", title=title, toll=toll, day=row["date"])


def _week(words: Words, table: pd.DataFrame, view: View) -> str:
    parts = [
        words(
            "takeaways.week_area",
            area=words(f"frame.area_{row.area}"),
            now=int(row.now),
            before=int(row.before),
        )
        for row in table.itertuples()
        if row.area != "statements"
    ]
    return words("takeaways.week", list=words.list(parts))


def _compared(words: Words, table: pd.DataFrame, view: View) -> str:
    deadlines = view.dataset.deadlines.set_index("deadline_id")
    left = (view.falls_on.date() - view.lens.as_of).days
    at_day = table[table["days_left"] == left].set_index("deadline_id")["demands"]
    parts = [
        words("takeaways.compared_one", deadline=deadlines.at[code, "falls_on"], n=int(count))
        for code, count in at_day.items()
    ]
    if not parts:
        return words("takeaways.compared_none")
    return words("takeaways.compared", left=words("common.days", n=abs(left)), list=words.list(parts))


def _by_faction(words: Words, table: pd.DataFrame, view: View) -> str:
    stated = table[table["stance"].notna()]
    total = int(stated["n"].sum())
    if total < MINIMUM_TO_COMPARE:
        return words("takeaways.too_few", n=total)
    leave = int(stated.loc[stated["stance"] >= 1, "n"].sum())
    loudest = stated[stated["stance"] >= 1].groupby("faction_id")["n"].sum()
    silent = int(table.loc[table["stance"].isna(), "n"].sum())
    said = words("takeaways.by_faction", share=words.percent(leave / total), leave=leave, n=total)
    if len(loudest):
        names = view.dataset.factions.set_index("faction_id")[f"name_{words.language}"]
        said += " " + words(
            "takeaways.loudest",
            voice=plain(names.get(loudest.idxmax(), loudest.idxmax())),
            n=int(loudest.max()),
        )
    return said + " " + words("takeaways.not_stated", n=silent)


def _over_time(words: Words, table: pd.DataFrame, view: View) -> str:
    stated = table[table["stance"].notna()]
    total = int(stated["n"].sum())
    if total < MINIMUM_TO_COMPARE:
        return words("takeaways.too_few", n=total)
    counts = stated.groupby("stance")["n"].sum()
    first, last = stated["month"].min(), stated["month"].max()
    common = words.label("statements", "stance", int(counts.idxmax()))
    return words(
        "takeaways.over_time",
        n=total,
        first=words.month(first),
        last=words.month(last),
        stance=plain(common),
        count=int(counts.max()),
    )


def _by_frame(words: Words, table: pd.DataFrame, view: View) -> str:
    names = view.dataset.factions.set_index("faction_id")[f"name_{words.language}"]
    row = table.loc[table["n"].idxmax()]
    return words(
        "takeaways.by_frame",
        frame=plain(words.label("statements", "frames", row["frame"])),
        voice=plain(names.get(row["faction_id"], row["faction_id"])),
        n=int(row["n"]),
        total=int(row["total"]),
    )


def _around(words: Words, table: pd.DataFrame, view: View) -> str:
    before, after = int(table["before_n"].sum()), int(table["after_n"].sum())
    if min(before, after) < MINIMUM_TO_COMPARE:
        return words("takeaways.around_few", before=before, after=after)
    demands = table[table["stance"] >= 1]
    share = {side: demands[f"{side}_n"].sum() / table[f"{side}_n"].sum() for side in ("before", "after")}
    return words(
        "takeaways.around",
        before=before,
        after=after,
        before_share=words.percent(share["before"]),
        after_share=words.percent(share["after"]),
    )


def _map(words: Words, incidents: pd.DataFrame, view: View) -> str:
    low = int(incidents["killed_min"].sum())
    high = int(incidents["killed_max"].fillna(incidents["killed_min"]).sum())
    counts = incidents["governorate"].value_counts()
    if counts.empty:
        return words("common.incidents", n=len(incidents))
    return words(
        "takeaways.map",
        incidents=words("common.incidents", n=len(incidents)),
        toll=words("common.killed", n=low) if low == high else words("common.killed_range", low=low, high=high),
        governorate=words.label("places", "governorate", counts.index[0]),
        most=int(counts.iloc[0]),
        unknown=int(incidents["killed_min"].isna().sum()),
    )


SENTENCES: dict[str, Sentence] = {
    "countdown.timeline": _timeline,
    "countdown.week": _week,
    "countdown.compared": _compared,
    "stances.by_faction": _by_faction,
    "stances.over_time": _over_time,
    "stances.by_frame": _by_frame,
    "stances.around": _around,
    "map.map": _map,
    **claims_sentences.SENTENCES,
}
