"""A real and weak language model behind its HTTP server: the protocol holds, its nonsense reaches nobody."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests_articles import ARTICLES

from assistant import Answer, Assistant, Settings, check

ROOT = Path(__file__).resolve().parent.parent.parent
PORT = 8097
QUESTIONS = ["Combien de dockers se sont mis en grève ?", "How much did the works at the port cost?"]


def _absent(message: str) -> None:
    told = f"THE SMALL MODEL CANNOT RUN: {message}; set SMALL_MODEL_SERVER, SMALL_MODEL_PYTHON, SMALL_MODEL_CACHE"
    if os.environ.get("SMALL_MODEL_SERVER"):
        pytest.fail(told)
    pytest.skip(told)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Start the server, with the weights of its cache alone: nothing is fetched."""
    server = Path(os.environ.get("SMALL_MODEL_SERVER") or ROOT.parent / "shared" / "tools" / "llm_server.py")
    python = os.environ.get("SMALL_MODEL_PYTHON") or sys.executable
    cache = Path(os.environ.get("SMALL_MODEL_CACHE") or Path.home() / ".cache" / "local-llm")
    if not server.is_file():
        _absent(f"{server} does not exist")
    if not (cache / "smollm2.gguf").is_file():
        _absent(f"{cache} holds no smollm2.gguf")
    if subprocess.run([python, "-c", "import xllamacpp"], capture_output=True, check=False).returncode:
        _absent(f"{python} has no xllamacpp")
    command = [python, str(server), "--model", "smollm2", "--port", str(PORT), "--cache", str(cache)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait(f"http://127.0.0.1:{PORT}/health")
            yield f"http://127.0.0.1:{PORT}/v1"
        finally:
            process.kill()


def _wait(url: str) -> None:
    for _ in range(240):
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.5)
    _absent("it does not start within two minutes")


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_a_weak_model_says_is_shown_only_where_an_article_says_it(
    address: str, tmp_path: Path, question: str
) -> None:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    settings = Settings(index=tmp_path / "index", model="smollm2", base_url=address, model_tokens=200)
    bot = Assistant(settings)
    bot.ingest([tmp_path / name for name in ARTICLES])
    began = time.monotonic()
    reply = bot.ask(question)
    spent = time.monotonic() - began
    bot.close()
    assert spent < 30 + 30 * (os.getloadavg()[0] > 4)
    assert isinstance(reply, Answer) and reply.usage is not None
    for claim in reply.claims:
        quotes = [citation.quote for citation in reply.citations if citation.label in claim.citations]
        assert check(claim.text, passages=quotes).verdict == "supported"
