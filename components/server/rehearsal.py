"""Every room drawn once with no reader in it, so that the first reader of each finds it warm.

What is built on first use is built then: plotly's classes, the answers to what the opening lens asks, the figures.
"""

from __future__ import annotations

import gc
from contextlib import suppress

from streamlit.testing.v1 import AppTest

from components.navigation import ROOMS, ROOT

PATIENCE_SECONDS = 60


def rehearse() -> None:
    """Run each room's script headless, as it opens. What goes wrong in it is told to the reader, not here."""
    app = AppTest.from_file(ROOT / "app.py", default_timeout=PATIENCE_SECONDS)
    # A machine too slow for it goes on without.
    with suppress(RuntimeError):
        app.run()
        for room in ROOMS[1:]:
            gc.collect()  # what one room leaves is room for the next: memory once taken is not given back
            app.switch_page(f"pages/{room}.py").run()
