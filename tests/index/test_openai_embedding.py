"""Vectors from a server that speaks the OpenAI protocol, well or badly; a real one on loopback."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydantic import SecretStr
from tests_embedders import Hashing
from tests_model_server import Behaviour, Serve

from assistant import Assistant, IndexStateError, Settings, make_embedder, reindex
from assistant.index.embedding import Embedder


def told(rows: Sequence[Any]) -> tuple[int, bytes]:
    data = [{"object": "embedding", "index": place, "embedding": row} for place, row in enumerate(rows)]
    usage = {"prompt_tokens": 1, "total_tokens": 1}
    return 200, json.dumps({"object": "list", "model": "m", "data": data[::-1], "usage": usage}).encode()


def hashed(asked: dict[str, Any]) -> tuple[int, bytes]:
    """Answer as the tests' embedder would, three times as long."""
    return told((Hashing().embed_passages(asked["input"]) * 3).tolist())


def embedder_of(serve: Serve, behaviour: Behaviour) -> Embedder:
    return make_embedder("openai:m", Settings(embedder_base_url=serve(behaviour), embedder_timeout=5))


def test_vectors_come_back_in_order_and_of_length_1(serve: Serve) -> None:
    embedder = embedder_of(serve, hashed)
    texts = [f"le port numéro {n}" for n in range(130)]
    vectors = embedder.embed_passages(texts)
    assert (embedder.name, embedder.dimension, str(vectors.dtype)) == ("openai:m", 64, "float32")
    assert np.allclose(vectors, Hashing().embed_passages(texts), atol=1e-6)
    assert embedder.embed_queries([]).shape == (0, 64)


def test_requests_are_of_a_size_that_servers_take(serve: Serve) -> None:
    seen: list[list[str]] = []

    def behaviour(asked: dict[str, Any]) -> tuple[int, bytes]:
        seen.append(asked["input"])
        assert (asked["model"], asked["encoding_format"]) == ("m", "float")
        return hashed(asked)

    embedder_of(serve, behaviour).embed_passages(["", "\0", "a\ud800", *["x" * 60_000] * 3, *["b"] * 70])
    assert max(len(texts) for texts in seen) == 64
    assert max(sum(map(len, texts)) for texts in seen) <= 100_000
    assert all(text.strip() for texts in seen for text in texts)


def test_a_passing_failure_is_tried_again(serve: Serve) -> None:
    calls: list[int] = []

    def behaviour(asked: dict[str, Any]) -> tuple[int, bytes]:
        calls.append(1)
        return hashed(asked) if len(calls) > 1 else (503, b"{}")

    assert embedder_of(serve, behaviour).embed_queries(["port"]).shape == (1, 64)


@pytest.mark.parametrize(
    ("behaviour", "hint"),
    [
        (lambda asked: (401, b"{}"), "OPENAI_API_KEY"),
        (lambda asked: (404, b"{}"), "model's name"),
        (lambda asked: (200, b"not json"), "cannot be read"),
        (lambda asked: (200, b"{}"), "cannot be read"),
        (lambda asked: told([[1.0, 2.0]]), "1 vectors for 2 texts"),
        (lambda asked: told([[1.0, 2.0], [1.0]]), "different lengths"),
        (lambda asked: told([[0.0, 0.0], [1.0, 0.0]]), "without a direction"),
        (lambda asked: told([[math.nan, 1.0], [1.0, 0.0]]), "without a direction"),
        (lambda asked: told([["a"], ["b"]]), "cannot be read"),
    ],
    ids=["no key", "no model", "no JSON", "no vectors", "too few", "uneven", "nought", "no number", "words"],
)
def test_what_cannot_be_used_is_said(serve: Serve, behaviour: Behaviour, hint: str) -> None:
    with pytest.raises(IndexStateError, match=hint):
        embedder_of(serve, behaviour).embed_queries(["port", "grève"])


def test_a_server_that_is_away_is_named_without_its_key() -> None:
    away = Settings(embedder_base_url="http://127.0.0.1:9/v1", embedder_api_key=SecretStr("sk-secret"))
    with pytest.raises(IndexStateError, match="ASSISTANT_EMBEDDER_BASE_URL") as caught:
        make_embedder("openai:m", away).embed_queries(["port"])
    assert "secret" not in str(caught.value)


def test_an_index_is_rebuilt_by_a_server_and_asked_by_it(serve: Serve, press: Path, tmp_path: Path) -> None:
    bot = Assistant(Settings(index=tmp_path / "index"), Hashing())
    bot.ingest([press])
    bot.close()
    settings = Settings(index=tmp_path / "index", embedder="openai:m", embedder_base_url=serve(hashed))
    assert reindex(settings) == 3
    served = Assistant(settings)
    assert served.search("Quand le port de Valdoria a-t-il rouvert ?", 1)[0].article_id == "port"
    assert len(served.ingest([press]).unchanged) == 3
    served.close()
