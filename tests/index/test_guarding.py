"""Ledgers that are damaged, lost, truncated or of another version: found, put back from the copy, never empty."""

from __future__ import annotations

import logging
import random
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from tests_embedders import Hashing

from assistant import Assistant, IndexStateError, Settings, UsageError
from assistant.index.guarding import find_fault

WORDS = ("pompiers", "brioches", "tramway")


@pytest.fixture
def index(tmp_path: Path) -> Path:
    press = tmp_path / "press"
    press.mkdir()
    for word in WORDS:
        (press / f"{word}.txt").write_text(f"Le maire a parlé de {word} à Valdoria. " * 20, encoding="utf-8")
    bot = opened(tmp_path / "index")
    bot.ingest([press])
    bot.close()
    return tmp_path / "index"


def opened(index: Path) -> Assistant:
    return Assistant(Settings(index=index), Hashing())


def ids(bot: Assistant) -> list[str]:
    return [article.id for article in bot.articles()]


def flip(path: Path, at: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[at % len(raw)] ^= 4
    path.write_bytes(raw)


def harm(index: Path, how: str) -> None:
    ledger = index / "ledger.sqlite3"
    size = ledger.stat().st_size
    if how == "deleted":
        ledger.unlink()
    elif how == "emptied":
        ledger.write_bytes(b"")
    elif how == "cut in half":
        ledger.write_bytes(ledger.read_bytes()[: size // 2])
    elif how == "overwritten with noise":
        ledger.write_bytes(random.Random(1).randbytes(size))
    elif how == "zeros at its head":
        ledger.write_bytes(bytes(4096) + ledger.read_bytes()[4096:])
    elif how == "longer than it was":
        ledger.write_bytes(ledger.read_bytes() + b"x" * 10_000)
    else:
        with closing(sqlite3.connect(ledger)) as db, db:
            db.execute("DROP TABLE articles")


HARMS = ("deleted", "emptied", "cut in half", "overwritten with noise", "zeros at its head", "longer than it was")


def test_a_whole_ledger_has_no_fault_opened_again_and_again(index: Path) -> None:
    for _ in range(3):
        assert find_fault(index) == ""
        bot = opened(index)
        bot.search("brioches", 1)
        bot.close()
    assert not (index / "damaged").exists()


@pytest.mark.parametrize("how", [*HARMS, "without its articles"])
def test_a_damaged_ledger_is_put_back_from_its_copy_and_said(
    index: Path, how: str, caplog: pytest.LogCaptureFixture
) -> None:
    harm(index, how)
    with caplog.at_level(logging.WARNING):
        bot = opened(index)
    assert "copy" in caplog.text
    assert ids(bot) == sorted(WORDS)
    assert bot.search("brioches", 1)[0].article_id == "brioches"
    assert bot.ingest([index.parent / "press"]).added == ()


def test_a_flipped_bit_anywhere_is_found(index: Path) -> None:
    whole = (index / "ledger.sqlite3").read_bytes()
    missed = []
    for at in random.Random(5).sample(range(len(whole)), 60):
        flip(index / "ledger.sqlite3", at)
        if not find_fault(index):
            missed.append(at)
        (index / "ledger.sqlite3").write_bytes(whole)
    assert missed == []


@pytest.mark.parametrize("how", HARMS)
def test_without_a_copy_it_is_refused_with_what_to_do_and_left_as_it_is(index: Path, how: str) -> None:
    shutil.rmtree(index / "backup")
    harm(index, how)
    with pytest.raises(IndexStateError, match="assistant restore FILE"):
        opened(index)
    assert how not in ("deleted",) or not (index / "ledger.sqlite3").exists()


def test_a_damaged_copy_is_not_put_back(index: Path) -> None:
    (copy,) = (index / "backup").iterdir()
    flip(copy, 9_000)
    harm(index, "cut in half")
    with pytest.raises(IndexStateError, match="no good copy"):
        opened(index)


def test_what_is_written_after_the_seal_is_no_damage(index: Path) -> None:
    bot = opened(index)
    with bot._index._ledger.transaction():
        bot._index._ledger.set_meta("remark", "x")
    bot.close()
    assert find_fault(index) == ""


def test_a_newer_ledger_is_refused_with_what_to_do_and_an_older_one_is_taken(index: Path) -> None:
    for version in (9_999, 0):
        with closing(sqlite3.connect(index / "ledger.sqlite3")) as db:
            db.execute(f"PRAGMA user_version={version}")
        if version:
            with pytest.raises(IndexStateError, match=r"newer version.*ingest --index NEW"):
                opened(index)
        else:
            assert ids(opened(index)) == sorted(WORDS)


def test_a_backup_becomes_an_index_of_its_own(index: Path, tmp_path: Path) -> None:
    bot = opened(index)
    for _ in range(2):
        bot.backup(tmp_path / "kept" / "press.backup")
    Assistant.restore(tmp_path / "kept" / "press.backup", tmp_path / "second")
    embedder = Hashing()
    again = Assistant(Settings(index=tmp_path / "second"), embedder)
    assert ids(again) == sorted(WORDS)
    assert again.search("brioches", 1)[0].article_id == "brioches"
    assert embedder.passages == []
    with pytest.raises(UsageError, match="holds an index already"):
        Assistant.restore(tmp_path / "kept" / "press.backup", index)


def test_a_backup_neither_replaces_another_file_nor_comes_from_one(index: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="is no backup"):
        opened(index).backup(tmp_path / "notes.txt")
    with pytest.raises(UsageError, match="is no backup"):
        Assistant.restore(tmp_path / "notes.txt", tmp_path / "second")
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_flipped_bit_anywhere_in_a_backup_is_found(index: Path, tmp_path: Path) -> None:
    opened(index).backup(tmp_path / "press.backup")
    whole = (tmp_path / "press.backup").read_bytes()
    for at in random.Random(5).sample(range(len(whole)), 40):
        (tmp_path / "press.backup").write_bytes(whole)
        flip(tmp_path / "press.backup", at)
        with pytest.raises(UsageError, match=r"is damaged|is no backup"):
            Assistant.restore(tmp_path / "press.backup", tmp_path / "second")
    assert not (tmp_path / "second").exists()


def test_a_backup_copied_by_hand_is_an_index_whose_ledger_can_be_copied_again(index: Path, tmp_path: Path) -> None:
    opened(index).backup(tmp_path / "press.backup")
    (tmp_path / "second").mkdir()
    shutil.copyfile(tmp_path / "press.backup", tmp_path / "second" / "ledger.sqlite3")
    bot = opened(tmp_path / "second")
    bot.remove("tramway")
    bot.close()
    Assistant.restore(tmp_path / "second" / "ledger.sqlite3", tmp_path / "third")
    assert ids(opened(tmp_path / "third")) == ["brioches", "pompiers"]


def test_a_backup_replaces_no_database_of_another_program_and_nothing_in_the_index(index: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "photos.db")) as db, db:
        db.execute("CREATE TABLE photos (name)")
    before = (tmp_path / "photos.db").read_bytes()
    for place in (tmp_path / "photos.db", tmp_path):
        with pytest.raises(UsageError, match="is no backup"):
            opened(index).backup(place)
    with pytest.raises(UsageError, match="is no backup"):
        Assistant.restore(tmp_path / "photos.db", tmp_path / "second")
    for name in ("ledger.sqlite3", "backup/mine"):
        with pytest.raises(UsageError, match="lies in the index itself"):
            opened(index).backup(index / name)
    with pytest.raises(UsageError, match="cannot write the backup"):
        opened(index).backup(tmp_path / ("x" * 300))
    assert (tmp_path / "photos.db").read_bytes() == before


def test_backups_of_one_name_made_at_once_leave_a_whole_one(index: Path, tmp_path: Path) -> None:
    bot = opened(index)
    with ThreadPoolExecutor(3) as pool:
        for made in [pool.submit(bot.backup, tmp_path / "press.backup") for _ in range(9)]:
            made.result()
    Assistant.restore(tmp_path / "press.backup", tmp_path / "second")
    assert ids(opened(tmp_path / "second")) == sorted(WORDS)


@pytest.mark.parametrize("fields", ["{}", "[]", "null", '{"sha256": 5}', "{"])
def test_articles_whose_fields_are_none_are_damage(index: Path, fields: str) -> None:
    shutil.rmtree(index / "backup")
    (index / "ledger.seal.json").unlink()
    with closing(sqlite3.connect(index / "ledger.sqlite3")) as db, db:
        db.execute("UPDATE articles SET fields = ? WHERE id = 'tramway'", (fields,))
    with pytest.raises(IndexStateError, match="'tramway' is not as it was stored"):
        opened(index)
