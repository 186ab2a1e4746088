"""`schema` and `doctor`."""

import json

import jsonschema
import pytest

from docgen import doctor
from docgen.cli.schema import NOUNS
from docgen.doctor import Finding, State
from docgen.problem import Say

FINE = Finding("python", State.OK, Say("Python tốt", "Python is fine"))
ODD = Finding("libreoffice", State.WARN, Say("không có LibreOffice", "no LibreOffice"), Say("cài", "install it"))
BAD = Finding("font", State.BAD, Say("thiếu phông {x}", "font {x} is missing"), Say("cài phông", "install the font"))


@pytest.mark.parametrize("name", NOUNS)
def test_each_schema_is_one_valid_schema(call, name):
    schema = call("schema", name).json
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["title"] == f"docgen: {NOUNS[name].__name__}"


def test_the_schema_of_a_plan_is_what_one_gets_unasked(call):
    assert call("schema").json == call("schema", "plan").json


def test_a_schema_may_be_written_to_a_file(call, tmp_path):
    shown = call("schema", "issuer", "--output", str(tmp_path / "issuer.json"))
    assert shown.out == ""
    assert "Đã ghi" in shown.err
    assert json.loads((tmp_path / "issuer.json").read_bytes()) == call("schema", "issuer").json


def test_an_unknown_schema_names_those_there_are(call):
    shown = call("schema", "plans")
    assert shown.code == 2
    assert "'plan', 'overrides', 'amendments', 'issuer', 'profile'" in shown.err


def test_a_fit_machine_ends_with_0_even_with_a_warning(call, monkeypatch):
    monkeypatch.setattr(doctor, "examine", lambda: (FINE, ODD))
    shown = call("doctor")
    assert shown.code == 0
    assert shown.out.splitlines() == ["tốt: Python tốt", "lưu ý: không có LibreOffice", "    sửa: cài"]
    assert shown.err == "Máy này soạn được văn bản.\n"


def test_an_unfit_machine_ends_with_1_and_says_how_to_mend_it(call, monkeypatch):
    monkeypatch.setattr(doctor, "examine", lambda: (FINE, BAD))
    shown = call("doctor", "--lang", "en")
    assert shown.code == 1
    assert "bad: font {x} is missing\n    mend: install the font" in shown.out
    assert "run docgen doctor again" in shown.err


def test_doctor_json_says_whether_all_is_well(call, monkeypatch):
    monkeypatch.setattr(doctor, "examine", lambda: (FINE, BAD))
    shown = call("doctor", "--json")
    assert shown.code == 1
    assert shown.json["well"] is False
    assert [finding["name"] for finding in shown.json["findings"]] == ["python", "font"]
