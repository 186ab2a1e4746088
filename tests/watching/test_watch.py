"""`docgen watch` as a process of its own, while files are saved as editors and office programs save them."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter

from docgen.files import Workplace
from docgen.rebuild import rebuild
from docgen.watching import saves
from offices import NAME, PLAN, UNITS, office, prepared, put

PAPERS = """\
papers:
  danh_sach: {type: danh-sach, columns: [name, office]}
"""
READY = "chờ lần lưu sau"
PATIENCE = 30


class Watcher:
    """A running `docgen watch`, and what it has said. A class because it is a process that is talked with."""

    def __init__(self, root: Path) -> None:
        self.root = root
        command = (sys.executable, "-m", "docgen", "watch", NAME, "--formats", "docx")
        self.process = subprocess.Popen(
            command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
        )
        self.lines: list[str] = []
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        self.lines += iter(self.process.stdout.readline, "")
        self.lines.append("")

    def says(self, words: str, after: int = 0) -> str:
        """What is said from line `after` on, once these words are among it."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            said = "".join(self.lines[after:])
            if words in said:
                return said
            time.sleep(0.02)
        raise AssertionError(f"{words!r} was never said:\n{''.join(self.lines)}")

    def is_quiet(self, seconds: float = 1.5) -> bool:
        before = len(self.lines)
        time.sleep(seconds)
        return len(self.lines) == before

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def watcher(tmp_path: Path) -> Iterator[Watcher]:
    office(tmp_path, PLAN + PAPERS)
    put(tmp_path / "templates/.keep", "")
    book(tmp_path / "plans" / NAME / "nominations/dong.xlsx", "Nguyễn Văn Bình")
    running = Watcher(tmp_path)
    running.says(READY)
    yield running
    if running.process.poll() is None:
        running.process.kill()
    running.process.wait()


def book(path: Path, name: str) -> bytes:
    """A unit's workbook with one nominee, saved at once."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as made:
        sheet = made.add_worksheet("Đề nghị")
        sheet.write_row(0, 0, ["Cấp", "Đối tượng", "Họ và tên", "Chức vụ", "Hình thức khen thưởng"])
        award = "Giấy khen của Chủ tịch Ủy ban nhân dân xã"
        sheet.write_row(1, 0, ["Thôn", "cá nhân", name, "Trưởng thôn", award])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.getvalue())
    return content.getvalue()


def papers(root: Path) -> dict[str, bytes]:
    folder = root / "build" / NAME
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.docx"))}


def from_nothing(root: Path, to: Path) -> dict[str, bytes]:
    """What a build of the same sources from nothing leaves."""
    shutil.copytree(root / "plans", to / "plans")
    shutil.copytree(root / "templates", to / "templates")
    rebuild(prepared(Workplace(to)), Workplace(to), formats=("docx",))
    return papers(to)


def test_a_text_that_is_saved_in_place_makes_its_papers_again_and_no_others(watcher: Watcher, tmp_path: Path) -> None:
    spoken = len(watcher.lines)
    put(tmp_path / "plans" / NAME / "plan.yaml", (PLAN + PAPERS).replace("Các thôn gửi", "Các xóm gửi"))
    said = watcher.says(READY, spoken)
    assert said.splitlines()[0] == f"Vừa lưu plans/{NAME}/plan.yaml"
    assert [line.split()[0] for line in said.splitlines() if "đã soạn" in line] == [f"build/{NAME}/ke-hoach.docx"]
    assert papers(tmp_path) == from_nothing(tmp_path, tmp_path / "moi")


def test_a_workbook_that_is_saved_as_office_programs_do(watcher: Watcher, tmp_path: Path) -> None:
    """A lock file, a temporary file, the old one away, the new one in its place, the lock gone."""
    folder, spoken = tmp_path / "plans" / NAME / "nominations", len(watcher.lines)
    put(folder / "~$dong.xlsx", "owner")
    put(folder / ".~lock.dong.xlsx#", "owner")
    assert watcher.is_quiet()
    book(folder / "~7A1B2C.tmp", "Trần Thị Chi")
    (folder / "dong.xlsx").rename(folder / "~old.tmp")
    time.sleep(0.3)
    (folder / "~7A1B2C.tmp").rename(folder / "dong.xlsx")
    (folder / "~old.tmp").unlink()
    (folder / "~$dong.xlsx").unlink()
    (folder / ".~lock.dong.xlsx#").unlink()
    said = watcher.says(READY, spoken)
    assert said.splitlines()[0] == f"Vừa lưu plans/{NAME}/nominations/dong.xlsx"
    assert "danh-sach.docx" in said and "đã bỏ" not in said and "lỗi" not in said
    assert watcher.is_quiet()
    assert papers(tmp_path) == from_nothing(tmp_path, tmp_path / "moi")


def test_a_workbook_that_is_written_slowly_is_waited_for(watcher: Watcher, tmp_path: Path) -> None:
    path, spoken = tmp_path / "plans" / NAME / "nominations/dong.xlsx", len(watcher.lines)
    whole = book(tmp_path / "elsewhere.xlsx", "Trần Thị Chi")
    with path.open("wb") as file:
        for start in range(0, len(whole), 1000):
            file.write(whole[start : start + 1000])
            file.flush()
            os.fsync(file.fileno())
            time.sleep(0.2)
    said = watcher.says(READY, spoken)
    assert "lỗi" not in said
    assert "danh-sach.docx" in said
    assert papers(tmp_path) == from_nothing(tmp_path, tmp_path / "moi")


def test_a_mistake_is_named_and_mended_without_starting_anew(watcher: Watcher, tmp_path: Path) -> None:
    plan, before, spoken = tmp_path / "plans" / NAME / "plan.yaml", papers(tmp_path), len(watcher.lines)
    put(plan, PLAN.replace("2026-03-16", "30/02/2026"))
    said = watcher.says("không cần chạy lại lệnh", spoken)
    assert f"plans/{NAME}/plan.yaml:2:7: lỗi" in said
    assert papers(tmp_path) == before
    spoken = len(watcher.lines)
    plan.unlink()
    assert "lỗi" in watcher.says("không cần chạy lại lệnh", spoken)
    spoken = len(watcher.lines)
    put(plan, (PLAN + PAPERS).replace("2026-03-16", "2026-03-17"))
    watcher.says(READY, spoken)
    assert papers(tmp_path) == from_nothing(tmp_path, tmp_path / "moi")


def test_a_template_of_the_office_a_new_unit_and_its_papers(watcher: Watcher, tmp_path: Path) -> None:
    spoken = len(watcher.lines)
    put(tmp_path / "templates/danh-sach/ghi-chu.txt", "1")
    assert "danh-sach.docx" in watcher.says(READY, spoken)
    spoken = len(watcher.lines)
    put(tmp_path / "plans" / NAME / "units.csv", UNITS + "bac,Thôn Bắc,Thôn,80\n")
    assert "phu-luc-phan-bo.docx" in watcher.says(READY, spoken)
    assert papers(tmp_path) == from_nothing(tmp_path, tmp_path / "moi")


def test_what_is_touched_but_not_changed_and_what_docgen_writes_itself_wake_nobody(
    watcher: Watcher, tmp_path: Path
) -> None:
    (tmp_path / "plans" / NAME / "plan.yaml").touch()
    (tmp_path / "build" / NAME / "ke-hoach.docx").write_bytes(b"edited")
    assert watcher.is_quiet()


def test_ctrl_c_ends_it_cleanly(watcher: Watcher) -> None:
    assert watcher.stop() == 0
    watcher.reader.join(PATIENCE)
    assert "".join(watcher.lines).endswith("Đã dừng theo dõi.\n")


def test_while_another_docgen_makes_papers_it_is_waited_for(watcher: Watcher, tmp_path: Path) -> None:
    from docgen.files import held

    spoken = len(watcher.lines)
    with held(tmp_path / "build" / NAME) as alone:
        assert alone
        put(tmp_path / "plans" / NAME / "units.csv", UNITS.replace("75", "120"))
        watcher.says("Vừa lưu", spoken)
        time.sleep(1)
        assert "lỗi" not in "".join(watcher.lines[spoken:])
    assert "phu-luc-phan-bo.docx" in watcher.says(READY, spoken)


def test_where_the_system_sends_no_notices_it_looks_now_and_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object, **__: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(saves, "watch", refuses)
    monkeypatch.setattr(saves, "LOOK_ANYWAY", 0.05)
    put(tmp_path / "plan.yaml", "1")
    waiting = saves.Saves(lambda: (tmp_path,))
    put(tmp_path / "plan.yaml", "2")
    assert next(waiting.wait()) == {f"{tmp_path}/plan.yaml"}


def test_a_plan_whose_folder_is_away_for_a_while_is_waited_for(watcher: Watcher, tmp_path: Path) -> None:
    spoken = len(watcher.lines)
    (tmp_path / "plans" / NAME).rename(tmp_path / "plans" / "moved")
    watcher.says("không cần chạy lại lệnh", spoken)
    spoken = len(watcher.lines)
    (tmp_path / "plans" / "moved").rename(tmp_path / "plans" / NAME)
    watcher.says(READY, spoken)
    assert watcher.process.poll() is None
    assert papers(tmp_path) == from_nothing(tmp_path, tmp_path / "moi")
