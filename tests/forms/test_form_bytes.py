"""The same plan gives the same bytes, whenever and wherever; another plan gives others."""

import os
import pathlib
import subprocess
import sys
import zipfile
from io import BytesIO

from form_plans import made, made_for_all, opened, plan_of

HERE = pathlib.Path(__file__).parent
PROGRAM = """
import hashlib, form_plans
for content in (form_plans.made("dong"), form_plans.made_for_all()):
    print(len(content), hashlib.sha256(content).hexdigest())
"""


def digests(**surroundings):
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=HERE, env={**os.environ, **surroundings}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return ran.stdout


def test_the_bytes_are_the_same_in_another_process_time_zone_and_hash_order():
    first = digests(TZ="UTC", PYTHONHASHSEED="1")
    assert len(first.splitlines()) == 2
    assert digests(TZ="Asia/Ho_Chi_Minh", PYTHONHASHSEED="77", LC_ALL="C") == first


def test_no_part_knows_the_day_on_which_it_was_made():
    with zipfile.ZipFile(BytesIO(made("dong"))) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = opened(made("dong")).properties
    assert f"{properties.created:%Y-%m-%d}" == f"{properties.modified:%Y-%m-%d}" == "2026-03-16"


def test_units_have_forms_that_differ_and_so_have_plans():
    assert (
        len({made("dong"), made("tay"), made("tinh"), made_for_all(), made("dong", plan_of(trich_yeu=["Khác"]))}) == 5
    )


def test_counts_are_there_before_any_program_has_worked_them_out():
    with zipfile.ZipFile(BytesIO(made("dong"))) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        book = parts.read("xl/workbook.xml").decode()
    assert sheet.count("<f>") == sheet.count("</f><v>0</v>") == 6
    assert "fullCalcOnLoad" not in book
