"""A fault of the data said in the reader's language: what, where, and what to do."""

from __future__ import annotations

from components.wording.words import Words
from discourse.problems import Problem


def problem_sentence(words: Words, problem: Problem) -> str:
    """One sentence for one problem; the English of the check itself where no wording exists."""
    key = f"problems.{problem.kind}"
    if not words.has(key):
        return words.ltr(str(problem))
    where = _where(words, problem)
    hint = words("problems.hint", hint=words.ltr(str(problem.hint))) if problem.hint else ""
    said = words(key, column=words.ltr(str(problem.column)), value=words.ltr(str(problem.value)))
    return " ".join(part for part in (where, said, hint) if part)


def _where(words: Words, problem: Problem) -> str:
    if problem.row is None:
        return words("problems.in_file", file=words.ltr(str(problem.file)))
    place = "problems.in_line" if problem.file.endswith(".md") else "problems.in_row"
    return words(place, file=words.ltr(str(problem.file)), row=words.ltr(str(problem.row)))
