"""The body of a plan, numbered: marks, styles, named lists, references, and what cannot be laid out."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.problem import Problem
from dossiers import codes, plan_of, said, worded


def lines(**parts: Any) -> list[str]:
    found, problems = worded(plan_of(**parts))
    assert codes(problems) == []
    return [f"{paragraph.kind} | {paragraph.text}" for paragraph in found.body]


def faults(**parts: Any) -> tuple[Problem, ...]:
    return worded(plan_of(**parts))[1]


def test_nested_parts_get_roman_arabic_and_letter_marks_with_a_style_for_each_depth() -> None:
    body = [
        {
            "heading": "Mục đích",
            "bullets": ["Thiết thực.", {"text": "Tiết kiệm:", "bullets": ["điện;", "nước."]}],
        },
        {
            "heading": "Khen thưởng",
            "text": ["Chung.", "Riêng."],
            "items": [
                {"heading": "Đối tượng", "items": ["Tập thể.", {"heading": "Cá nhân", "text": "Mọi người."}]},
                {"text": "Số lượng.", "closing": "Hết phần này."},
            ],
            "closing": "Hết.",
        },
    ]
    assert lines(body=body) == [
        "heading1 | I. MỤC ĐÍCH",
        "bullet | - Thiết thực.",
        "bullet | - Tiết kiệm:",
        "subbullet | + điện;",
        "subbullet | + nước.",
        "heading1 | II. KHEN THƯỞNG",
        "text | Chung.",
        "text | Riêng.",
        "heading2 | 1. Đối tượng",
        "text | a) Tập thể.",
        "heading3 | b) Cá nhân",
        "text | Mọi người.",
        "text | 2. Số lượng.",
        "text | Hết phần này.",
        "text | Hết.",
    ]  # fmt: skip


def test_a_heading_with_nothing_below_is_a_sentence_unless_it_stands_at_the_top() -> None:
    body = [{"heading": "Tổ chức", "items": [{"heading": "Văn phòng theo dõi"}]}, {"heading": "Hiệu lực"}]
    assert lines(body=body) == ["heading1 | I. TỔ CHỨC", "text | 1. Văn phòng theo dõi", "heading1 | II. HIỆU LỰC"]


def test_a_part_may_number_what_is_below_it_in_a_style_of_its_own() -> None:
    body = [{"heading": "Quy định", "number": "(1)", "items": ["Một.", {"text": "Hai.", "items": ["Ba."]}]}]
    assert lines(body=body) == [
        "heading1 | I. QUY ĐỊNH",
        "text | (1) Một.",
        "text | (2) Hai.",
        "text | a) Ba.",
    ]


def test_articles_are_numbered_as_dieu_and_are_not_put_in_capitals() -> None:
    numbering = {"items": ["Điều 1.", "1.", "a)"]}
    body = [{"heading": "Phạm vi", "items": ["Một.", "Hai."]}, {"heading": "Hiệu lực", "text": "Từ ngày ký."}]
    assert lines(body=body, numbering=numbering) == [
        "heading1 | Điều 1. Phạm vi",
        "text | 1. Một.",
        "text | 2. Hai.",
        "heading1 | Điều 2. Hiệu lực",
        "text | Từ ngày ký.",
    ]


def test_bullets_deeper_than_the_marks_known_keep_the_last_mark() -> None:
    body = [{"text": "Gồm:", "bullets": [{"text": "một:", "bullets": [{"text": "hai:", "bullets": ["ba."]}]}]}]
    assert lines(body=body)[1:] == ["bullet | - một:", "subbullet | + hai:", "subbullet | + ba."]


def test_a_fifth_level_of_headings_looks_like_the_fourth() -> None:
    part: dict[str, Any] = {"heading": "Năm", "text": "Cuối."}
    for heading in ("Bốn", "Ba", "Hai", "Một"):
        part = {"heading": heading, "items": [part]}
    numbering = {"items": ["I.", "1.", "a)", "(1)", "(a)"]}
    kinds = [line.split(" | ")[0] for line in lines(body=[part], numbering=numbering)]
    assert kinds == ["heading1", "heading2", "heading3", "heading4", "heading4", "text"]


def test_awards_and_parts_of_a_dossier_are_listed_with_semicolons_and_a_full_stop() -> None:
    awards = {"giay_khen": {"name": "Giấy khen"}, "bang_khen": {"name": "Bằng khen."}, "co": {"name": "Cờ thi đua"}}
    parts = [
        {"name": "Tờ trình;"},
        {"name": "Báo cáo", "confirmed_by": {"collective": "cấp ủy", "household": "trưởng thôn"}},
    ]
    body = [{"text": "Hình thức:", "bullets": "awards"}, {"text": "Hồ sơ:", "items": "dossiers.xa.parts"}]
    numbering = {"items": ["1.", "a)"]}
    assert lines(awards=awards, dossiers={"xa": {"awards": ["giay_khen"], "parts": parts}}, body=body,
                 numbering=numbering) == [
        "text | 1. Hình thức:",
        "bullet | - Giấy khen;",
        "bullet | - Bằng khen;",
        "bullet | - Cờ thi đua.",
        "text | 2. Hồ sơ:",
        "text | a) Tờ trình;",
        "text | b) Báo cáo (đối với tập thể có xác nhận của cấp ủy; đối với hộ gia đình có xác nhận của trưởng thôn).",
    ]  # fmt: skip


def test_criteria_tasks_and_budget_are_printed_as_they_were_written() -> None:
    body = [
        {"heading": "Tiêu chuẩn", "bullets": "criteria.chung"},
        {"heading": "Tổ chức", "items": "tasks"},
        {"heading": "Kinh phí", "paragraphs": "budget"},
    ]
    tasks = [{"heading": "Văn phòng", "bullets": ["theo dõi", "tổng hợp."]}, "Các thôn thực hiện."]
    assert lines(body=body, tasks=tasks, budget=["Từ ngân sách xã.", "Xã hội hóa."],
                 criteria={"chung": {"texts": ["Gương mẫu", "đoàn kết."]}}) == [
        "heading1 | I. TIÊU CHUẨN",
        "bullet | - Gương mẫu",
        "bullet | - đoàn kết.",
        "heading1 | II. TỔ CHỨC",
        "heading2 | 1. Văn phòng",
        "bullet | - theo dõi",
        "bullet | - tổng hợp.",
        "text | 2. Các thôn thực hiện.",
        "heading1 | III. KINH PHÍ",
        "text | Từ ngân sách xã.",
        "text | Xã hội hóa.",
    ]  # fmt: skip


FAULTS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "an unknown style of numbering": (
        {"numbering": {"items": ["A.", "1."]}},
        ["numbering/items/0: không biết kiểu đánh số “A.”"],
    ),
    "an unknown style of one part": (
        {"body": [{"heading": "Một", "number": "i)", "items": ["Hai."]}]},
        ["body/0/number: không biết kiểu đánh số “i)”"],
    ),
    "parts deeper than the numbering": (
        {"body": [{"heading": "Một", "items": [{"heading": "Hai", "items": ["Ba.", "Bốn."]}]}],
         "numbering": {"items": ["I.", "1."]}},
        ["body/0/items/0/items/0: phần này ở cấp 3, kiểu đánh số chỉ có 2 cấp"],
    ),
    "a part with nothing to print": (
        {"body": [{"id": "rong", "items": ["Một."]}]},
        ["body/0: phần này không có đề mục và cũng không có lời văn"],
    ),
    "items and bullets in one part": (
        {"body": [{"heading": "Một", "items": ["Hai."], "bullets": ["Ba."]}]},
        ["body/0/bullets: phần này có cả items và bullets"],
    ),
    "one id for two parts": (
        {"body": [{"id": "a", "text": "Một."}, {"text": "Hai.", "items": [{"id": "a", "text": "Ba."}]}]},
        ["body/1/items/0/id: hai phần cùng mang id “a”"],
    ),
    "a list that is not there": (
        {"body": [{"heading": "Một", "bullets": "criteria.tap_the"}], "criteria": {"taphe": {"texts": ["A."]}}},
        ["body/0/bullets: kế hoạch không có danh sách “criteria.tap_the”",
         "criteria/taphe: danh sách “criteria.taphe” không được in ở đâu trong nội dung"],
    ),
    "a list with nothing in it": (
        {"body": [{"heading": "Một", "items": "tasks"}, {"heading": "Hai", "paragraphs": "budget"}]},
        ["body/0/items: danh sách “tasks” không có mục nào để in",
         "body/1/paragraphs: danh sách “budget” không có mục nào để in"],
    ),
    "a list that prints itself": (
        {"body": [{"heading": "Một", "items": "tasks"}],
         "tasks": [{"text": "A.", "items": [{"text": "B.", "bullets": "tasks"}]},
                   {"text": "C.", "paragraphs": "tasks"}]},
        ["tasks/0/items/0/bullets: danh sách “tasks” in lại chính nó",
         "tasks/1/paragraphs: danh sách “tasks” in lại chính nó"],
    ),
    "a list with parts of parts, printed as paragraphs": (
        {"body": [{"heading": "Một", "paragraphs": "tasks"}], "tasks": [{"text": "A:", "bullets": ["b."]}]},
        ["body/0/paragraphs: danh sách “tasks” có mục con, không in thành các đoạn được"],
    ),
    "lists that nobody prints": (
        {"tasks": ["A."], "budget": "B.", "criteria": {"chung": {"texts": ["C."]}},
         "dossiers": {"xa": {"awards": ["giay_khen"], "parts": [{"name": "D"}]}, "tinh": {"awards": ["giay_khen"]}}},
        ["criteria/chung: danh sách “criteria.chung” không được in ở đâu trong nội dung",
         "dossiers/xa/parts: danh sách “dossiers.xa.parts” không được in ở đâu trong nội dung",
         "tasks: danh sách “tasks” không được in ở đâu trong nội dung",
         "budget: danh sách “budget” không được in ở đâu trong nội dung"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTS)
def test_what_cannot_be_laid_out_is_one_message_at_its_place(case: str) -> None:
    parts, expected = FAULTS[case]
    assert said(faults(**parts)) == expected


def test_near_names_are_asked_for() -> None:
    (unknown,) = faults(body=[{"heading": "Một", "bullets": "award"}])
    assert unknown.mend().endswith("có phải “awards”?")


def test_a_section_is_referred_to_by_its_number_wherever_it_stands() -> None:
    target = {"id": "khen", "text": "Khen."}
    body = [{"heading": "Một", "items": [{"heading": "Hai", "items": ["A.", target]}]},
            {"text": "Theo {{ section('khen') }} Kế hoạch này."}]  # fmt: skip
    assert lines(body=body)[-1] == "text | II. Theo điểm b khoản 1 Mục I Kế hoạch này."
    assert lines(body=[{"heading": "Mới", "text": "Thêm."}, *body])[-1] == (
        "text | III. Theo điểm b khoản 1 Mục II Kế hoạch này."
    )


def test_a_section_may_be_referred_to_before_it_comes_and_from_a_list_of_the_plan() -> None:
    body = [{"heading": "Việc", "items": "tasks"}, {"id": "sau", "heading": "Khen", "text": "A."}]
    assert lines(body=body, tasks=["Xem {{ section('sau') }}."])[1] == "text | 1. Xem Mục II."


def test_a_bullet_and_a_number_below_a_bullet_cannot_be_referred_to() -> None:
    inner = {"text": "Trong:", "items": [{"id": "duoi", "text": "Dưới."}]}
    body = [{"heading": "Một", "bullets": [{"id": "gach", "text": "Gạch."}, inner]},
            {"text": "{{ section('gach') }} và {{ section('duoi') }}."}]  # fmt: skip
    assert codes(faults(body=body)) == ["target-unnumbered", "target-unnumbered"]


PARTS = st.recursive(
    st.just({"heading": "Đề mục"}) | st.just("Câu."),
    lambda parts: st.builds(
        lambda key, below: {"heading": "Đề mục", key: below},
        st.sampled_from(["items", "bullets"]),
        st.lists(parts, min_size=1, max_size=3),
    ),
    max_leaves=12,
)


def leaves(part: Any) -> int:
    if isinstance(part, str):
        return 1
    return 1 + sum(leaves(below) for below in (*part.get("items", ()), *part.get("bullets", ())))


@given(st.lists(PARTS, min_size=1, max_size=4))
def test_no_part_is_lost_however_deep_they_nest(body: list[Any]) -> None:
    found, problems = worded(plan_of(body=body, numbering={"items": ["I.", "1.", "a)"]}))
    assert len(found.body) == sum(leaves(part) for part in body)
    assert set(codes(problems)) <= {"too-deep"}
