"""A template's names are held against the type of the facts before anything is printed."""

import dataclasses

import pytest
from jinja2 import Environment
from sample_facts import template

from docgen.model.facts import PaperFacts
from docgen.writers.names import scope_of, unknown_names


def unknown(source: str) -> list[tuple[str, str]]:
    scope = {**scope_of(PaperFacts), "range": object}
    return [(one.name, one.close) for one in unknown_names(Environment().parse(source), scope)]


@pytest.mark.parametrize(
    "source",
    [
        "{{ title.type }}{% for line in title.lines %}{{ loop.index }}{{ line }}{% endfor %}",
        "{% for paragraph in body[:-2] %}{{ paragraph.text | upper }}{% endfor %}",
        "{{ body[0].text }}{{ signature.lines[0].title() }}{{ range(3) }}",
        "{% set first = body[0] %}{{ first.kind }}",
        "{% macro row(cells, tag='td') %}{{ cells }}{{ tag }}{{ caller() }}{% endmacro %}{{ row(recipients) }}",
        "{% import 'x' as form %}{% from 'y' import a, b as c %}{{ form.rule(1) }}{{ a }}{{ c }}",
        "{% with one = title %}{{ one.type }}{% endwith %}",
        "{% set many %}x{% endset %}{{ many }}",
        "{% if nothing is defined %}{% endif %}",
        "{% for key, value in something_else() if key %}{{ key }}{{ value }}{% endfor %}".replace(
            "something_else()", "body"
        ),
        "{% block paper %}{{ subject }}{% endblock %}",
    ],
)
def test_a_name_that_the_facts_or_the_template_define_is_known(source: str) -> None:
    assert unknown(source) == []


@pytest.mark.parametrize(
    ("source", "name", "close"),
    [
        ("{{ titel.type }}", "titel", "title"),
        ("{{ title.typ }}", "title.typ", "type"),
        ("{{ letterhead.issuer_rul | rule }}", "letterhead.issuer_rul", "issuer_rule"),
        ("{% for p in body %}{{ p.txt }}{% endfor %}", "p.txt", "text"),
        ("{% for p in body[-2:] %}{{ p.knd }}{% endfor %}", "p.knd", "kind"),
        ("{{ body[0].txt }}", "body[…].txt", "text"),
        ("{% for p in body %}{{ p.table.width }}{% endfor %}", "p.table.width", "widths"),
        (
            "{% for p in body %}{% for row in p.table.rows %}{{ row[0].txt }}{% endfor %}{% endfor %}",
            "row[…].txt",
            "text",
        ),
        ("{% for p in body %}{% endfor %}{{ p.text }}", "p", ""),
        ("{{ line }}{% for line in bases %}{% endfor %}", "line", ""),
        ("{% if draft %}{{ drafft }}{% endif %}", "drafft", "draft"),
        ("{% set first = body[0] %}{{ first.kin }}", "first.kin", "kind"),
        ("{% macro row(cells) %}{{ cels }}{% endmacro %}", "cels", "cells"),
        ("{% with one = title %}{{ one }}{% endwith %}{{ one }}", "one", ""),
    ],
)
def test_a_name_that_nobody_defines_is_found_with_the_likeliest_one(source: str, name: str, close: str) -> None:
    ((found, likeliest),) = unknown(source)
    assert found == name
    assert likeliest == close


def test_the_digest_of_a_template_changes_with_each_of_its_files() -> None:
    shipped = template("ke-hoach")
    digests = {shipped.digest}
    for name, content in shipped.files.items():
        digests.add(dataclasses.replace(shipped, files={**shipped.files, name: content + b" "}).digest)
        digests.add(dataclasses.replace(shipped, files={**shipped.files, name + "x": content}).digest)
    assert len(digests) == 1 + 2 * len(shipped.files)
    assert template("ke-hoach").digest == shipped.digest
