"""The exhibits of the Map: the ground with its marks, the weeks under it, what is not on it, the rows."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from components import cached, choices, clock, downloads, empty_state, plot, share, state
from components.cards import open_mark
from components.exhibit import readable
from components.figures import incident_map, weeks
from components.frame import Look
from components.share import Shared
from components.takeaways import takeaway
from discourse import geography

WINDOWS = {"30": 30, "90": 90, "365": 365, "all": None}
MAP_HEIGHT = 560
COLUMNS = [
    "incident_id", "date", "date_precision", "type", "place_en", "place_ar", "governorate", "disputed", "target",
    "killed_min", "killed_max", "wounded_min", "wounded_max", "claimed_by", "attributed_to",
    "summary_en", "summary_ar", "confidence",
]  # fmt: skip


def draw_heading(look: Look) -> None:
    """The room's name, its question and the scrubber."""
    st.title(look.words("frame.room_map"), anchor=False)
    st.caption(look.words("map.question"))
    clock.draw_scrubber(look)


def choose_incidents(look: Look) -> tuple[pd.DataFrame, dict[str, str]]:
    """The incidents of the window that the reader chose, counted back from the as-of day; and how to show them."""
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        window = choices.choose(look, "window", tuple(WINDOWS), default="90")
        place = choices.choose(look, "place", tuple(incident_map.VIEWS))
        ground = choices.choose(look, "ground", ("plain", "streets"))
    days = WINDOWS[window]
    rows = look.view.incidents
    if days is not None:
        rows = rows[rows["date"] > pd.Timestamp(look.lens.as_of) - pd.Timedelta(days=days)]
    return rows, {"place": place, "ground": ground}


def draw_map(look: Look, incidents: pd.DataFrame, shown: dict[str, str]) -> None:
    """The map, its legend and the sentence read from it."""
    place = shown["place"]
    sentence = takeaway(look.words, "map.map", incidents, look.view)
    deck = cached.figure(
        look,
        incident_map.build,
        incidents,
        cached.geometry(),
        look.words,
        look.theme,
        place=place,
        basemap=shown["ground"] == "streets",
    )
    key = f"map_{place}"
    ground, beside = st.columns([5, 3], gap="medium")
    with ground:
        st.pydeck_chart(
            deck, height=MAP_HEIGHT, key=key, on_select=lambda: _open_object(st.session_state[key]), alt=sentence
        )
    with beside:
        if incidents.empty:
            empty_state.draw(look, "map.map")
        else:
            st.markdown(sentence)
            # The map is drawn by the graphics card: there is no picture to copy from the page.
            share.draw(look, Shared("map.map", sentence, incidents), pictured=False)
        _weeks(look, incidents, sentence)
        draw_off_map(look, incidents)
        _legend(look)


def _open_object(event: Any) -> None:
    """Open the card of the picked mark; where several share a place, the latest of them."""
    picked = [item for items in event["selection"]["objects"].values() for item in items]
    records = [record for item in picked for record in str(item.get("record_ids", "")).split(";") if record]
    if records:
        open_mark({"customdata": records[:1]})


def _legend(look: Look) -> None:
    rows = incident_map.legend(look.words, look.theme)
    with st.expander(look.words("map.legend"), icon=":material/legend_toggle:", expanded=True):
        st.markdown("  \n".join(f"{symbol} {said}" for symbol, said in rows if not symbol.startswith("**")))
        st.caption(" · ".join(f"{symbol} {said}" for symbol, said in rows if symbol.startswith("**")))
    st.caption(look.words("map.disclaimer"))


def _weeks(look: Look, incidents: pd.DataFrame, sentence: str) -> None:
    """Incidents week by week; a stretch of weeks that is selected narrows the period of the lens."""
    if incidents.empty:
        return
    st.header(look.words("map.weeks_title"), anchor="weeks")
    is_reversed = look.reading.time_direction == "rl"
    figure = cached.figure(look, weeks.build, incidents, look.words, look.theme, reverse_time=is_reversed)
    plot.draw(figure, "figure_map_weeks", look.words("map.weeks_title"), _narrow_to_weeks, ("points", "box"))
    st.caption(look.words("map.weeks_hint"))
    share.draw(look, Shared("map.weeks", sentence, incidents))


def _narrow_to_weeks(event: Any) -> None:
    chosen_weeks = [pd.Timestamp(point["x"]) for point in event["selection"]["points"]]
    if chosen_weeks:
        end = max(chosen_weeks) + pd.Timedelta(days=6)
        state.change_lens(start=min(chosen_weeks).date(), end=end.date())


def draw_off_map(look: Look, incidents: pd.DataFrame) -> None:
    """How many incidents have no point of their own, and which."""
    narrowed = geography.off_map(incidents)
    if narrowed.empty:
        return
    said = look.words("map.not_on_map", shown=len(narrowed), n=len(incidents))
    with st.expander(said, icon=":material/location_off:", key="off_map", on_change="rerun") as fold:
        if not fold.open:
            return
        st.dataframe(_table(look, narrowed), hide_index=True, placeholder="—", height=260)


def draw_rows(look: Look, incidents: pd.DataFrame) -> None:
    """The same rows as a table; a selected row opens its card."""
    st.header(look.words("map.rows_title", n=len(incidents)), anchor="rows")
    if incidents.empty:
        empty_state.draw(look, "map.rows")
        return
    rows = incidents.sort_values("date", ascending=False)
    st.dataframe(
        _table(look, rows),
        hide_index=True,
        placeholder="—",
        height=380,
        key="map_rows",
        selection_mode="single-row",
        on_select=lambda: _open_row(rows, st.session_state["map_rows"]),
        alt=look.words("map.rows_title", n=len(incidents)),
    )
    downloads.draw(look, "map.rows", downloads.Rows(rows[COLUMNS], look.view.dataset.incidents[COLUMNS]))


def _open_row(rows: pd.DataFrame, event: Any) -> None:
    if event["selection"]["rows"]:
        state.open_record(str(rows.iloc[event["selection"]["rows"][0]]["incident_id"]))


def _table(look: Look, rows: pd.DataFrame) -> pd.DataFrame:
    """The columns a reader scans, coded values in words, the newest first."""
    said = rows[COLUMNS].copy()
    said["date"] = [look.words.date(day) for day in said["date"]]
    for column in ("date_precision", "type", "target", "confidence"):
        said[column] = [look.words.label("incidents", column, code) for code in said[column]]
    said["governorate"] = [look.words.label("places", "governorate", code) for code in said["governorate"]]
    return readable(look, said.drop(columns=["claimed_by", "attributed_to"]))


__all__ = ["choose_incidents", "draw_heading", "draw_map", "draw_off_map", "draw_rows"]
