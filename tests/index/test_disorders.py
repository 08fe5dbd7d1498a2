"""What befalls an index as a whole: found when it is opened, built again without embedding, never silently empty."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests_embedders import Hashing

from assistant import Assistant, Settings
from evals.fault_disks import DISORDERS

# Those that a test of some seconds can afford; the suite `faults` tries them all.
TRIED = (
    "CURRENT is no text",
    "CURRENT is endless",
    "CURRENT is a sign that is no digit",
    "a manifest of nothing",
    "a manifest that is too deep",
    "a seal that is none",
)


@pytest.mark.parametrize("name", TRIED)
def test_a_disorder_is_mended_without_embedding(tmp_path: Path, name: str) -> None:
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "pont.txt").write_text("Le pont de Valdoria a rouvert mardi.", encoding="utf-8")
    bot = Assistant(Settings(index=tmp_path / "index"), Hashing())
    bot.ingest([tmp_path / "press"])
    bot.close()
    DISORDERS[name](tmp_path / "index")
    embedder = Hashing()
    bot = Assistant(Settings(index=tmp_path / "index"), embedder)
    assert bot.search("pont", 1)[0].article_id == "pont" and embedder.passages == []
    bot.close()
