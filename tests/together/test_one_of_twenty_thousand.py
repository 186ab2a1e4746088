"""One nomination of 20,000 changes: it touches the papers that show it, and no other. Nothing is rendered here."""

from __future__ import annotations

from pathlib import Path

import campaign_offices as offices
from docgen import pipeline, trace, writers
from docgen.model.prepared import Prepared
from docgen.record import to_json

UNITS, EACH = 200, 100
PAPERS = {
    "to_trinh": {"type": "to-trinh", "by": "unit", "opening": "Trình {{ counts.said }}."},
    "danh_sach": {"type": "danh-sach", "by": "unit"},
    "thong_bao": {"type": "thong-bao", "trich_yeu": "về kết quả", "body": ["Nội dung."], "recipients": {"to": ["Xã"]}},
    "quyet_dinh": {"type": "quyet-dinh", "body": ["Khen thưởng {{ counts.said }}."], "recipients": {"to": ["Xã"]}},
    "kem_theo": {"type": "danh-sach-kem-theo", "attached_to": "quyet_dinh"},
}
HEADING = "Đối tượng,Họ và tên,Chức vụ,Hình thức khen thưởng,Cấp\n"
OLD, NEW = "Trưởng ấp Độc Nhất", "Phó ấp Độc Nhất"
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hạnh", "Khánh", "Lâm", "Minh", "Nga")


def campaign(root: Path) -> Path:
    """Invented people: no two of a unit bear one name."""
    units = "Mã,Đơn vị,Cấp\n" + "".join(f"xa_{at},Huyện Số {at},Cấp huyện\n" for at in range(UNITS))
    folder = offices.workplace_of(root, PAPERS, units=units).plan_folder(offices.NAME)
    for unit in range(UNITS):
        rows = (
            f"cá nhân,{FAMILY[at // 10]} Văn {GIVEN[at % 10]},Trưởng ấp {unit}-{at},"
            f"{offices.PLAN['awards']['bang_khen']['name']},Cấp huyện\n"
            for at in range(EACH)
        )
        (folder / "nominations" / f"xa_{unit}.csv").write_text(HEADING + "".join(rows), encoding="utf-8")
    return folder


def needs(prepared: Prepared) -> dict[str, str]:
    """The digest of everything that each paper is made from."""
    edition = writers.edition("docx")
    return {
        each.name: trace.needs(each.words, prepared.templates[each.template], edition, "")
        for each in prepared.documents
    }


def test_a_change_in_one_nomination_touches_the_papers_that_show_it_and_no_other(tmp_path: Path) -> None:
    folder = campaign(tmp_path)
    sent = folder / "nominations" / "xa_137.csv"
    text = sent.read_text(encoding="utf-8")
    states = []
    for words in (OLD, NEW):
        sent.write_text(text.replace("Trưởng ấp 137-42", words), encoding="utf-8")
        states.append(pipeline.prepare(offices.NAME, offices.Workplace(tmp_path), draft=True))
    before, after = states
    assert before.dossier is not None
    assert len(before.dossier.campaign.entries) == UNITS * EACH
    was, now = needs(before), needs(after)
    assert was.keys() == now.keys()
    assert len(was) > 2 * UNITS
    shows = {each.name for each in before.documents if OLD in to_json(each).decode()}
    assert {name for name in was if was[name] != now[name]} == shows
    assert {"danh-sach/xa-137", "kem-theo"} <= shows
    assert len(shows) < 6
