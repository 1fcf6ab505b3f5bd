"""Search finds a name in either language, ranks, and marks what it found."""

import pytest

from discourse import search
from discourse.dataset import open_dataset
from discourse.search import Index
from discourse.settings import BUNDLED

RECORDS = [
    ("S0001", "Qais al-Khazali قيس الخزعلي Asa'ib Ahl al-Haq AAH عصائب أهل الحق", "US forces should leave"),
    ("S0002", "Masrour Barzani مسرور بارزاني", "The coalition is needed in Kirkuk; al-Khazali was wrong"),
    ("I0001", "Basra البصرة", "انفجرت دراجة نارية قرب المستشفى"),
]


@pytest.fixture(scope="module")
def index() -> Index:
    return search.build_index(RECORDS)


@pytest.mark.parametrize("words", ["Khazali", "khazali", "الخزعلي", "خزعلي", "الخَزعلي", "AAH", "عصائب اهل الحق"])
def test_a_name_is_found_by_its_aliases_in_both_languages(index: Index, words: str) -> None:
    assert "S0001" in set(search.find(index, words)["record_id"])


def test_a_name_of_the_speaker_ranks_before_a_mention(index: Index) -> None:
    assert list(search.find(index, "Khazali")["record_id"]) == ["S0001", "S0002"]


def test_every_word_is_needed(index: Index) -> None:
    assert list(search.find(index, "Khazali Kirkuk")["record_id"]) == ["S0002"]


def test_the_beginning_of_a_word_is_enough(index: Index) -> None:
    assert list(search.find(index, "المستش")["record_id"]) == ["I0001"]


@pytest.mark.parametrize("words", ["", "   ", '"', "AND OR (", "* NEAR", "' or 1=1"])
def test_no_query_breaks_the_engine(index: Index, words: str) -> None:
    assert search.find(index, words) is not None


def test_what_was_found_is_marked_in_its_own_spelling() -> None:
    assert list(search.marked("قال الخزعليُّ إن", "خزعلي")) == [("قال ", False), ("الخزعليُّ", True), (" إن", False)]


def test_marking_loses_no_letter() -> None:
    text = "US forces, al-Khazali said: leave!"
    assert "".join(piece for piece, _ in search.marked(text, "khazali leave")) == text


def test_the_bundled_record_answers_in_both_languages() -> None:
    index = search.index_of(open_dataset(BUNDLED))
    english, arabic = (set(search.find(index, words)["record_id"]) for words in ("Khazali", "الخزعلي"))
    assert english == arabic != set()


def test_matches_too_many_to_rank_stand_by_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_RANKED", 3)
    few = search.build_index([("S1", "", "attack attack"), ("S2", "", "attack here too"), ("S3", "", "attack")])
    many = search.build_index([(f"S{number}", "", "attack " * (9 - number)) for number in range(1, 6)])
    assert set(search.find(few, "attack")["record_id"]) == {"S1", "S2", "S3"}
    assert search.find(few, "attack")["rank"].is_monotonic_increasing
    assert list(search.find(many, "attack")["record_id"]) == ["S5", "S4", "S3", "S2", "S1"]
    assert list(search.find(many, "attack", limit=2)["record_id"]) == ["S5", "S4"]
