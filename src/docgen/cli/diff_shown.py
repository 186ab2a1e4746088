"""A comparison for people: what changed, which quotas move and why, which papers and nominations that touches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from docgen.cli import show
from docgen.cli.diff_quotas import show_quotas
from docgen.cli.language import Pair, said
from docgen.earlier import Earlier
from docgen.files import Workplace
from docgen.model.comparison import AREA_SAID, Action, Area, Change, Comparison, Fate, PaperChange
from docgen.model.prepared import Prepared
from docgen.problem import Problem, Say, any_error
from docgen.rebuild import Outcome

HEADING = Say("{plan}, so với {state}:", "{plan}, compared with {state}:")
NOTHING = Say("Không có gì thay đổi.", "Nothing has changed.")
CHANGED = Say("Đã sửa {count} chỗ:", "{count} changes:")
NO_SOURCE = Say("Không ai sửa số liệu, lời văn hay mẫu.", "Nobody changed figures, words or templates.")
WAS_TO = Say("{before} → {after}", "{before} → {after}")
THEN, NOW = Say("trước:", "before:"), Say("sau:  ", "after: ")
EMPTY = Say("(trống)", "(empty)")
ADDED = Say("thêm: {after}", "added: {after}")
REMOVED = Say("bỏ: {before}", "removed: {before}")
RENAMED = Say("đổi tên: {before} → {after}", "renamed: {before} → {after}")
MOVED = Say("đổi thứ tự", "another order")
MORE = Say("… và {count} chỗ khác (thêm --all để xem hết)", "… and {count} more (--all shows them)")
PAPERS = Say("Văn bản: {counted}", "Papers: {counted}")
NO_PAPERS = Say("Không văn bản nào phải làm lại.", "No paper has to be made again.")
FATES = {
    Fate.AGAIN: Say("phải soạn lại", "to be made again"),
    Fate.NEW: Say("mới", "new"),
    Fate.GONE: Say("không còn", "gone"),
}
SIGNED = Say("đã ký {signed}, phải sửa đổi", "signed {signed}, to be amended")
SIGNED_STILL = Say("đã ký {signed}, khớp số liệu hiện nay", "signed {signed}, still true")
TO_AMEND = Say("đã ký, phải sửa đổi", "signed, to be amended")
OF_DAY = Say("số {symbol} ngày {day}", "as {symbol} on {day}")
ON_DAY = Say("ngày {day}", "on {day}")
EDITED = Say("có người đã sửa tay", "edited by a person")
SURPLUS = Say("Đề nghị nay không còn trong chỉ tiêu:", "Nominations that no longer fit:")
EASED = Say("Đề nghị nay đã trong chỉ tiêu:", "Nominations that now fit:")
WANTED = Say("Đơn vị được đề nghị thêm:", "Units that may nominate more:")
UNFINISHED = Say(
    "{state} còn {count} lỗi, nên chỉ so được phần docgen đọc được.",
    "{state} has {count} errors; what docgen could read of it was compared.",
)
UNREADABLE = Say("{state} có lỗi nên không so được:", "{state} has errors and cannot be compared:")
MADE_PAPER = Say("Bảng so sánh: {paths}", "The comparison: {paths}")
KEPT_PAPER = Say("{path}: giữ nguyên bản sửa tay", "{path}: edited, kept")
NO_PAPER = Say(
    "Không chỉ tiêu nào đổi số nên không soạn bảng so sánh.",
    "No quota has another number: there is nothing to compare.",
)
NO_PAPER_ERRORS = Say(
    "Còn lỗi nên chưa soạn bảng so sánh; muốn xem thử thì thêm --draft.",
    "While there are errors the comparison is not made; --draft makes a draft of it.",
)
BUILD = Say("Việc tiếp theo: docgen build {plan}", "Next: docgen build {plan}")
AMEND = Say("Văn bản đã ký thì không soạn lại: docgen amend {plan}", "Signed papers are amended: docgen amend {plan}")
COUNTED = Say("{count} {what}", "{count} {what}")
FOLDER = Say("{folder}/ ({count} văn bản)", "{folder}/ ({count} papers)")
MANY = 3
"""More papers than that, of one folder and for one reason, are one line."""
FEW, PIECES, REASONS, LONGEST = 12, 2, 4, 110
"""How much is shown of each, unless all is asked for: changes of one sort; pieces of one paper, its reasons; letters of
a text."""
AROUND = 24
"""So many letters that stayed are shown on either side of what did not."""


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
            show.tell(_filled(UNREADABLE, lang, state=_capitalised(state)))
            show.show_problems((problem for problem in before.problems if problem.is_error), lang)
        if after.dossier is None:
            show.show_problems(after.problems, lang)
            show.advise_mending(after.problems, lang)
        return
    show.show_heading(_filled(HEADING, lang, plan=after.name, state=state))
    if found.is_empty:
        click.echo(said(NOTHING, lang))
    else:
        _show_changes(found.changes, everything, lang)
        show_quotas(found, everything, lang)
        _show_papers(found.papers, everything, lang)
        for words, problems in ((SURPLUS, found.surplus), (WANTED, found.wanted), (EASED, found.eased)):
            _show_nominations(words, problems, everything, lang)
    if count := sum(problem.is_error for problem in before.problems):
        show.tell(_filled(UNFINISHED, lang, state=_capitalised(state), count=str(count)))
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
    click.echo(_filled(CHANGED, lang, count=str(len(changes))))
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
            click.echo(f"    {_filled(MORE, lang, count=str(len(of_area) - len(few)))}")


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
    text = _filled(words.get(change.action, WAS_TO), lang, before=_cut(left, everything), after=_cut(right, everything))
    place = f" ({change.place})" if str(change.place) else ""
    hint = said(change.hint, lang)
    if len(subject) + len(what) + len(text) <= LONGEST or change.action is Action.MOVED:
        yield f"{subject}, {what}: {text}{place}"
    elif whole:
        yield f"{subject}, {what}{place}:"
        yield f"  {text}"
    else:
        yield f"{subject}, {what}{place}:"
        yield f"  {said(THEN, lang)} {_cut(left, everything)}"
        yield f"  {said(NOW, lang)} {_cut(right, everything)}"
    if hint:
        yield f"  ({hint})"


def _show_papers(papers: Sequence[PaperChange], everything: bool, lang: str) -> None:
    if not papers:
        click.echo(said(NO_PAPERS, lang))
        return
    counts = Counter(_fate(paper) for paper in papers)
    counted = ", ".join(_filled(COUNTED, lang, count=str(count), what=said(words, lang))
                        for words, count in counts.items())  # fmt: skip
    click.echo(_filled(PAPERS, lang, counted=counted))
    for alike in _alike(papers, everything):
        name = "" if len(alike) == 1 else _filled(FOLDER, lang, folder=_folder(alike[0]), count=str(len(alike)))
        for line in _paper_lines(alike[0], name, everything, lang):
            click.echo(f"  {line}")


def _alike(papers: Sequence[PaperChange], everything: bool) -> list[list[PaperChange]]:
    """Papers of one folder that the same changes touch go together, where they are many; those that a person should
    look at stand alone."""
    groups: dict[object, list[PaperChange]] = {}
    for paper in papers:
        alone = everything or not _folder(paper) or paper.signed or paper.edited
        groups.setdefault(paper.name if alone else (_folder(paper), paper.fate, paper.because), []).append(paper)
    return [
        part for group in groups.values() for part in ([group] if len(group) > MANY else [[each] for each in group])
    ]


def _folder(paper: PaperChange) -> str:
    folder, below, _ = paper.name.partition("/")
    return folder if below else ""


def _fate(paper: PaperChange) -> Say:
    if paper.needs_amending:
        return TO_AMEND
    return FATES[paper.fate]


def _paper_lines(paper: PaperChange, called: str, everything: bool, lang: str) -> Iterator[str]:
    """What becomes of a paper and why, and what on it is different; it may stand for others that are `called` so."""
    notes = [said(FATES[paper.fate], lang)]
    if paper.signed:
        day = paper.signed.date.strftime("%d/%m/%Y")
        words = OF_DAY if paper.signed.symbol else ON_DAY
        signed = _filled(words, lang, symbol=paper.signed.symbol, day=day)
        notes = [_filled(SIGNED if paper.signed.outdated else SIGNED_STILL, lang, signed=signed)]
    if paper.edited:
        notes.append(said(EDITED, lang))
    because = [said(reason, lang) for reason in paper.because]
    if not everything and len(because) > REASONS:
        because = [*because[:REASONS], "…"]
    reasons = f" ({'; '.join(because)})" if because else ""
    yield f"{called or paper.name}: {', '.join(notes)}{reasons}"
    pieces = paper.pieces if everything else paper.pieces[:PIECES]
    for piece in pieces:
        left, right = (piece.before, piece.after) if everything else trimmed(piece.before, piece.after)
        if left:
            yield f"    {said(THEN, lang)} {_cut(left, everything)}"
        if right:
            yield f"    {said(NOW, lang)} {_cut(right, everything)}"
    if len(pieces) < len(paper.pieces):
        yield f"    {_filled(MORE, lang, count=str(len(paper.pieces) - len(pieces)))}"


def trimmed(before: str, after: str) -> tuple[str, str]:
    """Two texts without most of what they have in common at either end, cut between words.

    >>> trimmed("", "x")
    ('', 'x')
    """
    if not before or not after:
        return before, after
    shortest = min(len(before), len(after))
    start = next((at for at in range(shortest) if before[at] != after[at]), shortest)
    left = shortest - start
    end = next((at for at in range(left) if before[-1 - at] != after[-1 - at]), left)
    first = _word_start(before, max(start - AROUND, 0))
    return tuple(
        ("… " if first else "") + _ended(text, first, len(text) - max(end - AROUND, 0)) for text in (before, after)
    )  # type: ignore[return-value]


def _word_start(text: str, at: int) -> int:
    """The beginning of the word that a position lies in."""
    return 0 if at == 0 else text.rfind(" ", 0, at) + 1


def _ended(text: str, first: int, end: int) -> str:
    stop = text.find(" ", end)
    return text[first:] if stop < 0 else f"{text[first:stop]} …"


def _show_nominations(words: Say, problems: Sequence[Problem], everything: bool, lang: str) -> None:
    if not problems:
        return
    click.echo(said(words, lang))
    few = problems if everything else problems[:FEW]
    for problem in few:
        place = f"{problem.place}: " if str(problem.place) else ""
        click.echo(f"  {place}{problem.what(lang)}")
    if len(few) < len(problems):
        click.echo(f"  {_filled(MORE, lang, count=str(len(problems) - len(few)))}")


def _show_made(made: Outcome | None, after: Prepared, found: Comparison, workplace: Workplace, lang: str) -> None:
    if made is None:
        return
    show.show_problems(made.problems, lang)
    paths = [show.path_from_here(workplace.root, Path(paper.path)) for paper in made.papers]
    if paths and not any_error(made.problems):
        show.tell(_filled(MADE_PAPER, lang, paths=", ".join(paths)))


def tell_no_paper(found: Comparison, after: Prepared, lang: str) -> None:
    """Why there is no comparison though it was asked for."""
    moved = any(quota.has_moved for quota in found.quotas)
    show.tell(said(NO_PAPER_ERRORS if moved and not after.clean else NO_PAPER, lang))


def _advise(found: Comparison, after: Prepared, lang: str) -> None:
    if not after.clean:
        show.advise_mending(after.problems, lang)
        return
    if any(paper.needs_amending for paper in found.papers):
        show.advise(AMEND, lang, plan=after.name)
    if any(paper.signed is None for paper in found.papers):
        show.advise(BUILD, lang, plan=after.name)


def _cut(text: str, everything: bool) -> str:
    """A text on one line, cut where it is long."""
    flat = " ".join(text.split())
    return flat if everything or len(flat) <= 2 * LONGEST else f"{flat[: 2 * LONGEST].rsplit(' ', 1)[0]} …"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _filled(words: Pair, lang: str, **values: str) -> str:
    """The words with values in them that may hold braces of their own."""
    text = said(words, lang)
    parts = []
    while text:
        start = text.find("{")
        if start < 0:
            break
        end = text.index("}", start)
        parts += [text[:start], values[text[start + 1 : end]]]
        text = text[end + 1 :]
    return "".join([*parts, text])
