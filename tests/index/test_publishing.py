"""Generations of segments, with a real Chroma: what is built again, what is left out, what is mended."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests_embedders import Hashing

from assistant import Assistant, IndexStateError, Settings


@pytest.fixture
def bot(tmp_path: Path) -> Assistant:
    return Assistant(Settings(index=tmp_path / "index"), Hashing())


def write(folder: Path, name: str, words: str, published: str = "2023-05-04") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.md"
    path.write_text(f"---\npublished: {published}\noutlet: Le Fanal\n---\n\nLe maire a parlé de {words} à Valdoria.\n")
    return path


def segments(bot: Assistant) -> list[str]:
    return sorted(segment.name for segment in bot._index.generation().segments)


def first(bot: Assistant, question: str) -> str:
    return bot.search(question, 1)[0].article_id


def test_a_new_article_makes_a_segment_and_leaves_the_others(bot: Assistant, tmp_path: Path) -> None:
    bot.ingest([write(tmp_path / "press", "pompiers", "pompiers")])
    before = segments(bot)
    bot.ingest([write(tmp_path / "press", "brioches", "brioches")])
    assert len(segments(bot)) == 2
    assert set(before) < set(segments(bot))
    assert first(bot, "brioches") == "brioches"


def test_a_removed_article_is_found_no_more_and_no_segment_is_built(bot: Assistant, tmp_path: Path) -> None:
    paths = [write(tmp_path / "press", name, name) for name in ("pompiers", "brioches", "tramway")]
    bot.ingest(paths)
    before = segments(bot)
    bot.remove("brioches")
    assert segments(bot) == before
    assert sorted({passage.article_id for passage in bot.search("brioches", 9)}) == ["pompiers", "tramway"]
    assert bot._index.generation().frequency("brioch") == 0
    assert list(bot._index.published()) == ["pompiers", "tramway"]


def test_a_changed_article_counts_once_with_its_new_words(bot: Assistant, tmp_path: Path) -> None:
    bot.ingest([write(tmp_path / "press", name, name) for name in ("pompiers", "brioches")])
    bot.ingest([write(tmp_path / "press", "pompiers", "gendarmes")])
    assert bot._index.generation().count == 2
    assert first(bot, "gendarmes") == "pompiers"
    assert bot._index.generation().frequency("pompi") == 0


def test_many_small_segments_are_merged_and_search_stays_the_same(bot: Assistant, tmp_path: Path) -> None:
    names = ["pompiers", "brioches", "tramway", "piscine", "girafe", "chorale"]
    for name in names:
        bot.ingest([write(tmp_path / "press", name, name)])
    assert len(segments(bot)) < 4
    whole = Assistant(Settings(index=tmp_path / "whole"), Hashing())
    whole.ingest([tmp_path / "press"])
    for question in ("girafe à Valdoria", "la chorale", "maire"):
        grown, built = bot.search(question, 6), whole.search(question, 6)
        assert [passage.chunk_id for passage in grown] == [passage.chunk_id for passage in built]
        assert [p.score for p in grown] == pytest.approx([p.score for p in built], abs=1e-4)


def test_an_old_generation_still_cites_the_words_it_was_made_of(bot: Assistant, tmp_path: Path) -> None:
    bot.ingest([write(tmp_path / "press", "pompiers", "pompiers")])
    reader = Assistant(Settings(index=tmp_path / "index"), Hashing())
    reader.search("pompiers", 1)
    articles = reader._index.published()
    bot.ingest([write(tmp_path / "press", "pompiers", "gendarmes")])
    assert "pompiers" in articles["pompiers"].text
    assert first(reader, "gendarmes") == "pompiers"


@pytest.mark.parametrize(
    "harm",
    ["a flipped bit", "a lost vector file", "a lost collection", "a cut list", "no segments at all", "a bad manifest"],
)
def test_what_is_damaged_is_built_again_without_embedding(bot: Assistant, tmp_path: Path, harm: str) -> None:
    bot.ingest([write(tmp_path / "press", name, name) for name in ("pompiers", "brioches")])
    bot.close()
    _harm(tmp_path / "index", harm)
    embedder = Hashing()
    again = Assistant(Settings(index=tmp_path / "index"), embedder)
    assert first(again, "brioches") == "brioches"
    assert embedder.passages == []
    assert again._index.generation().count == 2


def _harm(index: Path, harm: str) -> None:
    (segment,) = (index / "segments").iterdir()
    if harm == "a flipped bit":
        raw = bytearray((segment / "vectors.npy").read_bytes())
        raw[-9] ^= 4
        (segment / "vectors.npy").write_bytes(raw)
    elif harm == "a lost vector file":
        (segment / "vectors.npy").unlink()
    elif harm == "a lost collection":
        shutil.rmtree(segment / "chroma")
    elif harm == "a cut list":
        (segment / "rows.npy").write_bytes((segment / "rows.npy").read_bytes()[:-4])
    elif harm == "no segments at all":
        shutil.rmtree(index / "segments")
    else:
        next((index / "generations").rglob("manifest.json")).write_text("{}")


def test_a_collection_that_is_lost_under_an_open_index_is_built_again(bot: Assistant, tmp_path: Path) -> None:
    bot.ingest([write(tmp_path / "press", name, name) for name in ("pompiers", "brioches")])
    reader = Assistant(Settings(index=tmp_path / "index"), Hashing())
    (segment,) = reader._index.generation().segments
    shutil.rmtree(tmp_path / "index" / "segments" / segment.name / "chroma")
    assert first(reader, "brioches") == "brioches"
    assert segments(reader) != [segment.name]


def test_an_index_of_the_former_layout_is_built_again_from_its_ledger(bot: Assistant, tmp_path: Path) -> None:
    bot.ingest([write(tmp_path / "press", "pompiers", "pompiers")])
    bot.close()
    index = tmp_path / "index"
    for folder in ("segments", "generations"):
        shutil.rmtree(index / folder)
    former = index / "generations" / "000007"
    (former / "chroma").mkdir(parents=True)
    (former / "rows.json").write_text('{"rows": [], "digests": {}, "document_frequency": {}}')
    (index / "CURRENT").write_text("000007")
    embedder = Hashing()
    again = Assistant(Settings(index=index), embedder)
    assert first(again, "pompiers") == "pompiers"
    assert (again._index.generation().name, embedder.passages) == ("000008", [])


def test_what_was_stored_and_not_published_is_published_by_the_next_run(bot: Assistant, tmp_path: Path) -> None:
    bot.ingest([write(tmp_path / "press", "pompiers", "pompiers")])
    kept = (tmp_path / "index" / "CURRENT").read_text()
    bot.ingest([write(tmp_path / "press", "brioches", "brioches")])
    bot.close()
    (tmp_path / "index" / "CURRENT").write_text(kept)
    again = Assistant(Settings(index=tmp_path / "index"), Hashing())
    report = again.ingest([tmp_path / "press"])
    assert sorted(report.unchanged) == ["brioches", "pompiers"]
    assert first(again, "brioches") == "brioches"


def test_a_generation_without_articles_finds_nothing(bot: Assistant) -> None:
    assert bot.search("pompiers", 3) == []


def test_only_an_address_with_a_host_is_a_server() -> None:
    settings = Settings(index=Path("http://127.0.0.1:9"), index_timeout=0.5)
    assert settings.server == "http://127.0.0.1:9"
    assert settings.folder.name == "127.0.0.1-9"
    assert Settings(index=Path("news")).server is None


def test_a_server_that_is_away_is_named_with_what_to_do(tmp_path: Path) -> None:
    bot = Assistant(Settings(index=Path("http://127.0.0.1:9"), ledger=tmp_path / "ledger"), Hashing())
    with pytest.raises(IndexStateError, match=r"127\.0\.0\.1:9 does not answer.*chroma run"):
        bot.ingest([write(tmp_path / "press", "pompiers", "pompiers")])
