"""The texts of a plan in final words: the names that they may use, the bases, and where braces do not belong."""

from typing import Any

import pytest

from docgen.model.plan import Plan
from docgen.model.units import Unit
from dossiers import UNITS, codes, plan_of, quota_of, said, worded

RICH: dict[str, Any] = {
    "terms": {"phong_trao": "phong trào thi đua"},
    "citations": {
        "nd": {"type": "Nghị định", "number": "152/2025/NĐ-CP", "date": "2025-06-14", "issuer": "Chính phủ",
               "about": "phân cấp, phân quyền"},
        "luat": {"type": "Luật Thi đua, khen thưởng", "date": "2022-06-15"},
        "ngan": {"type": "Thông tri", "number": "12/TTr"},
    },
    "awards": {"giay_khen": {"name": "Giấy khen"}, "bang_khen": {"name": "Bằng khen"}},
    "quotas": {
        "tap_the": quota_of({"fixed": {"each": 1}}),
        "tinh": quota_of({"held": {"count": 2}}, award="bang_khen", level="xa", taken_from="tap_the"),
        "ca_nhan": quota_of({"ratio": {"one_per": 40, "of": "households", "rounding": "half-up", "on": "unit"}},
                            kind="individual"),
        "bac": quota_of({"thresholds": {"of": "households", "steps": [{"up_to": 50, "give": 1}, {"give": 2}]}},
                        kind="household"),
        "ho": quota_of({"unlimited": {}}, kind="household", award="bang_khen"),
    },
    "dossiers": {"xa": {"awards": ["giay_khen"], "sets": 2, "deadline": "2026-05-31", "send_to": "Văn phòng"}},
    "contact": {"office": "Văn phòng", "phone": "0299.000.000"},
    "annexes": {"bang": {"type": "phu-luc-phan-bo", "title": "Bảng", "awards": ["giay_khen"]}},
}  # fmt: skip


def rich(text: str, **parts: Any) -> Plan:
    return plan_of(**RICH | {"body": [{"text": "{{ annex('bang') }}"}, {"id": "cuoi", "text": text}]} | parts)


def printed(text: str, **parts: Any) -> str:
    found, problems = worded(rich(text, **parts))
    assert codes(problems) == []
    return found.body[-1].text.removeprefix("II. ")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("terms.phong_trao", "phong trào thi đua"),
        ("quotas.tap_the.total", "03"),
        ("quotas.tap_the.sent_up", "02"),
        ("quotas.tap_the.left", "01"),
        ("quotas.tap_the.left|plain", "1"),
        ("quotas.tap_the.rule.each", "01"),
        ("quotas.ca_nhan.total", "06"),
        ("quotas.ca_nhan.rule.one_per", "40"),
        ("quotas.ca_nhan.rule.rounding", "phần dư dưới 0,5 làm tròn xuống, từ 0,5 trở lên làm tròn lên"),
        ("quotas.bac.rule.steps[0].up_to", "50"),
        ("quotas.bac.rule.steps[1].give", "02"),
        ("quotas.ho.total", "không giới hạn"),
        ("quotas.ho.left", "không giới hạn"),
        ("awards.giay_khen.name", "Giấy khen"),
        ("awards.giay_khen.collective.total", "03"),
        ("awards.giay_khen.collective.left", "01"),
        ("awards.giay_khen.individual.total", "06"),
        ("awards.giay_khen.household.total", "05"),
        ("awards.bang_khen.household.total", "không giới hạn"),
        ("citations.nd", "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ về phân cấp, phân quyền"),
        ("citations.nd.short", "Nghị định số 152/2025/NĐ-CP"),
        ("citations.luat", "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"),
        ("citations.luat.short", "Luật Thi đua, khen thưởng"),
        ("citations.ngan", "Thông tri số 12/TTr"),
        ("dossiers.xa.sets", "02"),
        ("dossiers.xa.deadline", "31/5/2026"),
        ("dossiers.xa.send_to", "Văn phòng"),
        ("contact.office", "Văn phòng"),
        ("contact.phone", "0299.000.000"),
        ("issuer.name", "Ủy ban nhân dân xã Hòa An"),
        ("issuer.locality", "xã Hòa An"),
        ("issuer.place", "Hòa An"),
        ("units.thon", "03"),
        ("units.xa", "00"),
        ("figures.households.name", "hộ gia đình"),
        ("figures.households.total", "235"),
        ("levels.thon.name", "Thôn"),
        ("plan.type", "Kế hoạch"),
        ("plan.year", "2026"),
        ("section('cuoi')", "Mục II"),
        ("annex('bang')", "Phụ lục"),
    ],
)
def test_a_text_may_use_every_promised_name(name: str, words: str) -> None:
    assert printed(f"{{{{ {name} }}}}") == words


def test_what_a_plan_does_not_say_is_no_name() -> None:
    found, problems = worded(plan_of(body=["{{ contact.phone }} {{ dossiers.xa }} {{ annex('a') }}"]))
    assert codes(problems) == ["text-unknown", "text-unknown", "target-unknown"]
    assert found.body[0].text == "I. [[ contact.phone ]] [[ dossiers.xa ]] [[ annex('a') ]]"


def test_several_annexes_are_referred_to_by_roman_numbers() -> None:
    annexes = {name: {"type": "phu-luc-phan-bo", "title": name, "awards": ["giay_khen"]} for name in ("bang", "hai")}
    assert printed("{{ annex('bang') }}, {{ annex('hai') }}", annexes=annexes) == "Phụ lục I, Phụ lục II"


def test_a_count_in_a_sentence_follows_the_units() -> None:
    grown = (*UNITS, Unit(id="bac", name="Thôn Bắc", level="thon", figures={"households": 20}))
    words = [worded(rich("{{ quotas.tap_the.total }} {{ quotas.ca_nhan.total }} {{ units.thon }}"), units)[0].body[-1]
             for units in (UNITS, grown)]  # fmt: skip
    assert [paragraph.text for paragraph in words] == ["II. 03 06 03", "II. 04 07 04"]


def test_every_printed_text_of_a_plan_is_filled_in() -> None:
    name = "{{ terms.phong_trao }}"
    plan = plan_of(
        terms={"phong_trao": "W"},
        trich_yeu=["Về " + name],
        bases=["Xét đề nghị về " + name],
        opening=[name + "."],
        body=[{"heading": "A " + name, "text": name, "bullets": "criteria.a"},
              {"text": "B", "paragraphs": "budget", "closing": name},
              {"text": "C", "items": "dossiers.d.parts"},
              {"text": "D {{ annex('p') }}", "items": "tasks"}],
        criteria={"a": {"texts": [name]}},
        budget=[name],
        dossiers={"d": {"awards": ["giay_khen"], "send_to": name,
                        "parts": [{"name": name, "confirmed_by": {"collective": name}}]}},
        tasks=[{"text": name, "bullets": [{"text": name}]}],
        recipients={"to": [name], "archive": "VT " + name},
        annexes={"p": {"type": "phu-luc-phan-bo", "title": name, "awards": ["giay_khen"], "unit_heading": name,
                       "notes": [name]}},
    )  # fmt: skip
    found, problems = worded(plan)
    assert codes(problems) == []
    written, final = (repr(each.model_dump(exclude={"terms"})) for each in (plan, found.plan))
    assert "{{" not in final
    assert final.count("W") == written.count(name) == 18
    assert [paragraph.text for paragraph in found.body] == [
        "I. A W", "W", "- W",
        "II. B", "W", "W",
        "III. C", "1. W (đối với tập thể có xác nhận của W).",
        "IV. D Phụ lục", "1. W", "- W",
    ]  # fmt: skip
    assert found.bases == ("Xét đề nghị về W.",)


def test_texts_of_the_body_are_printed_in_final_words() -> None:
    found, _ = worded(plan_of(terms={"a": "mười"}, body=[{"heading": "Số {{ terms.a }}", "text": "{{ terms.a }} hộ."}]))
    assert [paragraph.text for paragraph in found.body] == ["I. SỐ MƯỜI", "mười hộ."]


def test_bases_end_with_semicolons_and_the_last_with_a_full_stop() -> None:
    found, problems = worded(rich("Cuối.", bases=["luat", "nd", "Xét đề nghị của Văn phòng."]))
    assert codes(problems) == []
    assert found.bases == (
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ về phân cấp, phân quyền;",
        "Xét đề nghị của Văn phòng.",
    )


def test_a_plan_without_bases_has_none() -> None:
    assert worded(plan_of())[0].bases == ()


def test_braces_where_a_name_is_written_are_reported_there() -> None:
    plan = plan_of(
        terms={"a": "{{ plan.year }}"},
        awards={"giay_khen": {"name": "Giấy khen {năm}"}},
        signatory={"name": "{{ terms.a }}", "office": "Chủ tịch"},
        place="{% x %}",
        notes=["{{ không in ra }}"],
    )
    assert said(worded(plan)[1]) == [
        "place: không dùng được “{%” ở đây",
        "terms/a: không dùng được “{{” ở đây",
        "awards/giay_khen/name: không dùng được “{” ở đây",
        "signatory/name: không dùng được “{{” ở đây",
    ]


def test_every_fault_of_every_text_is_found_in_one_run_at_its_place() -> None:
    plan = plan_of(
        trich_yeu=["{{ terms.x }}"], opening=["{{ 1 + 1 }}"], body=["{{ quotas.tap_the }}", "a }}"], tasks=["{{ x }}"]
    )
    assert {(problem.place.cell, problem.fault.code) for problem in worded(plan)[1]} == {
        ("tasks", "list-unprinted"),
        ("trich_yeu/0", "text-unknown"),
        ("opening/0", "text-expression"),
        ("body/0/text/0", "text-incomplete"),
        ("body/1/text/0", "text-braces"),
        ("tasks/0/text/0", "text-unknown"),
    }


def test_an_annex_that_the_text_does_not_mention_is_doubtful() -> None:
    _, problems = worded(rich("Cuối.", body=["Cuối."]))
    assert said(problems) == ["annexes/bang: lời văn không nhắc đến phụ lục “bang”"]
    assert not problems[0].is_error
    assert problems[0].mend() == "viết {{ annex('bang') }} ở chỗ cần dẫn chiếu trong nội dung"


def test_an_annex_that_mentions_itself_is_still_unmentioned() -> None:
    annexes = {"bang": RICH["annexes"]["bang"] | {"notes": ["Xem {{ annex('bang') }}."]}}
    assert codes(worded(rich("Cuối.", body=["Cuối."], annexes=annexes))[1]) == ["annex-unmentioned"]


def test_more_sent_up_than_there_is_leaves_nothing_rather_than_less_than_nothing() -> None:
    quotas = {"tap_the": quota_of({"fixed": {"each": 1}}),
              "tinh": quota_of({"held": {"count": 9}}, level="xa", taken_from="tap_the")}  # fmt: skip
    found, _ = worded(plan_of(quotas=quotas, body=["{{ quotas.tap_the.left }} {{ awards.giay_khen.collective.left }}"]))
    assert found.body[0].text == "I. 00 03"
