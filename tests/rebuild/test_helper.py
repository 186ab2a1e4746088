"""A process that gets ready while another one reads: what it does is what would be done here."""

import os
import time

import pytest
from several_work import failing, root

from docgen.processes import Helper

PATIENCE = 60


def nothing() -> None:
    pass


@pytest.fixture
def helper():
    made = Helper(nothing)
    yield made
    made.leave()


def test_work_is_done_over_there_and_asked_for_in_any_order(helper: Helper) -> None:
    done = [helper.asked(root, number) for number in (4, 9, 16)]
    assert [done[at]() for at in (2, 0, 1)] == [4.0, 2.0, 3.0]
    assert helper.asked(os.getpid)() != os.getpid()


def test_much_that_is_asked_and_much_that_is_found_keeps_nobody_waiting_for_ever(helper: Helper) -> None:
    done = [helper.asked(bytes, 3_000_000) for _ in range(4)]
    assert sum(len(each()) for each in done) == 12_000_000


def test_what_fails_over_there_fails_here(helper: Helper) -> None:
    with pytest.raises(LookupError, match="7"):
        helper.asked(failing, 7)()
    assert helper.asked(root, 4)() == 2.0


def test_if_the_process_is_lost_the_work_is_done_here(helper: Helper) -> None:
    done = [helper.asked(root, number) for number in (4, 9)]
    helper._process.kill()
    helper._process.join()
    assert [each() for each in done] == [2.0, 3.0]
    assert helper.asked(os.getpid)() == os.getpid()


def test_leaving_does_not_wait_for_what_is_being_done() -> None:
    helper = Helper(nothing)
    helper.asked(time.sleep, 60)
    began = time.monotonic()
    helper.leave()
    assert time.monotonic() - began < 20


def test_shared_work_is_done_on_both_sides_and_comes_out_the_same() -> None:
    helper = Helper(nothing, shared=True)
    try:
        slow = helper.asked(time.sleep, 0.5)
        done = [helper.asked(root, number) for number in (4, 9, 16)]
        here = helper.asked(os.getpid)
        failed = helper.asked(failing, 7)
        assert slow() is None
        assert here() == os.getpid()
        assert [each() for each in done] == [2.0, 3.0, 4.0]
        with pytest.raises(LookupError, match="7"):
            failed()
    finally:
        helper.leave()


def test_what_is_forgotten_is_not_waited_for(helper: Helper) -> None:
    helper.asked(time.sleep, 1)
    for _ in range(4):
        helper.asked(time.sleep, 60)
    helper.forget()
    began = time.monotonic()
    assert helper.asked(root, 4)() == 2.0
    assert time.monotonic() - began < 20


def test_after_something_was_forgotten_work_is_shared_again() -> None:
    helper = Helper(nothing, shared=True)
    try:
        helper.asked(time.sleep, 0.2)
        helper.forget()
        assert helper._line.poll(PATIENCE)
        first, last = helper.asked(os.getpid), helper.asked(os.getpid)
        assert last() == os.getpid()
        assert first() != os.getpid()
    finally:
        helper.leave()


def test_where_the_system_says_by_an_error_that_nobody_is_at_the_other_end_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaks() -> bool:
        raise BrokenPipeError

    helper = Helper(nothing)
    try:
        helper.asked(time.sleep, 60)
        helper._process.kill()
        helper._process.join()
        monkeypatch.setattr(helper._line, "poll", breaks)
        assert helper.asked(os.getpid)() == os.getpid()
    finally:
        helper.leave()
