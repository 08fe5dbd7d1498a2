"""What the doctor finds, and what it says to do."""

from __future__ import annotations

import shutil
from pathlib import Path

from assistant import Assistant
from assistant.doctor import as_text, examine
from assistant.settings import Settings


def test_a_whole_index_is_found_well(port: Assistant) -> None:
    found = {finding.name: finding for finding in examine(port.settings)}
    assert {finding.state for finding in found.values()} <= {"ok", "warning"}
    assert "articles" in found["index"].text and "finds passages" in found["embedder"].text


def test_a_missing_index_is_not_created_and_said_how_to_make(tmp_path: Path) -> None:
    text = as_text(examine(Settings(index=tmp_path / "none")))
    assert "→ assistant ingest FOLDER" in text and not (tmp_path / "none").exists()


def test_an_index_of_other_settings_and_a_silent_model_are_named(port: Assistant) -> None:
    settings = port.settings.model_copy(
        update={"chunk_size": 90, "model": "some-model", "base_url": "http://127.0.0.1:9/v1"}
    )
    found = {finding.name: finding for finding in examine(settings)}
    assert found["index"].state == "error" and "built with" in found["index"].text
    assert found["model"].state == "error" and "no server at 127.0.0.1" in found["model"].text


def test_a_lost_ledger_is_told_and_not_taken_for_no_index(port: Assistant, tmp_path: Path) -> None:
    index = tmp_path / "index"
    shutil.copytree(port.settings.folder, index)
    (index / "ledger.sqlite3").unlink()
    found = {finding.name: finding for finding in examine(Settings(index=index))}
    assert "is missing" in found["ledger"].text
    assert "3 articles" in found["index"].text
