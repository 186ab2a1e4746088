"""An office on disk: a small plan of a commune, in a folder of its own, for the tests that read and write files."""

from __future__ import annotations

from pathlib import Path

from docgen import pipeline
from docgen.files import Workplace
from docgen.model.prepared import Prepared
from docgen.problem import Problem

NAME = "thi-dua"
PLAN = """\
issuer: ubnd-xa-vi-du
date: 2026-03-16
trich_yeu: Thi đua xây dựng thôn xanh
levels:
  xa: {name: Cấp xã}
  thon: {name: Thôn}
figures:
  households: {name: hộ gia đình}
awards:
  giay_khen: {name: Giấy khen của Chủ tịch Ủy ban nhân dân xã}
quotas:
  tap_the: {award: giay_khen, kind: collective, level: thon, rule: {fixed: {each: 1}}}
  ca_nhan:
    award: giay_khen
    kind: individual
    level: thon
    rule: {ratio: {one_per: 40, of: households, rounding: half-up, on: unit}}
body:
  - heading: Khen thưởng
    items:
      - Tập thể được {{ quotas.tap_the.total }}, cá nhân được {{ quotas.ca_nhan.total }} (kèm {{ annex('bang') }}).
      - Các thôn gửi hồ sơ về Văn phòng.
signatory: {name: Nguyễn Văn An, office: Chủ tịch}
recipients: {to: [Đảng ủy xã, Các thôn]}
annexes:
  bang: {type: phu-luc-phan-bo, title: Bảng phân bổ, awards: [giay_khen]}
"""
UNITS = """\
Mã,Đơn vị,Cấp,households
dong,Thôn Đông,Thôn,120
tay,Thôn Tây,Thôn,75
nam,Thôn Nam,Thôn,40
"""


def office(root: Path, plan: str | None = PLAN, units: str | None = UNITS, **others: str) -> Workplace:
    """The workplace at `root` with one plan. `others` are further files of the plan, with `_` for `.`."""
    contents = {"plan.yaml": plan, "units.csv": units}
    contents |= {name.replace("_", "."): content for name, content in others.items()}
    for name, content in contents.items():
        if content is not None:
            put(root / "plans" / NAME / name, content)
    return Workplace(root)


def put(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def changed(*pairs: tuple[str, str], text: str = PLAN) -> str:
    """The plan (or another text) with pieces replaced; each must be there once."""
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def prepared(workplace: Workplace, draft: bool = False) -> Prepared:
    return pipeline.prepare(NAME, workplace, draft=draft)


def said(problems: tuple[Problem, ...]) -> list[str]:
    """The first line of each problem, as it is printed."""
    return [problem.lines()[0] for problem in problems]
