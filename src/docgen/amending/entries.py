"""The text of `amendments.yaml` with one more entry. What a person wrote in it stays as it is.

In: the text, an amendment. Out: the text with it at the end.
"""

from __future__ import annotations

import json

from docgen.model.amendment import Amendment

LIST = "amendments:"
HEADER = """\
# Các văn bản sửa đổi, bổ sung đang soạn của kế hoạch này (lệnh docgen amend thêm vào; có thể sửa).
# Nội dung sửa đổi docgen tự nêu, từ bản đã phát hành và kế hoạch đang có. Ở đây chỉ ghi thêm:
#   correction: có, nếu chỉ là sai sót về thể thức, kỹ thuật trình bày (công văn đính chính)
#   reason: lý do, viết tiếp sau chữ “Do”
#   bases: căn cứ thêm, tên một mục trong citations của plan.yaml hoặc nguyên văn một câu
#   signatory: {name: …, office: …}, nếu người ký khác trước
amendments:
"""


def is_empty(content: bytes | None) -> bool:
    """Whether the file asks for nothing: not there, only comments, or a list that has no entry left."""
    lines = (content or b"").splitlines()
    return all(line.strip() in (b"", LIST.encode()) or line.lstrip().startswith(b"#") for line in lines)


def with_entry(text: str, amendment: Amendment) -> str:
    """The text with the amendment as its last entry; a text that has no list yet gets one."""
    pairs = [f"of: {_said(amendment.of)}"]
    if amendment.time > 1:
        pairs.append(f"time: {amendment.time}")
    if amendment.correction:
        pairs.append("correction: có")
    if amendment.reason:
        pairs.append(f"reason: {_said(amendment.reason)}")
    entry = "".join(f"  {'- ' if at == 0 else '  '}{pair}\n" for at, pair in enumerate(pairs))
    if not any(line.startswith(LIST) for line in text.splitlines()):
        text += HEADER
    return (text if text.endswith("\n") else f"{text}\n") + entry


def _said(text: str) -> str:
    """A text as YAML reads it back; plain where that is sure."""
    plain = all(letter.isalpha() or letter in "-/" for letter in text) and text.isascii() and text[:1].isalpha()
    return text if plain else json.dumps(text, ensure_ascii=False)
