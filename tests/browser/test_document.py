"""What stands in the page that the server sends, before any script has run."""

from __future__ import annotations

import re
import urllib.parse
import urllib.request

import pytest

from tests.browser.server import Server


def fetched(address: str, **headers: str) -> str:
    """The page as the server sends it."""
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=20) as answer:
        return str(answer.read().decode())


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/?lang=en", "Iraq Security Discourse"),
        ("/map?lang=ar", "الخريطة · الخطاب والأمن في العراق"),
        ("/embed?figure=stances.by_faction&lang=en", "Stances by voice · Iraq Security Discourse"),
    ],
)
def test_a_link_has_a_preview_in_its_language(server: Server, path: str, title: str) -> None:
    page = fetched(server.url + path)
    assert f'<meta property="og:title" content="{title}">' in page
    picture = page.split('og:image" content="')[1].split('"')[0]
    assert picture.startswith(f"{server.url}/app/static/preview-")
    with urllib.request.urlopen(picture, timeout=20) as answer:
        assert answer.headers["content-type"] == "image/png"


def test_what_a_link_says_is_escaped_in_its_preview(server: Server) -> None:
    page = fetched(server.url + '/map?lang=en&q="><script>alert(1)</script>')
    assert "q=&quot;&gt;&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


@pytest.mark.parametrize("path", ['/"><script>alert(1)</script>', "/map/'><b>"])
def test_no_address_is_run_or_leads_away(server: Server, path: str) -> None:
    page = fetched(server.url + urllib.parse.quote(path))
    assert "<script>alert" not in page and "<b>" not in page
    assert not re.search(r'<(?:link|script)[^>]+(?:href|src)="(?!\./)', page)


@pytest.mark.parametrize(
    ("path", "preferred", "root"),
    [
        ("/map?lang=ar", "en-GB", '<html lang="ar" dir="rtl" data-room="map">'),
        ("/?lang=en", "ar-IQ", '<html lang="en" dir="ltr" data-room="">'),
        ("/", "ar-IQ,ar;q=0.9", '<html lang="ar" dir="rtl" data-room="">'),
        ("/stories", "de", '<html lang="en" dir="ltr" data-room="stories">'),
        ("/?lang=xx", "ar", '<html lang="ar" dir="rtl" data-room="">'),
    ],
)
def test_the_page_runs_in_its_direction_from_the_first_moment(
    server: Server, path: str, preferred: str, root: str
) -> None:
    assert root in fetched(server.url + path, **{"Accept-Language": preferred})


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_letters_asked_for_at_once_are_the_ones_that_are_served(server: Server, language: str) -> None:
    page = fetched(f"{server.url}/map?lang={language}")
    asked = re.findall(r'<link rel="preload" href="\./(app/[^"]+)"', page)
    assert asked
    for address in asked:
        with urllib.request.urlopen(f"{server.url}/{address}", timeout=20) as answer:
            assert answer.read(4) == b"wOF2"
