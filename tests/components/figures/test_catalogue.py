"""Every word that a figure asks for exists."""

from __future__ import annotations

import re
from pathlib import Path

from components.figures.incident_map import SYMBOLS
from components.figures.incident_types import FAMILIES, TYPES
from components.figures.lanes import AREAS
from components.wording.entries import entries

ASKED = re.compile(r"""figures\.([a-z_]+)["']""")
MADE = (
    {f"letter_{code}" for code in TYPES}
    | {f"family_{code}" for code in FAMILIES}
    | {f"area_{code}" for code in AREAS}
    | {f"legend_{code}" for code in SYMBOLS.values()}
    | {f"axis_cumulative_{code}" for code in ("demands", "statements", "incidents")}
    | {f"count_{code}" for code in ("demands", "statements", "incidents", "milestones")}
    | {"week_now", "week_before", "pole_leave", "pole_stay", "precision_exact", "precision_town", "axis_share"}
    | {"axis_days_left", "axis_days_since", "lanes_statements", "lanes_incidents", "axis_statements", "before", "after"}
)


def test_every_key_of_the_figures_is_in_the_catalogue(root: Path) -> None:
    files = (root / "components" / "figures").glob("*.py")
    asked = {key for path in files for key in ASKED.findall(path.read_text("utf-8"))}
    assert {f"figures.{key}" for key in asked | MADE} <= set(entries())


def test_letters_of_types_differ_in_each_language() -> None:
    for language in ("en", "ar"):
        letters = [entries()[f"figures.letter_{code}"].text(language) for code in TYPES]
        assert len(set(letters)) == len(letters)
