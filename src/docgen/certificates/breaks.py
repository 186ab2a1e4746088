"""Where a line of a certificate may end.

In: a text in small letters. Out: for each gap between two words what it costs to end a line there, or that it must not.
A name is never torn, nor is the noun before it: “huyện Mỹ Xuyên”, “MTTQ Việt Nam”, “Phường 5” stay on one line. Best is
after a comma, then before a word that opens a phrase; inside a phrase only where nothing else is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from docgen.vietnamese.places import NOUNS

NEVER = None
COMMA, PHRASE, NAME, WORD = 0.0, 1.0, 2.0, 14.0
"""What it costs to end a line after a comma, before an opening word, before a name, and between any other words."""

LOCALITY = (*NOUNS, "ấp", "khóm", "thôn", "bản", "buôn", "làng", "tổ dân phố", "khu phố", "khu dân cư", "tiểu khu")
OPENING = (
    "của", "và", "về", "cho", "trong", "với", "tại", "do", "để", "được", "theo", "vì", "ở", "từ", "đối với",
    "góp phần", "nhiệm kỳ", "giai đoạn", "ngày", "năm", "các", "những", "cuộc", "phong trào", "công tác", "nhân dịp",
    "phục vụ", "bảo đảm", "tham gia", "vận động", "tuyên truyền", "tổ chức", "xuất sắc", "tiêu biểu", "thực hiện",
    "xây dựng", "hướng dẫn", "đại biểu", "hội nghị", *LOCALITY,
)  # fmt: skip
"""Words that open a phrase: a line may well end before them."""

CLINGING = frozenset(
    {"của", "và", "về", "cho", "trong", "với", "tại", "do", "để", "được", "theo", "vì", "ở", "từ", "các", "những",
     "là", "số", "năm", "phó", "thứ", "không", "chưa", "đã", "sự", "việc"}
)  # fmt: skip
"""Words that no line ends with."""

WHOLE = (
    "ủy ban nhân dân", "hội đồng nhân dân", "ủy ban mttq việt nam", "ủy ban mặt trận tổ quốc việt nam",
    "mặt trận tổ quốc", "ban thường trực", "đoàn đại biểu quốc hội", "đại biểu quốc hội", "quốc hội khóa",
    "đại biểu hội đồng nhân dân các cấp", "ban chỉ huy quân sự", "ban công tác mặt trận", "hội liên hiệp phụ nữ",
    "hội cựu chiến binh", "hội chữ thập đỏ", "liên đoàn lao động", "hội nông dân", "đoàn thanh niên",
    "cộng sản hồ chí minh", "đã có thành tích", "nhiệm kỳ", "giai đoạn", "bầu cử",
    "nhân dân", "thi đua", "khen thưởng", "phó chủ tịch", "phó giám đốc", "phó bí thư", "phó trưởng", "văn phòng",
    "không chuyên trách", "chuyên trách", "thường trực", "ủy viên", "chuyên viên", "cán bộ", "đơn vị", "công an",
    "quân sự", "biên phòng", "giáo dục", "đào tạo", "truyền hình", "phát thanh", "thông tin", "truyền thông",
    "cử tri", "tham mưu", "hiệp thương", "giám sát", "an ninh", "trật tự", "tuyên truyền", "vận động", "hướng dẫn",
    "nghiệp vụ", "phong trào", "công tác", "thực hiện", "tổ chức", "hội nghị", "đại hội", "dân tộc",
    "đại biểu", "thành tích", "xuất sắc", "tiêu biểu", "đối với", "góp phần", "nhân dịp", "phục vụ", "bảo đảm",
    "tham gia", "xây dựng", *(noun for noun in LOCALITY if " " in noun),
)  # fmt: skip
"""Words of several syllables, and names of bodies: no line ends inside one."""

DASHES = ("-", "–")

Phrases = Mapping[str, Sequence[list[str]]]


def _by(place: int, phrases: Iterable[str]) -> Phrases:
    """Phrases in words, by their first word (0) or their last (-1), so that few have to be tried at each word."""
    found: dict[str, list[list[str]]] = {}
    for parts in (phrase.split() for phrase in phrases):
        found.setdefault(parts[place], []).append(parts)
    return found


OPENINGS, WHOLES, NOUN_ENDS = _by(0, OPENING), _by(0, WHOLE), _by(-1, LOCALITY)

BARE = re.compile(r"^[“‘\"'(\[«]+|[”’\"')\]»,;:.]+$")
DATE_WORDS = ("tháng", "năm")
DAY_OR_MONTH = re.compile(r"[0-9]{1,2}")
NUMBER = re.compile(r"\(?(?:[0-9][\w./-]*|[IVXLC]+)[,;.)]*")


@lru_cache(maxsize=1 << 12)
def break_costs(text: str) -> tuple[float | None, ...]:
    """What each gap between words costs, from the left; None where no line may end.

    >>> break_costs("Ủy ban MTTQ Việt Nam huyện Mỹ Xuyên")
    (None, None, None, None, 1.0, None, None)
    """
    words = text.split(" ")
    bare = [BARE.sub("", word) for word in words]
    small = [word.casefold() for word in bare]
    kept = _whole(words, small)
    return tuple(_cost(words, bare, small, at, at in kept) for at in range(1, len(words)))


def hinted_costs(text: str, hinted: str) -> tuple[float | None, ...]:
    """The same where somebody has said with “|” where a line may end: there, and nowhere else."""
    costs: list[float | None] = []
    for piece in (part.split() for part in hinted.split("|")):
        costs += [NEVER] * (len(piece) - 1) + [COMMA]
    return tuple(costs[: len(text.split(" ")) - 1])


def unhinted(hinted: str) -> str:
    """The text that a hint speaks of."""
    return " ".join(hinted.replace("|", " ").split())


def _cost(words: list[str], bare: list[str], small: list[str], at: int, kept: bool) -> float | None:
    before, after = bare[at - 1], bare[at]
    if words[at - 1] in DASHES:  # “Văn hóa - | Thông tin”
        return NAME
    if kept or not before or not after or small[at - 1] in CLINGING or words[at] in DASHES:
        return NEVER
    if words[at - 1].endswith((",", ";", ":")):
        return NEVER if NUMBER.fullmatch(after) else COMMA
    if NUMBER.fullmatch(words[at]):  # “Phường 5”, “khóa XV”, “năm 2021”
        return NEVER
    if small[at] in DATE_WORDS and DAY_OR_MONTH.fullmatch(before):  # “ngày 25 tháng 6 năm 2021”
        return NEVER
    if words[at - 1].isupper() and after.isupper() and _opens(small, at, OPENINGS):  # a text in capitals tells no names
        return PHRASE
    if _is_name(before) and _is_name(after):  # inside a name, or between two; nobody can tell which from the letters
        return NEVER
    if _is_name(after) and _named_by(small, at - 1):
        return NEVER
    if _opens(small, at, OPENINGS):
        return PHRASE
    return NAME if _is_name(after) else WORD


def _is_name(word: str) -> bool:
    return word[:1].isupper()


def _opens(small: list[str], at: int, phrases: Phrases) -> bool:
    """Whether one of the phrases begins at this word."""
    return any(small[at : at + len(parts)] == parts for parts in phrases.get(small[at], ()))


def _named_by(small: list[str], at: int) -> bool:
    """Whether the noun of a locality ends at this word."""
    return any(small[max(at - len(parts) + 1, 0) : at + 1] == parts for parts in NOUN_ENDS.get(small[at], ()))


def _whole(words: list[str], small: list[str]) -> set[int]:
    """The gaps that lie inside a word of several syllables."""
    kept: set[int] = set()
    for start, word in enumerate(small):
        for parts in WHOLES.get(word, ()):
            inside = words[start : start + len(parts) - 1]
            if small[start : start + len(parts)] == parts and not any(one.endswith((",", ";")) for one in inside):
                kept.update(range(start + 1, start + len(parts)))
    return kept
