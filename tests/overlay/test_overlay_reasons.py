"""What the fast way cannot do has a reason that its reader understands; what it can do has none."""

import pytest
from sample_certificate import PAGE, STYLE, template

from docgen.overlay import compile, eligible

UNIT = '<p class="unit">{{ unit }}</p>'


def reasons(page: str = PAGE, style: str = "") -> set[str]:
    return {reason.code for reason in eligible(template(page, STYLE + style))}


def with_unit(html: str) -> str:
    return PAGE.replace(UNIT, html)


def test_the_sample_can_be_set_the_fast_way() -> None:
    assert reasons() == set()


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("{% if unit %}<p>{{ unit }}</p>{% endif %}", "blocks-come-and-go"),
        ("{% for one in unit %}<p>{{ one }}</p>{% endfor %}", "blocks-come-and-go"),
        ("{% set x = unit %}<p>{{ x }}</p>", "other-tag"),
        ("<p>{{ unit|safe }}</p>", "marked-up"),
        ('<p title="{{ unit }}">có</p>', "in-attribute"),
        ("<svg><text>{{ unit }}</text></svg>", "in-attribute"),
        ("<p><img src='{{ unit }}'></p>", "picture-place"),
        ("<p><img src='{{ unit }}' style='width: 3cm; height: 4cm; transform: rotate(3deg)'></p>", "picture-place"),
        ("<p><img src='{{ unit }}' style='width: 3cm; height: 4cm; opacity: .5'></p>", "picture-place"),
        ("<p><img src='anh/{{ unit }}' style='width: 3cm; height: 4cm'></p>", "in-attribute"),
        ("<p>Đơn vị: <b>{{ unit }}</b></p>", "mixed-style"),
        ("<p>{{ unit }}<br>{{ name }}</p>", "mixed-style"),
        ("<p>{{ unit }} <i>x</i></p>", "mixed-style"),
        ('<p style="text-align: justify">{{ unit }}</p>', "justified"),
        ('<p style="letter-spacing: 1pt">{{ unit }}</p>', "spacing"),
        ('<p style="word-spacing: 1pt">{{ unit }}</p>', "spacing"),
        ('<p style="text-indent: 1cm">{{ unit }}</p>', "spacing"),
        ('<p style="text-decoration: underline">{{ unit }}</p>', "decoration"),
        ('<p style="hyphens: auto">{{ unit }}</p>', "hyphens"),
        ('<p style="overflow-wrap: anywhere">{{ unit }}</p>', "hyphens"),
        ('<p style="white-space: pre-wrap">{{ unit }}</p>', "white-space"),
        ('<p style="font-variant-caps: small-caps">{{ unit }}</p>', "font-features"),
        ('<p style="text-transform: capitalize">{{ unit }}</p>', "font-features"),
        ('<p style="direction: rtl">{{ unit }}</p>', "direction"),
        ('<p style="transform: rotate(3deg)">{{ unit }}</p>', "transformed"),
        ('<p style="opacity: .5">{{ unit }}</p>', "transformed"),
        ('<p style="overflow: hidden">{{ unit }}</p>', "transformed"),
        ('<p style="visibility: hidden">{{ unit }}</p>', "transformed"),
        ('<p style="display: none">{{ unit }}</p>', "transformed"),
        ("<table><tr><td>{{ unit }}</td><td>khác</td></tr></table>", "content-sized"),
        ('<div style="display: flex"><p>{{ unit }}</p><p>khác</p></div>', "content-sized"),
        ('<div style="display: grid"><p>{{ unit }}</p></div>', "content-sized"),
        ('<p style="float: left">{{ unit }}</p>', "content-sized"),
        (
            '<div style="float: right; width: 5cm; height: 1cm"></div><p style="text-align: left">{{ unit }}</p>',
            "float",
        ),
        ('<div style="float: right; width: 5cm; height: 9cm"></div><div><p>khác</p><p>{{ unit }}</p></div>', "float"),
        ('<div style="columns: 2"><p>{{ unit }}</p><p>khác</p></div>', "content-sized"),
        ('<p><span style="display: inline-block">{{ unit }}</span></p>', "content-sized"),
        ('<p style="position: absolute; left: 3cm">{{ unit }}</p>', "content-sized"),
        ('<p style="page-break-before: always">{{ unit }}</p>', "pages"),
        ('<p><a href="https://example.org">xem</a></p>' + UNIT, "links"),
        ('<p style="string-set: u content()">{{ unit }}</p>', "static-moves"),
    ],
)
def test_what_cannot_be_done_is_said(html: str, code: str) -> None:
    style = "@page { @bottom-center { content: string(u) } }" if "string-set" in html else ""
    assert code in reasons(with_unit(html), style)


@pytest.mark.parametrize(
    "html",
    [
        "<p>{% if unit %}Đơn vị {{ unit }}{% else %}không{% endif %}</p>",
        "<p><b><i>{{ unit|upper }}</i></b></p>",
        '<p style="text-align: right; text-transform: uppercase">{{ unit }} &amp; {{ name }}</p>',
        '<p style="white-space: nowrap">{{ unit }}</p>',
        '<div style="float: right; width: 5cm; height: 1cm"></div><p style="clear: both">{{ unit }}</p>',
        '<div style="float: left; width: 9cm; height: 3cm"><p>{{ unit }}</p></div><p style="clear: both">khác</p>',
        '<img src="{{ unit }}" style="position: absolute; left: 1cm; top: 1cm; width: 3cm; height: 4cm">',
        '<table style="table-layout: fixed; width: 100%"><tr><td>{{ unit }}</td><td>khác</td></tr></table>',
        '<p style="position: absolute; left: 3cm; width: 5cm">{{ unit }}</p>',
        "<p>{# ghi chú #}{{ unit }}</p>",
        "<style>.at { position: absolute; left: 5cm; top: 9cm; width: 9cm; text-align: left }</style>"
        '<p class="at">{{ unit }}</p><p class="at">{{ unit }}</p>',
    ],
)
def test_what_can_be_done_has_no_reason(html: str) -> None:
    assert reasons(with_unit(html)) == set()


def test_every_reason_is_said_in_both_languages_and_names_the_place() -> None:
    (reason,) = eligible(template(with_unit('<p style="text-align: justify">{{ unit }}</p>')))
    assert reason.what() == "chữ thay đổi được canh đều hai bên ({{ unit }})"
    assert reason.what("en") == "variable text is justified ({{ unit }})"


def test_a_tag_that_is_not_closed_is_a_problem_of_the_template() -> None:
    made = compile(template(PAGE.replace("{{ unit }}", "{{ unit")), {})
    assert [problem.fault.code for problem in made.problems] == ["certificate-tag"]


def test_a_picture_that_is_not_there_is_a_problem_of_the_template() -> None:
    made = compile(template(PAGE.replace(UNIT, UNIT + '<img src="../../etc/passwd">')), {})
    assert {problem.fault.code for problem in made.problems} == {"certificate-layout"}
