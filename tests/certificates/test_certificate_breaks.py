"""Where lines of a certificate may end."""

from __future__ import annotations

import re

import pytest
from certificate_samples import all_of, stock

from docgen.certificates import fit_all
from docgen.certificates.breaks import break_costs
from docgen.certificates.fitting import GLUE
from docgen.model.kind import Kind
from docgen.model.stock import SheetField

KEPT = (
    "huyện Mỹ Xuyên", "MTTQ Việt Nam", "Ủy ban nhân dân", "xã Thạnh Thới Thuận", "thị trấn An Lạc Thôn", "Phường 5",
    "thành phố Sóc Trăng", "khóa XV", "nhiệm kỳ 2021-2026", "Hội đồng nhân dân", "ấp Mỹ Khánh", "Cù Lao Dung",
)  # fmt: skip


@pytest.mark.parametrize("name", KEPT)
def test_no_line_ends_inside_a_name_or_between_a_noun_and_its_name(name):
    before, text = "Ban Công tác", f"Ban Công tác {name}, tỉnh Lai Châu"
    costs = break_costs(text)
    first = len(before.split())
    assert costs[first : first + len(name.split()) - 1] == (None,) * (len(name.split()) - 1)


def broken_at(text: str) -> list[str]:
    """The words before which a line may end at no great cost."""
    words = text.split(" ")
    return [word for word, cost in zip(words[1:], break_costs(text), strict=True) if cost is not None and cost <= 2]


def test_a_line_ends_best_behind_a_comma_or_before_a_word_that_opens_a_phrase():
    assert broken_at("Ủy ban MTTQ Việt Nam xã Phú Tân, huyện Châu Thành") == ["xã", "huyện"]
    assert broken_at("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh") == ["Đoàn", "và", "tỉnh"]
    assert broken_at("Phòng Phát thanh - Truyền hình") == ["Truyền"]


TORN = re.compile(
    r"(huyện|xã|phường|tỉnh|thị trấn|thị xã|thành phố|ấp|khóm|bản|khóa|số|năm|và|của|trong|MTTQ|Ủy|Việt|thị)$", re.I
)


@pytest.mark.parametrize(
    ("plan", "award"), [("soc-trang-2021", "bk_mttq_tinh"), ("lai-chau-2021", "bk_ct_ubnd")]
)  # fmt: skip
def test_no_line_of_any_certificate_of_the_sample_plans_ends_inside_a_name(plan, award):
    """On half a sheet, so that nearly every text is broken."""
    narrow = stock().model_copy(
        update={
            "fields": {
                name: box.model_copy(update={"width": 180.0, "lines": 4, "height": 60.0})
                for name, box in stock().fields.items()
            }
        }
    )
    fitted, problems = fit_all(all_of(plan, award), narrow)
    assert not problems
    several = 0
    for each in fitted:
        for field in (SheetField.RECIPIENT, SheetField.OFFICE, SheetField.MERIT):
            lines = each.fields[field].lines
            several += len(lines) > 1
            assert field is not SheetField.RECIPIENT or each.certificate.kind is Kind.COLLECTIVE or len(lines) < 2
            for line in lines[:-1]:
                assert not TORN.search(line.replace(GLUE, " ")), lines
    assert several > len(fitted)
