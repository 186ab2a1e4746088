"""The papers of a campaign as they stand on the page: heads, tables, signatures."""

from pathlib import Path
from typing import Any

import pytest

from campaign_offices import (
    AN,
    BINH,
    DOI,
    SENT,
    codes_of,
    collective,
    facts_of,
    names_of,
    person,
    prepared_campaign,
    told,
    words,
)

LIST = {"ds": {"type": "danh-sach"}}


def rows_of(facts: Any) -> list[list[str]]:
    """The texts of each row of a list; a cell that spans columns is followed by as many blanks."""
    return [[text for cell in row for text in (cell.text, *[""] * (cell.columns - 1))] for row in facts.table.rows]


def heads_of(facts: Any) -> list[str]:
    return [cell.text for cell in facts.table.head[0]]


def grid_is_whole(facts: Any) -> bool:
    """Whether cells and what reaches down into a row add up to the columns of the table."""
    width, falling = len(facts.table.widths), []
    for row in (*facts.table.head, *facts.table.rows):
        falling = [(columns, left - 1) for columns, left in falling if left > 1]
        if sum(cell.columns for cell in row) + sum(columns for columns, _ in falling) != width:
            return False
        falling += [(cell.columns, cell.rows) for cell in row if cell.rows > 1]
    return not any(left > 1 for _, left in falling)


def test_a_list_names_everybody_with_the_count_at_its_end(tmp_path: Path) -> None:
    facts = facts_of(prepared_campaign(tmp_path, LIST, {"ke_sach": [AN, DOI], "long_phu": [BINH]}), "ds")
    assert rows_of(facts) == [
        ["I. TẬP THỂ (01)", "", ""],
        ["01", "Huyện Kế Sách", "Ban Công tác Mặt trận ấp An Hòa"],
        ["II. CÁ NHÂN (02)", "", ""],
        ["01", "Huyện Kế Sách", "Nguyễn Văn An"],
        ["02", "Huyện Long Phú", "Trần Thị Bình"],
    ]
    assert facts.notes == ("Danh sách này có 01 tập thể, 02 cá nhân./.",)


def test_persons_are_sorted_by_given_name_and_collectives_as_in_a_dictionary(tmp_path: Path) -> None:
    nominations = [person("Lê Thị Yến"), person("Trần Văn Ánh"), collective("Hội Nông dân"), collective("Ban Dân vận")]
    facts = facts_of(prepared_campaign(tmp_path, {"ds": {"type": "danh-sach", "sort": "name"}},
                                       {"ke_sach": nominations}), "ds")  # fmt: skip
    assert [row[1] for row in rows_of(facts) if row[1]] == ["Ban Dân vận", "Hội Nông dân", "Trần Văn Ánh", "Lê Thị Yến"]


COLUMNS = [
    ["name", "born", "office", "workplace", "address", "award", "merit", "note", "unit", "gender"],
    ["unit", "workplace", "office", "born", "name"],
    ["name", "award", "born", "workplace", "merit", "office"],
    ["office", "name"],
]


@pytest.mark.parametrize("columns", COLUMNS, ids=range(len(COLUMNS)))
def test_whatever_the_order_of_columns_each_text_stands_below_its_heading(tmp_path: Path, columns: list[str]) -> None:
    nominations = [
        person("Nguyễn Văn An", born="31/5/1975", office="Trưởng phòng", workplace="Sở Nội vụ", address="Kế Sách",
               gender="Nam", merit="giỏi", note="ghi"),
        collective("Ban Dân vận", address="Long Phú"),
        person("Hộ ông Tám", kind="hộ gia đình", address="An Lạc"),
    ]  # fmt: skip
    papers = {"ds": {"type": "danh-sach", "columns": columns}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": nominations, "long_phu": [BINH]})
    facts = facts_of(prepared, "ds")
    assert grid_is_whole(facts)
    heads = heads_of(facts)
    an = next(row for row in rows_of(facts) if "Nguyễn Văn An" in row)
    wanted = {"Ngày sinh": "31/5/1975", "Chức vụ": "Trưởng phòng", "Đơn vị công tác": "Sở Nội vụ", "Thành tích": "Giỏi",
              "Địa chỉ": "Kế Sách", "Hình thức khen thưởng": "Bằng khen Mặt trận tỉnh"}  # fmt: skip
    assert {head: an[heads.index(head)] for head in wanted if head in heads} == {
        head: text for head, text in wanted.items() if head in heads
    }
    ban = next(row for row in rows_of(facts) if "Ban Dân vận" in row)
    assert heads[ban.index("Ban Dân vận")].startswith("Họ và tên")
    assert ban.count("Long Phú") == 1 or "Địa chỉ" not in heads


def test_a_name_of_five_hundred_letters_does_not_break_the_table(tmp_path: Path) -> None:
    facts = facts_of(prepared_campaign(tmp_path, LIST, {"ke_sach": [person("Nguyễn " * 70 + "An"), BINH]}), "ds")
    assert sum(facts.table.widths) == pytest.approx(252.0)
    assert all(width > 0 for width in facts.table.widths)


def test_the_votes_of_a_units_meeting_are_never_counted_on_the_members_of_another(tmp_path: Path) -> None:
    own_meeting = {**SENT, "meeting": {**SENT["meeting"], "body": "Hội đồng tỉnh"}}
    tinh = {"nominations": [collective("Văn phòng", level="tinh")], "submission": own_meeting}
    prepared = prepared_campaign(tmp_path, {"bb": {"type": "bien-ban"}}, {"tinh": tinh, "ke_sach": [AN]})
    rows = [row.split(" | ")[-2:] for row in words(facts_of(prepared, "bb").body) if " | " in row]
    assert rows == [["03/03", "100%"], ["", ""]]
    assert told(prepared.problems, "voted-elsewhere") == [
        "voted-elsewhere: biên bản “bb” có 1 trường hợp do Huyện Kế Sách xét; số phiếu là của cuộc họp ở đơn vị nên để "
        "trống"
    ]


def test_who_decides_is_a_collective_or_a_head_never_a_bare_office(tmp_path: Path) -> None:
    prepared = prepared_campaign(tmp_path, {"qd": {"type": "quyet-dinh", "issuer": "so-noi-vu-lai-chau"}},
                                 {"ke_sach": [AN]})  # fmt: skip
    assert " ".join(facts_of(prepared, "qd").authority.split()) == "GIÁM ĐỐC SỞ NỘI VỤ TỈNH LAI CHÂU"
    prepared = prepared_campaign(tmp_path, {"qd": {"type": "quyet-dinh", "issuer": "chu-tich-ubnd-lai-chau"}},
                                 {"ke_sach": [AN]})  # fmt: skip
    assert " ".join(facts_of(prepared, "qd").authority.split()) == "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU"
    prepared = prepared_campaign(tmp_path, {"qd": {"type": "quyet-dinh"}}, {"ke_sach": [AN]})
    assert (
        " ".join(facts_of(prepared, "qd").authority.split())
        == "BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH SÓC TRĂNG"
    )


def test_papers_of_the_party_have_their_own_marks(tmp_path: Path) -> None:
    papers = {
        "tt": {"type": "to-trinh", "issuer": "tinh-uy-lai-chau", "to": ["Ban Bí thư"], "bases": [], "body": ["Một."]},
        "cv": {"type": "cong-van", "issuer": "tinh-uy-lai-chau", "to": ["Các huyện ủy"], "body": ["Hai."]},
        "ds": {"type": "danh-sach-kem-theo", "attached_to": "tt"},
    }
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]}, date="2026-06-01")
    assert facts_of(prepared, "tt").addressees_label == "Kính trình:"
    assert facts_of(prepared, "cv").addressees_label == "Kính gửi:"
    assert facts_of(prepared, "tt").letterhead.issuer_mark == "*"
    assert words(facts_of(prepared, "tt").body)[-1].endswith(".")
    assert not words(facts_of(prepared, "tt").body)[-1].endswith("./.")
    assert "/TU, ngày" in facts_of(prepared, "ds").attached_to


def test_a_letter_says_about_once(tmp_path: Path) -> None:
    papers = {
        name: {"type": "cong-van", "to": ["Các huyện"], "trich_yeu": about, "body": ["Một."]}
        for name, about in (("a", "Về việc nộp hồ sơ"), ("b", "V/v nộp hồ sơ"), ("c", "nộp hồ sơ"))
    }
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]})
    assert [facts_of(prepared, name).letterhead.about for name in papers] == [("V/v nộp hồ sơ",)] * 3


@pytest.mark.parametrize("type_name", ["bao-cao-thanh-tich", "tom-tat-thanh-tich"])
def test_a_report_that_is_of_nobody_is_an_error_and_no_crash(tmp_path: Path, type_name: str) -> None:
    prepared = prepared_campaign(tmp_path, {"bc": {"type": type_name}}, {"ke_sach": [AN]})
    assert "report-not-by-nominee" in codes_of(prepared)
    assert names_of(prepared) == []


@pytest.mark.parametrize("kind", ["cá nhân", "tập thể", "hộ gia đình"])
@pytest.mark.parametrize("type_name", ["bao-cao-thanh-tich", "tom-tat-thanh-tich"])
def test_every_kind_has_a_report_and_a_summary(tmp_path: Path, type_name: str, kind: str) -> None:
    prepared = prepared_campaign(tmp_path, {"bc": {"type": type_name, "by": "nominee"}},
                                 {"ke_sach": [person("Lê Văn Tám", kind=kind)]})  # fmt: skip
    facts = facts_of(prepared, "bc/ke-sach/le-van-tam")
    assert facts.signatures[0].right.lines
    assert any("Lê Văn Tám" in text or "LÊ VĂN TÁM" in text for text in (*facts.title.lines, *words(facts.body)))


def test_a_form_for_another_kind_is_an_error(tmp_path: Path) -> None:
    papers = {"bc": {"type": "bao-cao-thanh-tich", "by": "nominee", "form": "chuyen_de_ca_nhan"}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN, DOI]})
    assert told(prepared.problems, "form-unfit") == [
        "form-unfit: mẫu “chuyen_de_ca_nhan” không dùng cho tập thể trong văn bản “bc”"
    ]


def test_a_form_that_nobody_knows_is_asked_for_by_its_likeliest_name(tmp_path: Path) -> None:
    papers = {"bc": {"type": "bao-cao-thanh-tich", "by": "nominee", "form": "chuyen_de_canhan"}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]})
    (problem,) = (each for each in prepared.problems if each.fault.code == "form-unknown")
    assert problem.close == "chuyen_de_ca_nhan"
    assert names_of(prepared) == []


def test_an_end_mark_is_set_on_words_and_not_on_what_announces_a_table_or_waits_for_a_pen(tmp_path: Path) -> None:
    papers = {"tb": {"type": "thong-bao", "body": [{"text": "Danh sách như sau:", "table": "nominees"}]},
              "bc": {"type": "bao-cao-thanh-tich", "by": "nominee"}}  # fmt: skip
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN, {**BINH, "achievements": "Giỏi."}]})
    assert words(facts_of(prepared, "tb").body)[0] == "1. Danh sách như sau:"
    assert words(facts_of(prepared, "bc/ke-sach/nguyen-van-an").body)[-1].endswith("…")
    assert words(facts_of(prepared, "bc/ke-sach/tran-thi-binh").body)[-1] == "Giỏi./."


def test_earlier_honours_are_a_table_of_three_columns(tmp_path: Path) -> None:
    past = "2019 | Giấy khen | 12/QĐ\n2020 | Bằng khen"
    papers = {"bc": {"type": "bao-cao-thanh-tich", "by": "nominee", "form": "ca_nhan"}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [{**AN, "past_awards": past}]})
    body = words(facts_of(prepared, "bc/ke-sach/nguyen-van-an").body)
    assert "2019 | Giấy khen | 12/QĐ" in body
    assert "2020 | Bằng khen | " in body


def test_without_a_signatory_the_name_stays_free_and_the_office_is_said(tmp_path: Path) -> None:
    sent = {"nominations": [AN], "submission": {"meeting": SENT["meeting"]}}
    prepared = prepared_campaign(tmp_path, {"tt": {"type": "to-trinh", "by": "unit"}}, {"ke_sach": sent})
    assert facts_of(prepared, "tt/ke-sach").signature.lines == ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH")
    assert facts_of(prepared, "tt/ke-sach").signature.name == ""
    assert told(prepared.problems, "signatory-open") == [
        "signatory-open: “Huyện Kế Sách” chưa ghi người ký (tt); docgen để trống họ tên, chức vụ ghi như người đứng đầu"
    ]
