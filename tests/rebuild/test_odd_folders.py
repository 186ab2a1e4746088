"""Folders and links where nobody expects them: a build neither stops halfway nor passes by what it should read."""

import errno
import os
from pathlib import Path

import pytest

from docgen import files


def test_a_folder_in_the_place_of_a_paper_is_found_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "b.docx").mkdir()
    with pytest.raises(IsADirectoryError):
        files.write_whole({tmp_path / "a.docx": b"a", tmp_path / "b.docx": b"b"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.docx"]


def test_a_folder_that_is_called_like_an_unfinished_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / f"{files.UNFINISHED}x").mkdir()
    (tmp_path / f"{files.UNFINISHED}y").write_bytes(b"half")
    files.sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [f"{files.UNFINISHED}x"]


def test_nominations_in_a_folder_that_is_linked_to_are_found_once(tmp_path: Path) -> None:
    inner = tmp_path / "elsewhere"
    inner.mkdir()
    (inner / "ke_sach.csv").write_bytes(b"x")
    nominations = tmp_path / "nominations"
    nominations.mkdir()
    (nominations / "linked").symlink_to(inner)
    (inner / "round").symlink_to(inner)
    assert [path.name for path in files.files_in(nominations)] == ["ke_sach.csv"]


def test_a_folder_of_nominations_that_cannot_be_looked_into_is_not_taken_for_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "ke_sach"
    closed.mkdir()
    (tmp_path / "an.csv").write_bytes(b"x")
    looked_into = os.scandir

    def refusing(folder: str) -> object:
        if Path(folder) == closed:
            raise PermissionError(errno.EACCES, "", folder)
        return looked_into(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    with pytest.raises(PermissionError):
        files.files_in(tmp_path)


def test_in_a_folder_that_is_not_there_or_is_a_file_lies_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    assert files.files_in(tmp_path / "none") == files.files_in(tmp_path / "file") == ()
