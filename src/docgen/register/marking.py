"""What became of sheets: printed, printed again, spoiled. In: numbers, who, when, why. Out: problems, or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from docgen.problem import Fault, Place, Problem, Say
from docgen.register.log import Line, add, add_prints, last_but_printing, last_of, next_id
from docgen.register.looking import entry_of
from docgen.register.records import Act, Entry, Number, Print, State
from docgen.register.store import Problems, Register, writing
from docgen.register.texts import act_problems

NOT_GIVEN = Fault(
    "register-not-given",
    Say("sổ “{series}” không có số {number}", "the book “{series}” has no number {number}"),
    mend=Say("xem các số đã cấp: docgen register list", "see the numbers that were given: docgen register list"),
    explain=Say(
        "Chỉ số đã cấp mới có thể in hoặc hủy. Có thể nhầm số, nhầm loại bằng, giấy, nhầm cơ quan hoặc nhầm năm: mỗi "
        "loại, mỗi cơ quan, mỗi năm có một dãy số riêng.",
        "Only a number that was given can be printed or voided. The number may be wrong, or the kind, the body or the "
        "year: each has numbers of its own.",
    ),
)
IS_VOID = Fault(
    "register-void",
    Say("số {number} trong sổ “{series}” đã hủy", "number {number} in the book “{series}” is void"),
    mend=Say(
        "in lại từ kế hoạch: docgen lấy số theo cách đã chọn khi hủy", "print from the plan: it takes the right number"
    ),
    explain=Say(
        "Tờ mang số này đã được ghi là hỏng hoặc thu hồi, nên không in và không hủy lần nữa. Khi in lại từ kế hoạch, "
        "người nhận có lại số cũ, hoặc một số mới, như đã chọn lúc hủy.",
        "The sheet of this number was recorded as spoiled or taken back, so it is neither printed nor voided again. "
        "Printing from the plan gives its recipient the same number again or a new one, as was chosen.",
    ),
)
NO_REASON = Fault(
    "register-no-reason",
    Say("số {number} trong sổ “{series}” chưa có lý do", "number {number} in the book “{series}” lacks a reason"),
    need=Say("lý do in lại hoặc hủy, ví dụ: tờ bị nhòe mực", "why it is printed again or voided: the ink ran"),
    mend=Say("thêm --reason “…”", "add --reason “…”"),
    explain=Say(
        "Tờ đầu tiên được in mà không cần lý do. In lại hoặc hủy thì sổ phải ghi vì sao, để về sau biết có mấy tờ và "
        "tờ nào còn giá trị.",
        "The first sheet needs no reason. Printing another one or voiding it does, so that it is known later how many "
        "sheets there were and which one counts.",
    ),
)


def printing(register: Register, prints: Sequence[Print], act: Act, reason: str = "") -> Problems:
    """Records that sheets are about to be printed: of all numbers, or with a problem of none.

    The first sheet of a number, and the first after a spoiled one, needs no reason; any other needs one, and so does
    one of which it is not known whether it was printed. A void number cannot be printed: ask for its certificate first.
    """
    problems = act_problems(act, register.place, reason)
    numbers = [number for each in prints for number in each.numbers]
    if problems or not numbers:
        return problems

    def mark(connection: sqlite3.Connection) -> tuple[None, Problems]:
        lines: list[Line] = []
        found: list[Problem] = []
        start = next_id(connection)
        for number in numbers:
            last = last_of(connection, number)
            if fault := _unprintable(last, reason):
                found.append(_at(fault, register.place, number))
                continue
            assert last is not None
            lines.append(last.followed(start + len(lines), State.PRINTING, act, last.copies, reason))
        if found:
            return None, tuple(found)
        add(connection, lines)
        add_prints(connection, prints, start)
        return None, ()

    return writing(register, mark, None)[1]


def printed(
    register: Register, numbers: Sequence[Number], act: Act, reason: str = ""
) -> tuple[tuple[Entry, ...], Problems]:
    """Records that a sheet of each number was printed: all of them, or with a problem none.

    Of a number that was about to be printed nothing else is asked: its reason was given then. Any other may be printed
    as `printing` has it. The first sheet makes a number issued, each following one `reprinted`.
    """
    problems = act_problems(act, register.place, reason)
    if problems or not numbers:
        return (), problems

    def mark(connection: sqlite3.Connection) -> tuple[tuple[Entry, ...], Problems]:
        lines: list[Line] = []
        now: dict[tuple[int, int], Line] = {}
        found: list[Problem] = []
        id = next_id(connection)
        for number in numbers:
            last = last_of(connection, number)
            if last is not None:
                last = now.get((last.series, last.number), last)
            waited = last is not None and last.state == State.PRINTING
            if not waited and (fault := _unprintable(last, reason)):
                found.append(_at(fault, register.place, number))
                continue
            assert last is not None
            first = (last_but_printing(connection, last) if waited else last).state == State.RESERVED
            line = last.followed(id + len(lines), State.ISSUED if first else State.REPRINTED, act, last.copies + 1,
                                 last.reason if waited else reason)  # fmt: skip
            now[line.series, line.number] = line
            lines.append(line)
        if found:
            return (), tuple(found)
        add(connection, lines)
        return tuple(entry_of(connection, line.id) for line in lines), ()

    return writing(register, mark, ())


def not_printed(register: Register, numbers: Sequence[Number], act: Act, reason: str) -> Problems:
    """Records that nothing came of what was about to be printed: each number is as it was before. What is not about to
    be printed stays as it is."""
    problems = act_problems(act, register.place, reason)

    def mark(connection: sqlite3.Connection) -> tuple[None, Problems]:
        lines: list[Line] = []
        start = next_id(connection)
        for number in numbers:
            last = last_of(connection, number)
            if last is not None and last.state == State.PRINTING:
                state = State(last_but_printing(connection, last).state)
                lines.append(last.followed(start + len(lines), state, act, last.copies, reason))
        add(connection, lines)
        return None, ()

    return problems or writing(register, mark, None)[1]


def void(
    register: Register, number: Number, act: Act, reason: str, *, void_keeps_number: bool
) -> tuple[Entry | None, Problems]:
    """Records that the sheet of a number is spoiled or taken back. When its certificate is asked for again it has the
    same number (`void_keeps_number`) or the next one of its book, and may be spelt otherwise.

    A void number that was to be kept may still be given up; any other void number stays as it is.
    """
    problems = act_problems(act, register.place, reason)
    if problems:
        return None, problems

    def mark(connection: sqlite3.Connection) -> tuple[Entry | None, Problems]:
        last = last_of(connection, number)
        if last is None:
            return None, (_at(NOT_GIVEN, register.place, number),)
        if last.state == State.VOID and (void_keeps_number or not last.keeps):
            return None, (_at(IS_VOID, register.place, number),)
        if not reason.strip():
            return None, (_at(NO_REASON, register.place, number),)
        line = last.followed(next_id(connection), State.VOID, act, last.copies, reason, void_keeps_number)
        add(connection, [line])
        return entry_of(connection, line.id), ()

    return writing(register, mark, None)


def _unprintable(last: Line | None, reason: str) -> Fault | None:
    if last is None:
        return NOT_GIVEN
    if last.state == State.VOID:
        return IS_VOID
    return NO_REASON if last.state != State.RESERVED and not reason.strip() else None


def _at(fault: Fault, place: Place, number: Number) -> Problem:
    return fault.at(place, number=number.value, series=number.series)
