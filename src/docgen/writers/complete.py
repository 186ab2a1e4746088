"""Whether everything that a paper has to say stands on it.

In: facts and the marked-up text that a template made of them. Out: a problem for each part of the facts that is not
in it. A template that lost a tag prints a clean paper with a name or a table missing, and nobody is told; so the
words that came out are held against those that went in.
"""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Iterable, Iterator

from docgen.model.facts import Facts
from docgen.problem import Fault, Place, Problem, Say, shortened

LEFT_OUT = Fault(
    "template-silent",
    Say("mẫu không in “{part}”: thiếu “{found}”", "the template does not print “{part}”: “{found}” is missing"),
    mend=Say(
        "thêm thẻ {part} vào mẫu như trong mẫu gốc, hoặc dùng lại mẫu gốc",
        "add the tag {part} to the template as in the original one, or use the original again",
    ),
    explain=Say(
        "Mẫu đã điền xong nhưng có chữ của văn bản không nằm trong đó, thường vì thẻ đã bị xóa khi sửa mẫu. Văn bản in "
        "ra sẽ thiếu mà nhìn vẫn đẹp, nên phần mềm dừng lại.",
        "The template was filled in, but words of the paper are not in the result, most often because a tag was "
        "deleted while the template was changed. The paper would look well and lack something, so docgen stops.",
    ),
)

NOT_SEEN = frozenset({"subject", "language", "kind", "align"})
LABELS = frozenset({"addressees_label", "recipients_label", "notes_label", "quoc_hieu", "tieu_ngu"})
FREE = NOT_SEEN | LABELS
"""What a template may write out by itself, or what is not for the eye."""

HEAD = re.compile(r"<head\b.*?</head>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def left_out(facts: Facts, markup: str, place: Place) -> tuple[Problem, ...]:
    """One problem for each part of `facts` of which a text is missing in `markup` (XML or HTML). Blanks, capitals and
    what is marked up do not count."""
    seen = _bare(html.unescape(TAG.sub("", HEAD.sub("", markup))))
    found = []
    for field in dataclasses.fields(facts):
        texts = _texts(getattr(facts, field.name)) if field.name not in FREE else ()
        if missing := _first_missing(texts, seen):
            found.append(LEFT_OUT.at(place, part=field.name, found=shortened(missing)))
    return tuple(found)


def _first_missing(texts: Iterable[str], seen: str) -> str:
    """The first text that is not in `seen`, or "". Texts mostly come in the order of the page, so each is looked for
    after the one before it, and from the top only where that fails: a list of thousands of names is read through once.
    """
    at = 0
    for text in texts:
        bare = _bare(text)
        place = seen.find(bare, at)
        if place < 0:
            if bare not in seen:
                return text
        else:
            at = place + len(bare)
    return ""


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in FREE:
                yield from _texts(getattr(value, field.name))


def _bare(text: str) -> str:
    return "".join(text.casefold().split())
