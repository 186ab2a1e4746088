"""A comparison for people: what changed, which quotas move and why, which papers and nominations that touches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from docgen import rebuild
from docgen.amending import main_of
from docgen.cli import show
from docgen.cli.diff_papers import show_papers
from docgen.cli.diff_quotas import show_quotas
from docgen.cli.diff_texts import LONGEST, MORE, NOW, THEN, cut, trimmed
from docgen.cli.language import said
from docgen.earlier import Earlier
from docgen.files import Workplace
from docgen.model.comparison import AREA_SAID, Action, Area, Change, Comparison
from docgen.model.issued import Record
from docgen.model.prepared import Prepared
from docgen.problem import Problem, Say, any_error
from docgen.rebuild import Became, Outcome

HEADING = Say("{plan}, so với {state}:", "{plan}, compared with {state}:")
NOTHING = Say("Không có gì thay đổi.", "Nothing has changed.")
CHANGED = Say("Đã sửa {count} chỗ:", "Changed in {count} places:")
NO_SOURCE = Say("Không ai sửa số liệu, lời văn hay mẫu.", "Nobody changed figures, words or templates.")
WAS_TO = Say("{before} → {after}", "{before} → {after}")
EMPTY = Say("(trống)", "(empty)")
ADDED = Say("thêm: {after}", "added: {after}")
REMOVED = Say("bỏ: {before}", "removed: {before}")
RENAMED = Say("đổi tên: {before} → {after}", "renamed: {before} → {after}")
MOVED = Say("đổi thứ tự", "another order")
SURPLUS = Say("Đề nghị nay không còn trong chỉ tiêu:", "Nominations that no longer fit:")
EASED = Say("Đề nghị nay đã trong chỉ tiêu:", "Nominations that now fit:")
WANTED = Say("Đơn vị được đề nghị thêm:", "Units that may nominate more:")
UNFINISHED = Say(
    "{state} còn {count} lỗi, nên chỉ so được phần docgen đọc được.",
    "{state} has {count} errors; what docgen could read of it was compared.",
)
UNREADABLE = Say("{state} có lỗi nên không so được:", "{state} has errors and cannot be compared:")
MADE_PAPER = Say("Bảng so sánh: {paths}", "The comparison: {paths}")
NO_PAPER = Say(
    "Không chỉ tiêu nào đổi số nên không soạn bảng so sánh.",
    "No quota has another number: there is nothing to compare.",
)
NO_PAPER_ERRORS = Say(
    "Còn lỗi nên chưa soạn bảng so sánh; muốn xem thử thì thêm --draft.",
    "While there are errors the comparison is not made; --draft makes a draft of it.",
)
BUILD = Say("Việc tiếp theo: docgen build {plan}", "Next: docgen build {plan}")
AMEND = Say("Văn bản đã ký thì không soạn lại: docgen amend {plan} {paper}",
            "Signed papers are amended: docgen amend {plan} {paper}")  # fmt: skip
FEW = 12
"""So many of one sort are shown, unless all is asked for."""

TRACKED = Say(
    "{count} tệp Word có dấu sửa, từ bản trước sang bản nay, nằm trong {folder}",
    "{count} Word files with tracked changes, from before to now, are in {folder}",
)
TRACKED_ASIDE = Say(
    "Tệp so sánh trước đã có người sửa, cất ở {path}", "An earlier comparison that was edited is now {path}"
)


def shown(
    was: Earlier,
    before: Prepared | None,
    after: Prepared,
    found: Comparison,
    made: Outcome | None,
    workplace: Workplace,
    everything: bool,
    lang: str,
) -> None:
    """All of it, on standard output; problems and advice on standard error."""
    if before is None:
        show.show_problems(was.problems, lang)
        return
    state = said(was.said, lang)
    if before.dossier is None or after.dossier is None:
        if before.dossier is None:
            show.tell(UNREADABLE.fill(lang, {"state": _capitalised(state)}))
            show.show_problems((problem for problem in before.problems if problem.is_error), lang)
        if after.dossier is None:
            show.show_problems(after.problems, lang)
            show.advise_mending(after.problems, lang)
        return
    show.show_heading(HEADING.fill(lang, {"plan": after.name, "state": state}))
    if found.is_empty:
        click.echo(said(NOTHING, lang))
    else:
        _show_changes(found.changes, everything, lang)
        show_quotas(found, everything, lang)
        show_papers(found.papers, everything, lang)
        for words, problems in ((SURPLUS, found.surplus), (WANTED, found.wanted), (EASED, found.eased)):
            _show_nominations(words, problems, everything, lang)
    if count := sum(problem.is_error for problem in before.problems):
        show.tell(UNFINISHED.fill(lang, {"state": _capitalised(state), "count": str(count)}))
    show.show_problems(was.problems, lang)
    known = {(problem.fault.code, problem.values) for problem in found.surplus}
    others = [each for each in after.problems if each.is_error and (each.fault.code, each.values) not in known]
    show.show_problems(others, lang)
    _show_made(made, after, found, workplace, lang)
    _advise(found, after, lang)


def _show_changes(changes: Sequence[Change], everything: bool, lang: str) -> None:
    if not changes:
        click.echo(said(NO_SOURCE, lang))
        return
    click.echo(CHANGED.fill(lang, {"count": str(len(changes))}))
    for area in Area:
        of_area = [change for change in changes if change.area is area]
        if not of_area:
            continue
        click.echo(f"  {said(AREA_SAID[area], lang)}:")
        few = of_area if everything else of_area[:FEW]
        for change in few:
            for line in _change_lines(change, everything, lang):
                click.echo(f"    {line}")
        if len(few) < len(of_area):
            click.echo(f"    {MORE.fill(lang, {'count': str(len(of_area) - len(few))})}")


def _change_lines(change: Change, everything: bool, lang: str) -> Iterator[str]:
    """“Huyện Kế Sách, Đơn vị cấp xã: 13 → 14”, with its place; long texts below it, one on each line."""
    subject, what = said(change.subject, lang), said(change.what, lang)
    whole = change.action in (Action.ADDED, Action.REMOVED)
    words = {Action.ADDED: ADDED, Action.REMOVED: REMOVED, Action.RENAMED: RENAMED, Action.MOVED: MOVED}
    left, right = change.before, change.after
    if not whole:
        left, right = left or said(EMPTY, lang), right or said(EMPTY, lang)
        if not everything and len(left) + len(right) > LONGEST:
            left, right = trimmed(left, right)
    values = {"before": cut(left, everything), "after": cut(right, everything)}
    text = words.get(change.action, WAS_TO).fill(lang, values)
    place = f" ({change.place})" if str(change.place) else ""
    hint = said(change.hint, lang)
    if len(subject) + len(what) + len(text) <= LONGEST or change.action is Action.MOVED:
        yield f"{subject}, {what}: {text}{place}"
    elif whole:
        yield f"{subject}, {what}{place}:"
        yield f"  {text}"
    else:
        yield f"{subject}, {what}{place}:"
        yield f"  {said(THEN, lang)} {cut(left, everything)}"
        yield f"  {said(NOW, lang)} {cut(right, everything)}"
    if hint:
        yield f"  ({hint})"


def _show_nominations(words: Say, problems: Sequence[Problem], everything: bool, lang: str) -> None:
    if not problems:
        return
    click.echo(said(words, lang))
    few = problems if everything else problems[:FEW]
    for problem in few:
        place = f"{problem.place}: " if str(problem.place) else ""
        click.echo(f"  {place}{problem.what(lang)}")
    if len(few) < len(problems):
        click.echo(f"  {MORE.fill(lang, {'count': str(len(problems) - len(few))})}")


def _show_made(made: Outcome | None, after: Prepared, found: Comparison, workplace: Workplace, lang: str) -> None:
    if made is None:
        return
    show.show_problems(made.problems, lang)
    paths = [show.path_from_here(workplace.root, Path(paper.path)) for paper in made.papers
             if paper.became is not Became.EDITED]  # fmt: skip
    if paths and not any_error(made.problems):
        show.tell(MADE_PAPER.fill(lang, {"paths": ", ".join(paths)}))


def tell_tracked(written: Sequence[rebuild.Comparison], plan: str, workplace: Workplace, lang: str) -> None:
    """Where the Word files with tracked changes lie."""
    if written:
        folder = Path(workplace.shown(workplace.build_folder(plan))) / rebuild.OF_STATES
        path = show.path_from_here(workplace.root, folder)
        show.tell(TRACKED.fill(lang, {"count": str(len(written)), "folder": path}))
    for each in written:
        if each.aside:
            show.tell(TRACKED_ASIDE.fill(lang, {"path": show.path_from_here(workplace.root, each.aside)}))


def tell_no_paper(found: Comparison, after: Prepared, lang: str) -> None:
    """Why there is no comparison though it was asked for."""
    moved = any(quota.has_moved for quota in found.quotas)
    show.tell(said(NO_PAPER_ERRORS if moved and not after.clean else NO_PAPER, lang))


def _advise(found: Comparison, after: Prepared, lang: str) -> None:
    if not after.clean:
        show.advise_mending(after.problems, lang)
        return
    for paper in _to_amend(found, after):
        show.advise(AMEND, lang, plan=after.name, paper=paper)
    if any(paper.signed is None for paper in found.papers):
        show.advise(BUILD, lang, plan=after.name)


def _to_amend(found: Comparison, after: Prepared) -> list[str]:
    """What `docgen amend` is to be asked for: each main paper once, those of units by their type."""
    record = after.record or Record()
    mains = dict.fromkeys(main_of(record, paper.name) or paper.name for paper in found.papers if paper.needs_amending)
    units: dict[str, list[str]] = {}
    for main in mains:
        group, _, unit = main.partition("/")
        units.setdefault(group, []).append(unit)
    return [" ".join((group, *filter(None, those))) for group, those in units.items()]


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
