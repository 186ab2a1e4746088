"""Whatever a file holds, reading it never raises, and a file that cannot be read is always a problem."""

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.problem import any_error
from docgen.readers import READERS, read

YAML = """# kế hoạch
issuer: tinh   # ghi chú
terms: {a: &x "b", c: *x}
text: |
  Một đoạn
  nữa
bases:
  - 'Luật'
  - {{ x }}
"""
CSV = 'Mã;Đơn vị;"xã, phường"\r\nke_sach;Huyện Kế Sách;13\r\n\r\nmy_tu;"Huyện ""Mỹ Tú""";9\r\n'
SPICE = st.sampled_from([*"\t\"'{}[]*!\n\x00;,#|%\\", ": ", "- ", "&a ", "<<: ", "? "]).map(str.encode)
BROKEN = st.sampled_from([b"\xff", b"\xff\xfe", b"\xe1\xbb"])


@st.composite
def mutated(draw, text):
    content = text.encode()
    for _ in range(draw(st.integers(1, 5))):
        place = draw(st.integers(0, len(content)))
        length = draw(st.integers(0, 6))
        content = content[:place] + draw(SPICE | BROKEN | st.binary(max_size=3)) + content[place + length :]
    return content


def is_answered(name, content):
    found, problems = read(name, content)
    assert found is not None or any_error(problems)
    for problem in problems:
        assert problem.lines("vi")
        assert problem.lines("en")


@given(st.sampled_from(sorted(READERS)), st.binary(max_size=200))
@settings(max_examples=150, deadline=None)
def test_random_bytes_never_raise(ending, content):
    is_answered(f"a{ending}", content)


@given(st.sampled_from(sorted(READERS)), st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_random_texts_never_raise(ending, text):
    is_answered(f"a{ending}", text.encode())


@given(mutated(YAML))
@settings(max_examples=200, deadline=None)
def test_yaml_with_random_mistakes_never_raises(content):
    is_answered("a.yaml", content)


@given(mutated(CSV))
@settings(max_examples=150, deadline=None)
def test_tables_with_random_mistakes_never_raise(content):
    is_answered("a.csv", content)
