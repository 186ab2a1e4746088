"""YAML bytes in, located values out, with every problem of the file.

The events of PyYAML are walked here instead of using its loader: each value keeps its place, each scalar stays text
(YAML would make `no` false, `12:30` 750 and `012` 10), a key that stands twice is found, and neither deep nesting nor
aliases that multiply can exhaust the machine. Only what makes the walk impossible ends it; all else is gathered.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from docgen.problem import Fault, Place, Problem, Say
from docgen.readers.located import Located
from docgen.readers.refusals import (
    COMMENT,
    DOCUMENTS,
    DUPLICATE_KEY,
    KEY_FORM,
    MERGE,
    RECURSIVE_ALIAS,
    TAG,
    TOO_DEEP,
    TOO_MUCH,
    UNKNOWN_ALIAS,
)
from docgen.readers.slips import BRACES, slip
from docgen.readers.text import CONTROL, FORBIDDEN, HIDDEN, decoded
from docgen.vietnamese.spelling import composed

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_NODES = 100_000
DEEPEST = 40
NOTHING = ("", "~", "null")
LONGEST_COMMENT = 400

EMPTY = Fault(
    "yaml-empty",
    Say("tệp trống, chưa có nội dung nào", "the file is empty"),
    need=Say("các dòng dạng `tên: giá trị`", "lines of the form `name: value`"),
    explain=Say(
        "Tệp không có gì ngoài dòng trống và ghi chú. Nếu tệp vừa được lưu nhầm thì lấy lại bản trước.",
        "The file holds nothing but blank lines and comments. If it was overwritten by mistake, restore it.",
    ),
)


def read_yaml(name: str, content: bytes) -> tuple[Located | None, tuple[Problem, ...]]:
    """The located values of a YAML file and its problems; None where nothing can be made of the file."""
    text, problems = decoded(name, content)
    if text is None:
        return None, problems
    walk = _Walk(name, text, LOADER)
    try:
        found = walk.document()
    except _StopError as stop:
        return None, (*problems, *walk.problems, stop.problem)
    except yaml.YAMLError as error:
        return None, tuple(dict.fromkeys((*problems, *walk.problems, slip(name, text, error))))
    return found, (*problems, *walk.problems)


class _StopError(Exception):
    """The walk cannot go on. Never leaves this module."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


class _Walk:
    """One pass over the events of a file.

    Not a record: it holds what the pass has seen so far (anchors, number of nodes, problems).
    """

    def __init__(self, name: str, text: str, loader: Any) -> None:
        self.name = name
        self.text = text
        self.events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=loader))
        self.problems: list[Problem] = []
        self.anchors: dict[str, tuple[Located, int] | None] = {}
        self.nodes = 0

    def document(self) -> Located | None:
        found: Located | None = None
        parts = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                parts += 1
                if parts > 1:
                    raise _StopError(DOCUMENTS.at(self.place(event)))
            elif isinstance(event, yaml.NodeEvent):
                found = self.node(event, 0)
        if found is None or found.value is None:
            raise _StopError(EMPTY.at(Place(self.name)))
        return found

    def place(self, event: yaml.Event) -> Place:
        return Place(self.name, _start(event).line + 1, _start(event).column + 1)

    def node(self, event: yaml.Event, depth: int) -> Located:
        if depth > DEEPEST:
            raise _StopError(TOO_DEEP.at(self.place(event), deepest=DEEPEST))
        if isinstance(event, yaml.AliasEvent):
            return self.repeated(event)
        self.count(1, event)
        before = self.nodes
        anchor = str(getattr(event, "anchor", None) or "")
        if anchor:
            self.anchors[anchor] = None
        if getattr(event, "tag", None) is not None:
            self.problems.append(TAG.at(self.place(event), tag=composed(str(event.tag))))  # type: ignore[attr-defined]
        if isinstance(event, yaml.SequenceStartEvent):
            found = self.sequence(event, depth)
        elif isinstance(event, yaml.MappingStartEvent):
            found = self.mapping(event, depth)
        else:
            found = self.scalar(event)
        if anchor:
            self.anchors[anchor] = (found, self.nodes - before + 1)
        return found

    def count(self, more: int, event: yaml.Event) -> None:
        self.nodes += more
        if self.nodes > MOST_NODES:
            raise _StopError(TOO_MUCH.at(self.place(event), most=MOST_NODES))

    def repeated(self, event: yaml.AliasEvent) -> Located:
        alias, place = str(event.anchor), self.place(event)
        if alias not in self.anchors:
            self.problems.append(UNKNOWN_ALIAS.at(place, alias=alias))
            return Located(f"*{alias}", place)
        known = self.anchors[alias]
        if known is None:
            raise _StopError(RECURSIVE_ALIAS.at(place, alias=alias))
        found, nodes = known
        self.count(nodes, event)
        return found

    def scalar(self, event: yaml.Event) -> Located:
        assert isinstance(event, yaml.ScalarEvent)
        plain = not event.style
        if plain:
            self.cut_by_comment(event)
        elif found := (FORBIDDEN.search(event.value) or HIDDEN.search(event.value)):
            # Written out ("\x07"), so that it does not stand in the file itself.
            self.problems.append(CONTROL.at(self.place(event), code=f"U+{ord(found[0]):04X}"))
            return Located(HIDDEN.sub("", FORBIDDEN.sub("", composed(event.value))), self.place(event))
        return Located(None if plain and event.value in NOTHING else composed(event.value), self.place(event))

    def cut_by_comment(self, event: yaml.ScalarEvent) -> None:
        """`Tổ #1` loses its number without a word; a comment that is meant as one has a blank after its #."""
        start = _end(event).index
        if not event.value or self.text[start : start + 1] not in (" ", "\t"):
            return
        rest = self.text[start : start + LONGEST_COMMENT].splitlines()[0]
        comment = rest.lstrip(" \t")
        if comment.startswith("#") and comment[1:2] not in ("", " ", "#"):
            column = _end(event).column + len(rest) - len(comment) + 1
            place = Place(self.name, _end(event).line + 1, column)
            self.problems.append(COMMENT.at(place, found=composed(comment.strip())))

    def sequence(self, event: yaml.Event, depth: int) -> Located:
        items: list[Located] = []
        while not isinstance(inner := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(inner, depth + 1))
        return Located(tuple(items), self.place(event))

    def mapping(self, event: yaml.Event, depth: int) -> Located:
        values: dict[str, Located] = {}
        key_places: dict[str, Place] = {}
        braces = False
        first: yaml.Event
        while not isinstance(first := next(self.events), yaml.MappingEndEvent):
            opened = isinstance(first, yaml.MappingStartEvent) and self.text.startswith("{{", _start(first).index - 1)
            if opened and not braces:
                self.problems.append(BRACES.at(self.place(event), braces="{{ }}"))
            braces = braces or opened
            key = self.key(first, depth, quiet=opened)
            value = self.node(next(self.events), depth + 1)
            if key is None:
                continue
            if key in values:
                self.problems.append(DUPLICATE_KEY.at(self.place(first), key=key, first=key_places[key].line))
            else:
                values[key], key_places[key] = value, self.place(first)
        if braces:
            # What was meant is a text with a place to fill in; as text it causes no second problem further on.
            return Located(composed(self.text[_start(event).index : _end(first).index]), self.place(event))
        return Located(values, self.place(event), key_places)

    def key(self, event: yaml.Event, depth: int, *, quiet: bool) -> str | None:
        self.node(event, depth + 1)
        key = composed(event.value).strip() if isinstance(event, yaml.ScalarEvent) else ""
        if key == "<<" and not getattr(event, "style", None):
            self.problems.append(MERGE.at(self.place(event)))
        elif key:
            return key
        elif not quiet:
            self.problems.append(KEY_FORM.at(self.place(event)))
        return None


def _start(event: yaml.Event) -> Any:
    """Where an event begins. PyYAML's types allow for none, its parsers always set it."""
    return event.start_mark


def _end(event: yaml.Event) -> Any:
    return event.end_mark
