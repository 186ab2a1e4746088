"""Papers that another process begins before it is known whether they are wanted: what is made is the same."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docgen import pipeline, writers
from docgen.files import Workplace
from docgen.rebuild import Ahead, Aids, rebuild
from offices import NAME, PLAN, changed, office

PDF = ("pdf",)


class Beside:
    """Somebody who writes when asked, here and at once. A class because it stands in for `processes.Helper`."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.forgotten = 0

    def asked(self, call: Callable[..., Any], format: str, facts: Any, template: Any) -> Callable[[], Any]:
        self.written.append(template.name)
        found = call(format, facts, template)
        return lambda: found

    def forget(self) -> None:
        self.forgotten += 1


def ahead_of(workplace: Workplace, formats: tuple[str, ...] = PDF) -> tuple[Beside, Ahead]:
    beside = Beside()
    return beside, Ahead(beside, workplace.build_folder(NAME), formats, lambda: "phông")  # type: ignore[arg-type]


def built(workplace: Workplace, ahead: Ahead | None) -> dict[str, bytes]:
    prepared = pipeline.prepare(NAME, workplace, expect=ahead.expect if ahead else None)
    rebuild(prepared, workplace, formats=PDF, aids=Aids(ahead=ahead, fonts=lambda: "phông"))
    return {path.name: path.read_bytes() for path in workplace.build_folder(NAME).glob("*.pdf")}


def test_what_is_begun_early_is_what_would_be_made_and_nobody_makes_it_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = built(office(tmp_path / "a"), None)
    beside, ahead = ahead_of(office(tmp_path / "b"))
    write, here = writers.write, []
    monkeypatch.setattr(writers, "write", lambda *work: here.append(work[2].name) or write(*work))
    assert built(office(tmp_path / "b"), ahead) == alone
    assert beside.written == here == ["ke-hoach", "phu-luc-phan-bo"]
    assert beside.forgotten


def test_only_what_is_not_as_the_trace_has_it_is_begun(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    built(workplace, ahead_of(workplace)[1])
    beside, ahead = ahead_of(workplace)
    built(workplace, ahead)
    assert beside.written == []
    office(tmp_path, changed(("Các thôn gửi", "Mọi thôn gửi")))
    built(workplace, ahead)
    assert beside.written == ["ke-hoach"]


def test_nothing_is_begun_where_nobody_asked_for_its_format_or_an_error_stands(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    beside, ahead = ahead_of(workplace, ("docx",))
    pipeline.prepare(NAME, workplace, expect=ahead.expect)
    assert beside.written == []
    beside, ahead = ahead_of(workplace)
    office(tmp_path, PLAN.replace("quotas.tap_the.total", "quotas.tap_the.totl"))
    pipeline.prepare(NAME, workplace, expect=ahead.expect)
    assert beside.written == []


def test_what_turns_out_to_be_edited_is_kept_though_it_was_begun(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    built(workplace, None)
    paper = workplace.build_folder(NAME) / "ke-hoach.pdf"
    paper.write_bytes(b"sua tay")
    office(tmp_path, changed(("Các thôn gửi", "Mọi thôn gửi")))
    beside, ahead = ahead_of(workplace)
    built(workplace, ahead)
    assert beside.written == ["ke-hoach"]
    assert paper.read_bytes() == b"sua tay"
