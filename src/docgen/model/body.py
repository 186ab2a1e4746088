"""The body of a paper as it is written: parts within parts, and how they are numbered."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Discriminator, Tag

from docgen.model.words import Identifier, Line, Noun, Paragraphs, fact


def _node(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


def _named_or_listed(value: object) -> str:
    return "named" if isinstance(value, str) else "listed"


class Node(Noun):
    """A part of the body: a heading, paragraphs, and the parts below it.

    `items` are numbered by the plan's scheme; `bullets` get `-` and below that `+`. Either may name a list of the plan
    (`awards`, `criteria.tap_the`, `dossiers.tinh.parts`, `tasks`) instead of repeating it.
    """

    id: Identifier | None = fact("Tên để dẫn chiếu", "Dùng trong {{ section('…') }}", default=None)
    heading: Line | None = fact("Đề mục", "docgen tự đánh số và viết hoa", default=None)
    text: Paragraphs | None = fact("Lời văn", "Một đoạn, hoặc danh sách các đoạn", default=None)
    paragraphs: Line | None = fact(
        "Các đoạn không đánh số", "Tên một danh sách của kế hoạch, ví dụ: budget", default=None
    )
    table: Line | None = fact("Bảng", "Tên một bảng của văn bản: nominees, votes, counts, budget", default=None)
    items: Children | None = fact("Các mục đánh số", default=None)
    bullets: Children | None = fact("Các gạch đầu dòng", default=None)
    closing: Paragraphs | None = fact("Lời kết của mục", "Đứng sau các mục con, không đánh số", default=None)
    number: Line | None = fact("Kiểu đánh số các mục con", "Khác với kiểu chung, ví dụ (1)", default=None)


Part = Annotated[Node, BeforeValidator(_node)]
"""A part of the body; a bare text stands for a part that is just this text."""

Children = Annotated[
    Annotated[tuple[Part, ...], Tag("listed")] | Annotated[Line, Tag("named")],
    Discriminator(_named_or_listed),
]
"""The parts below a part: written out, or the name of a list that the plan has elsewhere."""

Node.model_rebuild()


class Scheme(Noun):
    """How the body is numbered, from the highest level down."""

    items: tuple[Line, ...] = fact(
        "Các mục đánh số", "Ví dụ: [I., 1., a)] hoặc [1., 1.1., a)]", default=("I.", "1.", "a)"), min_length=1
    )
    bullets: tuple[Line, ...] = fact("Gạch đầu dòng", "Ví dụ: ['-', '+']", default=("-", "+"), min_length=1)
