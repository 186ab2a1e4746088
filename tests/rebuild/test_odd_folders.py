"""Folders and links where nobody expects them: a build neither stops halfway nor passes by what it should read."""

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
