"""Links that nobody may follow, and paths that name nothing: rejected with a reason, and the others go in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.corpus.reading import Raw, read_paths
from assistant.types import Rejection


def test_a_link_that_nobody_may_follow_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Le port de Brivaz a rouvert.", encoding="utf-8")
    locked = tmp_path / "far" / "locked"
    locked.mkdir(parents=True)
    folder = tmp_path / "press"
    folder.mkdir()
    (folder / "good.txt").write_text("Le port de Brivaz a rouvert.", encoding="utf-8")
    # Root may follow all but this one, in a container.
    (folder / "own.txt").symlink_to("/proc/1/cwd/own.txt")
    (folder / "root").symlink_to("/proc/1/root")
    (folder / "locked.txt").symlink_to(locked / "x.txt")
    locked.chmod(0)
    try:
        found = list(read_paths([folder]))
    finally:
        locked.chmod(0o700)
    assert [Path(one.path).name for one in found if isinstance(one, Raw)] == ["good.txt"]
    assert {Path(one.path).name for one in found if isinstance(one, Rejection)} == {"own.txt", "root", "locked.txt"}


@pytest.mark.parametrize("path", ["", "  "], ids=["nothing", "spaces"])
def test_an_empty_path_is_not_the_current_folder(path: str) -> None:
    (found,) = read_paths([path])
    assert isinstance(found, Rejection) and "empty" in found.reason


def test_a_name_that_is_no_utf8_is_told_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Le port de Brivaz a rouvert.", encoding="utf-8")
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("Le port.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    found = list(read_paths([tmp_path]))
    assert [Path(one.path).name for one in found if isinstance(one, Raw)] == ["good.txt"]
    (rejected,) = [one for one in found if isinstance(one, Rejection)]
    assert rejected.path.endswith("caf\\udce9.txt") and "not UTF-8" in rejected.reason
