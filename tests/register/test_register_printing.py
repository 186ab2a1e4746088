"""A file that is about to be printed is noted before; what a run leaves that dies in between can be told."""

import contextlib
import sqlite3
from pathlib import Path

import pytest
from registers import ACT, BOOK, all_entries, codes, given, people, register_at, wanted, who

from docgen.register import (
    FILE,
    Number,
    Print,
    State,
    history,
    not_printed,
    numbers_for,
    open_register,
    printed,
    printing,
    states_of,
    unfinished,
    void,
)

HERE = Path(__file__).parent


def about(first: int, last: int, file: str = "bk.pdf") -> Print:
    return Print(file, f".print-{file}", "a" * 64, tuple(Number(BOOK, value) for value in range(first, last + 1)))


def test_what_is_about_to_be_printed_waits_for_an_answer(register):
    given(register, wanted(*people(5)))
    assert printing(register, [about(1, 2), about(3, 3, "c.pdf")], ACT) == ()
    assert unfinished(register) == ((about(1, 2), about(3, 3, "c.pdf")), ())
    assert states_of(register, [who(name) for name in (*people(4), "Ai Đó")])[0] == (
        State.PRINTING, State.PRINTING, State.PRINTING, State.RESERVED, None,
    )  # fmt: skip
    printed(register, about(1, 2).numbers, ACT)
    not_printed(register, about(3, 3).numbers, ACT, "tệp chưa thành")
    assert unfinished(register) == ((), ())
    assert [entry.state for entry in all_entries(register)] == [State.ISSUED] * 2 + [State.RESERVED] * 3
    assert [entry.copies for entry in all_entries(register)] == [1, 1, 0, 0, 0]


def test_what_nobody_knows_of_is_printed_again_only_with_a_reason(register):
    given(register, wanted("A B"))
    printing(register, [about(1, 1)], ACT)
    assert codes(printing(register, [about(1, 1)], ACT)) == ["register-no-reason"]
    assert printing(register, [about(1, 1)], ACT, "mất điện") == ()
    assert [each.numbers for each in unfinished(register)[0]] == [about(1, 1).numbers]
    (entry,) = printed(register, about(1, 1).numbers, ACT)[0]
    assert (entry.state, entry.copies, entry.reason) == (State.ISSUED, 1, "mất điện")


def test_a_number_in_doubt_is_given_again_and_never_to_another(register):
    given(register, wanted("A B"))
    printing(register, [about(1, 1)], ACT)
    first, second = numbers_for(register, wanted("A B", "C D"), ACT)[0]
    assert (first.number.value, first.state, second.number.value) == (1, State.PRINTING, 2)


def test_a_sheet_in_doubt_can_be_voided(register):
    given(register, wanted("A B"))
    printing(register, [about(1, 1)], ACT)
    assert void(register, Number(BOOK, 1), ACT, "kẹt giấy", void_keeps_number=True)[1] == ()
    assert given(register, wanted("A B"))[0].number.value == 1
    assert unfinished(register) == ((), ())


def test_of_several_files_all_are_noted_or_none(register):
    given(register, wanted(*people(2)))
    assert codes(printing(register, [about(1, 2), about(3, 3)], ACT)) == ["register-not-given"]
    assert unfinished(register) == ((), ())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE prints SET digest = ''",
        "DELETE FROM prints",
        "INSERT INTO prints SELECT 2, file, temporary, digest, first, last FROM prints",
        "INSERT INTO prints SELECT 9, file, temporary, digest, last + 1, last + 1 FROM prints",
    ],
)
def test_the_file_itself_keeps_what_was_noted(statement, register):
    given(register, wanted("A B"))
    printing(register, [about(1, 1)], ACT)
    with contextlib.closing(sqlite3.connect(register.path)) as connection, pytest.raises(sqlite3.Error):
        connection.execute(statement)


def older(path: Path) -> Path:
    """A register of version 1 with two numbers, of which one was printed."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript((HERE / "version_1.sql").read_text(encoding="utf-8"))
        connection.execute(
            "INSERT INTO series VALUES (1, ?, ?, 2026, ?, ?, 1, 'a', '2026-03-02T08:30:00+07:00')",
            (*BOOK.key[:2], BOOK.kind, BOOK.authority),
        )
        for number, name in ((1, "A B"), (2, "C D")):
            key = who(name).key
            connection.execute(f"INSERT INTO certificates VALUES (?{', ?' * 9})", (number, *key))
        for line, (number, name, state, copies) in enumerate(
            ((1, "A B", "reserved", 0), (2, "C D", "reserved", 0), (1, "A B", "issued", 1)), 1
        ):
            connection.execute(
                "INSERT INTO events VALUES (?, 1, ?, ?, ?, ?, ?, 0, '', 'a', '2026-03-02T08:30:00+07:00')",
                (line, number, number, name, state, copies),
            )
        connection.commit()
    return path


def test_a_register_of_version_1_is_brought_up_to_date_and_goes_on(tmp_path):
    register = register_at(older(tmp_path / FILE))
    assert [(entry.number.value, entry.state, entry.copies) for entry in all_entries(register)] == [
        (1, State.ISSUED, 1),
        (2, State.RESERVED, 0),
    ]
    assert [event.id for event in history(register)[0]] == [1, 2, 3]
    assert [one.number.value for one in given(register, wanted("A B", "C D", "E F"))] == [1, 2, 3]
    assert printing(register, [about(2, 3)], ACT) == ()
    assert open_register(register.path)[1] == ()


def test_a_meddled_register_of_version_1_is_left_alone(tmp_path):
    path = older(tmp_path / FILE)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER events_no_delete")
        connection.commit()
    before = path.read_bytes()
    assert codes(open_register(path)[1]) == ["register-damaged"]
    assert path.read_bytes() == before
