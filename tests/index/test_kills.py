"""Ingestion in a process of its own, killed for real at random moments: nothing lost, nothing twice, no silence.

`KILLS` (default 8) says how often; 30 take about two minutes.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

from tests_embedders import Hashing

from assistant import Assistant, Settings

SCRIPT = Path(__file__).resolve().parent.parent / "tests_ingesting.py"
KILLS = int(os.environ.get("KILLS", "8"))
# Seconds after the start of ingestion in which a kill falls; the whole of it takes about one.
SPAN = 1.2
ARTICLES = 40


def write(folder: Path, prefix: str, count: int) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        paragraphs = [f"Le conseil {prefix}{number} a voté la mesure {part} à Valdoria mardi." for part in range(12)]
        (folder / f"{prefix}{number}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")


def killed_ingestion(index: str, folder: Path, delay: float) -> None:
    environment = os.environ | {"PYTHONPATH": str(SCRIPT.parent)}
    command = [sys.executable, str(SCRIPT), index, str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    try:
        process.wait(delay)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()


def assert_whole(bot: Assistant, expected: set[str]) -> None:
    """Every article once, every chunk in its collection, each found by its own words."""
    generation = bot._index.generation()
    assert set(generation.versions) == expected
    chunks = [generation.row(int(row)).chunk_id for row in generation.alive.nonzero()[0]]
    assert len(chunks) == len(set(chunks)) == generation.count
    for segment in generation.segments:
        segment.probe()
        assert segment._opened().collection.count() == len(segment)
    for article_id in sorted(expected)[::7]:
        assert bot.search(f"Le conseil {article_id} a voté", 1)[0].article_id == article_id


def test_killed_at_random_moments_nothing_is_lost_nothing_is_twice_and_the_old_index_answers(tmp_path: Path) -> None:
    write(tmp_path / "old", "ancien", 5)
    write(tmp_path / "new", "nouveau", ARTICLES)
    old = {f"ancien{number}" for number in range(5)}
    everything = old | {f"nouveau{number}" for number in range(ARTICLES)}
    first, index = tmp_path / "first", tmp_path / "index"
    bot = Assistant(Settings(index=first), Hashing())
    bot.ingest([tmp_path / "old"])
    bot.close()
    shutil.copytree(first, index)
    moments = random.Random(KILLS)
    for _ in range(KILLS):
        killed_ingestion(str(index), tmp_path / "new", moments.uniform(0, SPAN))
        reader = Assistant(Settings(index=index), Hashing())
        assert reader.search("Le conseil ancien3 a voté", 1)[0].article_id == "ancien3"
        assert set(reader._index.generation().versions) in (old, everything)
        finished = reader._index.generation().versions.keys() == everything
        reader.close()
        if finished:
            shutil.rmtree(index)
            shutil.copytree(first, index)
    bot = Assistant(Settings(index=index), Hashing())
    bot.ingest([tmp_path / "new"])
    assert_whole(bot, everything)
    assert not list((index / "segments").glob("*.building"))
    assert bot.ingest([tmp_path / "new"]).added == ()
