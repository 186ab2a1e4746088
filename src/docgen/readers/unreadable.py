"""How a problem gets out of the midst of a file."""

from __future__ import annotations

from docgen.problem import Problem


class Unreadable(Exception):  # noqa: N818 - it is no error of ours
    """Carries a problem from deep inside a file up to its reader, which hands it on as a value.

    Not a record, because only an exception gets out of a parser in the middle of a file.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.fault.code)
        self.problem = problem
