import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.vietnamese.dates import administrative_date, blank_date, short_date

NORM = re.compile(r"ngày (0[1-9]|[12]\d|3[01]) tháng (01|02|[3-9]|1[0-2]) năm \d{4}")


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        ((2020, 1, 5), "ngày 05 tháng 01 năm 2020", "05/01/2020"),
        ((2021, 2, 8), "ngày 08 tháng 02 năm 2021", "08/02/2021"),
        ((2021, 3, 30), "ngày 30 tháng 3 năm 2021", "30/3/2021"),
        ((2021, 5, 31), "ngày 31 tháng 5 năm 2021", "31/5/2021"),
        ((2023, 9, 9), "ngày 09 tháng 9 năm 2023", "09/9/2023"),
        ((2018, 11, 12), "ngày 12 tháng 11 năm 2018", "12/11/2018"),
    ],
)
def test_days_below_ten_and_months_one_and_two_are_padded_and_no_other_month(day, long, short):
    assert administrative_date(datetime.date(*day)) == long
    assert short_date(datetime.date(*day)) == short


@given(st.dates(min_value=datetime.date(1945, 1, 1), max_value=datetime.date(2100, 12, 31)))
def test_every_day_is_written_as_the_norm_wants_and_both_forms_hold_the_same_numbers(day):
    assert NORM.fullmatch(administrative_date(day))
    assert re.findall(r"\d+", administrative_date(day)) == short_date(day).split("/")


def test_a_blank_date_leaves_six_plain_blanks_for_day_and_month():
    assert blank_date(2021) == "ngày" + " " * 6 + "tháng" + " " * 6 + "năm 2021"
