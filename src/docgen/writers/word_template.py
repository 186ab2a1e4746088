"""In: the bytes of a Word template and the type of the facts it will print. Out: the template, compiled once to be
filled many times; or everything that is wrong with it.

The syntax of the tags is docxtpl's, by its own `patch_xml`, so what people know of docxtpl holds here. But docxtpl
reads and parses the file again for each paper; here that is done once. What is copied for each turn of a loop and
must be unique in Word (`w14:paraId`, the bookmark of the last edit) is taken out of the template first."""

from __future__ import annotations

import functools
import io
import re
from dataclasses import dataclass
from xml.etree import ElementTree

from jinja2 import Template as Compiled
from jinja2 import TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from docgen.problem import Fault, Place, Problem, Say, shortened
from docgen.writers import word_marks
from docgen.writers.language import UNKNOWN_NAME, environment, wrong_tag
from docgen.writers.names import scope_of, unknown_names
from docgen.writers.word_package import DECLARATION, NotAWordFileError, parts_of_kind, unpacked
from docgen.writers.word_tags import wrong_tags

NOT_WORD = Fault(
    "template-word",
    Say("tệp mẫu không phải tệp Word (.docx) đọc được: {found}",
        "the template is not a readable Word file (.docx): {found}"),
    mend=Say("mở bằng Word rồi lưu lại dạng .docx, hoặc chép lại mẫu gốc",
             "open it in Word and save it as .docx, or copy the original template again"),
    explain=Say(
        "Mẫu Word phải là tệp .docx nguyên vẹn. Tệp .doc cũ đổi đuôi thành .docx, tệp tải về dở dang hoặc có mật "
        "khẩu đều không đọc được.",
        "A Word template must be a sound .docx file. An old .doc renamed to .docx, a broken download or a file "
        "with a password cannot be read.",
    ),
)  # fmt: skip

EACH_PARAGRAPH = re.compile(r"<w:p([ >])")
LEFTOVERS = re.compile(
    r' (?:w14:(?:paraId|textId)|w:rsid\w*)="[^"]*"|<w:proofErr [^>]*/>|<w:lastRenderedPageBreak/>|<w:bookmarkStart '
    r'[^>]*w:name="_GoBack"[^>]*/>'
)
ESCAPED_SIGNS = {"{_{": '{{ "{{" }}', "}_}": '{{ "}}" }}', "{_%": '{{ "{%" }}', "%_}": '{{ "%}" }}'}
NEEDS_DOCXTPL = re.compile(r"\{%\s*(?:tc\b|vm\b|hm\b|colspan\b|cellbg\b)|\{\{\s*tc\b")


@dataclass(frozen=True, eq=False)
class Part:
    """One part that has tags: the compiled template, and the words of its paragraphs by line, for messages."""

    name: str
    compiled: Compiled
    words: tuple[str, ...]

    def near(self, line: int) -> str:
        return self.words[line - 1] if 0 < line <= len(self.words) else ""


@dataclass(frozen=True, eq=False)
class WordTemplate:
    """A template ready to be filled. `plain` says that only docxtpl itself can carry what it uses."""

    still: dict[str, bytes]
    filled: tuple[Part, ...]
    language: SandboxedEnvironment
    plain: bool


def _with_breaks(value: object) -> object:
    """Line breaks and tabs inside a value are elements of their own in Word."""
    if isinstance(value, str) and not isinstance(value, Markup) and ("\n" in value or "\t" in value):
        return Markup(word_marks.text(value))
    return value


def _style_names(parts: dict[str, bytes]) -> dict[str, str]:
    """Identifiers of styles by the name that Word shows: LibreOffice renames identifiers, names stay."""
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    found = {}
    for part in parts_of_kind(parts, "styles"):
        for style in ElementTree.fromstring(parts[part]).iter(f"{space}style"):
            name = style.find(f"{space}name")
            if name is not None:
                found[name.get(f"{space}val", "")] = style.get(f"{space}styleId", "")
    return found


def _words(line: str) -> str:
    return shortened(re.sub(r"<[^>]+>", "", line))


def _plainly_written(content: bytes) -> str:
    """A part as docxtpl likes to read it: LibreOffice writes quotes in a text as `&quot;`, even inside tags."""
    from docx.opc.oxml import parse_xml
    from docxtpl import DocxTemplate

    try:
        written: str = DocxTemplate(io.BytesIO()).xml_to_string(parse_xml(content))  # type: ignore[arg-type]
    except SyntaxError as error:
        raise NotAWordFileError(str(error)) from error
    return LEFTOVERS.sub("", DECLARATION + written)


def _patched(xml: str) -> str:
    """The source as Jinja reads it; each paragraph is a line, so that a line number finds a paragraph again."""
    from docxtpl import DocxTemplate

    source: str = DocxTemplate(io.BytesIO()).patch_xml(xml)
    for written, meant in ESCAPED_SIGNS.items():
        source = source.replace(written, meant)
    return EACH_PARAGRAPH.sub(r"\n<w:p\1", source).replace("</w:p>", "</w:p>\n")


def _part(name: str, xml: str, language: SandboxedEnvironment, facts_type: type, place: Place) -> Part | list[Problem]:
    if wrong := wrong_tags(xml, language, place):
        return list(wrong)
    source = _patched(xml)
    words = tuple(_words(line) for line in source.split("\n"))
    try:
        tree = language.parse(source)
        compiled = language.from_string(source)
    except TemplateSyntaxError as error:
        near = words[error.lineno - 1] if error.lineno <= len(words) else ""
        return [wrong_tag(error, place, near)]
    scope = {**dict.fromkeys(language.globals, object), **scope_of(facts_type)}
    unknown = unknown_names(tree, scope)
    part = Part(name, compiled, words)
    if unknown:
        return [UNKNOWN_NAME.at(place, name=one.name, near=part.near(one.line), close=one.close) for one in unknown]
    return part


@functools.lru_cache(maxsize=64)
def compiled(file: str, content: bytes, facts_type: type) -> tuple[WordTemplate | None, tuple[Problem, ...]]:
    """The template in `content`, compiled; or None and what is wrong. `file` is its name, for messages."""
    try:
        parts = unpacked(content)
        with_words = parts_of_kind(parts, "document.main", "header", "footer")
        notes = parts_of_kind(parts, "footnotes")
        if not parts_of_kind(parts, "document.main"):
            raise NotAWordFileError("word/document.xml")
        sources = {name: _plainly_written(parts[name]) for name in with_words}
        styles = _style_names(parts)
        plain = any(b"{{" in parts[name] or b"{%" in parts[name] for name in notes)
    except (NotAWordFileError, ElementTree.ParseError) as error:
        return None, (NOT_WORD.at(Place(file), found=error),)
    language = environment(finalize=_with_breaks)
    language.filters["rule"] = word_marks.rule
    language.filters["grid"] = lambda table, keep=False: word_marks.grid(table, styles, keep)
    filled: list[Part] = []
    problems: list[Problem] = []
    for name, xml in sources.items():
        parts[name] = xml.encode()
        if "{" in xml:
            made = _part(name, xml, language, facts_type, Place(file, cell=name))
            if isinstance(made, Part):
                filled.append(made)
            else:
                problems += made
        plain = plain or bool(NEEDS_DOCXTPL.search(re.sub(r"<[^>]+>", "", xml)))
    if problems:
        return None, tuple(problems)
    return WordTemplate(parts, tuple(filled), language, plain), ()
