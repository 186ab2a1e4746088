import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.vietnamese.amounts import (
    amount_in_words,
    decimal_said,
    in_words,
    parse_amount,
    parse_decimal,
    thousands,
)

LARGEST = 10**24

VALUES = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4,
    "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
NEVER = re.compile(
    r"mươi (một|bốn|năm)\b|mười (mốt|tư|năm)\b|(?<!mươi )(mốt|tư)\b|(?<!mươi )(?<!mười )lăm\b"
    r"|(không|một) mươi|(linh|lẻ) (không|mười)|không (nghìn|triệu|tỷ)"
    r"|trăm (một|hai|ba|bốn|năm|sáu|bảy|tám|chín)\b(?! mươi)"
)


def heard(words):
    """The number that a listener writes down: an inverse of its own, which shares nothing with the code."""
    total = nine = three = ones = 0
    for word in re.sub(r"tỷ( tỷ)*", lambda run: "tỷ" + str(run[0].count("tỷ")), words).split():
        if word in VALUES:
            ones = VALUES[word]
        elif word == "mười":
            three += 10
        elif word in ("trăm", "mươi"):
            three, ones = three + ones * (100 if word == "trăm" else 10), 0
        elif word in ("nghìn", "ngàn", "triệu"):
            nine, three, ones = nine + (three + ones) * (10**6 if word == "triệu" else 1000), 0, 0
        elif word.startswith("tỷ"):
            total, nine, three, ones = total + (nine + three + ones) * 10 ** (9 * int(word[2:])), 0, 0, 0
        else:
            assert word in ("linh", "lẻ")
    return total + nine + three + ones


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "Không"),
        (5, "Năm"),
        (10, "Mười"),
        (11, "Mười một"),
        (14, "Mười bốn"),
        (15, "Mười lăm"),
        (20, "Hai mươi"),
        (21, "Hai mươi mốt"),
        (24, "Hai mươi tư"),
        (25, "Hai mươi lăm"),
        (100, "Một trăm"),
        (104, "Một trăm linh bốn"),
        (105, "Một trăm linh năm"),
        (110, "Một trăm mười"),
        (1_000, "Một nghìn"),
        (1_005, "Một nghìn không trăm linh năm"),
        (115_021, "Một trăm mười lăm nghìn không trăm hai mươi mốt"),
        (1_490_000, "Một triệu bốn trăm chín mươi nghìn"),
        (2_340_000, "Hai triệu ba trăm bốn mươi nghìn"),
        (7_020_000, "Bảy triệu không trăm hai mươi nghìn"),
        (104_300_000, "Một trăm linh bốn triệu ba trăm nghìn"),
        (193_700_000, "Một trăm chín mươi ba triệu bảy trăm nghìn"),
        (1_004_024, "Một triệu không trăm linh bốn nghìn không trăm hai mươi tư"),
        (10**9, "Một tỷ"),
        (10**9 + 5, "Một tỷ không trăm linh năm"),
        (10**12, "Một nghìn tỷ"),
        (15 * 10**11, "Một nghìn năm trăm tỷ"),
        (5 * 10**15 + 10**9, "Năm triệu không trăm linh một tỷ"),
        (10**18, "Một tỷ tỷ"),
        (10**18 + 10**9, "Một tỷ tỷ không trăm linh một tỷ"),
    ],
)
def test_a_sum_is_written_in_words_as_on_a_voucher(number, words):
    assert amount_in_words(number) == words + " đồng"


def test_the_south_says_ngan_and_le():
    assert in_words(105, southern=True) == "một trăm lẻ năm"
    assert amount_in_words(1_005, southern=True) == "Một ngàn không trăm lẻ năm đồng"


def test_a_round_sum_may_be_said_to_be_even():
    assert amount_in_words(1_000, even=True) == "Một nghìn đồng chẵn"


def test_nothing_less_than_zero_is_said_in_words():
    for say in (in_words, amount_in_words):
        with pytest.raises(ValueError, match="-1"):
            say(-1)


@given(st.integers(0, LARGEST), st.booleans())
def test_a_listener_writes_down_the_number_that_was_said(number, southern):
    assert heard(in_words(number, southern=southern)) == number


@given(st.lists(st.sampled_from([0, 1, 4, 5, 10, 11, 14, 15, 20, 21, 24, 25, 100, 101, 105, 110, 999]), max_size=8))
def test_groups_of_zeros_and_odd_digits_are_heard_too(groups):
    number = int("".join(f"{group:03}" for group in groups) or "0")
    assert heard(in_words(number)) == number


def test_no_words_are_said_that_the_custom_does_not_know():
    for number in [*range(10_000), *range(10**6, 10**6 + 2_000)]:
        words = in_words(number)
        assert not NEVER.search(words), words
        assert words == " ".join(words.split())


def test_no_two_numbers_sound_alike():
    said = [in_words(number) for number in range(20_000)]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    "text",
    [
        "193.700.000", "193700000", "193.700.000 đồng", "193.700.000\u00a0đồng", " 193.700.000đ ", "193.700.000 Đồng",
        "193 700 000", "193\u00a0700\u00a0000", "193\u202f700\u202f000 ₫", "193.700.000 VNĐ", "193700000 vnd",
        "193.700.000 đồng.",
    ],
)  # fmt: skip
def test_a_sum_is_read_in_every_shape_that_leaves_no_doubt(text):
    assert parse_amount(text) == 193_700_000


@pytest.mark.parametrize(
    "text",
    [
        "", "đồng", "1.5", "1,490", "1.490,5", "1,5", "1.49", "12.34", "1.4900", "1490.000", "1.490.00", "1..490",
        "-5", "−5", "+5", "1.490 000", "1 490.000", "1 49", "0912345678", "0912.345.678", "05", "0.490", "00",
        "193,7 triệu đồng", "193 triệu", "1e6", "1_000", "１２３", "١٢٣", "²", "5 USD", "5 đồng đ", "5\n6", "1" * 41,
        "1" * 5000, "#N/A", "=A1", "một trăm",
    ],
)  # fmt: skip
def test_a_sum_that_could_be_another_is_not_read(text):
    assert parse_amount(text) is None


def test_nothing_and_small_sums_are_read():
    assert [parse_amount(text) for text in ("0", "0 đồng", "7", "999", "1.000")] == [0, 0, 7, 999, 1000]


@given(st.integers(0, LARGEST))
def test_a_printed_sum_is_read_back(number):
    assert parse_amount(thousands(number)) == number
    assert parse_amount(f"{thousands(number)} đồng") == number
    assert parse_amount(str(number)) == number


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("98.5", "98,5"), ("98.50", "98,50"), ("0.5", "0,5"), ("98", "98"), ("1490.5", "1.490,5"), ("-1.5", "-1,5"),
        ("1E+3", "1.000"), ("1E-3", "0,001"), ("-0", "0"), ("0", "0"),
    ],
)  # fmt: skip
def test_decimals_stand_after_a_comma(number, said):
    assert decimal_said(Decimal(number)) == said


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_not_printed(number):
    with pytest.raises(ValueError):
        decimal_said(Decimal(number))


@pytest.mark.parametrize(
    ("text", "number"),
    [("98,5", "98.5"), ("98", "98"), ("1.490,5", "1490.5"), ("1.490", "1490"), ("0,5", "0.5"), ("−1,5", "-1.5"),
     (" 98,50 ", "98.50"), ("05", "5"), ("1490,5", "1490.5")],
)  # fmt: skip
def test_a_number_with_a_comma_is_read(text, number):
    assert str(parse_decimal(text)) == number


@pytest.mark.parametrize(
    "text",
    ["", "98.5", "98,5%", "98 %", ",5", "5,", "1,490,5", "1.49,5", "1490.000,5", "0.490", "1 490,5", "NaN", "Infinity",
     "1e5", "--1", "+1", "٩٨", "98,5 điểm", "1" * 41],
)  # fmt: skip
def test_a_number_that_could_be_another_is_not_read(text):
    assert parse_decimal(text) is None


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3))
def test_a_printed_number_is_read_back(number):
    assert parse_decimal(decimal_said(number)) == number


@given(st.text(alphabet="0123456789.,-− đồngVNĐ%\u00a0", max_size=14))
def test_whatever_is_typed_reading_never_raises_and_never_reads_a_text_in_two_ways(text):
    amount, number = parse_amount(text), parse_decimal(text)
    if amount is not None and number is not None:
        assert amount == number
