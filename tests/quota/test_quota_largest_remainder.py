from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from docgen.quota.largest_remainder import apportioned

WEIGHTS = st.lists(st.integers(0, 60), min_size=1, max_size=8).map(tuple)
CAPS = st.one_of(st.none(), st.integers(0, 9))


@given(st.integers(0, 60), WEIGHTS, st.integers(0, 3), CAPS)
def test_parts_and_open_seats_add_up_within_the_bounds(total, weights, minimum, cap):
    parts = apportioned(total, weights, minimum, cap)
    if parts is None:
        return
    counts = [part.count for part in parts.each]
    assert sum(counts) + parts.open_seats == total
    assert min(counts) >= minimum
    if cap is not None and cap >= minimum:
        assert max(counts) <= cap
    assert bool(parts.tied) == bool(parts.open_seats)
    if parts.tied:
        assert parts.open_seats < len(parts.tied)
        assert len({parts.each[position].remainder for position in parts.tied}) == 1
        assert cap is None or all(parts.each[position].count < cap for position in parts.tied)


@given(st.integers(0, 60), WEIGHTS)
def test_without_bounds_every_part_is_within_one_of_its_exact_share(total, weights):
    parts = apportioned(total, weights)
    if parts is None:
        assert total
        assert not sum(weights)
        return
    for part, weight in zip(parts.each, weights, strict=True):
        exact = Fraction(total * weight, sum(weights) or 1)
        assert abs(part.count - exact) < 1


@given(st.integers(0, 60), WEIGHTS, st.integers(0, 3), CAPS)
def test_more_weight_never_gets_less(total, weights, minimum, cap):
    parts = apportioned(total, weights, minimum, cap)
    ranked = sorted(zip(weights, (part.count for part in parts.each), strict=True)) if parts else []
    for (light, few), (heavy, many) in pairwise(ranked):
        assert few <= many or light == heavy


@given(st.integers(0, 60), WEIGHTS, st.integers(0, 3), CAPS, st.randoms(use_true_random=False))
def test_permuting_the_weights_permutes_the_parts(total, weights, minimum, cap, random):
    order = list(range(len(weights)))
    random.shuffle(order)
    parts = apportioned(total, weights, minimum, cap)
    permuted = apportioned(total, tuple(weights[position] for position in order), minimum, cap)
    if parts is None:
        assert permuted is None
        return
    assert permuted.each == tuple(parts.each[position] for position in order)
    assert {order[position] for position in permuted.tied} == set(parts.tied)


@given(st.integers(0, 60), WEIGHTS, st.integers(0, 3), CAPS)
def test_it_refuses_only_what_no_shares_could_satisfy(total, weights, minimum, cap):
    most = sum(minimum if not weight else (cap if cap is not None else 10**6) for weight in weights)
    possible = minimum * len(weights) <= total <= most
    assert (apportioned(total, weights, minimum, cap) is not None) == possible


def test_bounded_parts_follow_one_scale():
    parts = apportioned(20, (50, 30, 12, 8, 0), minimum=2, cap=7)
    assert [part.count for part in parts.each] == [7, 6, 3, 2, 2]


def test_equal_remainders_are_left_open_wherever_they_stand():
    for weights in ((3, 1, 1), (1, 3, 1), (1, 1, 3)):
        parts = apportioned(3, weights)
        assert [weights[position] for position in parts.tied] == [1, 1], weights
        assert [part.count for part in parts.each] == [2 if weight == 3 else 0 for weight in weights]
        assert parts.open_seats == 1


def test_a_thousand_units_take_no_time():
    weights = tuple(range(1, 3322))
    parts = apportioned(5000, weights, 1, 4)
    assert sum(part.count for part in parts.each) + parts.open_seats == 5000
