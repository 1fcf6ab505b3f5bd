"""What each exhibit of the Claims shows, as a sentence read from its table, with its caveat."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from components.claims_time_sentences import around, around_in_short, nearing, speed
from components.escape import plain
from components.figures.claims import matrix, rows, sides
from components.figures.claims.silence import code_name
from components.wording import Words
from discourse.linkage import MINIMUM_FOR_SHARE, SIDES
from discourse.view import View

Sentence = Callable[[Words, pd.DataFrame, View], str]


def attack_with_count(words: Words, attack: Mapping[str, Any]) -> str:
    """An attack with the number of statements that use it."""
    return f"{rows.attack_name(attack, words)} ({words('common.statements', n=int(attack['total']))})"


def cell_name(words: Words, cell: Mapping[str, Any]) -> str:
    """A cell of the matrix: whose attacks, and who is blamed."""
    who = matrix.perpetrator_name(cell["role"], cell["perpetrator"], words)
    return f"{plain(who)} · {plain(matrix.blamed_name(cell['blamed'], words))}"


def ranked(words: Words, table: pd.DataFrame, view: View) -> str:
    """How many attacks are used, and the most used one."""
    first = table[table["rank"] == 1]
    said = words(
        "claims.ranked_first",
        attack=plain(rows.attack_name(first.iloc[0], words)),
        said=words("common.statements", n=int(first["total"].iloc[0])),
    )
    return words("claims.ranked", n=table["incident_id"].nunique()) + " " + said


def silence(words: Words, table: pd.DataFrame, view: View) -> str:
    """How many attacks anybody uses, and where that is most and least common."""
    used, every = int(table["all_used"].iloc[0]), int(table["all_attacks"].iloc[0])
    said = words("claims.silence", used=used, n=every, share=words.percent(used / every), unused=every - used)
    enough = table[table["n"] >= MINIMUM_FOR_SHARE].sort_values("share", kind="stable")
    if len(enough) < 2 or enough["kind"].nunique() > 1:
        return said
    ends = {"least": enough.iloc[0], "most": enough.iloc[-1]}
    return said + " " + words("claims.silence_ends", **{end: _share(words, row) for end, row in ends.items()})


def _share(words: Words, row: pd.Series) -> str:
    limits = {name: words.percent(row[name]) for name in ("share", "low", "high")}
    return f"{plain(code_name(row['kind'], row['code'], words))} {words('claims.share_between', **limits)}"


def readings(words: Words, table: pd.DataFrame, view: View) -> str:
    """How one attack is used, and how soon it was."""
    said = words(
        "claims.readings", said=words("claims.used_in", n=table["statement_id"].nunique()), **_by_side(words, table)
    )
    dated = table[table["days"].ge(0).fillna(False).astype(bool)]
    return f"{said} {words('claims.readings_first', n=int(dated['days'].min()))}" if len(dated) else said


def _by_side(words: Words, table: pd.DataFrame) -> dict[str, int]:
    counts = table.groupby("side")["statement_id"].nunique()
    return {name: int(counts.get(side, 0)) for name, side in zip(("leave", "between", "stay"), SIDES, strict=True)}


def blamed(words: Words, table: pd.DataFrame, view: View) -> str:
    """Whom the statements blame that cite the attacks of the most cited perpetrator."""
    cells = matrix.gathered(table)
    named = cells[cells["role"] != "neither"]
    cells = named if len(named) else cells
    role, perpetrator = cells.groupby(["role", "perpetrator"])["n"].sum().idxmax()
    row = cells[(cells["role"] == role) & (cells["perpetrator"] == perpetrator)].sort_values("n", ascending=False)
    row = row.sort_values("blamed", key=lambda codes: codes == matrix.NOBODY, kind="stable")
    every = len(set().union(*row["statement_ids"]))
    blames = [f"{plain(matrix.blamed_name(cell.blamed, words))} ({words.number(cell.n)})" for cell in row.itertuples()]
    return words(
        "claims.blamed",
        who=plain(matrix.perpetrator_name(role, perpetrator, words)),
        n=every,
        list=words.list(blames[:4]),
    )


def flow(words: Words, table: pd.DataFrame, view: View) -> str:
    """How uses divide between the sides, and who uses attacks most, chiefly for what."""
    by_side = table.groupby("side")["n"].sum()
    counts = {name: int(by_side.get(side, 0)) for name, side in zip(("leave", "between", "stay"), SIDES, strict=True)}
    voices = table.groupby("faction_id")["n"].sum()
    loudest = voices.idxmax()
    chiefly = table[table["faction_id"] == loudest].groupby("use")["n"].sum()
    names = view.dataset.factions.set_index("faction_id")[f"name_{words.language}"]
    return (
        words("claims.flow", n=int(table["n"].sum()), **counts)
        + " "
        + words(
            "claims.flow_loudest",
            voice=plain(names.get(loudest, loudest)),
            voice_n=int(voices.max()),
            use=plain(sides.use_name(chiefly.idxmax(), words)),
            use_n=int(chiefly.max()),
        )
    )


def answer(words: Words, tables: Mapping[str, pd.DataFrame], view: View) -> list[str]:
    """The room's question in a few sentences; exhibits with nothing to show say nothing."""
    told = {
        "silence": silence,
        "flow": flow,
        "speed": speed,
        "around": around_in_short,
        "nearing": with_caveat("nearing", nearing),
    }
    return [told[name](words, table, view) for name, table in tables.items() if not table.empty]


def with_caveat(name: str, sentence: Sentence) -> Sentence:
    """A sentence and, after it, what it must not be taken for."""
    return lambda words, table, view: f"{sentence(words, table, view)} {words(f'claims.{name}_caveat')}"


SENTENCES: dict[str, Sentence] = {
    f"claims.{sentence.__name__}": with_caveat(sentence.__name__, sentence)
    for sentence in (ranked, silence, readings, blamed, flow, speed, around, nearing)
}
