"""What may be written into the register: texts that can be read again, and numbers that a book can have.

In: what was asked for. Out: problems. A sign that cannot be seen would make two names look the same, or turn a line of
a list around; such a name is refused here at the latest, before a number is given for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.problem import Fault, Place, Problem, Say, codes
from docgen.register.records import Act, Key, Request

TEXT = Fault(
    "register-text",
    Say(
        "{label} “{text}” có ký tự không nhìn thấy ({sign}), không ghi được vào sổ",
        "{label_en} “{text}” has a sign that cannot be seen ({sign}) and cannot be recorded",
    ),
    mend=Say("xóa ký tự đó, hoặc gõ lại cả dòng", "delete that sign, or type the line anew"),
    explain=Say(
        "Ký tự điều khiển, ký tự đổi chiều chữ hoặc dấu ngắt dòng lẫn trong tên làm hai tên khác nhau trông như một, "
        "và làm hỏng tờ in. Chúng thường theo vào khi chép từ trang web. Vì vậy sổ không nhận, và không số nào được "
        "cấp.",
        "Control signs, marks that turn the direction of writing and breaks of lines make two names look like one, and "
        "spoil the sheet. Mostly they came along when something was copied from the web. The register does not take "
        "them, and no number is given.",
    ),
)
NO_NAME = Fault(
    "register-no-name",
    Say("tên người nhận “{text}” không có chữ nào", "the recipient's name “{text}” has no letter"),
    mend=Say("ghi tên người nhận", "write the recipient's name"),
    explain=Say(
        "Một số trong sổ phải gắn với một người nhận có tên. Tên bỏ trống hoặc chỉ có dấu thì không cấp số.",
        "A number of the register belongs to a recipient who has a name. No number is given for nothing or for mere "
        "signs.",
    ),
)
NO_WHO = Fault(
    "register-no-who",
    Say("chưa biết ai thực hiện", "it is not known who does this"),
    mend=Say("thêm --who TÊN", "add --who NAME"),
    explain=Say(
        "Sổ ghi mỗi lần cấp số, in, hủy là do ai làm. Thường docgen lấy tên đăng nhập của máy; máy không cho biết thì "
        "phải ghi tên.",
        "The register says who gave each number, printed or voided it. docgen takes the login name; where there is "
        "none, the name must be given.",
    ),
)

LABELS = {
    "name": Say("tên", "the name"),
    "born": Say("ngày sinh", "the birth date"),
    "mark": Say("dấu hiệu phân biệt", "the mark"),
    "plan": Say("kế hoạch", "the plan"),
    "paper": Say("văn bản", "the paper"),
    "award": Say("hình thức khen thưởng", "the award"),
    "unit": Say("đơn vị", "the unit"),
    "kind": Say("loại", "the kind"),
    "authority": Say("cơ quan tặng", "the authority"),
    "who": Say("người thực hiện", "the one who does it"),
    "reason": Say("lý do", "the reason"),
}


def shown(text: str) -> str:
    """A text as a message may say it: what cannot be seen, and blanks of other sorts, by their number in Unicode."""
    return "".join(sign if sign.isprintable() else f"<{codes(sign)}>" for sign in text)


def text_problems(label: str, text: str, place: Place) -> Iterator[Problem]:
    """Python calls printable what has no controls, marks of direction, halves of signs, breaks and odd blanks."""
    if not text.isprintable():
        sign = next(sign for sign in text if not sign.isprintable())
        words = LABELS[label]
        yield TEXT.at(place, label=words.vi, label_en=words.en, text=shown(text), sign=codes(sign))


def act_problems(act: Act, place: Place, reason: str = "") -> tuple[Problem, ...]:
    """What keeps somebody's deed from being recorded."""
    nobody = () if act.who.strip() else (NO_WHO.at(place),)
    return (*nobody, *text_problems("who", act.who, place), *text_problems("reason", reason, place))


def request_problems(request: Request, key: Key, place: Place) -> Iterator[Problem]:
    """What keeps a certificate from being recorded; `key` is the one of its identity."""
    identity, series = request.identity, request.series
    texts = {
        "name": identity.name,
        "born": identity.born,
        "mark": identity.mark,
        "plan": identity.plan,
        "paper": identity.paper,
        "award": identity.award,
        "unit": identity.unit,
        "kind": series.kind,
        "authority": series.authority,
    }
    if not "".join(texts.values()).isprintable():
        for label, text in texts.items():
            yield from text_problems(label, text, place)
    if not key.name:
        yield NO_NAME.at(place, text=shown(identity.name))
