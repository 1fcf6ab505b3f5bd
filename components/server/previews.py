"""Link previews (Open Graph): title, description and picture in the HTML page, in the language of the link.

Streamlit sends one HTML page for every address and fills it in the browser; services that preview a link do not run
scripts, so what they are to say must stand in that page.
"""

from __future__ import annotations

import html
from urllib.parse import parse_qs

from components.navigation import ROOMS
from components.wording import Words
from discourse.figure_names import FIGURES


def preview(address: str, query: str, room: str, home: str) -> str:
    """The tags of one address: the room that it shows, in the language of the link; pictures lie under `home`."""
    asked = {key: values[0] for key, values in parse_qs(query).items()}
    words = Words("ar" if asked.get("lang") == "ar" else "en")
    tags = {
        "og:type": "website",
        "og:site_name": words("frame.title"),
        "og:title": titled(words, room, asked.get("figure", "")),
        "og:description": words("share.preview"),
        "og:url": f"{address}?{query}" if query else address,
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
