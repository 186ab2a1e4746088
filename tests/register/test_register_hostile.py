"""What nobody should write, and files that are not what their name says: a clear problem, and nothing is recorded."""

import os
import random
import resource
import shutil
import sqlite3
import tempfile
import time
from pathlib import Path

import pytest
from registers import ACT, BOOK, all_entries, codes, given, numbers, people, register_at, wanted, who

from docgen.register import FILE, Act, Filter, Request, Series, entries, history, numbers_for, open_register, printed
from docgen.register import void as voided

HOSTILE = [
    "Nguyễn\x00An",
    "Nguyễn\nVăn An",
    "\x1b[31mNguyễn An",
    "Nguyễn \u202eAn",
    "Nguyễn\u200bAn",
    "Nguyễn\u00a0An",
    "Nguyễn \ud800 An",
    "Nguyễn\u2028An",
]
HARMLESS = [
    "'); DROP TABLE events; --",
    "</text>{{ 7*7 }}",
    "=HYPERLINK(1)",
    "a" * 400,
    "Nguyễn 😀 An",
    "%_\\ An",
    "Hộ gia đình ông Lê Văn Ơn “Tám”",
]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("field", ["name", "born", "mark", "plan", "paper", "award", "unit"])
def test_a_sign_that_cannot_be_seen_is_refused_wherever_it_stands(register, name, field):
    identity = who(**{"name": "Nguyễn An", field: name})
    found, problems = numbers_for(register, [Request(identity, BOOK)], ACT)
    assert (found, codes(problems)) == ((), ["register-text"])
    assert all(line.isprintable() for line in problems[0].lines())
    assert "U+" in problems[0].what()
    assert not register.path.exists()


@pytest.mark.parametrize("name", HOSTILE)
def test_books_reasons_and_those_who_act_are_as_clean_as_names(register, name):
    number = given(register, wanted("A B"))[0].number
    for series in (Series(name, "x", 2026), Series("x", name, 2026)):
        assert codes(numbers_for(register, wanted("C D", series=series), ACT)[1]) == ["register-text"]
    assert codes(printed(register, [number], Act(name, ACT.at))[1]) == ["register-text"]
    assert codes(voided(register, number, ACT, name, void_keeps_number=True)[1]) == ["register-text"]


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_dangerous_is_a_name_like_any_other(register, name):
    given(register, wanted(name, "Người khác"))
    assert [entry.identity.name for entry in all_entries(register)] == [name, "Người khác"]
    found, _ = entries(register, Filter(name=name))
    assert [entry.identity.name for entry in found] == [name]


@pytest.mark.parametrize("name", ["", "   ", "***", "😀"])
def test_nobody_gets_no_number(register, name):
    assert codes(numbers_for(register, wanted(name), ACT)[1]) == ["register-no-name"]


def test_whoever_acts_has_a_name(register):
    assert codes(numbers_for(register, wanted("A B"), Act(" ", ACT.at))[1]) == ["register-no-who"]


@pytest.mark.parametrize(
    "wanted_by", [{"name": "\udcff"}, {"name": "***"}, {"kind": "\udcff"}, {"values": (0, 10**40)}]
)
def test_what_cannot_be_there_is_not_found(register, wanted_by):
    given(register, wanted("A B"))
    assert entries(register, Filter(**wanted_by)) == ((), ())
    assert history(register, Filter(**wanted_by)) == ((), ())


# --- files ----------------------------------------------------------------------------------------------------------


def other_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("CREATE TABLE dogs (name TEXT); INSERT INTO dogs VALUES ('Vàng');")
    connection.close()


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 a workbook", "sổ cấp bằng".encode() * 100, b"SQLite format 3\x00" + b"\xff" * 4096]
)
def test_a_file_that_is_something_else_is_never_written_over(tmp_path, content):
    path = tmp_path / FILE
    path.write_bytes(content)
    register, problems = open_register(path)
    assert register is None
    assert codes(problems) in (["register-foreign"], ["register-damaged"])
    assert path.read_bytes() == content


def test_the_file_of_another_program_is_never_written_into(tmp_path, register):
    other_program(tmp_path / FILE)
    before = (tmp_path / FILE).read_bytes()
    assert codes(open_register(tmp_path / FILE)[1]) == ["register-foreign"]
    assert codes(numbers_for(register, wanted("A B"), ACT)[1]) == ["register-foreign"]
    assert (tmp_path / FILE).read_bytes() == before


def test_a_register_that_was_cut_off_is_damaged(register):
    given(register, wanted(*people(500)))
    whole = register.path.read_bytes()
    for part in (len(whole) // 3, len(whole) // 2, len(whole) - 4096):
        register.path.write_bytes(whole[:part])
        assert codes(open_register(register.path)[1]) == ["register-damaged"]


def test_noise_in_a_register_is_a_problem_or_harms_no_number(register):
    given(register, wanted(*people(300)))
    whole = register.path.read_bytes()
    chance = random.Random(4)
    found = set()
    for _ in range(150):
        noisy = bytearray(whole)
        for _ in range(40):
            noisy[chance.randrange(len(noisy))] = chance.randrange(256)
        register.path.write_bytes(noisy)
        opened, problems = open_register(register.path)
        found.update(codes(problems))
        if opened is not None:
            found.update(codes(entries(opened)[1]))
    assert {"register-damaged"} <= found <= {"register-damaged", "register-foreign", "register-newer"}


def meddled(register, *statements: str) -> None:
    connection = sqlite3.connect(register.path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_register_whose_rules_were_taken_away_is_not_used(register):
    given(register, wanted("A B"))
    meddled(register, "DROP TRIGGER events_no_update", "UPDATE events SET number = 7")
    assert codes(open_register(register.path)[1]) == ["register-damaged"]
    assert codes(numbers_for(register, wanted("C D"), ACT)[1]) == ["register-damaged"]


def test_a_register_of_a_newer_docgen_is_left_alone(register):
    given(register, wanted("A B"))
    meddled(register, "PRAGMA user_version = 3")
    (problem,) = open_register(register.path)[1]
    assert problem.fault.code == "register-newer"
    assert "kiểu 3, bản này đọc được đến 2" in problem.what()


LAST = "(SELECT max(id) + 1 FROM events)"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET number = 9",
        "UPDATE series SET start = 9",
        "UPDATE certificates SET sequence = 9",
        "DELETE FROM events",
        "DELETE FROM series",
        "DELETE FROM certificates",
        "INSERT OR REPLACE INTO events SELECT * FROM events WHERE id = 1",
        "INSERT OR REPLACE INTO series SELECT * FROM series",
        "INSERT OR REPLACE INTO certificates SELECT id + 50, plan, paper, award, unit, recipient, name_key, born, "
        "mark, sequence FROM certificates",
        f"INSERT INTO events SELECT {LAST}, series, 9, certificate, name, 'reserved', 0, 0, '', who, at FROM events "
        "WHERE id = 1",
        f"INSERT INTO events SELECT {LAST}, series, 3, certificate, name, 'reserved', 0, 0, '', who, at FROM events "
        "WHERE id = 1",
        f"INSERT INTO events SELECT {LAST}, series, 1, certificate, name, 'reserved', 0, 0, '', who, at FROM events "
        "WHERE id = 2",
        f"INSERT INTO events SELECT {LAST}, series, 9, certificate, name, 'issued', 1, 0, '', who, at FROM events "
        "WHERE id = 1",
        f"INSERT INTO events SELECT {LAST}, series, 1, certificate, name, 'void', 1, 0, '', who, at FROM events "
        "WHERE id = 1",
        "INSERT INTO events SELECT 90, series, 1, certificate, name, 'issued', 1, 0, '', who, at FROM events "
        "WHERE id = 1",
    ],
)
def test_no_other_program_can_change_delete_double_or_skip_while_the_rules_stand(register, statement):
    given(register, wanted("A B", "C D"))
    before = register.path.read_bytes()
    with pytest.raises(sqlite3.IntegrityError):
        meddled(register, statement)
    assert register.path.read_bytes() == before


def test_a_register_that_left_its_journal_behind_is_not_begun_anew(register):
    register.path.with_name(f"{FILE}-journal").write_bytes(b"half a page")
    assert codes(open_register(register.path)[1]) == ["register-not-opened"]
    assert codes(numbers_for(register, wanted("A B"), ACT)[1]) == ["register-not-opened"]
    assert not register.path.exists()


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), lambda path: path.symlink_to(path.parent / "gone")])
def test_a_folder_or_a_link_to_nothing_is_no_register_and_is_not_replaced(tmp_path, make):
    make(tmp_path / FILE)
    assert codes(open_register(tmp_path / FILE)[1]) == ["register-not-opened"]


def test_an_office_may_lie_in_a_folder_of_any_name(tmp_path):
    folder = tmp_path / "Sổ #1 ?mode=memory %41 'x'"
    folder.mkdir()
    register = register_at(folder / FILE)
    given(register, wanted("A B"))
    assert sorted(path.name for path in folder.iterdir()) == [FILE]


# --- the disk and other programs ------------------------------------------------------------------------------------


def in_a_child(work) -> int:
    """Runs work in a process of its own, whose limits are its own; gives back the exit code."""
    child = os.fork()
    if child == 0:
        code = 99
        try:
            code = work()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_full_disk_is_said_to_be_full_and_no_number_counts(register):
    given(register, wanted(*people(50)))

    def write_much() -> int:
        limit = register.path.stat().st_size + 8192
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        found, problems = numbers_for(register, wanted(*people(3000, 1000)), ACT)
        return 0 if (found, codes(problems)) == ((), ["register-no-room"]) else 1

    assert in_a_child(write_much) == 0
    assert numbers(given(register, wanted("Mới"))) == [51]


def test_a_register_that_finds_no_room_to_begin_leaves_nothing(register, tmp_path):
    def begin() -> int:
        resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))
        return 0 if codes(numbers_for(register, wanted("A B"), ACT)[1]) == ["register-no-room"] else 1

    assert in_a_child(begin) == 0
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def public_folder():
    """A folder that others can enter: those of pytest are closed to all but their owner."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def as_somebody_else(work) -> int:
    def drop_and_work() -> int:
        if os.geteuid() == 0:  # who may do everything is refused nothing
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        return work()

    return in_a_child(drop_and_work)


def test_a_read_only_register_can_be_read_and_says_that_it_cannot_be_written(public_folder):
    register = register_at(public_folder / FILE)
    given(register, wanted("A B"))
    register.path.chmod(0o444)
    public_folder.chmod(0o555)

    def read_and_write() -> int:
        opened, problems = open_register(register.path)
        read = opened is not None and len(all_entries(register)) == 1 and not problems
        return 0 if read and codes(numbers_for(register, wanted("C D"), ACT)[1]) == ["register-read-only"] else 1

    assert as_somebody_else(read_and_write) == 0


def test_a_read_only_folder_takes_no_register(public_folder):
    register = register_at(public_folder / FILE)
    public_folder.chmod(0o555)
    refused = ["register-read-only"]
    assert as_somebody_else(lambda: codes(numbers_for(register, wanted("A B"), ACT)[1]) != refused) == 0


def test_a_register_that_another_program_holds_is_busy_and_then_free(tmp_path):
    register = register_at(tmp_path / FILE, patience=0.1)
    given(register, wanted("A B"))
    holder = sqlite3.connect(register.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert codes(numbers_for(register, wanted("C D"), ACT)[1]) == ["register-busy"]
    assert len(all_entries(register)) == 1
    holder.execute("ROLLBACK")
    holder.execute("BEGIN EXCLUSIVE")
    assert codes(open_register(register.path, 0.1)[1]) == ["register-busy"]
    holder.execute("ROLLBACK")
    holder.execute("BEGIN")
    holder.execute("SELECT count(*) FROM events").fetchone()
    assert codes(numbers_for(register, wanted("C D"), ACT)[1]) == ["register-busy"]
    holder.close()
    assert numbers(given(register, wanted("C D"))) == [2]


def test_very_many_entries_are_listed_and_searched_fast(register):
    """20,000; with `nox -s fuzz` 100,000. As many seconds for each entry."""
    batches = 10 if "DOCGEN_FUZZ" in os.environ else 2
    for batch in range(batches):
        found = given(register, wanted(*people(10_000, batch * 10_000)))
        printed(register, [one.number for one in found], ACT)
    begun = time.process_time()
    assert len(all_entries(register)) == batches * 10_000
    assert time.process_time() - begun < batches * 0.4
    begun = time.process_time()
    assert register_at(register.path) == register
    (entry,), _ = entries(register, Filter(name=f"văn an {batches * 10_000 - 1}"))
    assert len(history(register, Filter(values=(entry.number.value,)))[0]) == 2
    assert time.process_time() - begun < batches * 0.15
