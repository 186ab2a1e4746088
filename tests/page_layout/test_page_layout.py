"""What WeasyPrint may reach, what it says meanwhile, and which letters it took from elsewhere."""

from __future__ import annotations

import logging

import pytest

from docgen.model.template import Template
from docgen.page_layout.faces import strange_letters
from docgen.page_layout.heard import HARMLESS, listening, telling
from docgen.page_layout.jail import ROOT, jail, style_sheets
from docgen.page_layout.loading import load_weasyprint

FILES = {"a/own.css": b"p { color: red }", "a/Khung viền.svg": b"<svg/>"}
TEMPLATE = Template("a", {"a/own.css": b"p { font-family: 'Times New Roman' }", "a/border.svg": b"Symbola"})


@pytest.fixture(autouse=True)
def loaded() -> None:
    load_weasyprint()


@pytest.mark.parametrize("name", ["a/own.css", "a/own.css?v=1#x", "a/Khung%20vi%E1%BB%81n.svg"])
def test_files_of_a_template_are_reached_by_the_names_they_have(name: str) -> None:
    assert jail(FILES.get).fetch(ROOT + name).read() in FILES.values()


@pytest.mark.parametrize(
    "address",
    [
        ROOT + "a/other.css",
        ROOT + "../../etc/passwd",
        ROOT + "%2e%2e/a/own.css",
        "file:///etc/passwd",
        "a/own.css",
        "http://127.0.0.1/a/own.css",
        "ftp://127.0.0.1/a/own.css",
    ],
)
def test_nothing_else_is_reached(address: str) -> None:
    with pytest.raises(ValueError):
        jail(FILES.get).fetch(address)


def test_a_name_outside_the_template_is_not_even_asked_for() -> None:
    asked: list[str] = []

    def found(name: str) -> bytes | None:
        asked.append(name)
        return b"x"

    for address in ("file:///etc/passwd", "a/own.css"):
        with pytest.raises(ValueError):
            jail(found).fetch(address)
    assert not asked


def test_a_picture_written_out_in_its_address_is_reached() -> None:
    assert jail(FILES.get).fetch("data:text/plain,abc").read() == b"abc"


def test_only_style_sheets_are_read_as_such() -> None:
    from weasyprint.text.fonts import FontConfiguration

    assert len(style_sheets(FILES.items(), jail(FILES.get), FontConfiguration())) == 1


def test_what_is_harmless_is_not_told_and_all_else_is_told_once_while_it_lasts() -> None:
    logger = logging.getLogger("weasyprint")
    logger.warning("before")
    with listening() as heard:
        for said in (*HARMLESS, "Ignored `x: %s`"):
            logger.warning(said, *([1] if "%s" in said else []))
        logger.info("too small to be told")
    logger.warning("after")
    assert [said for said, _ in telling(heard)] == ["Ignored `x: 1`"]


def test_letters_of_a_font_that_no_style_sheet_or_page_names_are_strange() -> None:
    drawn = [("times new roman", ["An"]), ("Symbola", ["🎉", " \u200b\u0301"])]
    assert strange_letters(drawn, TEMPLATE) == {"🎉": "Symbola"}
    assert set(strange_letters(drawn, TEMPLATE, unseen=())) == {"🎉", "\u200b", "\u0301"}
