"""Who nominates: units, and the issuer for the levels that it holds."""

from form_plans import UNITS, plan_of, quota_of

from docgen.model.nominators import Who, nominators_of

HELD = {"held": {"count": 1}}
FIXED = {"fixed": {"each": 1}}


def own(*quotas, units=UNITS):
    plan = plan_of(quotas={f"q{at}": each for at, each in enumerate(quotas)})
    return [who.id for who in nominators_of(plan, units) if who.own]


def test_the_issuer_nominates_for_a_level_that_it_holds_and_units_follow_in_their_order():
    assert nominators_of(plan_of(), UNITS) == (
        Who("tinh", "Cấp tỉnh", "tinh", True),
        Who("dong", "Huyện Đông", "huyen", False),
        Who("tay", "Thị xã Tây", "huyen", False),
    )


def test_own_levels_stand_in_the_order_of_the_plan():
    assert own(quota_of("bk", "individual", "xa", HELD), quota_of("bk", "individual", "tinh", HELD)) == ["tinh", "xa"]


def test_an_unlimited_quota_makes_a_nominator_too():
    assert own(quota_of("bk", "individual", "xa", {"unlimited": {}})) == ["xa"]


def test_a_level_that_has_units_is_not_the_issuers():
    assert own(quota_of("bk", "individual", "huyen", HELD)) == []


def test_a_shared_quota_and_one_that_is_taken_from_another_make_no_nominator():
    source = quota_of("bk", "collective", "huyen", FIXED)
    assert own(source, quota_of("tw", "collective", "xa", HELD, taken_from="q0")) == []


def test_a_unit_that_is_called_like_a_level_nominates_for_it_alone():
    unit = UNITS[0].model_copy(update={"id": "tinh"})
    found = nominators_of(plan_of(), (unit,))
    assert [(who.id, who.own) for who in found] == [("tinh", False)]
