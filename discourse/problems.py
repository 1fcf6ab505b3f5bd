"""A fault of the data: what, where, and what to do. Carried as codes, so that it can be said in any language."""

from __future__ import annotations

from dataclasses import dataclass

# What reading a package or a story finds: pages tell it too, so that each code has its wording in both languages.
SENTENCES = {
    "no_package": "the description of the data cannot be read: {value}.",
    "missing_table": "the table is missing, so what rests on it is empty.",
    "unreadable_table": "the table cannot be read as CSV: {value}.",
    "no_heading": "the file is empty; not even its heading is there, so what rests on it is empty.",
    "missing_column": "the column {column} is missing.",
    "unknown_column": "the column {column} is not described and was left out.",
    "ragged_row": "the row has another number of cells than the heading: {value}.",
    "bad_type": "{column} cannot be read as its type: {value}.",
    "bad_date": "{column} is not a date: {value}.",
    "not_allowed": "{column} does not allow the value {value}.",
    "missing_value": "{column} is empty and must not be.",
    "duplicate_key": "{column} repeats {value}.",
    "unknown_reference": "{column} points to {value}, which does not exist.",
    "range": "{column} is out of its range: {value}.",
    "pattern": "{column} is not written as it should be: {value}.",
    "too_long": "{column} is too long: {value}.",
    "story_name": "a story's file is not named as it should be: {value}.",
    "story_head_missing": "the story has no head.",
    "story_head": "the story's head does not say its {column}.",
    "story_line": "this line cannot be read: {value}.",
    "story_figure_open": "the block of a figure is not closed.",
    "story_figure": "there is no figure {value}.",
    "story_setting": "this figure has no setting {column}.",
    "story_code": "{column} does not know the code {value}.",
    "story_day": "{column} is not a day: {value}.",
    "story_cover": "the cover is no figure of this story: {value}.",
    "story_record": "the text cites {value}, which the record does not hold.",
    "story_translation": "the story is not told in the language {value}.",
    "story_twins": "the two languages differ in their {column}: {value}.",
}
HINTS = {
    "put_back": "put the file back beside datapackage.json.",
    "add_column": "add the column to the heading; cells may be empty where the description allows it.",
    "save_as_csv": "save it as CSV in UTF-8.",
    "count_cells": "give it {named} cells, and put text with commas in quotation marks.",
    "write_date": "write days as 2021-12-08.",
    "write_integer": "write a whole number, or leave the cell empty when it is not known.",
    "write_number": "write a number with a point, or leave the cell empty.",
    "write_boolean": "write true or false.",
    "fill": "fill the cell, or take the row out.",
    "nearest": "did you mean {named}?",
    "one_of": "one of {named}.",
    "within": "stay within {named}.",
    "match": "it should match {named}.",
    "own_id": "give each row an id of its own; line {named} has this one.",
    "shorten": "keep at most {named} characters.",
    "name_story": "name it <story>.en.md or <story>.ar.md.",
    "begin_with_head": "begin with a line of three dashes, the head, and another line of three dashes.",
    "write_pair": "write one name and value a line, with a colon between them.",
    "close_figure": "close the block with a line of three backticks.",
    "say_in_head": "write {named}: and its text between the lines of dashes.",
    "write_telling": "write {named} beside it.",
    "compare_telling": "compare it with {named}.",
}
# What only `python -m discourse check` finds.
CHECK_SENTENCES = {
    "too_early": "the day lies before 2003: {value}.",
    "in_future": "the day is still to come: {value}.",
    "out_of_order": "the deadline falls before it was announced: {value}.",
    "month_day": "a month-dated row does not carry the month's first day: {value}.",
    "toll_order": "the minimum is above the maximum: {value}.",
    "out_of_governorate": "the coordinates lie far outside the governorate: {value}.",
    "beside_governorate": "the coordinates lie a little outside the drawn governorate: {value}.",
    "long_quote": "the quote is too long: {value}.",
    "wrong_script": "{column} is not in the letters of its language: {value}.",
    "off_topic_stance": "a statement that is not on the topic has a stance: {value}.",
    "twin": "this looks like a second row for the same thing: {value}.",
    "no_source": "no source is listed: {value}.",
    "single_source": "only one outlet reports it: {value}.",
    "use_before_attack": "the statement is earlier than the attack it is tied to: {value}.",
}
CHECK_HINTS = {
    "check_year": "check the year.",
    "not_yet": "a record holds only what has happened.",
    "announce_first": "a deadline falls on or after its announcement.",
    "first_of_month": "write the first day of the month.",
    "swap_toll": "the minimum must not exceed the maximum.",
    "check_place": "check latitude, longitude and governorate.",
    "shorten_quote": "keep at most {named} words.",
    "write_language": "write it in {named}.",
    "choose_topic": "empty the stance, or set on_topic to true.",
    "merge": "merge it with {named}, or tell them apart.",
    "read_source": "a row exists only if its source was read.",
    "second_source": "add a second, independent source.",
    "earlier_attack": "tie it to an earlier attack.",
}


class PackageError(Exception):
    """The package cannot be opened at all: its description is missing or unreadable."""


@dataclass(frozen=True)
class Advice:
    """What to do: a code of `HINTS` or `CHECK_HINTS`, and what it names (the nearest allowed value, a bound, a row)."""

    code: str
    named: str = ""

    def __str__(self) -> str:
        """The advice in English."""
        return (HINTS | CHECK_HINTS)[self.code].format(named=self.named)


@dataclass(frozen=True)
class Problem:
    """One fault: its kind, the file, the line (1 is the heading), the column, the value.

    The kind is a code of `SENTENCES` or `CHECK_SENTENCES`.
    """

    kind: str
    file: str
    row: int | None = None
    column: str | None = None
    value: str | None = None
    advice: Advice | None = None
    severity: str = "error"

    @property
    def hint(self) -> str | None:
        """What to do, in English; other languages say `advice`."""
        return str(self.advice) if self.advice else None

    def __str__(self) -> str:
        """One English sentence, with its place and its hint."""
        place = "line" if self.file.endswith(".md") else "row"
        where = f"{self.file}, {place} {self.row}" if self.row else self.file
        sentence = (SENTENCES | CHECK_SENTENCES).get(self.kind, self.kind)
        told = sentence.format(column=self.column, value=repr(self.value))
        return f"{where}: {told}" + (f" Hint: {self.hint}" if self.hint else "")
