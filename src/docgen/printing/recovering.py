"""What a run that died has left: told apart, and put right in the register.

In: the register and the folder of the office. Out: which files turned out to be printed, which not, and which nobody
knows of. A file grows under another name and takes its own last, in one step; so where the growing one still lies
there, nothing was printed, and where the file lies there whole, it was. Only where neither is there, or something else,
it is in doubt, and somebody has to look.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from docgen.files import digest_of
from docgen.printing.numbers import NO_FILE
from docgen.problem import Problem
from docgen.register import Act, Number, Print, Register, not_printed, printed, unfinished


@dataclass(frozen=True)
class Recovered:
    """What came of the files of a run that died."""

    confirmed: tuple[Print, ...] = ()
    taken_back: tuple[Print, ...] = ()
    doubtful: tuple[Print, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def numbers(self) -> frozenset[Number]:
        """Those that turned out to be printed."""
        return frozenset(number for each in self.confirmed for number in each.numbers)


def recover(register: Register, root: Path, act: Act) -> Recovered:
    """Records what the files say. For whoever alone prints in the office."""
    waiting, problems = unfinished(register)
    if problems or not waiting:
        return Recovered(problems=problems)
    confirmed, taken_back, doubtful = [], [], []
    for each in waiting:
        if (root / each.temporary).is_file():
            taken_back.append(each)
        elif digest_of(root / each.file) == each.digest:
            confirmed.append(each)
        else:
            doubtful.append(each)
    _, wrong = printed(register, [number for each in confirmed for number in each.numbers], act)
    found = (*wrong, *not_printed(register, [number for each in taken_back for number in each.numbers], act, NO_FILE))
    for each in taken_back:
        (root / each.temporary).unlink(missing_ok=True)
    return Recovered(tuple(confirmed), tuple(taken_back), tuple(doubtful), found)
