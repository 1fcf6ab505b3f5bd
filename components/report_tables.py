"""The tables of the report, in the reader's words: small enough for a sheet of paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from components.cards.parts import STANCE_SIGNS, toll
from components.escape import plain
from components.frame import Look

MOST_ROWS = 12


def statements(look: Look, rows: pd.DataFrame) -> pd.DataFrame:
    """One row a statement: id, day, voice, stance, what was said, sources."""
    return _table(look, [_statement(look, row) for _, row in rows.iterrows()])


def _statement(look: Look, row: pd.Series) -> dict[str, str]:
    names = look.view.dataset.factions.set_index("faction_id")[f"name_{look.words.language}"]
    stance = STANCE_SIGNS[int(row["stance"])] if pd.notna(row["stance"]) else look.words("frame.not_stated")
    return {
        "id": row["statement_id"],
        "date": look.words.date(row["date"]),
        "voice": look.words.list(names.get(code, code) for code in row["faction_ids"]),
        "stance": stance,
        "said": look.words.pick(row, "summary"),
        "sources": " ".join(row["source_ids"]),
    }


def incidents(look: Look, rows: pd.DataFrame) -> pd.DataFrame:
    """One row an incident: id, day, type and place, toll, what happened, sources."""
    return _table(look, [_incident(look, row) for _, row in rows.iterrows()])


def _incident(look: Look, row: pd.Series) -> dict[str, str]:
    kind = look.words.label("incidents", "type", row["type"])
    return {
        "id": row["incident_id"],
        "date": look.words.date(row["date"]),
        "place": look.words("frame.comma").join([kind, look.words.pick(row, "place")]),
        "toll": toll(look, row),
        "happened": look.words.pick(row, "summary"),
        "sources": " ".join(row["source_ids"]),
    }


def week(look: Look, table: pd.DataFrame) -> pd.DataFrame:
    """Incidents of the last seven days against the seven before, area by area."""
    rows = [
        {
            "area": look.words(f"frame.area_{row.area}"),
            "now": look.words.number(row.now),
            "before": look.words.number(row.before),
        }
        for row in table[table["area"].map(lambda area: look.words.has(f"frame.area_{area}"))].itertuples()
    ]
    return _table(look, rows)


def stances(look: Look, table: pd.DataFrame) -> pd.DataFrame:
    """Statements by voice and stance, the voices that spoke most often first."""
    said = table.assign(stance=table["stance"].astype("Int64").astype("string").fillna("ns"))
    counted = said.pivot_table(index="faction_id", columns="stance", values="n", aggfunc="sum", fill_value=0)
    loudest = counted.sum(axis=1).sort_values(ascending=False).head(MOST_ROWS).index
    names = look.view.dataset.factions.set_index("faction_id")[f"name_{look.words.language}"]
    order = [*STANCE_SIGNS, "ns"]
    heads = [STANCE_SIGNS.get(code, look.words("frame.not_stated")) for code in order]  # type: ignore[call-overload]
    return pd.DataFrame(
        [
            {
                look.words("share.column_voice"): plain(names.get(voice, voice)),
                **{
                    plain(head): look.words.number(counted.at[voice, str(code)] if str(code) in counted else 0)
                    for head, code in zip(heads, order, strict=True)
                },
            }
            for voice in loudest
        ]
    )


def attacks(look: Look, table: pd.DataFrame) -> pd.DataFrame:
    """The attacks that most statements use: id, day, type and place, statements."""
    first = table.drop_duplicates("incident_id").sort_values("rank").head(MOST_ROWS)
    rows = [
        {
            "id": row["incident_id"],
            "date": look.words.date(row["date"]),
            "place": look.words("frame.comma").join(
                [look.words.label("incidents", "type", row["type"]), look.words.pick(row, "place")]
            ),
            "uses": look.words.number(int(row["total"])),
        }
        for _, row in first.iterrows()
    ]
    return _table(look, rows)


def _table(look: Look, rows: list[dict[str, str]]) -> pd.DataFrame:
    """The rows with headings in the reader's language and no markup in their cells."""
    return pd.DataFrame(
        [{look.words(f"share.column_{name}"): plain(value) for name, value in row.items()} for row in rows]
    )


OF_FIGURES: Mapping[str, Callable[[Look, pd.DataFrame], pd.DataFrame]] = {
    "countdown.week": week,
    "stances.by_faction": stances,
    "claims.ranked": attacks,
}
