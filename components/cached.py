"""The only cached functions: thin wrappers round `discourse`, keyed by everything that changes the answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

from components.figures.drawn_once import drawn_once
from components.reading import Reading
from discourse import dataset as door
from discourse import search
from discourse.dataset import Dataset
from discourse.geography import load_geometry
from discourse.lens import Lens
from discourse.settings import BUNDLED, package_folder
from discourse.stories import FOLDER, Shelf, read_stories
from discourse.view import View

MOST_VIEWS, MOST_FIGURES = 12, 32
if TYPE_CHECKING:
    from components.frame import Look

Answer = TypeVar("Answer")


def _edition(path: Path) -> tuple[tuple[str, int], ...]:
    """Names and modification times of the package's files, so that an edit is seen at the next run."""
    return tuple(sorted((file.name, file.stat().st_mtime_ns) for file in path.glob("*.*")))


def dataset() -> Dataset:
    """The record, read once for every edition of its files."""
    return _dataset(str(package_folder()), _edition(package_folder()))


@st.cache_resource(max_entries=2, show_spinner=False)
def _dataset(path: str, edition: tuple[tuple[str, int], ...]) -> Dataset:
    return door.open_dataset(Path(path))


def view(lens: Lens) -> View:
    """The record through a lens."""
    return _view(str(package_folder()), _edition(package_folder()), lens)


@st.cache_resource(max_entries=MOST_VIEWS, show_spinner=False, hash_funcs={Lens: repr})
def _view(path: str, edition: tuple[tuple[str, int], ...], lens: Lens) -> View:
    return dataset().through(lens)


def ask(question: Callable[..., Answer], lens: Lens, *arguments: Any) -> Answer:
    """The answer of a question of `discourse` (`stance.by_faction`) to the record through a lens."""
    name = f"{question.__module__}.{question.__qualname__}"
    return _answer(name, str(package_folder()), (_edition(package_folder()), lens, *arguments), question)  # type: ignore[return-value]


@st.cache_resource(max_entries=8 * MOST_VIEWS, show_spinner=False, hash_funcs={Lens: repr})
def _answer(name: str, path: str, asked: tuple[Any, ...], _question: Callable[..., object]) -> object:
    _, lens, *arguments = asked
    return _question(view(lens), *arguments)


def figure(look: Look, build: Callable[..., Answer], *arguments: Any, **options: Any) -> Answer:
    """What a builder of `components.figures` makes of its table, words and colours.

    Keyed by all that a page's table can depend on: the builder, the record, the lens, the reader's language and
    choices, the options and the theme. The table itself is not compared.
    """
    seen = (build.__module__, replace(look.reading, record=None), look.theme.name, repr(sorted(options.items())))
    return _figure(seen, str(package_folder()), _edition(package_folder()), build, (arguments, options))  # type: ignore[return-value]


def told(look: Look, name: str, tell: Callable[..., Answer], *arguments: Any) -> Answer:
    """What is said of the tables of a page, in the reader's language; keyed as figures are, by the exhibit's name."""
    seen = (name, tell.__module__, tell.__qualname__, replace(look.reading, record=None))
    return _told(seen, str(package_folder()), _edition(package_folder()), tell, arguments)  # type: ignore[return-value]


@st.cache_resource(max_entries=4 * MOST_FIGURES, show_spinner=False, hash_funcs={Reading: repr})
def _told(
    seen: tuple[Any, ...],
    path: str,
    edition: tuple[tuple[str, int], ...],
    _tell: Callable[..., object],
    _arguments: tuple[Any, ...],
) -> object:
    return _tell(*_arguments)


@st.cache_resource(max_entries=MOST_FIGURES, show_spinner=False, hash_funcs={Reading: repr})
def _figure(
    seen: tuple[Any, ...],
    path: str,
    edition: tuple[tuple[str, int], ...],
    _build: Callable[..., object],
    _given: tuple[tuple[Any, ...], dict[str, Any]],
) -> object:
    arguments, options = _given
    return drawn_once(_build(*arguments, **options))


def of_record(question: Callable[[Dataset], Answer]) -> Answer:
    """The answer of a question to the whole record, whatever the lens (`coverage.quality`)."""
    name = f"{question.__module__}.{question.__qualname__}"
    return _of_record(name, str(package_folder()), _edition(package_folder()), question)  # type: ignore[return-value]


@st.cache_resource(max_entries=16, show_spinner=False)
def _of_record(
    name: str, path: str, edition: tuple[tuple[str, int], ...], _question: Callable[[Dataset], object]
) -> object:
    return _question(dataset())


def ranks(words: str) -> dict[str, float]:
    """How well each record fits the words that were searched for; lower is better."""
    found = search.find(_index(str(package_folder()), _edition(package_folder())), words)
    return dict(zip(found["record_id"], found["rank"], strict=True))


@st.cache_resource(max_entries=2, show_spinner=False)
def _index(path: str, edition: tuple[tuple[str, int], ...]) -> search.Index:
    return search.index_of(dataset())


def stories() -> Shelf:
    """The stories of the package, read once for every edition of their files."""
    return _stories(str(package_folder()), _edition(package_folder() / FOLDER))


@st.cache_resource(max_entries=2, show_spinner=False)
def _stories(path: str, edition: tuple[tuple[str, int], ...]) -> Shelf:
    return read_stories(Path(path))


@st.cache_resource(show_spinner=False)
def geometry() -> dict[str, Any]:
    """Governorates and the approximate extent of the disputed territories."""
    return load_geometry(BUNDLED / "geometry")
