"""`docgen schema`: the name of a source in, the JSON Schema that editors complete and check it by out."""

from __future__ import annotations

import json
from pathlib import Path

import click

from docgen.cli import show
from docgen.cli.command import CLEAN, make_command
from docgen.cli.language import said
from docgen.files import write_whole
from docgen.model.amendment import Amendments
from docgen.model.issuer import Issuer, Profile
from docgen.model.plan import Plan
from docgen.model.stock import Stock
from docgen.model.units import Overrides
from docgen.model.words import Noun
from docgen.problem import Say
from docgen.schema import json_schema

NOUNS: dict[str, type[Noun]] = {
    "plan": Plan,
    "overrides": Overrides,
    "amendments": Amendments,
    "issuer": Issuer,
    "profile": Profile,
    "stock": Stock,
}
HELP = Say(
    "Xuất khuôn mẫu (JSON Schema) để phần mềm soạn thảo như VS Code gợi ý và bắt lỗi ngay khi gõ. Không nêu gì thì "
    "xuất khuôn mẫu của plan.yaml.",
    "Print the JSON Schema by which editors like VS Code complete and check while one types. That of plan.yaml when "
    "nothing is named.",
)
EXAMPLES = Say(
    "docgen schema                              khuôn mẫu của plan.yaml\n"
    "docgen schema issuer                       khuôn mẫu của cơ quan ban hành\n"
    "docgen schema plan --output plan.json      ghi vào tệp",
    "docgen schema                              the schema of plan.yaml\n"
    "docgen schema issuer                       that of an issuer\n"
    "docgen schema plan --output plan.json      into a file",
)
SOURCE_HELP = Say(
    "Loại tệp: kế hoạch, ngoại lệ, văn bản sửa đổi, cơ quan ban hành, loại cơ quan hoặc phôi (stock).",
    "The sort of file: a plan, exceptions, amendments, an issuer, a profile or stock.",
)
OUTPUT_SHOWN = Say("TỆP", "FILE")
OUTPUT_HELP = Say("Ghi vào tệp này thay vì in ra.", "Write to this file instead of printing.")
WRITTEN = Say("Đã ghi {file}", "Wrote {file}")


def command(lang: str) -> click.Command:
    return make_command(
        "schema",
        lang,
        HELP,
        EXAMPLES,
        schema,
        click.Argument(["source"], type=click.Choice(tuple(NOUNS)), default="plan", help=said(SOURCE_HELP, lang)),
        click.Option(["--output"], type=click.Path(dir_okay=False, path_type=Path),
                     metavar=said(OUTPUT_SHOWN, lang), help=said(OUTPUT_HELP, lang)),
    )  # fmt: skip


def schema(lang: str, source: str, output: Path | None) -> int:
    text = json.dumps(json_schema(NOUNS[source]), ensure_ascii=False, indent=2)
    if output is None:
        click.echo(text)
    else:
        write_whole({output: f"{text}\n".encode()})
        show.advise(WRITTEN, lang, file=output)
    return CLEAN
