"""What a record takes from the tables it points to: a statement its voices, an incident its place and areas."""

from __future__ import annotations

import pandas as pd

AREA_GOVERNORATES = ("kirkuk", "diyala", "basra", "baghdad")
DISPUTED, ELSEWHERE = "disputed", "elsewhere"
AREAS = ("kirkuk", "diyala", "basra", DISPUTED, "baghdad", ELSEWHERE)
PLACE_COLUMNS = {
    "name_en": "place_en", "name_ar": "place_ar", "district_en": "district_en", "district_ar": "district_ar",
    "governorate": "governorate", "iso_code": "iso_code", "lat": "lat", "lon": "lon",
}  # fmt: skip


def with_voices(statements: pd.DataFrame, speakers: pd.DataFrame, factions: pd.DataFrame) -> pd.DataFrame:
    """Statements with their speaker's names (None: unnamed) and the blocs of their factions, each once."""
    names = speakers.set_index("speaker_id")
    found = {f"speaker_{code}": names[f"name_{code}"].to_dict() for code in ("en", "ar")}
    blocs = factions.set_index("faction_id")["bloc"].to_dict()
    voices = {name: [table.get(code) for code in statements["speaker_id"]] for name, table in found.items()}
    bloc_ids = [
        tuple(dict.fromkeys(blocs[code] for code in codes if code in blocs)) for codes in statements["faction_ids"]
    ]
    columns = {name: pd.Series(values, dtype=object) for name, values in (voices | {"bloc_ids": bloc_ids}).items()}
    return statements.assign(**columns)


def with_places(incidents: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Incidents with the names, coordinates and areas of their place; None and no area where it is not known."""
    known = places.set_index("place_id")
    columns: dict[str, pd.Series] = {}
    for source, name in PLACE_COLUMNS.items():
        cells = known[source].to_dict()
        kind = "float64" if source in ("lat", "lon") else object
        columns[name] = pd.Series([cells.get(code) for code in incidents["place_id"]], dtype=kind)
    disputed = known[DISPUTED].fillna(False).astype(bool).to_dict()
    columns[DISPUTED] = pd.Series([disputed.get(code, False) for code in incidents["place_id"]], dtype=bool)
    pairs = zip(columns["governorate"], columns[DISPUTED], strict=True)
    columns["areas"] = pd.Series([areas_of(*pair) for pair in pairs], dtype=object)
    return incidents.assign(**columns)


def areas_of(governorate: str | None, disputed: bool) -> tuple[str, ...]:
    """The areas of the lens that a place belongs to: `elsewhere` when to none, and none when it is not known."""
    if governorate is None:
        return ()
    found = tuple(area for area in AREA_GOVERNORATES if area == governorate) + ((DISPUTED,) if disputed else ())
    return found or (ELSEWHERE,)
