"""Streams that are closed, folders that are gone, terminals that are too narrow."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("width", ["1", "20", "40"])
def test_no_number_is_cut_off_however_narrow_the_terminal(call, workplace, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", width)
    narrow = call("quota", "thi-dua").out
    assert "…" not in narrow
    rows = [line.split() for line in narrow.splitlines()]
    assert ["Thôn", "An", "Phú", "1", "2", "3"] in rows
    assert ["Tổng", "số", "5", "8", "13"] in rows


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_not_our_fault(workplace, closed):
    command = f'"{sys.executable}" -m docgen check thi-dua {closed}'
    assert subprocess.run(["sh", "-c", command], cwd=workplace, check=False).returncode == 0


def test_a_folder_that_is_deleted_under_our_feet_is_said_so(workplace):
    command = f'mkdir x && cd x && rmdir ../x && "{sys.executable}" -m docgen check'
    done = subprocess.run(["sh", "-c", command], cwd=workplace, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "vừa bị xóa hay đổi tên" in done.stderr
