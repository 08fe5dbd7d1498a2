"""Articles and questions with a canary in them, all that goes wrong with them: no log tells it unless it may."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests_embedders import Hashing
from tests_scripted import Scripted

from assistant import Assistant, Settings, page

CANARY = "canari4417"


class Broken(Assistant):
    """An assistant whose model fails in words of the question."""

    def ask_stream(self, question: str, *_: object, **__: object) -> Iterator[object]:  # type: ignore[override]
        raise RuntimeError(f"cannot answer {question}")


def press(folder: Path) -> Path:
    folder.mkdir()
    good = f"Le port de {CANARY} rouvre\n\nLe 5 mars 2024\n\nLe port de {CANARY} a rouvert mardi après deux mois."
    (folder / "port.txt").write_text(good, encoding="utf-8")
    (folder / "page.html").write_text(
        f"<html><body><p>{good}</p><style>{CANARY}</style></body></html>", encoding="utf-8"
    )
    (folder / "matter.md").write_text(f"---\ntitle: [{CANARY}\n---\n{good}", encoding="utf-8")
    (folder / "broken.pdf").write_bytes(f"%PDF-1.4\n/Kids ({CANARY})".encode())
    (folder / "broken.docx").write_bytes(f"PK\x03\x04{CANARY}".encode())
    (folder / "broken.rss").write_text(f"<rss><channel><item>{CANARY}", encoding="utf-8")
    (folder / "nul.txt").write_bytes(f"{CANARY}\0{CANARY}".encode())
    return folder


def test_no_log_holds_words_of_articles_questions_or_replies(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    model = Scripted(f"{CANARY} {{", "", f'{{"claims": [{{"text": "{CANARY} 99 %"}}]}}')
    caplog.set_level(logging.INFO)
    caplog.set_level(logging.DEBUG, "assistant")
    with closing(Assistant(Settings(index=tmp_path / "index", model="m"), Hashing(), model)) as bot:
        assert bot.ingest([press(tmp_path / "press")]).added
        bot.ask(f"Quand le port de {CANARY} a-t-il rouvert ?", mode="llm")
        bot.ask(f"Quand le port de {CANARY} a-t-il rouvert ?", mode="extractive")
        bot.ask(f"Qui dirige {CANARY} ?")
        bot.check(f"Le port de {CANARY} a rouvert.")
        bot.timeline()
        bot.export(tmp_path / "corpus.zip")
    assert model.prompts and CANARY in model.prompts[0]
    assert not [record for record in caplog.records if CANARY in record.getMessage()]
    assert CANARY not in "".join(capfd.readouterr())


@pytest.mark.parametrize("told", [False, True], ids=["unless asked for", "when asked for"])
def test_a_question_that_failed_is_logged_without_its_words(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, told: bool
) -> None:
    with closing(Broken(Settings(index=tmp_path / "index", log_texts=told), Hashing())) as bot:
        talk = page.Talk(bot)
        turns = talk.put([], f"Que dit {CANARY} ?", page.Filters())
        *_, last = talk.answer(turns, "fr")
    assert last[-1].problem and CANARY not in last[-1].problem
    (record,) = [one for one in caplog.records if one.name == "assistant.page"]
    assert "RuntimeError" in record.getMessage() and (CANARY in logging.Formatter().format(record)) is told
