"""In: a part of a Word template (its XML as text). Out: its tags, and a problem for each that cannot work.

Word cuts a paragraph into runs wherever it likes, so a tag is looked for in the joined text of a paragraph. Jinja
stops at the first mistake and knows only lines of XML; here each tag is tried alone, so that all mistakes are told
at once, each with the words around it as they are seen in Word."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from docgen.problem import Fault, Place, Problem, Say, closest, shortened
from docgen.writers.language import NO_FILTER, WRONG_TAG, unknown_filters

OPEN_TAG = Fault(
    "template-brace",
    Say("thẻ mẫu thiếu ngoặc gần “{near}”: có {found} mà không có {missing}",
        "a template tag lacks its braces near “{near}”: {found} without {missing}"),
    mend=Say("gõ thêm {missing} cho đủ thẻ, trong cùng một đoạn",
             "type {missing} to complete the tag, in the same paragraph"),
    explain=Say(
        "Mỗi thẻ mẫu mở bằng hai dấu và đóng bằng hai dấu, trong cùng một đoạn văn của Word. Thiếu một dấu, hoặc gõ "
        "Enter giữa thẻ, thì phần mềm không biết thẻ kết thúc ở đâu.",
        "Each template tag opens with two signs and closes with two, in one paragraph of Word. Where one is "
        "missing, or Enter was pressed inside the tag, docgen cannot know where it ends.",
    ),
)  # fmt: skip
OPEN_BLOCK = Fault(
    "template-block",
    Say("thẻ “{tag}” gần “{near}” không có thẻ đi cùng, cần {found}",
        "the tag “{tag}” near “{near}” has no partner; it needs {found}"),
    mend=Say("thêm thẻ còn thiếu, hoặc xóa thẻ thừa này", "add the missing tag, or delete this one"),
    explain=Say(
        "Thẻ lặp (for) phải kết thúc bằng endfor, thẻ chọn (if) phải kết thúc bằng endif, theo đúng thứ tự lồng "
        "nhau. Mất một thẻ thì cả phần sau của mẫu bị hiểu sai.",
        "A loop (for) must end with endfor and a choice (if) with endif, properly nested. Where one is lost, all "
        "that follows in the template is misread.",
    ),
)  # fmt: skip

PIECES = re.compile(r"(<w:p[ >])|(</w:p>)|<w:t(?: [^>]*)?>([^<]*)</w:t>|(<w:(?:tab|br)/>)")
SIGNS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
CLOSED_BY = {"{{": "}}", "{%": "%}", "{#": "#}"}
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
ENDED_BY = {"for": "endfor", "if": "endif", "set": "endset", "filter": "endfilter", "with": "endwith",
            "macro": "endmacro", "call": "endcall", "raw": "endraw", "autoescape": "endautoescape"}  # fmt: skip
MIDDLE = {"elif": ("if",), "else": ("if", "for")}
OF_DOCXTPL = ("vm", "hm", "colspan", "cellbg")


@dataclass(frozen=True)
class Tag:
    """One tag: its opening sign, what stands inside (without docxtpl's `p`, `r`, `tr`, `tc`), and its paragraph."""

    sign: str
    inner: str
    paragraph: str

    def __str__(self) -> str:
        return f"{self.sign} {self.inner} {CLOSED_BY[self.sign]}"


def paragraphs(xml: str) -> list[str]:
    """The text of each paragraph in the order of their ends; a text box in a paragraph has paragraphs of its own."""
    open_ones: list[list[str]] = []
    found = []
    for piece in PIECES.finditer(xml):
        if piece[1]:
            open_ones.append([])
        elif piece[2] and open_ones:
            found.append("".join(open_ones.pop()))
        elif open_ones:
            open_ones[-1].append(html.unescape(piece[3]) if piece[3] is not None else " ")
    return found


def _tags(paragraph: str, place: Place) -> tuple[list[Tag], list[Problem]]:
    tags, problems = [], []
    near = shortened(paragraph)
    opened: re.Match[str] | None = None
    for sign in SIGNS.finditer(paragraph):
        if opened is None and sign[0] in CLOSED_BY:
            opened = sign
        elif opened is None:
            wanted = next(start for start, end in CLOSED_BY.items() if end == sign[0])
            problems.append(OPEN_TAG.at(place, near=near, found=sign[0], missing=wanted))
        elif sign[0] == CLOSED_BY[opened[0]]:
            inner = paragraph[opened.end() : sign.start()]
            inner = re.sub(r"^(?:p|r|tr|tc)\s", "", inner).strip("-+").translate(STRAIGHT).strip()
            tags.append(Tag(opened[0], inner, near))
            opened = None
        elif sign[0] in CLOSED_BY:
            problems.append(OPEN_TAG.at(place, near=near, found=opened[0], missing=CLOSED_BY[opened[0]]))
            opened = sign
    if opened is not None:
        problems.append(OPEN_TAG.at(place, near=near, found=opened[0], missing=CLOSED_BY[opened[0]]))
    return tags, problems


def _try(tag: Tag, source: str, language: SandboxedEnvironment, place: Place) -> list[Problem]:
    try:
        tree = language.parse(source)
    except TemplateSyntaxError as error:
        return [WRONG_TAG.at(place, near=tag.paragraph, found=f"{tag}: {error.message}")]
    return [
        WRONG_TAG.at(
            place, near=tag.paragraph, found=f"{tag}: {NO_FILTER.format(name)}", close=closest(name, language.filters)
        )
        for _, name in unknown_filters(tree, language)
    ]


def _opener(word: str) -> str:
    """The tag that `word` closes, to be shown: `{% for … %}` for `endfor`."""
    return next(f"{{% {start} … %}}" for start, end in ENDED_BY.items() if end == word)


def _blocks(tags: list[Tag], language: SandboxedEnvironment, place: Place) -> list[Problem]:
    """Each block tag alone, and whether they pair off."""
    problems: list[Problem] = []
    waiting: list[tuple[str, Tag]] = []
    for tag in tags:
        word = tag.inner.split(None, 1)[0] if tag.inner else ""
        if word in OF_DOCXTPL:
            continue
        if word in ENDED_BY:
            is_inline = word == "set" and "=" in tag.inner
            body = f"{{% {tag.inner} %}}" + ("" if is_inline else f"{{% {ENDED_BY[word]} %}}")
            problems += _try(tag, body, language, place)
            if not is_inline:
                waiting.append((word, tag))
        elif word in MIDDLE:
            if not waiting or waiting[-1][0] not in MIDDLE[word]:
                problems.append(
                    OPEN_BLOCK.at(
                        place,
                        tag=tag,
                        near=tag.paragraph,
                        found=" / ".join(f"{{% {opener} … %}}" for opener in MIDDLE[word]),
                    )
                )
            elif word == "elif":
                problems += _try(tag, f"{{% if 1 %}}{{% {tag.inner} %}}{{% endif %}}", language, place)
        elif word in ENDED_BY.values():
            if waiting and ENDED_BY[waiting[-1][0]] == word:
                waiting.pop()
            else:
                expected = f"{{% {ENDED_BY[waiting[-1][0]]} %}} ({waiting[-1][1]})" if waiting else _opener(word)
                problems.append(OPEN_BLOCK.at(place, tag=tag, near=tag.paragraph, found=expected))
                if any(ENDED_BY[kind] == word for kind, _ in waiting):
                    while ENDED_BY[waiting.pop()[0]] != word:
                        pass
        else:
            near_word = closest(word, (*ENDED_BY, *ENDED_BY.values(), *MIDDLE))
            problems.append(WRONG_TAG.at(place, near=tag.paragraph, found=str(tag), close=near_word))
    for word, tag in waiting:
        problems.append(OPEN_BLOCK.at(place, tag=tag, near=tag.paragraph, found=f"{{% {ENDED_BY[word]} %}}"))
    return problems


def wrong_tags(xml: str, language: SandboxedEnvironment, place: Place) -> tuple[Problem, ...]:
    """Everything wrong with the tags of one part, tag by tag and pair by pair."""
    problems: list[Problem] = []
    tags: list[Tag] = []
    for paragraph in paragraphs(xml):
        if SIGNS.search(paragraph):
            found, wrong = _tags(paragraph, place)
            tags += found
            problems += wrong
    for tag in tags:
        if tag.sign == "{{":
            problems += _try(tag, f"{{{{ {tag.inner} }}}}", language, place)
    # Pairs are only worth judging where no tag was lost to a missing brace.
    if not problems:
        problems += _blocks([tag for tag in tags if tag.sign == "{%"], language, place)
    return tuple(problems)
