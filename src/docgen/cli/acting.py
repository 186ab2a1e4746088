"""Who does something, and when: words typed, the login and the clock in, an act for the register out."""

from __future__ import annotations

import datetime
import getpass

import click

from docgen.cli.language import said
from docgen.problem import Say
from docgen.register import Act

WHO_SHOWN = Say("TÊN", "NAME")
WHO_HELP = Say(
    "Người thực hiện, ghi vào sổ; không nêu thì lấy tên đăng nhập.", "Who does this, for the register; the login name."
)


def who_option(lang: str) -> click.Option:
    return click.Option(["--who"], metavar=said(WHO_SHOWN, lang), help=said(WHO_HELP, lang))


def acting(who: str | None) -> Act:
    """An act of whoever was named, else of whoever is logged in, at this moment. Where neither is known, the register
    says so."""
    return Act(login() if who is None else who.strip(), now())


def login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def printable(text: str) -> str:
    """What was typed for a record, on one line, without signs that cannot be seen."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def now() -> datetime.datetime:
    """The only clock of the register and of the record of issued papers."""
    return datetime.datetime.now().astimezone()
