"""Laws of reading nominations: what is written through the columns is read back, and no row is lost without a word."""

from hypothesis import given, settings
from hypothesis import strategies as st
from nomination_tables import BK, HEADINGS, THE_PLAN, UNITS, decoded, of_rows, sheet
from schema_sources import printed

from docgen.model.kind import KIND_SAID, Kind
from docgen.model.nomination import Career, Nomination, Past
from docgen.model.sheet import nomination_columns
from docgen.model.signing import YearBorn
from docgen.vietnamese.amounts import decimal_said

COLUMNS = nomination_columns(THE_PLAN)
LEVELS = THE_PLAN.levels
AWARDS = THE_PLAN.awards

WORDS = st.sampled_from(["An", "Bình", "Hòa", "Đức", "Khỏe", "Lý", "Nguyễn", "Quý", "Thúy", "Trần", "Văn", "Ánh", "Ủy"])
PERSONS = st.lists(WORDS, min_size=2, max_size=4).map(" ".join)
COLLECTIVES = st.sampled_from(["Ủy ban MTTQ xã An Lạc", "Tổ 3 (ấp Hòa Bình)", "Trường THPT Kế Sách - Khối 10", "VNPT"])
PROSE = st.text("aăâbcđếìọủ AXYZ019,.;:/()-–“”%", max_size=30).map(lambda text: " ".join(f"x{text}".split()))
LINE = st.none() | PROSE
PASTS = st.lists(st.builds(Past, year=st.just("2019"), name=PROSE, decision=LINE), max_size=3).map(tuple)
FIGURES = st.decimals(0, 10**9, places=2).map(lambda number: number.normalize() + 0)


@st.composite
def nominations(draw):
    kind = draw(st.sampled_from(Kind))
    some = {
        "title": st.sampled_from(["Ông", "Bà", "Thượng tá"]),
        "gender": st.sampled_from(["Nam", "Nữ"]),
        "born": st.dates() | st.integers(1900, 2100).map(lambda year: YearBorn(year=year)),
        "office": PERSONS,
        "workplace": COLLECTIVES,
        "address": COLLECTIVES,
        "id_number": st.text("0123456789", min_size=12, max_size=12),
        "phone": st.text("0123456789", min_size=10, max_size=10),
        "merit": PROSE.map(lambda text: text.rstrip(" .;")),
        "achievements": st.lists(PROSE, min_size=1, max_size=3).map(tuple),
        "past_titles": PASTS,
        "past_awards": PASTS,
        "career": st.lists(st.builds(Career, time=PROSE, work=PROSE), max_size=2).map(tuple),
        "posthumous": st.booleans(),
        "votes": st.integers(0, 999_999_999),
        "evidence": st.dictionaries(st.sampled_from(list(THE_PLAN.evidence)), FIGURES),
        "has": st.dictionaries(st.just("report"), st.booleans()),
        "declined": PROSE.map(lambda text: f"Lý do {text}"),
        "note": PROSE,
    }
    return Nomination(
        unit=draw(st.sampled_from([unit.id for unit in UNITS])),
        kind=kind,
        name=draw(PERSONS if kind is Kind.INDIVIDUAL else COLLECTIVES),
        award=draw(st.sampled_from(list(AWARDS))),
        level=draw(st.sampled_from(list(LEVELS))),
        **{field: draw(strategy) for field, strategy in some.items() if draw(st.booleans())},
    )


def written(nomination, path, draw):
    """A cell as a clerk might write it: of the forms that mean the same, any."""
    group, _, name = path.rpartition(".")
    value = getattr(nomination, group).get(name) if group else getattr(nomination, path)
    if value is None or value == ():
        return ""
    if path == "unit":
        return draw(st.sampled_from([value, next(unit.name for unit in UNITS if unit.id == value)]))
    if path == "kind":
        return draw(st.sampled_from([str(value), KIND_SAID[value].vi, KIND_SAID[value].vi.upper()]))
    if path in ("award", "level"):
        return draw(st.sampled_from([value, {"award": AWARDS, "level": LEVELS}[path][value].name]))
    if path == "born":
        day = (
            "{0.day}/{0.month}/{0.year:04}",
            "{0.day:02}-{0.month:02}-{0.year:04}",
            "{0.year:04}-{0.month:02}-{0.day:02}",
        )
        return str(value.year) if isinstance(value, YearBorn) else draw(st.sampled_from(day)).format(value)
    if isinstance(value, bool):
        return draw(st.sampled_from(["x", "X", "có", "✓", "1"] if value else ["không", "0"]))
    if group == "evidence":
        said = decimal_said(value)
        return said + (draw(st.sampled_from(["", "%", " %"])) if name == "turnout" else "")
    if path == "achievements":
        return "\n".join(value)
    if path in ("past_titles", "past_awards", "career"):
        return "\n".join(" | ".join(filter(None, row.model_dump().values())) for row in value)
    return str(value)


@settings(max_examples=150, deadline=None)
@given(st.lists(nominations(), min_size=1, max_size=4), st.data())
def test_what_is_written_through_the_columns_is_read_back(given_nominations, data):
    rows = [
        [str(number), *(written(nomination, column.path, data.draw) for column in COLUMNS)]
        for number, nomination in enumerate(given_nominations, 1)
    ]
    found = decoded(sheet(["STT", *(column.heading for column in COLUMNS)], *rows), stem="tong_hop")
    assert printed(found.problems) == []
    assert [entry.nomination for entry in found.entries] == given_nominations
    assert found.notes == ()


CELLS = st.sampled_from([
    "", "", "", "1", "2", "I", "A.", "Tập thể", "II. Cá nhân", "cá nhân", "Huyện Kế Sách", "TP Sóc Trăng",
    "Trần Thị Bình", "LÊ VĂN AN", "XÃ AN LẠC", "Ông Lê An", "Bằng khen UBND tỉnh", "Bằng khen", "gk", "Cấp xã", "xã",
    "Tổng cộng", "Tổng: 2", "Cộng", "Kế Sách, ngày 2 tháng 5 năm 2021", "TM. ỦY BAN", "Người lập", "STT", "Cấp", "(1)",
    "Họ và tên", "x", "%", "  a", "Ghi chú: không", "31/5/1975", "hộ", "…", "Đơn vị: Huyện Kế Sách",
]) | st.text(max_size=6).filter(lambda text: text.strip() and not text.startswith("#"))  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(CELLS, max_size=7), min_size=1, max_size=8))
def test_no_row_is_lost_without_a_word(rows):
    headings = (*HEADINGS, "Ghi chú")
    found = of_rows(headings, *rows)
    told = {entry.line for entry in found.entries}
    told |= {int("".join(filter(str.isdigit, each.place.cell.rpartition("!")[2]))) for each in found.problems}
    told |= {int("".join(filter(str.isdigit, each.place.cell.rpartition("!")[2]))) for each in found.notes}
    for line, row in enumerate(rows, 2):
        if any(row[1:]) or any(not cell.isdigit() for cell in row[:1] if cell):
            assert line in told or "heading-empty" in {problem.fault.code for problem in found.problems}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=8), st.sampled_from(["Họp xét", "Sheet1", "Tập thể"]))
def test_any_sheet_is_read_without_raising(rows, name):
    found = decoded(sheet(*rows, [""] * 2, name=name), sheet(HEADINGS, name="Đề nghị"))
    assert all(problem.lines() and problem.lines("en") for problem in found.problems)


OFFICES = st.sampled_from([
    "Chủ tịch", "Phó Chủ tịch", "Thủ trưởng", "Người lập biểu", "TM. Ban Thường trực", "Xác nhận", "Toàn xã", "",
    "Tổng cộng", "Tổng số 3", "Ghi chú: không", "ngày 02 tháng 3 năm 1975", "Huyện Kế Sách", "Cấp huyện", "Nơi nhận:",
])  # fmt: skip
ASIDE = st.sampled_from([
    ("", "I. Cá nhân", ""), ("", "", "Chủ tịch"), ("", "Người lập biểu", ""), ("", BK, ""), ("9",),
])  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(PERSONS, OFFICES) | ASIDE, min_size=1, max_size=8), st.booleans())
def test_a_numbered_name_is_a_nomination_or_a_problem_whatever_stands_beside_it(rows, awarded):
    heading = ("STT", "Họ và tên", "Chức vụ", *(("Hình thức khen thưởng",) if awarded else ()))
    table = [(str(at), *row) if len(row) == 2 else row for at, row in enumerate(rows, 1)]
    found = decoded(sheet(heading, (BK,), ("Cấp huyện",), *table))
    named = [line for line, row in enumerate(rows, 4) if len(row) == 2]
    told = {entry.line for entry in found.entries}
    told |= {int("".join(filter(str.isdigit, each.place.cell.rpartition("!")[2]))) for each in found.problems}
    assert set(named) <= told
