"""What stands between two braces: worked out without running anything, and each mistake named."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.problem import Place, Problem
from docgen.wording.expressions import fill
from docgen.wording.names import Amount, Both, Name, UnknownTargetError

PLACE = Place("plan.yaml", 7, 3)


def section(name: str) -> str:
    known = {"khen": "Mục III", "gach": ""}
    if not known.get(name):
        raise UnknownTargetError(name, ("khen",), unnumbered=name in known)
    return known[name]


def annex(name: str) -> str:
    if name != "phan_bo":
        raise UnknownTargetError(name, ("phan_bo",))
    return "Phụ lục"


NAMES: dict[str, Name] = {
    "terms": {"bau_cu": "bầu cử"},
    "quotas": {
        "xa": {
            "total": Amount(7),
            "left": "không giới hạn",
            "rule": {"steps": ({"up_to": Amount(10), "give": Amount(1)}, {"give": Amount(2)})},
        }
    },
    "citations": {"luat": Both("Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", {"short": "Luật Thi đua"})},
    "section": section,
    "annex": annex,
}


def filled(text: str) -> str:
    found = fill(text, NAMES, PLACE)
    assert found.problems == ()
    return found.text


def only_problem(text: str) -> Problem:
    (problem,) = fill(text, NAMES, PLACE).problems
    assert problem.place == PLACE
    return problem


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("cuộc {{ terms.bau_cu }}.", "cuộc bầu cử."),
        ("{{terms.bau_cu}}{{ terms['bau_cu'] }}", "bầu cửbầu cử"),
        ("{{ quotas.xa.total }} tập thể", "07 tập thể"),
        ("{{ quotas.xa.total|plain }} tập thể", "7 tập thể"),
        ("{{ quotas.xa.rule.steps[0].up_to }} và {{ quotas.xa.rule.steps[1].give | plain }}", "10 và 2"),
        ("{{ quotas.xa.left }}, {{ quotas.xa.left|plain }}", "không giới hạn, không giới hạn"),
        ("{{ citations.luat }}", "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"),
        ("{{ citations.luat.short }}", "Luật Thi đua"),
        ("tại {{ section('khen') }} và {{ annex(\"phan_bo\") }}", "tại Mục III và Phụ lục"),
        ("{{\n terms.bau_cu\n}}", "bầu cử"),
        ("50 % (không có gì)", "50 % (không có gì)"),
    ],
)
def test_a_name_is_replaced_by_its_words(text: str, words: str) -> None:
    assert filled(text) == words


def test_annexes_that_a_text_refers_to_are_remembered() -> None:
    assert fill("{{ annex('phan_bo') }} {{ section('khen') }}", NAMES, PLACE).annexes == ("phan_bo",)


@pytest.mark.parametrize(
    ("text", "code", "what"),
    [
        ("{{ }}", "text-expression", "không hiểu “”"),
        ("{{ 1 + 1 }}", "text-expression", "không hiểu “1 + 1”"),
        ("{{ 'chữ' }}", "text-expression", "không hiểu “'chữ'”"),
        ("{{ quotas.xa.total + 1 }}", "text-expression", "không hiểu “quotas.xa.total + 1”"),
        ("{{ terms.bau_cu|upper }}", "text-expression", "không hiểu “terms.bau_cu|upper”"),
        ("{{ quotas.xa.total|plain(2) }}", "text-expression", "không hiểu “quotas.xa.total|plain(2)”"),
        ("{{ quotas.xa|plain }}", "text-expression", "không hiểu “quotas.xa|plain”"),
        ("{{ section }}", "text-expression", "không hiểu “section”"),
        ("{{ section() }}", "text-expression", "không hiểu “section()”"),
        ("{{ section(terms.bau_cu) }}", "text-expression", "không hiểu “section(terms.bau_cu)”"),
        ("{{ section('khen', 'khen') }}", "text-expression", "không hiểu “section('khen', 'khen')”"),
        ("{{ section(name='khen') }}", "text-expression", "không hiểu “section(name='khen')”"),
        ("{{ terms('bau_cu') }}", "text-expression", "không hiểu “terms('bau_cu')”"),
        ("{{ term.bau_cu }}", "text-unknown", "“term.bau_cu”: không có “term”"),
        ("{{ terms.baucu }}", "text-unknown", "“terms.baucu”: không có “baucu”"),
        (
            "{{ quotas.xa.total.x }}",
            "text-no-parts",
            "“quotas.xa.total.x”: thừa “x”, tên đứng trước không có phần nào bên trong",
        ),
        ("{{ quotas.xa.rule.steps[2].give }}", "text-unknown", "“quotas.xa.rule.steps[2].give”: không có “2”"),
        ("{{ quotas.xa.rule.steps[-1] }}", "text-expression", "không hiểu “quotas.xa.rule.steps[-1]”"),
        ("{{ quotas.xa.rule.steps['a'] }}", "text-unknown", "“quotas.xa.rule.steps['a']”: không có “a”"),
        ("{{ quotas.xa }}", "text-incomplete", "“quotas.xa” chưa chỉ đến một giá trị in được"),
        ("{{ quotas.xa.rule.steps }}", "text-incomplete", "“quotas.xa.rule.steps” chưa chỉ đến một giá trị in được"),
        ("{{ section('khem') }}", "target-unknown", "“section('khem')”: không có phần nào mang tên “khem”"),
        ("{{ annex('pl') }}", "target-unknown", "“annex('pl')”: không có phần nào mang tên “pl”"),
        (
            "{{ section('gach') }}",
            "target-unnumbered",
            "“section('gach')”: phần này là gạch đầu dòng hoặc nằm dưới gạch đầu dòng, không có số để dẫn chiếu",
        ),
    ],
)
def test_what_cannot_be_worked_out_is_named_and_stays_to_be_seen(text: str, code: str, what: str) -> None:
    problem = only_problem(text)
    assert (problem.fault.code, problem.what()) == (code, what)
    assert fill(text, NAMES, PLACE).text == f"[[ {text[2:-2].strip()} ]]"


@pytest.mark.parametrize(
    ("text", "close"),
    [
        ("{{ quota.xa.total }}", "quotas"),
        ("{{ terms.bau_cư }}", "bau_cu"),
        ("{{ section('khem') }}", "khen"),
        ("{{ annex('phanbo') }}", "phan_bo"),
    ],
)
def test_a_near_name_is_asked_for(text: str, close: str) -> None:
    assert only_problem(text).close == close


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("còn {{ quotas.xa.total", "{{"),
        ("còn quotas.xa.total }}", "}}"),
        ("{% for x in quotas %}", "{%"),
        ("{# ghi chú #}", "{#"),
        ("{ terms.bau_cu }", "{"),
        ("{{ terms.bau_cu }}}", "}"),
        ("tập hợp }", "}"),
    ],
)
def test_braces_that_do_not_pair_and_statements_are_refused(text: str, sign: str) -> None:
    problem = only_problem(text)
    assert (problem.fault.code, dict(problem.values)["sign"]) == ("text-braces", sign)


HOSTILE = [
    "''.__class__",
    "''.__class__.__mro__[1].__subclasses__()",
    "9**9**9",
    "'a' * 10**9",
    "range(10**9)|list",
    "terms.__class__",
    "terms.items()",
    "terms['__init__']",
    "section.__globals__",
    "section.__globals__['os']",
    "self.__init__",
    "cycler.__init__",
    "quotas.xa.total.__class__",
    "quotas.xa.total.count",
    "terms.bau_cu.format(terms)",
    "terms.bau_cu if 1 else 2",
    "lipsum()",
    "x = 1",
    "[terms.bau_cu]",
    "(terms.bau_cu, terms.bau_cu)",
    "not " * 90 + "1",
    "(" * 180 + "1" + ")" * 180,
    "-" * 300 + "1",
    "terms" + ".a" * 180,
    "a" * 10_000,
    "9" * 399,
    "quotas.xa.rule.steps[" + "9" * 350 + "]",
    "section('\\ud800')",
    "section('\\x')",
    "-terms.bau_cu-",
    "terms.bau_cu {% raw",
    "terms.bau_cu {# x",
    '"',
]


@pytest.mark.parametrize("expression", HOSTILE, ids=lambda expression: expression[:40])
def test_nothing_is_run_however_an_expression_asks_for_it(expression: str) -> None:
    found = fill(f"{{{{ {expression} }}}}", NAMES, PLACE)
    assert found.text == f"[[ {expression} ]]"
    assert [problem.fault.code for problem in found.problems][:1] in (["text-expression"], ["text-unknown"],
                                                                     ["target-unknown"], ["text-no-parts"])  # fmt: skip


def test_a_long_expression_is_cut_in_its_message() -> None:
    assert len(only_problem("{{ " + "a" * 10_000 + " }}").what()) < 500


@given(st.text(alphabet=st.characters(exclude_characters="{}", exclude_categories=["Cs"])))
def test_a_text_without_braces_stays_as_it_is(text: str) -> None:
    assert filled(text) == text


@given(
    st.lists(st.sampled_from(["{{", "}}", "{", "}", "%", "#", " ", "terms", ".", "bau_cu", "(", ")", "'", "|", "1"]))
)
def test_braces_in_any_order_are_filled_or_reported_and_never_crash(signs: list[str]) -> None:
    text = "".join(signs)
    found = fill(text, NAMES, PLACE)
    assert found.problems or not {"{", "}"} & set(found.text)


def test_only_what_was_given_can_be_called() -> None:
    called = []

    def spy(name: str) -> str:
        called.append(name)
        return name

    names: dict[str, Callable[[str], str]] = {"section": spy}
    assert fill("{{ section('a') }} {{ section('b').upper() }} {{ section('c')|plain }}", names, PLACE).text == (
        "a [[ section('b').upper() ]] c"
    )
    assert called == ["a", "c"]
