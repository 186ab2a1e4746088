"""The body of a plan, numbered and flat.

In: the plan's nested parts and its numbering scheme. Out: one paragraph after the other with its mark, and how each
part that has an `id` is referred to. Numbers follow from the nesting alone, so moving a part renumbers what must be
renumbered, the references too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from docgen.model.body import Children, Node, Part, Scheme
from docgen.model.dossier import Path, Places
from docgen.model.facts import Paragraph
from docgen.model.issuer import Profile
from docgen.model.plan import Plan
from docgen.problem import Fault, Problem, Say, closest
from docgen.vietnamese.letters import capitals
from docgen.wording.lists import Lists, lists_of, named_list, named_paragraphs, unprinted
from docgen.wording.marks import ROMAN, STYLES, UNMARKED, mark, reference
from docgen.wording.numbering import numbered_by

MARK_STYLE = Fault(
    "mark-style",
    Say("không biết kiểu đánh số “{style}”", "“{style}” is not a known style of numbering"),
    need=Say("một trong các kiểu: {known}", "one of: {known}"),
    explain=Say(
        "Mục numbering của kế hoạch (hoặc number của một phần) cho biết các mục con được đánh số thế nào, từ cấp cao "
        "xuống cấp thấp. Chỉ dùng được các kiểu có trong danh sách.",
        "`numbering` of a plan (or `number` of a part) says how the parts below are numbered, from the highest level "
        "down. Only the listed styles can be used.",
    ),
)
TOO_DEEP = Fault(
    "too-deep",
    Say("phần này ở cấp {depth}, kiểu đánh số chỉ có {levels} cấp", "this part is on level {depth}, the numbering "
        "has only {levels} levels"),
    mend=Say("thêm một kiểu vào numbering, hoặc bớt một cấp", "add a style to numbering, or nest less deeply"),
    explain=Say(
        "Mỗi cấp mục con cần một kiểu đánh số trong numbering, ví dụ [I., 1., a)] cho ba cấp.",
        "Each level of parts needs a style of its own in `numbering`, for example [I., 1., a)] for three levels.",
    ),
)  # fmt: skip
EMPTY_PART = Fault(
    "empty-part",
    Say("phần này không có đề mục và cũng không có lời văn", "this part has neither a heading nor a text"),
    need=Say("heading, text, hoặc cả hai", "heading, text, or both"),
    explain=Say(
        "Một phần của nội dung phải có đề mục (heading) hoặc lời văn (text), nếu không thì số thứ tự sẽ đứng một mình "
        "trên giấy.",
        "A part of the body needs a heading or a text; otherwise its number would stand alone on the paper.",
    ),
)
TWO_LISTS = Fault(
    "two-lists",
    Say("phần này có cả items và bullets", "this part has both items and bullets"),
    need=Say("chỉ một trong hai", "only one of the two"),
    mend=Say("đưa một trong hai xuống thành một phần con", "move one of them into a part of its own"),
    explain=Say(
        "Các mục con của một phần hoặc được đánh số (items), hoặc được gạch đầu dòng (bullets). Ghi cả hai thì không "
        "biết phần nào đứng trước.",
        "What stands below a part is either numbered (items) or marked with dashes (bullets). With both, the order on "
        "paper would be a guess.",
    ),
)
SAME_ID = Fault(
    "same-id",
    Say("hai phần cùng mang id “{id}”", "two parts have the id “{id}”"),
    mend=Say("đặt cho mỗi phần một id khác nhau", "give each part an id of its own"),
    explain=Say(
        "id của một phần dùng để dẫn chiếu; hai phần cùng id thì không biết dẫn đến phần nào.",
        "An id is what references use; with two parts of one id it would be a guess which one is meant.",
    ),
)

TABLE_UNKNOWN = Fault(
    "table-unknown",
    Say("văn bản này không có bảng “{name}”", "this paper has no table “{name}”"),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "Mục table của một phần in một bảng lập từ các đề nghị khen thưởng (danh sách, kết quả bỏ phiếu, dự toán). Kế "
        "hoạch không có bảng nào; bảng phân bổ là phụ lục.",
        "`table` of a part prints a table made from the nominations. The plan itself has none; the allocation is an "
        "annex.",
    ),
)
TOO_MANY_PARTS = Fault(
    "too-many-parts",
    Say("có {count} phần, số La Mã chỉ viết được đến {most}", "there are {count} parts; Roman numerals end at {most}"),
    mend=Say("bớt các phần, hoặc đổi kiểu đánh số trong numbering", "have fewer parts, or change numbering"),
    explain=Say(
        "Các phần ở cấp này đánh số La Mã (I., II., III.), mà số La Mã không có số nào lớn hơn 3999. Có lẽ nội dung bị "
        "chép lặp lại, hoặc một bảng dài đã được dán nhầm vào body.",
        "The parts of this level are numbered I., II., III., and Roman numerals end at 3999. Probably the body was "
        "repeated, or a long table was pasted into it.",
    ),
)  # fmt: skip

HEADINGS = 4
ARTICLE = "Điều "
MOST_ROMAN = 3999


@dataclass
class _Walk:
    """The state of one walk through a body; it lives no longer than the call of `outline`."""

    scheme: Scheme
    lists: Lists
    tables: frozenset[str]
    places: Places
    paragraphs: list[Paragraph] = field(default_factory=list)
    references: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    printed: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class _Spot:
    """Where a part stands: its mark, the styles and positions that lead to it, and how deep in bullets it is.

    `apart` says that a bullet stands somewhere above it, so that no numbers lead to it.
    """

    mark: str
    styles: tuple[str, ...]
    positions: tuple[int, ...]
    bullets: int = 0
    apart: bool = False


@dataclass(frozen=True)
class Outlined:
    """A body, flat. `references` has for each `id` the words that refer to it ("" where it has no number)."""

    paragraphs: tuple[Paragraph, ...]
    references: Mapping[str, str]
    problems: tuple[Problem, ...]
    printed: frozenset[str]


def outline(
    body: tuple[Part, ...],
    scheme: Scheme,
    lists: Lists,
    places: Places,
    root: Path = (),
    tables: frozenset[str] = frozenset(),
) -> Outlined:
    """The body as paragraphs. `root` is the path of what holds `body` and `numbering` in its source, `tables` the
    tables that may stand in it: a paragraph of the kind `table` holds the name of one."""
    walk = _Walk(scheme, lists, tables, places)
    for at, style in enumerate(scheme.items):
        _known_style(walk, style, (*root, "numbering", "items", at))
    children = tuple(((*root, "body", at), node) for at, node in enumerate(body))
    _number(walk, children, "", _Spot("", (), ()))
    problems = tuple(dict.fromkeys(walk.problems))
    return Outlined(tuple(walk.paragraphs), walk.references, problems, frozenset(walk.printed))


def outline_plan(plan: Plan, places: Places, profile: Profile) -> Outlined:
    """The body of a plan; a list of the plan that stands nowhere in it is a problem too."""
    lists = lists_of(plan)
    found = outline(plan.body, numbered_by(profile, plan.numbering), lists, places)
    return replace(found, problems=(*found.problems, *unprinted(lists, found.printed, places)))


def _known_style(walk: _Walk, style: str, path: Path) -> str:
    if style in STYLES or style == UNMARKED:
        return style
    walk.problems.append(
        MARK_STYLE.at(
            walk.places.at(*path), style=style, known="  ".join((*STYLES, UNMARKED)), close=closest(style, STYLES)
        )
    )
    return "1."


def _number(walk: _Walk, children: tuple[tuple[Path, Node], ...], own: str, above: _Spot) -> None:
    scheme = walk.scheme.items
    depth = len(above.styles) + 1
    if not own and depth > len(scheme):
        if children:
            place = walk.places.at(*children[0][0])
            walk.problems.append(TOO_DEEP.at(place, depth=depth, levels=len(scheme)))
        own = scheme[-1]
    style = own or scheme[depth - 1]
    style = style if style in STYLES or style == UNMARKED else "1."
    if style in ROMAN and len(children) > MOST_ROMAN:
        walk.problems.append(TOO_MANY_PARTS.at(walk.places.at(*children[0][0]), count=len(children), most=MOST_ROMAN))
        style = "1."
    for position, (path, node) in enumerate(children, start=1):
        here = (*above.positions, position)
        _part(walk, path, node, _Spot(mark(style, here), (*above.styles, style), here, apart=above.apart))


def _part(walk: _Walk, path: Path, node: Node, spot: _Spot) -> None:
    if node.id:
        if node.id in walk.references:
            walk.problems.append(SAME_ID.at(walk.places.at(*path, "id"), id=node.id))
        apart = spot.apart or UNMARKED in spot.styles
        walk.references[node.id] = "" if apart else reference(spot.styles, spot.positions)
    texts = list(node.text or ())
    if spot.mark.startswith(ARTICLE) and texts and not node.heading:
        walk.paragraphs.append(Paragraph("article", texts.pop(0), spot.mark))
    elif node.heading:
        walk.paragraphs.append(_headed(node, spot))
    elif texts:
        kind = ("text", "bullet", "subbullet")[min(spot.bullets, 2)]
        walk.paragraphs.append(Paragraph(kind, _marked(spot, texts.pop(0))))
    elif not node.table:
        walk.problems.append(EMPTY_PART.at(walk.places.at(*path)))
    walk.paragraphs += [Paragraph("text", text) for text in texts]
    if node.paragraphs:
        found, problems = named_paragraphs(walk.lists, node.paragraphs, (*path, "paragraphs"), walk.places)
        walk.paragraphs += [Paragraph("text", text) for text in found]
        walk.problems += problems
        walk.printed.add(node.paragraphs)
    if node.table:
        if node.table in walk.tables:
            walk.paragraphs.append(Paragraph("table", node.table))
        else:
            known = ", ".join(sorted(walk.tables)) or "–"
            place = walk.places.at(*path, "table")
            close = closest(node.table, walk.tables)
            walk.problems.append(TABLE_UNKNOWN.at(place, name=node.table, known=known, close=close))
    if node.items is not None and node.bullets is not None:
        walk.problems.append(TWO_LISTS.at(walk.places.at(*path, "bullets")))
    if node.items is not None:
        own = _known_style(walk, node.number, (*path, "number")) if node.number else ""
        _number(walk, _listed(walk, node.items, (*path, "items")), own, spot)
    if node.bullets is not None:
        marks = walk.scheme.bullets
        bullet = marks[min(spot.bullets, len(marks) - 1)]
        for at, below in _listed(walk, node.bullets, (*path, "bullets")):
            _part(walk, at, below, _Spot(bullet, spot.styles, spot.positions, spot.bullets + 1, apart=True))
    walk.paragraphs += [Paragraph("text", text) for text in node.closing or ()]


def _marked(spot: _Spot, text: str) -> str:
    return f"{spot.mark} {text}" if spot.mark else text


def _headed(node: Node, spot: _Spot) -> Paragraph:
    """A heading with its number; the Roman level stands in capitals (NĐ 30/2020 Phụ lục I, Mục V, row 6b).

    A title below which nothing stands is a sentence, not a heading: Word would push it to the next page for nothing.
    """
    heading = node.heading or ""
    if spot.bullets:
        return Paragraph("bullet" if spot.bullets == 1 else "subbullet", _marked(spot, heading))
    depth = len(spot.styles)
    if spot.styles[-1] in ROMAN:
        heading = capitals(heading)
    alone = not (node.text or node.items or node.bullets or node.paragraphs or node.closing)
    kind = "text" if alone and depth > 1 else f"heading{min(depth, HEADINGS)}"
    return Paragraph(kind, _marked(spot, heading))


def _listed(walk: _Walk, children: Children, path: Path) -> tuple[tuple[Path, Node], ...]:
    if not isinstance(children, str):
        return tuple(((*path, at), node) for at, node in enumerate(children))
    found, problems = named_list(walk.lists, children, path, walk.places)
    walk.problems += problems
    walk.printed.add(children)
    return found
