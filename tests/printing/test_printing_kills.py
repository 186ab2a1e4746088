"""The machine stops at any moment of a batch: no half file, no number lost or given twice, and the next run goes on."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.printing.printing_runs import book, codes, die, in_a_process, invented, many, pages, printed, texts

from docgen import spool
from docgen.files import held
from docgen.printing import Wanted, delivery, numbers
from docgen.register import State, giving, marking

FEW, MANY = 12, 10_000


def killed_in(monkeypatch: pytest.MonkeyPatch, owner: object, name: str, turn: int = 1, after: bool = False) -> None:
    """The power goes when a function is called for the `turn`th time, or just after."""
    plain: Callable[..., object] = getattr(owner, name)
    left = [turn]

    def deadly(*args: object, **more: object) -> object:
        left[0] -= 1
        if left[0] == 0 and not after:
            die()
        found = plain(*args, **more)
        if left[0] == 0:
            die()
        return found

    monkeypatch.setattr(owner, name, deadly)


MOMENTS = {
    "before any number is given": (numbers, "numbers_for", 1, False),
    "while numbers are written": (giving, "add", 1, True),
    "when numbers were given": (numbers, "numbers_for", 1, True),
    "at the first byte": (spool.Growing, "write", 1, False),
    "in the midst of the file": (spool.Growing, "write", 9, False),
    "before it is on the disk": (spool.Spool, "bring_to_disk", 1, False),
    "when it is on the disk": (spool.Spool, "bring_to_disk", 1, True),
    "while it is noted": (marking, "add", 1, True),
    "when it was noted": (numbers, "printing", 1, True),
    "before it takes its name": (spool.Growing, "appear", 1, False),
    "when it has taken its name": (spool.Growing, "appear", 1, True),
    "before it is recorded": (numbers, "printed", 1, False),
    "while it is recorded": (marking, "add", 2, True),
    "when it was recorded": (numbers, "printed", 1, True),
}


def sound(root: Path, count: int, wanted: Wanted) -> None:
    """What must hold whenever the power went: every file that has its name is whole, no number is given twice."""
    folder = root / "build/soc-trang-2021/certificates"
    for path in folder.rglob("*.pdf"):
        if not path.name.startswith(spool.UNNAMED):
            assert pages(path) == (1 if wanted.each else count)
    given = [entry.number.value for entry in book(root)]
    assert given in ([], list(range(1, count + 1)))


def finished(root: Path, count: int, wanted: Wanted) -> None:
    """Everything is printed once, recorded once, and the sheets bear the numbers of the book."""
    folder = root / "build/soc-trang-2021/certificates"
    assert [(entry.state, entry.copies) for entry in book(root)] == [(State.ISSUED, 1)] * count
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    assert len(found) == (count if wanted.each else 1)
    read = [text for path in found for text in texts(path)]
    assert len(read) == count
    by_name = {entry.identity.name: entry.number.value for entry in book(root)}
    for number, text in enumerate(read):
        name = invented(number)
        assert name.upper() in text.upper().replace("\u00a0", " ").replace("\r\n", " ")
        assert f"Số sổ vàng: {by_name[name]}" in text.replace("\u00a0", " ").replace("\r\n", "\n").splitlines()


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The templates that a first run has compiled, and audited with the words and numbers that all others print: so
    those are quick, and what is killed is the run itself."""
    root = tmp_path_factory.mktemp("first")
    for wanted in (Wanted(), Wanted(each=True)):
        assert printed(root, many(FEW), wanted, reason="thử").files
    return root / "build" / delivery.KEPT


@pytest.fixture
def office(tmp_path: Path, templates: Path) -> Path:
    folder = tmp_path / "build" / delivery.KEPT
    folder.mkdir(parents=True)
    for path in templates.glob("*.template"):
        (folder / path.name).write_bytes(path.read_bytes())
    return tmp_path


@pytest.mark.parametrize("each", [False, True], ids=["one file", "a file each"])
@pytest.mark.parametrize("moment", MOMENTS)
def test_whenever_the_power_goes_the_next_run_goes_on(moment, each, office, monkeypatch):
    wanted, one = Wanted(each=each), many(FEW)
    owner, name, turn, after = MOMENTS[moment]
    with monkeypatch.context() as deadly:
        killed_in(deadly, owner, name, turn, after)
        assert in_a_process(lambda: printed(office, one, wanted)) == -9, "the run was not killed at that moment"
    sound(office, FEW, wanted)

    again = printed(office, one, wanted)
    assert codes(again) in ([], ["certificates-standing"], ["certificates-printed-before"])
    assert bool(again.files) == (again.count > 0 and not any(problem.is_error for problem in again.problems))
    finished(office, FEW, wanted)
    assert codes(printed(office, one, wanted)) == ["certificates-printed-before"]
    assert codes(printed(office, one, replace(wanted, failed=True))) == []
    finished(office, FEW, wanted)


@pytest.mark.parametrize("turn", [3, 7])
def test_in_the_midst_of_naming_many_files_each_is_told_from_the_other(turn, office, monkeypatch):
    wanted, one = Wanted(each=True), many(FEW)
    with monkeypatch.context() as deadly:
        killed_in(deadly, spool.Growing, "appear", turn)
        assert in_a_process(lambda: printed(office, one, wanted)) == -9
    sound(office, FEW, wanted)
    rest = printed(office, one, wanted)
    assert (rest.count, codes(rest)) == (FEW - turn + 1, ["certificates-standing"])
    finished(office, FEW, wanted)


def test_a_file_that_is_gone_after_the_power_went_is_in_doubt(office, monkeypatch):
    one = many(FEW)
    with monkeypatch.context() as deadly:
        killed_in(deadly, numbers, "printed")
        assert in_a_process(lambda: printed(office, one)) == -9
    (path,) = (office / "build/soc-trang-2021/certificates").glob("*.pdf")
    path.unlink()
    for wanted in (Wanted(), Wanted(failed=True)):
        refused = printed(office, one, wanted)
        assert codes(refused) == ["certificates-in-doubt"] and not refused.files
    assert printed(office, one, reason="máy tắt, tìm không thấy tờ nào").files
    finished(office, FEW, Wanted())


def test_who_stops_the_run_by_hand_leaves_nothing_in_doubt(office, monkeypatch):
    with monkeypatch.context() as stopped:
        stopped.setattr(spool.Spool, "appear", lambda self: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            printed(office, many(FEW))
    assert {entry.state for entry in book(office)} == {State.RESERVED}
    assert not list((office / "build/soc-trang-2021").rglob("*.pdf*"))
    assert printed(office, many(FEW)).files
    finished(office, FEW, Wanted())


def test_ten_thousand_killed_at_any_moment(tmp_path):
    """A real batch, killed by the clock in each of its stretches; each time another process goes on."""
    one, wanted = many(MANY), Wanted()
    begun = time.perf_counter()
    assert printed(tmp_path, one, replace(wanted, proof=True)).files
    whole = time.perf_counter() - begun
    turns = 3
    for turn in range(turns):
        in_a_process(lambda: printed(tmp_path, one), after=whole * (turn + 0.5) / turns)
        sound(tmp_path, MANY, wanted)
    last = printed(tmp_path, one)
    assert bool(last.files) != bool(codes(last))
    assert [(entry.state, entry.copies) for entry in book(tmp_path)] == [(State.ISSUED, 1)] * MANY
    (path,) = (tmp_path / "build/soc-trang-2021/certificates").glob("*.pdf")
    assert pages(path) == MANY
    assert not list(tmp_path.rglob(f"{spool.UNNAMED}*"))


def test_two_runs_at_once_do_not_mix(office):
    with held(office / "build" / delivery.KEPT) as alone:
        assert alone
        assert codes(printed(office, many(FEW))) == ["certificates-busy"]
    assert printed(office, many(FEW)).files


def test_slips_that_cannot_be_named_keep_the_certificates_from_being_called_printed(office):
    slips = office / "build/soc-trang-2021/certificates/bk_mttq_tinh.phieu-giao.pdf"
    wanted = Wanted(by_unit=True)
    with pytest.MonkeyPatch.context() as disk:
        plain = spool.Growing.appear

        def refused(self: spool.Growing) -> None:
            if self.path == slips:
                raise PermissionError(13, "locked", str(self.path))
            plain(self)

        disk.setattr(spool.Growing, "appear", refused)
        assert codes(printed(office, many(FEW), wanted)) == ["not-written"]
    assert {entry.state for entry in book(office)} == {State.RESERVED}
    assert not list(slips.parent.rglob("*.pdf*"))
    assert printed(office, many(FEW), wanted).files
