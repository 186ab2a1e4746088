import pytest

from docgen.vietnamese.counts import grouped, padded


def test_counts_below_ten_get_a_zero():
    assert [padded(count) for count in (0, 1, 9, 10, 14, 209)] == ["00", "01", "09", "10", "14", "209"]


def test_nothing_is_counted_by_a_negative_number():
    with pytest.raises(ValueError, match="-1"):
        padded(-1)


def test_thousands_are_parted_by_points():
    assert [grouped(number) for number in (0, 999, 1000, 1490000, -2340)] == [
        "0", "999", "1.000", "1.490.000", "-2.340",
    ]  # fmt: skip
