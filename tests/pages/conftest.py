"""Opens pages without a browser, as a link would, and reads what they say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.navigation import ROOMS

PAGES = tuple(ROOMS)
PATIENCE_SECONDS = 60

Visit = Callable[..., AppTest]


@pytest.fixture
def visit(root: Path) -> Visit:
    """Opens a page with the values of a link: `visit("map", lang="ar", a="kirkuk")`."""

    def open_link(page: str, **values: str) -> AppTest:
        app = AppTest.from_file(root / "app.py", default_timeout=PATIENCE_SECONDS)
        if page != PAGES[0]:
            # The rooms are known by their names once the frame has been drawn.
            app.run()
            app.switch_page(f"pages/{page}.py")
            app.query_params.clear()
        app.query_params.update(values)
        return app.run()

    return open_link


def said(app: AppTest) -> str:
    """All that a page says in headings, sentences, captions and buttons, one line each."""
    spoken = [app.title, app.header, app.markdown, app.caption, app.text]
    return "\n".join(
        [
            *(str(element.value) for kind in spoken for element in kind),
            *(button.label for button in app.button),
        ]
    )
