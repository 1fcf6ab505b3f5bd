"""A citation that reference managers read back as it was meant."""

from __future__ import annotations

import datetime
import json

import pytest
import rispy
from pybtex.database import parse_string

from discourse import citation
from discourse.citation import Cited

ROW = Cited(
    title="Statement, Qais al-Khazali, 7 December 2021",
    version="1.2.0",
    url="https://example.org/statements?id=S0123&v=1.2.0",
    accessed=datetime.date(2026, 1, 2),
    record_id="S0123",
)
DATASET = Cited("Iraq Security Discourse: the record", "1.2.0", "https://example.org/", datetime.date(2026, 1, 2))
ARABIC = Cited("تصريح، قيس الخزعلي، 7 كانون الأول 2021", "1.2.0", ROW.url, ROW.accessed, "S0123")


@pytest.mark.parametrize("style", citation.STYLE_FILES)
@pytest.mark.parametrize("cited", [ROW, DATASET, ARABIC])
def test_a_text_names_author_title_year_and_link(style: str, cited: Cited) -> None:
    text = citation.as_text(cited, style)
    assert text.startswith("Iraq Security Discourse")
    # Chicago writes English titles with capitals.
    assert cited.title.casefold() in text.casefold()
    assert "2026" in text
    assert cited.url in text
    assert "<" not in text


def test_a_style_that_is_not_spoken_here_is_refused() -> None:
    with pytest.raises(KeyError):
        citation.as_text(ROW, "harvard")


def test_csl_json_is_one_dataset_with_version_number_and_day() -> None:
    [item] = json.loads(citation.as_csl_json(ROW))
    assert (item["type"], item["version"], item["number"]) == ("dataset", "1.2.0", "S0123")
    assert item["accessed"] == {"date-parts": [[2026, 1, 2]]}
    assert item["URL"] == ROW.url


@pytest.mark.parametrize("cited", [ROW, DATASET, ARABIC])
def test_bibtex_is_read_back(cited: Cited) -> None:
    [entry] = parse_string(citation.as_bibtex(cited), "bibtex").entries.values()
    assert entry.fields["title"] == cited.title
    assert entry.fields["version"] == "1.2.0"
    assert entry.fields["urldate"] == "2026-01-02"
    assert entry.fields["url"].replace("\\", "") == cited.url
    assert ("number" in entry.fields) == (cited.record_id is not None)


@pytest.mark.parametrize("cited", [ROW, DATASET, ARABIC])
def test_ris_is_read_back(cited: Cited) -> None:
    [entry] = rispy.loads(citation.as_ris(cited))
    assert entry["type_of_reference"] == "DATA"
    assert entry["title"] == cited.title
    assert entry["urls"] == [cited.url]
    assert entry.get("accession_number") == cited.record_id


def test_the_dataset_as_a_whole_has_no_row_number() -> None:
    assert "number" not in citation.csl_item(DATASET)
