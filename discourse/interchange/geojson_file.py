"""GeoJSON (RFC 7946) of incidents; what has no point of its own has a null geometry."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

from discourse.geography import POINTS
from discourse.interchange.about import About
from discourse.interchange.cells import records

MEDIA_TYPE = "application/geo+json"


def write(rows: pd.DataFrame, about: About) -> bytes:
    """A FeatureCollection, one feature a row; `lat` and `lon` (WGS 84 degrees) become its point.

    The middle of a district or a governorate is no place where it happened, and becomes none.
    """
    features = [_feature(record) for record in records(rows)]
    collection = {"type": "FeatureCollection", "about": about.fields(), "features": features}
    return json.dumps(collection, ensure_ascii=False).encode()


def _feature(record: dict[str, Any]) -> dict[str, Any]:
    lat, lon = record.pop("lat", None), record.pop("lon", None)
    is_known = lat is not None and lon is not None and record.get("geo_precision") in POINTS
    point = {"type": "Point", "coordinates": [lon, lat]} if is_known else None
    return {"type": "Feature", "id": record.get("incident_id"), "geometry": point, "properties": record}
