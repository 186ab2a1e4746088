"""The law of amending: what an amending paper says, carried out on the issued paper, gives the paper as it is now.

The plans are real ones; what happens to them is drawn at random. The changes are carried out twice: by docgen itself,
and by a clerk (`clerk.py`) who has nothing but the printed words.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from clerk import carried_out, plain
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen import pipeline
from docgen.amending.applying import applied, said
from docgen.amending.changes import changes_between, whole
from docgen.amending.instructions import instructed
from docgen.amending.parts import parted
from docgen.files import Workplace
from docgen.model.body import Node
from docgen.model.dossier import Dossier
from docgen.model.facts import Paragraph
from docgen.model.paper_type import Verbs
from docgen.model.plan import Plan
from docgen.wording.lists import lists_of
from docgen.wording.numbering import numbered_by
from docgen.wording.outline import outline

ROOT = Path(__file__).parents[2]
PLANS = ("soc-trang-2021", "lai-chau-2021", "soc-trang-2023", "mau-hai-cap-2026")
EXAMPLES = int(os.environ.get("DOCGEN_FUZZ", "40"))
STEADY = "DOCGEN_FUZZ" not in os.environ
VERBS = Verbs(change="Điều chỉnh", add="Bổ sung", remove="Bãi bỏ", title="Điều chỉnh, bổ sung")

PHRASES = (
    "Giao Văn phòng theo dõi, đôn đốc việc thực hiện; định kỳ báo cáo kết quả.",
    "Mỗi huyện chọn một đơn vị cấp xã làm điểm.",
    "Các đơn vị gửi hồ sơ về Ủy ban trước ngày 31/5/2021;",
    "Thực hiện khẩu hiệu “Đoàn kết, sáng tạo”, “An toàn” và các khẩu hiệu khác",
    "2021 là năm bầu cử",
    "2. Việc này không phải là khoản 2",
    "a) cũng không phải là một điểm",
    "I. Trần Văn A",
    "- không phải gạch đầu dòng",
    "Điều 1. Không phải điều",
    "“Trong ngoặc kép”",
    "kết thúc./.",
    "x",
    "x rồi thêm một ý nữa cho câu này dài ra",
)
WORDS = ("khen", "thưởng", "tập", "thể", "cá", "nhân", "thành", "tích", "trong", "01", "02", "đơn", "vị")
TEXTS = st.sampled_from(PHRASES) | st.lists(
    st.sampled_from(WORDS),
    min_size=1, max_size=12,
).map(" ".join)  # fmt: skip


@lru_cache
def dossier(plan: str) -> Dossier:
    found = pipeline.prepare(plan, Workplace(ROOT)).dossier
    assert found is not None
    return found


def body_of(plan: Plan, parts: tuple[Any, ...], of: Dossier) -> tuple[Paragraph, ...]:
    body = tuple(Node.model_validate(part) for part in parts)
    return outline(body, numbered_by(of.profile, plan.numbering), lists_of(plan), of.plan_places).paragraphs


def lists_in(parts: list[Any]) -> list[list[Any]]:
    """Every list of parts in a body, itself included."""
    found = [parts]
    for part in parts:
        for key in ("items", "bullets"):
            if isinstance(part, dict) and isinstance(part.get(key), list):
                found += lists_in(part[key])
    return found


def listed(value: Any) -> Any:
    """Dumped parts with lists that can be changed."""
    if isinstance(value, dict):
        return {key: listed(part) for key, part in value.items()}
    return [listed(part) for part in value] if isinstance(value, list | tuple) else value


@st.composite
def changed(draw: st.DrawFn, parts: list[Any]) -> list[Any]:
    """The body with some parts added, taken out, moved, and said otherwise."""
    for _ in range(draw(st.integers(1, 5))):
        within = draw(st.sampled_from(lists_in(parts)))
        at = draw(st.integers(0, len(within) - 1))
        do = draw(st.sampled_from(("add", "add", "remove", "say", "say", "swap", "twice", "close", "head", "below")))
        part = within[at]
        if do == "add":
            within.insert(at + draw(st.integers(0, 1)), {"text": [draw(TEXTS)]})
        elif do == "remove" and len(within) > 1:
            del within[at]
        elif do == "say" and "heading" not in part:
            part["text"] = [draw(TEXTS) for _ in range(draw(st.integers(1, 2)))]
        elif do == "swap" and at:
            within[at - 1], within[at] = within[at], within[at - 1]
        elif do == "twice":
            within.insert(at, listed({key: value for key, value in part.items() if key != "id"}))
        elif do == "close":
            part["closing"] = [draw(TEXTS)]
        elif do == "head" and "heading" in part:
            part["heading"] = draw(st.sampled_from(("Nội dung", "Tổ chức thực hiện", "Một đề mục khác")))
        elif do == "below" and "items" not in part:
            part["bullets"] = [{"text": [draw(TEXTS)]} for _ in range(draw(st.integers(1, 3)))]
    return parts


@pytest.mark.parametrize("plan", PLANS)
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize="DOCGEN_FUZZ" not in os.environ,
)
@given(data=st.data())
def test_what_the_amending_paper_says_makes_the_new_paper_of_the_issued_one(plan: str, data: st.DataObject) -> None:
    of = dossier(plan)
    parts = listed(of.plan.model_dump(exclude_unset=True)["body"])
    old = body_of(of.plan, tuple(parts), of)
    new = body_of(of.plan, tuple(data.draw(changed(parts))), of)
    was, now = parted(old), parted(new)
    changes = changes_between(was, now)
    assert said(applied(was, changes)) == said(now)
    assert bool(changes) == (said(was) != said(now))
    printed = printed_of(changes)
    assert carried_out(old, printed) == plain(new) if changes else plain(old) == plain(new)


@pytest.mark.parametrize("plan", PLANS)
def test_a_body_said_anew_as_a_whole_is_the_new_body(plan: str) -> None:
    of = dossier(plan)
    changes = whole(parted(of.body))
    assert carried_out((Paragraph("text", "Lời cũ"),), printed_of(changes)) == plain(of.body)


def printed_of(changes: Any) -> tuple[Paragraph, ...]:
    """The changes as the paper prints them."""
    found: list[Paragraph] = []
    for at, instruction in enumerate(instructed(changes, VERBS), start=1):
        found += [Paragraph("text", f"{at}. {instruction.text}"), *instruction.quoted]
    return tuple(found)
