"""`form`: one workbook for each nominator; what somebody wrote is kept; only the plan itself can stop it."""

import io
import re

import openpyxl
import pytest
from cli_calls import BAD_DATE

from docgen.model.sheet import NOMINATIONS

UNITS = ["xa", "an_binh", "an_hoa", "an_lac", "an_phu", "an_thinh"]


@pytest.fixture
def forms(workplace):
    return workplace / "build/thi-dua/bieu-mau"


def names(folder):
    """The forms; the note of what docgen wrote lies beside them."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def top_of(path):
    sheet = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))[NOMINATIONS]
    return [sheet.cell(row, 1).value for row in range(1, 4)]


def test_each_unit_and_the_issuer_itself_gets_a_file_named_after_it(call, forms):
    shown = call("form", "thi-dua")
    assert shown.code == 0
    assert names(forms) == sorted(f"{unit}.xlsx" for unit in UNITS)
    assert top_of(forms / "an_phu.xlsx")[2] == "Đơn vị trình: Thôn An Phú (Thôn)"
    assert top_of(forms / "xa.xlsx")[2] == "Đơn vị trình: Cấp xã"
    assert shown.out.splitlines()[0] == "thi-dua: đã tạo 6"
    assert "plans/thi-dua/nominations" in shown.err


def test_only_the_units_that_were_named_get_one(call, forms):
    assert call("form", "thi-dua", "--unit", "an_phu", "--unit", "xa", "--unit", "an_phu").code == 0
    assert names(forms) == ["an_phu.xlsx", "xa.xlsx"]


def test_a_unit_that_does_not_exist_is_asked_about_and_nothing_is_made(call, forms):
    shown = call("form", "thi-dua", "--unit", "an-phu")
    assert shown.code == 2
    assert "Không có đơn vị “an-phu”. Có phải “an_phu”?" in shown.err
    assert "an_thinh" in shown.err
    assert not forms.exists()


def test_one_form_for_all_has_a_name_that_no_unit_can_have(call, forms):
    assert call("form", "thi-dua", "--all").code == 0
    assert names(forms) == ["tat-ca.xlsx"]
    assert top_of(forms / "tat-ca.xlsx")[2] == "Đơn vị trình: Tất cả các đơn vị"


def test_all_and_unit_together_are_a_mistake_of_use(call, forms):
    shown = call("form", "thi-dua", "--all", "--unit", "an_phu")
    assert shown.code == 2
    assert "--all, --unit" in shown.err
    assert not forms.exists()


def test_forms_go_where_they_are_wanted(call, workplace, forms):
    shown = call("form", "thi-dua", "--unit", "an_phu", "--out", "gui/thon")
    assert names(workplace / "gui/thon") == ["an_phu.xlsx"]
    assert "gui/thon/an_phu.xlsx  đã tạo" in shown.out
    assert not forms.exists()


def test_a_form_that_nobody_touched_is_left_alone(call, forms):
    call("form", "thi-dua")
    before = (forms / "an_phu.xlsx").stat().st_mtime_ns
    shown = call("form", "thi-dua")
    assert (shown.code, shown.out.splitlines()[0]) == (0, "thi-dua: không đổi 6")
    assert (forms / "an_phu.xlsx").stat().st_mtime_ns == before


def test_a_form_that_somebody_wrote_into_is_kept_and_said_to_be(call, forms):
    call("form", "thi-dua")
    (forms / "an_phu.xlsx").write_bytes(b"filled in")
    shown = call("form", "thi-dua")
    assert shown.code == 0
    assert (forms / "an_phu.xlsx").read_bytes() == b"filled in"
    assert shown.out.splitlines()[0] == "thi-dua: không đổi 5; giữ nguyên tệp đã có 1"
    assert "--replace" in shown.err


def test_a_form_that_nobody_touched_is_made_anew_when_quotas_change(call, workplace, forms):
    """Else the old quota would go out to the units."""
    call("form", "thi-dua")
    (forms / "an_phu.xlsx").write_bytes(b"filled in")
    units = workplace / "plans/thi-dua/plan.yaml"
    text = units.read_text(encoding="utf-8")
    assert "each: " in text
    units.write_text(re.sub(r"each: (\d+)", lambda found: f"each: {int(found[1]) + 1}", text), encoding="utf-8")
    shown = call("form", "thi-dua")
    assert (forms / "an_phu.xlsx").read_bytes() == b"filled in"
    first = shown.out.splitlines()[0]
    assert first == "thi-dua: không đổi 1; đã tạo lại theo kế hoạch mới 4; giữ nguyên tệp đã có 1"


def test_replace_puts_what_was_written_aside_and_loses_nothing(call, forms):
    call("form", "thi-dua")
    fresh = (forms / "an_phu.xlsx").read_bytes()
    (forms / "an_phu.xlsx").write_bytes(b"filled in")
    shown = call("form", "thi-dua", "--replace")
    assert (forms / "an_phu.xlsx").read_bytes() == fresh
    assert (forms / "an_phu.da-sua-1.xlsx").read_bytes() == b"filled in"
    assert "an_phu.xlsx    đã tạo lại; bản cũ cất ở build/thi-dua/bieu-mau/an_phu.da-sua-1.xlsx" in shown.out
    assert len(names(forms)) == 7


def test_a_mistake_in_the_plan_stops_it(call, forms, spoil):
    spoil(BAD_DATE)
    shown = call("form", "thi-dua")
    assert shown.code == 1
    assert "thi-dua: chưa tạo biểu mẫu nào" in shown.out
    assert "plans/thi-dua/plan.yaml" in shown.err
    assert not forms.exists()


def test_a_mistake_in_the_units_or_in_the_quotas_stops_it(call, workplace, forms, spoil):
    units = workplace / "plans/thi-dua/units.csv"
    sound = units.read_text(encoding="utf-8-sig")
    units.write_text(sound.replace(",203", ",1.203"), encoding="utf-8")
    assert call("form", "thi-dua").code == 1
    units.write_text(sound, encoding="utf-8")
    spoil(("taken_from: thon_tap_the", "taken_from: thon_tapthe"))
    shown = call("form", "thi-dua")
    assert shown.code == 1 and "[taken-from-unknown]" in shown.err
    assert not forms.exists()


def test_mistakes_in_what_was_sent_in_keep_no_form_back(call, workplace, forms):
    sent = workplace / "plans/thi-dua/nominations/an_phu.csv"
    sent.parent.mkdir()
    sent.write_text("Đối tượng,Họ và tên,Hình thức khen thưởng\nCon vật,Nguyễn 3 An,Huy chương\n", encoding="utf-8")
    assert call("check", "thi-dua").code == 1
    shown = call("form", "thi-dua")
    assert (shown.code, len(names(forms))) == (0, 6)
    assert "nominations/an_phu.csv" not in shown.err


BARE = """\
issuer: ubnd-xa-vi-du
date: 2026-03-16
trich_yeu: Thi đua xây dựng thôn xanh
body: [Nội dung.]
signatory: {name: Nguyễn Văn An, office: Chủ tịch}
"""


def test_a_plan_under_which_nobody_nominates_says_so(call, workplace, forms):
    folder = workplace / "plans/thi-dua"
    (folder / "plan.yaml").write_text(BARE, encoding="utf-8")
    (folder / "units.csv").unlink()
    shown = call("form", "thi-dua")
    assert (shown.code, shown.out) == (1, "")
    assert "Kế hoạch này chưa có ai để đề nghị" in shown.err
    assert not forms.exists()


def test_messages_are_english_where_asked_for_and_forms_stay_vietnamese(call, forms):
    shown = call("form", "thi-dua", "--unit", "an_phu", "--lang", "en")
    assert shown.out.splitlines()[0] == "thi-dua: 1 made"
    assert "Next: send the files" in shown.err
    assert top_of(forms / "an_phu.xlsx")[0] == "BIỂU ĐỀ NGHỊ KHEN THƯỞNG"
