"""`register`: the register is shown, spoiled sheets are recorded, the book goes out as a workbook."""

import datetime
import getpass
import io
import json
import time

import openpyxl
import pytest

from docgen.cli import acting
from docgen.model.kind import Kind
from docgen.register import (
    FILE,
    Act,
    Filter,
    Identity,
    Print,
    Request,
    Series,
    entries,
    event_rows,
    history,
    numbers_for,
    open_register,
    printed,
    printing,
)

BODY = "Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng"
BOOK, OTHER = Series("Bằng khen", BODY, 2026), Series("Giấy khen", BODY, 2026)
HOUR = datetime.timezone(datetime.timedelta(hours=7))
ACT = Act("an", datetime.datetime(2026, 3, 2, 8, 30, tzinfo=HOUR))
LATER = datetime.datetime(2026, 3, 5, 14, 5, tzinfo=HOUR)


@pytest.fixture(autouse=True)
def _clock_and_login(monkeypatch):
    monkeypatch.setattr(acting, "now", lambda: LATER)
    monkeypatch.setattr(getpass, "getuser", lambda: "le.binh")


def request(name, series=BOOK, recipient=Kind.INDIVIDUAL, **more):
    return Request(Identity("thi-dua", "quyet_dinh", "bk", "an_phu", recipient, name, **more), series)


@pytest.fixture
def office(workplace):
    register, _ = open_register(workplace / FILE)
    asked = [request("Nguyễn Văn An", born="1980"), request("Trần Thị Bình"), request("=1+1 Lê Văn Cường")]
    given, problems = numbers_for(register, [*asked, request("Thôn An Phú", OTHER, Kind.COLLECTIVE)], ACT)
    assert not problems
    printed(register, [one.number for one in given[:2]], ACT)
    printed(register, [given[1].number], ACT, "nhòe mực")
    return workplace


def test_every_number_is_listed_book_by_book_with_its_state(call, office):
    shown = call("register", "list")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.splitlines() == [
        f"Bằng khen – {BODY} – 2026: 3 số",
        "  1  Nguyễn Văn An      an_phu  đã in",
        "  2  Trần Thị Bình      an_phu  đã in lại, 2 tờ",
        "  3  =1+1 Lê Văn Cường  an_phu  đã cấp số, chưa in",
        f"Giấy khen – {BODY} – 2026: 1 số",
        "  1  Thôn An Phú  an_phu  đã cấp số, chưa in",
    ]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["--year", "2026"], ["Nguyễn Văn An", "Trần Thị Bình", "=1+1 Lê Văn Cường", "Thôn An Phú"]),
        (["--kind", "giấy khen"], ["Thôn An Phú"]),
        (["--authority", BODY.upper(), "--kind", "BẰNG KHEN"], ["Nguyễn Văn An", "Trần Thị Bình", "=1+1 Lê Văn Cường"]),
        (["--state", "reprinted"], ["Trần Thị Bình"]),
        (["--state", "void"], []),
        (["--year", "2025"], []),
    ],
)
def test_a_list_can_be_narrowed_down(call, office, words, names):
    shown = call("register", "list", *words, "--json")
    assert shown.code == 0
    assert [entry["name"] for entry in shown.json["entries"]] == names
    shown = call("register", "list", *words)
    assert (shown.code, "Không có mục nào trong sổ khớp" in shown.err) == (0, not names)


def test_an_office_without_a_register_is_told_so_and_none_is_made(call, workplace):
    shown = call("register", "list")
    assert (shown.code, shown.out, shown.err) == (0, "", "Sổ chưa cấp số nào.\n")
    assert call("register", "show", "1").code == 1
    assert call("register", "void", "1", "--reason", "x").code == 1
    assert call("register", "export", "so.xlsx").code == 1
    assert not (workplace / FILE).exists()
    assert not (workplace / "so.xlsx").exists()


def test_the_register_is_found_from_a_folder_below(call, office, monkeypatch):
    monkeypatch.chdir(office / "plans/thi-dua")
    assert "Nguyễn Văn An" in call("register", "list").out


def test_a_number_is_shown_with_everything_that_happened_to_it(call, office):
    shown = call("register", "show", "2", "--kind", "Bằng khen")
    assert shown.code == 0
    assert shown.out.splitlines() == [
        f"Số 2 (Bằng khen – {BODY} – 2026): Trần Thị Bình",
        "  quyết định quyet_dinh của thi-dua, bk, đơn vị an_phu",
        "  02/03/2026 08:30  an  đã cấp số, chưa in",
        "  02/03/2026 08:30  an  đã in",
        "  02/03/2026 08:30  an  đã in lại, 2 tờ: nhòe mực",
    ]


def test_what_is_in_doubt_is_said_to_be_so_only_while_it_is(call, office):
    register, _ = open_register(office / FILE)
    series = Series("Giấy khen", BODY, 2027)
    given, _ = numbers_for(register, [request("Đỗ Dung", series)], ACT)
    numbers = [each.number for each in given]
    assert not printing(register, [Print("f.pdf", ".print-f.pdf", "0" * 64, tuple(numbers))], ACT)
    doubt, begun = "chưa rõ đã in chưa", "bắt đầu in"
    assert call("register", "show", "1", "--year", "2027").out.count(doubt) == 1
    printed(register, numbers, ACT)
    shown = call("register", "show", "1", "--year", "2027").out
    assert doubt not in shown and shown.count(begun) == 1
    events, _ = history(register, Filter(year=2027))
    assert [begun in map(str, row) for row in event_rows(events)] == [False, True, False]


@pytest.mark.parametrize(
    ("born", "said"),
    [("1985-02-08", "08/02/1985"), ("1975-05-31", "31/5/1975"), ("1980", "1980"), ("khoảng 19-50", None)],
)
def test_a_birth_is_said_as_people_write_it(born, said, call, office):
    register, _ = open_register(office / FILE)
    numbers_for(register, [request("Đỗ Dung", Series("Giấy khen", BODY, 2027), born=born)], ACT)
    assert f"  {said or born}; quyết định" in call("register", "show", "1", "--year", "2027").out
    events, _ = history(register, Filter(year=2027))
    assert (said or born) in event_rows(events)[0]


@pytest.mark.parametrize("words", [["nguyễn văn an"], ["Văn", "An"], ["NGUYỄN"]])
def test_a_person_is_found_by_a_part_of_the_name_however_written(call, office, words):
    shown = call("register", "show", *words, "--json")
    assert shown.code == 0
    assert [(entry["number"], entry["name"], entry["born"]) for entry in shown.json["entries"]] == [
        (1, "Nguyễn Văn An", "1980")
    ]
    assert [event["state"] for event in shown.json["entries"][0]["events"]] == ["reserved", "issued"]


def test_what_is_not_there_ends_with_1_and_says_what_is(call, office):
    shown = call("register", "show", "1", "77", "99")
    assert shown.code == 1
    assert "Sổ không có số 77, 99." in shown.err
    assert f"Trong sổ có: Bằng khen – {BODY} – 2026; Giấy khen – {BODY} – 2026" in shown.err
    assert call("register", "show", "Không Ai").code == 1
    assert call("register", "show", "9" * 40).code == 1


def test_a_spoiled_sheet_is_void_and_says_what_its_next_one_has(call, office):
    shown = call("register", "void", "2", "--kind", "Bằng khen", "--reason", "rách")
    assert shown.code == 0
    assert "đã hủy, chờ in lại cùng số, 2 tờ: rách" in shown.out
    assert "tờ mới mang lại số 2" in shown.err
    shown = call("register", "void", "3", "--reason", "thu hồi", "--new-number", "--who", "Trưởng phòng", "--json")
    entry = shown.json["entry"]
    assert (entry["state"], entry["keeps_number"], entry["who"]) == ("void", False, "Trưởng phòng")
    assert entry["at"] == "2026-03-05T14:05:00+07:00"
    register, _ = open_register(office / FILE)
    given, _ = numbers_for(register, [request("Trần Thị Bình"), request("=1+1 Lê Văn Cường")], ACT)
    assert [one.number.value for one in given] == [2, 4]
    assert "05/03/2026 14:05  le.binh  đã hủy, chờ in lại cùng số, 2 tờ: rách" in call("register", "show", "2").out


def test_a_number_that_stands_in_two_books_is_asked_about_and_nothing_is_void(call, office):
    shown = call("register", "void", "1", "--reason", "rách")
    assert shown.code == 2
    assert "Có nhiều số 1" in shown.err
    assert f"1 (Giấy khen – {BODY} – 2026): Thôn An Phú" in shown.err
    assert call("register", "list", "--state", "void").out == ""
    assert call("register", "void", "1", "--kind", "giấy khen", "--reason", "rách").code == 0


def test_voiding_wants_a_number_that_is_there_and_a_reason(call, office):
    assert call("register", "void", "3").code == 2
    assert call("register", "void", "0", "--reason", "x").code == 2
    shown = call("register", "void", "3", "--reason", " ")
    assert (shown.code, "[register-no-reason]" in shown.err) == (1, True)
    shown = call("register", "void", "33", "--reason", "x")
    assert (shown.code, "Sổ không có số 33." in shown.err) == (1, True)
    assert call("register", "void", "3", "--reason", "x", "--new-number").code == 0
    shown = call("register", "void", "3", "--reason", "x", "--json")
    assert (shown.code, [one["code"] for one in shown.json["problems"]]) == (1, ["register-void"])


def test_where_nobody_is_logged_in_the_name_must_be_given(call, office, monkeypatch):
    def nobody():
        raise KeyError("getpwuid(): uid not found: 1234")

    monkeypatch.setattr(getpass, "getuser", nobody)
    shown = call("register", "void", "3", "--reason", "x")
    assert (shown.code, "[register-no-who]" in shown.err) == (1, True)
    assert call("register", "void", "3", "--reason", "x", "--who", "An").code == 0


def test_a_book_may_begin_where_the_paper_one_ends_but_only_once(call, office):
    words = ["--kind", "Giấy khen", "--authority", BODY]
    shown = call("register", "start", "153", "--year", "2027", *words)
    assert (shown.code, shown.out) == (0, f"Dãy “Giấy khen – {BODY} – 2027” bắt đầu từ số 153.\n")
    assert "đúng tên này, từng chữ" in shown.err
    register, _ = open_register(office / FILE)
    given, _ = numbers_for(register, [request("Đỗ Dung", Series("Giấy khen", BODY, 2027))], ACT)
    assert given[0].number.value == 153
    shown = call("register", "start", "9", "--year", "2026", *words)
    assert (shown.code, "[register-begun]" in shown.err) == (1, True)


# --- the workbook ---------------------------------------------------------------------------------------------------


def sheets(path):
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_the_book_goes_out_with_its_log_and_names_stay_names(call, office):
    shown = call("register", "export", "so.xlsx")
    assert (shown.code, shown.out) == (0, "Đã ghi 4 số ra so.xlsx\n")
    found = sheets(office / "so.xlsx")
    assert list(found) == ["Sổ cấp bằng", "Nhật ký"]
    assert [row[4] for row in found["Sổ cấp bằng"]] == [
        "Người nhận", "Nguyễn Văn An", "Trần Thị Bình", "=1+1 Lê Văn Cường", "Thôn An Phú",
    ]  # fmt: skip
    assert [row[0] for row in found["Nhật ký"]] == ["Dòng", 1, 2, 3, 4, 5, 6, 7]
    book = openpyxl.load_workbook(office / "so.xlsx")
    assert book["Sổ cấp bằng"]["E4"].data_type == "s"


def test_the_same_register_gives_the_same_workbook(call, office):
    call("register", "export", "mot.xlsx")
    time.sleep(1.1)
    call("register", "export", "hai.xlsx")
    assert (office / "mot.xlsx").read_bytes() == (office / "hai.xlsx").read_bytes()
    assert call("register", "export", "mot.xlsx").code == 0


def test_a_part_of_the_book_goes_out(call, office):
    call("register", "export", "so.xlsx", "--kind", "giấy khen")
    assert [row[4] for row in sheets(office / "so.xlsx")["Sổ cấp bằng"]] == ["Người nhận", "Thôn An Phú"]


def test_a_file_that_is_there_is_kept_unless_it_is_to_be_replaced_and_then_put_aside(call, office):
    (office / "so.xlsx").write_bytes(b"ghi tay")
    shown = call("register", "export", "so.xlsx")
    assert (shown.code, "--replace" in shown.err) == (1, True)
    assert (office / "so.xlsx").read_bytes() == b"ghi tay"
    shown = call("register", "export", "so.xlsx", "--replace")
    assert (shown.code, "so.da-sua-1.xlsx" in shown.err) == (0, True)
    assert (office / "so.da-sua-1.xlsx").read_bytes() == b"ghi tay"
    assert len(sheets(office / "so.xlsx")["Sổ cấp bằng"]) == 5


def test_a_workbook_ends_in_xlsx_so_that_the_register_is_never_written_over(call, office):
    before = (office / FILE).read_bytes()
    assert call("register", "export", FILE, "--replace").code == 2
    assert (office / FILE).read_bytes() == before


# --- what cannot be read --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [["list"], ["show", "1"], ["void", "1", "--reason", "x"], ["export", "so.xlsx"],
     ["start", "5", "--kind", "K", "--authority", "A", "--year", "2026"]],
)  # fmt: skip
def test_a_file_that_is_no_register_ends_every_command_with_1(call, workplace, words):
    (workplace / FILE).write_bytes(b"anh Ba" * 1000)
    shown = call("register", *words)
    assert shown.code == 1
    assert "register.sqlite: lỗi: tệp này không phải sổ cấp bằng của docgen [register-foreign]" in shown.err
    assert (workplace / FILE).read_bytes() == b"anh Ba" * 1000
    if words[0] in ("list", "show", "void"):
        shown = call("register", *words, "--json")
        assert [one["code"] for one in json.loads(shown.out)["problems"]] == ["register-foreign"]


def test_a_verb_that_is_not_there_is_asked_about(call, workplace):
    shown = call("register", "lits")
    assert shown.code == 2
    assert "Có phải 'list'" in shown.err


@pytest.mark.parametrize("verb", ["list", "show", "void", "start", "export"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_each_verb_has_help_with_an_example_in_both_languages(call, verb, lang):
    shown = call("register", verb, "--help", "--lang", lang)
    assert shown.code == 0
    assert f"docgen register {verb}" in shown.out.partition({"vi": "Ví dụ:", "en": "Examples:"}[lang])[2]


def test_messages_are_english_where_asked_for(call, office):
    shown = call("register", "list", "--state", "reprinted", "--lang", "en")
    assert "printed again, 2 sheets" in shown.out


def test_a_long_register_is_listed_whole_and_its_numbers_agree(call, office):
    register, _ = open_register(office / FILE)
    numbers_for(register, [request(f"Người {at}") for at in range(2000)], ACT)
    shown = call("register", "list", "--kind", "bằng khen")
    assert len(shown.out.splitlines()) == 1 + len(entries(register)[0]) - 1
