"""Did a body of this sort exist, and did its rules hold, on the day of the paper?"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from docgen.model.dossier import Dossier
from docgen.model.issuer import Issuer, Profile
from docgen.model.paper import By
from docgen.model.signing import YearOnly
from docgen.problem import Fault, Place, Problem, Say, Severity
from docgen.vietnamese.dates import short_date

PROFILE_NOT_IN_FORCE = Fault(
    "profile-not-in-force",
    Say(
        "thể thức của “{profile}” áp dụng {period}, văn bản đề ngày {own}",
        "the rules for “{profile}” hold {period_en}, the paper is of {own}",
    ),
    mend=Say(
        "chọn cơ quan ban hành đúng với thời điểm này (issuer), hoặc xem lại ngày",
        "choose an issuer of that time, or look at the date again",
    ),
    explain=Say(
        "Mỗi loại cơ quan chỉ có trong một khoảng thời gian, ví dụ cấp huyện không còn từ 01/7/2025. Văn bản đề ngày "
        "ngoài khoảng đó thì tên cơ quan và thể thức có thể đã khác.",
        "Each sort of body exists for a time; districts, for one, ended on 30 June 2025. Outside of that time its name "
        "and its form may be different ones.",
    ),
    severity=Severity.WARNING,
)
PARENT_MISSING = Fault(
    "parent-missing",
    Say("cơ quan “{issuer}” chưa ghi cơ quan chủ quản", "the issuer “{issuer}” names no parent body"),
    need=Say("parent: tên cơ quan chủ quản trực tiếp", "parent: the name of the parent body"),
    explain=Say(
        "Mẫu của loại cơ quan này in tên cơ quan chủ quản ở dòng trên. Thiếu thì dòng đó sẽ trống trên giấy.",
        "The form for this sort of body prints the name of its parent above its own; without it that line is blank.",
    ),
)
MARK_UNKNOWN = Fault(
    "issuer-mark",
    Say("không có chữ nào để thay cho “{mark}” trong tên cơ quan", "nothing stands for “{mark}” in the name of a body"),
    need=Say("{{locality}}, {{LOCALITY}}, {{parent}} hoặc {{PARENT}}", "{{locality}}, {{LOCALITY}}, {{parent}} or "
             "{{PARENT}}"),
    mend=Say("sửa trong templates/profiles hoặc templates/issuers", "mend templates/profiles or templates/issuers"),
    explain=Say(
        "Tên cơ quan, chữ ký và ký hiệu trong tệp loại cơ quan chỉ dùng được bốn chữ trong ngoặc nhọn: locality (địa "
        "phương), parent (cơ quan chủ quản), viết thường hoặc viết hoa; phần ký thì viết sẵn. Chữ khác sẽ in nguyên cả "
        "ngoặc ra giấy.",
        "In a file of a sort of body, names and the symbol may hold four words in braces: locality and parent, small "
        "or in capitals; signatures are written out. Any other would stand on paper with its braces.",
    ),
)  # fmt: skip
FORM_MARK = Fault(
    "profile-form-mark",
    Say(
        "thể thức của “{profile}” ghi {field} là “{found}”, {slip}",
        "the form of “{profile}” has “{found}” for {field}, {slip_en}",
    ),
    need=Say("có đủ {wanted}, không có chữ nào khác trong ngoặc nhọn", "all of {wanted}, and no other word in braces"),
    mend=Say("sửa mục form trong tệp ở templates/profiles", "mend form in the file of templates/profiles"),
    explain=Say(
        "Số, ký hiệu, trích yếu công văn và dòng lưu in theo khuôn ghi trong tệp loại cơ quan. Thiếu một chữ trong "
        "ngoặc nhọn thì mất số hoặc ký hiệu; thừa thì chữ đó in nguyên ra giấy.",
        "Number, symbol, the trích yếu of a công văn and the archive line follow patterns in the file of a sort of "
        "body. A word in braces that is missing loses the number or the symbol; one too many stands on paper.",
    ),
)
SYMBOL_OPEN = Fault(
    "symbol-open",
    Say("cơ quan “{issuer}” chưa có ký hiệu", "the issuer “{issuer}” has no symbol yet"),
    need=Say("symbol: chữ viết tắt của cơ quan, ví dụ SNV", "symbol: the letters of the body, such as SNV"),
    explain=Say(
        "Mỗi sở, mỗi công đoàn ngành có chữ viết tắt riêng trong ký hiệu văn bản, không suy ra được từ loại cơ quan. "
        "Hãy ghi vào tệp của cơ quan trong templates/issuers, hoặc vào cột “Ký hiệu cơ quan” của units.csv.",
        "Each department has letters of its own in the symbol of its papers; they do not follow from its sort. "
        "Write them into the issuer's file in templates/issuers, or into the column of symbols of units.csv.",
    ),
)
FORM_MARGINS = Fault(
    "profile-margins",
    Say(
        "thể thức của “{profile}” ghi lề {found} mm, docgen chỉ in lề {known} mm",
        "the form of “{profile}” asks for margins of {found} mm; docgen prints {known} mm only",
    ),
    need=Say("top, bottom, left, right: {known}", "top, bottom, left, right: {known}"),
    mend=Say(
        "bỏ mục margins, hoặc ghi đúng các số này, trong tệp ở templates/profiles",
        "drop margins from the file of templates/profiles, or write these numbers",
    ),
    explain=Say(
        "Mọi mẫu của docgen in lề trên 20, dưới 20, trái 30, phải 15 mm, nằm trong khoảng cho phép của Nghị định "
        "30/2020/NĐ-CP và đúng quy định của Đảng. Bảng, nét kẻ, khổ chữ đều tính theo lề đó. Lề khác sẽ không được "
        "in đúng, nên docgen dừng lại.",
        "All templates have margins of 20, 20, 30 and 15 mm (top, bottom, left, right), which the decree allows and "
        "the Party asks for. Tables and rules are measured by them. Others would not be obeyed, so docgen stops.",
    ),
)
MARGINS = (20, 20, 30, 15)
"""Top, bottom, left and right, as in `templates/_form/form.css` and the Word templates."""

OPEN = "…"
"""What a profile writes where each body must put its own."""

MARK = re.compile(r"\{[^{}]*\}")
PARENT = {"{parent}", "{PARENT}"}
FORM_MARKS = {
    "number": ("{number}", "{type}", "{symbol}"),
    "letter_number": ("{number}", "{symbol}"),
    "letter_about": ("{about}",),
    "archive": ("{archive}",),
}
"""The patterns of a form, each with the marks that it must have, and no other."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Of the plan's issuer and of each body that issues its papers: the profile holds on the day; the symbol is known;
    a letterhead that prints a parent has one."""
    plan = dossier.plan
    first = plan.day or datetime.date(plan.date.year, 12, 31)
    last = plan.day or datetime.date(plan.date.year, 1, 1)
    place = dossier.plan_places.at("issuer")
    yield from _period_of(dossier.profile, first, last, place, short_date(plan.day) if plan.day else plan.date.year)
    symbol, profile = dossier.issuer_places.at("symbol"), dossier.issuer_places.at("profile")
    yield from _of_body(dossier.issuer, dossier.profile, plan.issuer, symbol, profile)
    asked: set[tuple[str, Place]] = set()
    for paper in dossier.papers:
        by_unit = paper.paper.by is not By.ISSUER
        if by_unit and paper.nominator and not paper.nominator.own:
            name, place = paper.nominator.name, paper.nominator.place
        elif paper.paper.issuer and not by_unit:
            name, place = paper.paper.issuer, dossier.plan_places.at("papers", paper.id, "issuer")
        else:
            continue
        if (name, place) in asked:
            continue
        asked.add((name, place))
        yield from _of_body(paper.issuer, paper.profile, name, place, place)
        if not isinstance(paper.date, YearOnly):
            yield from _period_of(paper.profile, paper.date, paper.date, place, short_date(paper.date))


def _period_of(
    profile: Profile, first: datetime.date, last: datetime.date, place: Place, own: object
) -> Iterator[Problem]:
    """The profile holds on some day of the time in which the paper may be issued."""
    too_early = profile.valid_from is not None and first < profile.valid_from
    too_late = profile.valid_to is not None and last > profile.valid_to
    if too_early or too_late:
        yield PROFILE_NOT_IN_FORCE.at(
            place,
            profile=profile.name,
            own=own,
            period=_period(profile.valid_from, profile.valid_to, ("từ", "đến hết")),
            period_en=_period(profile.valid_from, profile.valid_to, ("from", "until")),
        )


def _of_body(issuer: Issuer, profile: Profile, name: str, symbol: Place, place: Place) -> Iterator[Problem]:
    if OPEN in (issuer.symbol or OPEN):
        yield SYMBOL_OPEN.at(symbol, issuer=name)
    left_open = {mark for text in _texts(issuer) for mark in MARK.findall(text)}
    if left_open & PARENT:
        yield PARENT_MISSING.at(place, issuer=name)
    for mark in sorted(left_open - PARENT):
        yield MARK_UNKNOWN.at(place, mark=mark)
    yield from _form_marks(profile, place)
    margins = profile.form.margins
    if margins and (found := (margins.top, margins.bottom, margins.left, margins.right)) != MARGINS:
        yield FORM_MARGINS.at(place, profile=profile.name, found=_listed(found), known=_listed(MARGINS))


def _listed(sides: tuple[int, ...]) -> str:
    return ", ".join(map(str, sides))


def _form_marks(profile: Profile, place: Place) -> Iterator[Problem]:
    for field, wanted in FORM_MARKS.items():
        found = getattr(profile.form, field)
        marks = MARK.findall(found)
        if missing := [mark for mark in wanted if mark not in marks]:
            slip = (f"thiếu {', '.join(missing)}", f"without {', '.join(missing)}")
        elif strange := [mark for mark in marks if mark not in wanted]:
            slip = (f"không hiểu {', '.join(strange)}", f"where {', '.join(strange)} means nothing")
        else:
            continue
        yield FORM_MARK.at(
            place,
            profile=profile.name,
            field=field,
            found=found,
            slip=slip[0],
            slip_en=slip[1],
            wanted=", ".join(wanted),
        )


def _texts(issuer: Issuer) -> Iterator[str]:
    if issuer.letterhead:
        yield from issuer.letterhead.parent
        yield from issuer.letterhead.issuer
    if issuer.signature:
        yield from (issuer.signature.head, issuer.signature.body or "")
    yield from (issuer.full_name or "", issuer.symbol or "")


def _period(first: datetime.date | None, last: datetime.date | None, words: tuple[str, str]) -> str:
    parts = [f"{words[0]} {short_date(first)}"] if first else []
    parts += [f"{words[1]} {short_date(last)}"] if last else []
    return " ".join(parts)
