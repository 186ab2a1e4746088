"""Plans: what is decoded, and what is said about each misfit, beside the change that causes it."""

import datetime

import pytest
from pydantic import Field
from schema_sources import PLAN, changed, decode_plan, located, printed

from docgen.model.issuer import Profile
from docgen.model.kind import Kind
from docgen.model.signing import SignsAs, YearOnly
from docgen.model.units import Overrides
from docgen.model.words import Noun
from docgen.problem import Place
from docgen.schema import decode

MISFITS = {
    "an unknown entry": (
        ("place: Sóc Trăng", "plce: Sóc Trăng"),
        "plan.yaml:3:1: lỗi: không có mục nào tên “plce” ở đây (plce) [unknown-field]",
        "    sửa: có phải “place”?",
    ),
    "an unknown entry by its Vietnamese heading": (
        ("    deadline: 30/9/2021", "    Hạn  Nộp: 30/9/2021"),
        "plan.yaml:64:5: lỗi: không có mục nào tên “Hạn  Nộp” ở đây (dossiers.tinh.Hạn  Nộp) [unknown-field]",
        "    cần: một trong các mục: awards, parts, sets, deadline, send_to",
        "    sửa: có phải “deadline”?",
    ),
    "an unknown entry below a part of the body": (
        ("id: yeu_cau, heading", "id: yeu_cau, headng"),
        "plan.yaml:73:23: lỗi: không có mục nào tên “headng” ở đây (body[1].items[2].headng) [unknown-field]",
        "    cần: một trong các mục: id, heading, text, paragraphs, table, items, bullets, closing, number",
        "    sửa: có phải “heading”?",
    ),
    "a text with a colon": (
        ("- Động viên các tầng lớp nhân dân.", "- Đối với tập thể: Động viên."),
        "plan.yaml:72:9: lỗi: “Đối với tập thể:” bị đọc là tên một mục (body[1].items[1].Đối với tập thể) "
        "[colon-in-text]",
        "    cần: một trong các mục: id, heading, text, paragraphs, table, items, bullets, closing, number",
        '    sửa: nếu là lời văn có dấu hai chấm thì đặt cả câu trong dấu ngoặc kép: "…"',
    ),
    "an entry missing": (
        ("    award: bang_khen\n    kind: collective\n", "    award: bang_khen\n"),
        "plan.yaml:32:5: lỗi: thiếu “Đối tượng” (quotas.bk_tap_the.kind) [missing-field]",
        "    sửa: thêm dòng `kind: …`",
    ),
    "an entry missing at the top": (
        ("issuer: mttq-tinh-soc-trang\n", ""),
        "plan.yaml:1:1: lỗi: thiếu “Cơ quan ban hành” (issuer) [missing-field]",
        "    sửa: thêm dòng `issuer: …`",
    ),
    "a misspelt entry that is missing is one mistake": (
        ("trich_yeu: |", "trich_yu: |"),
        "plan.yaml:5:1: lỗi: không có mục nào tên “trich_yu” ở đây (trich_yu) [unknown-field]",
        "    sửa: có phải “trich_yeu”?",
    ),
    "an empty value": (
        ("numbering: {items: [I., 1., a)]}", "numbering:"),
        "plan.yaml:68:11: lỗi: “Kiểu đánh số” (numbering) để trống [empty-value]",
        "    sửa: ghi giá trị, hoặc bỏ mục này nếu không dùng",
    ),
    "an empty item": (
        ("  - luat\n", "  -\n"),
        "plan.yaml:17:4: lỗi: “Căn cứ” (bases[1]) để trống [empty-value]",
        "    sửa: ghi giá trị, hoặc bỏ mục này nếu không dùng",
    ),
    "an empty day": (
        ("date: 2021-02-26", "date:"),
        "plan.yaml:4:6: lỗi: “Ngày ban hành” (date) để trống [empty-value]",
        "    sửa: ghi giá trị, hoặc bỏ mục này nếu không dùng",
    ),
    "blanks for a text": (
        ("place: Sóc Trăng", 'place: " "'),
        "plan.yaml:3:8: lỗi: “Địa danh” (place) chỉ có dấu cách [blank-text]",
        "    sửa: ghi giá trị, hoặc bỏ mục này nếu không dùng",
    ),
    "blanks for a part of the body": (
        ("- Động viên các tầng lớp nhân dân.", '- ""'),
        "plan.yaml:72:9: lỗi: “Lời văn” (body[1].items[1]) chỉ có dấu cách [blank-text]",
        "    sửa: ghi giá trị, hoặc bỏ mục này nếu không dùng",
    ),
    "a list for a text": (
        ("place: Sóc Trăng", "place: [Sóc Trăng]"),
        "plan.yaml:3:8: lỗi: “Địa danh” (place) là “[Sóc Trăng]”, không phải lời văn [text-wanted]",
        "    cần: lời văn; nếu có dấu ngoặc hoặc dấu hai chấm thì đặt trong dấu ngoặc kép",
    ),
    "a text for a list": (
        ("{awards: [bang_khen], kind", "{awards: bang_khen, kind"),
        "plan.yaml:56:21: lỗi: “Áp dụng cho” (criteria.tap_the.awards) là “bang_khen”, không phải danh sách "
        "[list-wanted]",
        "    cần: mỗi ý một dòng, bắt đầu bằng “- ”; hoặc [a, b]",
    ),
    "a text for a group": (
        ("recipients: {to: [Ban Thường trực], archive: VT}", "recipients: Ban Thường trực"),
        "plan.yaml:77:13: lỗi: “Nơi nhận” (recipients) là “Ban Thường trực”, không phải một nhóm `tên: giá trị` "
        "[group-wanted]",
        "    cần: các dòng `tên: giá trị` lùi vào bên dưới, có dấu cách sau dấu hai chấm",
    ),
    "a blank forgotten after a colon": (
        ("  huyen: {name: Cấp huyện}", "  huyen:\n    name:Cấp huyện"),
        "plan.yaml:22:5: lỗi: “Các cấp” (levels.huyen) là “name:Cấp huyện”, không phải một nhóm `tên: giá trị` "
        "[group-wanted]",
        "    cần: các dòng `tên: giá trị` lùi vào bên dưới, có dấu cách sau dấu hai chấm",
    ),
    "a count with a point": (
        ("one_per: 30", "one_per: 1.490"),
        "plan.yaml:49:29: lỗi: “Cứ bao nhiêu được một” (quotas.gk_tap_the.rule.ratio.one_per) là “1.490”, "
        "không phải số nguyên [count]",
        "    cần: số nguyên không âm, chỉ gồm chữ số, ví dụ 14 hoặc 1490",
    ),
    "a count in words": (
        ("sets: 2", "sets: hai"),
        "plan.yaml:63:11: lỗi: “Số bộ” (dossiers.tinh.sets) là “hai”, không phải số nguyên [count]",
        "    cần: số nguyên không âm, chỉ gồm chữ số, ví dụ 14 hoặc 1490",
    ),
    "a list for a count": (
        ("sets: 2", "sets: [2, 3]"),
        "plan.yaml:63:11: lỗi: “Số bộ” (dossiers.tinh.sets) là “[2, 3]”, không phải số nguyên [count]",
        "    cần: số nguyên không âm, chỉ gồm chữ số, ví dụ 14 hoặc 1490",
    ),
    "a count too small": (
        ("one_per: 30", "one_per: 0"),
        "plan.yaml:49:29: lỗi: “Cứ bao nhiêu được một” (quotas.gk_tap_the.rule.ratio.one_per) là “0”, nhỏ quá "
        "[too-small]",
        "    cần: số > 0",
    ),
    "a year too great": (
        ("date: 2021-02-26", "date: {year: 20211}"),
        "plan.yaml:4:14: lỗi: “Năm” (date.year) là “20211”, lớn quá [too-big]",
        "    cần: số ≤ 2100",
    ),
    "no day": (
        ("date: 2021-02-26", "date: tháng 2 năm 2021"),
        "plan.yaml:4:7: lỗi: “Ngày ban hành” (date) là “tháng 2 năm 2021”, không phải ngày [date-form]",
        "    cần: 2021-02-26 hoặc 26/02/2021",
    ),
    "a day that the calendar does not have": (
        ("deadline: 30/9/2021", "deadline: 31/9/2021"),
        "plan.yaml:64:15: lỗi: “Hạn nộp” (dossiers.tinh.deadline) là “31/9/2021”, lịch không có ngày này "
        "[date-missing]",
        "    cần: một ngày có thật, ví dụ 2021-02-26",
    ),
    "a name that cannot be one": (
        ("of: communes, rounding", "of: Số xã, rounding"),
        "plan.yaml:49:37: lỗi: “Tính theo số liệu” (quotas.gk_tap_the.rule.ratio.of) có tên gọi “Số xã” không dùng "
        "được [identifier]",
        "    cần: chữ thường không dấu, chữ số và dấu _, bắt đầu bằng chữ, ví dụ ke_sach",
    ),
    "a key that cannot be a name": (
        ("  thang: Tháng thi đua", "  Thang: Tháng thi đua"),
        "plan.yaml:10:3: lỗi: “Từ dùng chung” (terms.Thang) có tên gọi “Thang” không dùng được [identifier]",
        "    cần: chữ thường không dấu, chữ số và dấu _, bắt đầu bằng chữ, ví dụ ke_sach",
    ),
    "two rules": (
        ("rule: {fixed: {each: 1}}", "rule: {fixed: {each: 1}, held: {count: 2}}"),
        "plan.yaml:35:11: lỗi: “Quy tắc phân bổ” (quotas.bk_tap_the.rule) phải có đúng một quy tắc và tham "
        "số của nó, "
        "đang ghi: fixed, held [one-rule]",
        "    cần: một trong: fixed, thresholds, ratio, share, table, held, unlimited; không giới hạn thì ghi "
        "unlimited: {}",
    ),
    "no rule": (
        ("rule: {fixed: {each: 1}}", "rule: {}"),
        "plan.yaml:35:11: lỗi: “Quy tắc phân bổ” (quotas.bk_tap_the.rule) phải có đúng một quy tắc và tham "
        "số của nó, "
        "đang ghi: {} [one-rule]",
        "    cần: một trong: fixed, thresholds, ratio, share, table, held, unlimited; không giới hạn thì ghi "
        "unlimited: {}",
    ),
    "a misspelt rule is one mistake": (
        ("rule: {fixed: {each: 1}}", "rule: {fixd: {each: 1}}"),
        "plan.yaml:35:12: lỗi: không có mục nào tên “fixd” ở đây (quotas.bk_tap_the.rule.fixd) [unknown-field]",
        "    cần: một trong các mục: fixed, thresholds, ratio, share, table, held, unlimited",
        "    sửa: có phải “fixed”?",
    ),
    "steps out of order": (
        ("steps: [{up_to: 10, give: 1}, {give: 2}]", "steps: [{up_to: 10, give: 1}, {up_to: 5, give: 2}]"),
        "plan.yaml:42:9: lỗi: “Theo bậc của một số liệu” (quotas.bk_ca_nhan.rule.thresholds): các bậc không theo thứ "
        "tự [steps-order]",
        "    cần: up_to tăng dần, bậc cuối cùng không ghi up_to, các bậc khác đều ghi",
    ),
    "a word that is none of the allowed": (
        ("rounding: half-up", "rounding: halfup"),
        "plan.yaml:49:57: lỗi: “Làm tròn” (quotas.gk_tap_the.rule.ratio.rounding) là “halfup”, không có "
        "trong các giá "
        "trị cho phép [one-of]",
        "    cần: một trong: half-up: từ 0,5 trở lên làm tròn lên; more-than-half: phải hơn 0,5; floor: bỏ phần lẻ; "
        "ceiling: lẻ là lên",
        "    sửa: có phải “half-up”?",
    ),
    "a place that nothing is rounded at": (
        ("on: unit}", "on: tolal}"),
        "plan.yaml:49:70: lỗi: “Làm tròn ở đâu” (quotas.gk_tap_the.rule.ratio.on) là “tolal”, không có trong các giá "
        "trị cho phép [one-of]",
        "    cần: một trong: unit: từng đơn vị; total: một lần trên tổng rồi chia theo phần dư lớn nhất",
        "    sửa: có phải “total”?",
    ),
    "a capacity that nobody signs in": (
        ("signs_as: [TM., KT.]", "signs_as: [TM., KT]"),
        "plan.yaml:76:71: lỗi: “Quyền hạn ký” (signatory.signs_as[2]) là “KT”, không có trong các giá trị cho phép "
        "[one-of]",
        "    cần: một trong: TM., KT., TL., TUQ., Q.",
        "    sửa: có phải “KT.”?",
    ),
    "a key that is none of the allowed": (
        ("confirmed_by: {individual:", "confirmed_by: {individuals:"),
        "plan.yaml:62:51: lỗi: “Cơ quan xác nhận” (dossiers.tinh.parts[2].confirmed_by.individuals) là "
        "“individuals”, "
        "không có trong các giá trị cho phép [one-of]",
        "    cần: một trong: collective, individual, household",
        "    sửa: có phải “individual”?",
    ),
    "a list without items": (
        ("    awards: [bang_khen]\n", "    awards: []\n"),
        "plan.yaml:59:13: lỗi: “Áp dụng cho” (dossiers.tinh.awards) không có đủ giá trị [too-few]",
        "    cần: ít nhất 1",
    ),
}


@pytest.mark.parametrize("case", MISFITS)
def test_a_misfit_is_one_message_at_its_place_with_what_was_expected(case):
    (old, new), *expected = MISFITS[case]
    _, _, problems = decode_plan(changed(old, new))
    lines = printed(problems)
    assert [lines[0], *lines[-(len(expected) - 1) :]] == expected
    assert len(problems) == 1


def test_the_sample_plan_is_decoded_whole():
    plan, _, problems = decode_plan(PLAN)
    assert problems == ()
    assert plan.number == "12"
    assert plan.date == datetime.date(2021, 2, 26)
    assert plan.trich_yeu == ("Tổ chức phong trào thi đua", "năm 2021")
    assert plan.quotas["bk_ca_nhan"].rule.chosen[0] == "thresholds"
    assert plan.quotas["gk_ho"].kind is Kind.HOUSEHOLD
    assert plan.body[0].items[0].text == ("Động viên các tầng lớp nhân dân.",)
    assert plan.body[1].items == "criteria.tap_the"
    assert plan.signatory.signs_as == (SignsAs.TM, SignsAs.KT)
    assert plan.contact.phone == "02993822367"


def test_a_plan_without_a_day_has_its_year():
    plan, _, _ = decode_plan(changed("date: 2021-02-26", "date: {year: 2021}"))
    assert plan.date == YearOnly(year=2021)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("number",), (2, 9)),
        (("quotas", "bk_tap_the", "rule"), (35, 11)),
        (("quotas", "bk_tap_the", "rule", "fixed", "each"), (35, 26)),
        (("bases", 1), (18, 5)),
        (("body", 0, "items", 1, "bullets", 0), (73, 69)),
        (("quotas", "bk_tap_the", "minimum"), (32, 5)),
    ],
)
def test_places_are_kept_by_path_and_what_is_not_written_has_the_place_around_it(path, place):
    _, places, _ = decode_plan(PLAN)
    assert places.at(*path) == Place("plan.yaml", *place)


def test_the_place_of_an_unknown_entry_is_that_of_its_key():
    _, places, _ = decode_plan(changed("place: Sóc Trăng", "plce: Sóc Trăng"))
    assert places.at("plce") == Place("plan.yaml", 3, 1)


def test_unknown_entries_are_set_aside_so_that_later_stages_have_a_plan():
    plan, _, problems = decode_plan(
        changed("place: Sóc Trăng", "plce: Sóc Trăng").replace("    cap: 3", "    cup: 3").replace("id: yeu", "ix: yeu")
    )
    assert [problem.fault.code for problem in problems] == ["unknown-field"] * 3
    assert plan is not None
    assert (plan.place, plan.quotas["bk_ca_nhan"].cap, plan.body[0].items[1].id) == (None, None, None)


def test_what_an_unknown_entry_hid_is_reported_in_the_same_run():
    text = changed("rule: {fixed: {each: 1}}", "rule: {fixed: {each: 1}, held: {count: 1}}").replace("cap: 3", "cup: 3")
    plan, _, problems = decode_plan(text)
    assert plan is None
    assert sorted(problem.fault.code for problem in problems) == ["one-rule", "unknown-field"]


def test_all_misfits_of_a_plan_are_reported_in_one_run():
    text = changed("sets: 2", "sets: hai").replace("date: 2021-02-26", "date: x").replace("archive", "archiv")
    plan, _, problems = decode_plan(text)
    assert plan is None
    assert sorted(problem.fault.code for problem in problems) == ["count", "date-form", "unknown-field"]


@pytest.mark.parametrize(("text", "shown"), [("- a\n- b\n", "[a, b]"), ("number:12\n", "number:12")])
def test_a_file_that_is_no_group_is_one_problem(text, shown):
    plan, _, problems = decode_plan(text)
    assert plan is None
    assert printed(problems)[0] == (
        f"plan.yaml:1:1: lỗi: tệp là “{shown}”, không phải các dòng `tên: giá trị` [wrong-root]"
    )
    assert len(problems) == 1


def test_a_long_value_is_quoted_in_part():
    _, _, problems = decode_plan(changed("sets: 2", "sets: " + "rất nhiều " * 30))
    assert "là “rất nhiều rất nhiều" in printed(problems)[0]
    assert len(printed(problems)[0]) < 160


def test_a_misfit_is_said_in_english_too():
    _, _, problems = decode_plan(changed("one_per: 30", "one_per: 1.490"))
    assert printed(problems, "en") == [
        "plan.yaml:49:29: error: “Cứ bao nhiêu được một” (quotas.gk_tap_the.rule.ratio.one_per) is “1.490”, "
        "not a whole number [count]",
        "    need: a whole number, not negative, in plain digits, such as 14 or 1490",
    ]


def test_an_exception_without_one_purpose_is_reported_at_its_place():
    text = """\
overrides:
  - {quota: a, unit: b, decided_by: C, why: D}
  - {quota: a, tie_to: [b], decided_by: C, why: D}
"""
    found, _, problems = decode(Overrides, located(text, "overrides.yaml"))
    assert found is None
    assert printed(problems) == [
        "overrides.yaml:2:5: lỗi: ngoại lệ (overrides[1]) phải ghi hoặc unit và set, hoặc tie_to [override-purpose]",
        "    cần: unit và set: ấn định số của một đơn vị; tie_to: các đơn vị được nhận khi phần dư bằng nhau",
    ]


def test_a_flag_that_is_neither_yes_nor_no_is_reported():
    _, _, problems = decode(Profile, located("collective: no\n", "p.yaml"))
    assert printed(problem for problem in problems if problem.fault.code == "flag") == [
        "p.yaml:1:13: lỗi: “Ban hành theo chế độ tập thể” (collective) là “no”, không phải có hay không [flag]",
        "    cần: có hoặc không (cũng được: true, false)",
    ]


def test_an_error_that_the_table_does_not_know_is_reported_with_its_place():
    class Odd(Noun):
        code: str = Field(title="Mã số", pattern="^x$")
        few: tuple[str, ...] = Field(title="Ít", max_length=1)

    _, _, problems = decode(Odd, located("code: y\nfew: [a, b]\n"))
    assert printed(problems) == [
        "plan.yaml:1:7: lỗi: “Mã số” (code) là “y”, không dùng được (string_pattern_mismatch) [unfit-value]",
        "    sửa: xem lại giá trị này trong hướng dẫn",
        "plan.yaml:2:6: lỗi: “Ít” (few) có quá nhiều giá trị [too-many]",
        "    cần: nhiều nhất 1",
    ]
