"""The scale suite on a handful of chunks; its made-up articles and drawn vectors."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from evals.generated_news import Newsroom
from evals.options import Options
from evals.scale_embedders import Drawn
from evals.scale_suite import run_scale


def test_a_small_run_measures_everything() -> None:
    run = run_scale(Options(sample=24))
    assert run.informational and len(run.items) == 60
    assert 18 <= (run.measures["chunks"].value or 0) <= 36
    wanted = ("ingest_share_of_bare_rate", "new_article_searchable_seconds", "before_reader_ms_p95", "memory_peak_mb")
    for name in wanted:
        assert (run.measures[name].value or 0) > 0


def test_one_seed_writes_one_paper_with_dates_and_outlets(tmp_path: Path) -> None:
    first, second = Newsroom(3), Newsroom(3)
    assert first.article(4) == second.article(4)
    assert re.search(r'published: "20\d\d-\d\d-\d\d"', first.article(1))
    first.write(tmp_path, chunks=32)
    assert len(list(tmp_path.rglob("*.md"))) == 4


def test_drawn_vectors_are_of_length_one_and_the_same_for_one_text() -> None:
    vectors = Drawn().embed_passages(["a", "b", "a"])
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    np.testing.assert_array_equal(vectors[0], vectors[2])
    assert vectors[0] @ vectors[1] < 0.99
