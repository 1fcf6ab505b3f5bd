"""Behind a real nginx at a path of another site: the shipped settings, a browser, a websocket."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reader import visit
from tests.browser.server import Server, free_port, wait_until_healthy

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(NGINX is None, reason="nginx is not installed")]

AROUND = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log {folder}/access.log;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {site};
}}
"""


@pytest.fixture(scope="module")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The dashboard at /iraq/ behind nginx with the settings of deploy/nginx.conf, on free ports."""
    folder = tmp_path_factory.mktemp("nginx")
    front, back = free_port(), free_port()
    shipped = (root / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    settings = shipped.replace("listen 80;", f"listen 127.0.0.1:{front};").replace(":8501;", f":{back};")
    (folder / "site.conf").write_text(settings, encoding="utf-8")
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder, site=folder / "site.conf"), encoding="utf-8")
    with (folder / "server.log").open("w") as log:
        dashboard = subprocess.Popen(command(back), cwd=root, stdout=log, stderr=subprocess.STDOUT)
        proxy = subprocess.Popen([str(NGINX), "-c", folder / "nginx.conf", "-p", folder], stderr=log)
        try:
            wait_until_healthy(Server(f"http://127.0.0.1:{back}/iraq", dashboard.pid, folder / "server.log"), dashboard)
            yield f"http://127.0.0.1:{front}"
        finally:
            for process in (proxy, dashboard):
                process.terminate()
                process.wait(timeout=20)


def command(port: int) -> list[str]:
    options = ["--server.headless=true", f"--server.port={port}", "--server.baseUrlPath=iraq"]
    return [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "app.py",
        *options,
        "--browser.serverAddress=localhost",
    ]


def fetched(address: str) -> str:
    with urllib.request.urlopen(address, timeout=20) as answer:
        return str(answer.read().decode())


def test_the_health_check_answers_under_the_path(site: str) -> None:
    assert fetched(f"{site}/iraq/_stcore/health") == "ok"


def test_scripts_come_packed_and_letters_from_under_the_path(site: str) -> None:
    page = fetched(f"{site}/iraq/map?lang=ar")
    script = re.search(r'src="\./(static/js/[^"]+)"', page)
    assert script
    packed = urllib.request.Request(f"{site}/iraq/{script[1]}", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(packed, timeout=20) as answer:
        assert answer.headers["content-encoding"] == "gzip"
    letters = re.findall(r'<link rel="preload" href="\./(app/[^"]+)"', page)
    assert letters
    with urllib.request.urlopen(f"{site}/iraq/{letters[0]}", timeout=20) as answer:
        assert answer.read(4) == b"wOF2"


def test_a_link_without_its_slash_leads_to_the_dashboard_and_keeps_the_lens(site: str) -> None:
    with urllib.request.urlopen(f"{site}/iraq?lang=ar", timeout=20) as answer:
        assert answer.url == f"{site}/iraq/?lang=ar"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """An empty page of the browser."""
    opened = chromium.new_page()
    yield opened
    opened.close()


def test_a_deep_link_opens_its_room_through_the_websocket(site: str, page: Page) -> None:
    sockets: list[str] = []
    page.on("websocket", lambda socket: sockets.append(socket.url))
    visit(page, f"{site}/iraq/stances?lang=ar&asof=2021-12-07")
    expect(page.locator("h1")).to_have_text("المواقف")
    assert any("/iraq/_stcore/stream" in url for url in sockets)
    assert "/iraq/stances?" in page.url


def test_a_shared_figure_is_embedded_from_under_the_path(site: str, page: Page) -> None:
    visit(page, f"{site}/iraq/embed?figure=countdown.week&lang=en&embed=true")
    link = page.get_by_role("link", name="Open the full view")
    expect(link).to_be_visible()
    assert (link.get_attribute("href") or "").startswith(f"{site}/iraq/?lang=en")


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/iraq/?lang=en", "Iraq Security Discourse"),
        ("/iraq/map?lang=ar", "الخريطة · الخطاب والأمن في العراق"),
        ("/iraq/embed?figure=stances.by_faction&lang=en", "Stances by voice · Iraq Security Discourse"),
    ],
)
def test_a_link_has_a_preview_in_its_language(site: str, path: str, title: str) -> None:
    page = fetched(site + path)
    assert f'<meta property="og:title" content="{title}">' in page
    picture = page.split('og:image" content="')[1].split('"')[0]
    assert picture.startswith(f"{site}/iraq/app/static/preview-")
    with urllib.request.urlopen(picture, timeout=20) as answer:
        assert answer.headers["content-type"] == "image/png"
        assert answer.read(8) == b"\x89PNG\r\n\x1a\n"


def test_a_link_cannot_write_markup_into_its_preview(site: str) -> None:
    assert "<script>alert" not in fetched(f"{site}/iraq/embed?figure=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&lang=en")
