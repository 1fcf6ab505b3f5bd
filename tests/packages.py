"""Writes small data packages for tests: the bundled description, and only the rows that a test names."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from discourse.settings import BUNDLED

Rows = list[dict[str, Any]]
SPEECH = {
    "date": "2021-12-07",
    "date_precision": "day",
    "speaker_id": "P0001",
    "faction_ids": "kataib_hezbollah",
    "venue": "communique",
    "on_topic": "true",
    "stance": "2",
    "threat": "none",
    "summary_en": "They should leave.",
    "summary_ar": "عليهم أن يغادروا.",
    "source_ids": "R0001",
    "confidence": "high",
}
ATTACK = {
    "date": "2021-12-07",
    "date_precision": "day",
    "type": "bombing",
    "place_id": "L0001",
    "geo_precision": "town",
    "target": "civilians",
    "killed_min": "4",
    "killed_max": "7",
    "summary_en": "A bomb went off.",
    "summary_ar": "انفجرت قنبلة.",
    "source_ids": "R0001",
    "confidence": "high",
}
DEADLINE = {
    "kind": "announcement",
    "name_en": "End of the combat mission",
    "name_ar": "انتهاء المهمة القتالية",
    "agreement_en": "Dialogue",
    "agreement_ar": "حوار",
    "promised_en": "Combat forces leave.",
    "promised_ar": "تغادر القوات القتالية.",
    "outcome": "relabelled",
    "outcome_en": "Forces stayed as advisers.",
    "outcome_ar": "بقيت القوات بصفة مستشارين.",
    "source_ids": "R0001",
}
DEFAULTS: Mapping[str, Rows] = {
    "factions": [
        {"faction_id": "kataib_hezbollah", "bloc": "resistance_factions", "name_en": "Kata'ib Hezbollah",
         "name_ar": "كتائب حزب الله", "aliases_en": "KH", "description_en": "d", "description_ar": "و"},
        {"faction_id": "krg", "bloc": "kurdistan_region", "name_en": "Kurdistan Regional Government",
         "name_ar": "حكومة إقليم كردستان", "aliases_en": "KRG", "description_en": "d", "description_ar": "و"},
    ],
    "speakers": [{"speaker_id": "P0001", "name_en": "Hamed al-Mousawi", "name_ar": "حامد الموسوي"}],
    "places": [
        {"place_id": "L0001", "name_en": "Basra", "name_ar": "البصرة", "governorate": "basra", "iso_code": "IQ-BA",
         "lat": "30.5", "lon": "47.8", "disputed": "false"},
        {"place_id": "L0002", "name_en": "Dibis", "name_ar": "الدبس", "governorate": "kirkuk", "iso_code": "IQ-KI",
         "lat": "35.67", "lon": "44.06", "disputed": "true"},
    ],
    "sources": [
        {"source_id": "R0001", "url": "https://example.org/1", "publisher": "An agency", "language": "en"},
    ],
    "milestones": [],
    "deadlines": [
        {**DEADLINE, "deadline_id": "2021-12-31", "announced_on": "2021-07-26", "falls_on": "2021-12-31",
         "outcome_known_on": "2021-12-31"},
        {**DEADLINE, "deadline_id": "2025-09-30", "announced_on": "2024-09-27", "falls_on": "2025-09-30",
         "outcome_known_on": "2026-01-17"},
    ],
    "statements": [],
    "incidents": [],
    "citations": [],
    "codings": [],
}  # fmt: skip


def speech(statement_id: str, **changed: Any) -> dict[str, Any]:
    """A statement that is right, but for what a test changes."""
    return {**SPEECH, "statement_id": statement_id, **changed}


def attack(incident_id: str, **changed: Any) -> dict[str, Any]:
    """An incident that is right, but for what a test changes."""
    return {**ATTACK, "incident_id": incident_id, **changed}


def write_package(folder: Path, **tables: Rows) -> Path:
    """Write a package that is right, but for the tables that a test gives; returns its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    description = json.loads((BUNDLED / "datapackage.json").read_text(encoding="utf-8"))
    (folder / "datapackage.json").write_text(json.dumps(description), encoding="utf-8")
    for resource in description["resources"]:
        columns = [field["name"] for field in resource["schema"]["fields"]]
        rows = tables.get(resource["name"], DEFAULTS.get(resource["name"], []))
        with (folder / resource["path"]).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="")
            writer.writeheader()
            writer.writerows(rows)
    return folder
