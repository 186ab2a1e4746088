"""What a whole build keeps of its sources: the same bytes for the same sources, laid out again when asked for."""

from __future__ import annotations

import os
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from docgen.earlier import FILE, as_built, keep
from docgen.earlier.kept import LARGEST, NEEDS, _digest, _zipped
from docgen.files import Workplace
from docgen.rebuild import Outcome, rebuild
from offices import NAME, PLAN, UNITS, changed, office, prepared, put


def build(workplace: Workplace, **options: Any) -> Outcome:
    draft = options.get("draft", False)
    return rebuild(prepared(workplace, draft), workplace, formats=("docx",), **options)


def kept(workplace: Workplace) -> Path:
    return workplace.build_folder(NAME) / FILE


def sources(workplace: Workplace) -> dict[str, bytes]:
    with as_built(workplace, NAME) as earlier:
        assert earlier.workplace is not None, earlier.problems
        root = earlier.workplace.root
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def refused(workplace: Workplace) -> list[str]:
    with as_built(workplace, NAME) as earlier:
        assert earlier.workplace is None
        return [problem.fault.code for problem in earlier.problems]


def test_a_whole_build_keeps_the_sources_it_was_made_from(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    build(workplace)
    office(tmp_path, units=changed(("75", "90"), text=UNITS))
    assert sources(workplace) == {
        f"plans/{NAME}/plan.yaml": PLAN.encode(),
        f"plans/{NAME}/units.csv": UNITS.encode(),
    }


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name of a file is a text")
def test_a_file_whose_name_is_no_text_is_kept_under_it(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    name = os.fsdecode(b"dong\xff.csv")
    put(workplace.plan_folder(NAME) / "nominations" / name, "Đơn vị,Họ và tên\n")
    build(workplace)
    assert sources(workplace)[f"plans/{NAME}/nominations/{name}"] == "Đơn vị,Họ và tên\n".encode()


def test_the_same_sources_are_the_same_bytes_wherever_they_lie(tmp_path: Path) -> None:
    one, other = office(tmp_path / "a"), office(tmp_path / "b")
    build(one)
    build(other)
    assert kept(one).read_bytes() == kept(other).read_bytes()
    assert all(member.date_time == (1980, 1, 1, 0, 0, 0) for member in zipfile.ZipFile(kept(one)).infolist())


def test_an_unchanged_build_leaves_the_file_alone(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    build(workplace)
    before = kept(workplace).stat()
    build(workplace)
    after = kept(workplace).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_change_that_changes_no_paper_is_kept_all_the_same(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    build(workplace)
    office(tmp_path, units=changed(("75", "79"), text=UNITS))
    assert not [paper for paper in build(workplace).papers if paper.became != "fresh"]
    assert b"79" in sources(workplace)[f"plans/{NAME}/units.csv"]


def test_neither_a_draft_nor_a_part_nor_a_plan_with_errors_is_kept(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    build(workplace, only=("ke-hoach",))
    build(workplace, draft=True)
    assert not kept(workplace).exists()
    build(workplace)
    before = kept(workplace).read_bytes()
    office(tmp_path, plan=changed(("each: 1", "each: một")))
    build(workplace)
    assert kept(workplace).read_bytes() == before


def test_papers_and_pictures_beside_the_nominations_are_kept_by_name_alone(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    put(workplace.plan_folder(NAME) / "nominations/dong.pdf", "ảnh chụp rất lớn")
    put(workplace.plan_folder(NAME) / "issued.yaml", "issued: []\n")
    put(workplace.plan_folder(NAME) / "issued/001-ke-hoach/ke-hoach.pdf", "đã ký")
    put(tmp_path / "templates/stocks/scan.png", "phôi")
    put(tmp_path / "templates/issuers/khac.yaml", "a: b")
    build(workplace)
    found = sources(workplace)
    assert found[f"plans/{NAME}/nominations/dong.pdf"] == b""
    assert not any("ke-hoach.pdf" in name or "stocks" in name for name in found)
    assert found["templates/issuers/khac.yaml"] == b"a: b"


def test_the_run_after_next_does_not_sweep_it_away(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    for _ in range(3):
        build(workplace)
    assert kept(workplace).exists()


def test_without_a_whole_build_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    assert refused(office(tmp_path)) == ["earlier-not-built"]


@pytest.mark.parametrize("damage", ["cut", "flipped", "text", "empty", "member", "comment"])
def test_a_damaged_file_is_a_problem(tmp_path: Path, damage: str) -> None:
    workplace = office(tmp_path)
    build(workplace)
    path, content = kept(workplace), kept(workplace).read_bytes()
    if damage == "member":
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(f"plans/{NAME}/them.csv", "x")
    elif damage == "comment":
        path.write_bytes(content[:-1] + (b"0" if content[-1:] != b"0" else b"1"))
    else:
        flipped = bytes([content[60] ^ 255])
        path.write_bytes({"cut": content[:-90], "flipped": content[:60] + flipped + content[61:],
                          "text": b"day khong phai tep nen", "empty": b""}[damage])  # fmt: skip
    assert refused(workplace) == ["earlier-damaged"]


@pytest.mark.parametrize(
    "name",
    ["../ngoai.txt", "/tmp/ngoai.txt", f"plans/{NAME}/../../ngoai", "plans/khac/plan.yaml", "ngoai", "templates"],
)
def test_a_file_that_leads_elsewhere_is_refused_whole(tmp_path: Path, name: str) -> None:
    workplace = office(tmp_path)
    build(workplace)
    contents = {NEEDS: b"{}\n", name: b"x"}
    kept(workplace).write_bytes(_zipped(contents, _digest(contents)))
    assert refused(workplace) == ["earlier-damaged"]
    assert not (tmp_path / "ngoai.txt").exists()


def test_a_file_that_says_it_is_huge_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workplace = office(tmp_path)
    build(workplace)
    monkeypatch.setattr("docgen.earlier.kept.LARGEST", 10)
    assert LARGEST > 10
    assert refused(workplace) == ["earlier-damaged"]


def test_a_plan_that_has_no_folder_keeps_nothing(tmp_path: Path) -> None:
    keep(Workplace(tmp_path), "khong-co", {})
    assert not list(tmp_path.rglob("*"))
