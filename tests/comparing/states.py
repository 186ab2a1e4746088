"""Two states of one small campaign on disk, prepared and compared; and what a test may change in it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from docgen import pipeline
from docgen.comparing import compare
from docgen.files import Workplace
from docgen.model.comparison import Change, Comparison
from docgen.model.prepared import Prepared
from offices import NAME, PLAN, UNITS, put

AWARDED = (
    PLAN.replace("thon: {name: Thôn}", "thon: {name: Thôn, profile: state-commune}")
    + """\
papers:
  danh_sach:
    type: danh-sach
    awards: [giay_khen]
    columns: [unit, name, born, office]
  danh_sach_thon:
    type: danh-sach
    by: unit
    awards: [giay_khen]
    columns: [name, born, office]
"""
)
HEADINGS = "Đơn vị,Đối tượng,Họ và tên,Ngày sinh,Chức vụ,Hình thức khen thưởng\n"
AWARD = "Giấy khen của Chủ tịch Ủy ban nhân dân xã"


def row(unit: str, name: str, born: str = "", office: str = "Trưởng thôn") -> str:
    """One nomination of a person."""
    return f"Thôn {unit},cá nhân,{name},{born},{office},{AWARD}\n"


ROWS = (
    row("Đông", "Trần Văn An", "1/2/1970"),
    row("Đông", "Lê Thị Bình", "3/4/1980"),
    row("Tây", "Trần Văn An", "5/6/1975"),
    row("Nam", "Phạm Văn Cường"),
)
SOURCES: Mapping[str, str] = {
    "plan.yaml": AWARDED,
    "units.csv": UNITS,
    "nominations/tat_ca.csv": HEADINGS + "".join(ROWS),
}


def laid_out(root: Path, sources: Mapping[str, str]) -> Workplace:
    for name, text in sources.items():
        put(root / "plans" / NAME / name, text)
    return Workplace(root)


def state(root: Path, sources: Mapping[str, str]) -> Prepared:
    return pipeline.prepare(NAME, laid_out(root, sources), anyway=True)


@contextmanager
def two_states(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[tuple[Prepared, Prepared]]:
    """Both prepared in a folder of their own, which goes with the block."""
    folder = Path(tempfile.mkdtemp()).resolve()
    try:
        yield state(folder / "truoc", before), state(folder / "sau", after)
    finally:
        shutil.rmtree(folder)


def found(**after: str) -> Comparison:
    """What is different from `SOURCES` where some of them are others: `plan`, `units`, `nominations`, `overrides`."""
    files = {"plan": "plan.yaml", "units": "units.csv", "nominations": "nominations/tat_ca.csv",
             "overrides": "overrides.yaml"}  # fmt: skip
    with two_states(SOURCES, {**SOURCES, **{files[key]: text for key, text in after.items()}}) as (old, new):
        assert old.clean, [problem.lines() for problem in old.problems]
        return compare(old, new)


def nominated(*rows: str) -> str:
    return HEADINGS + "".join(rows)


def told(changes: tuple[Change, ...]) -> list[str]:
    """Each change in one line: what became of what, before and after."""
    return [
        f"{change.action} {change.subject.vi} | {change.what.vi} | {change.before} -> {change.after}"
        for change in changes
    ]
