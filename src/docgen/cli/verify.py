"""`docgen verify`: plans in; whether their issued papers are still what was issued, out."""

from __future__ import annotations

import click

from docgen.cli import show
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command, plans_argument
from docgen.cli.plans import asked_plans
from docgen.problem import Say
from docgen.record import Store, verify

HELP = Say(
    "Kiểm tra văn bản đã phát hành: từng tệp ở nơi lưu (plans/…/issued) và bản sao trong build có đúng như lúc phát "
    "hành không, có tệp nào thiếu, lạ, bị sửa không, sổ phát hành có khớp với văn bản không. Không sửa gì.",
    "Look at issued papers: whether each file in the archive (plans/…/issued) and each copy in build is what was "
    "issued, whether any is missing, foreign or altered, and whether the record fits them. Mends nothing.",
)
EXAMPLES = Say(
    "docgen verify                   mọi kế hoạch\n"
    "docgen verify soc-trang-2021    một kế hoạch",
    "docgen verify                   all plans\n"
    "docgen verify soc-trang-2021    one plan",
)  # fmt: skip
WHOLE = Say("{plan}: {papers} văn bản đã phát hành, {files} tệp, còn nguyên vẹn",
            "{plan}: {papers} issued papers, {files} files, all as they were issued")  # fmt: skip
NONE = Say("{plan}: chưa phát hành văn bản nào", "{plan}: nothing was issued")
WRONG = Say("{plan}: {counted} ở văn bản đã phát hành", "{plan}: {counted} among issued papers")
MEND = Say(
    "Việc tiếp theo: làm theo dòng “sửa” của từng mục rồi chạy lại docgen verify.",
    "Next: follow the line “mend” of each, then run docgen verify again.",
)


def command(lang: str) -> click.Command:
    return make_command("verify", lang, HELP, EXAMPLES, verify_, plans_argument(lang), json_option(lang))


def verify_(lang: str, plans: tuple[str, ...], as_json: bool) -> int:
    """Exit code 1 where anything is not as it was issued."""
    workplace, names = asked_plans(plans, lang)
    found = {name: verify(Store(workplace, name), workplace.build_folder(name)) for name in names}
    code = PROBLEMS if any(each.problems for each in found.values()) else CLEAN
    if as_json:
        listed = [
            {
                "plan": name,
                "papers": each.papers,
                "files": each.files,
                "problems": show.problems_json(each.problems, lang),
            }
            for name, each in found.items()
        ]
        show.show_json({"plans": listed})
        return code
    for name, each in found.items():
        words = WRONG if each.problems else WHOLE if each.papers else NONE
        counts = {"papers": str(each.papers), "files": str(each.files)}
        counted = show.counted(each.problems, lang)
        show.show_heading(words.fill(lang, {"plan": name, "counted": counted, **counts}))
        show.show_problems(each.problems, lang)
    if code == PROBLEMS:
        show.advise(MEND, lang)
    return code
