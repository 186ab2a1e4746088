"""`docgen doctor`: this machine in, what was found about it and how to mend it out."""

from __future__ import annotations

import click

from docgen import doctor as room
from docgen.cli import show
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command
from docgen.cli.language import said
from docgen.problem import Say

HELP = Say(
    "Kiểm tra máy này có đủ thư viện và phông chữ để soạn văn bản không, thiếu gì thì chỉ cách cài.",
    "Ask whether this machine has the libraries and fonts that papers need, and how to install what is missing.",
)
EXAMPLES = Say(
    "docgen doctor           kiểm tra máy\n"
    "docgen doctor --json    cho phần mềm khác đọc",
    "docgen doctor           look at the machine\n"
    "docgen doctor --json    for programs",
)  # fmt: skip
COLOURS = {room.State.OK: "green", room.State.WARN: "yellow", room.State.BAD: "red"}
WELL = Say("Máy này soạn được văn bản.", "This machine can make papers.")
BAD = Say(
    "Việc tiếp theo: làm theo các dòng “sửa” ở trên rồi chạy lại docgen doctor.",
    "Next: do what the lines “mend” say, then run docgen doctor again.",
)


def command(lang: str) -> click.Command:
    return make_command("doctor", lang, HELP, EXAMPLES, doctor, json_option(lang))


def doctor(lang: str, as_json: bool) -> int:
    """Exit code 1 where something keeps papers from being made."""
    findings = room.examine()
    well = room.all_well(findings)
    if as_json:
        show.show_json({"well": well, "findings": [finding.as_json(lang) for finding in findings]})
        return CLEAN if well else PROBLEMS
    for finding in findings:
        first, *others = finding.lines(lang)
        state, colon, what = first.partition(":")
        click.echo("\n".join([click.style(state, fg=COLOURS[finding.state], bold=True) + colon + what, *others]))
    show.tell(said(WELL if well else BAD, lang))
    return CLEAN if well else PROBLEMS
