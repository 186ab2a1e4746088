"""What is wrong: the place, the fault and the words for it, in Vietnamese and English.

In: what a stage found. Out: problems, which are values: they are gathered, sorted and printed together at the end of
a run, so that a clerk sees every mistake at once. A stage never raises for a mistake of its user.

A *fault* is one kind of mistake. It is declared once, as a constant of the module that finds it, with everything that
is ever said about it: what, what was expected, how to mend it, and the paragraph that `docgen explain` prints.
"""

from __future__ import annotations

import difflib
import enum
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple


class Say(NamedTuple):
    """One sentence in both languages; `{name}` marks what is filled in."""

    vi: str
    en: str

    def fill(self, lang: str, values: dict[str, str]) -> str:
        """The sentence in `lang` ("vi" or "en") with its values filled in."""
        return (self.en if lang == "en" else self.vi).format_map(values)

    def filled(self, **values: str) -> Say:
        """Both sentences with the same values filled in: final words, of which nothing is to be filled in again."""
        return Say(self.fill("vi", values), self.fill("en", values))


class Severity(enum.StrEnum):
    """An error keeps papers from being made; a warning is printed and lets them be made."""

    ERROR = "error"
    WARNING = "warning"


SEVERITY_SAID = {
    Severity.ERROR: Say("lỗi", "error"),
    Severity.WARNING: Say("lưu ý", "warning"),
}
NOTHING_SAID = Say("", "")
NEED_SAID = Say("cần", "need")
MEND_SAID = Say("sửa", "mend")
CLOSE_SAID = Say("có phải “{close}”?", "did you mean “{close}”?")


@dataclass(frozen=True, order=True)
class Place:
    """Where something was written.

    `line` and `column` count from 1; 0 means unknown. `cell` is a sheet address (`DanhSach!D4`) for tables that have
    addresses instead of lines.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    cell: str = ""

    def __str__(self) -> str:
        parts = [self.file]
        if self.cell:
            parts.append(self.cell)
        elif self.line:
            parts += [str(self.line), str(self.column)] if self.column else [str(self.line)]
        return ":".join(part for part in parts if part)


NOWHERE = Place()


@dataclass(frozen=True)
class Fault:
    """One kind of mistake. `code` is what `docgen explain` takes; `says`, `need` and `mend` may hold `{values}`."""

    code: str
    says: Say
    need: Say | None = None
    mend: Say | None = None
    explain: Say = NOTHING_SAID
    severity: Severity = Severity.ERROR

    def at(self, place: Place, *, close: str = "", **values: object) -> Problem:
        """This fault, found at `place`. `close` is the likeliest word that was meant, if there is one."""
        return Problem(place, self, tuple((key, str(value)) for key, value in sorted(values.items())), close)


@dataclass(frozen=True)
class Problem:
    """A fault that was found at a place."""

    place: Place
    fault: Fault
    values: tuple[tuple[str, str], ...] = field(default=())
    close: str = ""

    @property
    def is_error(self) -> bool:
        return self.fault.severity is Severity.ERROR

    def _say(self, words: Say, lang: str) -> str:
        return words.fill(lang, dict(self.values))

    def what(self, lang: str = "vi") -> str:
        """The one sentence that says what is wrong."""
        return self._say(self.fault.says, lang)

    def need(self, lang: str = "vi") -> str:
        """What was expected, or nothing."""
        return self._say(self.fault.need, lang) if self.fault.need else ""

    def mend(self, lang: str = "vi") -> str:
        """How to mend it, with “có phải …?” where a known word is close."""
        parts = [self._say(self.fault.mend, lang)] if self.fault.mend else []
        if self.close:
            parts.append(CLOSE_SAID.fill(lang, {"close": self.close}))
        return "; ".join(parts)

    def lines(self, lang: str = "vi") -> list[str]:
        """The problem as it is printed: place, severity, what and code; then need; then mend."""
        severity = SEVERITY_SAID[self.fault.severity].fill(lang, {})
        place = f"{self.place}: " if str(self.place) else ""
        found = [f"{place}{severity}: {self.what(lang)} [{self.fault.code}]"]
        for label, words in ((NEED_SAID, self.need(lang)), (MEND_SAID, self.mend(lang))):
            if words:
                found.append(f"    {label.fill(lang, {})}: {words}")
        return found

    def as_json(self, lang: str = "vi") -> dict[str, object]:
        """The problem for programs: one flat object."""
        return {
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "cell": self.place.cell,
            "severity": str(self.fault.severity),
            "code": self.fault.code,
            "what": self.what(lang),
            "need": self.need(lang),
            "mend": self.mend(lang),
        }


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by place, each once: the same fault with the same values, also where one is remembered only."""
    found: dict[tuple[Place, str, tuple[tuple[str, str], ...]], Problem] = {}
    for problem in problems:
        found.setdefault((problem.place, problem.fault.code, problem.values), problem)
    return tuple(found[each] for each in sorted(found))


def any_error(problems: Iterable[Problem]) -> bool:
    return any(problem.is_error for problem in problems)


def shortened(text: str, length: int = 70) -> str:
    """A text on one line, cut in its middle where it is too long to be quoted."""
    line = " ".join(text.split())
    half = (length - 3) // 2
    return line if len(line) <= length else f"{line[:half]} … {line[-half:]}"


def codes(letters: Iterable[str]) -> str:
    """Letters as they are looked up: `U+0007, U+1F600`."""
    return ", ".join(f"U+{ord(letter):04X}" for letter in sorted(set(letters)))


def closest(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """The known word that `word` most likely stands for, or "" where none is near enough to be worth asking.

    `likeness` is between 0 and 1; where a wrong guess would cost much, ask only for what is very near.
    """
    by_folded = {candidate.casefold(): candidate for candidate in sorted(known, reverse=True)}
    found = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=likeness)
    return by_folded[found[0]] if found else ""
