"""What ingestion asks of an embedder, what it tells on the way, and what it keeps when it is stopped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tests_embedders import Hashing

from assistant import Assistant, Settings
from assistant.index.pace import Pace, Step
from assistant.views import step_text


def write(folder: Path, count: int, paragraphs: int = 4) -> Path:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        times = range(paragraphs)
        said = (f"Le conseil numéro {number} a voté la mesure {part} {'très ' * (part * 9)}vite." for part in times)
        (folder / f"c{number:03d}.txt").write_text("\n\n".join(said), encoding="utf-8")
    return folder


def test_no_text_is_embedded_twice(tmp_path: Path) -> None:
    news, embedder = write(tmp_path / "press", 12), Hashing()
    bot = Assistant(Settings(index=tmp_path / "index"), embedder)
    bot.ingest([news])
    bot.ingest([news])
    path = news / "c003.txt"
    path.write_text(path.read_text(encoding="utf-8") + "\n\nUn mot de plus.", encoding="utf-8")
    bot.ingest([news])
    assert len(embedder.passages) == len(set(embedder.passages))
    words = [word for word in embedder.queries if " " not in word]
    assert len(words) == len(set(words))


def test_texts_of_a_batch_are_of_one_length(tmp_path: Path) -> None:
    embedder = Hashing()
    Assistant(Settings(index=tmp_path / "index"), embedder).ingest([write(tmp_path / "press", 30, 8)])
    lengths = [length for batch in embedder.batches for length in batch]
    assert lengths == sorted(lengths)
    assert len(embedder.batches) > 2


class Stopping(Hashing):
    """Fails at the third batch."""

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if len(self.batches) == 2:
            raise MemoryError("no more")
        return super().embed_passages(texts)


def test_what_was_embedded_before_a_failure_is_kept(tmp_path: Path) -> None:
    news, stopped, embedder = write(tmp_path / "press", 60, 8), Stopping(), Hashing()
    with pytest.raises(MemoryError):
        Assistant(Settings(index=tmp_path / "index"), stopped).ingest([news])
    bot = Assistant(Settings(index=tmp_path / "index"), embedder)
    bot.ingest([news])
    assert stopped.passages
    assert not set(stopped.passages) & set(embedder.passages)
    assert len(bot.articles()) == 60


def test_progress_counts_every_article_then_words(tmp_path: Path) -> None:
    heard: list[tuple[str, int, int]] = []
    bot = Assistant(Settings(index=tmp_path / "index"), Hashing())
    bot.ingest([write(tmp_path / "press", 5)], progress=lambda *step: heard.append(step))
    assert [(done, total) for title, done, total in heard if title] == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]
    assert heard[-1][0] == "" and heard[-1][1] == heard[-1][2] > 0


def test_a_pace_tells_the_rate_and_the_time_left() -> None:
    pace = Pace()
    pace._began -= 10
    step = pace.step("Un titre", 20, 100)
    assert step.rate == pytest.approx(2, rel=0.05)
    assert step.seconds_left == pytest.approx(40, rel=0.05)
    assert (pace.step("", 5, 50).rate or 1e9) > 1_000


@pytest.mark.parametrize(
    ("step", "line"),
    [
        (Step("Un titre", 20, 100, 2.0, 40.0), "[20/100] Un titre (2.0/s, 40 s left)"),
        (Step("Un titre", 20, 100, 2.0, 3_725.0), "[20/100] Un titre (2.0/s, 62 min 05 s left)"),
        (Step("Un titre", 100, 100, 2.0, 0.0), "[100/100] Un titre"),
        (Step("", 5, 50, 0.0, None), "[5/50] words"),
    ],
    ids=["under a minute", "an hour", "done", "words"],
)
def test_a_step_is_said_in_a_line(step: Step, line: str) -> None:
    assert step_text(step) == line


def test_an_event_dates_an_article_that_counts_years_from_it_however_they_come(tmp_path: Path) -> None:
    """The dated article comes in after the undated one, in the same run."""
    news = tmp_path / "press"
    news.mkdir()
    (news / "a.txt").write_text(
        "Le pont Ostrova de Valdoria\n\nUn an après, on se souvient. L'an dernier, le pont Ostrova de Valdoria "
        "s'était effondré sous un camion de sable et avait coupé la vallée.\n", encoding="utf-8")  # fmt: skip
    (news / "b.md").write_text(
        "---\npublished: 2019-07-02\n---\n\nLe pont Ostrova de Valdoria s'est effondré le 1er juillet 2019 sous un "
        "camion de sable, et la vallée est coupée.\n", encoding="utf-8")  # fmt: skip
    bot = Assistant(Settings(index=tmp_path / "index"), Hashing())
    bot.ingest([news])
    assert {article.id: article.published for article in bot.articles()} == {"a": "2020", "b": "2019-07-02"}
    rows = bot._index.generation().segments[0].rows
    assert rows.first_day[0] == 20200101
