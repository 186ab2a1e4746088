"""Names inside a plan that must be entries elsewhere in it: awards, citations, levels, evidence, papers. Problems out.

Only pure naming is questioned here. What a quota names (award, level, figures) is the quota room's, which has to know
these things anyway.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from docgen.model.dossier import Path, Places
from docgen.model.paper import Paper
from docgen.model.plan import Annex, Criterion, DossierRule, Plan
from docgen.problem import Fault, Problem, Say, closest
from docgen.schema.trail import path_said

IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")

UNKNOWN_AWARD = Fault(
    "unknown-award",
    Say("{path} nêu “{found}”, không có trong awards", "{path} names “{found}”, which is not in awards"),
    need=Say("một trong: {known}", "one of: {known}"),
    mend=Say("sửa tên, hoặc khai báo hình thức này trong awards", "mend the name, or declare the award in awards"),
    explain=Say(
        "Tiêu chuẩn, hồ sơ, phụ lục và văn bản nêu hình thức khen thưởng bằng tên mục của nó trong awards. Tên này "
        "không có ở đó, nên không biết là hình thức nào.",
        "Criteria, dossiers, annexes and papers name an award by its entry in awards. There is no such entry.",
    ),
)
UNKNOWN_CITATION = Fault(
    "unknown-citation",
    Say("{path} nêu “{found}”, không có trong citations", "{path} names “{found}”, which is not in citations"),
    need=Say("tên một mục trong citations, hoặc nguyên văn một câu", "an entry of citations, or a whole sentence"),
    mend=Say("sửa tên, hoặc khai báo văn bản này trong citations", "mend the name, or declare the paper in citations"),
    explain=Say(
        "Một căn cứ viết liền không dấu (chữ thường, số, dấu _) là tên của một văn bản trong citations. Căn cứ viết "
        "nguyên văn thì phải là một câu.",
        "A basis in small letters, digits and _ only is the name of a paper in citations. A basis written out is a "
        "sentence.",
    ),
)
UNKNOWN_LEVEL = Fault(
    "unknown-criterion-level",
    Say("{path} nêu cấp “{found}”, không có trong levels", "{path} names the level “{found}”, which is not in levels"),
    need=Say("một trong: {known}", "one of: {known}"),
    mend=Say("sửa tên, hoặc khai báo cấp này trong levels", "mend the name, or declare the level in levels"),
    explain=Say(
        "Một tiêu chuẩn có thể chỉ áp dụng cho một cấp, ghi bằng tên mục của cấp đó trong levels. Tên này không có ở "
        "đó, nên tiêu chuẩn sẽ không áp dụng cho ai cả.",
        "A criterion may hold for one level only, by its entry in levels. There is no such entry, so that the "
        "criterion would hold for nobody.",
    ),
)
UNKNOWN_EVIDENCE = Fault(
    "unknown-evidence",
    Say("{path} nêu số liệu “{found}”, không có trong evidence", "{path} names “{found}”, which is not in evidence"),
    need=Say("một trong: {known}", "one of: {known}"),
    mend=Say("sửa tên, hoặc khai báo số liệu này trong evidence", "mend the name, or declare the figure in evidence"),
    explain=Say(
        "Số liệu mà tiêu chuẩn đòi hỏi (requires) là một mục trong evidence, cũng là một cột của biểu mẫu đề nghị. "
        "Không có mục này thì không đơn vị nào ghi số liệu ấy và tiêu chuẩn không được kiểm tra.",
        "A figure that a criterion asks for is an entry of evidence and a column of the form. Without it nobody could "
        "fill it in, and the criterion would not be checked.",
    ),
)
UNKNOWN_PAPER = Fault(
    "paper-unknown",
    Say("{path} nêu văn bản “{found}”, không có trong papers", "{path} names the paper “{found}”, not in papers"),
    need=Say("một trong: {known}", "one of: {known}"),
    mend=Say("sửa tên, hoặc ghi văn bản này vào papers", "mend the name, or add the paper to papers"),
    explain=Say(
        "attached_to của một văn bản là tên một mục khác trong papers: danh sách kèm theo quyết định nào, dự toán theo "
        "quyết định nào.",
        "`attached_to` of a paper names another entry of papers: the decision that a list or a budget belongs to.",
    ),
)
PAPER_CIRCLE = Fault(
    "paper-circle",
    Say("văn bản “{paper}” kèm theo chính nó{way}", "the paper “{paper}” goes with itself{way_en}"),
    mend=Say("sửa attached_to: tên văn bản chính, ví dụ quyết định", "mend attached_to: the main paper, a decision"),
    explain=Say(
        "attached_to chỉ từ văn bản kèm theo (danh sách, dự toán) đến văn bản chính (tờ trình, quyết định). Ở đây đi "
        "theo attached_to lại quay về chỗ cũ, nên không biết văn bản nào là chính.",
        "`attached_to` leads from a list or a budget to its main paper. Here it leads back to where it began, so that "
        "nobody knows which is the main one.",
    ),
)


def check_references(plan: Plan, places: Places) -> tuple[Problem, ...]:
    """Every name, outside quotas, that the plan does not declare."""
    return (
        *_unknown(_award_names(plan), plan.awards, UNKNOWN_AWARD, places),
        *_unknown(_citation_names(plan), plan.citations, UNKNOWN_CITATION, places),
        *_unknown(_level_names(plan), plan.levels, UNKNOWN_LEVEL, places),
        *_unknown(_evidence_names(plan), plan.evidence, UNKNOWN_EVIDENCE, places),
        *_unknown(_paper_names(plan), plan.papers, UNKNOWN_PAPER, places),
        *_circles(plan, places),
    )


def _award_names(plan: Plan) -> Iterator[tuple[Path, str]]:
    rooms: tuple[tuple[str, Mapping[str, Criterion | DossierRule | Annex | Paper]], ...] = (
        ("criteria", plan.criteria), ("dossiers", plan.dossiers), ("annexes", plan.annexes), ("papers", plan.papers),
    )  # fmt: skip
    for number, group in enumerate(plan.together):
        for at, award in enumerate(group):
            yield ("together", number, at), award
    for room, entries in rooms:
        for entry, named in entries.items():
            for number, award in enumerate(named.awards):
                yield (room, entry, "awards", number), award


def _citation_names(plan: Plan) -> Iterator[tuple[Path, str]]:
    for number, basis in enumerate(plan.bases):
        if IDENTIFIER.fullmatch(basis):
            yield ("bases", number), basis
    for name, paper in plan.papers.items():
        for number, basis in enumerate(paper.bases or ()):
            if IDENTIFIER.fullmatch(basis):
                yield ("papers", name, "bases", number), basis


def _level_names(plan: Plan) -> Iterator[tuple[Path, str]]:
    for name, criterion in plan.criteria.items():
        if criterion.level is not None:
            yield ("criteria", name, "level"), criterion.level


def _evidence_names(plan: Plan) -> Iterator[tuple[Path, str]]:
    for name, criterion in plan.criteria.items():
        for number, requirement in enumerate(criterion.requires):
            yield ("criteria", name, "requires", number, "of"), requirement.of


def _paper_names(plan: Plan) -> Iterator[tuple[Path, str]]:
    for name, paper in plan.papers.items():
        if paper.attached_to is not None:
            yield ("papers", name, "attached_to"), paper.attached_to


def _circles(plan: Plan, places: Places) -> Iterator[Problem]:
    """Papers that go with themselves, by one step or by several; each circle once, at its first paper."""
    told: set[str] = set()
    for name in plan.papers:
        way = [name]
        while (following := plan.papers[way[-1]].attached_to) in plan.papers and following not in way:
            way.append(following)
        if following == name and name not in told:
            told.update(way)
            by = ", ".join(f"“{each}”" for each in way[1:])
            yield PAPER_CIRCLE.at(
                places.at("papers", name, "attached_to"),
                paper=name,
                way=f" (qua {by})" if by else "",
                way_en=f" (by way of {by})" if by else "",
            )


def _unknown(
    names: Iterable[tuple[Path, str]], known: Mapping[str, object], fault: Fault, places: Places
) -> Iterator[Problem]:
    for path, name in names:
        if name not in known:
            yield fault.at(
                places.at(*path),
                close=closest(name, known),
                path=path_said(path),
                found=name,
                known=", ".join(known) or "–",
            )
