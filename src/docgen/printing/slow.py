"""The plain way: every certificate laid out by WeasyPrint, one after the other, all pages in one file.

In: a batch. Out: the bytes of a PDF, or what WeasyPrint could not use. The pages of all documents share their fonts, so
the file holds one copy of each. What is merely logged (a picture that is not there, a letter that no font has) is a
problem for us: the sheet would hang on a wall with a hole in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from docgen.certificates.sheets import PAGE_FILE, Batch
from docgen.model.picture import Pictures
from docgen.model.template import Template
from docgen.page_layout.faces import strange_letters
from docgen.page_layout.heard import listening, telling
from docgen.page_layout.jail import ROOT, jail, style_sheets
from docgen.page_layout.loading import load_weasyprint
from docgen.printing.fonts import font_problems
from docgen.printing.imposing import impose
from docgen.problem import NOWHERE, Fault, Place, Problem, Say, in_order

LAYOUT = Fault(
    "certificate-template-layout",
    Say("mẫu giấy khen có chỗ không dùng được: {found}",
        "the certificate's template has something that cannot be used: "
        "{found}"),
    mend=Say("chữa chỗ đó trong tệp .html, .css hoặc hình của mẫu",
             "mend it in the template's .html, .css or pictures"),
    explain=Say(
        "Phần in PDF gặp một quy tắc CSS viết sai, hoặc một hình không có trong thư mục của mẫu. Bỏ qua thì tờ in ra "
        "có thể "
        "thiếu hoặc lệch, nên không tờ nào được in.",
        "A CSS rule is wrong, or a picture is not in the template's folder. If it were passed over, a sheet might lack "
        "something, so none is printed.",
    ),
)  # fmt: skip
SECOND_PAGE = Fault(
    "certificate-second-page",
    Say("giấy thứ {record} tràn sang trang hai", "certificate {record} runs on to a second page"),
    mend=Say("so mẫu của cơ quan với mẫu có sẵn; khổ giấy trong CSS phải để phôi quyết định",
             "compare the office's template with the built-in one; leave the size of the page to the stock"),
    explain=Say(
        "Mỗi giấy khen là đúng một tờ. Mẫu hoặc CSS riêng của cơ quan đã đẩy chữ sang tờ sau.",
        "A certificate is exactly one sheet. The office's own template or CSS pushed words on to the next.",
    ),
)  # fmt: skip
OTHER_FONT = Fault(
    "certificate-font",
    Say("chữ {letters} in bằng phông {found} thay cho phông của phôi",
        "the letters {letters} came out in {found} instead of the stock's font"),
    mend=Say("cài phông Times New Roman, Liberation Serif (bản 2) hoặc Tinos; hoặc đổi font của phôi",
             "install Times New Roman, Liberation Serif (2) or Tinos; or change the stock's font"),
    explain=Say(
        "Máy không có phông của phôi, hoặc phông ấy thiếu chữ Việt. In ra thì tên người có hai kiểu chữ.",
        "The machine lacks the stock's font, or that font lacks Vietnamese letters. A name would have two faces.",
    ),
)  # fmt: skip


def press_slowly(
    batch: Batch, progress: Callable[[int], object] = lambda done: None, *, one_page: bool = True
) -> tuple[bytes | None, tuple[Problem, ...]]:
    """One PDF with a page for each record (with `one_page` never more), in their order; or what is wrong."""
    load_weasyprint()
    from jinja2 import Environment, StrictUndefined
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    template = batch.template
    file = f"{template.name}/{PAGE_FILE}"
    words = Environment(autoescape=True, undefined=StrictUndefined).from_string(template.files[file].decode())
    fonts, fetcher = FontConfiguration(), _fetcher(template, batch.pictures)
    pictures: dict[str, Any] = {}
    documents: list[Any] = []
    with listening() as heard:
        sheets = style_sheets(sorted(template.files.items()), fetcher, fonts)
        for at, record in enumerate(batch.records, start=1):
            page = HTML(string=words.render(record), base_url=ROOT + file, url_fetcher=fetcher)
            documents.append(page.render(stylesheets=sheets, font_config=fonts, cache=pictures))
            if one_page and len(documents[-1].pages) > 1:
                return None, (SECOND_PAGE.at(Place(file), record=at),)
            progress(at)
        drawn: dict[object, Any] = {}
        whole = documents[0].copy([page for document in documents for page in document.pages])

        def finish(document: Any, pdf: Any) -> None:
            drawn.update(document.fonts)
            if batch.imposition is not None:
                impose(pdf, batch.imposition)

        content: bytes = whole.write_pdf(finisher=finish)
    return _judged(content, heard, drawn, template, file)


def _judged(
    content: bytes, heard: list[Any], drawn: Mapping[object, Any], template: Template, file: str
) -> tuple[bytes | None, tuple[Problem, ...]]:
    said = dict.fromkeys(words for words, _ in telling(heard))
    found = [LAYOUT.at(Place(file), found=words[:200]) for words in said]
    by_font: dict[str, str] = {}
    letters_in = ((font.family, font.to_unicode.values()) for font in drawn.values())
    for letter, font in sorted(strange_letters(letters_in, template).items()):
        by_font[font] = by_font.get(font, "") + letter
    found += font_problems(template, [font.family for font in drawn.values()])
    found += [OTHER_FONT.at(NOWHERE, letters=" ".join(letters), found=font) for font, letters in by_font.items()]
    return (None if found else content), in_order(found)


def _fetcher(template: Template, pictures: Pictures) -> Any:
    """What knows the template's files, the pictures of records and nothing else."""

    def found(name: str) -> bytes | None:
        own = None if name in template.files else pictures(name.removeprefix(f"{template.name}/"))
        return own.file if own else template.files.get(name)

    return jail(found)
