"""A round of `watch`: what is built again because somebody went on saving, and what is said of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.cli import watch
from docgen.cli.building import Options, Remembering
from docgen.cli.built import Built
from docgen.cli.watch import Watched
from docgen.files import Workplace, held
from docgen.problem import any_error
from docgen.rebuild import Aids
from docgen.watching import Saves, saves
from offices import NAME, PLAN, UNITS, office, put

Builds = dict[str, Built]


class Rounds:
    """Rounds of one watched office, with something done in the midst of each build. A class because a round goes on
    from the one before."""

    def __init__(self, workplace: Workplace, monkeypatch: pytest.MonkeyPatch, formats: tuple[str, ...]) -> None:
        self.plan = workplace.plan_folder(NAME) / "plan.yaml"
        self.meanwhile: list[Callable[[], object]] = []
        self.built = 0
        self._watched = Watched(workplace, NAME, Options(formats), "vi")
        self.saves = Saves(lambda: self._watched.roots)
        self._known = Remembering(aids=Aids(is_still=self.saves.is_still))
        self._told: watch.Problems | None = None
        build_plans = watch.build_plans

        def build(*asked: object) -> Builds:
            self.built += 1
            if self.meanwhile:
                self.meanwhile.pop(0)()
            return build_plans(*asked)  # type: ignore[arg-type]

        monkeypatch.setattr(watch, "build_plans", build)

    def go(self) -> watch.Problems:
        self.saves.changed()
        self.built = 0
        self._told = watch._round(self._watched, self.saves, self._known, self._told)
        return self._told


@pytest.fixture
def rounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Rounds:
    made = Rounds(office(tmp_path), monkeypatch, ("docx",))
    made.go()
    capsys.readouterr()
    return made


def test_what_is_saved_while_papers_are_made_is_told_once_with_what_was_made_of_it(
    rounds: Rounds, capsys: pytest.CaptureFixture[str]
) -> None:
    put(rounds.plan, PLAN.replace("Các thôn gửi", "Các xóm gửi"))
    units = rounds.plan.with_name("units.csv")
    rounds.meanwhile = [lambda: put(units, UNITS.replace("75", "120"))]
    assert not any_error(rounds.go())
    assert rounds.built == 2
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"Vừa lưu plans/{NAME}/plan.yaml, plans/{NAME}/units.csv"
    assert [line.split()[0].rpartition("/")[2] for line in said[1:]] == ["ke-hoach.docx", "phu-luc-phan-bo.docx"]


def test_what_is_changed_back_while_papers_are_made_is_no_word_worth(
    rounds: Rounds, capsys: pytest.CaptureFixture[str]
) -> None:
    put(rounds.plan, PLAN.replace("Các thôn gửi", "Các xóm gửi"))
    rounds.meanwhile = [lambda: put(rounds.plan, PLAN)]
    rounds.go()
    assert rounds.built == 2
    assert capsys.readouterr() == ("", "")


def test_what_cannot_be_read_for_a_moment_is_read_again(rounds: Rounds, capsys: pytest.CaptureFixture[str]) -> None:
    def refuses() -> None:
        rounds.plan.chmod(0o600)  # whoever holds it lets go of it in the end
        raise PermissionError(13, "Permission denied", str(rounds.plan))

    put(rounds.plan, PLAN.replace("Các thôn gửi", "Các xóm gửi"))
    rounds.meanwhile = [refuses]
    rounds.go()
    shown = capsys.readouterr()
    assert "Lỗi" not in shown.err and "ke-hoach.docx" in shown.out


def test_what_cannot_be_read_is_named_with_what_was_saved_and_the_next_save_is_waited_for(
    rounds: Rounds, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses() -> None:
        raise PermissionError(13, "Permission denied", str(rounds.plan))

    monkeypatch.setattr(watch, "BEING_WRITTEN", 0.05)
    put(rounds.plan, PLAN.replace("Các thôn gửi", "Các xóm gửi"))
    rounds.meanwhile = [refuses]
    rounds.go()
    shown = capsys.readouterr()
    assert shown.out == f"Vừa lưu plans/{NAME}/plan.yaml\n"
    assert str(rounds.plan) in shown.err and shown.err.endswith("không cần chạy lại lệnh.\n")


def test_errors_in_a_file_that_is_changed_without_end_are_said_in_the_end(
    rounds: Rounds, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saves, "LONGEST", 0.5)
    put(rounds.plan, PLAN.replace("2026-03-16", "30/02/2026"))
    number = 0

    def is_changed() -> bool:
        nonlocal number
        number += 1
        put(rounds.plan, PLAN.replace("2026-03-16", f"30/02/{2000 + number}"))
        return is_still()

    is_still = rounds.saves.is_still
    monkeypatch.setattr(rounds.saves, "is_still", is_changed)
    assert any_error(rounds.go())
    shown = capsys.readouterr()
    assert shown.out.count("Vừa lưu") == 1
    assert f"plans/{NAME}/plan.yaml:2:7: lỗi" in shown.err


def test_another_docgen_is_waited_for_however_long_it_takes_and_that_is_said_once(
    rounds: Rounds, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "AGAIN", 0.01)
    monkeypatch.setattr(watch, "PATIENT", 3)
    put(rounds.plan, PLAN.replace("Các thôn gửi", "Các xóm gửi"))
    other = contextlib.ExitStack()
    assert other.enter_context(held(rounds.plan.parents[2] / "build" / NAME))
    rounds.meanwhile = [lambda: None] * 80 + [other.close]
    assert not any_error(rounds.go())
    assert rounds.built == 81
    shown = capsys.readouterr()
    assert shown.out.count("Vừa lưu") == 1 and "ke-hoach.docx" in shown.out
    assert shown.err.count("Một lệnh docgen khác đang làm kế hoạch này") == 1 and "lỗi" not in shown.err


def test_the_fonts_that_were_asked_for_are_heard_even_where_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else each round with an error would leave processes that have ended."""
    heard: list[str] = []
    monkeypatch.setattr(watch.machine_fonts, "fonts_asked", lambda: lambda: heard.append("fonts") or "")
    monkeypatch.setattr(watch, "BEING_WRITTEN", 0.05)
    assert any_error(Rounds(office(tmp_path, PLAN + "bad: [\n"), monkeypatch, ("docx", "pdf")).go())
    assert heard == ["fonts"]
