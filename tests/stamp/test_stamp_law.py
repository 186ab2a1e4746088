"""The law of the stamp: a build that may remember does and says what a build that remembers nothing does and says."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from runs import NOMINATIONS, lying, run, without_memory

from docgen.stamp import prints
from offices import NAME, PLAN, UNITS, office, put

PAPERS = """\
papers:
  danh_sach: {type: danh-sach, columns: [name, office]}
"""
FILES = {
    "plan": f"plans/{NAME}/plan.yaml",
    "units": f"plans/{NAME}/units.csv",
    "sent": f"plans/{NAME}/nominations/dong.csv",
    "template": "templates/danh-sach/ghi-chu.txt",
}
OUTPUTS = (f"build/{NAME}/ke-hoach.docx", f"build/{NAME}/danh-sach.docx", f"build/{NAME}/.docgen.json")
STAMP = f"build/.docgen/{NAME}/stamp.json"

CHANGES = st.one_of(
    st.tuples(st.just("units"), st.just("120"), st.integers(100, 999).map(str)),
    st.tuples(st.just("plan"), st.just("one_per: 40"), st.integers(10, 99).map("one_per: {}".format)),
    st.tuples(st.just("plan"), st.just("Các thôn gửi"), st.sampled_from(["Các xóm gửi", "Gửi"])),
    st.tuples(st.just("sent"), st.just("Bình"), st.sampled_from(["Bính", "An", "Bình"])),
    st.tuples(st.just("sent"), st.just("Trưởng thôn"), st.sampled_from(["Phó thôn", "Trưởng  thôn"])),
    st.tuples(st.just("template"), st.just(""), st.sampled_from(["1", "2"])),
    st.tuples(st.just("back"), st.sampled_from(sorted(FILES)), st.just("")),
    st.tuples(st.just("touch"), st.sampled_from([*FILES.values(), *OUTPUTS]), st.just("")),
    st.tuples(st.just("delete"), st.sampled_from([*OUTPUTS, STAMP]), st.just("")),
    st.tuples(st.just("edit"), st.sampled_from([*OUTPUTS, STAMP]), st.just("")),
    st.tuples(st.just("restore"), st.sampled_from([*OUTPUTS, STAMP]), st.just("")),
    st.tuples(st.just("foreign"), st.just(f"build/{NAME}/ghi-chu.txt"), st.just("")),
    st.tuples(st.just("left over"), st.just(f"build/{NAME}/.docgen-abc"), st.just("")),
)
"""What is done, to which file or text, and what becomes of it. Edits keep the length and the time of a file."""


def sources() -> dict[str, str]:
    return {"plan": PLAN + PAPERS, "units": UNITS, "sent": NOMINATIONS, "template": "0"}


def rewritten(path: Path, content: bytes) -> None:
    """Another content in the same file, with its old time."""
    times = path.stat()
    with path.open("r+b") as file:
        file.write(content)
        file.truncate()
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def change(root: Path, kept: dict[str, bytes], what: str, which: str, becomes: str) -> None:
    if what in FILES:
        path = root / FILES[what]
        text = path.read_text(encoding="utf-8")
        rewritten(path, (text.replace(which, becomes) if which else becomes).encode())
    elif what == "back":
        rewritten(root / FILES[which], sources()[which].encode())
    elif what == "touch" and (root / which).exists():
        (root / which).touch()
    elif what == "delete":
        (root / which).unlink(missing_ok=True)
    elif what == "edit" and (root / which).exists():
        content = (root / which).read_bytes()
        rewritten(root / which, content[:-1] + bytes([content[-1] ^ 1]))
    elif what == "restore" and which in kept:
        put(root / which, "")
        (root / which).write_bytes(kept[which])
    elif what in ("foreign", "left over"):
        put(root / which, what)


@pytest.mark.parametrize("tick", [prints.TICK, 0])
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(CHANGES, max_size=2), min_size=2, max_size=4))
def test_a_build_that_remembers_is_one_that_does_not(
    tick: int, monkeypatch: pytest.MonkeyPatch, steps: list[list[tuple[str, str, str]]]
) -> None:
    monkeypatch.setattr(prints, "TICK", tick)
    folder = Path(tempfile.mkdtemp()).resolve()
    try:
        root, kept = folder / "nhớ", dict[str, bytes]()
        office(root)
        for name, text in sources().items():
            put(root / FILES[name], text)
        for number, changes in enumerate([[], [], *steps]):
            for each in changes:
                change(root, kept, *each)
            forgetful = without_memory(root, folder / f"quên {number}")
            said = run(root, "build", "--formats", "docx")
            assert said == run(forgetful, "build", "--formats", "docx")
            assert lying(root) == lying(forgetful)
            kept |= {name: (root / name).read_bytes() for name in (*OUTPUTS, STAMP) if (root / name).is_file()}
        assert (root / OUTPUTS[0]).is_file()
    finally:
        shutil.rmtree(folder)
