"""The formulas that check what is typed: their length, and what they let pass, worked out as a sheet does."""

import datetime
import re

import pytest

from docgen.forms.limits import day_formula, shortened, time_formula

EPOCH = datetime.date(1899, 12, 30)
LAST = (datetime.date(2026, 3, 16) - EPOCH).days


def number(text):
    """`--text` of a sheet: a number, or the number of a day written 1975-05-31."""
    if re.fullmatch(r"\d+", text):
        return int(text)
    return (datetime.date.fromisoformat(text) - EPOCH).days


def passes(text, least=1900, most=LAST):
    """What `day_formula` says of a text; the steps are the formula's, in its order."""
    try:
        if "/" in text:
            first = text.index("/") + 1
            month = text[first : first + len(text) - first - 5]
            text = f"{text[-4:]}-{int(month):02}-{int(text[: first - 1]):02}"
        return abs(number(text) - (least + most) / 2) <= (most - least) / 2
    except ValueError:
        return False


def test_the_formula_takes_the_steps_that_are_tested_here():
    assert day_formula("F12", 1900, 46097) == (
        '=IFERROR(ABS(IF(ISNUMBER(FIND("/",F12)),--(RIGHT(F12,4)&"-"&TEXT(MID(F12,FIND("/",F12)+1,'
        'LEN(F12)-FIND("/",F12)-5),"00")&"-"&TEXT(LEFT(F12,FIND("/",F12)-1),"00")),--F12)-23998.5)<=22098.5,FALSE)'
    )


@pytest.mark.parametrize("text", ["31/5/1975", "05/06/1975", "1975", "29/2/2024", "27545", "16/3/2026"])
def test_days_years_and_pasted_dates_pass(text):
    assert passes(text)


@pytest.mark.parametrize("text", ["31/2/1975", "5/31/1975", "29/2/2023", "1/2/75", "17/3/2026", "1875", "không rõ"])
def test_what_is_no_day_does_not_pass(text):
    assert not passes(text)


def test_where_a_day_is_needed_a_year_does_not_pass():
    first = (datetime.date(2000, 1, 1) - EPOCH).days
    assert not passes("2026", least=first)
    assert passes("18/5/2025", least=first)


@pytest.mark.parametrize("formula", [day_formula("$AB$1234", 36526, 47192), time_formula("$AB$1234")])
def test_formulas_are_short_enough_for_excel(formula):
    assert len(formula) <= 255


def test_a_long_hint_is_cut_between_words():
    assert shortened("Người vắng có gửi ý kiến", 20) == "Người vắng có gửi ý…"
    assert shortened("ngắn", 20) == "ngắn"
    assert all(len(shortened("chữ " * 90, fits)) <= fits for fits in (32, 255))
