"""Certificates and the record of issued papers.

In: a prepared plan, the decisions whose certificates are to be printed. Out: why they must not be. A certificate says
what a decision says. Once the decision is issued, that is the signed paper and no longer the plan: where the plan has
moved on since, certificates would name whom nobody decided on.
"""

from __future__ import annotations

from collections.abc import Iterable

from docgen.files import Workplace
from docgen.model.facts import Document
from docgen.model.issued import Record
from docgen.model.prepared import Prepared
from docgen.problem import Fault, Place, Problem, Say, Severity, in_order
from docgen.record import Store, brief, changes, digest, to_json
from docgen.vietnamese.dates import short_date

DECISION_OVERTAKEN = Fault(
    "decision-overtaken",
    Say(
        "“{paper}” đã phát hành ({symbol} ngày {date}) nhưng kế hoạch nay nói khác: “{was}” thành “{now}”",
        "“{paper}” was issued ({symbol} of {date}), but the plan now says otherwise: “{was}” becomes “{now}”",
    ),
    mend=Say(
        "đổi lại cho đúng quyết định đã ký; thay đổi thật thì soạn quyết định sửa đổi, bổ sung: docgen amend {plan} "
        "{decision}, phát hành (docgen issue) rồi in",
        "undo the change, so that it agrees with the signed decision; or make the amending decision: docgen amend "
        "{plan} {decision}, issue it (docgen issue), then print",
    ),
    explain=Say(
        "Giấy khen, bằng khen phải đúng từng chữ với quyết định đã ký. Từ khi quyết định phát hành, dữ liệu của kế "
        "hoạch đã đổi, nên giấy in ra bây giờ có thể sai tên hoặc thừa người. docgen không in.",
        "Certificates agree with the signed decision to the letter. The plan has changed since that was issued, so "
        "that a certificate might bear a wrong name, or be for somebody whom nobody decided on. Nothing is printed.",
    ),
)
DECISION_UNREADABLE = Fault(
    "decision-unreadable",
    Say(
        "không đọc được bản lưu của “{paper}” ({symbol} ngày {date}), nên không biết giấy có đúng với quyết định đã ký",
        "the archived copy of “{paper}” ({symbol} of {date}) cannot be read, so nobody knows whether the certificates "
        "agree with the signed decision",
    ),
    mend=Say(
        "docgen verify {plan} cho biết tệp nào hỏng; lấy lại thư mục issued của kế hoạch từ bản sao lưu rồi in",
        "docgen verify {plan} says which file it is; bring the folder issued of the plan back from a backup; then "
        "print",
    ),
    explain=Say(
        "Giấy khen, bằng khen phải đúng từng chữ với quyết định đã ký. Bản lưu của quyết định bị mất hoặc bị sửa, mà "
        "dữ liệu của kế hoạch nay cho ra một quyết định khác, nên không so được. docgen không in.",
        "Certificates agree with the signed decision to the letter. Its archived copy is missing or was altered, and "
        "the plan would now make another decision, so the two cannot be compared. Nothing is printed.",
    ),
)
DECISION_NOT_ON_RECORD = Fault(
    "decision-not-on-record",
    Say("“{paper}” chưa phát hành", "“{paper}” is not issued yet"),
    mend=Say("docgen issue {plan} {paper}, rồi in", "docgen issue {plan} {paper}, then print"),
    explain=Say(
        "Kế hoạch này có sổ phát hành nhưng quyết định chưa có trong sổ: tên, số, ngày trên giấy có thể còn thay đổi. "
        "docgen vẫn in và nhắc để xem lại.",
        "This plan has a record of issued papers, but the decision is not in it: names, number and day may still "
        "change. The certificates are printed, with this reminder.",
    ),
    severity=Severity.WARNING,
)


def issued_faults(prepared: Prepared, workplace: Workplace, decisions: Iterable[str]) -> tuple[Problem, ...]:
    """What the record says against printing certificates of these decisions, by name.

    Where issued papers amend a decision, what it says together with them counts. Nothing is said in a plan that has
    issued nothing.
    """
    record = prepared.record or Record()
    if not record.standing:
        return ()
    documents = {document.name: document for document in prepared.documents}
    store = Store(workplace, prepared.name)
    found = (_fault(prepared, record, store, name, documents) for name in dict.fromkeys(decisions))
    return in_order(problem for problem in found if problem)


def _fault(
    prepared: Prepared, record: Record, store: Store, name: str, documents: dict[str, Document]
) -> Problem | None:
    place = Place(store.workplace.shown(store.file))
    issue = record.issue_of(name)
    if issue is None:
        return DECISION_NOT_ON_RECORD.at(place, plan=prepared.name, paper=name)
    for frozen in issue.frozen:
        now = documents.get(frozen.name)
        amended = prepared.amending.in_force.get(frozen.name)
        if amended is None and now is not None and digest(to_json(now)) == frozen.facts:
            continue
        was = store.facts(issue, frozen) if amended is None else None
        facts = was.facts if was else amended
        signed = {"paper": frozen.name, "symbol": f"số {issue.symbol}", "date": short_date(issue.date)}
        if facts is None:
            return DECISION_UNREADABLE.at(place, plan=prepared.name, **signed)
        differs = changes(facts, now.facts) if now else ()
        if differs or now is None:
            first = differs[0] if differs else None
            return DECISION_OVERTAKEN.at(
                place, plan=prepared.name, decision=name, **signed,
                was=brief(first.was, first.now) if first else frozen.name,
                now=brief(first.now, first.was) if first else "",
            )  # fmt: skip
    return None
