"""What stands between `{{` and `}}`, worked out without running anything.

In: one text and the tree of names. Out: the text with each expression replaced by its words, and what is wrong with
those that have none. Only names, their parts, `section('…')`, `annex('…')` and `|plain` exist: arithmetic and
conditions belong into the plan's data and into docgen, where they can be checked and explained.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes

from docgen.problem import Fault, Place, Problem, Say, closest
from docgen.wording.named import Amount, Both, Missing, Name, UnknownTargetError

EXPRESSION = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
STRAY = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|[{}]")
LONGEST = 400

TEXT_BRACES = Fault(
    "text-braces",
    Say(
        "dấu “{sign}” không thành cặp hoặc không dùng được trong lời văn",
        "“{sign}” is unpaired or not allowed in a text",
    ),
    need=Say("{{{{ tên }}}} với hai ngoặc mở và hai ngoặc đóng", "{{{{ name }}}} with two braces on each side"),
    explain=Say(
        "Trong lời văn, chỗ lấy số liệu được viết giữa hai ngoặc nhọn mở và hai ngoặc nhọn đóng. Các dấu ngoặc phải "
        "đủ cặp; lời văn không có lệnh rẽ nhánh hay lặp.",
        "In a text, what is taken from the figures stands between two opening and two closing braces. They must be "
        "paired; a text has no conditions and no loops.",
    ),
)
TEXT_EXPRESSION = Fault(
    "text-expression",
    Say("không hiểu “{expression}”", "“{expression}” cannot be understood"),
    need=Say(
        "một tên như quotas.xa_tap_the.left, hoặc section('…'), annex('…')",
        "a name such as quotas.xa_tap_the.left, or section('…'), annex('…')",
    ),
    mend=Say(
        "phép tính thì ghi vào chỉ tiêu (quotas), không ghi vào lời văn", "put sums into the quotas, not into a text"
    ),
    explain=Say(
        "Giữa hai cặp ngoặc nhọn chỉ ghi được tên của một số liệu, section('…'), annex('…') hoặc thêm |plain để in số "
        "không có số 0 đứng trước. Không tính toán trong lời văn, để mọi con số chỉ có một nguồn.",
        "Between the braces only a name of a figure, section('…'), annex('…') and |plain can stand. Nothing is "
        "computed in a text, so that each number has one source.",
    ),
)
TEXT_UNKNOWN = Fault(
    "text-unknown",
    Say("“{expression}”: không có “{name}”", "“{expression}”: there is no “{name}”"),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "Lời văn dùng một tên không có trong kế hoạch. Tên phải viết đúng như đã đặt trong các mục quotas, awards, "
        "terms, citations, dossiers … của kế hoạch.",
        "A text uses a name that the plan does not have. It must be written as it is in quotas, awards, terms, "
        "citations, dossiers … of the plan.",
    ),
)
TEXT_NO_PARTS = Fault(
    "text-no-parts",
    Say(
        "“{expression}”: thừa “{name}”, tên đứng trước không có phần nào bên trong",
        "“{expression}”: “{name}” is too much, the name before it has no parts",
    ),
    mend=Say("bỏ “{name}” và dấu đứng trước nó", "drop “{name}” and the sign before it"),
    explain=Say(
        "Tên này đã chỉ đến một giá trị in được (một số, một ngày, một cụm từ), nên không viết tiếp dấu chấm và tên "
        "khác ở sau.",
        "This name leads to something that can be printed already (a number, a day, a phrase), so that no further "
        "point and name follow it.",
    ),
)
TEXT_INCOMPLETE = Fault(
    "text-incomplete",
    Say("“{expression}” chưa chỉ đến một giá trị in được", "“{expression}” does not lead to something to print"),
    need=Say("thêm một trong: {known}", "one more of: {known}"),
    explain=Say(
        "Tên này chỉ đến một nhóm số liệu. Hãy viết tiếp phần cần in, ví dụ .total (tổng), .sent_up (đề nghị lên cấp "
        "trên) hoặc .left (còn lại).",
        "This name leads to a group of figures. Add the part to be printed, such as .total, .sent_up or .left.",
    ),
)
TARGET_UNKNOWN = Fault(
    "target-unknown",
    Say("“{expression}”: không có phần nào mang tên “{name}”", "“{expression}”: nothing is called “{name}”"),
    need=Say("một trong: {known}", "one of: {known}"),
    mend=Say("đặt id cho phần cần dẫn chiếu", "give the part that is meant an id"),
    explain=Say(
        "section('…') dẫn đến một phần của nội dung theo id của phần đó; annex('…') dẫn đến một phụ lục theo tên trong "
        "mục annexes. docgen tự in đúng số thứ tự.",
        "section('…') refers to a part of the body by its id, annex('…') to an annex by its name in annexes; docgen "
        "prints the right number.",
    ),
)
TARGET_UNNUMBERED = Fault(
    "target-unnumbered",
    Say("“{expression}”: phần này là gạch đầu dòng hoặc nằm dưới gạch đầu dòng, không có số để dẫn chiếu",
        "“{expression}”: this part is a bullet or stands below one, and has no number to refer to"),
    mend=Say("đặt id cho phần có số chứa nó", "give the id to the numbered part around it"),
    explain=Say(
        "Chỉ dẫn chiếu được đến phần có đánh số và mọi phần chứa nó cũng có đánh số. Gạch đầu dòng không có số, nên "
        "hãy dẫn đến mục chứa nó.",
        "Only a part with a number, within parts with numbers, can be referred to. A bullet has none; refer to the "
        "part that holds it.",
    ),
)  # fmt: skip


class _RefusedError(Exception):
    """Ends the working out of one expression; carries its fault."""

    def __init__(self, fault: Fault, close: str = "", **values: str) -> None:
        super().__init__(fault.code)
        self.fault = fault
        self.close = close
        self.values = values


class _MissingError(Exception):
    """Ends the working out of an expression that asks for what is not there; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


@dataclass(frozen=True)
class Filled:
    """A text in final words, the annexes that it refers to, and its problems."""

    text: str
    annexes: tuple[str, ...]
    problems: tuple[Problem, ...]


def fill(text: str, names: Mapping[str, Name], place: Place) -> Filled:
    """The text with every expression replaced; one without words stays visible as `[[ expression ]]`."""
    problems: list[Problem] = []
    annexes: list[str] = []

    def words(found: re.Match[str]) -> str:
        expression = found[1].strip()
        try:
            return _printed(_worked_out(expression, names, annexes), expression)
        except _RefusedError as refused:
            problems.append(
                refused.fault.at(place, close=refused.close, expression=expression[:LONGEST], **refused.values)
            )
        except _MissingError as missing:
            problems.append(missing.problem)
        return f"[[ {expression} ]]"

    rest = EXPRESSION.sub("", text)
    if stray := STRAY.search(rest):
        problems.append(TEXT_BRACES.at(place, sign=stray[0]))
    return Filled(EXPRESSION.sub(words, text), tuple(annexes), tuple(problems))


@lru_cache(maxsize=4096)
def _parsed(expression: str) -> list[nodes.Node]:
    """The expression's tree; hundreds of papers share the texts of their type."""
    return Environment(autoescape=False).parse(f"{{{{ {expression} }}}}").body


def _worked_out(expression: str, names: Mapping[str, Name], annexes: list[str]) -> Name:
    if len(expression) > LONGEST:
        raise _RefusedError(TEXT_EXPRESSION)
    try:
        body = _parsed(expression)
    except (TemplateSyntaxError, RecursionError):
        raise _RefusedError(TEXT_EXPRESSION) from None
    if len(body) != 1 or not isinstance(body[0], nodes.Output) or len(body[0].nodes) != 1:
        raise _RefusedError(TEXT_EXPRESSION)
    return _value(body[0].nodes[0], names, annexes)


def _value(node: nodes.Node, names: Mapping[str, Name], annexes: list[str]) -> Name:
    if isinstance(node, nodes.Name):
        return _part_of(names, node.name)
    if isinstance(node, nodes.Getattr):
        return _part_of(_value(node.node, names, annexes), node.attr)
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return _part_of(_value(node.node, names, annexes), node.arg.value)
    if isinstance(node, nodes.Filter) and node.name == "plain" and node.node and not (node.args or node.kwargs):
        value = _value(node.node, names, annexes)
        if isinstance(value, Missing):
            raise _MissingError(value.problem)
        if isinstance(value, Amount):
            return str(value.count)
        if isinstance(value, str):  # a count without limit is words already
            return value
        raise _RefusedError(TEXT_EXPRESSION)
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and not (node.kwargs or node.dyn_args):
        asked = _value(node.node, names, annexes)
        argument = node.args[0] if len(node.args) == 1 else None
        if callable(asked) and isinstance(argument, nodes.Const) and isinstance(argument.value, str):
            return _target(node.node.name, asked, argument.value, annexes)
    raise _RefusedError(TEXT_EXPRESSION)


def _target(kind: str, asked: Callable[[str], str], name: str, annexes: list[str]) -> str:
    try:
        words = asked(name)
    except UnknownTargetError as unknown:
        fault = TARGET_UNNUMBERED if unknown.unnumbered else TARGET_UNKNOWN
        values = {} if unknown.unnumbered else {"name": name, "known": _list(unknown.known)}
        raise _RefusedError(fault, closest(name, unknown.known), **values) from None
    if kind == "annex":
        annexes.append(name)
    return words


def _part_of(whole: Name, key: str | int) -> Name:
    if isinstance(whole, Missing):
        raise _MissingError(whole.problem)
    parts = whole.parts if isinstance(whole, Both) else whole
    if isinstance(parts, Mapping) and isinstance(key, str):
        if key in parts:
            return parts[key]
        raise _RefusedError(TEXT_UNKNOWN, closest(key, parts), name=key, known=_list(tuple(parts)))
    if isinstance(parts, tuple):
        if isinstance(key, int) and 0 <= key < len(parts):
            return parts[key]
        raise _RefusedError(TEXT_UNKNOWN, name=str(key), known=_list(tuple(map(str, range(len(parts))))))
    if isinstance(parts, Mapping):
        raise _RefusedError(TEXT_UNKNOWN, name=str(key), known=_list(tuple(parts)))
    raise _RefusedError(TEXT_NO_PARTS, name=str(key))


def _printed(value: Name, expression: str) -> str:
    if isinstance(value, Missing):
        raise _MissingError(value.problem)
    if isinstance(value, Both):
        return value.whole
    if isinstance(value, str | Amount):
        return str(value)
    if isinstance(value, Mapping):
        raise _RefusedError(TEXT_INCOMPLETE, known=_list(tuple(f"{expression}.{part}" for part in value)))
    if isinstance(value, tuple):
        raise _RefusedError(TEXT_INCOMPLETE, known=_list(tuple(f"{expression}[{at}]" for at in range(len(value)))))
    raise _RefusedError(TEXT_EXPRESSION)


def _list(known: tuple[str, ...]) -> str:
    return ", ".join(known) or "–"
