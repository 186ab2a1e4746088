"""Every text of a plan, filled in.

In: the plan, the tree of names, the places. Out: the plan in final words, which annexes its texts refer to, problems.
Texts are filled in where a paper prints sentences; where a name is expected, `{{` is a slip and is reported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from docgen.model.dossier import Path, Places
from docgen.model.plan import Plan
from docgen.problem import Fault, Problem, Say
from docgen.wording.expressions import STRAY, fill
from docgen.wording.named import Name

SENTENCES = frozenset(
    {"trich_yeu", "bases", "opening", "body", "criteria", "dossiers", "budget", "tasks", "annexes", "recipients"}
)
"""The parts of a plan whose texts may hold `{{ … }}`."""

NOT_PRINTED = frozenset({"notes"})

LATER = frozenset({"papers"})
"""The parts whose texts are filled in paper by paper."""

BRACES_HERE = Fault(
    "braces-here",
    Say("không dùng được “{sign}” ở đây", "“{sign}” cannot be used here"),
    need=Say("chữ viết sẵn", "plain words"),
    mend=Say("chỉ dùng ngoặc nhọn trong lời văn: {known}", "braces belong into sentences: {known}"),
    explain=Say(
        "Tên gọi (hình thức khen thưởng, văn bản, cấp, người ký …) là nguồn của lời văn, nên phải viết sẵn, không lấy "
        "từ nơi khác.",
        "Names (of awards, documents, levels, the signatory …) are what sentences are filled in from, so they are "
        "written out.",
    ),
)
TEXT_BLANK = Fault(
    "text-blank",
    Say("“{text}” không có chữ nào để in", "“{text}” leaves nothing to print"),
    mend=Say("viết thêm lời văn, hoặc điền số liệu còn trống", "write more words, or fill in what is empty"),
    explain=Say(
        "Đoạn này chỉ lấy số liệu từ nơi khác, mà số liệu ấy đang trống (ví dụ chức vụ của một trường hợp), nên trên "
        "giấy sẽ là một dòng trắng.",
        "This text only takes over what stands elsewhere, and that is empty (the office of a nominee, for one), so a "
        "blank line would stand on paper.",
    ),
)


@dataclass
class _Walk:
    """The state of one walk through a plan; it lives no longer than the call of `filled_plan`."""

    names: Mapping[str, Name]
    places: Places
    annexes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def filled_plan(
    plan: Plan, names: Mapping[str, Name], places: Places
) -> tuple[Plan, frozenset[str], tuple[Problem, ...]]:
    """The plan with all its texts filled in, the annexes they mention, and every problem found."""
    walk = _Walk(names, places)
    written = plan.model_dump(exclude_unset=True)
    final = {key: _filled(walk, value, (key,), key in SENTENCES) for key, value in written.items()}
    return Plan.model_validate(final), frozenset(walk.annexes), tuple(walk.problems)


def filled(value: Any, names: Mapping[str, Name], places: Places, path: Path) -> tuple[Any, tuple[Problem, ...]]:
    """A value made of texts, lists and mappings with every text filled in; `path` is where it stands in its source."""
    walk = _Walk(names, places)
    return _filled_below(walk, value, path), tuple(walk.problems)


def _filled_below(walk: _Walk, value: Any, path: Path) -> Any:
    if isinstance(value, dict):
        return {key: _filled_below(walk, part, (*path, key)) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_filled_below(walk, part, (*path, at)) for at, part in enumerate(value))
    if not isinstance(value, str) or not STRAY.search(value):
        return value
    return _sentence(walk, value, path)[0]


def _sentence(walk: _Walk, value: str, path: Path) -> tuple[str, tuple[str, ...]]:
    """The text filled in, and the annexes that it mentions."""
    place = walk.places.at(*path)
    found = fill(value, walk.names, place)
    walk.problems += found.problems
    if found.text.strip():
        return found.text, found.annexes
    text = STRAY.sub("", value).strip()
    walk.problems.append(TEXT_BLANK.at(place, text=text))
    return f"[[ {text} ]]", found.annexes


def _filled(walk: _Walk, value: Any, path: Path, sentence: bool) -> Any:
    if isinstance(value, dict):
        return {key: _filled(walk, part, (*path, key), sentence) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_filled(walk, part, (*path, at), sentence) for at, part in enumerate(value))
    if not isinstance(value, str) or not STRAY.search(value) or path[0] in NOT_PRINTED | LATER:
        return value
    if not sentence:
        sign = STRAY.search(value)
        walk.problems.append(
            BRACES_HERE.at(walk.places.at(*path), sign=sign[0] if sign else "", known=", ".join(sorted(SENTENCES)))
        )
        return value
    text, annexes = _sentence(walk, value, path)
    if path[0] != "annexes":  # an annex that only annexes refer to is one that the text does not know of
        walk.annexes += annexes
    return text
