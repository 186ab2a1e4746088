"""Bodies with a form of their own: the Party before and after January 2026, the Youth Union, a council."""

from pathlib import Path
from typing import Any

import pytest

from campaign_offices import AN, DOI, facts_of, prepared_campaign, words
from docgen.model.facts import Look

DECREE = Look()
CITATIONS = {"quyet_dinh": {"type": "Quyết định", "number": "12-QĐ/TU", "date": "2025-05-09", "issuer": "Tỉnh ủy"}}
BODY = [
    {"heading": "Mục đích", "id": "dau", "items": ["Theo {{ citations.quyet_dinh }}.", "Xem {{ section('dau') }}."]}
]
ANNEX = {"bang": {"type": "phu-luc-phan-bo", "title": "Bảng phân bổ", "awards": ["bang_khen"]}}


def papers_of(root: Path, issuer: str, date: str, papers: dict[str, Any] | None = None, **parts: Any) -> Any:
    """The facts of a paper of a plan by its name."""
    written = {"citations": CITATIONS, "bases": ["quyet_dinh"], "body": BODY, "annexes": ANNEX, **parts}
    prepared = prepared_campaign(
        root, papers or {}, {"ke_sach": [AN, DOI]} if papers else None, issuer=issuer, date=date, number="5", **written
    )
    return lambda name: facts_of(prepared, name)


def test_the_party_changed_its_form_in_january_2026_and_the_day_of_the_paper_decides(tmp_path: Path) -> None:
    old = papers_of(tmp_path / "old", "tinh-uy-lai-chau", "2026-01-08")("ke-hoach")
    new = papers_of(tmp_path / "new", "tinh-uy-lai-chau", "2026-01-09")("ke-hoach")
    assert old.look == Look(bases_upright=True)
    assert new.look == Look(bases_upright=True, office_plain=True, recipients_underlined=True)
    assert (old.title.mark, old.title.rule > 0) == ("", True)
    assert (new.title.mark, new.title.rule) == ("-----", 0.0)


@pytest.mark.parametrize("date", ["2025-06-10", "2026-02-05"])
def test_a_plan_of_the_party_reads_as_the_party_writes(tmp_path: Path, date: str) -> None:
    found = papers_of(tmp_path, "tinh-uy-lai-chau", date)("ke-hoach")
    assert found.bases == ("- Căn cứ Quyết định số 12-QĐ/TU, ngày 09 tháng 5 năm 2025 của Tỉnh ủy.",)
    assert words(found.body) == [
        "I- MỤC ĐÍCH",
        "1. Theo Quyết định số 12-QĐ/TU, ngày 09 tháng 5 năm 2025 của Tỉnh ủy.",
        "2. Xem Mục I.",
    ]


def test_a_plan_of_the_youth_union_looks_as_the_decree_has_it(tmp_path: Path) -> None:
    found = papers_of(tmp_path, "tinh-doan-lai-chau", "2025-06-10")("ke-hoach")
    assert (found.look, found.title.mark) == (DECREE, "")
    assert found.bases == ("Căn cứ Quyết định số 12-QĐ/TU ngày 09 tháng 5 năm 2025 của Tỉnh ủy.",)
    assert words(found.body)[0] == "I. MỤC ĐÍCH"
    assert (found.letterhead.quoc_hieu, found.letterhead.issuer_mark) == ("ĐOÀN TNCS HỒ CHÍ MINH", "***")


def test_an_annex_of_the_party_names_its_plan_with_a_comma_and_has_its_mark(tmp_path: Path) -> None:
    found = papers_of(tmp_path, "tinh-uy-lai-chau", "2026-02-05")("phu-luc-phan-bo")
    assert "-KH/TU, ngày 05 tháng 02 năm 2026 của" in " ".join(found.attached_to.split())
    assert (found.title.mark, found.title.rule) == ("-----", 0.0)


def test_every_paper_of_a_campaign_of_the_party_has_its_look(tmp_path: Path) -> None:
    papers = {name: {"type": name} for name in ("to-trinh", "danh-sach", "danh-sach-kem-theo", "bien-ban")}
    papers |= {"bao-cao": {"type": "bao-cao-thanh-tich", "by": "nominee", "kinds": ["individual"]}}
    levels = {"tinh": {"name": "Cấp tỉnh"}, "huyen": {"name": "Cấp huyện", "profile": "party-2026"}}
    units = "Mã,Đơn vị,Cấp,Ký hiệu cơ quan\nke_sach,Huyện ủy Kế Sách,Cấp huyện,HU\n"
    named = {name.replace("-", "_"): paper for name, paper in papers.items()}
    found = papers_of(tmp_path, "tinh-uy-lai-chau", "2026-02-05", named, levels=levels, units=units)
    for name in ("to-trinh", "danh-sach", "danh-sach-kem-theo", "bien-ban", "bao-cao/ke-sach/nguyen-van-an"):
        facts = found(name)
        assert facts.look == Look(bases_upright=True, office_plain=True, recipients_underlined=True), name
        assert facts.title.mark == "-----", name


SIGNS = {"name": "Nguyễn Văn An", "office": "Phó Chủ tịch"}


def test_who_signs_for_a_council_has_the_office_in_the_agency_above_the_name(tmp_path: Path) -> None:
    signatory = {**SIGNS, "office_in_agency": "Phó Chủ tịch UBND tỉnh"}
    signed = papers_of(tmp_path, "hd-tdkt-lai-chau", "2026-02-05", signatory=signatory)("ke-hoach").signature
    assert signed.lines == ("TM. HỘI ĐỒNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert (signed.above_name, signed.name) == ("Phó Chủ tịch UBND tỉnh", "Nguyễn Văn An")


def test_without_such_an_office_nothing_stands_above_the_name(tmp_path: Path) -> None:
    signed = papers_of(tmp_path, "hd-tdkt-lai-chau", "2026-02-05", signatory=SIGNS)("ke-hoach").signature
    assert signed.above_name == ""
