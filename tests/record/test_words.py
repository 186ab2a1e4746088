"""What reads otherwise on a paper than when it was issued."""

from __future__ import annotations

import dataclasses
import time
from pathlib import Path

import pytest

from docgen import pipeline
from docgen.files import Workplace
from docgen.model.facts import Facts, PaperFacts, Paragraph
from docgen.record.words import brief, changes, words
from offices import UNITS, changed, office, prepared

ROOT = Path(__file__).parents[2]
SECONDS = 30


def facts(root: Path, **sources: str) -> tuple[Facts, ...]:
    return tuple(document.facts for document in prepared(office(root, **sources)).documents)


def test_the_same_facts_have_no_changes(tmp_path: Path) -> None:
    for one, other in zip(facts(tmp_path / "a"), facts(tmp_path / "b"), strict=True):
        assert changes(one, other) == ()


def test_a_figure_that_changes_is_shown_with_the_words_around_it(tmp_path: Path) -> None:
    was, now = facts(tmp_path / "a"), facts(tmp_path / "b", units=UNITS.replace("75", "120"))
    (plan,) = changes(was[0], now[0])
    assert plan.part.vi == "nội dung"
    assert (brief(plan.was, plan.now), brief(plan.now, plan.was)) == (
        "… cá nhân được 06 (kèm Phụ lục).", "… cá nhân được 07 (kèm Phụ lục).",
    )  # fmt: skip
    assert [(change.part.vi, change.was, change.now) for change in changes(was[1], now[1])] == [
        ("bảng", "02 | Thôn Tây | 01 | 02 | 01 | 02", "02 | Thôn Tây | 01 | 03 | 01 | 03"),
        ("bảng", "Tổng cộng | 03 | 06 | 03 | 06", "Tổng cộng | 03 | 07 | 03 | 07"),
    ]


def test_what_is_new_and_what_is_gone_stand_alone(tmp_path: Path) -> None:
    was, now = facts(tmp_path / "a"), facts(tmp_path / "b", plan=changed(("[Đảng ủy xã, Các thôn]", "[Các thôn]")))
    assert [(change.part.vi, change.was, change.now) for change in changes(was[0], now[0])] == [
        ("nơi nhận", "- Đảng ủy xã;", "")
    ]
    assert [(change.was, change.now) for change in changes(now[0], was[0])] == [("", "- Đảng ủy xã;")]


def test_where_lines_break_and_how_wide_columns_are_changes_no_word(tmp_path: Path) -> None:
    plan, annex = facts(tmp_path)
    title = plan.title
    broken = dataclasses.replace(title, lines=tuple(" ".join(title.lines).split()), rule=title.rule + 1)
    assert changes(plan, dataclasses.replace(plan, title=broken)) == ()
    table = annex.table  # type: ignore[union-attr]
    wider = dataclasses.replace(table, widths=tuple(width + 1 for width in table.widths))
    assert (
        changes(annex, dataclasses.replace(annex, table=wider, attached_to=annex.attached_to.replace("\n", " "))) == ()
    )  # type: ignore[union-attr]


@pytest.mark.parametrize("plan", Workplace(ROOT).plan_names())
def test_every_text_of_every_paper_is_among_its_words(plan: str) -> None:
    """But for its subject, its language, the mark of a draft and the names of styles, which nobody reads on paper."""
    seen = set()
    for document in pipeline.prepare(plan, Workplace(ROOT)).documents:
        if document.template in seen:
            continue
        seen.add(document.template)
        text = " ".join(piece.text for piece in words(document.facts)) + " "
        for value in texts(document.facts):
            assert " ".join(value.split()) in text


def texts(value: object, name: str = "") -> list[str]:
    if isinstance(value, str):
        return [] if name in ("draft", "subject", "language", "kind", "align", "issuer_mark", "mark") else [value]
    if isinstance(value, tuple):
        return [text for each in value for text in texts(each, name)]
    if dataclasses.is_dataclass(value):
        return [text for field, each in vars(value).items() for text in texts(each, field)]
    return []


@pytest.mark.parametrize(
    ("was", "now", "shown"),
    [
        ("a b c d e", "a b x d e", "a b c d e"),
        ("1 2 3 4 5 6 7 8 9", "1 2 3 4 x 6 7 8 9", "… 2 3 4 5 6 7 8 …"),
        ("một hai", "", "một hai"),
        ("a a", "a a a", "a a"),
        ("", "a", ""),
    ],
)
def test_only_what_differs_is_shown_of_a_long_text(was: str, now: str, shown: str) -> None:
    assert brief(was, now) == shown


def test_twenty_thousand_equal_lines_are_compared_in_seconds(tmp_path: Path) -> None:
    plan = facts(tmp_path)[0]
    assert isinstance(plan, PaperFacts)
    same = (Paragraph("text", "……………"),) * 20_000
    first, last = Paragraph("text", "Mở đầu."), Paragraph("text", "Kết thúc.")
    was, now = (dataclasses.replace(plan, body=body) for body in (same, (first, *same, last)))
    began = time.perf_counter()
    found = changes(was, now)
    assert {change.now for change in found} >= {"Mở đầu.", "Kết thúc."}
    assert all(change.was != change.now for change in found)
    assert time.perf_counter() - began < SECONDS
