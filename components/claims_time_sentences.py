"""The sentences about time: how soon attacks are used, more than chance or not, and as a deadline nears."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.escape import plain
from components.figures.claims.speed import group_name, ordered
from components.wording import Words
from discourse.approach import last_stretch
from discourse.event_study import BY_CHANCE, FEWER, MINIMUM_ATTACK_DAYS, MINIMUM_STATEMENTS, MORE, TOO_FEW
from discourse.survival import ANY, MINIMUM_AT_RISK, MINIMUM_USED, too_few, used_within
from discourse.view import View

SOON, LATER = 7, 30
LEVEL, SMALLEST_P = 0.05, 0.001


def speed(words: Words, table: pd.DataFrame, view: View) -> str:
    """What share of attacks is used within a week and a month; the blocs or uses compared at a week."""
    if too_few(table, ANY):
        return words("claims.speed_too_few", used=MINIMUM_USED, n=MINIMUM_AT_RISK)
    soon, later = (used_within(table, ANY, days) for days in (SOON, LATER))
    whole = table[table["group"] == ANY].iloc[0]
    said = words(
        "claims.speed",
        soon=words.percent(soon["share"]),
        soon_low=words.percent(soon["low"]),
        soon_high=words.percent(soon["high"]),
        later=words.percent(later["share"]),
        used=int(whole["n_used"]),
        n=int(whole["n"]),
        median=words("claims.median", n=int(whole["median_of_used"])),
    )
    kinds = "bloc" if set(table["group"]) & set(view.dataset.factions["bloc"]) else "use"
    groups = [group for group in ordered(table, kinds) if group != ANY and not too_few(table, group)]
    if not groups:
        return said
    shares = [_share_soon(words, table, group) for group in groups]
    return f"{said} {words('claims.speed_groups', list=words.list(shares))}"


def _share_soon(words: Words, table: pd.DataFrame, group: str) -> str:
    return f"{plain(group_name(group, words))} {words.percent(used_within(table, group, SOON)['share'])}"


def around(words: Words, table: pd.DataFrame, view: View) -> str:
    """What each study found, in one sentence an outcome."""
    found = table.drop_duplicates("outcome").to_dict("records")
    first = found[0]
    said = [words("claims.around", n=first["n_attack_days"], attacks=first["n_attacks"], window=first["window"])]
    said += [_outcome(words, study) for study in found]
    return " ".join(said)


def around_in_short(words: Words, table: pd.DataFrame, view: View) -> str:
    """The outcomes gathered by what their studies found, around deadly attacks."""
    found = table.drop_duplicates("outcome")
    said = [words("claims.short_around", n=int(found["n_attack_days"].iloc[0]))]
    for verdict in (MORE, FEWER, BY_CHANCE, TOO_FEW):
        outcomes = [words(f"claims.outcome_{code}") for code in found.loc[found["verdict"] == verdict, "outcome"]]
        if outcomes:
            said.append(words(f"claims.short_{verdict}", list=words.list(outcomes)))
    return " ".join([*said, words("claims.limit_cause")])


def plan(words: Words, table: pd.DataFrame) -> str:
    """How the studies were done: attacks and days, overlap, permutations, seed, and what the band means."""
    first = table.iloc[0]
    return words(
        "claims.around_plan",
        attacks=words("claims.attacks_counted", n=int(first["n_attacks"])),
        days=words("claims.days_counted", n=int(first["n_attack_days"])),
        overlap=words.percent(first["overlapping"]),
        **{name: int(first[name]) for name in ("window", "permutations", "seed")},
    )


def _outcome(words: Words, study: Mapping[str, Any]) -> str:
    name = words(f"claims.outcome_{study['outcome']}")
    verdict = study["verdict"]
    if verdict == TOO_FEW:
        return words("claims.around_too_few", outcome=name, n=int(study["n_statements"]))
    numbers = {side: words.number(study[side], 2) for side in ("before", "after", "detectable")}
    key = {BY_CHANCE: "by_chance", MORE: "more"}.get(str(verdict), "fewer")
    return words(f"claims.around_{key}", outcome=name, p=p_value(words, study["p_holm"]), **numbers)


def p_value(words: Words, value: float) -> str:
    """A p-value to two or three digits, never as nought."""
    if value < SMALLEST_P:
        return words("claims.p_below", p=words.number(SMALLEST_P, 3))
    return words("claims.p_exact", p=words.number(value, 3 if value < 0.1 else 2))


def thresholds(words: Words) -> str:
    """From which numbers on anything is said at all."""
    return words(
        "claims.thresholds", days=MINIMUM_ATTACK_DAYS, n=MINIMUM_STATEMENTS, risk=MINIMUM_AT_RISK, used=MINIMUM_USED
    )


def nearing(words: Words, table: pd.DataFrame, view: View) -> str:
    """The last 30 days before the lens's deadline beside the days before them."""
    found = last_stretch(table, view.lens.deadline)
    deadline = view.falls_on
    if found.is_too_few:
        return words("claims.nearing_too_few", deadline=deadline, n=found.statements, earlier=found.earlier_statements)
    said = words(
        "claims.nearing",
        deadline=deadline,
        using=found.using,
        n=found.statements,
        share=words.percent(found.using / found.statements),
        earlier_using=found.earlier_using,
        earlier=found.earlier_statements,
        earlier_share=words.percent(found.earlier_using / found.earlier_statements),
    )
    key = "same" if found.p_value > LEVEL else "more" if found.ratio > 1 else "less"
    ratio = words.number(found.ratio, 1) if found.earlier_using else "–"
    return f"{said} {words(f'claims.nearing_{key}', p=p_value(words, found.p_value), ratio=ratio)}"
