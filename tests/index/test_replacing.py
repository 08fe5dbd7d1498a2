"""Files that are replaced: whole or as they were, whoever else writes them, whatever stops the writing."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from assistant.index.replacing import replacing


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_two_writers_at_once_leave_the_whole_of_one_of_them(tmp_path: Path) -> None:
    gate = threading.Barrier(2)

    def write(letter: str) -> None:
        with replacing(tmp_path / "file") as building:
            gate.wait()
            building.write_text(letter * 100_000, encoding="utf-8")

    writers = [threading.Thread(target=write, args=(letter,)) for letter in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert (tmp_path / "file").read_text(encoding="utf-8") in ("a" * 100_000, "b" * 100_000)
    assert names(tmp_path) == ["file"]


def test_what_stops_the_writing_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("before", encoding="utf-8")
    with pytest.raises(KeyError), replacing(tmp_path / "file") as building:
        building.write_text("half", encoding="utf-8")
        raise KeyError
    assert names(tmp_path) == ["file"]
    assert (tmp_path / "file").read_text(encoding="utf-8") == "before"


def test_what_a_killed_process_left_is_cleared_once_nobody_can_be_writing_it(tmp_path: Path) -> None:
    for name in ("file.0123abcd.new", "file.4567cdef.new", "other.0123abcd.new"):
        (tmp_path / name).write_text("half", encoding="utf-8")
    for name in ("file.0123abcd.new", "other.0123abcd.new"):
        os.utime(tmp_path / name, (1, 1))
    with replacing(tmp_path / "file") as building:
        building.write_text("whole", encoding="utf-8")
    assert names(tmp_path) == ["file", "file.4567cdef.new", "other.0123abcd.new"]
