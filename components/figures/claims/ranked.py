"""Attacks ranked by the number of statements that use them, each bar parted by use."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.figures import theme as themes
from components.figures.claims import rows, sides
from components.figures.claims.rows import Named
from components.figures.text import card
from components.figures.theme import Theme, readable_on
from components.figures.types import Words
from discourse.linkage import SIDES, side

MOST_ROWS = 12


def build(table: pd.DataFrame, words: Words, theme: Theme) -> go.Figure:
    """Rows of `linkage.attacks_by_use` parted by `side` and `use`; the twelve most used. customdata = [incident_id].

    A statement that uses an attack in two ways stands in both parts.
    """
    attacks = table.drop_duplicates("incident_id").head(MOST_ROWS).to_dict("records")
    shown = table[table["incident_id"].isin([attack["incident_id"] for attack in attacks])]
    counts = shown.pivot_table(index="incident_id", columns="use", values="n", aggfunc="sum", fill_value=0)
    figure = go.Figure([_bars(attacks, counts[use], use, words, theme) for use in _ordered(counts)])
    rows.draw_names(figure, [_named(attack, words) for attack in attacks], words, theme)
    themes.apply(figure, theme, words)
    reach = counts.sum(axis=1).max() * 1.02 if len(counts) else 1
    return rows.frame(figure, len(attacks), reach, words)


def _ordered(counts: pd.DataFrame) -> list[str]:
    """Uses from reasons to leave to reasons to stay, the commonest of the others first."""
    totals = counts.sum()
    return sorted(totals.index, key=lambda use: (SIDES.index(side(use)), -totals[use]))


def _named(attack: dict[str, object], words: Words) -> Named:
    day = rows.attack_day(attack, words)
    return Named(words.pick(attack, "place"), f"{day} · {words.number(int(attack['total']))}")  # type: ignore[call-overload]


def _bars(attacks: list[dict[str, object]], found: pd.Series, use: str, words: Words, theme: Theme) -> go.Bar:
    numbers = [int(found[attack["incident_id"]]) for attack in attacks]
    fill, hatched = sides.use_colour(use, theme), sides.pattern(use, theme)
    return go.Bar(
        orientation="h",
        x=numbers,
        y=rows.heights(len(attacks)),
        width=rows.BAR,
        name=sides.use_name(use, words),
        marker={"color": fill, "pattern": hatched, "line": {"width": 1, "color": theme.ground}},
        text=[words.number(number) if number else "" for number in numbers],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"size": 11, "color": theme.ink if hatched else readable_on(fill)},
        customdata=[[attack["incident_id"]] for attack in attacks],
        hovertext=[_hover(attack, use, n, words) for attack, n in zip(attacks, numbers, strict=True)],
        hoverinfo="text",
    )


def _hover(attack: dict[str, object], use: str, n: int, words: Words) -> str:
    kind = words.label("incidents", "type", str(attack["type"]))
    said = f"{sides.use_name(use, words)}: {words('figures.count_statements', n=n)}"
    return card(rows.attack_name(attack, words), [kind, rows.toll(attack, words), said], words)
