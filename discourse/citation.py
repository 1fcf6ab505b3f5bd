"""How to cite the record, or one row of it: as text (Chicago, APA), CSL-JSON, BibTeX and RIS.

One CSL item says it all; the libraries turn it into each form: citeproc-py the two styles, pybtex BibTeX, rispy RIS.
They load only when a reader asks for a citation.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STYLES = Path(__file__).parent / "citation_styles"
STYLE_FILES = {"chicago": "chicago-author-date", "apa": "apa"}
AUTHOR = "Iraq Security Discourse"


@dataclass(frozen=True)
class Cited:
    """What is cited: a row (with its id) or the whole dataset (without), and where it was seen."""

    title: str
    version: str
    url: str
    accessed: datetime.date
    record_id: str | None = None


def csl_item(cited: Cited) -> dict[str, Any]:
    """The citation as one CSL-JSON item of type `dataset`."""
    day = {"date-parts": [[cited.accessed.year, cited.accessed.month, cited.accessed.day]]}
    item = {
        "id": (cited.record_id or "dataset").lower(),
        "type": "dataset",
        "title": cited.title,
        "author": [{"literal": AUTHOR}],
        "issued": {"date-parts": [[cited.accessed.year]]},
        "accessed": day,
        "version": cited.version,
        "URL": cited.url,
    }
    return {**item, "container-title": AUTHOR, "number": cited.record_id} if cited.record_id else item


def as_text(cited: Cited, style: str) -> str:
    """The citation in a style: `chicago` or `apa`. Raises KeyError for another."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    item = csl_item(cited)
    style_file = CitationStylesStyle(str(STYLES / STYLE_FILES[style]), validate=False)
    bibliography = CitationStylesBibliography(style_file, CiteProcJSON([item]), formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    return "".join(bibliography.bibliography()[0])


def as_csl_json(cited: Cited) -> str:
    """The citation as CSL-JSON, as Zotero and pandoc read it."""
    return json.dumps([csl_item(cited)], ensure_ascii=False, indent=2)


def as_bibtex(cited: Cited) -> str:
    """The citation as one BibTeX entry."""
    from pybtex.database import BibliographyData, Entry

    fields = {
        "author": f"{{{AUTHOR}}}",
        "title": cited.title,
        "year": str(cited.accessed.year),
        "version": cited.version,
        "url": cited.url,
        "urldate": cited.accessed.isoformat(),
        **({"number": cited.record_id} if cited.record_id else {}),
    }
    key = f"isd-{(cited.record_id or cited.version).lower()}"
    return str(BibliographyData({key: Entry("misc", list(fields.items()))}).to_string("bibtex"))


def as_ris(cited: Cited) -> str:
    """The citation as RIS, as EndNote and most managers read it."""
    import rispy

    entry = {
        "type_of_reference": "DATA",
        "authors": [AUTHOR],
        "title": cited.title,
        "year": str(cited.accessed.year),
        "edition": cited.version,
        "urls": [cited.url],
        "access_date": cited.accessed.isoformat(),
        **({"accession_number": cited.record_id} if cited.record_id else {}),
    }
    return str(rispy.dumps([entry]))
