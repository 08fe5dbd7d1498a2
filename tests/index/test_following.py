"""What happens to the files of an index while it is open: followed, or told; nothing that was stored is lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests_embedders import Hashing

from assistant import Assistant, IndexStateError, Settings

WORDS = ("pompiers", "brioches", "tramway")


def opened(index: Path) -> Assistant:
    return Assistant(Settings(index=index), Hashing())


def news(folder: Path, *words: str) -> Path:
    folder.mkdir(exist_ok=True)
    for word in words:
        (folder / f"{word}.txt").write_text(f"Le maire a parlé de {word} à Valdoria mardi.", encoding="utf-8")
    return folder


def made(index: Path, *words: str) -> Path:
    with closing(opened(index)) as bot:
        bot.ingest([news(index.with_name(f"press-{index.name}"), *words)])
    return index


def ids(index: Path) -> list[str]:
    with closing(opened(index)) as bot:
        bot.search("maire", 1)
        return [article.id for article in bot.articles()]


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return made(tmp_path / "index", *WORDS)


@pytest.fixture
def bot(index: Path) -> Iterator[Assistant]:
    bot = opened(index)
    bot.search("maire", 1)
    yield bot
    bot.close()


def test_a_ledger_put_back_by_another_process_is_written_to_from_then_on(
    bot: Assistant, index: Path, tmp_path: Path
) -> None:
    ledger = index / "ledger.sqlite3"
    ledger.write_bytes(ledger.read_bytes()[:5_000] + b"x" * 9_000)
    assert ids(index) == sorted(WORDS)
    assert bot.ingest([news(tmp_path / "more", "musée")]).added == ("musee",)
    assert bot.search("musée", 1)[0].article_id == "musee"
    assert ids(index) == sorted((*WORDS, "musee"))


def test_another_index_in_its_place_is_answered_from(bot: Assistant, index: Path, tmp_path: Path) -> None:
    other = made(tmp_path / "other", "musée")
    index.rename(tmp_path / "away")
    other.rename(index)
    assert bot.search("maire", 1)[0].article_id == "musee"
    assert [article.id for article in bot.articles()] == ["musee"]
    assert bot.ingest([news(tmp_path / "more", "gare")]).added == ("gare",)
    assert (ids(index), ids(tmp_path / "away")) == (["gare", "musee"], sorted(WORDS))


@pytest.mark.parametrize("how", ["deleted", "renamed"])
def test_a_folder_that_has_gone_is_answered_from_and_not_written_to(
    bot: Assistant, index: Path, tmp_path: Path, how: str
) -> None:
    shutil.rmtree(index) if how == "deleted" else index.rename(tmp_path / "away")
    assert bot.search("brioches", 1)[0].article_id == "brioches"
    with pytest.raises(IndexStateError, match="has gone while it was open"):
        bot.ingest([news(tmp_path / "more", "musée")])
    assert not index.exists()


def test_a_log_deleted_while_it_is_open_loses_nothing(bot: Assistant, index: Path, tmp_path: Path) -> None:
    with bot._index._ledger.transaction():
        bot._index._ledger.set_meta("remark", "x")
    for suffix in ("-wal", "-shm"):
        (index / f"ledger.sqlite3{suffix}").unlink()
    bot.ingest([news(tmp_path / "more", "musée")])
    assert bot._index._ledger.meta("remark") == "x"
    assert ids(index) == sorted((*WORDS, "musee"))


@pytest.mark.parametrize("how", ["copied over it", "restored into its folder"])
def test_a_ledger_older_than_what_is_published_is_answered_from_without_embedding(
    index: Path, tmp_path: Path, how: str
) -> None:
    with closing(opened(index)) as bot:
        bot.backup(tmp_path / "old.backup")
        bot.ingest([news(tmp_path / "more", "musée")])
        bot.remove("tramway")
    (index / "ledger.sqlite3").unlink()
    if how == "copied over it":
        shutil.copyfile(tmp_path / "old.backup", index / "ledger.sqlite3")
    else:
        shutil.rmtree(index / "backup")
        Assistant.restore(tmp_path / "old.backup", index)
    embedder = Hashing()
    with closing(Assistant(Settings(index=index), embedder)) as bot:
        assert bot.ask("Qui a parlé du musée ?").text
        assert {passage.article_id for passage in bot.search("maire", 9)} == set(WORDS)
        assert embedder.passages == []


def test_vectors_that_are_lost_are_told_with_what_embeds_them_again(index: Path) -> None:
    shutil.rmtree(index / "segments")
    with closing(opened(index)) as bot:
        with bot._index._ledger.transaction():
            bot._index._ledger.write("DELETE FROM vectors", [()])
        with pytest.raises(IndexStateError, match="assistant reindex --index"):
            bot.search("maire", 1)


def test_a_path_that_is_not_utf_8_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(IndexStateError, match="is not UTF-8; choose another folder"):
        opened(tmp_path / "od\udcffd")
