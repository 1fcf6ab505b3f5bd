"""How far two coders agree: Krippendorff's α per variable, with a bootstrap interval, also where it is poor.

α = 1 − Dₒ / Dₑ, observed over expected disagreement (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
The estimate is the `krippendorff` package's; the interval resamples statements (Krippendorff 2004, ch. 11) with
α computed from the coincidences. Stance is ordinal; the others are nominal, an empty cell being a value of its own.
For variables that hold several codes, α is taken for each code (given or not) and averaged by how often it is given.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from discourse.dataset import Dataset

RESAMPLES, SEED, LEVEL = 1_000, 2021, 0.95
EMPTY = "∅"
CODERS = ("coder_1", "coder_2")
NOMINAL = ("on_topic", "stance_stated", "scope", "tempo", "means", "threat", "threat_target")
SETS = ("frames", "blames", "deadline_ids")
ORDINAL = ("stance",)
COLUMNS = ["variable", "level", "n", "alike", "alpha", "low", "high"]
Counts = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Alpha:
    """α of one variable: its level, the statements it rests on, how many were coded alike, the 95 % interval."""

    variable: str
    level: str
    n: int
    alike: float
    alpha: float
    low: float
    high: float


def agreement(dataset: Dataset) -> pd.DataFrame:
    """One row a variable: columns variable, level, n, alike (share), alpha, low, high; empty without codings."""
    wide = _wide(dataset.codings)
    found = [_of(wide, variable) for variable in (*ORDINAL, *NOMINAL, *SETS)]
    return pd.DataFrame([vars(alpha) for alpha in found if alpha is not None], columns=COLUMNS)


def _wide(codings: pd.DataFrame) -> pd.DataFrame:
    """Both coders' values side by side: index (variable, statement_id), one column a coder; only what both coded."""
    if codings.empty:
        return pd.DataFrame(columns=list(CODERS))
    rows = codings[codings["coder"].isin(CODERS)].assign(value=codings["value"].fillna(EMPTY))
    wide = rows.set_index(["variable", "statement_id", "coder"])["value"].unstack("coder")
    return wide.reindex(columns=list(CODERS)).dropna()


def _of(wide: pd.DataFrame, variable: str) -> Alpha | None:
    source = "stance" if variable == "stance_stated" else variable
    if wide.empty or source not in wide.index.get_level_values("variable"):
        return None
    pairs = wide.loc[source]
    if variable == "stance_stated":
        pairs = pairs.ne(EMPTY).astype(str)
    if variable in SETS:
        return _of_sets(pairs, variable)
    if variable in ORDINAL:
        pairs = pairs[(pairs != EMPTY).all(axis=1)]
    domain = ["-2", "-1", "0", "1", "2"] if variable in ORDINAL else sorted(set(pairs.to_numpy().ravel()))
    level = "ordinal" if variable in ORDINAL else "nominal"
    table = coincidences(pairs, domain)
    low, high = interval(table, level)
    alike = float((pairs[CODERS[0]] == pairs[CODERS[1]]).mean())
    return Alpha(variable, level, len(pairs), alike, estimate(table, level), low, high)


def _of_sets(pairs: pd.DataFrame, variable: str) -> Alpha:
    """α of each code as given or not, averaged by how often either coder gave it."""
    split = pairs.map(lambda cell: frozenset() if cell == EMPTY else frozenset(cell.split(";")))
    codes = sorted(frozenset().union(*split.to_numpy().ravel()))
    tables = [coincidences(split.map(lambda cell, code=code: str(code in cell)), ["False", "True"]) for code in codes]
    weights = np.array([table[1].sum() + table[:, 1].sum() for table in tables])
    alphas = np.array([estimate(table, "nominal") for table in tables])
    draws = np.array([_resampled(table, "nominal") for table in tables])
    low, high = np.quantile(np.average(draws, axis=0, weights=weights), [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    alike = float((split[CODERS[0]] == split[CODERS[1]]).mean())
    mean = float(np.average(alphas, weights=weights))
    return Alpha(variable, "per_code", len(pairs), alike, mean, float(low), float(high))


def coincidences(pairs: pd.DataFrame, domain: list[str]) -> Counts:
    """How often the first coder gave row's code and the second column's: a table over the domain."""
    table = pd.crosstab(pairs[CODERS[0]], pairs[CODERS[1]])
    whole = table.reindex(index=domain, columns=domain, fill_value=0)
    return np.asarray(whole.to_numpy(dtype=float))


def estimate(table: Counts, level: str) -> float:
    """α of a table of pairs by the `krippendorff` package; 1 where only one value ever occurs."""
    import krippendorff

    if ((table.sum(axis=0) + table.sum(axis=1)) > 0).sum() < 2:
        return 1.0
    rows, columns = np.nonzero(table)
    units = np.repeat(np.column_stack([rows, columns]), table[rows, columns].astype(int), axis=0)
    return float(krippendorff.alpha(reliability_data=units.T.astype(float), level_of_measurement=level))  # type: ignore[arg-type]


def interval(table: Counts, level: str) -> tuple[float, float]:
    """The 95 % bootstrap interval of α, statements drawn with replacement; the seed is fixed."""
    low, high = np.quantile(_resampled(table, level), [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


def _resampled(table: Counts, level: str) -> Counts:
    chance = np.random.default_rng(SEED)
    draws = chance.multinomial(int(table.sum()), (table / table.sum()).ravel(), size=RESAMPLES)
    return alphas_of(draws.reshape(RESAMPLES, *table.shape).astype(float), level)


def alphas_of(tables: Counts, level: str) -> Counts:
    """α of each of many tables of pairs of two coders without gaps: 1 − (n − 1) Σ o·δ² / Σ nᵢ nⱼ·δ²."""
    both = tables + tables.swapaxes(1, 2)
    marginals = both.sum(axis=2)
    distances = _distances(marginals, level)
    expected = np.einsum("ri,rj,rij->r", marginals, marginals, distances)
    observed = (both * distances).sum(axis=(1, 2))
    alphas = 1 - (both.sum(axis=(1, 2)) - 1) * observed / np.where(expected == 0, 1, expected)
    return np.asarray(np.where(expected == 0, 1.0, alphas))


def _distances(marginals: Counts, level: str) -> Counts:
    """Squared distances between codes: 0 or 1, or by the ranks between them."""
    if level != "ordinal":
        return np.broadcast_to(1 - np.eye(marginals.shape[1]), (*marginals.shape, marginals.shape[1]))
    middle = np.cumsum(marginals, axis=1) - marginals / 2
    return np.asarray((middle[:, :, None] - middle[:, None, :]) ** 2)
