"""Click speaks Vietnamese: its own msgids, taken from the click that is installed, against our catalogue."""

import gettext
import string
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parents[2] / "src/docgen/cli/locale/vi/LC_MESSAGES"


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with (FOLDER / "messages.po").open("rb") as file:
        return read_po(file, locale="vi", abort_invalid=True)


@pytest.fixture(scope="module")
def asked() -> set[str | tuple[str, ...]]:
    """Every msgid in the sources of the installed click."""
    found = extract_from_dir(str(Path(click.__file__).parent), [("**.py", "python")])
    return {message for _, _, message, _, _ in found}


def both_numbers(msgid: str | tuple[str, ...]) -> tuple[str, ...]:
    return (msgid,) if isinstance(msgid, str) else tuple(msgid)


def said_by(catalogue: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {both_numbers(message.id): both_numbers(message.string) for message in catalogue if message.id}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_click_asks_for_as_many_msgids_as_we_think(asked: set[str | tuple[str, ...]]) -> None:
    assert {"Usage:", "Options", "Missing command.", "Show this message and exit."} <= asked
    assert len(asked) > 60


def test_every_msgid_of_the_installed_click_is_translated(
    catalogue: Catalog, asked: set[str | tuple[str, ...]]
) -> None:
    wanting = [msgid for msgid in asked if not (message := catalogue.get(both_numbers(msgid)[0])) or not message.string]
    assert wanting == []


def test_no_translation_answers_a_msgid_that_click_never_asks_for(
    catalogue: Catalog, asked: set[str | tuple[str, ...]]
) -> None:
    ours = {both_numbers(message.id)[0] for message in catalogue if message.id}
    assert ours - {both_numbers(msgid)[0] for msgid in asked} == set()


def test_a_translation_fills_in_only_what_click_hands_over(catalogue: Catalog) -> None:
    for message in catalogue:
        if message.id and not message.python_format:
            handed = set().union(*map(placeholders, both_numbers(message.id)))
            for said in both_numbers(message.string):
                assert placeholders(said) <= handed, message.id


def test_the_compiled_catalogue_says_what_the_written_one_says(catalogue: Catalog) -> None:
    with (FOLDER / "messages.mo").open("rb") as file:
        compiled = read_mo(file)
    assert said_by(compiled) == said_by(catalogue)


def test_one_form_serves_one_and_many(catalogue: Catalog) -> None:
    assert catalogue.num_plurals == 1
    with (FOLDER / "messages.mo").open("rb") as file:
        vi = gettext.GNUTranslations(file)
    words = "Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"
    assert vi.ngettext(*words, 1) == vi.ngettext(*words, 2) == "Có phải {possibilities}?"
