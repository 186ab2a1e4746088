"""A batch: classes, the cache, the same bytes every time, and what must not be printed."""

import hashlib
import io
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pikepdf
import pytest
from printed import by_weasyprint, compiled, letters, nasty, printed
from sample_certificate import PAGE, STYLE, record, template

from docgen.overlay import Compiled, Singles, audit, compile, extend, needs, render, render_slowly
from docgen.overlay.refusals import Refusal

HERE = Path(__file__).parent
LONG = "có thành tích xuất sắc trong phong trào thi đua yêu nước, " * 7


def words(content: bytes) -> list[str]:
    return ["".join(letter.text for letter in page) for page in letters(content)]


def art(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """The large drawings in a file."""
    streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form"]
    return [one for one in streams if len(one.read_bytes()) > 20_000]


def test_pages_come_in_the_order_of_the_records_and_read_from_top_to_bottom() -> None:
    records = [record(index) for index in range(5)]
    content, done = printed(records)
    assert done.pages == 5
    for page, one in zip(words(content), records, strict=True):
        parts = ("VIỆT NAM", "TẶNG", "BẰNG KHEN", one["name"], one["unit"], one["merit"], one["number"])
        places = [page.index("".join(part.split())) for part in parts]
        assert places == sorted(places)
        assert page.endswith("CHỦTỊCH")


def test_records_with_the_same_numbers_of_lines_share_one_class() -> None:
    short, long = {**record(1), "merit": "Đã có thành tích"}, {**record(1), "merit": LONG[:300]}
    _, done = printed([short, long, {**short, "name": "A"}, {**long, "name": "B"}])
    assert len(done.classes) == 2
    assert done.pages == 4


def test_an_empty_text_is_a_class_of_its_own() -> None:
    content, done = printed([{**record(1), "unit": " "}, {**record(1), "unit": ""}])
    assert done.complete
    assert done.classes == ((1, 0, done.classes[0][2], 1, 1, 1),)
    assert words(content)[0] == words(content)[1]


def test_a_text_of_no_break_spaces_is_a_blank_line_and_no_pattern_for_others() -> None:
    blank = {**record(1), "book": "", "place": "", "date": "", "unit": "\u00a0"}
    content, done = printed([blank, {**blank, "unit": "Ban Dân vận"}])
    assert done.complete
    assert "BanDânvận" in words(content)[1]
    assert words(content)[1].replace("BanDânvận", "") == words(content)[0]


def test_blanks_of_any_kind_are_one_space() -> None:
    content, _ = printed([{**record(1), "name": " A\t\r\n  B\n"}, {**record(1), "name": "A B"}])
    one, other = letters(content)
    assert one == other


def test_without_its_template_a_batch_says_which_classes_it_does_not_know() -> None:
    done = render(compiled(), [record(0), nasty(3)], lambda content: None)
    assert [number for number, _ in done.unknown] == [2]
    assert not done.complete


def test_a_template_grows_by_the_class_of_a_record_and_stays_otherwise_as_it_was() -> None:
    grown, problems = extend(compiled(), template(), nasty(3))
    assert problems == ()
    assert len(grown.layouts) == len(compiled().layouts) + 1
    assert grown.slots == compiled().slots
    assert extend(grown, template(), nasty(3)) == (grown, ())


def test_the_art_stands_in_the_file_once_whatever_the_number_of_classes() -> None:
    content, done = printed([{**record(0), "merit": LONG[: 57 * count]} for count in range(1, 6)])
    assert len(done.classes) > 2
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert len(art(pdf)) == 1
        fonts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        assert len([one for one in fonts if one.Subtype == "/Type0"]) == 3


def test_pages_have_their_size_and_the_file_is_whole() -> None:
    content, _ = printed([record(index) for index in range(3)])
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert pdf.check_pdf_syntax() == []
        for page in pdf.pages:
            assert [round(float(one), 1) for one in page.trimbox] == [0, 0, 841.9, 595.3]
            assert page.mediabox == page.trimbox
        assert str(pdf.docinfo["/Title"]) == "Bằng khen"
        assert not {"/CreationDate", "/ModDate"} & set(pdf.docinfo.keys())


def test_a_run_from_the_cache_does_not_load_weasyprint_and_makes_the_same_bytes() -> None:
    records = [record(index) for index in range(20)]
    content, done = printed(records)
    cached = done.compiled.to_bytes()
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import hashlib\n"
        "from sample_certificate import record, template\n"
        "from docgen.overlay import Compiled, needs, render\n"
        "made = Compiled.from_bytes(sys.stdin.buffer.read())\n"
        "assert made.needs == needs(template())\n"
        "digest = hashlib.sha256()\n"
        "assert render(made, [record(index) for index in range(20)], digest.update).complete\n"
        "assert not {'weasyprint', 'pydyf', 'jinja2', 'fontTools'} & set(sys.modules), sorted(sys.modules)\n"
        "print(digest.hexdigest())"
    )
    said = {
        subprocess.run(
            (sys.executable, "-c", script, str(HERE)),
            input=cached,
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert said == {hashlib.sha256(content).hexdigest().encode()}


def test_a_compiled_template_comes_back_from_its_bytes_and_nothing_else_does() -> None:
    content = compiled().to_bytes()
    back = Compiled.from_bytes(content)
    assert back is not None
    assert back.to_bytes() == content
    assert Compiled.from_bytes(content[:-1]) is None
    assert Compiled.from_bytes(content[:5000] + b"x" + content[5001:]) is None
    assert Compiled.from_bytes(b"") is None


def test_whatever_changes_the_print_changes_what_a_compiled_template_is_kept_under() -> None:
    kept = {
        needs(template()),
        needs(template(PAGE + " ")),
        needs(template(PAGE, STYLE + " ")),
        needs(template(), {"a.ttf": b"x"}),
        needs(template(), None, "fontconfig 2"),
    }
    assert len(kept) == 5


def test_two_processes_make_the_same_bytes_as_one() -> None:
    records = [record(index) for index in range(600)] + [nasty(3)]
    one, two = printed(records), printed(records, jobs=2)
    assert one[1].complete and two[1].pages == 601
    assert one[0] == two[0]


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("name", "NGUYỄN \u202eVĂN A", "certificate-hidden-letter"),
        ("name", "NGUYỄN\u200b VĂN A", "certificate-hidden-letter"),
        ("name", "NGUYỄN\ue0001\ue001 A", "certificate-hidden-letter"),
        ("name", "A\x00B", "certificate-hidden-letter"),
        ("name", "A\udc80B", "certificate-hidden-letter"),
        ("name", "thi\u00adđua", "certificate-hidden-letter"),
        ("name", "A\x0cB", "certificate-hidden-letter"),
        ("name", "giỏi 🎉", "certificate-letter"),
        ("name", "李明", "certificate-letter"),
        ("name", "Ư" * 60, "certificate-too-wide"),
        ("name", "huyện\u00a0Mỹ\u00a0Xuyên\u00a0" * 9, "certificate-too-wide"),
        ("merit", LONG[:400] * 2, "certificate-too-long"),
        ("merit", LONG * 9, "certificate-too-long"),
    ],
)
def test_what_cannot_be_printed_right_is_a_problem_that_names_the_record(field: str, text: str, code: str) -> None:
    _, done = printed([record(0), {**record(1), field: text}, record(2)])
    (problem,) = done.problems
    assert problem.fault.code == code
    assert dict(problem.values)["record"] == "2"
    assert done.pages == 2
    for lang in ("vi", "en"):
        assert "\u202e" not in problem.what(lang)


def test_a_letter_that_the_font_lacks_is_named() -> None:
    _, done = printed([{**record(1), "name": "giỏi 🎉"}])
    assert "🎉 (U+1F389)" in done.problems[0].what()


def test_a_field_that_the_record_lacks_is_named() -> None:
    one = record(1)
    del one["unit"]
    _, done = printed([one])
    assert done.problems[0].what("en") == "the template asks for “unit”, which record 1 lacks"


@pytest.mark.parametrize(
    "text", ["</text></p><b>", "{{ name }}", "{% if %}", "&amp; <i>", "\\) Tj (", "a(b)c\\", "%PDF"]
)
def test_what_means_something_to_a_program_is_printed_letter_by_letter(text: str) -> None:
    content, done = printed([{**record(1), "name": text}])
    assert done.complete, done
    assert "".join(f"Ông:{text}".split()) in words(content)[0].replace("Bà:", "Ông:")


def test_letters_whose_rules_are_not_known_go_the_slow_way_into_the_same_file() -> None:
    greek = {**record(1), "name": "ΑΛΦΑ → ω"}
    content, done = printed([record(0), greek, record(2)])
    assert (done.complete, done.pages) == (True, 3)
    assert words(content)[1] == words(by_weasyprint(greek, template()))[0]
    alone = render(compiled(), [greek], lambda content: None)
    assert [number for number, _ in alone.slow] == [1]


def test_the_slow_way_prints_what_the_fast_way_cannot_and_draws_the_art_once() -> None:
    unit = "{% if unit %}<p><b>Ở</b> {{ unit }}</p>{% endif %}"
    sheet = template(PAGE.replace('<p class="unit">{{ unit }}</p>', unit))
    records = [record(0), {**record(1), "unit": ""}, record(2)]
    parts: list[bytes] = []
    assert render_slowly(sheet, records, parts.append) == (3, ())
    content = b"".join(parts)
    for ours, one in zip(letters(content), records, strict=True):
        (theirs,) = letters(by_weasyprint(one, sheet))
        assert [letter.text for letter in ours] == [letter.text for letter in theirs]
        assert all(abs(a.x - b.x) < 0.2 and abs(a.y - b.y) < 0.1 for a, b in zip(ours, theirs, strict=True))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert len(art(pdf)) == 1


def test_the_slow_way_refuses_what_the_fast_way_refuses() -> None:
    records = [{**record(1), "name": "giỏi 🎉"}, {**record(1), "name": "\u202eA"}, {**record(1), "merit": LONG * 9}]
    pages, problems = render_slowly(template(), records, lambda content: None)
    assert pages == 0
    assert [problem.fault.code for problem in problems] == [
        "certificate-letter",
        "certificate-hidden-letter",
        "certificate-too-long",
    ]


def test_each_record_can_have_a_file_that_does_not_depend_on_the_others() -> None:
    grown = printed([record(0), nasty(3)])[1].compiled
    singles = Singles(grown)
    files = [singles.file(one) for one in (record(0), nasty(3), {**record(0), "name": "Ǎ ſ ŧ"})]
    for content, one in zip(files, (record(0), nasty(3), {**record(0), "name": "Ǎ ſ ŧ"}), strict=True):
        assert isinstance(content, bytes)
        assert content == Singles(grown).file(one)
        (ours,), (theirs,) = letters(content), letters(by_weasyprint(one, template()))
        assert [letter.text for letter in ours] == [letter.text for letter in theirs]
        with pikepdf.open(io.BytesIO(content)) as pdf:
            assert pdf.check_pdf_syntax() == []
    assert isinstance(singles.file({**record(0), "name": "🎉"}), Refusal)
    assert singles.file({**record(0), "unit": ""}) == (1, 0, *next(iter(compiled().layouts))[2:])


def test_the_audit_finds_nothing_where_nothing_is_wrong() -> None:
    records = [*(record(index) for index in range(30)), nasty(3)]
    grown = printed(records)[1].compiled
    assert audit(grown, template(), records) == ()


def test_the_audit_finds_a_template_that_no_longer_is_what_was_compiled() -> None:
    records = [record(index) for index in range(5)]
    for change in (".unit { font-size: 15.2pt }", ".merit { margin-top: 4mm }", ".gives { color: #111 }"):
        found = audit(compiled(), template(PAGE, STYLE + change), records)
        assert {problem.fault.code for problem in found} == {"certificate-audit"}, change


def test_the_memory_of_a_batch_does_not_grow_with_it() -> None:
    def peak(count: int) -> int:
        tracemalloc.start()
        done = render(grown, (record(index) for index in range(count)), lambda content: None)
        assert done.pages == count
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    grown = printed([record(index) for index in range(200)])[1].compiled
    assert peak(1500) < peak(500) + 3_000_000


def test_a_sample_that_cannot_be_printed_is_a_problem_of_the_sample() -> None:
    made = compile(template(), {**record(0), "name": "🎉"})
    assert [problem.fault.code for problem in made.problems] == ["certificate-letter"]
    assert made.compiled is None
