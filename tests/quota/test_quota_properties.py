"""Random small plans: nothing raises, what has no problem adds up, and the order of rows decides nothing."""

import inspect
import pkgutil
import string
import unicodedata
from importlib import import_module

from hypothesis import given, settings
from hypothesis import strategies as st
from quota_plans import plan_of, run

import docgen.quota
from docgen.model.rules import Rule
from docgen.model.units import Override, Unit
from docgen.problem import Fault, Say, any_error

FIGURES = st.sampled_from(["xa", "ap", "xaa"])
LEVELS = st.sampled_from(["huyen", "huyen", "huyen", "xa", "huyn"])
UNIT_IDS = st.sampled_from(list("abcdefg"))
SMALL = st.integers(0, 12)
MAYBE = st.one_of(st.none(), st.none(), st.integers(0, 5))
RULES = st.one_of(
    st.fixed_dictionaries({"fixed": st.fixed_dictionaries({"each": SMALL})}),
    st.builds(
        lambda of, bounds, gives: {
            "thresholds": {
                "of": of,
                "steps": [
                    {"up_to": bound, "give": give} if bound is not None else {"give": give}
                    for bound, give in zip([*sorted(bounds), None], gives, strict=False)
                ],
            }
        },
        FIGURES, st.sets(SMALL, max_size=3), st.lists(SMALL, min_size=4, max_size=4),
    ),
    st.builds(
        lambda one_per, of, rounding, on: {"ratio": {"one_per": one_per, "of": of, "rounding": rounding, "on": on}},
        st.integers(1, 12), FIGURES, st.sampled_from(["half-up", "more-than-half", "floor", "ceiling"]),
        st.sampled_from(["unit", "total"]),
    ),
    st.builds(lambda total, of: {"share": {"total": total, "of": of}}, st.integers(0, 30), FIGURES),
    st.builds(lambda gives: {"table": {"gives": gives}}, st.dictionaries(UNIT_IDS, SMALL, min_size=1, max_size=4)),
    st.builds(lambda count: {"held": {"count": count}}, SMALL),
    st.just({"unlimited": {}}),
)  # fmt: skip
QUOTA_IDS = ["p", "q", "r"]
QUOTAS = st.fixed_dictionaries(
    {
        "award": st.sampled_from(["bk", "bk", "bk_tw", "bkk"]),
        "kind": st.sampled_from(["collective", "individual"]),
        "level": LEVELS,
        "rule": RULES,
        "among": st.one_of(st.none(), LEVELS),
        "minimum": MAYBE,
        "cap": MAYBE,
        "taken_from": st.one_of(st.none(), st.none(), st.sampled_from([*QUOTA_IDS, "x"])),
    }
)
DECLARED = st.fixed_dictionaries({}, optional={"collective": SMALL, "individual": SMALL, "household": SMALL})
PLANS = st.builds(
    lambda quotas, declared: plan_of(
        quotas, awards={"bk": {"name": "Bằng khen", "declared": declared}, "bk_tw": {"name": "Bằng khen TW"}}
    ),
    st.dictionaries(st.sampled_from(QUOTA_IDS), QUOTAS, min_size=1),
    DECLARED,
)
UNITS = st.lists(
    st.builds(
        lambda id_, level, figures: Unit(id=id_, name=f"Xã {id_}", level=level, figures=figures),
        UNIT_IDS, LEVELS, st.dictionaries(st.sampled_from(["xa", "ap"]), SMALL),
    ),
    max_size=6,
)  # fmt: skip
OVERRIDES = st.lists(
    st.builds(
        lambda quota_id, purpose: Override.model_validate(
            {"quota": quota_id, "decided_by": "Ban Thường trực", "why": "lý do {khác}", **purpose}
        ),
        st.sampled_from([*QUOTA_IDS, "x"]),
        st.one_of(
            st.builds(lambda unit, count: {"unit": unit, "set": count}, UNIT_IDS, SMALL),
            st.builds(lambda tied: {"tie_to": tied}, st.lists(UNIT_IDS, max_size=3)),
        ),
    ),
    max_size=3,
).map(tuple)


def distinct(units):
    return tuple({unit.id: unit for unit in units}.values())


@settings(max_examples=100, deadline=None)
@given(PLANS, UNITS.map(tuple), OVERRIDES)
def test_no_plan_however_wrong_makes_the_room_raise_and_every_word_is_filled_in(plan, units, overrides):
    allocation, problems = run(plan, units, *overrides)
    assert [each.quota_id for each in allocation.allotments] == list(plan.quotas)
    for lang in ("vi", "en"):
        for problem in problems:
            assert problem.what(lang)
            assert problem.lines(lang)
            assert problem.fault.explain.fill(lang, {})
        for allotment in allocation.allotments:
            assert all(step.said(lang) for step in allotment.because)
            assert all(step.said(lang) for each in allotment.shares for step in each.because)


@settings(max_examples=100, deadline=None)
@given(PLANS, UNITS.map(distinct), OVERRIDES)
def test_without_a_problem_the_shares_add_up_to_the_total_and_each_says_why(plan, units, overrides):
    allocation, problems = run(plan, units, *overrides)
    for allotment in allocation.allotments:
        assert allotment.because
        assert all(each.because for each in allotment.shares)
        if any_error(problems) or allotment.held or allotment.total is None:
            continue
        assert sum(each.count for each in allotment.shares) == allotment.total
        assert allotment.left >= 0


def rules_of_one_quota(rule, minimum, cap):
    quota = {"award": "bk", "kind": "collective", "level": "huyen", "rule": rule, "minimum": minimum, "cap": cap}
    return plan_of({"q": quota})


WHOLE_UNITS = st.dictionaries(UNIT_IDS, st.tuples(SMALL, SMALL), min_size=1, max_size=6).map(
    lambda sizes: tuple(
        Unit(id=id_, name=f"Xã {id_}", level="huyen", figures={"xa": xa, "ap": ap}) for id_, (xa, ap) in sizes.items()
    )
)


@settings(max_examples=100, deadline=None)
@given(st.builds(rules_of_one_quota, RULES, MAYBE, MAYBE), WHOLE_UNITS)
def test_shares_never_add_up_to_more_than_the_total_and_fall_short_only_by_a_problem(plan, units):
    allocation, problems = run(plan, units)
    (allotment,) = allocation.allotments
    if allotment.held or allotment.total is None:
        assert allotment.shares == ()
        return
    given_out = sum(each.count for each in allotment.shares)
    assert given_out == allotment.total or (given_out < allotment.total and problems)


@settings(max_examples=100, deadline=None)
@given(PLANS, UNITS.map(distinct), OVERRIDES, st.randoms(use_true_random=False))
def test_permuting_the_units_permutes_the_shares_and_changes_no_problem(plan, units, overrides, random):
    shuffled = list(units)
    random.shuffle(shuffled)
    allocation, problems = run(plan, units, *overrides)
    again, same_problems = run(plan, tuple(shuffled), *overrides)
    for one, other in zip(allocation.allotments, again.allotments, strict=True):
        assert (one.total, one.sent_up, one.because) == (other.total, other.sent_up, other.because)
        assert {each.unit: each for each in one.shares} == {each.unit: each for each in other.shares}
        assert [each.unit for each in other.shares] == [
            unit.id for unit in shuffled if unit.id in {each.unit for each in one.shares}
        ]
    told = [(each.fault.code, each.what()) for each in problems]
    assert sorted(told) == sorted((each.fault.code, each.what()) for each in same_problems)


def every(sort):
    """Every constant of a sort in the modules of the room, by module and name."""
    modules = [import_module(f"docgen.quota.{found.name}") for found in pkgutil.iter_modules(docgen.quota.__path__)]
    return {
        f"{module.__name__}.{name}": value for module in modules for name, value in vars(module).items()
        if isinstance(value, sort)
    }  # fmt: skip


def test_every_rule_of_the_model_has_a_row_in_the_table():
    assert set(docgen.quota.RULES) == set(Rule.model_fields)
    assert all(inspect.getdoc(rule) for rule in docgen.quota.RULES.values())


def test_every_fault_has_its_own_code_and_is_explained_in_both_languages():
    faults = set(every(Fault).values())
    assert len(faults) > 20
    assert len({fault.code for fault in faults}) == len(faults)
    for fault in faults:
        assert min(len(fault.explain.vi), len(fault.explain.en)) > 60, fault.code
        assert fault.need or fault.mend, fault.code


def test_every_sentence_fills_in_the_same_values_in_both_languages_and_is_composed():
    sentences = every(Say)
    faults = every(Fault)
    sentences |= {f"{name}.says": fault.says for name, fault in faults.items()}
    sentences |= {f"{name}.mend": fault.mend for name, fault in faults.items() if fault.mend}
    sentences |= {f"{name}.explain": fault.explain for name, fault in faults.items()}
    assert len(sentences) > 60
    pairs = {"date": "day", "kind_vi": "kind_en", "source_vi": "source_en"}
    for name, (vi, en) in sentences.items():
        wanted = {pairs.get(field, field) for field in fields_of(vi)}
        assert wanted == fields_of(en), name
        assert unicodedata.is_normalized("NFC", vi), name


def fields_of(text):
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}
