"""The lens said as a sentence with its counts, in either language."""

from __future__ import annotations

from components.wording.words import Words
from discourse.view import View


def lens_sentence(words: Words, view: View) -> str:
    """ "48 of 469 statements and 112 of 388 incidents, as known on 8 December 2021, …"."""
    lens = view.lens
    shown = words(
        "frame.shown",
        statements=words("frame.statements_of", shown=len(view.statements), n=view.statements_total),
        incidents=words("frame.incidents_of", shown=len(view.incidents), n=view.incidents_total),
    )
    known = words("frame.with_what_came_after" if lens.after else "frame.as_known_on", day=lens.as_of)
    return words("frame.comma").join([shown, known, *_narrowed(words, view)]) + "."


def _narrowed(words: Words, view: View) -> list[str]:
    lens = view.lens
    names = dict(zip(view.dataset.factions["faction_id"], view.dataset.factions[f"name_{words.language}"], strict=True))
    said = {
        "in_areas": [words(f"frame.area_{area}") for area in lens.areas],
        "by_factions": [_voice(words, names, code) for code in lens.factions],
        "of_stances": [_stance(words, code) for code in lens.stances],
        "in_frames": [words.label("statements", "frames", code) for code in lens.frames],
    }
    parts = [words(f"frame.{key}", list=words.list(items)) for key, items in said.items() if items]
    return [
        *_period(words, view),
        *parts,
        *([words("frame.holding", words=lens.words)] if lens.words else []),
    ]


def _period(words: Words, view: View) -> list[str]:
    start, end = view.lens.start, view.lens.end
    if start and end:
        return [words("frame.period_between", start=start, end=end)]
    if start:
        return [words("frame.period_since", start=start)]
    return [words("frame.period_until", end=end)] if end else []


def _voice(words: Words, names: dict[str, str], code: str) -> str:
    if code.startswith("bloc:"):
        return words.label("factions", "bloc", code.removeprefix("bloc:"))
    return names.get(code, code)


def _stance(words: Words, code: int | str) -> str:
    return words("frame.not_stated") if code == "not_stated" else words.label("statements", "stance", code)
