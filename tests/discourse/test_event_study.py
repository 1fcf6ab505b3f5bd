"""The event study: what it finds where something is planted, and what it leaves alone where nothing is."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from discourse.event_study import (
    MINIMUM_ATTACK_DAYS,
    STRETCH,
    Plan,
    event_studies,
    event_study,
    moved_attacks,
    overlap,
    two_sided,
)
from discourse.intervals import wilson
from tests.discourse.synthetic_record import DAYS, QUICK, attack_days, demands, rejections, with_effect

RECORDS = 200


@pytest.mark.parametrize("kind", ["even", "waves", "dense"])
def test_without_a_tie_it_rejects_about_as_often_as_its_level(kind):
    share = rejections(kind, each=0, records=RECORDS, seed=11)
    # 0.05 lies in the 99.9% interval of what was counted: no more than the level, and no dead test either.
    assert share <= wilson(round(0.05 * RECORDS), RECORDS, 0.999).high
    assert share > 0


@pytest.mark.parametrize("kind", ["even", "waves"])
def test_three_more_demands_after_each_attack_are_found_in_most_records(kind):
    assert rejections(kind, each=3, records=60, seed=12) >= 0.7


def test_where_attacks_crowd_an_effect_is_found_less_often_but_far_more_often_than_by_chance():
    assert 0.25 <= rejections("dense", each=3, records=60, seed=12) < rejections("even", 3, 60, seed=12)


def test_a_greater_effect_is_found_more_often():
    small, great = (rejections("even", each, records=60, seed=13) for each in (1, 4))
    assert small < great


def test_the_effect_is_the_mean_after_less_the_mean_before():
    counts = pd.Series(0, index=DAYS)
    counts[DAYS[350]] = 3
    counts[DAYS[352]] = 12
    counts[DAYS[345]] = 7
    study = event_study(counts, DAYS[[350]], QUICK)
    assert (study.before, study.after) == pytest.approx((7 / 14, 15 / 15))
    assert study.effect == pytest.approx(0.5)
    assert study.rate_ratio == pytest.approx(2)


def test_effects_of_the_detectable_size_are_found_in_about_four_records_of_five():
    chance = np.random.default_rng(21)
    found = 0
    for _ in range(60):
        attacks, counts = attack_days("even", chance), demands("even", chance)
        detectable = event_study(counts, attacks, QUICK).detectable
        # Fifteen days after each attack: an effect of so many a day is fifteen times as many in all.
        raised = with_effect(counts, attacks, 15 * detectable * 1.25, chance)
        found += event_study(raised, attacks, QUICK).p_value <= 0.05
    assert found / 60 >= 0.6


def test_two_attacks_of_one_day_are_one_day_of_attack():
    counts = demands("even", np.random.default_rng(1))
    twice = pd.DatetimeIndex([DAYS[100], DAYS[100], DAYS[300]])
    assert event_study(counts, twice, QUICK).n_attack_days == 2


def test_days_beyond_the_record_are_left_out_of_the_means_and_not_counted_as_none():
    counts = pd.Series(1, index=DAYS)
    study = event_study(counts, DAYS[[-1]], QUICK)
    assert (study.before, study.after) == (1, 1)


def test_attacks_outside_the_record_are_left_out():
    counts = demands("even", np.random.default_rng(1))
    outside = pd.DatetimeIndex(["2001-01-01", DAYS[10]])
    assert event_study(counts, outside, QUICK).n_attack_days == 1


def test_a_handful_of_attacks_is_too_few_to_say_and_has_no_corrected_p_value():
    counts = demands("even", np.random.default_rng(1))
    study = event_study(counts, DAYS[:: len(DAYS) // (MINIMUM_ATTACK_DAYS - 2)][1:], QUICK)
    assert study.verdict == "too_few"
    assert np.isnan(study.p_holm)


def test_no_attack_at_all_is_too_few_as_well():
    counts = demands("even", np.random.default_rng(1))
    assert event_study(counts, DAYS[:0], QUICK).verdict == "too_few"


def test_a_planted_effect_is_said_to_be_more_and_a_planted_silence_fewer():
    chance = np.random.default_rng(5)
    attacks = DAYS[40:680:45]
    more = with_effect(demands("even", chance), attacks, 9, chance)
    fewer = pd.Series(5, index=DAYS)
    for place in DAYS.get_indexer(attacks):
        fewer.iloc[place : place + 8] = 0
    found = event_studies({"more": more, "fewer": fewer}, attacks, QUICK)
    assert [study.verdict for study in found] == ["more", "fewer"]


def test_looking_at_three_outcomes_makes_each_p_value_greater():
    chance = np.random.default_rng(2)
    attacks = attack_days("even", chance)
    series = {name: demands("even", chance) for name in ("leave", "blame", "stay")}
    found = event_studies(series, attacks, QUICK)
    alone = event_study(series["leave"], attacks, QUICK)
    assert found[0].p_value == alone.p_value
    assert min(study.p_holm for study in found) == pytest.approx(min(1, 3 * min(study.p_value for study in found)))


def test_the_same_seed_gives_the_same_answer():
    chance = np.random.default_rng(3)
    counts, attacks = demands("even", chance), attack_days("even", chance)
    first, second = (event_study(counts, attacks, QUICK) for _ in range(2))
    assert first.p_value == second.p_value
    pd.testing.assert_frame_equal(first.curve, second.curve)


def test_the_line_leaves_the_band_by_chance_in_about_one_study_in_twenty():
    chance = np.random.default_rng(4)
    left = 0
    for _ in range(RECORDS):
        curve = event_study(demands("even", chance), attack_days("even", chance), QUICK).curve
        left += bool(((curve["observed"] > curve["high"]) | (curve["observed"] < curve["low"])).any())
    assert left / RECORDS <= wilson(round(0.05 * RECORDS), RECORDS, 0.999).high


@given(
    some.sets(some.integers(0, 299), min_size=1, max_size=60),
    some.integers(200, 300),
    some.integers(0, 2**31),
)
@settings(max_examples=50, deadline=None)
def test_moved_attacks_keep_their_number_in_every_stretch(places, days, seed):
    held = np.array(sorted(place for place in places if place < days), dtype=np.intp)
    moved = moved_attacks(held, days, Plan(permutations=20, seed=seed))
    for start in range(0, days, STRETCH):
        inside = ((held >= start) & (held < start + STRETCH)).sum()
        assert (moved[:, start : start + STRETCH].sum(axis=1) == inside).all()


@given(some.integers(0, 2**31))
@settings(max_examples=30, deadline=None)
def test_moved_attacks_keep_the_gaps_between_them(seed):
    moved = moved_attacks(np.array([3, 4, 5, 60], dtype=np.intp), 90, Plan(permutations=5, seed=seed))
    for row in moved:
        found = np.flatnonzero(row)
        assert sorted(np.diff(found, append=found[0] + 90)) == [1, 1, 33, 55]


@given(some.lists(some.floats(-5, 5), min_size=1, max_size=99), some.floats(-9, 9))
def test_a_p_value_is_never_nought_and_never_above_one(drawn, effect):
    p_value = two_sided(effect, np.array(drawn))
    assert 1 / (len(drawn) + 1) <= p_value <= 1


def test_overlap_is_the_share_of_attack_days_with_another_within_the_window():
    assert overlap(np.array([0, 10, 100, 200, 214], dtype=np.intp), 14) == pytest.approx(4 / 5)
