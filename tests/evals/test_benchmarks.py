"""Public data: rows read, samples drawn with a seed, absent files told."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.benchmarks import absent, benchmarks_folder, drawn, rows
from evals.options import read


def test_a_sample_keeps_the_order_and_is_the_same_for_a_seed() -> None:
    things = list(range(100))
    first = drawn(things, 10, 1)
    assert first == sorted(first) and len(first) == 10
    assert first == drawn(things, 10, 1) != drawn(things, 10, 2)


@pytest.mark.parametrize("count", [0, 5, 6], ids=["none asked for", "as many as there are", "more than there are"])
def test_all_are_taken(count: int) -> None:
    assert drawn("abcde", count, 3) == list("abcde")


def test_only_what_is_missing_is_told(tmp_path: Path) -> None:
    (tmp_path / "here.jsonl").write_text('{"a": 1}\n\n{"a": 2}\n', encoding="utf-8")
    assert rows(tmp_path / "here.jsonl") == [{"a": 1}, {"a": 2}]
    assert absent(tmp_path, "dates", "here.jsonl") == ()
    (message,) = absent(tmp_path, "dates", "here.jsonl", "gone.jsonl")
    assert message.startswith("NO gone.jsonl in") and "the suite dates" in message and "BENCHMARKS_DIR" in message


def test_the_folder_is_the_environments(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BENCHMARKS_DIR", str(tmp_path))
    assert benchmarks_folder() == tmp_path


def test_sample_and_cache_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EVALS_CACHE", str(tmp_path))
    options = read(("gold",), ["--sample", "0"]).options
    assert (options.sample, options.cache) == (0, tmp_path)
    assert read(("gold",), ["--cache", "kept"]).options.cache == Path("kept")
    monkeypatch.delenv("EVALS_CACHE")
    bare = read(("gold",), []).options
    assert (bare.sample, bare.cache) == (None, None)


def test_a_sample_below_nothing_is_refused() -> None:
    with pytest.raises(SystemExit) as ended:
        read(("gold",), ["--sample", "-1"])
    assert ended.value.code == 2
