"""YAML: what is read, and what is said about each slip, beside the text that has it."""

import unicodedata

import pytest
import yaml as pyyaml

from docgen.problem import Place
from docgen.readers import read
from docgen.readers import yaml as room
from docgen.readers.slips import slip

SLIPS = {
    "a tab": ("terms:\n\ta: b\n", "2:1: lỗi: dòng được lùi vào bằng phím Tab [yaml-tab]"),
    "a tab in a text of several lines": (
        "terms: |\n  a\n\tb\n",
        "3:1: lỗi: dòng được lùi vào bằng phím Tab [yaml-tab]",
    ),
    "a quote left open": (
        'place: "Sóc Trăng\nnumber: 12\n',
        "1:8: lỗi: ngoặc kép hoặc nháy mở ở đây không được đóng [yaml-open-quote]",
    ),
    "text after a quote": (
        'text: "Tháng thi đua" năm 2021\nnumber: 12\n',
        "1:23: lỗi: còn chữ đứng sau dấu đóng ngoặc [yaml-after-quote]",
    ),
    "no blank after a colon on the first line": (
        "number:12\nplace: Sóc Trăng\n",
        "1:1: lỗi: dòng này thiếu dấu hai chấm, hoặc thiếu dấu cách sau dấu hai chấm [yaml-no-colon]",
    ),
    "no blank after a colon further on": (
        "place: Sóc Trăng\nnumber:12\n",
        "2:1: lỗi: dòng này thiếu dấu hai chấm, hoặc thiếu dấu cách sau dấu hai chấm [yaml-no-colon]",
    ),
    "a colon in a text": (
        "heading: Điều 1: Mục đích\n",
        "1:16: lỗi: dấu hai chấm ở đây không đúng chỗ [yaml-extra-colon]",
    ),
    "an entry below a finished value": (
        "place: Sóc Trăng\n  number: 12\n",
        "2:9: lỗi: dấu hai chấm ở đây không đúng chỗ [yaml-extra-colon]",
    ),
    "a list that is not closed": (
        "signs_as: [TM., KT.\nname: A\n",
        "1:11: lỗi: ngoặc [ hoặc { mở ở đây chưa đóng, hoặc bên trong thiếu hay thừa dấu phẩy [yaml-brackets]",
    ),
    "a comma too many": (
        "signs_as: [TM., , KT.]\n",
        "1:17: lỗi: ngoặc [ hoặc { mở ở đây chưa đóng, hoặc bên trong thiếu hay thừa dấu phẩy [yaml-brackets]",
    ),
    "a place to fill in at the beginning": (
        "text: {{ terms.thang }} năm 2021\n",
        "1:7: lỗi: câu bắt đầu bằng {{ }} nhưng không có ngoặc kép [yaml-braces]",
    ),
    "a sign at the beginning": (
        "email: @mttq\n",
        "1:8: lỗi: giá trị không được bắt đầu bằng dấu @ [yaml-sign-first]",
    ),
    "a star at the beginning": (
        "text: * Lưu ý\n",
        "1:7: lỗi: giá trị không được bắt đầu bằng dấu * [yaml-sign-first]",
    ),
    "an unknown tag handle": (
        "text: !x!y z\n",
        "1:7: lỗi: giá trị không được bắt đầu bằng dấu ! [yaml-sign-first]",
    ),
    "a list beside its name": (
        "bases: - Luật\n",
        "1:8: lỗi: ý đầu tiên của danh sách đứng cùng dòng với tên [yaml-dash]",
    ),
    "text beside a bar": (
        "text: | Lời văn\n  b\n",
        "1:9: lỗi: sau dấu | hoặc > không được có chữ trên cùng dòng [yaml-block-text]",
    ),
    "an entry out of its column": (
        "signatory:\n  name: A\n office: B\n",
        "3:2: lỗi: dòng này lùi vào không khớp với các dòng cùng nhóm [yaml-indent]",
    ),
    "an item out of its column": (
        "bases:\n  - A\n - B\n",
        "3:2: lỗi: dòng này lùi vào không khớp với các dòng cùng nhóm [yaml-indent]",
    ),
    "an entry among items": (
        "- A\nplace: B\n",
        "2:1: lỗi: dòng này lùi vào không khớp với các dòng cùng nhóm [yaml-indent]",
    ),
    "a name missing before its colon": (
        "place: A\n: B\n",
        "2:1: lỗi: tên mục ở đây trống, hoặc là cả một danh sách hay nhóm [key-form]",
    ),
    "several parts": (
        "place: A\n---\nplace: B\n",
        "2:1: lỗi: tệp có hơn một phần, ngăn bằng `---` [yaml-documents]",
    ),
    "an alias in itself": (
        "a: &x [b, *x]\n",
        "1:11: lỗi: `*x` nằm trong chính `&x` [recursive-alias]",
    ),
    "too deep": ("[" * 60 + "]" * 60, "1:42: lỗi: các nhóm lồng nhau quá 40 tầng [yaml-too-deep]"),
}

GATHERED = {
    "a key twice": (
        "place: A\nnumber: 1\nplace: B\n",
        "3:1: lỗi: mục `place` đã có ở dòng 1 [duplicate-key]",
        {"place": "A", "number": "1"},
    ),
    "a merge": (
        "a: &x {b: c}\nd:\n  <<: *x\n  e: f\n",
        "3:3: lỗi: không dùng được `<<` để chép một nhóm vào nhóm khác [merge-key]",
        {"a": {"b": "c"}, "d": {"e": "f"}},
    ),
    "a key that is a list": (
        "? [a]\n: b\nc: d\n",
        "1:3: lỗi: tên mục ở đây trống, hoặc là cả một danh sách hay nhóm [key-form]",
        {"c": "d"},
    ),
    "an empty key": (
        "'': b\nc: d\n",
        "1:1: lỗi: tên mục ở đây trống, hoặc là cả một danh sách hay nhóm [key-form]",
        {"c": "d"},
    ),
    "a tag": (
        "text: !!python/object:os.system x\n",
        "1:7: lỗi: giá trị bắt đầu bằng dấu chấm than (`tag:yaml.org,2002:python/object:os.system`) [yaml-tag]",
        {"text": "x"},
    ),
    "an alias of nothing": (
        "text: *x\n",
        "1:7: lỗi: `*x` không có `&x` nào ở phía trên [unknown-alias]",
        {"text": "*x"},
    ),
    "a number cut off as a comment": (
        "text: Tổ #1\n",
        "1:10: lỗi: từ dấu # trở đi là ghi chú nên không được đọc: “#1” [yaml-comment]",
        {"text": "Tổ"},
    ),
    "nothing but a place to fill in": (
        "text: {{ terms.thang }}\n",
        "1:7: lỗi: câu bắt đầu bằng {{ }} nhưng không có ngoặc kép [yaml-braces]",
        {"text": "{{ terms.thang }}"},
    ),
}

LOADERS = [getattr(pyyaml, "CSafeLoader", pyyaml.SafeLoader), pyyaml.SafeLoader]


@pytest.fixture(params=LOADERS, ids=["libyaml", "python"], autouse=True)
def both_loaders(request, monkeypatch):
    monkeypatch.setattr(room, "LOADER", request.param)


def read_text(text):
    return read("plan.yaml", text.encode())


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_of_form_is_named_in_the_clerks_words_at_its_place(case):
    text, expected = SLIPS[case]
    found, problems = read_text(text)
    assert found is None
    assert [problem.lines()[0] for problem in problems] == [f"plan.yaml:{expected}"]


@pytest.mark.parametrize("case", GATHERED)
def test_what_is_refused_is_reported_and_the_rest_is_still_read(case):
    text, expected, plain = GATHERED[case]
    found, problems = read_text(text)
    assert found.plain() == plain
    assert [problem.lines()[0] for problem in problems] == [f"plan.yaml:{expected}"]


def test_a_backslash_in_double_quotes_is_reported():
    _, problems = read_text('text: "C:\\dan"\n')
    assert [problem.fault.code for problem in problems] == ["yaml-backslash"]


def test_all_refusals_of_a_file_are_reported_in_one_run():
    _, problems = read_text("a: 1\na: 2\nb: !x 3\n<<: {c: d}\n")
    assert [problem.fault.code for problem in problems] == ["duplicate-key", "yaml-tag", "merge-key"]


def test_a_refusal_before_a_slip_of_form_is_reported_with_it():
    _, problems = read_text("a: 1\na: 2\nb: [c\n")
    assert [problem.fault.code for problem in problems] == ["duplicate-key", "yaml-brackets"]


@pytest.mark.parametrize("written", ["no", "on", "12:30", "05", "012", "1.490", "2021-02-26", "1e3", "true", "0x1F"])
def test_every_scalar_stays_the_text_that_was_written(written):
    found, problems = read_text(f"a: {written}\n")
    assert (found.plain(), problems) == ({"a": written}, ())


def test_only_empty_tilde_and_null_are_nothing_and_in_quotes_they_are_texts():
    found, _ = read_text("a:\nb: ~\nc: null\nd: 'null'\ne: \"\"\nf: Null\n")
    assert found.plain() == {"a": None, "b": None, "c": None, "d": "null", "e": "", "f": "Null"}


def test_values_and_keys_know_their_line_and_column():
    found, _ = read_text("# ghi chú\nquotas:\n  xa:\n    rule: {fixed: {each: 1}}\n")
    xa = found.value["quotas"].value["xa"]
    assert found.value["quotas"].key_places["xa"] == Place("plan.yaml", 3, 3)
    assert xa.place == Place("plan.yaml", 4, 5)
    assert xa.value["rule"].value["fixed"].value["each"].place == Place("plan.yaml", 4, 26)


def test_columns_are_those_of_the_file_even_where_letters_and_tones_stand_apart():
    text = unicodedata.normalize("NFD", "{a: Huyện, b: no}")
    found, _ = read_text(text)
    assert found.value["b"].place.column == text.index("no") + 1


@pytest.mark.parametrize("form", ["NFD", "windows"])
def test_texts_and_keys_are_composed(form):
    word = "Thực hiện"
    parted = unicodedata.normalize("NFD", word) if form == "NFD" else "Thư\u0323c hiê\u0323n"
    assert parted != word
    found, problems = read_text(f"{parted}: {parted}\n")
    assert (found.plain(), problems) == ({word: word}, ())


def test_a_key_written_in_two_unicode_forms_is_one_key_twice():
    _, problems = read_text("hiện: a\nhiê\u0323n: b\n")
    assert [problem.lines()[0] for problem in problems] == [
        "plan.yaml:2:1: lỗi: mục `hiện` đã có ở dòng 1 [duplicate-key]"
    ]


def test_an_alias_repeats_a_value():
    found, problems = read_text("a: &x [b, c]\nd: *x\n")
    assert (found.plain(), problems) == ({"a": ["b", "c"], "d": ["b", "c"]}, ())


def test_aliases_that_multiply_are_stopped():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    found, problems = read_text("\n".join(lines))
    assert found is None
    assert [problem.fault.code for problem in problems] == ["too-many-values"]


@pytest.mark.parametrize("text", ["", "\n\n", "# chỉ có ghi chú\n", "---\n", "~\n"])
def test_an_empty_file_is_a_problem(text):
    found, problems = read_text(text)
    assert found is None
    assert [problem.lines()[0] for problem in problems] == [
        "plan.yaml: lỗi: tệp trống, chưa có nội dung nào [yaml-empty]"
    ]


@pytest.mark.parametrize("comment", ["# ghi chú", "#", "## ghi chú"])
def test_a_comment_that_is_meant_as_one_is_no_problem(comment):
    assert read_text(f"a: b {comment}\n")[1] == ()


@pytest.mark.parametrize("error", [pyyaml.YAMLError(), pyyaml.MarkedYAMLError(problem="?")])
def test_a_complaint_without_a_place_is_reported_for_the_file(error):
    assert slip("plan.yaml", "a: b", error).lines()[0] == (
        "plan.yaml: lỗi: không đọc được tệp từ chỗ này [yaml-syntax]"
    )


def test_a_slip_says_in_english_too_what_to_do():
    _, problems = read_text("heading: Điều 1: Mục đích\n")
    assert problems[0].lines("en") == [
        "plan.yaml:1:16: error: the colon here is out of place [yaml-extra-colon]",
        "    mend: if it belongs to the text put all of it in quotes; if this is an entry, correct its indentation",
    ]
