"""Full-text search in Arabic and English at once, on SQLite's FTS5.

Words are folded before they are indexed and before they are looked up, so that spelling variants meet; the names of
speakers, factions and places are indexed with their aliases in both languages, so that «الخزعلي», "Khazali" and
"AAH" find the same rows. Ranking is BM25 (Robertson & Zaragoza 2009, as FTS5 implements it), names weighing more.
"""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pandas as pd

from discourse import searchable
from discourse.dataset import Dataset
from discourse.text import fold

WORD = re.compile(r"\w+")
# The same before folding: diacritics, tatweel and the apostrophes of transliteration belong to the word.
WRITTEN_WORD = re.compile(r"[\w'’ʿʾ\u0640\u064b-\u065f\u0670]+")
# Article and proclitics that Arabic writes joined to the word («والخزعلي»): dropped where enough is left.
JOINED = re.compile(r"^(?:وال|بال|كال|فال|لل|ال)(?=\w{3,})")
NAME_WEIGHT, TEXT_WEIGHT = 4.0, 1.0
SCHEMA = """
create virtual table records using fts5(
    record_id unindexed, names, text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
)
"""
# A common word of a long record matches hundreds of thousands of rows, and BM25 has to read each of them: so many are
# listed by the newest instead, and a narrower question ranks.
MOST_RANKED = 4_000
NEWEST = "select record_id from records where records match ? order by rowid desc limit ?"
BEST = "select record_id, bm25(records, 0, ?, ?) as rank from records where records match ? order by rank limit ?"


@dataclass(frozen=True)
class Index:
    """An index of one package's records, held in memory."""

    connection: sqlite3.Connection
    lock: threading.Lock = field(default_factory=threading.Lock)


def folded_words(text: str) -> list[str]:
    """The words of a text as they are indexed: folded, without the joined article."""
    return [JOINED.sub("", word) for word in WORD.findall(fold(text))]


def build_index(records: Iterable[tuple[str, str, str]]) -> Index:
    """An index of (record_id, names, text) triples."""
    return index_folded(folded(names, text, code) for code, names, text in records)


def folded(names: str, text: str, record_id: str) -> tuple[str, str, str]:
    """One record as it is indexed."""
    return record_id, " ".join(folded_words(names)), " ".join(folded_words(text))


def index_folded(rows: Iterable[tuple[str, str, str]]) -> Index:
    """An index of records that are folded already."""
    # The lock of `Index` serialises its use across threads.
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.execute(SCHEMA)
    with connection:
        connection.executemany("insert into records values (?, ?, ?)", rows)
    return Index(connection)


def index_of(dataset: Dataset) -> Index:
    """An index of the statements and incidents of a package."""
    return build_index([*searchable.statement_texts(dataset), *searchable.incident_texts(dataset)])


def find(index: Index, words: str, limit: int = 5000) -> pd.DataFrame:
    """Records that hold every word (or begin with it), best first: columns record_id, rank (lower is better).

    More than `MOST_RANKED` matches stand by the last indexed, not ranked. Words without a letter or digit find nothing.
    """
    wanted = folded_words(words)
    if not wanted:
        return pd.DataFrame({"record_id": pd.Series(dtype=str), "rank": pd.Series(dtype=float)})
    whole, begun = (" ".join(f'"{word}"{ending}' for word in wanted) for ending in ("", "*"))
    with index.lock:
        # Whole words first: they are read as they come, where beginnings are gathered before the first is known.
        newest = _newest(index, whole, limit) or _newest(index, begun, limit)
        found = newest or index.connection.execute(BEST, (NAME_WEIGHT, TEXT_WEIGHT, begun, limit)).fetchall()
    return pd.DataFrame(found, columns=["record_id", "rank"])


def _newest(index: Index, query: str, limit: int) -> list[tuple[str, float]]:
    """The last indexed matches of a query that has more than can be ranked; none of another."""
    rows = index.connection.execute(NEWEST, (query, max(limit, MOST_RANKED + 1))).fetchall()
    return [(row[0], float(place)) for place, row in enumerate(rows[:limit])] if len(rows) > MOST_RANKED else []


def marked(text: str, words: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is a word that was searched for."""
    wanted = tuple(folded_words(words))
    last = 0
    for match in WRITTEN_WORD.finditer(text):
        hit = bool(wanted) and any(word.startswith(wanted) for word in folded_words(match[0]))
        if hit:
            if match.start() > last:
                yield text[last : match.start()], False
            yield match[0], True
            last = match.end()
    if last < len(text):
        yield text[last:], False
