"""A fault of the data: what, where, and what to do. Carried as codes, so that it can be said in any language."""

from __future__ import annotations

from dataclasses import dataclass

SENTENCES = {
    "no_package": "the description of the data cannot be read: {value}.",
    "missing_table": "the table is missing, so what rests on it is empty.",
    "unreadable_table": "the table cannot be read as CSV: {value}.",
    "missing_column": "the column {column} is missing.",
    "unknown_column": "the column {column} is not described and was left out.",
    "bad_type": "{column} cannot be read as its type: {value}.",
    "bad_date": "{column} is not a date: {value}.",
    "not_allowed": "{column} does not allow the value {value}.",
    "missing_value": "{column} is empty and must not be.",
    "duplicate_key": "{column} repeats {value}.",
    "unknown_reference": "{column} points to {value}, which does not exist.",
    "range": "{column} is out of its range: {value}.",
    "pattern": "{column} is not written as it should be: {value}.",
    "too_early": "the day lies before 2003: {value}.",
    "out_of_order": "the deadline falls before it was announced: {value}.",
    "month_day": "a month-dated row does not carry the month's first day: {value}.",
    "toll_order": "the minimum is above the maximum: {value}.",
    "out_of_governorate": "the coordinates lie outside the governorate: {value}.",
    "long_quote": "the quote is too long: {value}.",
    "off_topic_stance": "a statement that is not on the topic has a stance: {value}.",
    "twin": "this looks like a second row for the same thing: {value}.",
    "no_source": "no source is listed: {value}.",
    "single_source": "only one outlet reports it: {value}.",
    "use_before_attack": "the statement is earlier than the attack it is tied to: {value}.",
}


class PackageError(Exception):
    """The package cannot be opened at all: its description is missing or unreadable."""


@dataclass(frozen=True)
class Problem:
    """One fault: its kind (a code of `SENTENCES`), the file, the line (1 is the heading), the column, the value."""

    kind: str
    file: str
    row: int | None = None
    column: str | None = None
    value: str | None = None
    hint: str | None = None
    severity: str = "error"

    def __str__(self) -> str:
        """One English sentence, with its place and its hint."""
        where = f"{self.file}, row {self.row}" if self.row else self.file
        told = SENTENCES.get(self.kind, self.kind).format(column=self.column, value=repr(self.value))
        return f"{where}: {told}" + (f" Hint: {self.hint}" if self.hint else "")
