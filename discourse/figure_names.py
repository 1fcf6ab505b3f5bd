"""Figures by name, each with its options and the codes they take: what a story, an embed or a link may ask for."""

from __future__ import annotations

from collections.abc import Mapping

Codes = tuple[str, ...]

# Empty codes mean a code of the record: a faction, a milestone, an incident, a bloc, a type.
OF_THE_RECORD: Codes = ()
SPANS: Codes = ("90", "30", "365", "all")
AREAS: Codes = ("any", "kirkuk", "diyala", "basra", "baghdad", "disputed", "elsewhere")

# The first code is the one that holds when nothing is said; names and codes are those of the URL (`o.<name>`).
FIGURES: Mapping[str, Mapping[str, Codes]] = {
    "countdown.timeline": {"span": SPANS, "axis": ("date", "days_left")},
    "countdown.week": {},
    "countdown.compared": {"measure": ("demands", "statements", "incidents")},
    "map.map": {
        "window": SPANS,
        "place": ("iraq", "kirkuk", "diyala", "basra", "disputed"),
        "ground": ("plain", "streets"),
    },
    "map.weeks": {"window": SPANS},
    "stances.by_faction": {"scale": ("counts", "shares")},
    "stances.over_time": {"voice": OF_THE_RECORD},
    "stances.by_frame": {},
    "stances.around": {"event": OF_THE_RECORD, "days": ("30", "14", "60")},
    "claims.ranked": {},
    "claims.silence": {"kind": ("area", "toll", "perpetrator")},
    "claims.readings": {"attack": OF_THE_RECORD},
    "claims.blamed": {"speakers": OF_THE_RECORD},
    "claims.flow": {"to": ("area", "incident")},
    "claims.around": {
        "area": AREAS,
        "toll": ("1", "any", "3", "10"),
        "type": OF_THE_RECORD,
        "period": ("record", "announced"),
        "window": ("14", "7"),
    },
    "claims.speed": {"by": ("bloc", "use")},
    "claims.nearing": {"measure": ("share", "rate"), "uses": ("any", "leave")},
}
