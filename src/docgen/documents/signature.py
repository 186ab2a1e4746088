"""The signature block and the recipients.

In: who signs for which body, and who gets the paper. Out: their lines. Source: NĐ 30/2020 Điều 13, Phụ lục I, II.7 and
II.9.
"""

from __future__ import annotations

from docgen.model.facts import Signature
from docgen.model.issuer import Issuer, Profile
from docgen.model.signing import Recipients, Signatory, SignsAs
from docgen.vietnamese.letters import capitals

RECIPIENTS = "Nơi nhận:"


def signature(signatory: Signatory | None, issuer: Issuer, profile: Profile) -> Signature:
    """The lines above the name: each prefix with whom it stands for, then the office of who signs.

    `Q.` stands before the office itself; every other prefix opens a line of its own. Where nobody is known yet, the
    head of the body signs, and the name is left free. Another office, that of a member of a council in the agency,
    stands above the name, in the words of the plan.
    """
    rule = issuer.signature or profile.signature
    if signatory is None:
        signatory = Signatory.model_construct(name="", office=rule.head)
    prefixes = rule.prefixes(signatory)
    head = signatory.head or rule.head
    stands_for = {
        SignsAs.TM: signatory.body or rule.body or "",
        SignsAs.TL: head,
        SignsAs.TUQ: head,
        SignsAs.KT: (signatory.deputy_for or head) if SignsAs.TL in prefixes else head,
    }
    written = profile.form.signed
    lines = [f"{written(prefix)} {stands_for[prefix]}" for prefix in prefixes if prefix in stands_for]
    lines.append(f"{written(SignsAs.Q)} {signatory.office}" if SignsAs.Q in prefixes else signatory.office)
    above = signatory.office_in_agency or ""
    return Signature(tuple(capitals(line) for line in lines), signatory.name, above_name=above)


def recipients(listed: Recipients, profile: Profile) -> tuple[str, ...]:
    """“- …;” for each, the archive last: “- Lưu: VT.”"""
    archive = (listed.archive or profile.form.archive_at).strip(" .;")
    kept = profile.form.archive.replace("{archive}", archive)
    return (*(f"- {name.strip(' .;')};" for name in listed.to), f"- {kept}.")
