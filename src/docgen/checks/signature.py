"""May this person sign in this way? NĐ 30/2020 Điều 13 and Phụ lục I, II.7."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from docgen.model.dossier import Dossier
from docgen.model.issuer import SignatureRule
from docgen.model.paper import By
from docgen.model.signing import Signatory, SignsAs
from docgen.problem import Fault, Place, Problem, Say, Severity
from docgen.vietnamese.spelling import folded

WAYS: frozenset[tuple[SignsAs, ...]] = frozenset(
    {
        (),
        (SignsAs.TM,),
        (SignsAs.TM, SignsAs.KT),
        (SignsAs.TM, SignsAs.Q),
        (SignsAs.KT,),
        (SignsAs.TL,),
        (SignsAs.TL, SignsAs.KT),
        (SignsAs.TUQ,),
        (SignsAs.Q,),
    }
)
TITLES = re.compile(r"\b(GS|PGS|TS|TSKH|ThS|CN|KS|BS|NGƯT|NGND|NSƯT|NSND)\b", re.IGNORECASE)
"""None of them is a syllable of a name."""

DEPUTIES = tuple(f"{folded(word)} " for word in ("Phó", "Thứ trưởng"))

SIGNS_AS = Fault(
    "signs-as",
    Say("không có cách ký “{found}”", "nobody signs as “{found}”"),
    need=Say("một trong: {known}; hoặc [] nếu ký trực tiếp", "one of: {known}; or [] to sign directly"),
    explain=Say(
        "TM. là thay mặt tập thể, KT. ký thay thủ trưởng, TL. thừa lệnh, TUQ. thừa ủy quyền, Q. quyền thủ trưởng "
        "(Nghị định 30/2020/NĐ-CP, Điều 13). Chỉ một số cách kết hợp là có nghĩa.",
        "TM. is for a collective, KT. for the head, TL. by order, TUQ. by mandate, Q. acting head (NĐ 30/2020, Điều "
        "13). Only some of them go together.",
    ),
)
SIGNS_AS_OPEN = Fault(
    "signs-as-open",
    Say("chưa rõ “{office}” ký thế nào; docgen ghi như cấp phó: KT. {head}",
        "it is open how “{office}” signs; as a deputy: KT. {head}"),
    mend=Say("ghi signs_as: [TL.], [TUQ.], [KT.] hoặc [] dưới signatory", "write signs_as: [TL.], [TUQ.], [KT.] or [] "
             "below signatory"),
    explain=Say(
        "Người ký không phải người đứng đầu và chức vụ không bắt đầu bằng “Phó”. KT. chỉ dùng cho cấp phó; chánh văn "
        "phòng, trưởng phòng thường ký thừa lệnh (TL.). Hãy ghi rõ quyền hạn ký (Nghị định 30/2020/NĐ-CP, Điều 13).",
        "Who signs is not the head, and the office does not begin with “Phó”. KT. is for deputies; heads of offices "
        "below sign by order (TL.). Say in which capacity (NĐ 30/2020, Điều 13).",
    ),
    severity=Severity.WARNING,
)  # fmt: skip
SIGNS_FOR_NOBODY = Fault(
    "signs-for-nobody",
    Say("ký {prefix} nhưng chưa ghi {whom}", "signs {prefix} but {whom_en} is not given"),
    need=Say("{field}: …", "{field}: …"),
    explain=Say(
        "Sau TM. phải có tên tập thể (body), sau KT. khi ký thừa lệnh phải có chức vụ được ký thay (deputy_for).",
        "TM. is followed by a collective (body); KT. below TL. by the office that is stood in for (deputy_for).",
    ),
)
COLLECTIVE = {"whom": "tập thể", "whom_en": "the collective"}
STOOD_IN_FOR = {"whom": "chức vụ được ký thay", "whom_en": "the office that is stood in for"}
SIGNS_FOR_SELF = Fault(
    "signs-for-self",
    Say("“{office}” ký KT. chính mình", "“{office}” signs KT. for the own office"),
    mend=Say("bỏ KT. khỏi signs_as, hoặc sửa chức vụ (office)", "drop KT. from signs_as, or correct the office"),
    explain=Say(
        "KT. là cấp phó ký thay người đứng đầu. Người ký ở đây chính là người đứng đầu, nên không có KT. (Nghị định "
        "30/2020/NĐ-CP, Điều 13).",
        "KT. is a deputy signing for the head. Who signs here is the head, so there is no KT. (NĐ 30/2020, Điều 13).",
    ),
)
SIGNATORY_TITLE = Fault(
    "signatory-title",
    Say("họ tên người ký có học hàm, học vị “{found}”", "the signatory's name carries the title “{found}”"),
    need=Say("chỉ họ và tên", "the name alone"),
    explain=Say(
        "Trước họ tên người ký không ghi học hàm, học vị và danh hiệu danh dự khác (Nghị định 30/2020/NĐ-CP, Phụ lục "
        "I, II.7.c). Lực lượng vũ trang, cơ sở giáo dục, y tế, khoa học có thể được phép.",
        "No academic rank or honour stands before the name of who signs (NĐ 30/2020, Phụ lục I, II.7.c); armed forces, "
        "schools, hospitals and science bodies may be allowed to.",
    ),
    severity=Severity.WARNING,
)


SIGNATORY_OPEN = Fault(
    "signatory-open",
    Say("“{unit}” chưa ghi người ký ({papers}); docgen để trống họ tên, chức vụ ghi như người đứng đầu",
        "“{unit}” names nobody to sign ({papers}); the name is left free, the office is that of the head"),
    mend=Say("ghi người ký (signatory) ở phiếu “Họp xét” của đơn vị, hoặc ở văn bản trong papers",
             "name the signatory in the unit's sheet, or at the paper in papers"),
    explain=Say(
        "Người ký và quyền hạn ký in dưới văn bản. Chưa ghi thì docgen in chức vụ người đứng đầu và để trống họ tên; "
        "nếu cấp phó ký thì phần KT. sẽ thiếu.",
        "Who signs, and how, stands below the paper. Without it the office of the head is printed with no name; if a "
        "deputy signs, KT. would be missing.",
    ),
    severity=Severity.WARNING,
)  # fmt: skip
UNSIGNED = frozenset({"minutes", "report", "summary", "attached-list"})
"""Views of papers that nobody signs for the body, or whose signatures are those of others."""

Places = Callable[..., Place]


def check(dossier: Dossier) -> Iterator[Problem]:
    """The way of signing exists, stands for somebody, and the name is just a name: for the plan and each signatory of
    its papers, each once."""
    plan = dossier.plan
    rule = dossier.issuer.signature or dossier.profile.signature
    yield from _of(plan.signatory, rule, partial(dossier.plan_places.at, "signatory"))
    asked: set[tuple[object, ...]] = set()
    unsigned: dict[str, list[str]] = {}
    for paper in dossier.papers:
        rule = paper.issuer.signature or paper.profile.signature
        if paper.paper_type.view in UNSIGNED:
            continue
        unit = paper.nominator if paper.paper.by is not By.ISSUER else None
        if paper.signatory is None:
            unsigned.setdefault(unit.name if unit else paper.id, []).append(paper.id)
        elif paper.signatory is not plan.signatory:
            places: Places = partial(dossier.plan_places.at, "papers", paper.id, "signatory")
            if unit and unit.submission.signatory:
                places = partial(unit.at, "signatory")
            if (key := (paper.signatory, places())) not in asked:
                asked.add(key)
                yield from _of(paper.signatory, rule, places)
    for name, papers in unsigned.items():
        unit = next((each for each in dossier.campaign.nominators if each.name == name), None)
        place = unit.at("signatory") if unit else dossier.plan_places.at("papers", papers[0])
        yield SIGNATORY_OPEN.at(place, unit=name, papers=", ".join(dict.fromkeys(papers)))


def _of(signatory: Signatory, rule: SignatureRule, at: Places) -> Iterator[Problem]:
    if signatory.signs_as is not None and signatory.signs_as not in WAYS:
        known = sorted(f"[{', '.join(way)}]" for way in WAYS if way)
        yield SIGNS_AS.at(at("signs_as"), found=", ".join(signatory.signs_as), known="  ".join(known))
    used = rule.prefixes(signatory)
    if signatory.signs_as is None and SignsAs.KT in used and not f"{folded(signatory.office)} ".startswith(DEPUTIES):
        yield SIGNS_AS_OPEN.at(at("office"), office=signatory.office, head=rule.head)
    if SignsAs.TM in used and not (signatory.body or rule.body):
        yield SIGNS_FOR_NOBODY.at(at(), prefix="TM.", field="body", **COLLECTIVE)
    if SignsAs.TL in used and SignsAs.KT in used and not signatory.deputy_for:
        yield SIGNS_FOR_NOBODY.at(at(), prefix="TL., KT.", field="deputy_for", **STOOD_IN_FOR)
    elif SignsAs.KT in used and rule.is_head(signatory) and not signatory.head:
        yield SIGNS_FOR_SELF.at(at(), office=signatory.office)
    if found := TITLES.search(signatory.name):
        yield SIGNATORY_TITLE.at(at("name"), found=found[0])
