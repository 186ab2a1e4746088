"""`docgen register void` and `start`: what a person changes in the register. In: words typed, who and when. Out: lines
added to its log."""

from __future__ import annotations

from pathlib import Path

import click

from docgen.cli import show
from docgen.cli.acting import acting, who_option
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command
from docgen.cli.language import said
from docgen.cli.register_shown import (
    AUTHORITY_SHOWN,
    KIND_SHOWN,
    OF,
    YEAR_SHOWN,
    entry_json,
    filter_options,
    opened,
    show_known,
    state,
)
from docgen.problem import Problem, Say
from docgen.register import Entry, Filter, Series, entries, start_at, void

VOID_HELP = Say(
    "Ghi rằng tờ mang số này đã hỏng hoặc thu hồi. Khi in lại, người nhận có lại số cũ; thêm --new-number thì bỏ hẳn "
    "số này và lấy số mới. Không số nào bị xóa khỏi sổ.",
    "Record that the sheet of a number is spoiled or taken back. Printed again, its recipient has the same number; "
    "with --new-number this one is given up for a new one. Nothing is deleted from the register.",
)
VOID_EXAMPLES = Say(
    "docgen register void 12 --reason \"nhòe mực\"\n"
    "docgen register void 12 --year 2026 --kind \"Bằng khen\" --reason \"mất\" --new-number",
    "docgen register void 12 --reason \"the ink ran\"\n"
    "docgen register void 12 --year 2026 --kind \"Bằng khen\" --reason \"lost\" --new-number",
)  # fmt: skip
START_HELP = Say(
    "Đặt số đầu của một dãy, để nối tiếp sổ giấy. Chỉ đặt được một lần, trước khi dãy cấp số thứ nhất.",
    "Set the first number of a book, to go on from the book on paper. Once, before it gives its first number.",
)
START_EXAMPLES = Say(
    "docgen register start 153 --year 2026 --kind \"Bằng khen\" \\\n"
    "  --authority \"Chủ tịch Ủy ban nhân dân tỉnh Lai Châu\"",
    "docgen register start 153 --year 2026 --kind \"Bằng khen\" \\\n"
    "  --authority \"Chủ tịch Ủy ban nhân dân tỉnh Lai Châu\"",
)  # fmt: skip
NUMBER_SHOWN = Say("SỐ", "NUMBER")
NUMBER_HELP = Say("Số trong sổ.", "A number of the register.")
YEAR_BEGUN = Say("Năm của dãy số.", "The year of the book.")
KIND_BEGUN = Say("Loại, ví dụ: “Bằng khen”.", "The kind, such as “Bằng khen”.")
AUTHORITY_BEGUN = Say("Cơ quan tặng.", "The issuing body.")
REASON_SHOWN = Say("LÝ_DO", "WHY")
REASON_HELP = Say("Vì sao hủy, ghi vào sổ.", "Why it is void, for the register.")
NEW_NUMBER_HELP = Say("Bỏ hẳn số này: in lại thì lấy số mới.", "Give this number up: the next sheet has a new one.")
SEVERAL = Say(
    "Có nhiều số {number}. Ghi thêm --kind, --authority hoặc --year để chọn một:",
    "There are several numbers {number}. Add --kind, --authority or --year to choose one:",
)
SAME_NEXT = Say(
    "Việc tiếp theo: in lại tờ này từ kế hoạch; tờ mới mang lại số {number}.",
    "Next: print it again from its plan; the new sheet has number {number} again.",
)
NEW_NEXT = Say(
    "Số {number} không dùng lại nữa. In lại từ kế hoạch thì tờ mới mang số mới.",
    "Number {number} is not used again. Printed from its plan, the new sheet has a new number.",
)
BEGINS = Say("Dãy “{series}” bắt đầu từ số {number}.", "The book “{series}” begins at number {number}.")
SAME_WORDS = Say(
    "Việc tiếp theo: in thử bằng docgen certificates --proof; dãy nêu ở cuối phải có đúng tên này, từng chữ.",
    "Next: make a proof by docgen certificates --proof; the book named at its end must have this very name.",
)


def void_command(lang: str) -> click.Command:
    return make_command(
        "void",
        lang,
        VOID_HELP,
        VOID_EXAMPLES,
        void_,
        number_argument(lang),
        *filter_options(lang, state=False),
        click.Option(["--reason"], required=True, metavar=said(REASON_SHOWN, lang), help=said(REASON_HELP, lang)),
        click.Option(["--new-number"], is_flag=True, help=said(NEW_NUMBER_HELP, lang)),
        who_option(lang),
        json_option(lang),
    )


def start_command(lang: str) -> click.Command:
    return make_command(
        "start",
        lang,
        START_HELP,
        START_EXAMPLES,
        start,
        number_argument(lang),
        click.Option(["--year"], required=True, type=click.IntRange(1, 9999), metavar=said(YEAR_SHOWN, lang),
                     help=said(YEAR_BEGUN, lang)),
        click.Option(["--kind"], required=True, metavar=said(KIND_SHOWN, lang), help=said(KIND_BEGUN, lang)),
        click.Option(["--authority"], required=True, metavar=said(AUTHORITY_SHOWN, lang),
                     help=said(AUTHORITY_BEGUN, lang)),
        who_option(lang),
    )  # fmt: skip


def number_argument(lang: str) -> click.Argument:
    return click.Argument(
        ["number"], type=click.IntRange(min=1), metavar=said(NUMBER_SHOWN, lang), help=said(NUMBER_HELP, lang)
    )


def void_(
    lang: str, number: int, year: int | None, kind: str | None, authority: str | None, reason: str, new_number: bool,
    who: str | None, as_json: bool
) -> int:  # fmt: skip
    """Exit code 1 where there is no such number, it is void or the register cannot be written; 2 where several fit."""
    register, problems = opened(Path.cwd())
    if register is None:
        return _refused(problems, lang, as_json)
    found, problems = entries(register, Filter(year, kind, authority, values=(number,)))
    if problems:
        return _refused(problems, lang, as_json)
    if len(found) > 1:
        listed = "\n".join(f"    {entry.number}: {entry.identity.name}" for entry in found)
        raise click.UsageError(f"{SEVERAL.fill(lang, {'number': str(number)})}\n{listed}")
    if not found:
        if as_json:
            return _refused((), lang, as_json)
        show_known(register, [number], lang)
        return PROBLEMS
    made, problems = void(register, found[0].number, acting(who), reason, void_keeps_number=not new_number)
    if made is None:
        return _refused(problems, lang, as_json)
    if as_json:
        show.show_json({"entry": entry_json(made), "problems": []})
        return CLEAN
    _show_voided(made, lang)
    return CLEAN


def start(lang: str, number: int, year: int, kind: str, authority: str, who: str | None) -> int:
    """Exit code 1 where the book has begun otherwise, or the register cannot be written."""
    register, problems = opened(Path.cwd())
    series = Series(kind, authority, year)
    if register is not None:
        _, problems = start_at(register, series, number, acting(who))
    if problems:
        return _refused(problems, lang, as_json=False)
    click.echo(BEGINS.fill(lang, {"series": str(series), "number": str(number)}))
    show.advise(SAME_WORDS, lang)
    return CLEAN


def _show_voided(made: Entry, lang: str) -> None:
    show.show_heading(OF.fill(lang, {"number": str(made.number), "name": made.identity.name}))
    click.echo(f"  {state(made, lang)}: {made.reason}")
    show.advise(SAME_NEXT if made.keeps_number else NEW_NEXT, lang, number=made.number.value)


def _refused(problems: tuple[Problem, ...], lang: str, as_json: bool) -> int:
    if not as_json:
        return show.refused(problems, lang)
    show.show_json({"entry": None, "problems": show.problems_json(problems, lang)})
    return PROBLEMS
