"""The language of templates, Jinja, as both writers speak it: strict, in a sandbox, escaping every value.

In: the source of a template. Out: its parsed form, or a problem that says where and how to mend it. Strict because a
missing value must never print as a blank; escaping because “&” and “<” in a name are letters; a sandbox because a
template may come from another office. What would make the output vary (`random`, `lipsum`) is taken out.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterator

from jinja2 import BaseLoader, StrictUndefined, TemplateSyntaxError, UndefinedError, nodes
from jinja2.sandbox import SandboxedEnvironment

from docgen.problem import Fault, Place, Problem, Say, closest

MISSING_FILE = Fault(
    "template-missing",
    Say("mẫu “{template}” không có tệp {file}", "the template “{template}” has no file {file}"),
    need=Say("tệp {file} trong thư mục templates", "the file {file} in the templates folder"),
    mend=Say(
        "chép tệp này từ mẫu gốc, hoặc bỏ định dạng đó khỏi lệnh",
        "copy the file from the original template, or leave that format out of the command",
    ),
    explain=Say(
        "Mỗi loại văn bản là một thư mục trong templates: paper.docx để in ra Word, paper.html để in ra PDF. "
        "Thiếu tệp nào thì không in được ra dạng đó.",
        "Each type of paper is a folder in templates: paper.docx makes the Word file, paper.html the PDF. Where "
        "one is missing, that format cannot be made.",
    ),
)
WRONG_TAG = Fault(
    "template-tag",
    Say(
        "thẻ mẫu viết sai gần “{near}”: {found}",
        "a template tag is not well written near “{near}”: {found}",
    ),
    need=Say(
        "thẻ như {{{{ title.type }}}} hoặc {{%p for line in title.lines %}} … {{%p endfor %}}",
        "a tag such as {{{{ title.type }}}} or {{%p for line in title.lines %}} … {{%p endfor %}}",
    ),
    mend=Say(
        "mở mẫu, xóa cả thẻ rồi gõ lại liền một mạch; dấu nháy trong thẻ phải là nháy thẳng",
        "open the template, delete the whole tag and type it again in one go; quotes inside a tag must be straight",
    ),
    explain=Say(
        "Thẻ mẫu là chỗ phần mềm điền chữ vào: thẻ hai ngoặc nhọn để in một mục, thẻ ngoặc nhọn kèm dấu phần "
        "trăm để lặp hoặc chọn. Thẻ phải đủ ngoặc mở, ngoặc đóng và nằm gọn trong một đoạn. Word hay đổi nháy "
        "thẳng thành nháy cong và cắt thẻ thành nhiều mảnh; phần mềm tự nối và sửa những chỗ đó, còn chỗ không "
        "hiểu được thì báo ở đây.",
        "A template tag is where words are filled in: two braces print an item, a brace with a percent sign "
        "repeats or chooses. A tag needs its opening and closing braces and must stand in one paragraph. Word "
        "likes to bend straight quotes and to cut tags into pieces; docgen joins and mends those, and reports "
        "here what it cannot understand.",
    ),
)
UNKNOWN_NAME = Fault(
    "template-name",
    Say(
        "mẫu gọi “{name}” nhưng văn bản này không có mục nào tên như vậy (gần “{near}”)",
        "the template asks for “{name}”, which this paper does not have (near “{near}”)",
    ),
    mend=Say(
        "gõ lại tên trong thẻ, đúng từng chữ như trong mẫu gốc",
        "correct the name in the tag; it must be spelt exactly as in the original template",
    ),
    explain=Say(
        "Mẫu chỉ được gọi những mục mà văn bản có, ví dụ title.type, letterhead.number, recipients. Gọi tên khác thì "
        "chỗ đó sẽ trống mà không ai hay, nên phần mềm dừng lại và báo.",
        "A template may only ask for what the paper has, for example title.type, letterhead.number, recipients. Any "
        "other name would leave a blank that nobody notices, so docgen stops and says so.",
    ),
)
FAILED = Fault(
    "template-failed",
    Say(
        "không điền được mẫu gần “{near}”: {found}",
        "the template could not be filled in near “{near}”: {found}",
    ),
    mend=Say(
        "so chỗ đó với mẫu gốc rồi gõ lại thẻ",
        "correct the tag there; compare it with the original template",
    ),
    explain=Say(
        "Thẻ viết đúng cách nhưng không tính ra được, ví dụ lấy dòng thứ ba của một mục chỉ có hai dòng, hoặc "
        "dùng bộ lọc không có. So chỗ đó với mẫu gốc đi kèm phần mềm.",
        "The tag is well formed but cannot be worked out, for example the third line of something that has two, or a "
        "filter that does not exist. Compare the spot with the original template that comes with docgen.",
    ),
)

NAME_IN_MESSAGE = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'")


def environment(
    loader: BaseLoader | None = None, *, finalize: Callable[[object], object] | None = None, trim: bool = False
) -> SandboxedEnvironment:
    """A new environment. `trim` drops the line of a block tag, for templates that are written line by line."""
    made = SandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=loader,
        finalize=finalize,
        trim_blocks=trim,
        lstrip_blocks=trim,
        cache_size=-1,
    )
    del made.globals["lipsum"], made.filters["random"]
    return made


NO_FILTER = "No filter named {!r}."


def wrong_tag(error: TemplateSyntaxError, place: Place, near: str) -> Problem:
    """What the parser found wrong, as a problem."""
    return WRONG_TAG.at(place, near=near, found=error.message or "?")


def unknown_filters(tree: nodes.Template, language: SandboxedEnvironment) -> Iterator[tuple[int, str]]:
    """Line and name of every filter that does not exist. Jinja itself says nothing of one in a branch not taken."""
    for node in tree.find_all(nodes.Filter):
        if node.name not in language.filters:
            yield node.lineno, node.name


def line_in(error: BaseException, file: str) -> int:
    """The line of the template `file` in which filling it in failed; 0 where that cannot be seen."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file]
    return (lines[-1] or 0) if lines else 0


def failed(error: Exception, place: Place, near: str, known: tuple[str, ...]) -> Problem:
    """Why filling in failed: an unknown name, or anything else that the template did."""
    said = str(error)
    if isinstance(error, UndefinedError) and (found := NAME_IN_MESSAGE.search(said)):
        name = found[1] or found[2]
        return UNKNOWN_NAME.at(place, name=name, near=near, close=closest(name, known))
    return FAILED.at(place, near=near, found=said or type(error).__name__)
