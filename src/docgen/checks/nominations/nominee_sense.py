"""Do the parts of a nomination speak of one and the same kind of nominee?

A collective gets twice what a person gets, and a quota of its own: a row under the wrong kind is a wrong sum on a
signed paper. Only what contradicts itself is reported; names that may be anybody's are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.model.campaign import Entry
from docgen.model.dossier import Dossier
from docgen.model.kind import KIND_SAID, Kind
from docgen.problem import Fault, Problem, Say, Severity
from docgen.vietnamese.spelling import folded

NAME_OF_COLLECTIVE = Fault(
    "name-of-collective",
    Say(
        "“{name}” ghi đối tượng {kind_vi}, nhưng tên không phải của {kind_vi}",
        "“{name}” is down as {kind_en}, but the name is none of that kind",
    ),
    mend=Say(
        "sửa cột “Đối tượng” (bảng không có cột này thì thêm vào); tên tập thể viết hoa theo quy tắc",
        "mend the column “Đối tượng” (add it if the table has none), and the capitals of the name",
    ),
    explain=Say(
        "Tên bắt đầu bằng “Ban”, “Chi hội”, “Ủy ban” … nhưng đối tượng là cá nhân hoặc hộ gia đình. Bảng có cột “Họ và "
        "tên” mà không có cột “Đối tượng” thì mọi dòng được hiểu là cá nhân. Chỉ tiêu và tiền thưởng của tập thể khác "
        "của cá nhân.",
        "The name begins like that of a body, but the kind is an individual or a household. In a table headed “Họ và "
        "tên” with no column for the kind, all rows are taken for individuals. Quota and money are not the same.",
    ),
)
COLLECTIVE_AS_PERSON = Fault(
    "collective-as-person",
    Say(
        "“{name}” ghi đối tượng tập thể, nhưng có {found_vi} như một người",
        "“{name}” is down as a collective, but has {found_en} like a person",
    ),
    mend=Say("sửa cột “Đối tượng”, hoặc xóa ô đó nếu đúng là tập thể", "mend the kind, or empty that cell"),
    explain=Say(
        "Tập thể không có danh xưng Ông, Bà, giới tính hay ngày sinh. Thường là chọn nhầm đối tượng ở dòng này; tiền "
        "thưởng của tập thể gấp đôi cá nhân nên docgen không bỏ qua.",
        "A collective has no form of address, gender or date of birth. Most often the wrong kind was chosen; a "
        "collective gets twice what a person gets.",
    ),
)
TITLE_GENDER = Fault(
    "title-gender",
    Say(
        "{name} ghi danh xưng “{title}” nhưng giới tính “{gender}”",
        "{name} is addressed as “{title}”, and the gender is “{gender}”",
    ),
    mend=Say("sửa một trong hai ô", "mend one of the two"),
    explain=Say(
        "Danh xưng in trước tên trên mọi văn bản. Hai ô nói khác nhau nên không biết bên nào đúng.",
        "The form of address is printed before the name on every paper. The two cells contradict each other.",
    ),
)
TITLE_TWICE = Fault(
    "title-twice",
    Say(
        "tên “{name}” bắt đầu bằng “{first}”, mà danh xưng đã ghi “{title}”",
        "the name “{name}” begins with “{first}”, and the form of address is “{title}”",
    ),
    mend=Say(
        "nếu “{first}” không phải họ thì xóa khỏi cột tên; nếu đúng là họ thì bỏ qua lưu ý này",
        "take “{first}” out of the name unless it is the family name",
    ),
    explain=Say(
        "In ra sẽ có hai danh xưng liền nhau, ví dụ “Bà Ông Nguyễn Văn An”. Họ Ông là có thật nên docgen chỉ nhắc.",
        "Two forms of address would be printed in a row. Ông is a family name too, so this is only a note.",
    ),
    severity=Severity.WARNING,
)

BODIES = tuple(
    f"{folded(words)} "
    for words in (
        "ủy ban", "ubnd", "ubmttq", "ub mttq", "mttq", "mặt trận tổ quốc", "chi hội", "chi bộ", "chi đoàn", "đảng bộ",
        "đảng ủy", "hội đồng", "hội nông dân", "hội phụ nữ", "hội liên hiệp", "hội cựu", "hội chữ thập đỏ",
        "hội người cao tuổi", "ban công tác", "ban chấp hành", "ban thường trực", "ban chỉ huy", "ban chỉ đạo",
        "ban nhân dân", "ban quản lý", "ban giám hiệu", "ban dân vận", "ban tổ chức", "ban tuyên giáo", "ban ctmt",
        "công đoàn cơ sở", "đoàn thanh niên", "liên đoàn", "trường tiểu học", "trường trung học", "trường mầm non",
        "trường mẫu giáo", "trường thcs", "trường thpt", "trạm y tế", "trung tâm", "văn phòng", "công ty", "hợp tác xã",
        "tổ hợp tác", "tổ dân phố", "tổ tự quản", "khu dân cư", "khu phố", "tập thể", "nhân dân và cán bộ",
        "cán bộ và nhân dân", "cán bộ, nhân dân", "cán bộ, đảng viên",
    )
)  # fmt: skip
"""How names of bodies begin. None of them can begin the name of a person."""
HOUSEHOLDS = tuple(f"{folded(words)} " for words in ("hộ ông", "hộ bà", "hộ gia đình", "gia đình ông", "gia đình bà"))
ADDRESSED = {"Ông": "Nam", "Bà": "Nữ"}


def check(dossier: Dossier) -> Iterator[Problem]:
    """Each nomination, as its kind, name, form of address and gender go together."""
    for entry in dossier.campaign.entries:
        nomination = entry.nomination
        if nomination.kind is Kind.COLLECTIVE:
            yield from _as_person(entry)
            continue
        key = folded(nomination.name)
        if key.startswith(BODIES) or (nomination.kind is Kind.INDIVIDUAL and key.startswith(HOUSEHOLDS)):
            said = KIND_SAID[nomination.kind]
            yield NAME_OF_COLLECTIVE.at(entry.at(), name=nomination.name, kind_vi=said.vi, kind_en=said.en)
        title, gender = nomination.title, nomination.gender
        if gender is not None and ADDRESSED.get(title or "", gender) != gender:
            yield TITLE_GENDER.at(entry.at("title"), name=nomination.name, title=title, gender=gender)
        first = nomination.name.partition(" ")[0]
        if nomination.kind is Kind.INDIVIDUAL and title is not None and first in ADDRESSED:
            yield TITLE_TWICE.at(entry.at(), name=nomination.name, first=first, title=title)


def _as_person(entry: Entry) -> Iterator[Problem]:
    nomination = entry.nomination
    found = [
        (path, said)
        for path, said in (
            ("title", Say("danh xưng", "a form of address")),
            ("gender", Say("giới tính", "a gender")),
            ("born", Say("ngày sinh", "a date of birth")),
        )
        if getattr(nomination, path) is not None
    ]
    if found:
        vi, en = (", ".join(getattr(said, lang) for _, said in found) for lang in ("vi", "en"))
        yield COLLECTIVE_AS_PERSON.at(entry.at(found[0][0]), name=nomination.name, found_vi=vi, found_en=en)
