"""A view: the tables of a dataset through a lens. Nothing later than the as-of day counts unless it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from discourse.lens import NOT_STATED, Lens
from discourse.text import fold

if TYPE_CHECKING:
    from discourse.dataset import Dataset

BLOC = "bloc:"
OUTCOME = ("outcome", "outcome_en", "outcome_ar", "outcome_known_on")


@dataclass(frozen=True, eq=False)
class View:
    """What is in the lens. Areas narrow incidents; voices, stances and frames narrow statements; words both."""

    dataset: Dataset
    lens: Lens
    statements: pd.DataFrame
    incidents: pd.DataFrame
    milestones: pd.DataFrame
    citations: pd.DataFrame
    deadlines: pd.DataFrame

    @cached_property
    def falls_on(self) -> pd.Timestamp:
        """The day of the lens's deadline; its code is that day, which serves where the table lacks it."""
        rows = self.dataset.deadlines
        found = rows.loc[rows["deadline_id"] == self.lens.deadline, "falls_on"]
        return found.iloc[0] if len(found) else pd.Timestamp(self.lens.deadline)

    @property
    def statements_total(self) -> int:
        """All statements of the record, whatever the lens."""
        return len(self.dataset.statements)

    @property
    def incidents_total(self) -> int:
        """All incidents of the record, whatever the lens."""
        return len(self.dataset.incidents)


def through(dataset: Dataset, lens: Lens) -> View:
    """The dataset narrowed to what the lens looks at."""
    statements = _statements(dataset, lens)
    incidents = _incidents(dataset, lens)
    return View(
        dataset=dataset,
        lens=lens,
        statements=statements,
        incidents=incidents,
        milestones=dataset.milestones[_in_time(dataset.milestones["date"], lens)],
        citations=_citations(dataset, lens, statements),
        deadlines=_deadlines(dataset, lens),
    )


def _in_time(days: pd.Series, lens: Lens) -> pd.Series:
    kept = pd.Series(True, index=days.index) if lens.after else days <= pd.Timestamp(lens.as_of)
    if lens.start:
        kept &= days >= pd.Timestamp(lens.start)
    return kept & (days <= pd.Timestamp(lens.end)) if lens.end else kept


def _statements(dataset: Dataset, lens: Lens) -> pd.DataFrame:
    rows = dataset.statements[_in_time(dataset.statements["date"], lens)]
    if lens.factions:
        rows = rows[_of_voices(rows, lens.factions)]
    if lens.stances:
        stances = [code for code in lens.stances if code != NOT_STATED]
        rows = rows[rows["stance"].isin(stances) | (rows["stance"].isna() & (NOT_STATED in lens.stances))]
    if lens.frames:
        rows = rows[_any_in(rows["frames"], lens.frames)]
    return rows[_says(rows, dataset.statements_text, lens.words)] if lens.words else rows


def _of_voices(rows: pd.DataFrame, chosen: tuple[str, ...]) -> pd.Series:
    blocs = tuple(code.removeprefix(BLOC) for code in chosen if code.startswith(BLOC))
    return _any_in(rows["faction_ids"], chosen) | _any_in(rows["bloc_ids"], blocs)


def _incidents(dataset: Dataset, lens: Lens) -> pd.DataFrame:
    rows = dataset.incidents[_in_time(dataset.incidents["date"], lens)]
    if lens.areas:
        rows = rows[_any_in(rows["areas"], lens.areas)]
    return rows[_says(rows, dataset.incidents_text, lens.words)] if lens.words else rows


def _any_in(lists: pd.Series, chosen: tuple[str, ...]) -> pd.Series:
    wanted = frozenset(chosen)
    return pd.Series([not wanted.isdisjoint(items) for items in lists], index=lists.index, dtype=bool)


def _says(rows: pd.DataFrame, folded: pd.Series, words: str) -> pd.Series:
    """Rows whose folded text (names and aliases with it) holds every word."""
    text = folded.reindex(rows.index)
    kept = pd.Series(True, index=rows.index)
    for word in fold(words).split():
        kept &= text.str.contains(word, regex=False)
    return kept


def _citations(dataset: Dataset, lens: Lens, statements: pd.DataFrame) -> pd.DataFrame:
    """Uses of attacks by the statements in view; of attacks that are known by then."""
    known = dataset.incidents.loc[
        _in_time(dataset.incidents["date"], Lens(as_of=lens.as_of, after=lens.after)), "incident_id"
    ]
    rows = dataset.citations
    rows = rows[rows["statement_id"].isin(statements["statement_id"])]
    return rows[rows["incident_id"].isna() | rows["incident_id"].isin(known)]


def _deadlines(dataset: Dataset, lens: Lens) -> pd.DataFrame:
    """Deadlines that had been announced by then; what came of them only once it was known."""
    if lens.after:
        return dataset.deadlines
    as_of = pd.Timestamp(lens.as_of)
    rows = dataset.deadlines[dataset.deadlines["announced_on"] <= as_of]
    # An outcome that nobody has told is said to be unknown as soon as the day has passed.
    untold = (rows["outcome"] == "unknown") & (rows["falls_on"] < as_of)
    known = (rows["outcome_known_on"] <= as_of) | untold
    return rows.assign(**{column: rows[column].where(known, None) for column in OUTCOME})
