"""Several processes at once, and processes that are killed: no number twice, no gap, a batch whole or not at all."""

import multiprocessing
import os
import random
import signal
import time

import pytest
from registers import all_entries, given, numbers, people, register_at, wanted

from docgen.register import FILE, State, history

FORKED = multiprocessing.get_context("fork")
BATCH = 200


def asks_in_pieces(path, names, piece, gate, answers):
    register = register_at(path, patience=60)
    gate.wait()
    found = {}
    for start in range(0, len(names), piece):
        for one in given(register, wanted(*names[start : start + piece])):
            found[one.request.identity.name] = one.number.value
    answers.put(found)


@pytest.mark.parametrize("piece", [1, 7, 500])
def test_two_processes_that_ask_at_the_same_time_never_get_a_number_twice_nor_leave_a_gap(tmp_path, piece):
    asked = 500 if piece > 1 else 60
    lists = [people(asked), people(asked, asked // 2)]
    random.Random(1).shuffle(lists[1])
    gate, answers = FORKED.Barrier(2), FORKED.Queue()
    workers = [
        FORKED.Process(target=asks_in_pieces, args=(tmp_path / FILE, names, piece, gate, answers)) for names in lists
    ]
    for worker in workers:
        worker.start()
    first, second = answers.get(timeout=60), answers.get(timeout=60)
    for worker in workers:
        worker.join()
        assert worker.exitcode == 0
    assert [len(first), len(second)] == [asked, asked]
    assert all(first[name] == second[name] for name in first.keys() & second.keys())
    everyone = first | second
    assert len(everyone) == asked + asked // 2
    assert sorted(everyone.values()) == list(range(1, len(everyone) + 1))
    entries = all_entries(register_at(tmp_path / FILE))
    assert {entry.identity.name: entry.number.value for entry in entries} == everyone


def asks_until_killed(path, start, end):
    try:
        register = register_at(path, patience=60)
        os.write(end, b".")
        while True:
            given(register, wanted(*people(BATCH, start)))
            start += BATCH
    finally:
        os._exit(1)  # whatever failed here, the tests go on in the parent only


def test_whoever_is_killed_has_all_numbers_of_a_batch_or_none_and_the_next_goes_on(tmp_path):
    path = tmp_path / FILE
    chance = random.Random(7)
    before, whole = 0, 0
    for turn in range(200):
        if turn >= 30 and whole > 10:
            break
        begun, end = os.pipe()
        child = os.fork()
        if child == 0:
            asks_until_killed(path, before, end)
        os.read(begun, 1)
        time.sleep(chance.uniform(0, 0.05 + turn / 500))  # longer and longer, should the machine be busy
        os.kill(child, signal.SIGKILL)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        os.close(begun)
        os.close(end)
        register = register_at(path)
        found = [entry.number.value for entry in all_entries(register)]
        assert found == list(range(1, len(found) + 1))
        assert len(found) % BATCH == 0
        whole += len(found) > before
        before = len(found)
    assert whole > 10, "the children were killed before they did anything"
    assert numbers(given(register, wanted(*people(BATCH)))) == list(range(1, BATCH + 1))
    assert len(history(register)[0]) == before
    assert {entry.state for entry in all_entries(register)} == {State.RESERVED}


@pytest.mark.parametrize("stop", ["mkdtemp", "link"])
def test_a_register_whose_making_was_cut_off_is_made_by_the_next(tmp_path, monkeypatch, stop):
    class KilledError(BaseException):
        pass

    def killed(*_args, **_more):
        raise KilledError

    register = register_at(tmp_path / FILE)
    with monkeypatch.context() as patched:
        patched.setattr({"mkdtemp": "tempfile.mkdtemp", "link": "os.link"}[stop], killed)
        with pytest.raises(KilledError):
            given(register, wanted("A B"))
    assert not register.path.exists()
    assert numbers(given(register, wanted("A B"))) == [1]


def test_a_disk_without_links_takes_a_register_too(tmp_path, monkeypatch):
    def no_links(*_args, **_more):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", no_links)
    register = register_at(tmp_path / FILE)
    assert numbers(given(register, wanted("A B"))) == [1]
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_of_two_that_begin_a_register_the_first_wins(tmp_path, monkeypatch):
    register = register_at(tmp_path / FILE)
    link = os.link

    def overtaken(made, path):
        monkeypatch.setattr("os.link", link)
        given(register, wanted("A B"))
        link(made, path)

    monkeypatch.setattr("os.link", overtaken)
    assert numbers(given(register, wanted("C D"))) == [2]
