"""The figures of the Countdown by name."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components import cached
from components.figure_registry.asked import Asked, Maker
from components.figures import compared, timeline, week_change
from discourse import countdown


def _timeline(asked: Asked) -> tuple[pd.DataFrame, Any]:
    look = asked.look
    events = asked.within(cached.ask(countdown.timeline, look.lens), asked["span"])
    shown = {
        "axis": asked["axis"],
        "deadline": look.view.falls_on,
        "as_of": look.lens.as_of,
        "reverse_time": asked.reverse_time,
    }
    return events, timeline.build(events, *asked.dressing, **shown)


def _week(asked: Asked) -> tuple[pd.DataFrame, Any]:
    table = cached.ask(countdown.week_against_week, asked.look.lens)
    return table, week_change.build(table, *asked.dressing)


def _compared(asked: Asked) -> tuple[pd.DataFrame, Any]:
    table = cached.ask(countdown.compared, asked.look.lens)
    figure = compared.build(table, *asked.dressing, measure=asked["measure"], chosen=asked.look.lens.deadline)
    return table, figure


MAKERS: dict[str, Maker] = {
    "countdown.timeline": _timeline,
    "countdown.week": _week,
    "countdown.compared": _compared,
}
