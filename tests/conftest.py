"""What tests share: the press articles, an index built once from short made-up articles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests_articles import ARTICLES
from tests_model_server import Serve, serving

from assistant import Assistant, Settings

ROOT = Path(__file__).resolve().parent.parent


def originals_folder() -> Path:
    """Return the folder of the press articles that tests read; setting ARTICLES_DIR."""
    return Path(os.environ.get("ARTICLES_DIR", ROOT.parent / "shared" / "articles"))


@pytest.fixture(scope="session")
def originals() -> Path:
    folder = originals_folder()
    if not folder.is_dir():
        message = f"THE PRESS ARTICLES ARE ABSENT: {folder} does not exist; set ARTICLES_DIR to their folder"
        if os.environ.get("CI") and not os.environ.get("ALLOW_MISSING_ARTICLES"):
            pytest.fail(message)
        pytest.skip(message)
    return folder


@pytest.fixture
def press(tmp_path: Path) -> Path:
    """A folder of short made-up articles."""
    folder = tmp_path / "press"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over the made-up articles; tests only read it."""
    folder = tmp_path_factory.mktemp("port")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    bot = Assistant(Settings(index=folder / "index"))
    bot.ingest([folder / name for name in ARTICLES])
    yield bot
    bot.close()


@pytest.fixture(scope="session")
def press_bot(originals: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over the press articles; tests only read it."""
    bot = Assistant(Settings(index=tmp_path_factory.mktemp("press") / "index"))
    bot.ingest([originals])
    yield bot
    bot.close()


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start model servers on loopback that behave as told."""
    with serving() as start:
        yield start
