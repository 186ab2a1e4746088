"""May this person sign in this way? NĐ 30/2020 Điều 13 and Phụ lục I, II.7."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.model.dossier import Dossier
from docgen.model.signing import SignsAs
from docgen.problem import Fault, Problem, Say, Severity
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


def check(dossier: Dossier) -> Iterator[Problem]:
    """The way of signing exists, stands for somebody, and the name is just a name."""
    signatory = dossier.plan.signatory
    places = dossier.plan_places
    rule = dossier.issuer.signature or dossier.profile.signature
    if signatory.signs_as is not None and signatory.signs_as not in WAYS:
        known = sorted(f"[{', '.join(way)}]" for way in WAYS if way)
        yield SIGNS_AS.at(
            places.at("signatory", "signs_as"), found=", ".join(signatory.signs_as), known="  ".join(known)
        )
    used = rule.prefixes(signatory)
    if signatory.signs_as is None and SignsAs.KT in used and not f"{folded(signatory.office)} ".startswith(DEPUTIES):
        yield SIGNS_AS_OPEN.at(places.at("signatory", "office"), office=signatory.office, head=rule.head)
    if SignsAs.TM in used and not (signatory.body or rule.body):
        yield SIGNS_FOR_NOBODY.at(places.at("signatory"), prefix="TM.", field="body", **COLLECTIVE)
    if SignsAs.TL in used and SignsAs.KT in used and not signatory.deputy_for:
        yield SIGNS_FOR_NOBODY.at(places.at("signatory"), prefix="TL., KT.", field="deputy_for", **STOOD_IN_FOR)
    elif SignsAs.KT in used and rule.is_head(signatory) and not signatory.head:
        yield SIGNS_FOR_SELF.at(places.at("signatory"), office=signatory.office)
    if found := TITLES.search(signatory.name):
        yield SIGNATORY_TITLE.at(places.at("signatory", "name"), found=found[0])
