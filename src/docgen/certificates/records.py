"""A decision becomes certificates: one for each entry of its list, in its order.

In: a dossier, one of its decisions with its facts, the numbers of the register. Out: certificates in final words.
Nothing is invented: what is missing (a merit, a number) is a problem where it is printed for good, and a blank in a
proof.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from docgen.certificates.office import office_line
from docgen.certificates.recipient import recipient_line
from docgen.model.campaign import Entry, WordedPaper
from docgen.model.certificate import CERTIFICATE_KINDS, Bearer, Certificate, CertificateKind
from docgen.model.dossier import Dossier
from docgen.model.facts import PaperFacts
from docgen.model.nomination import Nomination
from docgen.model.numbering import number_and_symbol
from docgen.model.signing import YearOnly
from docgen.model.stock import SheetField
from docgen.vietnamese.dates import DOTS, administrative_date, dotted_date
from docgen.vietnamese.letters import capitals
from docgen.vietnamese.names import same_name_key
from docgen.vietnamese.spelling import composed, folded

GIVES, GIVES_POSTHUMOUSLY = "TẶNG", "TRUY TẶNG"
MERIT = "Đã có thành tích"
ENOUGH = 4 * len(MERIT)
"""So many signs hold these words however they are spelt."""
DECISION = "Quyết định số: {number} {date}"
REGISTER = "Số sổ vàng: {number}"

Lines = tuple[str, ...]


def kind_of(award_name: str) -> CertificateKind:
    """The sort of certificate that goes with an award, by how the award is called."""
    *named, last = CERTIFICATE_KINDS
    return next((kind for kind in named if folded(award_name).startswith(tuple(map(folded, kind.for_awards)))), last)


def decisions(dossier: Dossier, award: str = "") -> tuple[WordedPaper, ...]:
    """The decisions of a dossier; of one award only, if it is named."""
    return tuple(
        paper
        for paper in dossier.papers
        if paper.paper_type.view == "decision" and any(award in ("", each.nomination.award) for each in paper.entries)
    )


def bearers(entries: Sequence[Entry]) -> tuple[Bearer, ...]:
    """Whose the certificates are, in the order of the list. Namesakes of one unit are told apart by birth, then by
    office and workplace, and only where even those agree by their order."""
    plain = Counter(_who(entry.nomination) for entry in entries)
    seen: Counter[tuple[object, ...]] = Counter()
    found = []
    for entry in entries:
        nomination = entry.nomination
        who = _who(nomination)
        said = (nomination.office, nomination.workplace, nomination.address)
        mark = ", ".join(part for part in said if part) if plain[who] > 1 else ""
        seen[*who, mark] += 1
        found.append(Bearer(
            unit=nomination.unit,
            kind=nomination.kind,
            name=nomination.name,
            called=f"{nomination.title} {nomination.name}" if nomination.title else nomination.name,
            born=_born(nomination),
            mark=mark,
            sequence=seen[*who, mark],
        ))  # fmt: skip
    return tuple(found)


def _who(nomination: Nomination) -> tuple[object, ...]:
    return nomination.unit, nomination.kind, same_name_key(nomination.name), _born(nomination)


def _born(nomination: Nomination) -> str:
    day = nomination.day_born
    return day.isoformat() if day else str(nomination.year_born or "")


def certificates(
    dossier: Dossier, paper: WordedPaper, facts: PaperFacts, award: str, numbers: Sequence[str] = ()
) -> tuple[Certificate, ...]:
    """The certificates of one award that a decision gives, in the order of its list.

    `facts` is the decision as it is printed; `numbers` are those of the register, one for each; in a proof there are
    none, and the place is left free.
    """
    name = dossier.plan.awards[award].name
    kind = kind_of(name)
    shared = _shared(paper, facts, kind)
    entries = [each for each in paper.entries if each.nomination.award == award]
    found = []
    for at, (entry, bearer) in enumerate(zip(entries, bearers(entries), strict=True)):
        words = shared | _own(dossier, entry, kind, name, numbers[at] if numbers else DOTS)
        nominator = dossier.campaign.nominator(bearer.unit)
        found.append(Certificate(
            bearer=bearer,
            decision=paper.name,
            award=award,
            order=at + 1,
            receiver=nominator.name if nominator else bearer.unit,
            lines=tuple((field, words.get(field, ())) for field in SheetField),
            place=entry.at(),
        ))  # fmt: skip
    return tuple(found)


def numbered(certificate: Certificate, number: str) -> Certificate:
    """A certificate with its number of the register."""
    words = (REGISTER.format(number=number),)
    lines = tuple((field, words if field is SheetField.REGISTER else said) for field, said in certificate.lines)
    return replace(certificate, lines=lines)


def _own(
    dossier: Dossier, entry: Entry, kind: CertificateKind, award_name: str, number: str
) -> dict[SheetField, Lines]:
    """What is one certificate's own."""
    nomination = entry.nomination
    gives = GIVES_POSTHUMOUSLY if nomination.posthumous else GIVES
    return {
        SheetField.GIVES: (f"{gives} {capitals(award_name)}" if kind.names_award else gives,),
        SheetField.RECIPIENT: (composed(recipient_line(nomination)),),
        SheetField.OFFICE: _line(office_line(nomination)),
        SheetField.MERIT: _line(merit(dossier, nomination)),
        SheetField.REGISTER: (REGISTER.format(number=number),),
    }


def merit(dossier: Dossier, nomination: Nomination) -> str:
    """“Đã có thành tích …”, without a full stop: a certificate ends with the merit, not with a sentence."""
    award = dossier.plan.awards.get(nomination.award)
    said = (nomination.merit or (award.merit if award else None) or "").rstrip(" .;,")
    if not said or folded(said[:ENOUGH]).startswith(folded(MERIT)):
        return said
    return f"{MERIT} {said}"


def _shared(paper: WordedPaper, facts: PaperFacts, kind: CertificateKind) -> dict[SheetField, Lines]:
    """What all certificates of a decision have in common: who decides and who signs in the words of the decision
    itself."""
    day = dotted_date(paper.date.year) if isinstance(paper.date, YearOnly) else administrative_date(paper.date)
    number = number_and_symbol(paper.number, paper.paper_type.abbreviation, paper.issuer, paper.profile, DOTS)
    return {
        SheetField.QUOC_HIEU: _line(facts.letterhead.quoc_hieu),
        SheetField.TIEU_NGU: _line(facts.letterhead.tieu_ngu),
        SheetField.AUTHORITY: _line(_authority(paper, facts)),
        SheetField.TITLE: (kind.title,),
        SheetField.DECISION: (DECISION.format(number=number, date=day),),
        SheetField.PLACE_AND_DATE: (f"{paper.place}, {day}",),
        SheetField.SIGNS: facts.signature.lines,
        SheetField.SIGNATORY: _line(facts.signature.name),
    }


def _authority(paper: WordedPaper, facts: PaperFacts) -> str:
    """Who decides, as the decision has it; in small letters where they are known, for these tell what is a name. The
    stock puts them in capitals again."""
    decided = " ".join(facts.authority.split())
    name = paper.issuer.full_name or ""
    rule = paper.issuer.signature or paper.profile.signature
    return next((one for one in (name, f"{rule.head} {name}") if capitals(one) == decided), decided)


def _line(text: str) -> Lines:
    return (composed(text),) if text else ()
