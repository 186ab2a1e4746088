"""What the tests of the register share: certificates that somebody asks for, and what the register then has."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from docgen.model.kind import Kind
from docgen.register import Act, Entry, Given, Identity, Register, Request, Series, entries, numbers_for, open_register

BODY = "Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng"
BOOK = Series("Bằng khen", BODY, 2026)
OTHER = Series("Giấy khen", BODY, 2026)
MOMENT = datetime.datetime(2026, 3, 2, 8, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
ACT = Act("nguyen.an", MOMENT)


def who(name: str, **more: object) -> Identity:
    """The identity of a person of that name, in the same decision as all others."""
    fields = {"plan": "soc-trang-2026", "paper": "quyet_dinh", "award": "bk", "unit": "ke_sach"}
    return Identity(**{**fields, "recipient": Kind.INDIVIDUAL, "name": name, **more})  # type: ignore[arg-type]


def wanted(*names: str, series: Series = BOOK) -> list[Request]:
    return [Request(who(name), series) for name in names]


def people(count: int, start: int = 0) -> list[str]:
    return [f"Nguyễn Văn An {number}" for number in range(start, start + count)]


def register_at(path: Path, patience: float = 10.0) -> Register:
    register, problems = open_register(path, patience)
    assert register is not None, [problem.lines() for problem in problems]
    return register


def given(register: Register, requests: Iterable[Request]) -> tuple[Given, ...]:
    found, problems = numbers_for(register, list(requests), ACT)
    assert not problems, [problem.lines() for problem in problems]
    return found


def numbers(found: Iterable[Given]) -> list[int]:
    return [one.number.value for one in found]


def all_entries(register: Register) -> tuple[Entry, ...]:
    found, problems = entries(register)
    assert not problems, [problem.lines() for problem in problems]
    return found


def codes(problems: Iterable[object]) -> list[str]:
    return [problem.fault.code for problem in problems]  # type: ignore[attr-defined]
