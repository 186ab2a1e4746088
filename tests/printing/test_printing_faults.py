"""What goes wrong in an office: full disks, folders that cannot be written, fonts and pictures that are not there,
names that no program expects. A clear problem each time, and never a wrong sheet."""

from __future__ import annotations

import errno
import os
import resource
from dataclasses import replace
from pathlib import Path

import pytest
from tests.certificates.certificate_samples import HERE
from tests.printing.printing_runs import (
    book,
    codes,
    in_a_process,
    invented,
    many,
    pages,
    printed,
    texts,
)  # fmt: skip

from docgen import spool
from docgen.printing import Wanted, delivery
from docgen.register import FILE, State

FEW = 4
STOCK = "templates/stocks/bang-khen-a3.yaml"


def nothing_printed(root: Path, reserved: int = 0) -> None:
    """No sheet anywhere, none recorded, nothing left lying about."""
    assert not list(root.rglob("*.pdf")) and not list(root.rglob(f"{spool.UNNAMED}*"))
    if (root / FILE).exists():
        assert [(entry.state, entry.copies) for entry in book(root)] == [(State.RESERVED, 0)] * reserved


def stock_with(root: Path, line: str, name: str = "cua-minh") -> Wanted:
    """A stock of the office, with one line more."""
    text = (HERE.root / STOCK).read_text(encoding="utf-8")
    (root / "templates/stocks").mkdir(parents=True)
    (root / f"templates/stocks/{name}.yaml").write_text(f"{text}\n{line}\n", encoding="utf-8")
    return Wanted(stock=name)


@pytest.mark.parametrize("each", [False, True])
@pytest.mark.parametrize("engine", ["fast", "weasyprint"])
def test_a_full_disk_prints_nothing_and_the_next_run_goes_on(engine, each, tmp_path, monkeypatch):
    plain, wanted, left = spool.Growing.write, Wanted(engine=engine, each=each), [2]

    def full(self: spool.Growing, content: bytes) -> None:
        left[0] -= 1
        if left[0] <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.temporary))
        plain(self, content)

    with monkeypatch.context() as disk:
        left[0] = 2 if each or engine == "fast" else 1
        disk.setattr(spool.Growing, "write", full)
        refused = printed(tmp_path, many(FEW), wanted)
    assert codes(refused) == ["not-written"]
    assert "ổ đĩa đã đầy" in refused.problems[0].what()
    assert spool.UNNAMED not in str(refused.problems[0].place)
    nothing_printed(tmp_path, FEW)
    assert printed(tmp_path, many(FEW), wanted).files
    assert [entry.number.value for entry in book(tmp_path)] == list(range(1, FEW + 1))


def test_a_real_limit_of_the_system_stops_the_file_and_nothing_else(tmp_path):
    """The register is small enough for the limit, the print file is not."""
    many_more = many(500)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
        assert codes(printed(tmp_path, many_more)) == ["not-written"]

    assert in_a_process(limited) == 0
    assert not list(tmp_path.rglob("*.pdf")) and not list(tmp_path.rglob(f"{spool.UNNAMED}*"))
    assert printed(tmp_path, many_more).files
    assert {(entry.state, entry.copies) for entry in book(tmp_path)} == {(State.ISSUED, 1)}


@pytest.mark.skipif(not hasattr(os, "setuid") or os.getuid() != 0, reason="only root can become somebody else")
def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path):
    folder = tmp_path / "chỉ đọc"
    folder.mkdir(mode=0o555)

    def somebody_else() -> None:
        os.setuid(65534)
        done = printed(tmp_path, many(FEW), Wanted(proof=True), folder=folder)
        assert codes(done) == ["not-written"], codes(done)
        assert "không có quyền ghi" in done.problems[0].what()

    for path in (tmp_path, *tmp_path.parents[:2]):
        path.chmod(0o755)
    assert in_a_process(somebody_else) == 0
    assert not list(folder.iterdir())


def test_a_file_in_the_place_of_the_folder_is_a_problem(tmp_path):
    (tmp_path / "build/soc-trang-2021").mkdir(parents=True)
    (tmp_path / "build/soc-trang-2021/certificates").write_text("ghi chú", encoding="utf-8")
    assert codes(printed(tmp_path, many(FEW))) == ["not-written"]
    nothing_printed(tmp_path, FEW)


def test_a_folder_in_the_place_of_the_file_is_found_before_anything_is_noted(tmp_path):
    (tmp_path / "build/soc-trang-2021/certificates/bk_mttq_tinh.pdf").mkdir(parents=True)
    refused = printed(tmp_path, many(FEW))
    assert codes(refused) == ["not-written"] and "có thư mục mang tên" in refused.problems[0].what()
    assert {entry.state for entry in book(tmp_path)} == {State.RESERVED}


@pytest.mark.parametrize("engine", ["fast", "weasyprint"])
def test_a_font_that_the_machine_lacks_is_a_problem(engine, tmp_path):
    wanted = replace(stock_with(tmp_path, "font: UTM Không Có"), engine=engine)
    refused = printed(tmp_path, many(FEW), wanted)
    assert codes(refused) == ["certificate-font-missing"]
    assert "UTM Không Có" in refused.problems[0].what()
    nothing_printed(tmp_path, FEW)


@pytest.mark.parametrize("engine", ["fast", "weasyprint"])
@pytest.mark.parametrize("content", [b"<svg", b"", b"\x89PNG\r\n\x1a\nrest"])
def test_a_broken_picture_is_a_problem(content, engine, tmp_path):
    (tmp_path / "templates/bang-khen").mkdir(parents=True)
    (tmp_path / "templates/bang-khen/border.svg").write_bytes(content)
    refused = printed(tmp_path, many(FEW), Wanted(engine=engine))
    assert refused.problems and not refused.files
    assert {code[:11] for code in codes(refused)} == {"certificate"}
    nothing_printed(tmp_path, FEW)


def named(name: str, place: int = 1):
    """The job with a person of that name on its list, as the decision has it."""
    one = many(FEW)
    entries = list(one.paper.entries)
    person = entries[place].nomination.model_copy(update={"name": name})
    entries[place] = replace(entries[place], nomination=person)
    listed = one.listed | {name, f"{person.title} {name}"}
    return replace(one, paper=replace(one.paper, entries=tuple(entries)), listed=listed)


@pytest.mark.parametrize("engine", ["fast", "weasyprint"])
@pytest.mark.parametrize(
    "name", ["An </text> Bình", "Lò {{ Văn }} An", "{% if %} An", "Y Blưng <b>", "Nguyễn & Văn", "A\\B (C)"]
)
def test_signs_that_mean_something_to_a_program_are_printed_letter_by_letter(name, engine, tmp_path):
    done = printed(tmp_path, named(name), Wanted(engine=engine))
    assert codes(done) == [] and pages(done.files[0]) == FEW
    assert name.casefold() in texts(done.files[0])[1].replace("\u00a0", " ").casefold()
    assert book(tmp_path)[1].identity.name == name


@pytest.mark.parametrize("engine", ["fast", "weasyprint"])
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Nguyễn \u202eVăn\u202c An", "certificate-strange-letter"),
        ("Nguyễn Văn An 😀", "certificate-strange-letter"),
        ("Nguyễn\u200b Văn An", "certificate-strange-letter"),
        ("山田太郎", "certificate-strange-letter"),
        ("Nguyễn " + "Văn " * 98 + "An", "certificate-does-not-fit"),
    ],
)
def test_a_name_that_cannot_be_printed_right_stops_the_whole_batch(name, code, engine, tmp_path):
    refused = printed(tmp_path, named(name), Wanted(engine=engine))
    assert code in codes(refused)
    nothing_printed(tmp_path)
    proof = printed(tmp_path, named(name), Wanted(proof=True, engine=engine))
    assert pages(proof.files[0]) == FEW - 1
    assert code in codes(proof)


def test_a_name_that_is_not_on_the_decision_stops_the_batch(tmp_path):
    wrong = named("Nguyễn Văn Ân")
    wrong = replace(wrong, listed=wrong.listed - {"Nguyễn Văn Ân", "Ông Nguyễn Văn Ân", "Bà Nguyễn Văn Ân"})
    assert "certificate-name-differs" in codes(printed(tmp_path, wrong))
    nothing_printed(tmp_path)


def test_the_name_of_the_file_of_one_can_lie_on_any_disk(tmp_path):
    done = printed(tmp_path, named("Lò / Văn: An? *"), Wanted(proof=True, each=True))
    assert done.files[1].name == "2-lo-van-an.pdf"
    assert all(path.name.isascii() for path in done.files)


def test_a_second_print_does_not_load_weasyprint_and_gives_the_same_bytes(tmp_path):
    import subprocess
    import sys

    code = f"""
import sys
sys.path[:0] = [{str(HERE.root)!r}, {str(HERE.root / "src")!r}]
from pathlib import Path
from tests.printing.printing_runs import many, printed
done = printed(Path({str(tmp_path)!r}), many(30), reason="thử")
assert done.files and not done.problems and done.engine == "fast", (done.problems, done.why)
print(int("weasyprint" in sys.modules))
"""
    said, bytes_of = [], []
    for seed in ("1", "2"):
        done = subprocess.run(
            (sys.executable, "-c", code), capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed}
        )
        assert not done.returncode, done.stderr
        said.append(done.stdout.strip())
        bytes_of.append(next((tmp_path / "build/soc-trang-2021/certificates").glob("*.pdf")).read_bytes())
    assert said == ["1", "0"]
    assert bytes_of[0] == bytes_of[1]
    assert (tmp_path / "build" / delivery.KEPT).is_dir()
    assert invented(3) in {entry.identity.name for entry in book(tmp_path)}
