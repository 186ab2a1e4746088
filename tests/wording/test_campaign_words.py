"""What the papers of a campaign say, and what they say is missing."""

from pathlib import Path
from typing import Any

import pytest

from campaign_offices import (
    AN,
    BINH,
    DOI,
    MEETING,
    MEMBERS,
    SENT,
    SIGNED,
    codes_of,
    facts_of,
    names_of,
    person,
    prepared_campaign,
    told,
    words,
)  # fmt: skip

TO_TRINH = {"to_trinh": {"type": "to-trinh", "by": "unit"}}
DECISION = {"quyet_dinh": {"type": "quyet-dinh", "date": "2021-06-25"}}


def test_a_proposal_says_who_proposes_whom_to_whom_and_which_meeting_voted(tmp_path: Path) -> None:
    facts = facts_of(prepared_campaign(tmp_path, TO_TRINH, {"ke_sach": [AN, BINH, DOI]}), "to-trinh/ke-sach")
    assert facts.title.lines == ("Về việc đề nghị tặng Bằng khen Mặt trận tỉnh",)
    assert facts.addressees == ("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sóc Trăng",)
    assert facts.bases[-1] == (
        "Căn cứ kết quả họp ngày 10 tháng 5 năm 2021 của Hội đồng Thi đua - Khen thưởng huyện Kế Sách."
    )
    assert "cho 01 tập thể và 02 cá nhân đã có thành tích xuất sắc trong công tác bầu cử" in facts.opening[0]
    assert "- Bằng khen Mặt trận tỉnh: 01 tập thể và 02 cá nhân." in words(facts.body)
    assert "gồm 03 thành viên xét, bỏ phiếu kín tại cuộc họp ngày 10/5/2021" in "\n".join(words(facts.body))
    assert facts.signature.name == "Lê Văn Chín"


def test_a_proposal_upwards_speaks_to_whom_it_goes_to_and_not_to_its_own_body(tmp_path: Path) -> None:
    papers = {"tw": {"type": "to-trinh", "to": ["Ban Thường trực Ủy ban Trung ương", "Ban Tổ chức"],
                     "bases": ["Căn cứ {{ plan.cited }}"], "body": ["Kính trình {{ addressee }}."]}}  # fmt: skip
    facts = facts_of(prepared_campaign(tmp_path, papers, {"ke_sach": [AN]}), "tw")
    assert "kính đề nghị Ban Thường trực Ủy ban Trung ương xem xét" in facts.opening[0]
    assert words(facts.body) == ["1. Kính trình Ban Thường trực Ủy ban Trung ương./."]


def test_what_a_cited_paper_does_not_have_yet_is_dotted_and_never_swallowed(tmp_path: Path) -> None:
    papers = {**TO_TRINH, "ds": {"type": "danh-sach", "by": "unit", "notes": "Theo {{ papers.to_trinh }}."}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]}, number=None, date={"year": "2021"})
    assert facts_of(prepared, "to-trinh/ke-sach").bases[0] == (
        "Căn cứ Kế hoạch số ……/KH-MTTQ-BTT ngày …… tháng …… năm 2021 của Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt "
        "Nam tỉnh Sóc Trăng về thi đua công tác bầu cử;"
    )
    assert facts_of(prepared, "ds/ke-sach").notes[0] == (
        "Theo Tờ trình số ……/TTr-MTTQ-BTT ngày …… tháng …… năm 2021 của Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt "
        "Nam huyện Kế Sách về việc đề nghị tặng Bằng khen Mặt trận tỉnh."
    )


def test_papers_that_cite_each_other_are_both_made(tmp_path: Path) -> None:
    papers = {
        "a": {
            "type": "thong-bao",
            "number": "1",
            "date": "2021-06-01",
            "trich_yeu": "Một",
            "body": ["{{ papers.b }}."],
        },
        "b": {
            "type": "thong-bao",
            "number": "2",
            "date": "2021-06-02",
            "trich_yeu": "Hai",
            "body": ["{{ papers.a }}."],
        },
    }
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]})
    assert told(prepared.problems, "text-unknown", "text-not-here") == []
    assert words(facts_of(prepared, "a").body)[0].startswith("1. Thông báo số 02/TB-MTTQ-BTT ngày 02 tháng 6 năm 2021")
    assert words(facts_of(prepared, "b").body)[0].endswith("về một./.")


def test_without_a_meeting_it_is_the_unit_that_is_asked_for_it_once(tmp_path: Path) -> None:
    papers = {**TO_TRINH, "bien_ban": {"type": "bien-ban", "by": "unit"}}
    sent = {"nominations": [{key: value for key, value in AN.items() if key != "votes"}], "submission": SIGNED}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": sent, "long_phu": sent})
    errors = [problem for problem in prepared.problems if problem.is_error]
    assert told(tuple(errors)) == [
        "meeting-unsaid: “Huyện Kế Sách” chưa ghi cuộc họp xét, mà văn bản có nhắc đến cuộc họp",
        "meeting-unsaid: “Huyện Long Phú” chưa ghi cuộc họp xét, mà văn bản có nhắc đến cuộc họp",
    ]
    assert [problem.place.file for problem in errors] == [
        "plans/thu/nominations/ke_sach.yaml", "plans/thu/nominations/long_phu.yaml",
    ]  # fmt: skip
    assert "[[ meeting.start ]]" in words(facts_of(prepared, "bien-ban/ke-sach").body)[0]


def test_a_paper_of_the_issuer_that_speaks_of_no_ones_meeting_is_told_so(tmp_path: Path) -> None:
    quotas = {"ca_nhan": {"award": "bang_khen", "kind": "individual", "level": "huyen", "rule": {"unlimited": {}}}}
    papers = {"tw": {"type": "to-trinh", "to": ["Ủy ban Trung ương"]}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]}, quotas=quotas)
    (problem,) = (each for each in prepared.problems if each.is_error)
    assert problem.fault.code == "meeting-nobodys"
    assert problem.place.file == "plans/thu/plan.yaml"


def test_a_missing_merit_is_asked_for_at_the_award_and_never_left_out_of_a_sentence(tmp_path: Path) -> None:
    awards = {"bang_khen": {"name": "Bằng khen Mặt trận tỉnh"}, "trung_uong": {"name": "Bằng khen Trung ương"}}
    prepared = prepared_campaign(tmp_path, DECISION, {"ke_sach": [AN]}, awards=awards)
    assert told(prepared.problems, "merit-unsaid") == [
        "merit-unsaid: “Bằng khen Mặt trận tỉnh” chưa ghi thành tích (merit), mà văn bản “quyet_dinh” có nhắc đến"
    ]
    same = [person("Nguyễn Văn An", merit="dũng cảm cứu người"), person("Lê Bình", merit="dũng cảm cứu người")]
    prepared = prepared_campaign(tmp_path, DECISION, {"ke_sach": same}, awards=awards)
    assert "đã có thành tích dũng cảm cứu người" in words(facts_of(prepared, "quyet-dinh").body)[0]


def test_a_decision_without_reward_says_nothing_of_zero_dong(tmp_path: Path) -> None:
    body = words(facts_of(prepared_campaign(tmp_path, DECISION, {"ke_sach": [AN]}), "quyet-dinh").body)
    assert body[1] == "Điều 2. Tiền thưởng kèm theo thực hiện theo quy định hiện hành."


def test_a_decision_with_rewards_says_their_sum(tmp_path: Path) -> None:
    awards = {"bang_khen": {"name": "Bằng khen", "merit": "xuất sắc", "reward": {"rate": "bang_khen_tinh"}},
              "trung_uong": {"name": "Bằng khen Trung ương"}}  # fmt: skip
    prepared = prepared_campaign(tmp_path, DECISION, {"ke_sach": [AN, DOI]}, awards=awards)
    assert words(facts_of(prepared, "quyet-dinh").body)[1] == (
        "Điều 2. Tiền thưởng kèm theo là 4.470.000 đồng (bằng chữ: Bốn triệu bốn trăm bảy mươi nghìn đồng), thực hiện "
        "theo quy định hiện hành."
    )


def test_a_budget_without_any_money_is_an_error_and_not_a_table_of_nothing(tmp_path: Path) -> None:
    prepared = prepared_campaign(tmp_path, {"du_toan": {"type": "du-toan"}}, {"ke_sach": [AN]})
    assert told(prepared.problems, "budget-empty") == ["budget-empty: không có khoản tiền nào cho văn bản “du_toan”"]


def test_while_the_day_of_the_decision_is_open_a_change_of_salary_within_the_year_is_told(tmp_path: Path) -> None:
    awards = {"bang_khen": {"name": "Bằng khen", "merit": "xuất sắc", "reward": {"coefficient": {"individual": "1,0"}}},
              "trung_uong": {"name": "Bằng khen Trung ương"}}  # fmt: skip
    papers = {"quyet_dinh": {"type": "quyet-dinh"}, "du_toan": {"type": "du-toan", "attached_to": "quyet_dinh"}}
    meeting = {**SENT, "meeting": {**MEETING, "date": "2023-05-10"}}
    sent = {"ke_sach": {"nominations": [AN], "submission": meeting}}
    prepared = prepared_campaign(tmp_path, papers, sent, awards=awards, date="2023-02-01")
    assert told(prepared.problems, "budget-day-open")[0] == (
        "budget-day-open: mức thưởng thay đổi trong năm 2023 mà quyết định chưa có ngày; tạm tính 1.490.000 đồng theo "
        "ngày 01/02/2023, nếu ký cuối năm là 1.800.000 đồng"
    )
    papers["quyet_dinh"]["date"] = "2023-08-01"
    prepared = prepared_campaign(tmp_path, papers, sent, awards=awards, date="2023-02-01")
    assert "budget-day-open" not in codes_of(prepared)
    assert "1.800.000 đồng" in words(facts_of(prepared, "du-toan").body)[-1]


def test_declined_nominees_stay_in_their_units_papers_and_stand_in_no_decision(tmp_path: Path) -> None:
    papers = {**TO_TRINH, **DECISION, "rieng": {"type": "quyet-dinh", "by": "unit"}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN, {**BINH, "declined": "chưa đủ tiêu chuẩn"}]})
    assert "- Bằng khen Mặt trận tỉnh: 02 cá nhân." in words(facts_of(prepared, "to-trinh/ke-sach").body)
    assert "cho 01 cá nhân" in words(facts_of(prepared, "quyet-dinh").body)[0]
    assert "cho 01 cá nhân" in words(facts_of(prepared, "rieng/ke-sach").body)[0]


def test_whoever_has_died_is_awarded_posthumously_in_every_paper(tmp_path: Path) -> None:
    papers = {**DECISION, "bc": {"type": "bao-cao-thanh-tich", "by": "nominee"},
              "tw": {"type": "thong-bao", "body": [{"text": "Gồm:", "bullets": "nominees"}]}}  # fmt: skip
    dead = {**AN, "posthumous": "có", "title": "Ông"}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [dead, BINH]})
    assert facts_of(prepared, "quyet-dinh").title.lines == ("Về việc tặng và truy tặng Bằng khen Mặt trận tỉnh",)
    assert "- Ông Nguyễn Văn An (truy tặng);" in words(facts_of(prepared, "tw").body)
    report = facts_of(prepared, "bc/ke-sach/nguyen-van-an")
    assert report.title.lines[0] == "ĐỀ NGHỊ TRUY TẶNG BẰNG KHEN MẶT TRẬN TỈNH"
    assert report.signatures[0].right.name == ""  # the dead sign nothing


def test_absent_members_stand_in_the_minutes_with_their_reason(tmp_path: Path) -> None:
    members = [{"name": MEMBERS[0]}, {"name": MEMBERS[1]},
               {"name": MEMBERS[2], "office": "Trưởng ban", "absent": "đi công tác", "opinion": "có"}]  # fmt: skip
    sent = {"nominations": [AN], "submission": {**SIGNED, "meeting": {**MEETING, "members": members}}}
    papers = {"bien_ban": {"type": "bien-ban", "by": "unit"}}
    body = words(facts_of(prepared_campaign(tmp_path, papers, {"ke_sach": sent}), "bien-ban/ke-sach").body)
    assert "Hội đồng Thi đua - Khen thưởng huyện Kế Sách: có mặt 02/03 thành viên." in body
    assert "- Đ/c Huỳnh Văn Sáu, Trưởng ban; lý do vắng: đi công tác, đã gửi ý kiến bằng văn bản." in body


def test_minutes_with_nobody_absent_say_so(tmp_path: Path) -> None:
    papers = {"bien_ban": {"type": "bien-ban", "by": "unit"}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]})
    assert "- Không có." in words(facts_of(prepared, "bien-ban/ke-sach").body)
    assert "list-empty" not in codes_of(prepared)


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("Của {{ unit.name }}.", "unit", "văn bản này không lập cho từng đơn vị"),
        ("Của {{ nominee.called }}.", "nominee", "văn bản này không lập cho từng trường hợp"),
        ("Theo {{ papers.to_trinh.short }}.", "papers.to_trinh", "văn bản ấy không được lập ở cùng nơi"),
    ],
)
def test_a_name_that_this_paper_does_not_have_is_told_with_the_reason(
    tmp_path: Path, text: str, name: str, why: str
) -> None:
    prepared = prepared_campaign(tmp_path, {**TO_TRINH, "tb": {"type": "thong-bao", "body": [text]}}, {"ke_sach": [AN]})
    assert told(prepared.problems, "text-not-here") == [f"text-not-here: văn bản “tb” không có “{name}”: {why}"]


def test_a_text_that_comes_out_empty_is_an_error_and_no_crash(tmp_path: Path) -> None:
    papers = {"tb": {"type": "thong-bao", "by": "nominee", "body": ["{{ nominee.office }}"]}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]})
    assert told(prepared.problems, "text-blank") == ["text-blank: “nominee.office” không có chữ nào để in"]
    assert words(facts_of(prepared, "tb/ke-sach/nguyen-van-an").body) == ["1. [[ nominee.office ]]./."]


def test_before_anything_came_in_the_papers_of_nominees_wait_and_are_told_of_once(tmp_path: Path) -> None:
    letter = {"type": "cong-van", "to": ["Các huyện"], "body": ["Đề nghị các đơn vị gửi hồ sơ."]}
    prepared = prepared_campaign(tmp_path, {**TO_TRINH, **DECISION, "cong_van": letter})
    assert names_of(prepared) == ["cong-van"]
    assert told(prepared.problems, "nobody-nominated") == [
        "nobody-nominated: chưa có đề nghị khen thưởng nào, nên 2 văn bản của đợt khen thưởng chưa được soạn"
    ]
    assert not any(problem.is_error for problem in prepared.problems)


def test_a_decision_on_nobody_is_not_made_and_said_to_be_so(tmp_path: Path) -> None:
    papers = {"qd_tw": {"type": "quyet-dinh", "awards": ["trung_uong"]}, **DECISION}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]})
    assert names_of(prepared) == ["quyet-dinh"]
    assert told(prepared.problems, "paper-without-nominees") == [
        "paper-without-nominees: văn bản “qd_tw” chưa được soạn vì chưa có đề nghị nào thuộc phạm vi của nó"
    ]


def test_the_dated_law_of_a_text_is_that_of_the_papers_own_day(tmp_path: Path) -> None:
    papers = {"qd": {"type": "quyet-dinh", "date": "2024-02-01", "body": ["Theo {{ law.nghi_dinh_tdkt.short }}."]}}
    body = words(facts_of(prepared_campaign(tmp_path, papers, {"ke_sach": [AN]}), "qd").body)
    assert body == ["Điều 1. Theo Nghị định số 98/2023/NĐ-CP./."]


def test_one_award_of_three_kinds_is_counted_by_kind(tmp_path: Path) -> None:
    household = person("Hộ ông Lê Văn Tám", kind="hộ gia đình")
    body = words(facts_of(prepared_campaign(tmp_path, DECISION, {"ke_sach": [AN, DOI, household]}), "quyet-dinh").body)
    assert "cho 01 tập thể, 01 cá nhân và 01 hộ gia đình đã có thành tích" in body[0]
    assert "và các tập thể, cá nhân, hộ gia đình có tên tại Điều 1 căn cứ Quyết định này thi hành./." in body[2]


def test_a_paper_in_words_without_any_is_an_error(tmp_path: Path) -> None:
    papers: dict[str, Any] = {"cong_van": {"type": "cong-van", "to": ["Các huyện"]}, "giay_moi": {"type": "giay-moi"}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]})
    assert told(prepared.problems, "paper-blank") == [
        "paper-blank: văn bản “cong_van” chưa có nội dung",
        "paper-blank: văn bản “giay_moi” chưa có nội dung",
    ]


def test_a_list_goes_with_the_paper_of_its_own_unit(tmp_path: Path) -> None:
    papers = {**TO_TRINH, "ds": {"type": "danh-sach", "by": "unit", "attached_to": "to_trinh"}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN], "long_phu": [BINH]})
    assert facts_of(prepared, "ds/long-phu").attached_to.endswith("huyện Long Phú)")
    assert facts_of(prepared, "ds/ke-sach").attached_to.endswith("huyện Kế Sách)")


def test_a_list_whose_main_paper_is_not_made_is_told_of(tmp_path: Path) -> None:
    papers = {"tt": {"type": "to-trinh", "by": "unit", "awards": ["trung_uong"]},
              "ds": {"type": "danh-sach", "by": "unit", "attached_to": "tt"}}  # fmt: skip
    tw = person("Lê Văn Tám", award="trung_uong")
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN, tw], "long_phu": [BINH]})
    assert told(prepared.problems, "attached-not-made") == [
        "attached-not-made: Huyện Long Phú: văn bản “ds” kèm theo “tt”, nhưng “tt” không được lập"
    ]
