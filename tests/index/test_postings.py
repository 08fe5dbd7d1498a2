"""Inverted lists written and read for real; their scores against bm25s."""

from __future__ import annotations

import math
from pathlib import Path

import bm25s
import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.index.postings import Bm25, Postings, PostingsWriter
from assistant.text.words import content_words

TEXTS = [
    "Les dockers du port de Valdoria sont en grève depuis mardi.",
    "La mairie de Valdoria promet 48 millions d'euros aux dockers, et aux dockers seuls.",
    "Le pont de Lisane a rouvert après onze mois de travaux.",
    "et de la",
    "Les armateurs accusent la mairie, la mairie accuse les armateurs de Lisane.",
    "Une école a été inaugurée à Lisane par la maire de Valdoria.",
]
QUERIES = ["grève des dockers", "mairie de Lisane", "48 millions", "dragon"]


def written(folder: Path, texts: list[str]) -> Postings:
    folder.mkdir()
    writer = PostingsWriter()
    for text in texts:
        writer.add(content_words(text, "fr"))
    writer.write(folder)
    return Postings(folder)


def stems(text: str) -> list[str]:
    return [word.stem for word in content_words(text, "fr")]


def weights(query: str, held: Bm25) -> dict[str, float]:
    """Return Lucene's weights of a query's stems in a corpus, which a search does not use."""
    counts = {stem: held.frequency(stem) for stem in stems(query)}
    return {stem: math.log(1 + (held.count - n + 0.5) / (n + 0.5)) for stem, n in counts.items()}


def everything(*parts: Postings) -> list[NDArray[np.bool_]]:
    return [np.ones(len(part.lengths), dtype=np.bool_) for part in parts]


@pytest.mark.parametrize("query", QUERIES)
def test_scores_are_those_of_bm25s(tmp_path: Path, query: str) -> None:
    peer = bm25s.BM25(method="lucene")
    peer.index([stems(text) or [""] for text in TEXTS], show_progress=False)
    postings = written(tmp_path / "one", TEXTS)
    bm25 = Bm25([postings], everything(postings), float(postings.lengths.mean()))
    ours = bm25.scores(weights(query, bm25))
    known = [stem for stem in stems(query) if stem in peer.vocab_dict]
    theirs = peer.get_scores(known) if known else np.zeros(len(TEXTS))
    np.testing.assert_allclose(ours, theirs, atol=1e-5)


@pytest.mark.parametrize("query", QUERIES)
def test_an_index_in_pieces_scores_as_if_it_were_one(tmp_path: Path, query: str) -> None:
    whole = written(tmp_path / "whole", TEXTS)
    parts = [written(tmp_path / "first", TEXTS[:2]), written(tmp_path / "second", TEXTS[2:])]
    one, two = Bm25([whole], everything(whole)), Bm25(parts, everything(*parts))
    np.testing.assert_array_equal(one.scores(weights(query, one)), two.scores(weights(query, two)))
    assert [one.frequency(stem) for stem in stems(query)] == [two.frequency(stem) for stem in stems(query)]


def test_dead_rows_count_for_nothing(tmp_path: Path) -> None:
    whole, left = written(tmp_path / "whole", TEXTS), written(tmp_path / "left", TEXTS[1:])
    alive = np.array([False, True, True, True, True, True])
    without, never = Bm25([whole], [alive]), Bm25([left], everything(left))
    asked = dict.fromkeys(stems("dockers de Valdoria"), 2.0)
    np.testing.assert_array_equal(without.scores(asked)[1:], never.scores(asked))
    assert without.frequency("docker") == 1


def test_a_stem_keeps_the_first_word_that_had_it(tmp_path: Path) -> None:
    postings = written(tmp_path / "one", ["Grève des dockers", "Un docker"])
    assert dict(zip(postings.stems.all(), postings.surfaces.all(), strict=True))["docker"] == "dockers"


def test_nothing_at_all_can_be_written_and_asked(tmp_path: Path) -> None:
    postings = written(tmp_path / "none", [])
    assert Bm25([postings], everything(postings)).scores({"docker": 1.0}).tolist() == []
    assert Bm25([], []).scores({"docker": 1.0}).tolist() == []


def test_what_a_row_scores_rests_on_no_other_row(tmp_path: Path) -> None:
    few, many = written(tmp_path / "few", TEXTS[:2]), written(tmp_path / "many", [*TEXTS[:2], "dockers " * 500])
    asked = {"docker": 3.0, "valdor": 2.0}
    alone, beside = Bm25([few], everything(few)).scores(asked), Bm25([many], everything(many)).scores(asked)
    np.testing.assert_array_equal(alone, beside[:2])
