"""A small plan with quotas, evidence and a dossier, and tables of nominations as offices write them."""

from schema_sources import located, printed

from docgen.model.nominators import nominators_of
from docgen.model.plan import Plan
from docgen.model.units import Unit
from docgen.readers.table import Book, Merged, Row, Sheet
from docgen.schema import decode
from docgen.schema.nominations.books import decode_nominations
from docgen.schema.nominations.records import decode_yaml_nominations

PLAN = """\
issuer: mttq-soc-trang
date: 2021-02-26
trich_yeu: Thi đua
levels:
  tinh: {name: Cấp tỉnh}
  huyen: {name: Cấp huyện}
  xa: {name: Cấp xã, heading: Xã}
awards:
  bk_tinh: {name: Bằng khen Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng}
  bk_ubnd: {name: Bằng khen UBND tỉnh}
  gk: {name: Giấy khen Chủ tịch Ủy ban nhân dân huyện}
quotas:
  tinh_ca_nhan: {award: bk_tinh, kind: individual, level: tinh, rule: {held: {count: 3}}}
  huyen_tap_the: {award: bk_tinh, kind: collective, level: huyen, rule: {fixed: {each: 1}}}
  huyen_ca_nhan: {award: bk_tinh, kind: individual, level: huyen, rule: {fixed: {each: 1}}}
  xa_ca_nhan: {award: bk_tinh, kind: individual, level: xa, rule: {fixed: {each: 2}}}
  gk_ho: {award: gk, kind: household, level: xa, rule: {unlimited: {}}}
evidence:
  turnout: {name: Tỷ lệ cử tri đi bầu, unit_word: "%"}
  money: {name: Số tiền ủng hộ, unit_word: đồng}
  years: {name: Số năm liên tục, unit_word: năm}
  rank: {name: Xếp hạng}
dossiers:
  tinh:
    awards: [bk_tinh]
    parts:
      - {id: report, each: true, name: Báo cáo thành tích}
      - {id: minutes, name: Biên bản họp xét}
papers:
  to_trinh: {type: to-trinh, by: unit}
body: [A]
signatory: {name: Nguyễn Văn A, office: Chủ tịch}
"""

UNITS = tuple(
    Unit(id=unit, name=name, level="huyen")
    for unit, name in (
        ("soc_trang", "TP. Sóc Trăng"),
        ("ke_sach", "Huyện Kế Sách"),
        ("chau_thanh", "Huyện Châu Thành"),
        ("my_xuyen", "Huyện Mỹ Xuyên"),
    )
)

BK = "Bằng khen Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng"
GK = "Giấy khen Chủ tịch Ủy ban nhân dân huyện"
HEADINGS = ("STT", "Đối tượng", "Họ và tên / Tên tập thể", "Hình thức khen thưởng", "Cấp")
"""The columns that most tables here have, A to E."""

ROW = ("1", "Cá nhân", "Trần Thị Bình", BK, "Cấp xã")


def the_plan():
    plan, _, problems = decode(Plan, located(PLAN))
    assert printed(problems) == []
    return plan


THE_PLAN = the_plan()
OWN = {who.id: who.name for who in nominators_of(THE_PLAN, UNITS) if who.own}


def sheet(*rows, name="Đề nghị", file="ke_sach.xlsx", merged=(), first=1):
    """A sheet of rows; an empty text is an empty cell, an empty row is left out as readers do."""
    width = max(map(len, rows))
    return Sheet(
        file,
        name,
        tuple(
            Row(line, tuple(cell or None for cell in (*row, *[""] * (width - len(row)))))
            for line, row in enumerate(rows, first)
            if any(row)
        ),
        merged=tuple(Merged(*each) for each in merged),
    )


def decoded(*sheets, stem="ke_sach"):
    return decode_nominations(THE_PLAN, UNITS, OWN, stem, Book(f"{stem}.xlsx", sheets))


def of_rows(*rows, stem="ke_sach", merged=(), name="Đề nghị"):
    return decoded(sheet(*rows, merged=merged, name=name), stem=stem)


def of_yaml(text, stem="ke_sach"):
    return decode_yaml_nominations(THE_PLAN, UNITS, OWN, stem, located(text, f"{stem}.yaml"))


def one(found):
    """The only nomination, of a table that nothing is wrong with."""
    assert printed(found.problems) == []
    (entry,) = found.entries
    return entry.nomination


def with_column(heading, text, *, row=ROW):
    """The usual table with one more column, F."""
    return of_rows((*HEADINGS, heading), (*row, text))


def noted(found):
    return [f"{note.place}: {note.was!r} → {note.became!r} ({note.why.vi})" for note in found.notes]
