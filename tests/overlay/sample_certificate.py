"""A certificate to try the fast engine on: A4 landscape, a border of curves, six texts that stand, six that change."""

# ruff: noqa: E501  (style sheets and sentences stand on one line)

from __future__ import annotations

import hashlib
import math

from docgen.model.template import Template

PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Bằng khen</title></head><body>
<p class="state">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
<p class="motto">Độc lập - Tự do - Hạnh phúc</p>
<p class="authority">CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG</p>
<p class="gives">TẶNG</p>
<p class="title">BẰNG KHEN</p>
<p class="name">{{ prefix }}: {{ name }}</p>
<p class="unit">{{ unit }}</p>
<p class="merit">{{ merit }}</p>
<div class="left"><p class="decision">Quyết định số {{ number }} ngày {{ date }}</p><p class="book">Số sổ vàng: {{ book }}</p></div>
<div class="right"><p class="place">{{ place }}, ngày {{ date }}</p><p class="office">CHỦ TỊCH</p></div>
</body></html>
"""

STYLE = """
@page { size: A4 landscape; margin: 0; background: url(border.svg) no-repeat 0 0 / 297mm 210mm; }
body { padding: 24mm 30mm 0 30mm; font-family: "Liberation Serif"; font-size: 14pt; margin: 0; text-align: center; line-height: 1.25; }
p { margin: 0; }
.state { font-weight: bold; font-size: 15pt; }
.motto { font-weight: bold; margin-bottom: 6mm; }
.authority { color: #c00; font-weight: bold; font-size: 17pt; }
.gives { margin: 2mm 0; font-size: 16pt; }
.title { color: #c00; font-weight: bold; font-size: 38pt; line-height: 1.1; }
.name { font-weight: bold; font-size: 21pt; margin-top: 3mm; }
.unit { font-style: italic; font-size: 15pt; }
.merit { margin: 3mm 18mm 0 18mm; font-size: 16pt; }
.left { position: absolute; left: 36mm; top: 142mm; width: 105mm; text-align: left; font-size: 12pt; }
.right { position: absolute; right: 36mm; top: 136mm; width: 95mm; }
.place { font-style: italic; }
.office { font-weight: bold; margin-top: 1mm; }
"""


def border() -> str:
    """A border of woven curves, about 30 KB, as those of printed certificates."""
    paths = []
    for turn in range(14):
        points = []
        for step in range(181):
            angle = 2 * math.pi * step / 180
            wave = 4 * math.sin(12 * angle + turn * math.pi / 7)
            x = 148.5 + (140 + wave) * max(-1.0, min(1.0, 1.35 * math.cos(angle)))
            y = 105 + (96 + wave) * max(-1.0, min(1.0, 1.35 * math.sin(angle)))
            points.append(f"{x:.1f} {y:.1f}")
        colour = ("#b8860b", "#c33", "#daa520")[turn % 3]
        paths.append(f'<path d="M{" L".join(points)}Z" fill="none" stroke="{colour}" stroke-width=".3"/>')
    frame = '<rect x="5" y="5" width="287" height="200" fill="none" stroke="#b8860b" stroke-width="1.2"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210">{"".join(paths)}{frame}</svg>'


def template(page: str = PAGE, style: str = STYLE, **more: bytes) -> Template:
    """The sample, or another page or style in its place."""
    files = {
        "certificate.html": page.encode(),
        "certificate.css": style.encode(),
        "border.svg": border().encode(),
        **more,
    }
    return Template("bang-khen", {f"bang-khen/{name}": content for name, content in files.items()})


FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Thạch", "Lý", "Kim", "Sơn", "Danh")
MIDDLE = ("Văn", "Thị", "Thanh", "Hoàng", "Ngọc", "Thị Mỹ", "Đức", "Quốc", "Thị Hồng", "Minh")
GIVEN = ("An", "Bình", "Châu", "Dũng", "Hạnh", "Khánh", "Lộc", "Nhàn", "Phượng", "Quyên", "Thảo", "Vĩnh", "Ướt", "Xuân")
POST = (
    "Trưởng ban Công tác Mặt trận",
    "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Phó Chủ tịch",
    "Ủy viên Thường trực",
)
PLACE = ("ấp\u00a0Hòa\u00a0Đê, xã\u00a0Hòa\u00a0Tú\u00a02", "khóm\u00a05, phường\u00a01", "xã\u00a0Đại\u00a0Tâm", "thị\u00a0trấn\u00a0Kế\u00a0Sách",
         "phường\u00a0Vĩnh\u00a0Phước")  # fmt: skip
DISTRICT = (
    "huyện\u00a0Mỹ\u00a0Xuyên",
    "thành\u00a0phố\u00a0Sóc\u00a0Trăng",
    "huyện\u00a0Kế\u00a0Sách",
    "thị\u00a0xã\u00a0Vĩnh\u00a0Châu",
)
WORK = ("công tác tuyên truyền", "công tác hiệp thương", "vận động cử tri", "giám sát việc lập danh sách cử tri",
        "tiếp xúc cử tri", "xây dựng khối đại đoàn kết toàn dân tộc", "phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”")  # fmt: skip


def record(index: int) -> dict[str, str]:
    """One of as many records as are asked for, each with words of its own, always the same for the same number."""
    seed = int.from_bytes(hashlib.sha256(str(index).encode()).digest()[:16], "big")

    def one(choices: tuple[str, ...]) -> str:
        nonlocal seed
        seed, chosen = divmod(seed, len(choices))
        return choices[chosen]

    day = f"{1 + index % 28:02d} tháng {1 + index % 9:02d} năm 2021"
    return {
        "prefix": one(("Ông", "Bà")),
        "name": f"{one(FAMILY)} {one(MIDDLE)} {one(GIVEN)}".upper(),
        "unit": f"{one(POST)} {one(PLACE)}, {one(DISTRICT)}, tỉnh\u00a0Sóc\u00a0Trăng",
        "merit": f"Đã có thành tích xuất sắc trong {one(WORK)} và {one(WORK)} phục vụ cuộc bầu cử đại biểu Quốc hội khóa XV "
        f"và đại biểu Hội đồng nhân dân các cấp, nhiệm kỳ 2021 - 2026 tại khu dân cư số {index}",
        "number": f"{index + 1}/QĐ-UBND",
        "date": day,
        "book": f"{index + 1:05d}",
        "place": "Sóc Trăng",
    }
