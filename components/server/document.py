"""The HTML page that the server sends, before any script has run.

Streamlit sends one HTML page for every address and fills it in the browser. What a reader would see turn round (the
direction), what a chart would be drawn again for (letters that come late) and what services without scripts look for
(previews) must stand in that page.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

from components.navigation import HIDDEN_ROOMS, ROOMS
from components.server.previews import preview

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

# What Streamlit writes, and where ours goes in.
PLAIN_ROOT = b'<html lang="en">'
PLAIN_TITLE = b"<title>Streamlit</title>"
WEIGHTS = (400, 500, 700)
SAMPLES = {"latin": "a", "arabic": "ا"}
# Streamlit says which letters there are once it runs; its first text is then the first to have come.
TAKE_UP = """
document.fonts?.addEventListener("loadingdone", () => {
  for (const face of %s) document.fonts.load(...face);
});
"""


class Document:
    """ASGI middleware: writes into every HTML page that Streamlit sends."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass everything on; hold an HTML page back until it is whole."""
        if scope["type"] != "http" or "." in scope["path"].rpartition("/")[2]:
            await self.app(scope, receive, send)
            return
        # A packed page cannot be written into.
        scope["headers"] = [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]
        await self.app(scope, receive, _Page(scope, send))


class _Page:
    """Collects one answer, and writes into it when it is HTML."""

    def __init__(self, scope: Message, send: Send) -> None:
        self.scope, self.send = scope, send
        self.start: Message | None = None
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self.start = message
            return
        if self.start is None or message["type"] != "http.response.body":
            await self.send(message)
            return
        self.body += message.get("body", b"")
        if not message.get("more_body"):
            await self._finish(self.start)

    async def _finish(self, start: Message) -> None:
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in self.scope["headers"]}
        site = f"{headers.get('x-forwarded-proto', self.scope['scheme'])}://{headers.get('host', 'localhost')}"
        path, query = self.scope["path"], self.scope["query_string"].decode()
        language = asked_language(query, headers.get("accept-language", ""))
        before, room = place(path)
        head = letters(language) + preview(site + path, query, room, site + before)
        body = self.body.replace(PLAIN_ROOT, root(language, room).encode(), 1)
        body = body.replace(PLAIN_TITLE, head.encode(), 1)
        changed = (b"content-length", b"etag", b"last-modified")
        kept = [pair for pair in start["headers"] if pair[0].lower() not in changed]
        await self.send({**start, "headers": [*kept, (b"content-length", str(len(body)).encode())]})
        await self.send({"type": "http.response.body", "body": body})


def place(path: str) -> tuple[str, str]:
    """Where the dashboard is served from, and the room that a path names: `/discourse/map` → `/discourse`, `map`."""
    before, _, room = path.rstrip("/").rpartition("/")
    return (before, room) if room in (*ROOMS, *HIDDEN_ROOMS) else (path.rstrip("/"), "")


def asked_language(query: str, preferred: str) -> str:
    """The language that the link asks for, else the one that the browser likes best, as `components.state` reads it."""
    asked = parse_qs(query).get("lang", [""])[0]
    if asked in ("ar", "en"):
        return asked
    return "ar" if preferred.strip().lower().startswith("ar") else "en"


def root(language: str, room: str) -> str:
    """The document's first tag, as `components.navigation` would set it once the page runs."""
    return f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}" data-room="{room}">'


def letters(language: str) -> str:
    """The files of the letters that the page will be set in, asked for at once, and put to use before a chart is drawn.

    plotly.js draws a chart anew when letters come while it draws, and a browser takes letters up only once it lays out
    a text with them. An English page has Arabic in its names and in the way to the other language, in one weight.
    """
    weights = {"latin": WEIGHTS, "arabic": WEIGHTS if language == "ar" else WEIGHTS[:1]}
    files = [f"ibm-plex-sans-arabic-{script}-{weight}-normal.woff2" for script in weights for weight in weights[script]]
    # Beside the page, as Streamlit names its own files: nothing of the address is written into it.
    links = "".join(
        f'<link rel="preload" href="./app/static/{file}" as="font" type="font/woff2" crossorigin>\n' for file in files
    )
    faces = [
        [f'{weight} 13px "IBM Plex Sans Arabic"', SAMPLES[script]] for script in weights for weight in weights[script]
    ]
    return f"{links}<script>{TAKE_UP % json.dumps(faces)}</script>\n"


def _is_html(start: Message) -> bool:
    return any(name.lower() == b"content-type" and b"text/html" in value for name, value in start["headers"])
