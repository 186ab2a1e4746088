"""Signs that nobody sees: they are reported where they stand, and what can be read without them is read."""

import pytest

from docgen.readers import read
from docgen.readers.text import HIDDEN

SIGNS = ["\u00ad", "\u200b", "\u200e", "\u202e", "\u2060", "\u2066"]


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: f"U+{ord(sign):04X}")
@pytest.mark.parametrize("name", ["plan.yaml", "u.csv"])
def test_a_sign_without_a_shape_is_reported_on_each_line_and_the_rest_is_read(name, sign):
    found, problems = read(name, f"a\nAn{sign} Bình\nAn Hòa\n{sign}An Lạc\n".encode())
    assert [problem.lines()[0] for problem in problems] == [
        f"{name}:{place}: lỗi: có ký tự điều khiển U+{ord(sign):04X} không nhìn thấy được [invisible-character]"
        for place in ("2:3", "4:1")
    ]
    assert not HIDDEN.search(str(found.plain()))


@pytest.mark.parametrize(("escape", "code"), [("\\x07", "U+0007"), ("\\0", "U+0000"), ("\\u200b", "U+200B")])
def test_a_control_character_that_is_written_out_in_quotes_is_reported_too(escape, code):
    found, problems = read("plan.yaml", f'name: "Nguyễn{escape} Văn An"\n'.encode())
    assert [problem.lines()[0] for problem in problems] == [
        f"plan.yaml:1:7: lỗi: có ký tự điều khiển {code} không nhìn thấy được [invisible-character]"
    ]
    assert found.plain() == {"name": "Nguyễn Văn An"}
