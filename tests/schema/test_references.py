"""Names inside a plan that must be declared in it."""

import pytest
from schema_sources import PLAN, changed, decode_plan, printed

from docgen.schema import check_references

UNKNOWN = {
    "an award of criteria": (
        ("{awards: [bang_khen], kind", "{awards: [bang_khn], kind"),
        [
            "plan.yaml:56:22: lỗi: criteria.tap_the.awards[1] nêu “bang_khn”, không có trong awards [unknown-award]",
            "    cần: một trong: bang_khen, giay_khen",
            "    sửa: sửa tên, hoặc khai báo hình thức này trong awards; có phải “bang_khen”?",
        ],
    ),
    "an award of a dossier": (
        ("    awards: [bang_khen]\n", "    awards: [bang_khen, huan_chuong]\n"),
        [
            "plan.yaml:59:25: lỗi: dossiers.tinh.awards[2] nêu “huan_chuong”, không có trong awards [unknown-award]",
            "    cần: một trong: bang_khen, giay_khen",
            "    sửa: sửa tên, hoặc khai báo hình thức này trong awards",
        ],
    ),
    "an award of an annex": (
        ("awards: [bang_khen, giay_khen]", "awards: [bang_khen, giay]"),
        [
            "plan.yaml:79:73: lỗi: annexes.pl1.awards[2] nêu “giay”, không có trong awards [unknown-award]",
            "    cần: một trong: bang_khen, giay_khen",
            "    sửa: sửa tên, hoặc khai báo hình thức này trong awards; có phải “giay_khen”?",
        ],
    ),
    "a basis": (
        ("  - qd_27\n", "  - qd_72\n"),
        [
            "plan.yaml:18:5: lỗi: bases[2] nêu “qd_72”, không có trong citations [unknown-citation]",
            "    cần: tên một mục trong citations, hoặc nguyên văn một câu",
            "    sửa: sửa tên, hoặc khai báo văn bản này trong citations; có phải “qd_27”?",
        ],
    ),
}


@pytest.mark.parametrize("case", UNKNOWN)
def test_a_name_that_is_not_declared_is_reported_at_its_place(case):
    (old, new), expected = UNKNOWN[case]
    plan, places, problems = decode_plan(changed(old, new))
    assert problems == ()
    assert printed(check_references(plan, places)) == expected


def test_names_that_are_declared_and_bases_that_are_sentences_are_no_problem():
    plan, places, _ = decode_plan(PLAN)
    assert "Xét đề nghị của Ban Phong trào" in plan.bases
    assert check_references(plan, places) == ()
