"""The newer rows of the table of faults: what they try is what it says, and what does not hold is told."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from evals.fault_app import answered
from evals.fault_disks import DISORDERS, HARMS, _fault
from evals.fault_fetching import _refused
from evals.fault_leaving import _freed
from evals.fault_processes import lost, names, write
from evals.fault_servers import Sent, model_server, page_server, spoken, streamed
from evals.fault_serving import _climbing, _half_written
from evals.fault_sharing import _held, _said
from evals.fault_worker import Hashed, opened
from evals.faults import Bench

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(("sample", "count"), [(None, 4), (0, 50), (7, 7)], ids=["usual", "all of them", "a number"])
def test_how_often_a_thing_is_tried(tmp_path: Path, sample: int | None, count: int) -> None:
    assert Bench(tmp_path, sample=sample).count(4, 50) == count


def test_an_index_that_lost_an_article_is_told(tmp_path: Path) -> None:
    bot = opened(tmp_path / "index")
    bot.ingest([write(tmp_path / "press", "ancien", 2)])
    assert lost(bot, names("ancien", 2)) == "" and "has 2 articles of 3" in lost(bot, names("ancien", 3))
    bot.close()


def test_what_an_opened_index_told_is_judged() -> None:
    whole = {one: one for one in names("ancien", 5)}
    assert _fault({"found": whole, "embedded": 0}, "") == ""
    assert "embedded 3" in _fault({"found": whole, "embedded": 3}, "")
    assert "finds" in _fault({"found": {}, "embedded": 0}, "")
    assert _fault({"error": "do: restore FILE"}, "restore FILE") == "" and _fault({"found": whole}, "restore FILE")


@pytest.mark.parametrize("harm", HARMS, ids=str)
def test_a_harm_changes_its_file(tmp_path: Path, harm: str) -> None:
    (tmp_path / "x").write_bytes(bytes(range(256)) * 9)
    HARMS[harm](tmp_path / "x")
    assert not (tmp_path / "x").exists() or (tmp_path / "x").read_bytes() != bytes(range(256)) * 9


def test_a_disorder_leaves_the_ledger(tmp_path: Path) -> None:
    for number, disorder in enumerate(DISORDERS.values()):
        index = tmp_path / str(number)
        (index / "segments" / "a").mkdir(parents=True)
        (index / "generations" / "000001").mkdir(parents=True)
        (index / "generations" / "000001" / "manifest.json").write_text("{}")
        (index / "CURRENT").write_text("000001")
        (index / "ledger.sqlite3").write_bytes(b"truth")
        disorder(index)
        assert (index / "ledger.sqlite3").read_bytes() == b"truth"


def test_words_are_embedded_alike_in_every_process() -> None:
    one, other = Hashed().embed_queries(["le port", "port le"])
    assert one.tolist() == other.tolist()


def test_what_this_process_holds_is_counted() -> None:
    held = _held()
    assert held["bytes"] > 1_000_000 and held["threads"] >= 1 and held["files"] >= 3


def test_a_difference_is_told() -> None:
    assert _said("x", [1], [1]).why == "" and _said("x", [1], [2]).why == "[1], not [2]"


def test_a_server_counts_the_requests_that_are_open() -> None:
    with page_server({"/a": Sent((b"whole",)), "/slow": Sent((b"",), pause=30, cut=True)}) as server:
        with urllib.request.urlopen(f"{server.address}/a", timeout=5) as response:
            assert response.read() == b"whole"
        slow = urllib.request.urlopen(f"{server.address}/slow", timeout=5)
        assert server.wait(1) == 1
        slow.close()
        assert server.wait(0) == 0 and server.asked == ["/a", "/slow"]


def test_a_model_answers_as_it_is_told() -> None:
    with model_server(lambda asked: Sent((spoken(asked["model"]),))) as server:
        request = urllib.request.Request(f"{server.address}/chat/completions", b'{"model": "m"}')
        with urllib.request.urlopen(request, timeout=5) as response:
            assert json.loads(response.read())["choices"][0]["message"]["content"] == "m"


def test_a_stream_ends_or_does_not() -> None:
    assert streamed("a", "b")[-1].startswith(b"data: [DONE]") and len(streamed("a", "b", ended=False)) == 2


def test_a_page_that_comes_is_not_refused() -> None:
    page = Sent((b"<html>x",), headers={"Content-Type": "text/html"})
    with page_server({"/page": page}) as server:
        assert "came" in _refused("a page", server, {}).why
        assert _refused("a name", server, {"press.example": [["10.0.0.1"]]}).why == ""


def test_slots_that_stay_taken_are_told() -> None:
    assert _freed("x", 1.2, 0.5).why == "" and "after 9.0 s" in _freed("x", 9.0, 0.5).why


def test_a_call_that_failed_is_an_error() -> None:
    assert answered('event: complete\ndata: [{"a": 1}]\n\n') == {"a": 1}
    with pytest.raises(OSError, match="the call failed"):
        answered("event: error\ndata: null\n\n")


def test_a_line_half_written_is_seen(tmp_path: Path) -> None:
    (tmp_path / "feedback.jsonl").write_text('{"good": true}\n{"go', encoding="utf-8")
    with pytest.raises(ValueError, match="Unterminated"):
        _half_written(tmp_path)


def test_files_are_asked_for_at_every_door(tmp_path: Path) -> None:
    assert len(set(_climbing(tmp_path / "index"))) == 77


def test_evaluations_import_where_limits_and_rights_are_unknown() -> None:
    """As on Windows, where the standard library has no `resource`."""
    hidden = "import sys; sys.modules['resource'] = None; import evals.suites, evals.fault_disks, evals.scale_suite"
    done = subprocess.run([sys.executable, "-c", hidden], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
