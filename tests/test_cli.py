"""The commands as a user types them: exit codes, JSON on stdout, everything else on stderr."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests_articles import ARTICLES


def run(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "assistant", *words], capture_output=True, text=True, cwd=cwd)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    (folder / "press").mkdir()
    for name, text in ARTICLES.items():
        (folder / "press" / name).write_text(text, encoding="utf-8")
    done = run("ingest", "press", "--index", "index", "--json", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert sorted(json.loads(done.stdout)["added"]) == ["accord", "greve", "port"]
    return folder / "index"


def test_an_answer_exits_with_0_and_prints_its_source(index: Path) -> None:
    done = run("ask", "Combien de dockers se sont mis en grève ?", "--index", str(index), cwd=index.parent)
    assert done.returncode == 0
    assert "120" in done.stdout
    assert "2 juin 2022" in done.stdout


def test_an_abstention_exits_with_3(index: Path) -> None:
    done = run("ask", "Qui a gagné la Coupe du monde ?", "--index", str(index), "--json", cwd=index.parent)
    assert done.returncode == 3
    reply = json.loads(done.stdout)
    assert (reply["status"], reply["abstention"]["reason"]) == ("abstained", "not_answered")


def test_articles_as_json(index: Path) -> None:
    done = run("articles", "--index", str(index), "--json", cwd=index.parent)
    by_id = {article["id"]: article for article in json.loads(done.stdout)}
    assert by_id["port"]["published"] == "2021-03-12"
    assert by_id["port"]["published_basis"] == "curated"
    assert by_id["port"]["outlet"] == "Le Courrier du Golfe"
    assert by_id["greve"]["published_basis"] == "stated"
    assert set(by_id["accord"]) == {
        "id", "title", "outlet", "url", "language", "path", "published", "published_precision", "published_basis",
        "published_evidence", "sha256",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        (("ask", ""), 2, "empty"),
        (("ask", "Quand ?", "--since", "demain"), 2, "2024-06"),
        (("ask", "Quand ?", "--mode", "magic"), 2, "mode"),
        (("ingest",), 2, "PATH"),
        (("ingest", "nowhere"), 1, "nowhere"),
        (("frobnicate",), 2, "frobnicate"),
    ],
    ids=["empty question", "no date", "unknown mode", "no path", "a path that is not there", "unknown command"],
)
def test_wrong_usage_says_what_to_do(tmp_path: Path, words: tuple[str, ...], code: int, hint: str) -> None:
    more = ("--index", str(tmp_path / "index")) if words[0] in ("ask", "ingest") else ()
    done = run(*words, *more, cwd=tmp_path)
    assert done.returncode == code
    assert hint in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [("ASSISTANT_CHUNK_SIZE", "many", "chunk_size"), ("ASSISTANT_INDEX", "http://:8000", "http://host:port")],
    ids=["a size that is no number", "an address without a host"],
)
def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path, name: str, value: str, hint: str) -> None:
    command = [sys.executable, "-m", "assistant", "articles"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env={**os.environ, name: value})
    assert done.returncode == 2
    assert hint in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device on this system")
def test_output_that_finds_no_room_is_told_without_a_traceback(index: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "assistant", "articles", "--json", "--index", str(index)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, cwd=index.parent)
    assert done.returncode == 2
    assert "No space left" in done.stderr and "Traceback" not in done.stderr and "─" not in done.stderr
