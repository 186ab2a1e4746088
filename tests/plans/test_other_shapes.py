"""Plans of other shapes than the shipped ones, carried by the same language: by quarters, and numbered 1.1."""

from pathlib import Path

import pytest
from plan_folders import codes, plan_facts, prepared, rows

SHAPES = Path(__file__).parent / "shapes"


@pytest.fixture(scope="module")
def thong_nhat(tmp_path_factory):
    found = prepared(SHAPES / "thong-nhat-2021", tmp_path_factory.mktemp("thong-nhat"))
    assert codes(found) == []
    return plan_facts(found)


@pytest.fixture(scope="module")
def union(tmp_path_factory):
    found = prepared(SHAPES / "hung-yen-2021", tmp_path_factory.mktemp("hung-yen"))
    assert codes(found) == []
    return found


def test_a_plan_by_quarters_numbers_the_quarters_and_marks_their_tasks(thong_nhat):
    body = [(paragraph.kind, paragraph.text) for paragraph in thong_nhat.body]
    first = body.index(("heading1", "III. NHIỆM VỤ THEO QUÝ"))
    last = body.index(("heading1", "IV. KHEN THƯỞNG"))
    assert [text for kind, text in body[first:last] if kind == "heading2"] == [
        "1. Quý I",
        "2. Quý II",
        "3. Quý III",
        "4. Quý IV",
    ]
    assert body[first + 2 : first + 6] == [
        ("bullet", "- Phát động thi đua, ký giao ước thi đua giữa 10 xã, thị trấn."),
        ("bullet", "- Tham gia bầu cử:"),
        ("subbullet", "+ Tổ chức hội nghị hiệp thương;"),
        ("subbullet", "+ Tuyên truyền cho cử tri."),
    ]
    assert body[-1][1].startswith("Việc thực hiện Mục III được kiểm điểm")


def test_a_district_front_signs_under_its_own_letterhead(thong_nhat):
    head = thong_nhat.letterhead
    assert [*head.parent_lines, *head.issuer_lines] == ["ỦY BAN MTTQ VIỆT NAM", "HUYỆN THỐNG NHẤT", "BAN THƯỜNG TRỰC"]
    assert head.number.endswith("/KH-MTTQ-BTT")
    assert head.place_and_date.startswith("Thống Nhất, ngày ")
    assert thong_nhat.signature.lines == ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH")


def test_a_plan_without_an_annex_still_counts_its_quota(thong_nhat):
    said = [paragraph.text for paragraph in thong_nhat.body]
    assert "Giấy khen Ủy ban MTTQ Việt Nam huyện: 10 tập thể, mỗi xã 01." in said


def test_a_trade_union_numbers_its_plan_without_roman_numerals(union):
    headings = [paragraph.text for paragraph in plan_facts(union).body if paragraph.kind.startswith("heading")]
    assert headings == [
        "1. Mục đích, yêu cầu",
        "1.1. Mục đích",
        "1.2. Yêu cầu",
        "2. Nội dung thi đua",
        "3. Khen thưởng",
        "3.1. Tiêu chuẩn tập thể",
        "3.2. Hình thức",
        "4. Tổ chức thực hiện",
    ]
    texts = [paragraph.text for paragraph in plan_facts(union).body]
    at = texts.index("2.2. Thi đua tuyên truyền:")
    assert texts[at + 1 : at + 3] == ["a) Sinh hoạt chuyên đề;", "b) Thi tìm hiểu pháp luật bầu cử."]
    assert any("tại Mục 3.1 Kế hoạch này" in text for text in texts)


def test_a_trade_union_signs_under_its_own_letterhead(union):
    facts = plan_facts(union)
    assert facts.letterhead.parent_lines == ("LIÊN ĐOÀN LAO ĐỘNG", "TỈNH HƯNG YÊN")
    assert facts.letterhead.issuer_lines == ("CÔNG ĐOÀN", "NGÀNH GIÁO DỤC")
    assert facts.letterhead.number.endswith("/KH-CĐN")
    assert facts.signature.lines == ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH")


def test_the_unions_quota_is_rounded_school_by_school(union):
    assert [row[-1] for row in rows(union)] == ["01", "02", "01", "04"]
