"""What is read out of a cell: the text as somebody typed it, beside its value, its note or what is said about it."""

import datetime
from decimal import Decimal

import pytest
from nomination_tables import BK, GK, HEADINGS, ROW, noted, of_rows, one, with_column
from schema_sources import printed

from docgen.model.nomination import Career, Past
from docgen.model.signing import YearBorn

NAME = "Họ và tên / Tên tập thể"
AS_NAMED = "hiểu là tên này trong kế hoạch"
BLANKS = "bỏ khoảng trắng thừa, dấu cách cứng và ký tự ẩn"

BORN = datetime.date(1975, 5, 31)
READ = {
    "a day with slashes": ("Ngày sinh", "31/5/1975", "born", BORN),
    "a day with zeros": ("Ngày sinh", "31/05/1975", "born", BORN),
    "a day with dashes": ("Ngày tháng năm sinh", "31-5-1975", "born", BORN),
    "a day with points": ("Ngày, tháng, năm sinh", "31.5.1975", "born", BORN),
    "a day as sheets store it": ("Ngày sinh", "1975-05-31", "born", BORN),
    "a day in words": ("Sinh ngày", "ngày 31 tháng 5 năm 1975", "born", BORN),
    "a day with blanks": ("Ngày sinh", "31 / 5 / 1975", "born", BORN),
    "a year": ("Năm sinh", "1975", "born", YearBorn(year=1975)),
    "a year before those of papers": ("Năm sinh", "1938", "born", YearBorn(year=1938)),
    "a percentage": ("Tỷ lệ cử tri đi bầu (%)", "98,5%", "turnout", Decimal("98.5")),
    "a percentage with a blank": ("Tỷ lệ cử tri đi bầu", "100 %", "turnout", Decimal(100)),
    "a percentage without its sign": ("turnout", "98,5", "turnout", Decimal("98.5")),
    "money in plain digits": ("Số tiền ủng hộ", "100000000", "money", Decimal(100_000_000)),
    "money with points": ("Số tiền ủng hộ", "100.000.000", "money", Decimal(100_000_000)),
    "a rank": ("Xếp hạng", "3", "rank", Decimal(3)),
    "votes": ("Số phiếu", "12", "votes", 12),
    "a tick": ("Hồ sơ: Báo cáo thành tích", "x", "report", True),
    "a great tick": ("Báo cáo thành tích", "X", "report", True),
    "a drawn tick": ("Báo cáo thành tích", "✓", "report", True),
    "a one": ("Báo cáo thành tích", "1", "report", True),
    "yes": ("Truy tặng", "có", "posthumous", True),
    "no": ("Truy tặng", "không", "posthumous", False),
    "a zero": ("Báo cáo thành tích", "0", "report", False),
    "zeros in front": ("Số CCCD", "001234567890", "id_number", "001234567890"),
    "a form of address": ("Danh xưng", "Thượng tá", "title", "Thượng tá"),
    "lines": ("Tóm tắt thành tích", "Một việc\nHai việc", "achievements", ("Một việc", "Hai việc")),
    "past honours": (
        "Danh hiệu thi đua đã đạt",
        "2019 | Lao động tiên tiến | Quyết định số 12\n2020|Lao động tiên tiến|",
        "past_titles",
        (
            Past(year="2019", name="Lao động tiên tiến", decision="Quyết định số 12"),
            Past(year="2020", name="Lao động tiên tiến"),
        ),
    ),
    "a career": (
        "Quá trình công tác",
        "2015 - 2019 | Chủ tịch xã",
        "career",
        (Career(time="2015 - 2019", work="Chủ tịch xã"),),
    ),
}


def value_of(nomination, field):
    for group in (nomination.evidence, nomination.has):
        if field in group:
            return group[field]
    return getattr(nomination, field)


@pytest.mark.parametrize("case", READ)
def test_a_clean_cell_is_read_without_a_word(case):
    heading, text, field, value = READ[case]
    found = with_column(heading, text)
    assert value_of(one(found), field) == value
    assert found.notes == ()


MENDED = {
    "capitals of a person": (NAME, "TRẦN THỊ BÌNH", "name", "Trần Thị Bình",
        "viết hoa chữ đầu mỗi âm tiết của tên người"),
    "a small letter": (NAME, "Trần Thị ánh", "name", "Trần Thị Ánh", "viết hoa chữ đầu mỗi âm tiết của tên người"),
    "double and hard blanks": (NAME, "Trần  Thị\u00a0Bình", "name", "Trần Thị Bình", BLANKS),
    "a sign without width": (NAME, "Trần Thị\u200b Bình", "name", "Trần Thị Bình", BLANKS),
    "letters and tones apart": (NAME, "Tra\u0302\u0300n Thi\u0323 Bi\u0300nh", "name", "Trần Thị Bình",
        "ghép chữ với dấu thành một ký tự (Unicode dựng sẵn)"),
    "a tone out of place": (NAME, "Trần Thị Hoà", "name", "Trần Thị Hòa", "đặt lại dấu thanh (hòa, không phải hoà)"),
    "a long dash": (NAME, "Trần Thị Bình – Lan", "name", "Trần Thị Bình - Lan", "các loại gạch viết thành “-”"),
    "several at once": (NAME, "TRẦN  THỊ HOÀ", "name", "Trần Thị Hòa",
        f"{BLANKS}; đặt lại dấu thanh (hòa, không phải hoà); viết hoa chữ đầu mỗi âm tiết của tên người"),
    "a short form of address": ("Danh xưng", "ong", "title", "Ông", "danh xưng viết theo một cách"),
    "capitals of a form of address": ("Ông/Bà", "BÀ", "title", "Bà", "danh xưng viết theo một cách"),
    "a gender": ("Giới tính", "nữ", "gender", "Nữ", "giới tính viết theo một cách"),
    "an office": ("Chức vụ", "Chủ tịch  Uỷ ban", "office", "Chủ tịch Ủy ban",
        f"{BLANKS}; đặt lại dấu thanh (hòa, không phải hoà)"),
    "prose": ("Thành tích", "xuất sắc  trong", "merit", "xuất sắc trong", BLANKS),
    "a merit with the words around it": ("Thành tích", "Đã có thành tích xuất sắc trong bầu cử.", "merit",
        "xuất sắc trong bầu cử", "bỏ “đã có thành tích” ở đầu và dấu câu ở cuối; lời văn tự thêm"),
    "one syllable in capitals": (NAME, "Trần THỊ Bình", "name", "Trần Thị Bình",
        "viết hoa chữ đầu mỗi âm tiết của tên người"),
}  # fmt: skip


@pytest.mark.parametrize("case", MENDED)
def test_a_cell_that_is_tidied_leaves_a_note(case):
    heading, text, field, value, why = MENDED[case]
    name = heading == NAME
    found = of_rows(HEADINGS, (*ROW[:2], text, *ROW[3:])) if name else with_column(heading, text)
    assert value_of(one(found), field) == value
    assert noted(found) == [f"ke_sach.xlsx:Đề nghị!{'C' if name else 'F'}2: {text!r} → {value!r} ({why})"]


SAID = {
    "money in words": ("Số tiền ủng hộ (đồng)", "100 triệu đồng", "money", 100_000_000,
        "'100 triệu đồng' → '100.000.000' (số tiền viết ra thành chữ số)"),
    "money with its unit": ("Số tiền ủng hộ", "100.000.000 đồng", "money", 100_000_000,
        "'100.000.000 đồng' → '100.000.000' (số tiền viết ra thành chữ số)"),
    "a part of a billion": ("Số tiền ủng hộ", "1,5 tỷ", "money", 1_500_000_000,
        "'1,5 tỷ' → '1.500.000.000' (số tiền viết ra thành chữ số)"),
    "a figure with its unit": ("Số năm liên tục", "3 năm", "years", 3, "'3 năm' → '3' (số ghi kèm đơn vị tính)"),
    "votes with their unit": ("Số phiếu", "12 phiếu", "votes", 12, "'12 phiếu' → '12' (số ghi kèm đơn vị tính)"),
    "a bullet": ("Tóm tắt thành tích", "- Một việc", "achievements", ("Một việc",),
        "'- Một việc' → 'Một việc' (bỏ dấu đầu dòng; văn bản tự đánh dấu)"),
    "a level by its word alone": ("Cấp", "xã", "level", "xa", f"'xã' → 'Cấp xã' ({AS_NAMED})"),
    "no honours yet": ("Khen thưởng đã nhận", "Không", "past_awards", (),
        "'Không' → '' (đơn vị ghi là không có)"),
    "an award in short": ("Hình thức khen thưởng", "BK UBND tỉnh", "award", "bk_ubnd",
        f"'BK UBND tỉnh' → 'Bằng khen UBND tỉnh' ({AS_NAMED})"),
    "the beginning of an award": ("Hình thức khen thưởng", "Giấy khen", "award", "gk",
        f"'Giấy khen' → {GK!r} ({AS_NAMED})"),
    "an award in capitals": ("Hình thức khen thưởng", BK.upper(), "award", "bk_tinh",
        f"{BK.upper()!r} → {BK!r} ({AS_NAMED})"),
    "a form of address before the name": (NAME, "Bà Trần Thị Bình", "title", "Bà",
        "'Bà Trần Thị Bình' → 'Bà | Trần Thị Bình' (danh xưng đứng trước tên được tách ra)"),
}  # fmt: skip


@pytest.mark.parametrize("case", SAID)
def test_a_value_said_in_other_words_leaves_a_note(case):
    heading, text, field, value, note = SAID[case]
    row = tuple(text if known == heading else cell for known, cell in zip(HEADINGS, ROW, strict=True))
    found = of_rows(HEADINGS, row) if heading in HEADINGS else with_column(heading, text)
    assert value_of(one(found), field) == value
    letter = "ABCDE"[HEADINGS.index(heading)] if heading in HEADINGS else "F"
    assert noted(found) == [f"ke_sach.xlsx:Đề nghị!{letter}2: {note}"]


AWARDS = f"    cần: một trong: {BK}; Bằng khen UBND tỉnh; {GK}"
NUMBER = "    cần: số không âm; dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn, ví dụ 98,5 hoặc 1.490.000"
DAY_OR_YEAR = "    cần: ví dụ 31/5/1975; không rõ ngày thì chỉ ghi năm: 1975"
REFUSED = {
    "a month and a year": ("Năm sinh", "5/1975",
        "“Năm sinh” là “5/1975”: chỉ có tháng và năm [month-only]", DAY_OR_YEAR),
    "a year of two digits": ("Ngày sinh", "31/5/75", "“Ngày sinh” là “31/5/75”: năm chỉ có hai chữ số [short-year]",
        "    cần: năm đủ bốn chữ số, ví dụ 31/5/1975"),
    "month and day in another order": ("Ngày sinh", "5/31/1975",
        "“Ngày sinh” (born) là “5/31/1975”, lịch không có ngày này [date-missing]",
        "    cần: một ngày có thật, ví dụ 2021-02-26", "    sửa: có phải “31/5/1975”?"),
    "a day that is none": ("Ngày sinh", "30/2/1975",
        "“Ngày sinh” (born) là “30/2/1975”, lịch không có ngày này [date-missing]",
        "    cần: một ngày có thật, ví dụ 2021-02-26"),
    "a number for a day": ("Ngày sinh", "27545",
        "“Ngày sinh” là “27545”, không phải ngày hay năm [day-or-year]", DAY_OR_YEAR,
        "    sửa: có phải “31/5/1975”?"),
    "a point for a comma": ("Tỷ lệ cử tri đi bầu", "98.5%",
        "“Tỷ lệ cử tri đi bầu” (evidence.turnout) là “98.5%”, không phải số [number-form]",
        NUMBER, "    sửa: có phải “98,5”?"),
    "a zero in front of a number": ("Xếp hạng", "03", "“Xếp hạng” (evidence.rank) là “03”, không phải số [number-form]",
        NUMBER, "    sửa: có phải “3”?"),
    "a share of votes": ("Số phiếu", "12/13", "“Số phiếu” là “12/13”, không phải số phiếu [votes-form]",
        "    cần: chỉ số phiếu đồng ý, ví dụ 7; không ghi 7/7, 100% hay “nhất trí”"),
    "a sign for as above": ("Đơn vị công tác", "nt", "“Đơn vị công tác” là “nt”, nghĩa là như dòng trên [ditto]",
        "    sửa: ghi đủ nội dung vào ô này"),
    "quotes for as above": ("Chức vụ", '"', "“Chức vụ” là “\"”, nghĩa là như dòng trên [ditto]",
        "    sửa: ghi đủ nội dung vào ô này"),
    "no reason to decline": ("Không khen (lý do)", "Không",
        "“Không khen (lý do)” là “Không”: không rõ trường hợp này có được khen hay không [declined-open]",
        "    cần: lý do không khen, ví dụ Chưa đủ phiếu; trường hợp được khen thì để trống"),
    "a dash for a reason to decline": ("Không khen (lý do)", "-",
        "“Không khen (lý do)” là “-”: không rõ trường hợp này có được khen hay không [declined-open]",
        "    cần: lý do không khen, ví dụ Chưa đủ phiếu; trường hợp được khen thì để trống"),
    "two persons on one line": (NAME, "Trần Thị Bình và Lê Văn An",
        "ô họ tên có vẻ ghi hai người: “Trần Thị Bình và Lê Văn An” [several-persons]",
        "    sửa: mỗi người một dòng; nếu là tên một người thì viết liền trên một dòng"),
    "two persons on two lines": (NAME, "Trần Thị Bình\nLê Văn An",
        "ô họ tên có vẻ ghi hai người: “Trần Thị Bình Lê Văn An” [several-persons]",
        "    sửa: mỗi người một dòng; nếu là tên một người thì viết liền trên một dòng"),
    "no tick": ("Truy tặng", "?", "“Truy tặng” (posthumous) là “?”, không phải có hay không [flag]",
        "    cần: có hoặc không (cũng được: true, false)"),
    "no gender": ("Giới tính", "gì", "“Giới tính” (gender) là “gì”, không có trong các giá trị cho phép [one-of]",
        "    cần: một trong: Nam, Nữ"),
    "past honours without bars": ("Khen thưởng đã nhận", "2019: Giấy khen",
        "“Khen thưởng đã nhận”: không hiểu dòng “2019: Giấy khen” [line-parts]",
        "    cần: mỗi dòng: Năm | Danh hiệu, hình thức khen thưởng | Số, ngày quyết định; cơ quan ban hành",
        "    sửa: ngăn các phần của mỗi dòng bằng dấu |"),
    "a career with too many parts": ("Quá trình công tác", "2015 | A | B",
        "“Quá trình công tác”: không hiểu dòng “2015 | A | B” [line-parts]",
        "    cần: mỗi dòng: Thời gian | Chức vụ, đơn vị công tác", "    sửa: ngăn các phần của mỗi dòng bằng dấu |"),
    "an award that is two": ("Hình thức khen thưởng", "Bằng khen",
        "“Hình thức khen thưởng” là “Bằng khen”, không rõ là hình thức nào của kế hoạch [nominated-award]",
        AWARDS),
    "a misspelt award": ("Hình thức khen thưởng", "Bằng khen UBND tinh",
        "“Hình thức khen thưởng” là “Bằng khen UBND tinh”, không rõ là hình thức nào của kế hoạch [nominated-award]",
        AWARDS, "    sửa: có phải “Bằng khen UBND tỉnh”?"),
    "an unknown level": ("Cấp", "Cấp ấp", "“Cấp” là “Cấp ấp”, không phải cấp nào của kế hoạch [nominated-level]",
        "    cần: một trong: Cấp tỉnh; Cấp huyện; Cấp xã"),
    "an unknown kind": ("Đối tượng", "cá nhan", "“Đối tượng” là “cá nhan”, không rõ là đối tượng nào [nominated-kind]",
        "    cần: tập thể, cá nhân hoặc hộ gia đình", "    sửa: có phải “cá nhân”?"),
    "an empty kind": ("Đối tượng", "", "“Đối tượng” để trống [nomination-cell-empty]",
        "    sửa: ghi “Đối tượng” vào ô này"),
    "an empty award": ("Hình thức khen thưởng", "", "“Hình thức khen thưởng” để trống [nomination-cell-empty]",
        "    sửa: ghi “Hình thức khen thưởng” vào ô này"),
    "a form of address or a family name": (NAME, "Ông Ích Khiêm",
        f"“{NAME}” là “Ông Ích Khiêm”: không rõ “Ông” là danh xưng hay họ [title-in-name]",
        "    sửa: ghi danh xưng vào cột “Danh xưng”, cột tên chỉ ghi họ tên"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_doubtful_cell_is_one_message_at_its_address(case):
    heading, text, what, *more = REFUSED[case]
    row = tuple(text if known == heading else cell for known, cell in zip(HEADINGS, ROW, strict=True))
    found = of_rows(HEADINGS, row) if heading in HEADINGS else with_column(heading, text)
    letter = "ABCDE"[HEADINGS.index(heading)] if heading in HEADINGS else "F"
    assert printed(found.problems) == [f"ke_sach.xlsx:Đề nghị!{letter}2: lỗi: {what}", *more]
    assert (found.entries, found.left_out) == ((), 1)


def test_the_name_of_a_collective_all_in_capitals_is_asked_for_and_an_abbreviation_is_not():
    row = ("1", "Tập thể", "ỦY BAN NHÂN DÂN XÃ AN LẠC", BK, "")
    assert printed(of_rows(HEADINGS, row).problems) == [
        f"ke_sach.xlsx:Đề nghị!C2: lỗi: “{NAME}” viết hoa toàn bộ: “ỦY BAN NHÂN DÂN XÃ AN LẠC” [all-capitals]",
        "    cần: viết hoa theo quy tắc, ví dụ Ủy ban nhân dân xã An Lạc Tây",
    ]
    assert one(of_rows(HEADINGS, ("1", "Tập thể", "VNPT", BK, ""))).name == "VNPT"


def test_a_family_name_stays_where_the_form_of_address_stands_in_its_own_column():
    found = with_column("Danh xưng", "Ông", row=(*ROW[:2], "Ông Ích Khiêm", *ROW[3:]))
    assert (one(found).title, one(found).name, found.notes) == ("Ông", "Ông Ích Khiêm", ())


def test_a_cell_that_the_reader_has_complained_of_is_not_complained_of_again():
    found = with_column("Ngày sinh", "#N/A")
    assert (found.problems, found.entries, found.left_out) == ((), (), 1)


def test_all_that_is_wrong_with_a_row_is_said_at_once():
    found = with_column("Số phiếu", "mười", row=("1", "CN", "Lê An", "Bằng", "Cấp ấp"))
    assert [problem.fault.code for problem in found.problems] == ["nominated-award", "nominated-level", "votes-form"]


@pytest.mark.parametrize("text", ["Tập thể", "TẬP THỂ", "tập  thể", "TT", "collective"])
def test_a_kind_has_many_names_and_needs_no_note(text):
    found = of_rows(HEADINGS, ("1", text, "Xã A", BK, "Cấp huyện"))
    assert (one(found).kind, found.notes) == ("collective", ())
