"""What a person sees: values in, lines on the terminal out.

Data goes to standard output and everything else (problems, advice, progress) to standard error, so that data can be
handed on. Colour goes away by itself where the output is no terminal.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from docgen.cli.command import PROBLEMS
from docgen.cli.language import Pair, said
from docgen.problem import SEVERITY_SAID, Problem, Say, Severity, in_order

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
MANY_SAID = {
    Severity.ERROR: Say("{count} lỗi", "{count} errors"),
    Severity.WARNING: Say("{count} lưu ý", "{count} warnings"),
}
ONE_SAID = {Severity.ERROR: Say("1 lỗi", "1 error"), Severity.WARNING: Say("1 lưu ý", "1 warning")}
MEND = Say(
    "Việc tiếp theo: sửa các lỗi nêu trên rồi chạy lại lệnh này.", "Next: mend the errors above, then run this again."
)
UNDERSTAND = Say("Muốn hiểu rõ một lỗi: docgen explain {code}", "To understand an error: docgen explain {code}")


def show_json(document: object) -> None:
    """One JSON document on standard output, letters as they are."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def problems_json(problems: Iterable[Problem], lang: str) -> list[dict[str, object]]:
    return [problem.as_json(lang) for problem in in_order(problems)]


def show_problems(problems: Iterable[Problem], lang: str) -> None:
    """All problems, by place, on standard error."""
    for problem in in_order(problems):
        first, *others = problem.lines(lang)
        severity = said(SEVERITY_SAID[problem.fault.severity], lang)
        place = f"{problem.place}: " if str(problem.place) else ""
        marked = click.style(severity, fg=COLOURS[problem.fault.severity], bold=True)
        tell("\n".join([f"{place}{marked}{first.removeprefix(place + severity)}", *others]))


def counted(problems: Iterable[Problem], lang: str) -> str:
    """How many there are: “2 lỗi, 1 lưu ý”; nothing where there are none."""
    found = in_order(problems)
    parts = []
    for severity in Severity:
        count = sum(problem.fault.severity is severity for problem in found)
        if count:
            parts.append((ONE_SAID if count == 1 else MANY_SAID)[severity].fill(lang, {"count": str(count)}))
    return ", ".join(parts)


def advise_mending(problems: Iterable[Problem], lang: str) -> None:
    """What to do about errors: mend them, and where to read more about the first."""
    first = next(problem for problem in in_order(problems) if problem.is_error)
    advise(MEND, lang)
    advise(UNDERSTAND, lang, code=first.fault.code)


def refused(problems: Iterable[Problem], lang: str) -> int:
    """Says why nothing was done; the exit code. `problems` have an error among them."""
    found = tuple(problems)
    show_problems(found, lang)
    advise_mending(found, lang)
    return PROBLEMS


def advise(words: Say, lang: str, **values: object) -> None:
    """The one thing to do next."""
    tell(words.fill(lang, {name: str(value) for name, value in values.items()}))


def tell(words: str) -> None:
    """A line for whoever sits there, on standard error."""
    click.echo(words, err=True)


def show_heading(words: str) -> None:
    click.echo(click.style(words, bold=True))


def show_rows(rows: Sequence[Sequence[str]], indent: str = "  ") -> None:
    """Rows of words in columns, on standard output. Only a last column may be coloured: colour has a length."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        aligned = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        click.echo(indent + "  ".join([*aligned, row[-1]]).rstrip())


def coloured(words: Pair, lang: str, colour: str | None) -> str:
    return click.style(said(words, lang), fg=colour) if colour else said(words, lang)


def path_from_here(root: Path, path: Path) -> str:
    """A path below `root` as it can be typed from where the user stands."""
    whole = root / path
    here = Path.cwd()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)
