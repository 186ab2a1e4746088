"""How a call ends: 0 clean, 1 problems, 2 wrong use, 3 our own fault, 130 stopped; and always in plain words."""

import os
import subprocess
import sys

import pytest
from cli_calls import BAD_DATE

from docgen import pipeline

COMMANDS_WITH_PLANS = ["build", "check", "status", "quota"]


@pytest.mark.parametrize("name", COMMANDS_WITH_PLANS)
def test_a_clean_plan_ends_with_0(call, workplace, name):
    assert call(name, "thi-dua", *(["--formats", "docx"] if name == "build" else [])).code == 0


@pytest.mark.parametrize("name", COMMANDS_WITH_PLANS)
def test_problems_end_with_1_and_are_told_on_standard_error(call, spoil, name):
    spoil(BAD_DATE)
    shown = call(name, "thi-dua")
    assert shown.code == 1
    assert "plans/thi-dua/plan.yaml:18:7: lỗi: “Ngày ban hành” (date)" in shown.err
    assert "[date-form]" not in shown.out
    assert shown.err.endswith("Muốn hiểu rõ một lỗi: docgen explain date-form\n")


@pytest.mark.parametrize("name", COMMANDS_WITH_PLANS)
def test_an_unknown_plan_ends_with_2_and_names_the_closest_and_all_there_are(call, workplace, name):
    call("new", "khac")
    shown = call(name, "thi-duaa")
    assert shown.code == 2
    assert "Lỗi: Không có kế hoạch “thi-duaa”. Có phải “thi-dua”?\n    Các kế hoạch ở đây: khac, thi-dua" in shown.err


@pytest.mark.parametrize("name", COMMANDS_WITH_PLANS)
def test_where_there_are_no_plans_the_way_to_the_first_one_is_told(call, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    shown = call(name, *(["x"] if name == "quota" else []))
    assert shown.code == 2
    assert "Ở đây chưa có kế hoạch nào" in shown.err
    assert "docgen new TÊN" in shown.err


@pytest.mark.parametrize("typed", ["thi-dua", "plans/thi-dua", "plans/thi-dua/plan.yaml"])
def test_a_plan_is_found_by_its_name_its_folder_or_its_file(call, workplace, typed):
    assert "thi-dua: không có lỗi" in call("check", typed).out


def test_a_plan_named_twice_is_looked_at_once(call, workplace):
    assert call("check", "thi-dua", "plans/thi-dua").out.count("thi-dua:") == 1


def broken(*_args, **_values):
    raise KeyError("xa_tap_the")


def test_a_fault_of_ours_ends_with_3_in_one_plain_message(call, workplace, monkeypatch):
    monkeypatch.setattr(pipeline, "prepare", broken)
    shown = call("check")
    assert shown.code == 3
    assert "phần mềm docgen bị trục trặc (KeyError)" in shown.err
    assert "DOCGEN_DEBUG=1" in shown.err
    assert "Traceback" not in shown.err


def test_details_of_a_fault_of_ours_are_shown_to_who_asks(call, workplace, monkeypatch):
    monkeypatch.setattr(pipeline, "prepare", broken)
    monkeypatch.setenv("DOCGEN_DEBUG", "1")
    shown = call("check", "--lang", "en")
    assert shown.code == 3
    assert "Traceback" in shown.err
    assert "KeyError: 'xa_tap_the'" in shown.err
    assert "the fault is in the software" in shown.err


def test_stopping_a_run_ends_with_130_and_says_nothing(call, workplace, monkeypatch):
    def stopped(*_args, **_values):
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "prepare", stopped)
    shown = call("check")
    assert shown.code == 130
    assert (shown.out + shown.err).strip() == ""


def test_a_file_that_cannot_be_opened_is_no_fault_of_ours(call, workplace, monkeypatch):
    def refused(*_args, **_values):
        raise PermissionError(13, "Permission denied", "plans/thi-dua/units.csv")

    monkeypatch.setattr(pipeline, "prepare", refused)
    shown = call("check")
    assert shown.code == 1
    assert "không đọc hoặc ghi được “plans/thi-dua/units.csv”" in shown.err
    assert "sửa: đóng tệp" in shown.err


def run_docgen(*words, **more):
    return subprocess.Popen(
        [sys.executable, "-m", "docgen", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more
    )


def test_whoever_reads_may_stop_reading(tmp_path):
    running = run_docgen("schema")
    running.stdout.close()
    assert running.wait(timeout=30) == 1
    assert running.stderr.read() == b""
    running.stderr.close()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_console_of_another_encoding_stops_nothing_and_pipes_get_utf8(encoding):
    environ = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    out, err = run_docgen("--help", env=environ).communicate(timeout=30)
    assert "Cách dùng" in out.decode("utf-8")
    assert err == b""


def test_output_that_is_no_terminal_has_no_colours(call, spoil):
    spoil(BAD_DATE)
    for words in (["check"], ["build"], ["quota", "thi-dua"], ["explain", "date-form"], ["status"]):
        shown = call(*words)
        assert shown.out + shown.err
        assert "\x1b" not in shown.out + shown.err
