"""Does a paper that goes to somebody say to whom, and is that somebody else? NĐ 30/2020 Phụ lục I, II.9."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Dossier
from docgen.problem import Fault, Problem, Say
from docgen.vietnamese.spelling import folded

AS_ABOVE = folded("Như trên")
PROPOSAL = "TTr"

NO_ADDRESSEE = Fault(
    "no-addressee",
    Say("văn bản “{paper}” chưa ghi kính gửi ai{why}", "the paper “{paper}” does not say whom it goes to{why_en}"),
    need=Say("to: tên cơ quan nhận", "to: whom it goes to"),
    explain=Say(
        "Công văn, tờ trình, báo cáo gửi cấp trên có dòng “Kính gửi: …”, và nơi nhận “Như trên” chỉ đến dòng đó (Nghị "
        "định 30/2020/NĐ-CP, Phụ lục I, II.9). Văn bản này chưa ghi to.",
        "Letters, proposals and reports to a superior body have a line “Kính gửi: …”, and the recipient “Như trên” "
        "refers to it (NĐ 30/2020, Phụ lục I, II.9). This paper has no `to`.",
    ),
)
SENT_TO_SELF = Fault(
    "sent-to-self",
    Say("văn bản “{paper}” do {body} gửi cho chính mình", "the paper “{paper}” is sent by {body} to itself"),
    mend=Say("ghi to: cơ quan cấp trên; tờ trình của các đơn vị thì ghi by: unit, không ghi own",
             "write to: the superior body; for proposals of the units write by: unit, without own"),
    explain=Say(
        "Tờ trình không ghi to thì gửi cơ quan ban hành kế hoạch. Khi chính cơ quan đó lập tờ trình thì phải ghi rõ "
        "gửi cấp trên nào.",
        "A proposal without `to` goes to the plan's issuer. One that the issuer itself makes has to say which superior "
        "body it goes to.",
    ),
)  # fmt: skip


def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry of papers once, however many units make it."""
    for paper in dossier.papers:
        place = dossier.plan_places.at("papers", paper.id)
        as_above = any(folded(name).startswith(AS_ABOVE) for name in paper.recipients.to)
        if not paper.to and (as_above or _goes_to_somebody(paper)):
            why = (", mà nơi nhận ghi “Như trên”", ", and “Như trên” is among its recipients") if as_above else ("", "")
            yield NO_ADDRESSEE.at(place, paper=paper.id, why=why[0], why_en=why[1])
        body = paper.issuer.full_name or paper.issuer.locality
        if any(folded(name) == folded(body) for name in paper.to):
            yield SENT_TO_SELF.at(place, paper=paper.id, body=body)


def _goes_to_somebody(paper: WordedPaper) -> bool:
    return paper.paper_type.view == "letter" or paper.paper_type.abbreviation == PROPOSAL
