"""The Word writer. In: facts and a template whose `paper.docx` holds docxtpl's tags. Out: the bytes of a .docx.

The template is compiled once (`word_template`) and filled for each paper; the zip is written here, with fixed times
and order, so that the same facts and template give the same bytes. What comes out is looked at before it is handed
over: every part must be well-formed and what Word wants unique must be unique, or Word would call the file damaged.
"""

from __future__ import annotations

import collections
import dataclasses
import io
import itertools
import re
from xml.parsers import expat

from docgen.model.facts import Facts
from docgen.model.template import Template
from docgen.problem import Fault, Place, Problem, Say
from docgen.writers.complete import left_out
from docgen.writers.grid import NotAGridError
from docgen.writers.language import MISSING_FILE, failed, line_in
from docgen.writers.word_package import packed, unpacked
from docgen.writers.word_template import WordTemplate, compiled

NOT_WELL_FORMED = Fault(
    "template-torn",
    Say("điền xong thì phần {part} của tệp Word bị hỏng, gần “{near}”",
        "once filled in, the part {part} of the Word file is broken near “{near}”"),
    mend=Say("thẻ mở và thẻ đóng của một vòng lặp phải cùng nằm trong một ô, hoặc cùng nằm ngoài bảng",
             "both ends of a loop must stand in the same table cell, or both outside the table"),
    explain=Say(
        "Thẻ lặp mở trong một ô bảng mà đóng ở ô khác, hoặc mở ngoài bảng mà đóng trong bảng, sẽ cắt đôi bảng và "
        "Word không mở được tệp. Muốn lặp cả hàng thì dùng thẻ tr.",
        "A loop that opens in one table cell and closes in another, or outside the table and inside, cuts the "
        "table in two, and Word cannot open the file. To repeat a whole row, use a tr tag.",
    ),
)  # fmt: skip
TWICE = Fault(
    "template-bookmark",
    Say("dấu trang “{name}” của mẫu xuất hiện nhiều lần sau khi điền",
        "the bookmark “{name}” of the template appears more than once"),
    mend=Say("xóa dấu trang này khỏi phần lặp của mẫu (Insert › Bookmark)",
             "delete this bookmark from the repeated part of the template (Insert › Bookmark)"),
    explain=Say(
        "Word đòi mỗi dấu trang có một tên riêng. Dấu trang nằm trong phần lặp thì bị chép lại theo mỗi vòng, thành "
        "nhiều dấu trang trùng tên.",
        "Word wants each bookmark to have a name of its own. A bookmark inside a loop is copied with each turn.",
    ),
)  # fmt: skip

EMPTY_RUN = re.compile(r'<w:r>(?:<w:rPr>(?:<w:[^>]*/>)*</w:rPr>)?<w:t(?: xml:space="preserve")?></w:t></w:r>')
"""What a tag leaves behind where it prints nothing."""

DRAWING = re.compile(r'(<wp:docPr\b[^>]*?\bid=")[^"]*(")')
BOOKMARK = re.compile(r'<w:bookmarkStart\b[^>]*?\bw:name="([^"]*)"')


def _broken(name: str, content: bytes, file: str) -> list[Problem]:
    """Whether a part is well-formed, and its bookmarks unique."""
    text = content.decode()
    try:
        expat.ParserCreate().Parse(content, True)
    except expat.ExpatError as error:
        lines = text.split("\n")
        near = re.sub(r"<[^>]+>", "", lines[error.lineno - 1])[:70] if error.lineno <= len(lines) else ""
        return [NOT_WELL_FORMED.at(Place(file, cell=name), part=name, near=near)]
    marks = collections.Counter(BOOKMARK.findall(text))
    return [TWICE.at(Place(file, cell=name), name=mark) for mark, count in marks.items() if count > 1]


def _filled(template: WordTemplate, context: dict[str, object], file: str) -> dict[str, bytes] | list[Problem]:
    known = tuple(context)
    numbers = itertools.count(1)
    made: dict[str, bytes] = {}
    problems: list[Problem] = []
    for part in template.filled:
        try:
            text = part.compiled.render(context)
        except NotAGridError:
            raise
        except Exception as error:  # a template may fail in any way, and each is a mistake in the template
            near = part.near(line_in(error, part.compiled.filename or "<template>"))
            problems.append(failed(error, Place(file, cell=part.name), near, known))
            continue
        text = EMPTY_RUN.sub("", text)
        if "<wp:docPr" in text:
            text = DRAWING.sub(lambda found: f"{found[1]}{next(numbers)}{found[2]}", text)
        made[part.name] = text.encode()
        problems += _broken(part.name, made[part.name], file)
    return problems or {**template.still, **made}


def _filled_by_docxtpl(
    template: WordTemplate, context: dict[str, object], file: str
) -> dict[str, bytes] | list[Problem]:
    """The long way, for what only docxtpl does: columns in loops, merges in loops, tags in footnotes."""
    from docxtpl import DocxTemplate

    target = io.BytesIO()
    try:
        document = DocxTemplate(io.BytesIO(packed(template.still, "", "vi")))
        document.render(context, template.language)
        document.save(target)
    except NotAGridError:
        raise
    except Exception as error:  # as above
        near = " ".join(" ".join(getattr(error, "docx_context", ())).split())[:70]
        return [failed(error, Place(file), near, tuple(context))]
    parts = unpacked(target.getvalue())
    problems = [problem for part in template.filled for problem in _broken(part.name, parts[part.name], file)]
    return problems or parts


def write(facts: Facts, template: Template) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The .docx of `facts` by `<template>/paper.docx`, or None and what is wrong with the template.

    Raises `NotAGridError` for a table whose rows do not add up, which is our own fault.
    """
    file = f"{template.name}/paper.docx"
    if file not in template.files:
        return None, (MISSING_FILE.at(Place(file), template=template.name, file=file),)
    kind: type = type(facts)
    ready, problems = compiled(file, template.files[file], kind)
    if ready is None:
        return None, problems
    context = {field.name: getattr(facts, field.name) for field in dataclasses.fields(facts)}
    parts = (_filled_by_docxtpl if ready.plain else _filled)(ready, context, file)
    if isinstance(parts, list):
        return None, tuple(parts)
    if missing := left_out(facts, "".join(parts[part.name].decode() for part in ready.filled), Place(file)):
        return None, missing
    return packed(parts, facts.subject, facts.language), ()
