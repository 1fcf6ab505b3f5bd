"""The reading rooms by what they say: search, facets, order, permalinks, profiles, files."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from components.cached import BUNDLED
from components.wording import Words
from discourse.dataset import Dataset, open_dataset
from tests.pages.conftest import Visit, said

both_languages = pytest.mark.parametrize("language", ["en", "ar"])
both_rooms = pytest.mark.parametrize("room", ["statements", "incidents"])
BRIEF = re.compile(r"open_([SI]\d+)_room_")
COUNTED = re.compile(r"\(([\d,]+)\)$")


@pytest.fixture(scope="module")
def record() -> Dataset:
    return open_dataset(BUNDLED)


def shown(app: AppTest) -> list[str]:
    """The records whose brief cards are on the page, in their order."""
    return [match[1] for button in app.button if button.key and (match := BRIEF.match(button.key))]


def found(app: AppTest) -> int:
    """How many records the room says that it found."""
    head = next(element.value for element in app.markdown if re.match(r"^\*\*[\d,]+ ", element.value))
    return int(re.match(r"^\*\*([\d,]+) ", head)[1].replace(",", ""))  # type: ignore[index]


def counts(app: AppTest, facet: str) -> dict[str, int]:
    """The options of a facet with the number behind each."""
    options = app.multiselect(key=f"facet_{facet}").options
    return {option: int(COUNTED.search(option)[1].replace(",", "")) for option in options}  # type: ignore[index]


@both_languages
@pytest.mark.parametrize("words", ["Khazali", "الخزعلي"])
def test_a_name_finds_the_same_statements_in_either_language(visit: Visit, language: str, words: str) -> None:
    app = visit("statements", lang=language, q=words)
    assert not app.exception
    assert found(app) == found(visit("statements", lang="en", q="khazali")) > 0


def test_what_was_found_is_marked_in_the_summary(visit: Visit) -> None:
    app = visit("statements", lang="ar", q="الخزعلي", **{"o.sort": "relevance"})
    assert ":primary-background[" in said(app)


@both_rooms
@both_languages
def test_every_facet_has_its_list_with_counts(visit: Visit, room: str, language: str) -> None:
    app = visit(room, lang=language)
    facets = [choice for choice in app.multiselect if choice.key.startswith("facet_")]
    assert len(facets) >= 7
    assert all(COUNTED.search(option) for facet in facets for option in facet.options)


@pytest.mark.parametrize(
    ("room", "facet", "code", "label"),
    [
        ("statements", "stance", "ns", Words("en")("frame.not_stated")),
        ("statements", "bloc", "kurdistan_region", Words("en").label("factions", "bloc", "kurdistan_region")),
        ("incidents", "area", "basra", Words("en")("frame.area_basra")),
    ],
)
def test_choosing_a_code_shows_as_many_as_it_promised_and_the_other_counts_follow(
    visit: Visit, room: str, facet: str, code: str, label: str
) -> None:
    app = visit(room, lang="en")
    before, other = counts(app, facet), counts(app, "confidence")
    [promised] = [n for option, n in before.items() if option.rpartition(" (")[0] == label]
    app.multiselect(key=f"facet_{facet}").select(code).run()
    assert not app.exception
    assert found(app) == promised
    assert app.query_params[f"o.f.{facet}"] == code
    assert counts(app, facet) == before
    assert sum(counts(app, "confidence").values()) == promised < sum(other.values())


def test_facets_of_a_link_are_chosen_and_follow_the_lens(visit: Visit) -> None:
    whole = visit("statements", lang="en", **{"o.f.confidence": "high"})
    lens = visit("statements", lang="en", asof="2021-01-01", **{"o.f.confidence": "high"})
    assert 0 < found(lens) < found(whole)
    assert lens.expander[0].label == Words("en")("rooms.narrow_chosen", n=1)


def test_a_facet_that_nothing_carries_is_said_to_be_empty(visit: Visit) -> None:
    app = visit("statements", lang="en", **{"o.f.speaker": "P9999999"})
    assert not app.exception
    assert Words("en")("exhibit.empty") in said(app)


@both_rooms
def test_the_order_is_the_readers(visit: Visit, record: Dataset, room: str) -> None:
    table = getattr(record, room).set_index(f"{room[:-1]}_id")
    for order, newest_first in (("newest", True), ("oldest", False)):
        days = list(table.loc[shown(visit(room, lang="en", **{"o.sort": order})), "date"])
        assert days == sorted(days, reverse=newest_first)
    sources = list(table.loc[shown(visit(room, lang="en", **{"o.sort": "sources"})), "source_ids"].map(len))
    assert sources == sorted(sources, reverse=True)


def test_by_relevance_the_speaker_comes_before_who_speaks_of_him(visit: Visit, record: Dataset) -> None:
    first = shown(visit("statements", lang="en", q="Khazali", **{"o.sort": "relevance"}))[0]
    row = record.statements.set_index("statement_id").loc[first]
    assert "Khazali" in row["speaker_en"]


@both_languages
@pytest.mark.parametrize(("room", "code"), [("statements", "S0003"), ("incidents", "I0001")])
def test_a_permalink_in_the_lens_shows_the_card_and_says_nothing_of_the_lens(
    visit: Visit, room: str, code: str, language: str
) -> None:
    app, words = visit(room, lang=language, id=code), Words(language)
    assert not app.exception
    spoken = said(app)
    assert code in spoken
    assert words("cards.sources") in spoken
    assert words("cards.outside_lens") not in spoken


@both_languages
def test_a_permalink_out_of_the_lens_shows_the_card_and_says_so(visit: Visit, language: str) -> None:
    words = Words(language)
    outside = said(visit("statements", lang=language, id="S0003", f="krg"))
    assert words("cards.outside_lens") in outside
    assert words("cards.sources") in outside
    later = visit("statements", lang=language, id="S0003", asof="2019-06-01")
    assert any(":material/info:" in caption.value for caption in later.caption)
    assert words("cards.sources") in said(later)


@both_rooms
@both_languages
def test_an_unknown_id_is_told_with_a_search_box_that_searches(visit: Visit, room: str, language: str) -> None:
    app, code = visit(room, lang=language, id=f"{room[0].upper()}9999999"), f"{room[0].upper()}9999999"
    assert Words(language)("cards.unknown", record=f"`{code}`") in said(app)
    app.text_input(key="find_instead").input("Basra").run()
    assert not app.exception
    assert app.query_params["q"] == "Basra"
    assert "id" not in app.query_params
    assert found(app) > 0


def test_the_way_back_from_a_card_leads_to_the_list_with_its_lens(visit: Visit) -> None:
    app = visit("statements", lang="en", id="S0003", f="kataib_hezbollah")
    app.button(key="card_back").click().run()
    assert not app.exception
    assert app.query_params["f"] == "kataib_hezbollah"
    assert shown(app)


@both_languages
def test_a_card_says_how_two_coders_coded_it_and_why_a_difference_was_settled_so(
    visit: Visit, record: Dataset, language: str
) -> None:
    app = visit("statements", lang=language, id="S0003")
    own = record.codings[record.codings["statement_id"] == "S0003"]
    [fold] = [fold for fold in app.expander if fold.label == Words(language)("cards.coded_twice", alike=9, n=10)]
    reason = own[own["coder"] == "adjudicated"].iloc[0][f"reason_{language}"]
    assert reason.split("_")[0][:40] in fold.markdown[0].value
    assert fold.markdown[0].value.count("\n- ") == 9


@both_languages
def test_a_speaker_a_faction_and_a_place_have_pages(visit: Visit, record: Dataset, language: str) -> None:
    place = record.incidents.loc[record.incidents["incident_id"] == "I0001", "place_id"].iloc[0]
    for code, key in (("P0001", "speaker"), ("kataib_hezbollah", "faction"), (place, "place")):
        app = visit("statements", lang=language, id=code)
        assert not app.exception
        assert Words(language)(f"cards.list_{key}") in said(app)


def test_a_profile_knows_nothing_later_than_the_day_looked_at(visit: Visit, record: Dataset) -> None:
    early, late = (
        visit("statements", lang="en", id="kataib_hezbollah", asof=day) for day in ("2020-03-01", "2026-01-01")
    )
    listed = re.compile(re.escape(Words("en")("cards.list_faction")) + r"\*\* \((\d+)")
    assert int(listed.search(said(early))[1]) < int(listed.search(said(late))[1])  # type: ignore[index]


def test_a_card_leads_to_the_pages_of_its_voices(visit: Visit) -> None:
    app = visit("statements", lang="en", id="S0003")
    next(
        button for button in app.button if (button.key or "").startswith("open_kataib_hezbollah_factions")
    ).click().run()
    assert not app.exception
    assert app.query_params["id"] == "kataib_hezbollah"


@both_languages
@pytest.mark.parametrize(("room", "formats"), [("statements", 3), ("incidents", 4)])
def test_the_rows_can_be_taken_away_in_each_format_and_points_only_of_incidents(
    visit: Visit, room: str, formats: int, language: str
) -> None:
    app, words = visit(room, lang=language), Words(language)
    offered = [button.label for button in app.get("download_button")]
    kinds = ("csv", "parquet", "json", "geojson")[:formats]
    assert offered == [words(f"rooms.format_{kind}") for kind in kinds]


@both_rooms
def test_the_table_holds_what_was_found(visit: Visit, room: str) -> None:
    app = visit(room, lang="ar", **{"o.shape": "table"})
    assert not app.exception
    assert not shown(app)
    head = next(element.value for element in app.markdown if re.match(r"^\*\*[\d,]+ ", element.value))
    assert len(app.dataframe[0].value) == int(re.search(r"[\d,]+", head)[0].replace(",", ""))  # type: ignore[index]


def test_the_links_of_the_bar_say_the_lens_and_the_citable_one_the_version_too(visit: Visit, record: Dataset) -> None:
    app = visit("statements", lang="en", id="S0003", f="kataib_hezbollah")
    short, citable = (parse_qs(urlsplit(code.value).query) for code in app.code[:2])
    assert short == {"lang": ["en"], "id": ["S0003"], "f": ["kataib_hezbollah"]}
    assert citable["v"] == [record.package.version]
    assert citable["asof"] == ["2021-12-08"]
