"""`docgen edits`: one plan in, what people changed in its papers out, word by word; with `--tracked` as Word files."""

from __future__ import annotations

import click

from docgen import pipeline, rebuild
from docgen.cli import show
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command, plan_argument
from docgen.cli.edits_compared import Looked, with_comparisons
from docgen.cli.edits_shown import LEGEND, as_json, counted, difference_lines
from docgen.cli.language import said
from docgen.cli.only import asked_papers
from docgen.cli.plans import asked_plans
from docgen.edits import Edits, edited_figures, edits_of
from docgen.files import Workplace
from docgen.model.prepared import Prepared
from docgen.problem import Problem, Say, any_error, in_order
from docgen.rebuild import Edited

HELP = Say(
    "Xem người sửa tay đã đổi những gì trong văn bản: từng chữ, ở đâu, và con số nào nay lệch với số liệu. Không sửa, "
    "không soạn gì. Thêm --tracked để có tệp Word với dấu sửa thật (Track Changes).",
    "Show what people changed in papers: word by word, where, and which figures now disagree with the data. Changes "
    "and makes nothing. Add --tracked for Word files with real tracked changes.",
)
EXAMPLES = Say(
    "docgen edits soc-trang-2021             mọi văn bản đã sửa tay\n"
    "docgen edits soc-trang-2021 ke-hoach    một văn bản\n"
    "docgen edits soc-trang-2021 --tracked   thêm tệp Word có dấu sửa",
    "docgen edits soc-trang-2021             every edited paper\n"
    "docgen edits soc-trang-2021 ke-hoach    one paper\n"
    "docgen edits soc-trang-2021 --tracked   Word files with tracked changes too",
)
PAPERS_SHOWN = Say("[VĂN_BẢN]...", "[PAPER]...")
PAPERS_HELP = Say(
    "Văn bản (ke-hoach, to-trinh/ten-don-vi) hoặc thư mục (to-trinh). Không nêu thì xem mọi văn bản đã sửa tay.",
    "A paper (ke-hoach, to-trinh/unit) or a folder (to-trinh). Every edited paper when none is named.",
)
TRACKED_HELP = Say(
    "Ghi thêm tệp Word có dấu sửa thật vào thư mục so-sanh/sua-tay: từ bản docgen soạn sang bản sửa tay.",
    "Also write Word files with real tracked changes, from docgen's version to the edited one, in so-sanh/sua-tay.",
)
DRAFT_HELP = Say("Xem các bản dự thảo trong thư mục du-thao.", "Look at the drafts in the folder du-thao.")

COUNTED = Say("{paper}: người sửa đã đổi {count} chỗ", "{paper}: a person changed {count} places")
NOT_WORDS = Say("{paper}: người sửa không đổi chữ nào", "{paper}: a person changed no word")
SINCE = Say(
    "Từ khi người sửa nhận bản này, dữ liệu, lời văn hoặc mẫu cũng đã đổi {count} chỗ (docgen nay sẽ soạn khác):",
    "Since the person got it, data, words or template have changed {count} places too (docgen would now make it so):",
)
SINCE_NOTHING = Say(
    "Dữ liệu hoặc mẫu có đổi từ đó, nhưng chữ trên văn bản này thì không.",
    "Data or template have changed since, but no word of this paper.",
)
BOTH = Say(
    "Cả người sửa và dữ liệu cùng đổi ở: {places}. Xem kỹ những chỗ này.",
    "Both the person and the data changed: {places}. Look at these closely.",
)
AGAINST_NOW = Say(
    "Không còn bản docgen soạn lần trước, nên so với bản docgen soạn bây giờ: chỗ khác có thể do số liệu đã đổi chứ "
    "không do người sửa.",
    "What docgen last made is not known any more, so this is told from what it would make now: a difference may come "
    "from changed data, not from the person.",
)
NOT_COMPARED = Say(
    "{paper}: đã bị sửa hoặc thay bằng tệp khác; docgen không so chữ trong PDF được",
    "{paper}: was altered or is another file; docgen cannot compare the words of a PDF",
)
NOTHING_TO_COMPARE = Say(
    "{paper}: đã có người sửa, nhưng kế hoạch không còn văn bản này và docgen không còn bản đã soạn để so",
    "{paper}: a person edited it, but the plan no longer has it and docgen no longer knows what it made",
)
NONE_EDITED = Say("{plan}: không có văn bản nào bị sửa tay.", "{plan}: no paper has been edited.")
WRITTEN = Say("Tệp Word có dấu sửa: {path}", "Word file with tracked changes: {path}")
EARLIER_ASIDE = Say(
    "; bản so sánh trước đã có người sửa, cất ở {path}", "; an earlier one that was edited is now {path}"
)
ISSUED = Say(
    "Văn bản này đã phát hành, tệp phải đúng như khi ký. Dưới đây là chỗ khác với bản đã phát hành.",
    "This paper was issued, and its file must be as it was signed. Told here is what differs from that.",
)
PDF_DIFFERS = Say(
    "Bản PDF cùng tên vẫn là bản của docgen, không có những chỗ sửa này.",
    "The PDF of that name is still docgen's and has none of these edits.",
)
ANY_PAPER = Say("VĂN_BẢN", "PAPER")
FEW = 3
"""Of more papers than this the advice names none."""

KEEP_OR_REPLACE = Say(
    "Giữ bản sửa tay thì không phải làm gì. Lấy lại bản của docgen (bản sửa tay được cất bên cạnh): "
    "docgen build {plan} --only {paper} --replace",
    "To keep the edited copy do nothing. To take docgen's again (the edited copy is put aside): docgen build {plan} "
    "--only {paper} --replace",
)

TAKE_BACK = Say(
    "Văn bản đã phát hành thì tệp phải đúng như khi ký. Lấy lại bản đã phát hành (bản sửa tay được cất bên cạnh): "
    "docgen build {plan} --only {paper} --replace",
    "The file of an issued paper must be as it was signed. To take the issued copy back (the edited one is put aside): "
    "docgen build {plan} --only {paper} --replace",
)


def command(lang: str) -> click.Command:
    return make_command(
        "edits",
        lang,
        HELP,
        EXAMPLES,
        edits,
        plan_argument(lang),
        click.Argument(["papers"], nargs=-1, metavar=said(PAPERS_SHOWN, lang), help=said(PAPERS_HELP, lang)),
        click.Option(["--tracked"], is_flag=True, help=said(TRACKED_HELP, lang)),
        click.Option(["--draft"], is_flag=True, help=said(DRAFT_HELP, lang)),
        json_option(lang),
    )


def edits(lang: str, plan: str, papers: tuple[str, ...], tracked: bool, draft: bool, as_json: bool) -> int:
    """Exit code 1 where a file cannot be read, the plan has an error, or a Word file could not be made."""
    workplace, (name,) = asked_plans((plan,), lang)
    prepared = pipeline.prepare(name, workplace, draft=draft)
    only = tuple(word.replace("\\", "/").removesuffix(".docx").removesuffix(".pdf") for word in papers)
    asked_papers(tuple(rebuild.ASIDE.sub("", word) for word in only), [prepared], lang)
    found, problems = rebuild.edited(prepared, workplace, only=only, draft=draft) if prepared.documents else ((), ())
    looked = [Looked(each, _edits(each)) for each in found]
    problems += tuple(problem for each in looked for problem in _problems(each, prepared))
    if tracked:
        looked, more = with_comparisons(looked, name, workplace)
        problems += more
    problems = in_order((*(problem for problem in prepared.problems if problem.is_error), *problems))
    if as_json:
        _show_json(name, looked, problems, lang)
    else:
        _show(prepared, looked, problems, workplace, lang)
    return PROBLEMS if any_error(problems) else CLEAN


def _edits(each: Edited) -> Edits | None:
    """What was changed in a Word file; None for another form."""
    if each.paper.format != "docx":
        return None
    return edits_of(each.paper.path.as_posix(), each.theirs, each.ours, each.last)


def _problems(each: Looked, prepared: Prepared) -> tuple[Problem, ...]:
    if each.edits is None:
        return ()
    file, document = each.edited.paper.path.as_posix(), each.edited.document
    return each.edits.problems + edited_figures(file, each.edits, prepared.dossier, document, prepared.name)


def _show(
    prepared: Prepared, looked: list[Looked], problems: tuple[Problem, ...], workplace: Workplace, lang: str
) -> None:
    altered = {each.edited.paper.path for each in looked}
    for each in looked:
        _show_one(each, workplace, lang)
        pdf = each.edited.paper.path.with_suffix(".pdf")
        if each.edits and each.edits.by_person and pdf not in altered and (workplace.root / pdf).is_file():
            click.echo(f"  {said(PDF_DIFFERS, lang)}")
    show.show_problems(problems, lang)
    if any_error(problems):
        show.advise_mending(problems, lang)
    elif not looked:
        click.echo(NONE_EDITED.fill(lang, {"plan": prepared.name}))
    if any(each.edits and each.edits.by_person for each in looked):
        show.advise(LEGEND, lang)
    names = (each.edited.paper.document for each in looked if each.edited.document)
    wanted = [name for name in dict.fromkeys(names) if not rebuild.ASIDE.search(name)]
    issued = {each.edited.paper.document for each in looked if each.edited.paper.issue}
    for words, group in (
        (KEEP_OR_REPLACE, [name for name in wanted if name not in issued]),
        (TAKE_BACK, [name for name in wanted if name in issued]),
    ):
        if group:
            named = " --only ".join(group) if len(group) <= FEW else said(ANY_PAPER, lang)
            show.advise(words, lang, plan=prepared.name, paper=named)


def _show_one(each: Looked, workplace: Workplace, lang: str) -> None:
    paper = show.path_from_here(workplace.root, each.edited.paper.path)
    found = each.edits
    if found is None:
        show.show_heading(NOT_COMPARED.fill(lang, {"paper": paper}))
        return
    if found.by_person is None:
        if not found.problems:
            show.show_heading(NOTHING_TO_COMPARE.fill(lang, {"paper": paper}))
        return
    count = counted(found.by_person.words)
    show.show_heading((COUNTED if count else NOT_WORDS).fill(lang, {"paper": paper, "count": str(count)}))
    if each.edited.paper.issue and not found.is_against_now:
        click.echo(f"  {said(ISSUED, lang)}")
    if found.is_against_now and each.edited.paper.outdated:
        click.echo(f"  {said(AGAINST_NOW, lang)}")
    for line in difference_lines(found.by_person, lang):
        click.echo(f"  {line}")
    if found.by_sources is not None and each.edited.paper.outdated:
        _show_since(found, lang)
    if each.comparison:
        shown = WRITTEN.fill(lang, {"path": show.path_from_here(workplace.root, each.comparison.path)})
        if each.comparison.aside:
            shown += EARLIER_ASIDE.fill(lang, {"path": show.path_from_here(workplace.root, each.comparison.aside)})
        click.echo(f"  {shown}")


def _show_since(found: Edits, lang: str) -> None:
    """What the sources changed, apart from what the person did."""
    assert found.by_sources is not None
    if not found.by_sources.words:
        click.echo(f"  {said(SINCE_NOTHING, lang)}")
        return
    click.echo(f"  {SINCE.fill(lang, {'count': str(counted(found.by_sources.words))})}")
    for line in difference_lines(found.by_sources, lang):
        click.echo(f"    {line}")
    if found.both:
        places = "; ".join(dict.fromkeys(spot.said(lang) for spot in found.both))
        click.echo(f"  {BOTH.fill(lang, {'places': places})}")


def _show_json(plan: str, looked: list[Looked], problems: tuple[Problem, ...], lang: str) -> None:
    papers = []
    for each in looked:
        found = each.edits or Edits()
        papers.append(
            {
                "path": each.edited.paper.path.as_posix(),
                "document": each.edited.paper.document,
                "format": each.edited.paper.format,
                "outdated": each.edited.paper.outdated,
                "against": "now" if found.is_against_now else "last",
                "person": as_json(found.by_person, lang),
                "sources": as_json(found.by_sources, lang),
                "from_now": as_json(found.from_now, lang),
                "both": [spot.said(lang) for spot in found.both],
                "tracked": each.comparison.path.as_posix() if each.comparison else None,
            }
        )
    show.show_json({"plan": plan, "papers": papers, "problems": show.problems_json(problems, lang)})
