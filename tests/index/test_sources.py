"""One text in several files: one article with several sources, which follows its text when files change or go."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests_embedders import Hashing

from assistant import Assistant, Settings

BRIDGE, PORT, TRAIN = (f"Le {what} de Valdoria a rouvert mardi, selon la mairie." for what in ("pont", "port", "train"))


@pytest.fixture
def bot(tmp_path: Path) -> Assistant:
    (tmp_path / "press").mkdir()
    return Assistant(Settings(index=tmp_path / "index"), Hashing())


def put(tmp_path: Path, **texts: str | None) -> Path:
    for name, text in texts.items():
        path = tmp_path / "press" / f"{name}.txt"
        path.write_text(text, encoding="utf-8") if text is not None else path.unlink()
    return tmp_path / "press"


def held(bot: Assistant) -> dict[str, str]:
    """Return by file name the first words of its article."""
    return {Path(one.path or "").stem: one.text.split(" de ")[0][3:] for one in bot.articles()}


def sources(bot: Assistant) -> dict[str, list[str]]:
    return {one: [Path(source["path"] or "").stem for source in found] for one, found in bot.sources().items()}


def test_a_copy_is_named_as_a_source_until_it_has_another_text(bot: Assistant, tmp_path: Path) -> None:
    report = bot.ingest([put(tmp_path, a=BRIDGE, b=BRIDGE, c=PORT)])
    assert (report.added, report.duplicates, sources(bot)) == (("a", "c"), ("a",), {"a": ["b"]})
    bot.ingest([put(tmp_path, b=TRAIN)])
    assert held(bot) == {"a": "pont", "b": "train", "c": "port"} and sources(bot) == {}


def test_a_copy_says_which_address_it_gives_itself(bot: Assistant, tmp_path: Path) -> None:
    folder = put(tmp_path, a=BRIDGE, b=BRIDGE)
    (folder / "b.yaml").write_text("url: https://gazette.example/pont\n", encoding="utf-8")
    bot.ingest([folder])
    assert bot.sources()["a"] == [{"path": str(folder / "b.txt"), "url": "https://gazette.example/pont"}]


def test_an_article_moves_to_its_copy_when_its_own_file_goes(bot: Assistant, tmp_path: Path) -> None:
    folder = put(tmp_path, a=BRIDGE, c=PORT)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "b.txt").write_text(BRIDGE, encoding="utf-8")
    bot.ingest([folder, tmp_path / "other"])
    put(tmp_path, a=None)
    assert bot.ingest([folder], prune=True).removed == ()
    assert held(bot) == {"b": "pont", "c": "port"} and sources(bot) == {}
    (tmp_path / "other" / "b.txt").unlink()
    assert bot.ingest([tmp_path / "other"], prune=True).removed == ("a",)


def test_an_article_whose_file_became_a_copy_is_no_more(bot: Assistant, tmp_path: Path) -> None:
    bot.ingest([put(tmp_path, a=BRIDGE, b=PORT)])
    report = bot.ingest([put(tmp_path, b=BRIDGE)])
    assert (report.duplicates, report.removed) == (("a",), ("b",))
    assert held(bot) == {"a": "pont"} and sources(bot) == {"a": ["b"]}
    assert bot.ingest([tmp_path / "press"]).removed == ()


def test_texts_that_change_places_keep_their_articles(bot: Assistant, tmp_path: Path) -> None:
    bot.ingest([put(tmp_path, a=BRIDGE, b=PORT)])
    report = bot.ingest([put(tmp_path, a=PORT, b=BRIDGE)])
    assert report.removed == () and held(bot) == {"a": "port", "b": "pont"} and sources(bot) == {}


@pytest.mark.parametrize("names", [("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a")], ids=" ".join)
def test_texts_that_move_on_in_one_run_are_all_there(bot: Assistant, tmp_path: Path, names: tuple[str, ...]) -> None:
    first, second, third = names
    bot.ingest([put(tmp_path, **{first: BRIDGE, second: PORT})])
    folder = put(tmp_path, **{first: TRAIN, second: BRIDGE, third: BRIDGE})
    bot.ingest([folder])
    texts = sorted(held(bot).values())
    assert texts == ["pont", "train"] and sum(map(len, sources(bot).values())) == 1
    assert held(bot)[first] == "train"
    again = bot.ingest([folder])
    assert (again.added, again.updated, again.removed) == ((), (), ())


def test_entries_of_a_feed_that_is_there_are_not_pruned(bot: Assistant, tmp_path: Path) -> None:
    item = f"<item><title>Le pont</title><description>{BRIDGE}</description></item>"
    feed = tmp_path / "press" / "valdoria.rss"
    feed.write_text(f"<rss version='2.0'><channel><title>V</title>{item}</channel></rss>", encoding="utf-8")
    assert bot.ingest([tmp_path / "press"], prune=True).removed == () and len(bot.articles()) == 1
    feed.unlink()
    assert len(bot.ingest([tmp_path / "press"], prune=True).removed) == 1
