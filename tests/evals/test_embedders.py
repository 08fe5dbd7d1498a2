"""Embedders for measuring: what was embedded once is remembered; meaning and words can be taken away."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from evals.embedders import DIMENSION, PROBE, Blank, Matrix, Remembering, Unworded


class Counting:
    """Embeds a text as its length, and notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []

    def __call__(self, texts: list[str], query: bool) -> Matrix:
        self.asked += [(text, query) for text in texts]
        return np.array([[len(text)] * DIMENSION for text in texts], dtype=np.float32)


def test_a_text_is_embedded_once_and_given_in_the_order_asked() -> None:
    embed = Counting()
    memory = Remembering(embed=embed)
    assert memory.embed_passages(["pont", "un", "pont"])[:, 0].tolist() == [4, 2, 4]
    assert memory.embed_passages(["un", "pont", "mer"])[:, 0].tolist() == [2, 4, 3]
    assert embed.asked == [("pont", False), ("un", False), ("mer", False)]
    memory.close()


def test_a_question_is_not_taken_for_a_passage() -> None:
    embed = Counting()
    memory = Remembering(embed=embed)
    memory.embed_passages(["pont"])
    memory.embed_queries(["pont"])
    assert embed.asked == [("pont", False), ("pont", True)]
    assert memory.embed_queries([]).shape == (0, DIMENSION)
    memory.close()


def test_a_folder_keeps_the_vectors_for_the_next_run(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    memory = Remembering(tmp_path / "kept", first)
    memory.embed_passages(["pont\ud800"])
    memory.close()
    again = Remembering(tmp_path / "kept", second)
    assert again.embed_passages(["pont\ud800"])[0, 0] == 5
    assert second.asked == []
    again.close()


def test_a_blank_embedder_gives_no_meaning() -> None:
    assert not Blank().embed_queries(["pont"]).any() and Blank().embed_passages(["a", "b"]).shape == (2, DIMENSION)


def test_only_the_probe_carries_the_question() -> None:
    unworded = Unworded(Remembering(embed=Counting()))
    unworded.question = "Quand ?"
    vectors = unworded.embed_queries([PROBE, PROBE.split()[0]])
    assert vectors[0, 0] == 7 and not vectors[1].any()
