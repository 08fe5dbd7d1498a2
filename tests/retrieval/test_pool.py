"""The scores of rows: what one scores rests on no other, and an article that crowds the others leaves them places."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests_embedders import Hashing

from assistant import Assistant, Settings
from assistant.retrieval import pool
from assistant.retrieval.pool import scored
from assistant.retrieval.rarity import rarity

TOWNS = ("Brivaz", "Corlon", "Dambre", "Esquerol", "Fontjac", "Grenvel")
ASKED = "Quand le port de Brivaz a-t-il rouvert ?"
STUFFED = " ".join([ASKED] * 400)


def article(town: str) -> str:
    return f"Le port de {town} a rouvert mardi après deux mois de travaux.\n\nLa mairie de {town} s'en dit heureuse."


@pytest.fixture()
def bot(tmp_path: Path) -> Assistant:
    folder = tmp_path / "press"
    folder.mkdir()
    for town in TOWNS:
        (folder / f"{town}.txt").write_text(article(town), encoding="utf-8")
    made = Assistant(Settings(index=tmp_path / "index"), Hashing())
    made.ingest([folder])
    return made


def stuffed(bot: Assistant, tmp_path: Path) -> None:
    (tmp_path / "press" / "zz.txt").write_text(STUFFED, encoding="utf-8")
    bot.ingest([tmp_path / "press"])


def others(bot: Assistant, count: int) -> list[tuple[str, float]]:
    found = bot.search(ASKED, count, stage="fused")
    return [(one.chunk_id, one.score) for one in found if one.article_id != "zz"]


def test_an_article_stuffed_with_the_question_changes_no_score_of_the_others(bot: Assistant, tmp_path: Path) -> None:
    before = others(bot, 200)
    stuffed(bot, tmp_path)
    assert others(bot, 200) == before
    bot.close()


@pytest.mark.parametrize(("count", "left"), [(3, 1), (8, 2), (10, 3)], ids=["of three", "of eight", "of ten"])
def test_a_third_of_the_places_is_left_to_the_others(bot: Assistant, tmp_path: Path, count: int, left: int) -> None:
    stuffed(bot, tmp_path)
    found = bot.search(ASKED, count, stage="fused")
    assert next(one.article_id for one in found if one.article_id != "zz") == "brivaz"
    assert sum(one.article_id != "zz" for one in found) == left and len(found) == count
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    bot.close()


def test_the_only_article_takes_all_places(tmp_path: Path) -> None:
    made = Assistant(Settings(index=tmp_path / "index"), Hashing())
    (tmp_path / "zz.txt").write_text(STUFFED, encoding="utf-8")
    made.ingest([tmp_path / "zz.txt"])
    assert len(made.search(ASKED, 8, stage="fused")) == 8
    made.close()


def test_many_rows_of_one_article_leave_as_many_of_the_others_to_look_at(bot: Assistant, tmp_path: Path) -> None:
    stuffed(bot, tmp_path)
    generation = bot._index.generation()
    vector = Hashing().embed_queries([ASKED])[0]
    words = generation.lexical({"port": 1.0, "rouvert": 1.0})
    found = pool._joined(np.arange(3), words, generation.alive, 4)
    assert len(found) >= 4
    rows, scores = scored(vector, {"port": 1.0}, 1.0, Hashing(), generation, generation.alive, 5)
    assert list(scores) == sorted(scores, reverse=True) and set(rows) == set(generation.alive.nonzero()[0])
    bot.close()


def test_what_share_of_chunks_holds_a_word_counts_each_article_once(bot: Assistant, tmp_path: Path) -> None:
    before = bot._index.generation().share("port")
    stuffed(bot, tmp_path)
    assert bot._index.generation().share("brivaz") == 0 == bot._index.generation().share("dragon")
    assert before > 0.4 and abs(bot._index.generation().share("port") - before) < 1 / len(TOWNS)
    bot.close()


@pytest.mark.parametrize(
    ("common", "rare"),
    [("le", "scierie"), ("port", "Brivaz"), ("people", "grapeshot"), ("ville", "\U0001f9ff")],
    ids=["an article", "a name", "in English", "a sign"],
)
def test_rare_words_weigh_more_than_common_ones(common: str, rare: str) -> None:
    assert 0.5 <= rarity(common) < rarity(rare) <= 10


@pytest.mark.parametrize("word", ["", "\ud800", "\0", "a" * 100_000], ids=["none", "half a sign", "NUL", "a long one"])
def test_any_word_has_a_weight(word: str) -> None:
    assert 0.5 <= rarity(word) <= 10
