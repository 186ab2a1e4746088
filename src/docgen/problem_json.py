"""Problems as JSON, in both languages, and back. Pure.

A problem is kept as the words that it had, not as the fault that it was: it is read before any module that could find
a fault is.
"""

from __future__ import annotations

from typing import Any

from docgen.problem import Fault, Place, Problem, Say, Severity

LANGUAGES = ("vi", "en")


def problem_to_json(problem: Problem) -> list[Any]:
    said = [[problem.what(lang), problem.need(lang), problem.mend(lang)] for lang in LANGUAGES]
    place = problem.place
    where = [place.file, place.line, place.column, place.cell]
    return [where, problem.fault.code, str(problem.fault.severity), said, [list(pair) for pair in problem.values]]


def problem_from_json(read: Any) -> Problem:
    """A problem that says what the one that was kept said. Raises ValueError, TypeError or KeyError for anything that
    was not kept by `problem_to_json`."""
    (file, line, column, cell), code, severity, said, values = read
    (what, need, mend), (what_en, need_en, mend_en) = (map(_literal, words) for words in said)
    fault = Fault(
        code=_text(code),
        says=Say(what, what_en),
        need=Say(need, need_en) if need else None,
        mend=Say(mend, mend_en) if mend else None,
        severity=Severity(severity),
    )
    place = Place(_text(file), _whole(line), _whole(column), _text(cell))
    return Problem(place, fault, tuple((_text(key), _text(value)) for key, value in values))


def _literal(words: Any) -> str:
    """Final words, in which no brace asks for a value any more."""
    return _text(words).replace("{", "{{").replace("}", "}}")


def _text(value: Any) -> str:
    """A text without signs that would move the cursor of a terminal."""
    if not isinstance(value, str) or any((sign < " " and sign not in "\n\t") or sign == "\x7f" for sign in value):
        raise ValueError(value)
    return value


def _whole(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(value)
    return value
