"""Does the plan ask of a paper what its type and who makes it allow? A field that nobody reads is a slip."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.law.forms import form_named, form_on
from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Dossier
from docgen.model.kind import KIND_SAID
from docgen.model.paper import By, ListColumn, Paper
from docgen.problem import Fault, Problem, Say, Severity, closest

REPORTS = frozenset({"report", "summary"})

NOT_BY_NOMINEE = Fault(
    "report-not-by-nominee",
    Say("báo cáo “{paper}” lập cho từng trường hợp, nên phải ghi by: nominee",
        "the report “{paper}” is made for each nominee and needs by: nominee"),
    need=Say("by: nominee", "by: nominee"),
    explain=Say(
        "Báo cáo thành tích, tóm tắt thành tích là của từng tập thể, cá nhân. Ghi by khác đi thì không biết báo cáo "
        "của ai, nên không lập được.",
        "Reports and summaries of merits are of one nominee each. With another `by` nobody knows whose they are.",
    ),
)  # fmt: skip
FORM_UNKNOWN = Fault(
    "form-unknown",
    Say("không có mẫu báo cáo “{found}”", "there is no form of report “{found}”"),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "form của một văn bản là tên một mẫu trong templates/law/forms.yaml. Bỏ trống thì docgen tự chọn mẫu theo đối "
        "tượng và theo ngày của kế hoạch.",
        "`form` of a paper is an entry of templates/law/forms.yaml. Left out, docgen chooses by the kind of nominee "
        "and by the day of the plan.",
    ),
)
FORM_UNFIT = Fault(
    "form-unfit",
    Say("mẫu “{form}” không dùng cho {kind_vi} trong văn bản “{paper}”",
        "the form “{form}” is not for {kind_en} in the paper “{paper}”"),
    need=Say("một trong: {known}; hoặc bỏ form để docgen tự chọn", "one of: {known}; or no form, and docgen chooses"),
    mend=Say("ghi kinds cho văn bản để tách từng đối tượng, hoặc sửa form",
             "write kinds for the paper, one paper for each kind, or mend form"),
    explain=Say(
        "Mỗi mẫu báo cáo, tóm tắt dành cho một số đối tượng (tập thể, cá nhân, hộ gia đình). In mẫu của cá nhân cho "
        "tập thể thì đề mục sẽ sai.",
        "Each form of a report or summary is for some kinds of nominees. The headings of a person's form are wrong "
        "for a collective.",
    ),
)  # fmt: skip
FORM_NONE = Fault(
    "form-none",
    Say("chưa có mẫu {what} cho {kind_vi} vào ngày của kế hoạch, nên “{paper}” không lập được",
        "there is no form of this sort for {kind_en} on the plan's day, so “{paper}” cannot be made"),
    need=Say("form: một trong: {known}", "form: one of: {known}"),
    mend=Say("ghi form cho văn bản, hoặc thêm mẫu vào templates/law/forms.yaml",
             "write form for the paper, or add a form to templates/law/forms.yaml"),
    explain=Say(
        "docgen chọn mẫu báo cáo theo đối tượng và theo ngày của kế hoạch, trong templates/law/forms.yaml. Không mẫu "
        "nào ở đó dùng được vào ngày này.",
        "docgen chooses the form by the kind of nominee and the day of the plan, from templates/law/forms.yaml. None "
        "there will do on that day.",
    ),
)  # fmt: skip
COLUMNS_NAMELESS = Fault(
    "columns-nameless",
    Say("danh sách “{paper}” không có cột họ tên", "the list “{paper}” has no column of names"),
    need=Say("columns có name", "columns with name"),
    explain=Say(
        "columns chọn các cột của danh sách. Không có name thì trên giấy không ai biết danh sách gồm những ai.",
        "`columns` chooses the columns of a list. Without name nobody could tell who is on it.",
    ),
)
COLUMN_TWICE = Fault(
    "column-twice",
    Say("danh sách “{paper}” có hai cột “{column}”", "the list “{paper}” has the column “{column}” twice"),
    mend=Say("bỏ một cột", "take one away"),
    explain=Say(
        "Mỗi cột của danh sách chỉ ghi một lần trong columns.",
        "Each column of a list stands in `columns` once.",
    ),
)
NOT_ATTACHED = Fault(
    "not-attached",
    Say(
        "danh sách “{paper}” chưa ghi kèm theo văn bản nào", "the list “{paper}” does not say which paper it goes with"
    ),
    need=Say(
        "attached_to: tên một văn bản trong papers, ví dụ quyết định", "attached_to: a paper, such as the decision"
    ),
    explain=Say(
        "Dưới tiêu đề của phụ lục có dòng “(Kèm theo Quyết định số … ngày … của …)” (Nghị định 30/2020/NĐ-CP, Phụ lục "
        "I, III.1.c). Không có attached_to thì dòng này sẽ thiếu.",
        "Below the title of an annex stands “(Kèm theo …)” (NĐ 30/2020, Phụ lục I, III.1.c). Without attached_to it "
        "would be missing.",
    ),
)
FIELD_UNUSED = Fault(
    "paper-field-unused",
    Say("văn bản “{paper}” ghi {field}, nhưng {why_vi}", "the paper “{paper}” has {field}, but {why_en}"),
    mend=Say("{mend_vi}", "{mend_en}"),
    explain=Say(
        "Một số mục chỉ có nghĩa khi cơ quan ban hành lập văn bản (by: issuer). Văn bản của từng đơn vị lấy số, ngày, "
        "người ký từ phiếu của đơn vị; nếu không nhắc thì giá trị ghi ở đây bị bỏ qua mà không ai biết.",
        "Some fields only mean something where the issuer makes the paper. A unit's papers take number, day and "
        "signatory from the unit's sheet; what is written here would be passed over unseen.",
    ),
    severity=Severity.WARNING,
)
OF_ISSUER = ("number", "date", "place", "signatory", "issuer")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Fields that nobody reads; then, for each entry of papers, what its type asks for."""
    for name, paper in dossier.plan.papers.items():
        yield from _unused(dossier, name, paper)
        yield from _columns(dossier, name, paper)
    for worded in dossier.papers:
        if worded.paper_type.view in REPORTS:
            yield from _report(dossier, worded)
        if worded.paper_type.view == "attached-list" and worded.paper.attached_to is None:
            yield NOT_ATTACHED.at(dossier.plan_places.at("papers", worded.id), paper=worded.id)
    for nominator in dossier.campaign.nominators:
        for name in nominator.submission.papers:
            entry = dossier.plan.papers.get(name)
            if entry and entry.by is not By.UNIT:
                yield FIELD_UNUSED.at(
                    nominator.at("papers", name),
                    paper=name,
                    field=f"số, ngày ở phiếu của {nominator.name}",
                    why_vi="văn bản này không do từng đơn vị lập",
                    why_en="it is not made by each unit",
                    mend_vi="ghi number, date ở papers của plan.yaml",
                    mend_en="write number and date in papers of plan.yaml",
                )


def _unused(dossier: Dossier, name: str, paper: Paper) -> Iterator[Problem]:
    if paper.by is not By.ISSUER:
        for field in OF_ISSUER:
            if getattr(paper, field) is not None:
                yield FIELD_UNUSED.at(
                    dossier.plan_places.at("papers", name, field),
                    paper=name,
                    field=field,
                    why_vi=f"đây là văn bản của từng {'đơn vị' if paper.by is By.UNIT else 'trường hợp'}",
                    why_en=f"it is made by each {paper.by}",
                    mend_vi="bỏ dòng này; số, ngày, người ký ghi ở phiếu “Họp xét” của đơn vị",
                    mend_en="drop it; number, day and signatory belong into the unit's sheet",
                )
    if paper.own and paper.by is not By.UNIT:
        yield FIELD_UNUSED.at(
            dossier.plan_places.at("papers", name, "own"),
            paper=name,
            field="own",
            why_vi="own chỉ dùng cùng by: unit",
            why_en="own goes with by: unit only",
            mend_vi="bỏ dòng này",
            mend_en="drop it",
        )


def _columns(dossier: Dossier, name: str, paper: Paper) -> Iterator[Problem]:
    columns = paper.columns or ()
    place = dossier.plan_places.at("papers", name, "columns")
    if columns and ListColumn.NAME not in columns:
        yield COLUMNS_NAMELESS.at(place, paper=name)
    for column in dict.fromkeys(each for each in columns if columns.count(each) > 1):
        yield COLUMN_TWICE.at(place, paper=name, column=column)


def _report(dossier: Dossier, paper: WordedPaper) -> Iterator[Problem]:
    place = dossier.plan_places.at("papers", paper.id, "form")
    if paper.entry is None:
        yield NOT_BY_NOMINEE.at(dossier.plan_places.at("papers", paper.id, "by"), paper=paper.id)
        return
    forms, kind, view = dossier.law.forms, paper.entry.nomination.kind, paper.paper_type.view
    day = dossier.plan.day or datetime.date(dossier.plan.date.year, 12, 31)
    said = {"paper": paper.id, "kind_vi": KIND_SAID[kind].vi, "kind_en": KIND_SAID[kind].en}
    fitting = ", ".join(name for name, form in forms.items() if kind in form.kinds and form.sort == view) or "–"
    if paper.paper.form:
        named = form_named(dossier.law, paper.paper.form, day)
        if named is None:
            near = closest(paper.paper.form, forms)
            yield FORM_UNKNOWN.at(place, close=near, found=paper.paper.form, known=", ".join(forms) or "–")
        elif kind not in named[0].kinds or named[0].sort != view:
            yield FORM_UNFIT.at(place, form=paper.paper.form, known=fitting, **said)
    elif form_on(dossier.law, kind, paper.paper.occasion, day, "summary" if view == "summary" else "report") is None:
        yield FORM_NONE.at(place, what=paper.paper_type.name.lower(), known=fitting, **said)
