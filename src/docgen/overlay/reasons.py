"""Why a template cannot be set the fast way, said in both languages for the person who made it."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.problem import Say


@dataclass(frozen=True)
class Reason:
    """One thing that the fast way cannot do. `near` is the place in the template, `line` its line or 0."""

    code: str
    says: Say
    near: str = ""
    line: int = 0

    def at(self, line: int = 0, *, near: str = "") -> Reason:
        """The same reason, found somewhere."""
        return Reason(self.code, self.says, " ".join(near.split())[:80], line)

    def what(self, lang: str = "vi") -> str:
        """The sentence, with the place it is about."""
        words = self.says.en if lang == "en" else self.says.vi
        return f"{words} ({self.near})" if self.near else words


BLOCKS_COME_AND_GO = Reason(
    "blocks-come-and-go",
    Say("mẫu có khối lúc có lúc không ({% if %} hoặc {% for %} bao quanh thẻ HTML)",
        "the template has blocks that come and go ({% if %} or {% for %} around HTML tags)"),
)  # fmt: skip
OTHER_TAG = Reason(
    "other-tag",
    Say("mẫu dùng thẻ lệnh khác {% if %} và {% for %}", "the template uses tags other than {% if %} and {% for %}"),
)
MARKED_UP = Reason(
    "marked-up",
    Say(
        "chữ thay đổi đi qua bộ lọc HTML (safe, escape …)", "variable text goes through an HTML filter (safe, escape …)"
    ),
)
IN_ATTRIBUTE = Reason(
    "in-attribute",
    Say("chữ thay đổi nằm trong thuộc tính, hình SVG, kiểu dáng hoặc phần đầu trang",
        "variable text stands in an attribute, an SVG picture, a style or the head of the page"),
)  # fmt: skip
MIXED = Reason(
    "mixed-style",
    Say("chữ thay đổi đứng cùng dòng với chữ kiểu khác, thẻ ngắt dòng hoặc hình",
        "variable text shares its lines with text of another style, a line break or a picture"),
)  # fmt: skip
ALIGNMENT = Reason("justified", Say("chữ thay đổi được canh đều hai bên", "variable text is justified"))
SPACING = Reason(
    "spacing",
    Say("chữ thay đổi giãn chữ, giãn từ hoặc thụt đầu dòng", "variable text has letter or word spacing, or an indent"),
)
DECORATION = Reason(
    "decoration", Say("chữ thay đổi được gạch chân hoặc gạch ngang", "variable text is underlined or struck through")
)
HYPHENS = Reason(
    "hyphens",
    Say("chữ thay đổi được phép ngắt giữa chữ (hyphens, overflow-wrap, word-break)",
        "variable text may be broken inside words (hyphens, overflow-wrap, word-break)"),
)  # fmt: skip
WHITE_SPACE = Reason(
    "white-space", Say("chữ thay đổi giữ nguyên khoảng trắng", "variable text keeps its white space (white-space)")
)
FONT_FEATURES = Reason(
    "font-features",
    Say("chữ thay đổi dùng biến thể của phông", "variable text uses variants or features of its font"),
)
DIRECTION = Reason("direction", Say("chữ thay đổi viết từ phải sang trái", "variable text runs from right to left"))
TRANSFORMED = Reason(
    "transformed",
    Say("chữ thay đổi bị xoay, co giãn, làm trong, cắt hoặc ẩn",
        "variable text is transformed, transparent, clipped or hidden"),
)  # fmt: skip
CONTENT_SIZED = Reason(
    "content-sized",
    Say("khối chữ thay đổi rộng hẹp theo nội dung (bảng tự co, flex, grid, float, inline-block, vị trí thiếu bề rộng)",
        "the box of variable text is sized by its content (auto table, flex, grid, float, inline-block, no width)"),
)  # fmt: skip
FLOAT = Reason(
    "float",
    Say("chữ thay đổi đứng cạnh một khối nổi (float), dòng dài ngắn theo khối ấy",
        "variable text stands beside a float, which makes its lines longer and shorter"),
)  # fmt: skip
PICTURE = Reason(
    "picture-place",
    Say("chỗ của hình thay đổi (<img src>) không định sẵn bề rộng, bề cao, hoặc hình bị xoay, cắt, làm mờ",
        "the place of a variable picture (<img src>) has no width and height of its own, or is turned, cut or dimmed"),
)  # fmt: skip
MOVES = Reason(
    "static-moves",
    Say("phần cố định của tờ giấy đổi theo chữ của từng người", "what should stand still changes with a record's text"),
)
PAGES = Reason("pages", Say("mẫu không nằm gọn trong một trang", "the template does not fit on one page"))
FONT = Reason(
    "font",
    Say("phông của chữ thay đổi không dùng được cách nhanh (phông biến thiên, phông hình, hoặc chữ không khớp)",
        "the font of variable text cannot be used the fast way (variable or picture font, or it does not match)"),
)  # fmt: skip
LINKS = Reason(
    "links", Say("mẫu có liên kết, biểu mẫu hoặc tệp kèm", "the template has links, form fields or attachments")
)
