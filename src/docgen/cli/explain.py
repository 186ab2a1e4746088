"""`docgen explain`: the code of a problem in, what it means and how to mend it out."""

from __future__ import annotations

import textwrap
from collections import defaultdict

import click

from docgen.cli import show
from docgen.cli.command import CLEAN, make_command
from docgen.cli.faults import every_fault
from docgen.cli.language import said
from docgen.cli.mistakes import unknown
from docgen.problem import MEND_SAID, NEED_SAID, SEVERITY_SAID, Fault, Say

HELP = Say(
    "Giải thích một mã lỗi: nghĩa là gì, vì sao phải sửa, sửa thế nào. Không nêu mã thì liệt kê mọi mã.",
    "Explain the code of a problem: what it means, why it matters, how to mend it. Lists all codes when none is named.",
)
EXAMPLES = Say(
    "docgen explain           mọi mã lỗi\n"
    "docgen explain count     một mã lỗi",
    "docgen explain           all codes\n"
    "docgen explain count     one code",
)  # fmt: skip
CODE_SHOWN = Say("MÃ", "CODE")
CODE_HELP = Say(
    "Mã trong ngoặc vuông ở cuối dòng báo lỗi, ví dụ: count.",
    "The code in square brackets after a problem, e.g. count.",
)
UNKNOWN = Say("Không có mã lỗi “{word}”.", "There is no code “{word}”.")
ALL_CODES = Say("Xem mọi mã: docgen explain", "All codes: docgen explain")
MORE = Say("Xem kỹ một mã: docgen explain MÃ", "More about one: docgen explain CODE")
WIDTH = 100


def command(lang: str) -> click.Command:
    code = click.Argument(["code"], required=False, metavar=f"[{said(CODE_SHOWN, lang)}]", help=said(CODE_HELP, lang))
    return make_command("explain", lang, HELP, EXAMPLES, explain, code)


def explain(lang: str, code: str | None) -> int:
    faults = every_fault()
    if code is None:
        show.show_rows([(fault.code, with_dots(fault.says, lang)) for fault in faults.values()], indent="")
        show.advise(MORE, lang)
        return CLEAN
    # People copy the brackets along.
    word = code.strip("[] ")
    if word not in faults:
        raise unknown(UNKNOWN, word, faults, ALL_CODES, lang)
    click.echo("\n".join(explained(faults[word], lang)))
    return CLEAN


def explained(fault: Fault, lang: str) -> list[str]:
    """A fault as a short page: what it says, what is needed, how to mend it, then the explanation."""
    severity = said(SEVERITY_SAID[fault.severity], lang)
    lines = [f"{click.style(fault.code, bold=True)} ({severity}): {with_dots(fault.says, lang)}"]
    lines += [
        f"    {said(label, lang)}: {with_dots(words, lang)}"
        for label, words in ((NEED_SAID, fault.need), (MEND_SAID, fault.mend))
        if words
    ]
    return [*lines, "", *textwrap.wrap(said(fault.explain, lang), WIDTH)]


def with_dots(words: Say, lang: str) -> str:
    """The words with “…” for whatever a real problem fills in."""
    return words.fill(lang, defaultdict(lambda: "…"))
