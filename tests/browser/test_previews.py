"""What stands in the page that the server sends, for those who preview a link and run no scripts."""

from __future__ import annotations

import urllib.request

import pytest

from tests.browser.server import Server


def fetched(address: str) -> str:
    """The page as the server sends it."""
    with urllib.request.urlopen(address, timeout=20) as answer:
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
