"""`docgen new`: a name in, a folder with a plan to be filled in out."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import click

from docgen import files
from docgen.cli import show
from docgen.cli.command import CLEAN, make_command
from docgen.cli.language import said
from docgen.cli.mistakes import asked, unknown
from docgen.problem import Say

HELP = Say(
    "Tạo thư mục plans/TÊN với một kế hoạch mẫu có hướng dẫn từng mục và bảng đơn vị để điền.",
    "Make the folder plans/NAME with a sample plan that explains itself and a table of units to fill in.",
)
EXAMPLES = Say(
    "docgen new thi-dua-2026\ndocgen new thi-dua-2026 --issuer mttq-soc-trang",
    "docgen new thi-dua-2026\ndocgen new thi-dua-2026 --issuer mttq-soc-trang",
)
NAME_SHOWN = Say("TÊN", "NAME")
NAME_HELP = Say(
    "Tên thư mục: chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: thi-dua-2026.",
    "The folder's name: small letters without accents, digits and dashes, e.g. thi-dua-2026.",
)
ISSUER_SHOWN = Say("CƠ_QUAN", "ISSUER")
ISSUER_HELP = Say(
    "Cơ quan ban hành: tên một tệp trong templates/issuers.",
    "The issuing body: the name of a file in templates/issuers.",
)
BAD_NAME = Say(
    "Không dùng được tên “{name}”: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất {most} ký tự.",
    "The name “{name}” cannot be used: only small letters without accents, digits and dashes, at most {most} of them.",
)
TAKEN = Say(
    "Đã có thư mục {folder}. Xin chọn tên khác; docgen không ghi đè lên thư mục đã có.",
    "The folder {folder} is there already. Please choose another name; docgen never overwrites a folder.",
)
UNKNOWN_ISSUER = Say("Không có cơ quan “{word}”.", "There is no issuer “{word}”.")
KNOWN_ISSUERS = Say("Các cơ quan: {known}", "The issuers: {known}")
MADE = Say("Đã tạo {file}", "Made {file}")
NEXT = Say(
    "Việc tiếp theo: mở hai tệp trên, thay phần mẫu bằng nội dung của mình rồi chạy: docgen check {name}",
    "Next: open the two files, put your own words in place of the sample, then run: docgen check {name}",
)
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 60
ISSUER_LINE = re.compile(r"^issuer:.*$", re.MULTILINE)


def command(lang: str) -> click.Command:
    return make_command(
        "new",
        lang,
        HELP,
        EXAMPLES,
        new,
        click.Argument(["name"], metavar=said(NAME_SHOWN, lang), help=said(NAME_HELP, lang)),
        click.Option(["--issuer"], metavar=said(ISSUER_SHOWN, lang), help=said(ISSUER_HELP, lang)),
    )


def new(lang: str, name: str, issuer: str | None) -> int:
    """Never touches a folder that is there."""
    workplace = files.find_workplace(Path.cwd())
    refuse_bad_name(name, lang)
    folder = workplace.plan_folder(name)
    shown = show.path_from_here(workplace.root, folder)
    if folder.exists():
        raise click.UsageError(TAKEN.fill(lang, {"folder": shown}))
    refuse_unknown_issuer(workplace, issuer, lang)

    contents = {}
    for file in (files.PLAN_FILE, "units.csv"):
        sample = files.find_below(workplace.template_roots, f"_new/{file}")
        if sample is None:
            raise FileNotFoundError(f"templates/_new/{file}")
        contents[folder / file] = sample.read_bytes()
    if issuer:
        contents[folder / files.PLAN_FILE] = with_issuer(contents[folder / files.PLAN_FILE], issuer)
    files.write_whole(contents)
    for path in contents:
        click.echo(MADE.fill(lang, {"file": show.path_from_here(workplace.root, path)}))
    show.advise(NEXT, lang, name=name)
    return CLEAN


def refuse_bad_name(name: str, lang: str) -> None:
    """Raises UsageError with a name that would do, where one can be made of it."""
    if NAME.fullmatch(name) and len(name) <= LONGEST:
        return
    message = BAD_NAME.fill(lang, {"name": name, "most": str(LONGEST)})
    if slug := slug_of(name):
        message += f"\n    {asked(slug, lang)}"
    raise click.UsageError(message)


def refuse_unknown_issuer(workplace: files.Workplace, issuer: str | None, lang: str) -> None:
    known = files.names_below(workplace.template_roots, "issuers", ".yaml")
    if issuer is None or issuer in known:
        return
    raise unknown(UNKNOWN_ISSUER, issuer, known, KNOWN_ISSUERS, lang)


def slug_of(name: str) -> str:
    """The name in small letters without accents, dashes between its words: “Thi đua 2026” gives thi-dua-2026."""
    plain = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", letters)[:LONGEST].strip("-")


def with_issuer(plan: bytes, issuer: str) -> bytes:
    """The sample plan with another issuing body."""
    return ISSUER_LINE.sub(f"issuer: {issuer}", plan.decode(), count=1).encode()
