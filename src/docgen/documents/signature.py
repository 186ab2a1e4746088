"""The signature block and the recipients.

In: a dossier. Out: their lines. Source: NĐ 30/2020 Điều 13, Phụ lục I, II.7 and II.9.
"""

from __future__ import annotations

from docgen.model.dossier import Dossier
from docgen.model.facts import Signature
from docgen.model.plan import SignsAs
from docgen.vietnamese.letters import capitals

RECIPIENTS = "Nơi nhận:"


def signature(dossier: Dossier) -> Signature:
    """The lines above the name: each prefix with whom it stands for, then the office of who signs.

    `Q.` stands before the office itself; every other prefix opens a line of its own.
    """
    signatory = dossier.plan.signatory
    rule = dossier.issuer.signature or dossier.profile.signature
    prefixes = rule.prefixes(signatory)
    head = signatory.head or rule.head
    stands_for = {
        SignsAs.TM: signatory.body or rule.body or "",
        SignsAs.TL: head,
        SignsAs.TUQ: head,
        SignsAs.KT: (signatory.deputy_for or head) if SignsAs.TL in prefixes else head,
    }
    lines = [f"{prefix} {stands_for[prefix]}" for prefix in prefixes if prefix in stands_for]
    lines.append(f"{SignsAs.Q} {signatory.office}" if SignsAs.Q in prefixes else signatory.office)
    return Signature(tuple(capitals(line) for line in lines), signatory.name)


def recipients(dossier: Dossier) -> tuple[str, ...]:
    """“- …;” for each, the archive last: “- Lưu: VT.”"""
    listed = dossier.plan.recipients
    return (*(f"- {name.strip(' .;')};" for name in listed.to), f"- Lưu: {listed.archive.strip(' .;')}.")
