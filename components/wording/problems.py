"""A fault of the data said in the reader's language: what, where, and what to do."""

from __future__ import annotations

from components.wording.words import Words
from discourse.problems import Advice, Problem


def problem_sentence(words: Words, problem: Problem) -> str:
    """One sentence for one problem: its place, its fault and its hint."""
    said = words(f"problems.{problem.kind}", column=words.ltr(str(problem.column)), value=words.ltr(str(problem.value)))
    return " ".join(part for part in (_where(words, problem), said, _hint(words, problem.advice)) if part)


def _hint(words: Words, advice: Advice | None) -> str:
    if advice is None:
        return ""
    return words("problems.hint", hint=words(f"problems.hint_{advice.code}", named=words.ltr(advice.named)))


def _where(words: Words, problem: Problem) -> str:
    if problem.row is None:
        return words("problems.in_file", file=words.ltr(str(problem.file)))
    place = "problems.in_line" if problem.file.endswith(".md") else "problems.in_row"
    return words(place, file=words.ltr(str(problem.file)), row=words.ltr(str(problem.row)))
