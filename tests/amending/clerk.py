"""A clerk who has only paper: reads what an amending paper says and carries it out on the paper that it amends.

Nothing here is of docgen's own: marks, addresses and sentences are read anew, from the printed words alone, so that an
address that docgen understands and a reader does not is found out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docgen.model.facts import Paragraph

RANKS = (
    (0, re.compile(r"(?P<label>[IVXLCDM]+)[.-] ")),
    (0, re.compile(r"Điều (?P<label>\d+)\. ")),
    (3, re.compile(r"(?P<label>\d+\.\d+\.\d+)\. ")),
    (2, re.compile(r"(?P<label>\d+\.\d+)\. ")),
    (1, re.compile(r"(?P<label>\d+)\. ")),
    (4, re.compile(r"\((?P<label>\d+)\) ")),
    (5, re.compile(r"(?P<label>[a-zđ]+)\) ")),
)
BULLETS = {"-": (7, "gạch đầu dòng"), "+": (8, "dấu cộng (+)")}
PLAIN = 9
NTH = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
WORDS = ("Mục", "khoản", "mục", "điểm", "Điều")
VERBS = r"(?:Điều chỉnh|Sửa đổi)"
DO = re.compile(rf"^{VERBS} (?P<what>tên |đoạn mở đầu )?(?P<at>.+) như sau:$")
ADD = re.compile(r"^Bổ sung (?P<what>.+?) (?P<where>vào sau|vào trước|vào) (?P<at>.+) như sau:$")
DROP = re.compile(r"^(?:Bãi bỏ|Bỏ) (?P<at>.+)\.$")
RENUMBER = re.compile(r"^(?P<at>.+) được đánh số lại thành (?P<to>.+)\.$")
BEGINS = re.compile(r"đoạn bắt đầu bằng “(?P<words>.+)”(?: \(thứ (?P<nth>[^)]+)\))?(?: tại (?P<place>.+))?$")
NUMBERED = re.compile(r"^(?:\d+\.|[a-zđ]\)|Điều \d+\.) ")


@dataclass(eq=False)
class Line:
    """A paragraph of the paper that is amended, as the clerk has it before him."""

    text: str
    rank: int
    label: str
    table: object = None
    above: Line | None = None
    marks: list[str] = field(default_factory=list)

    @property
    def body(self) -> str:
        return self.text[len(self.mark) :]

    @property
    def mark(self) -> str:
        found = next((form.match(self.text) for _, form in RANKS if self.label and form.match(self.text)), None)
        return found[0] if found else ""


def plain(body: tuple[Paragraph, ...]) -> list[tuple[str, object]]:
    """A body as a reader compares it: without what closes a paragraph by its place."""
    return [(closed(whole(paragraph)), texts(paragraph.table)) for paragraph in body]


def closed(text: str) -> str:
    text = text.strip()
    return text if text.endswith("..") else text.removesuffix("./.").rstrip(" .;")


def whole(paragraph: Paragraph) -> str:
    return f"{paragraph.lead} {paragraph.text}".strip()


def texts(table: object) -> object:
    return [[cell.text for cell in row] for row in (*table.head, *table.rows)] if table else None  # type: ignore[attr-defined]


def carried_out(old: tuple[Paragraph, ...], amending: tuple[Paragraph, ...]) -> list[tuple[str, object]]:
    """The old body with everything done that the amending paper says of it."""
    page = lines_of(old)
    after: dict[int, list[list[tuple[str, object]]]] = {}
    before: dict[int, list[list[tuple[str, object]]]] = {}
    at_top: list[list[tuple[str, object]]] = []
    anew: dict[int, list[tuple[str, object]]] = {}
    dropped: set[int] = set()
    for sentence, quoted in orders(amending):
        if sentence.endswith("toàn bộ nội dung như sau:"):
            return quoted
        if match := ADD.match(sentence):
            place, address = match["where"], match["at"]
            if address == "phần nội dung":
                at_top.append(quoted)
                continue
            start, end = extent(page, find(page, address))
            if place == "vào sau":
                after.setdefault(end - 1, []).append(quoted)
            elif place == "vào trước":
                before.setdefault(start, []).append(quoted)
            else:
                after.setdefault(start, []).append(quoted)
        elif match := RENUMBER.match(sentence):
            olds, news = split(match["at"]), split(match["to"])
            assert len(olds) == len(news), sentence
            for address, name in zip(olds, news, strict=True):
                find(page, address).marks.append(name.split(" ")[-1])
        elif match := DROP.match(sentence):
            for address in split(match["at"]):
                dropped |= set(range(*extent(page, find(page, address))))
        elif match := DO.match(sentence):
            start, end = extent(page, find(page, match["at"]))
            if not match["what"]:
                dropped |= set(range(start, end))
            else:
                dropped.add(start)
            anew[start] = quoted
        else:
            raise AssertionError(f"nobody can tell what is to be done: {sentence}")
    found = [line for lines in at_top for line in lines]
    for at, line in enumerate(page):
        found += [one for lines in before.get(at, []) for one in lines]
        if at in anew:
            found += anew[at]
        elif at not in dropped:
            found.append((closed(renumbered(line)), texts(line.table)))
        found += [one for lines in after.get(at, []) for one in lines]
    return found


def lines_of(body: tuple[Paragraph, ...]) -> list[Line]:
    """The page before the clerk: of each paragraph how deep it is, its label, and what it stands below."""
    page: list[Line] = []
    for paragraph in body:
        text = whole(paragraph)
        rank, label = ranked(text, paragraph.kind)
        line = Line(text, rank, label, paragraph.table)
        above = [each for each in page if each.rank < rank and (rank != PLAIN or each.rank < 7)]
        while above and any(each.rank <= above[-1].rank for each in page[page.index(above[-1]) + 1 :]):
            blocked = [each for each in page[page.index(above[-1]) + 1 :] if each.rank <= above[-1].rank]
            assert blocked
            above.pop()
        line.above = above[-1] if above else None
        page.append(line)
    return page


def ranked(text: str, kind: str) -> tuple[int, str]:
    if kind in ("bullet", "subbullet") and text[:2] in ("- ", "+ "):
        return BULLETS[text[0]][0], ""
    for rank, form in RANKS:
        if match := form.match(text):
            return rank, match["label"]
    return PLAIN, ""


def extent(page: list[Line], line: Line) -> tuple[int, int]:
    """From where to where a part reaches."""
    start = page.index(line)
    end = start + 1
    while end < len(page) and below(page[end], line):
        end += 1
    return start, end


def below(line: Line, above: Line) -> bool:
    return line.above is not None and (line.above is above or below(line.above, above))


def find(page: list[Line], address: str) -> Line:
    """The part that an address names; exactly one, or the paper cannot be carried out."""
    if match := re.match(
        r"đoạn bắt đầu bằng “(?P<words>.+)”(?: \(thứ (?P<nth>[^)]+)\))?(?: tại (?P<place>.+))?$", address
    ):
        place = find(page, match["place"]) if match["place"] else None
        begun = [
            line for line in page
            if line.rank == PLAIN and line.above is place and line.table is None
            and f"{closed(line.text)} ".startswith(f"{match['words']} ")
        ]  # fmt: skip
        if match["nth"]:
            return begun[number(match["nth"]) - 1]
        assert len(begun) == 1, address
        return begun[0]
    if match := re.match(r"bảng(?: thứ (?P<nth>\S+))?(?: tại (?P<place>.+))?$", address):
        place = find(page, match["place"]) if match["place"] else None
        tables = [line for line in page if line.table is not None and line.above is place]
        return tables[number(match["nth"]) - 1 if match["nth"] else 0]
    for sign, (rank, name) in BULLETS.items():
        if address.startswith(f"{name} thứ "):
            nth, _, rest = address.removeprefix(f"{name} thứ ").partition(" ")
            place = find(page, rest.removeprefix("của ")) if rest else None
            bullets = [line for line in page if line.rank == rank and line.text[0] == sign and line.above is place]
            return bullets[number(nth) - 1]
    word, label, rest = (*address.split(" ", 2), "")[:3]
    assert word in WORDS, address
    place = find(page, rest.removeprefix("của ")) if rest else None
    found = [
        line for line in page
        if line.label == label and (line.above is place or (place is None and line.above is None))
    ]  # fmt: skip
    if not found and place is None:  # “mục 2.1” carries what it stands below
        found = [line for line in page if line.label == label]
    if not found and place is not None:
        found = [line for line in page if line.label == label and below(line, place)]
    assert len(found) == 1, (address, [line.text for line in found])
    return found[0]


def number(nth: str) -> int:
    return NTH.index(nth) + 1 if nth in NTH else int(nth)


def split(phrase: str) -> list[str]:
    """“khoản 2 và khoản 3 Mục II” as two addresses, “các khoản 4, 5 và 6 Mục II” as three."""
    if match := re.match(r"(?i:các) (?P<word>\S+) (?P<labels>\S+(?:, \S+)* và \S+)(?: (?P<rest>.+))?$", phrase):
        rest = f" {match['rest']}" if match["rest"] else ""
        return [f"{match['word']} {label}{rest}" for label in re.split(r", | và ", match["labels"])]
    parts, quotes, start = [], 0, 0
    for found in re.finditer(r"“|”|, | và ", phrase):
        if found[0] in "“”":
            quotes += 1 if found[0] == "“" else -1
        elif not quotes:
            parts.append(phrase[start : found.start()])
            start = found.end()
    parts.append(phrase[start:])
    parts = [part[:1].lower() + part[1:] if not part.startswith(("Mục", "Điều")) else part for part in parts]
    words = [part.split(" ") for part in parts]
    if len(parts) == 2 and words[0][0] in WORDS and len(words[0]) == 2 and len(words[1]) > 2:
        parts[0] += " " + " ".join(words[1][2:])  # “khoản 2 và khoản 3 Mục II”
    return parts


def renumbered(line: Line) -> str:
    """The line under its new number, or under that of what it stands below where its mark carries it."""
    labels = line.label.split(".")
    above = line.above
    for depth in range(len(labels) - 2, -1, -1):
        while above is not None and not above.label:
            above = above.above
        if above is not None:
            labels[depth] = (above.marks[0] if above.marks else above.label).split(".")[-1]
            above = above.above
    if line.marks:
        labels[-1] = line.marks[0].split(".")[-1]
    new = ".".join(labels)
    return line.mark.replace(line.label, new, 1) + line.body if line.label else line.text


def orders(amending: tuple[Paragraph, ...]) -> list[tuple[str, list[tuple[str, object]]]]:
    """Each sentence that asks for something, with what it quotes."""
    found: list[tuple[str, list[tuple[str, object]]]] = []
    quoting: list[tuple[str, object]] | None = None
    begun = False
    for paragraph in amending:
        text = whole(paragraph)
        if quoting is not None:
            if paragraph.table is None and text == "“" and not quoting:
                begun = True
                continue
            if not begun and not quoting:
                assert text.startswith("“"), text
                text = text[1:]
            begun = True
            ends = paragraph.table is None and text.endswith("”") and balanced(quoting, text)
            text = text[:-1] if ends else text
            if text or paragraph.table:
                quoting.append((closed(text), texts(paragraph.table)))
            if ends:
                quoting, begun = None, False
            continue
        sentence = NUMBERED.sub("", text)
        if re.search(rf"^(?:{VERBS}|Bổ sung|Bãi bỏ|Bỏ) .*(?:như sau:|\.)$|được đánh số lại thành", sentence):
            if sentence == text:  # the paper's own headings
                continue
            quoting = [] if sentence.endswith("như sau:") else None
            found.append((sentence, quoting if quoting is not None else []))
    assert quoting is None
    return found


def balanced(quoted: list[tuple[str, object]], last: str) -> bool:
    """Whether the quotes that were opened are closed with this last one."""
    whole_text = "".join(text for text, _ in quoted) + last
    return whole_text.count("”") - whole_text.count("“") == 1
