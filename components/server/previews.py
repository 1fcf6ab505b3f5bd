"""Link previews (Open Graph): title, description and picture in the HTML page, in the language of the link.

Streamlit sends one HTML page for every address and fills it in the browser; services that preview a link do not run
scripts, so what they are to say must stand in that page.
"""

from __future__ import annotations

import html
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

from components.navigation import HIDDEN_ROOMS, ROOMS
from components.wording import Words
from discourse.figure_names import FIGURES

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


def preview(path: str, query: str, site: str) -> str:
    """The tags of one address: what it shows, in the language of the link."""
    asked = {key: values[0] for key, values in parse_qs(query).items()}
    words = Words("ar" if asked.get("lang") == "ar" else "en")
    before, _, room = path.rstrip("/").rpartition("/")
    home = site + (before if room in (*ROOMS, *HIDDEN_ROOMS) else path.rstrip("/"))
    tags = {
        "og:type": "website",
        "og:site_name": words("frame.title"),
        "og:title": titled(words, room, asked.get("figure", "")),
        "og:description": words("share.preview"),
        "og:url": f"{site}{path}?{query}" if query else f"{site}{path}",
        "og:image": f"{home}/app/static/preview-{words.language}.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:locale": "ar_IQ" if words.rtl else "en_GB",
    }
    head = "".join(f'<meta property="{name}" content="{html.escape(said)}">\n' for name, said in tags.items())
    return head + f'<meta name="twitter:card" content="summary_large_image">\n<title>{tags["og:title"]}</title>\n'


def titled(words: Words, room: str, figure: str) -> str:
    """The name of what is shown, and of the dashboard."""
    if room == "embed" and figure in FIGURES:
        shown = words(f"{figure}_title")
    elif room in ROOMS:
        shown = words(f"frame.room_{room}")
    else:
        return words("frame.title")
    return f"{shown} · {words('frame.title')}"


class Previews:
    """ASGI middleware: puts the tags into the head of every HTML page that Streamlit sends."""

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
        headers = dict(self.scope["headers"])
        scheme = headers.get(b"x-forwarded-proto", self.scope["scheme"].encode()).decode()
        site = f"{scheme}://{headers.get(b'host', b'localhost').decode()}"
        tags = preview(self.scope["path"], self.scope["query_string"].decode(), site)
        body = self.body.replace(b"<title>Streamlit</title>", tags.encode(), 1)
        changed = (b"content-length", b"etag", b"last-modified")
        kept = [pair for pair in start["headers"] if pair[0].lower() not in changed]
        await self.send({**start, "headers": [*kept, (b"content-length", str(len(body)).encode())]})
        await self.send({"type": "http.response.body", "body": body})


def _is_html(start: Message) -> bool:
    return any(name.lower() == b"content-type" and b"text/html" in value for name, value in start["headers"])
