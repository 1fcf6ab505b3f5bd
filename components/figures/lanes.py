"""The lanes of the timeline: which there are, how high each is, where its marks stand.

Heights are pixels: the vertical axis of the timeline is a ruler of pixels from the bottom, so that marks of
one day can stand on each other like a dot plot (Wilkinson 1999) without touching. Nothing is moved in time.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.figures.stances import SIZES, step
from components.figures.theme import BLOCS
from components.figures.types import Words

AREAS = ("kirkuk", "diyala", "basra", "disputed", "baghdad", "elsewhere")
LABEL_HEIGHT, HEADING_HEIGHT, GAP, MONTH_STRIP, LEAST_HEIGHT = 17, 24, 7, 14, 14
SMALLEST_INCIDENT, LARGEST_INCIDENT, MILESTONE_SIZE, NOT_STATED_SIZE = 7, 42, 12, 7


@dataclass(frozen=True)
class Lane:
    """A band of the timeline: its marks stand between `base` and `base + height` pixels."""

    code: str
    kind: str
    label: str
    base: float
    height: float
    heading: str = ""

    @property
    def label_top(self) -> float:
        """The upper edge of the lane's own label."""
        return self.base + self.height + LABEL_HEIGHT

    @property
    def top(self) -> float:
        """The upper edge, above the label and the heading of the lanes that begin here."""
        return self.label_top + (HEADING_HEIGHT if self.heading else 0)


def incident_size(killed: pd.Series) -> pd.Series:
    """Diameter in pixels; the area grows with the killed plus one, an unknown toll is drawn as none."""
    roots = np.sqrt(pd.to_numeric(killed, errors="coerce").fillna(0).clip(lower=0).astype(float) + 1)
    return (SMALLEST_INCIDENT * roots).clip(upper=LARGEST_INCIDENT)


def sizes(events: pd.DataFrame) -> pd.Series:
    """The diameter of every event's mark, in pixels."""
    stated = events["stance"].map(lambda value: SIZES.get(step(value), NOT_STATED_SIZE))  # type: ignore[arg-type]
    drawn = stated.astype(float).where(events["kind"] == "statement", float(MILESTONE_SIZE))
    return drawn.where(events["kind"] != "incident", incident_size(events["killed_min"]))


def stacked(events: pd.DataFrame, slot_days: int) -> pd.Series:
    """How high above its lane's base the middle of each mark stands, in pixels."""
    slots = (events["date"] - events["date"].min()).dt.days // slot_days
    upper = events.groupby([events["lane"], slots])["size"].cumsum()
    return upper - events["size"] / 2 + 1


def fitted(events: pd.DataFrame, highest: float) -> pd.Series:
    """Stacks pressed together in those lanes where they would rise above `highest` pixels."""
    rise = (events["rise"] + events["size"] / 2).groupby(events["lane"]).transform("max")
    factor = ((highest - events["size"]) / (rise - events["size"])).where(rise > highest, 1.0)
    return events["size"] / 2 + (events["rise"] - events["size"] / 2) * factor.clip(0, 1)


def order(present: set[str]) -> list[tuple[str, str]]:
    """(code, kind) of the lanes that hold something, from the top down."""
    known = [("milestones", "milestone")]
    known += [(bloc, "statement") for bloc in BLOCS]
    known += [(area, "incident") for area in AREAS]
    return [lane for lane in known if lane[0] in present]


def name(code: str, kind: str, words: Words) -> str:
    """What a lane is called."""
    if kind == "milestone":
        return words("figures.milestones")
    if kind == "statement":
        return words.label("factions", "bloc", code)
    return words(f"figures.area_{code}")


def laid_out(heights: dict[str, float], with_months: set[str], words: Words) -> list[Lane]:
    """The lanes from the bottom up, the vertical axis starting at zero."""
    floor, lanes = 0.0, []
    shown = order(set(heights) | with_months)
    for index, (code, kind) in reversed(list(enumerate(shown))):
        is_first = index == 0 or shown[index - 1][1] != kind
        base = floor + GAP + (MONTH_STRIP if code in with_months else 0)
        heading = words(f"figures.lanes_{kind}s") if is_first and kind != "milestone" else ""
        height = max(heights.get(code, 0.0), LEAST_HEIGHT)
        lanes.append(Lane(code, kind, name(code, kind, words), base, height, heading))
        floor = lanes[-1].top
    return lanes
