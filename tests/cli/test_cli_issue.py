"""`issue`, `status` and `verify` as a clerk types them."""

import json
import shutil
from pathlib import Path

import docx
import pytest

from docgen.files import Workplace
from docgen.record import Store

ROOT = Path(__file__).parents[2]
BIG = "soc-trang-2021"
PLAN = "thi-dua"
NUMBERED = ("--number", "12", "--date", "16/3/2026")
WORD = "build/thi-dua/ke-hoach.docx"
ALIVE = "plans/thi-dua/issued/001-ke-hoach"


@pytest.fixture
def soc_trang(workplace):
    shutil.copytree(ROOT / "plans" / BIG, workplace / "plans" / BIG)
    return workplace


def numbers(plan):
    return [each.symbol for each in Store(Workplace(Path.cwd()), plan).read()[0].standing]


def states(call, *words):
    shown = call("status", PLAN, "--json", *words)
    return {row["path"].removeprefix("build/thi-dua/"): row for row in shown.json["plans"][0]["papers"]}


@pytest.mark.parametrize("day", ["16/3/2026", "2026-03-16", "16/03/2026"])
def test_a_plan_is_issued_and_its_copies_lie_in_build(call, workplace, day):
    shown = call("issue", PLAN, "ke-hoach", "--number", "12", "--date", day, "--who", "Lê Thị Hoa")
    assert shown.code == 0
    assert shown.out.splitlines() == [
        "ke-hoach: đã phát hành số 12/KH-UBND ngày 16/3/2026",
        "  kèm theo: phu-luc-phan-bo",
        f"  bản lưu: {ALIVE}",
    ]
    assert "docgen build thi-dua" in shown.err
    for name in ("ke-hoach.docx", "ke-hoach.pdf", "phu-luc-phan-bo.docx", "phu-luc-phan-bo.pdf"):
        assert (workplace / "build/thi-dua" / name).read_bytes() == (workplace / ALIVE / name).read_bytes()
    assert 'who: "Lê Thị Hoa"' in (workplace / "plans/thi-dua/issued.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", ["Kế hoạch", "ke_hoach", "KE-HOACH", "kế hoạch"])
def test_a_paper_may_be_named_as_people_name_it(call, workplace, word):
    assert call("issue", PLAN, word, *NUMBERED).code == 0


def test_in_english(call, workplace):
    shown = call("issue", PLAN, "ke-hoach", *NUMBERED, "--lang", "en")
    assert shown.out.splitlines()[0] == "ke-hoach: issued as 12/KH-UBND of 16/3/2026"
    assert "issued" in call("status", "--lang", "en").out
    assert "all as they were issued" in call("verify", "--lang", "en").out


def test_issuing_twice_says_when_and_changes_nothing(call, workplace):
    call("issue", PLAN, "ke-hoach", *NUMBERED)
    record = (workplace / "plans/thi-dua/issued.yaml").read_bytes()
    shown = call("issue", PLAN, "ke-hoach", "--number", "13")
    assert shown.code == 1
    assert "đã phát hành: số 12/KH-UBND ngày 16/3/2026, ghi sổ lúc" in shown.err
    assert shown.out == "thi-dua: chưa phát hành văn bản nào\n"
    assert (workplace / "plans/thi-dua/issued.yaml").read_bytes() == record


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ke-hoach", "--number", "12/KH-UBND"), "chỉ ghi chữ số"),
        (("ke-hoach", "--number", ""), "chỉ ghi chữ số"),
        (("ke-hoach", "--number", "0"), "chỉ ghi chữ số"),
        (("ke-hoach", "--number", "12", "--date", "30/2/2026"), "không phải một ngày có thật"),
        (("ke-hoach", "--date", "mai"), "không phải một ngày có thật"),
        (("ke-hoch",), "Có phải “ke-hoach”?"),
        (("",), "Không có văn bản “”."),
        (("../ke-hoach",), "Không có văn bản"),
        (("ke-hoach", "thon_dong"), "không theo đơn vị"),
        (("ke-hoach", "--withdraw"), "--reason"),
        (("ke-hoach", "--withdraw", "--reason", " "), "--reason"),
        (("ke-hoach", "--withdraw", "--reason", "x", "--number", "12"), "không đi cùng --number"),
        (("ke-hoach", "--reason", "x"), "--withdraw"),
    ],
)
def test_a_slip_of_the_hand_is_a_mistake_of_use_and_changes_nothing(call, workplace, words, said):
    shown = call("issue", PLAN, *words)
    assert shown.code == 2
    assert said in shown.err
    assert not (workplace / "plans/thi-dua/issued.yaml").exists()


def test_errors_in_the_plan_are_named_and_nothing_is_issued(call, spoil):
    spoil(("Các thôn", "Các thôn {{ khong.co }}"))
    shown = call("issue", PLAN, "ke-hoach", *NUMBERED)
    assert shown.code == 1
    assert "lỗi:" in shown.err and "Traceback" not in shown.err
    assert call("verify").out == "thi-dua: chưa phát hành văn bản nào\n"


def test_an_edited_paper_is_refused_and_frozen_as_it_is_when_asked(call, workplace):
    call("build", PLAN)
    (workplace / WORD).write_bytes(b"sua tay")
    refused = call("issue", PLAN, "ke-hoach", *NUMBERED)
    assert refused.code == 1
    assert f"{WORD}: lỗi: tệp này đã có người sửa" in refused.err and "--as-edited" in refused.err
    shown = call("issue", PLAN, "ke-hoach", *NUMBERED, "--as-edited")
    assert shown.code == 0
    assert "  chỉ khóa bản sửa tay (ke-hoach.docx)" in shown.out.splitlines()
    assert "không thấy 12/KH-UBND" in shown.err
    assert (workplace / WORD).read_bytes() == (workplace / ALIVE / "ke-hoach.docx").read_bytes() == b"sua tay"
    assert not (workplace / "build/thi-dua/ke-hoach.pdf").exists()
    assert call("verify", PLAN).code == 0


def test_a_mistake_is_withdrawn_and_leaves_a_trace(call, workplace):
    call("issue", PLAN, "ke-hoach", "--number", "21", "--date", "16/3/2026")
    shown = call("issue", PLAN, "ke-hoach", "--withdraw", "--reason", "gõ 12 thành 21", "--who", "hoa")
    assert shown.code == 0
    assert shown.out == "ke-hoach: đã thu hồi số 21/KH-UBND ngày 16/3/2026 (gõ 12 thành 21)\n"
    assert states(call)["ke-hoach.docx"]["state"] == "stale"
    assert call("issue", PLAN, "ke-hoach", *NUMBERED).code == 0
    text = (workplace / "plans/thi-dua/issued.yaml").read_text(encoding="utf-8")
    assert 'reason: "gõ 12 thành 21"' in text and 'symbol: "21/KH-UBND"' in text
    assert numbers(PLAN) == ["12/KH-UBND"]
    assert call("verify", PLAN).out == "thi-dua: 4 văn bản đã phát hành, 8 tệp, còn nguyên vẹn\n"
    assert call("issue", PLAN, "ke-hoach", "--withdraw", "--reason", "\x1b[31m\nx\u202e").code == 0
    assert "\\u202e" not in text and call("verify", PLAN).code == 0


def test_units_get_numbers_of_their_own(call, soc_trang):
    assert call("issue", BIG, "ke-hoach", "--number", "12").code == 0
    many = call("issue", BIG, "to-trinh", "ke_sach", "my_tu", "--number", "7")
    assert many.code == 2
    assert "Mỗi đơn vị lấy số ở sổ của mình: ghi ke-sach=12 …" in many.err
    assert call("issue", BIG, "to-trinh", "ke_sach", "ke-sach").code == 2
    assert call("issue", BIG, "to-trinh", "ke_sac").code == 2
    assert call("issue", BIG, "danh-sach-tap-the", "ke_sach").code == 1
    other = call("issue", BIG, "to-trinh", "ke_sach=70")
    assert other.code == 1 and "ở đây ghi số “68”" in other.err
    assert call("issue", BIG, "to-trinh", "ke_sach=68", "Mỹ Tú").code == 0
    assert numbers(BIG)[1:] == ["68/TTr-MTTQ-BTT", "67/TTr-MTTQ-BTT"]
    whose = call("issue", BIG, "to-trinh", "--withdraw", "--reason", "nhầm")
    assert whose.code == 2 and "ke-sach, my-tu" in whose.err
    assert call("issue", BIG, "to-trinh", "my_tu", "--withdraw", "--reason", "nhầm").code == 0
    rest = call("issue", BIG, "Tờ trình", "--number", "7")
    assert rest.code == 2
    assert call("issue", BIG, "to-trinh").code == 0
    assert len(numbers(BIG)) == 12


def test_json_of_an_issue(call, workplace):
    shown = call("issue", PLAN, "ke-hoach", *NUMBERED, "--json")
    (one,) = shown.json["issued"]
    assert (one["number"], one["date"], one["folder"]) == ("12", "2026-03-16", "issued/001-ke-hoach")
    assert [each["name"] for each in one["frozen"]] == ["ke-hoach", "phu-luc-phan-bo"]
    again = call("issue", PLAN, "ke-hoach", *NUMBERED, "--json")
    assert again.code == 1 and again.json["problems"][0]["code"] == "already-issued"
    assert again.err == ""


class TestEachState:
    """One case for each of the states, with its reason."""

    def test_draft_not_made_yet(self, call, workplace):
        assert {(row["state"], row["reason"]) for row in states(call).values()} == {("draft", "chưa có")}

    def test_draft_because_the_plan_has_errors(self, call, workplace, spoil):
        call("build", PLAN)
        spoil(("Các thôn", "Các thôn {{ khong.co }}"))
        found = states(call)
        assert {(row["state"], row["reason"]) for row in found.values()} == {("draft", "kế hoạch còn lỗi")}
        assert call("status", PLAN).out.splitlines()[0] == "thi-dua: dự thảo, kế hoạch còn lỗi 4"

    def test_ready(self, call, workplace):
        call("build", PLAN)
        assert {(row["state"], row["reason"]) for row in states(call).values()} == {("ready", "không có gì thay đổi")}
        assert call("status", PLAN).out.splitlines()[0] == "thi-dua: sẵn sàng 4"

    def test_stale(self, call, workplace, spoil):
        call("build", PLAN)
        spoil(("Các thôn", "Mọi thôn"))
        found = states(call)["ke-hoach.docx"]
        touched = "kế hoạch, Tổ chức thực hiện › 1 › Lời văn; kế hoạch, Nơi nhận › Nơi nhận"
        assert (found["state"], found["reason"]) == ("stale", f"dữ liệu hoặc mẫu đã thay đổi ({touched})")
        assert f"đã cũ, cần soạn lại ({touched})" in call("status", PLAN).out
        (workplace / "build/thi-dua/.docgen.sources.zip").unlink()  # nobody knows what it was made from
        assert states(call)["ke-hoach.docx"]["reason"] == "dữ liệu hoặc mẫu đã thay đổi"

    def test_edited(self, call, workplace):
        call("build", PLAN)
        (workplace / WORD).write_bytes(b"sua tay")
        found = states(call)["ke-hoach.docx"]
        assert (found["state"], found["reason"]) == ("edited", "có người đã sửa tệp")

    def test_gone(self, call, workplace):
        call("build", PLAN)
        trace = workplace / "build/thi-dua/.docgen.json"
        notes = json.loads(trace.read_text())
        notes["notes"]["cu.docx"] = notes["notes"]["ke-hoach.docx"]
        trace.write_text(json.dumps(notes))
        shutil.copy(workplace / WORD, workplace / "build/thi-dua/cu.docx")
        found = states(call)["cu.docx"]
        assert (found["state"], found["reason"]) == ("gone", "kế hoạch không còn văn bản này")

    def test_issued(self, call, workplace):
        call("issue", PLAN, "ke-hoach", *NUMBERED)
        found = states(call)["ke-hoach.docx"]
        assert (found["state"], found["symbol"], found["date"]) == ("issued", "12/KH-UBND", "2026-03-16")
        assert call("status", PLAN).out.splitlines()[:2] == [
            "thi-dua: đã phát hành 4",
            f"  {WORD}         đã phát hành: số 12/KH-UBND ngày 16/3/2026",
        ]
        assert call("status", PLAN).err == "Không có gì phải soạn.\n"

    def test_issued_stays_issued_while_the_plan_has_errors(self, call, workplace, spoil):
        call("issue", PLAN, "ke-hoach", *NUMBERED)
        spoil(("Các thôn", "Các thôn {{ khong.co }}"))
        assert {row["state"] for row in states(call).values()} == {"issued"}

    def test_issued_and_overtaken(self, call, workplace, spoil):
        call("issue", PLAN, "ke-hoach", *NUMBERED)
        spoil(("Các thôn", "Mọi thôn"))
        found = states(call)["ke-hoach.docx"]
        assert (found["state"], found["outdated"]) == ("issued", True)
        assert found["changes"] and "Mọi thôn" in found["changes"][0]["now"]
        assert "đã phát hành, nhưng nay lời văn khác" in call("status", PLAN).out
        assert "docgen diff thi-dua nêu rõ chỗ khác" in call("status", PLAN).err

    def test_issued_and_altered(self, call, workplace):
        call("issue", PLAN, "ke-hoach", *NUMBERED)
        (workplace / WORD).write_bytes(b"sua tay")
        found = states(call)["ke-hoach.docx"]
        assert (found["state"], found["reason"]) == (
            "edited", "văn bản đã phát hành, nhưng có người đã sửa tệp sau đó"
        )  # fmt: skip

    def test_issued_and_lacking(self, call, workplace):
        call("issue", PLAN, "ke-hoach", *NUMBERED)
        (workplace / WORD).unlink()
        found = states(call)["ke-hoach.docx"]
        assert (found["state"], found["lacking"]) == ("issued", True)
        assert call("status", PLAN).err == "Việc tiếp theo: docgen build thi-dua\n"


def test_verify_names_what_is_altered_missing_and_foreign(call, workplace):
    call("issue", PLAN, "ke-hoach", *NUMBERED)
    assert call("verify").out == "thi-dua: 2 văn bản đã phát hành, 4 tệp, còn nguyên vẹn\n"
    (workplace / WORD).write_bytes(b"sua tay")
    (workplace / "build/thi-dua/ke-hoach.pdf").unlink()
    archive = workplace / ALIVE
    (archive / "ke-hoach.pdf").chmod(0o644)
    (archive / "ke-hoach.pdf").write_bytes(b"khac")
    (archive / "phu-luc-phan-bo.docx").unlink()
    (archive / "la.docx").write_bytes(b"la")
    shown = call("verify", "--json")
    assert shown.code == 1
    (plan,) = shown.json["plans"]
    found = [(problem["file"].removeprefix("plans/thi-dua/issued/"), problem["code"]) for problem in plan["problems"]]
    assert found == [
        ("build/thi-dua/ke-hoach.docx", "copy-altered"),
        ("build/thi-dua/ke-hoach.pdf", "copy-missing"),
        ("001-ke-hoach/ke-hoach.pdf", "archive-altered"),
        ("001-ke-hoach/la.docx", "archive-foreign"),
        ("001-ke-hoach/phu-luc-phan-bo.docx", "archive-missing"),
    ]
    assert "thi-dua: 5 lỗi ở văn bản đã phát hành" in call("verify").out


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('symbol: "12/', 'symbol: "13/', "record-disagrees"),
        ('number: "12"', 'number: "13"', "record-disagrees"),
        ("2026-03-16\n", "2026-03-17\n", "record-disagrees"),
        ('paper: "ke-hoach"', 'paper: "../ke-hoach"', "value-unfit"),
    ],
)
def test_verify_finds_a_record_that_somebody_wrote_into(call, workplace, old, new, code):
    call("issue", PLAN, "ke-hoach", *NUMBERED)
    path = workplace / "plans/thi-dua/issued.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    shown = call("verify")
    assert shown.code == 1
    assert f"[{code}]" in shown.err or code == "value-unfit"
    assert "issued.yaml:" in shown.err


def test_verify_finds_lines_that_are_gone_from_the_record(call, workplace):
    call("issue", PLAN, "ke-hoach", *NUMBERED)
    path = workplace / "plans/thi-dua/issued.yaml"
    path.write_text("issued: []\n", encoding="utf-8")
    assert call("verify").err.count("[archive-foreign]") == 6
    path.unlink()
    assert "[record-lost]" in call("verify").err
    assert call("build").code == 1


def test_a_figure_that_was_edited_is_told_before_the_paper_is_signed(call, workplace):
    call("build", PLAN, "--formats", "docx")
    path = workplace / "build/thi-dua/phu-luc-phan-bo.docx"
    paper = docx.Document(str(path))
    cell = next(cell for row in paper.tables[-1].rows for cell in row.cells[2:] if cell.text == "01")
    cell.paragraphs[0].runs[0].text = "03"
    paper.save(str(path))
    shown = call("issue", PLAN, "ke-hoach", *NUMBERED, "--as-edited")
    assert shown.code == 0
    assert "văn bản ghi 03, nhưng theo số liệu là 01 [figure-edited]" in shown.err
    assert "Giữ bản sửa tay" not in call("edits", PLAN).err


def test_of_an_issued_paper_the_edited_copy_is_not_to_be_kept(call, workplace):
    call("issue", PLAN, "ke-hoach", *NUMBERED)
    path = workplace / WORD
    path.write_bytes(path.read_bytes() + b"\n")
    shown = call("edits", PLAN)
    assert "tệp phải đúng như khi ký" in shown.err and "Giữ bản sửa tay" not in shown.err
    assert call("build", PLAN, "--only", "ke-hoach", "--replace").code == 0
    assert call("verify", PLAN).code == 0
