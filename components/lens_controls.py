"""The lens as widgets: a compact bar, active choices as chips, the lens said back as a sentence, one reset."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from functools import partial

import streamlit as st

from components import cached, day_picker, state
from components.wording import Words
from components.wording.lens_sentence import lens_sentence
from discourse.dataset import Dataset
from discourse.lens import Lens

AREAS = ("kirkuk", "diyala", "basra", "disputed", "baghdad", "elsewhere")
STANCES: tuple[int | str, ...] = (2, 1, 0, -1, -2, "not_stated")
OPENING_DAYS_LEFT = 23
DAYS_AFTER = 60
SEVERAL = ("areas", "factions", "stances", "frames")
LONG = ("factions", "frames")
Naming = Callable[[int | str], str]


def draw(words: Words, dataset: Dataset, beside: Callable[[], None]) -> None:
    """Draw the bar, with `beside` at its far end. Each widget replaces the lens in its callback."""
    with st.container(key="lens_bar", gap="small"):
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="bars"):
            _fold(words)
            fold = "open" if st.session_state.get("lens_open") else "folded"
            with st.container(horizontal=True, key=f"lens_row_{fold}", vertical_alignment="bottom", gap="small"):
                _widgets(words, dataset)
        with st.container(horizontal=True, key="lens_said", vertical_alignment="center", gap="small"):
            st.caption(lens_sentence(words, cached.view(state.reading().lens)), width="content")
            _chips(words, dataset)
            beside()


def _fold(words: Words) -> None:
    """One button that opens the bar on a phone; wider screens do not show it (page.css)."""
    st.button(words("frame.lens"), icon=":material/tune:", key="lens_fold", on_click=_turn_fold)


def _widgets(words: Words, dataset: Dataset) -> None:
    _deadline(words, dataset)
    _as_of(words)
    _period(words)
    for column in SEVERAL:
        _several(words, dataset, column)
    _search(words)


def faction_codes(dataset: Dataset) -> tuple[str, ...]:
    """Blocs (`bloc:…`) and factions, the codes that a lens takes for voices."""
    blocs = tuple(f"bloc:{bloc}" for bloc in dataset.package.codes("factions", "bloc"))
    return blocs + tuple(dataset.factions["faction_id"])


def frame_codes(dataset: Dataset) -> tuple[str, ...]:
    """The frames of the codebook."""
    return tuple(dataset.package.codes("statements", "frames"))


def name_of(words: Words, dataset: Dataset, column: str) -> Naming:
    """How the codes of one part of the lens are named to the reader."""
    names = faction_names(dataset, words)
    naming: dict[str, Naming] = {
        "areas": lambda code: words(f"frame.area_{code}"),
        "factions": lambda code: names.get(str(code), str(code)),
        "stances": lambda code: stance_name(words, code),
        "frames": lambda code: words.label("statements", "frames", code),
    }
    return naming[column]


def stance_name(words: Words, code: int | str) -> str:
    """A stance in words, or that none is stated."""
    return words("frame.not_stated") if code == "not_stated" else words.label("statements", "stance", code)


def faction_names(dataset: Dataset, words: Words) -> dict[str, str]:
    """Names of blocs and factions in the reader's language."""
    blocs = dataset.package.codes("factions", "bloc")
    column = f"name_{words.language}"
    named = dict(zip(dataset.factions["faction_id"], dataset.factions[column], strict=True))
    return {f"bloc:{bloc}": words.label("factions", "bloc", bloc) for bloc in blocs} | named


def _deadline(words: Words, dataset: Dataset) -> None:
    table = dataset.deadlines.set_index("deadline_id")
    st.session_state["lens_deadline"] = state.reading().lens.deadline
    if table.empty:
        return
    st.selectbox(
        words("frame.deadline"),
        list(table.index),
        format_func=lambda code: words.date(table.at[code, "falls_on"].date()),
        key="lens_deadline",
        on_change=lambda: _choose_deadline(dataset),
        width=170,
    )


def _choose_deadline(dataset: Dataset) -> None:
    chosen = st.session_state["lens_deadline"]
    row = dataset.deadlines.set_index("deadline_id").loc[chosen]
    lens = state.reading().lens
    as_of = opening_day(row["announced_on"].date(), row["falls_on"].date(), lens.as_of)
    state.change_lens(deadline=chosen, as_of=as_of)


def opening_day(announced_on: datetime.date, falls_on: datetime.date, as_of: datetime.date) -> datetime.date:
    """Where a countdown opens: the as-of day where it makes sense, else 23 days before the deadline."""
    if announced_on <= as_of <= falls_on + datetime.timedelta(days=DAYS_AFTER):
        return as_of
    return max(announced_on, falls_on - datetime.timedelta(days=OPENING_DAYS_LEFT))


def _as_of(words: Words) -> None:
    lens = state.reading().lens
    with st.popover(words("frame.as_of_day", day=lens.as_of), icon=":material/today:"):
        day_picker.draw(words, "lens_as_of", lens.as_of, lambda day: state.change_lens(as_of=day))
        st.session_state["lens_after"] = lens.after
        st.toggle(
            words("frame.after"),
            key="lens_after",
            help=words("frame.after_help"),
            on_change=lambda: state.change_lens(after=st.session_state["lens_after"]),
        )


def _period(words: Words) -> None:
    lens = state.reading().lens
    with st.popover(_period_name(words, lens), icon=":material/date_range:"):
        for bound, default in (("start", datetime.date(2020, 1, 1)), ("end", lens.as_of)):
            chosen = getattr(lens, bound)
            st.session_state[f"lens_has_{bound}"] = chosen is not None
            st.toggle(words(f"frame.{bound}"), key=f"lens_has_{bound}", on_change=_bound_turned(bound, default))
            if chosen is not None:
                day_picker.draw(words, f"lens_{bound}", chosen, _bound_moved(bound))


def _bound_turned(bound: str, default: datetime.date) -> Callable[[], None]:
    return lambda: state.change_lens(**{bound: default if st.session_state[f"lens_has_{bound}"] else None})


def _bound_moved(bound: str) -> Callable[[datetime.date], None]:
    return lambda day: state.change_lens(**{bound: day})


def _period_name(words: Words, lens: Lens) -> str:
    if lens.start and lens.end:
        return words("frame.between", start=lens.start, end=lens.end)
    if lens.start:
        return words("frame.since", start=lens.start)
    return words("frame.until", end=lens.end) if lens.end else words("frame.period")


def _several(words: Words, dataset: Dataset, column: str) -> None:
    key = f"lens_{column}"
    chosen = list(getattr(state.reading().lens, column))
    label = words(f"frame.{column}")
    with st.popover(f"{label} ({words.number(len(chosen))})" if chosen else label):
        st.session_state[key] = chosen
        options = {
            "areas": AREAS,
            "factions": faction_codes(dataset),
            "stances": STANCES,
            "frames": frame_codes(dataset),
        }[column]
        keep = partial(_keep, column, key)
        named = name_of(words, dataset, column)
        if column in LONG:
            st.multiselect(
                label,
                options,
                format_func=named,
                key=key,
                on_change=keep,
                select_all=False,
                placeholder=words("frame.choose"),
            )
        else:
            st.pills(label, options, selection_mode="multi", format_func=named, key=key, on_change=keep)


def _keep(column: str, key: str) -> None:
    state.change_lens(**{column: tuple(st.session_state[key])})


def _search(words: Words) -> None:
    st.session_state["lens_words"] = state.reading().lens.words
    st.text_input(
        words("frame.words"),
        key="lens_words",
        max_chars=80,
        placeholder=words("frame.words_example"),
        icon=":material/search:",
        on_change=lambda: state.change_lens(words=st.session_state["lens_words"].strip()),
        width=180,
    )


def _chips(words: Words, dataset: Dataset) -> None:
    lens = state.reading().lens
    for column in SEVERAL:
        for code in getattr(lens, column):
            _chip(name_of(words, dataset, column)(code), f"{column}_{code}", _without(column, code))
    if lens.words:
        _chip(f"“{lens.words}”", "words", lambda: state.change_lens(words=""))
    if lens != Lens():
        st.button(
            words("frame.reset"),
            key="lens_reset",
            type="tertiary",
            icon=":material/restart_alt:",
            on_click=state.reset_lens,
        )


def _chip(label: str, key: str, remove: Callable[[], None]) -> None:
    st.button(f"{label} ✕", key=f"chip_{key}", on_click=remove)


def _without(column: str, code: int | str) -> Callable[[], None]:
    def remove() -> None:
        kept: Iterable[int | str] = getattr(state.reading().lens, column)
        state.change_lens(**{column: tuple(other for other in kept if other != code)})

    return remove


def _turn_fold() -> None:
    st.session_state["lens_open"] = not st.session_state.get("lens_open", False)
