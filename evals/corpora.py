"""Where the articles of a run are, and their texts as evals reads them itself, without the assistant's reader."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePath

from assistant import Assistant, bundled

# The folder beside the project, when nothing else is said.
ORIGINALS = Path(__file__).resolve().parents[2] / "shared" / "articles"
SUFFIXES = (".txt", ".md")


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of articles under the name by which cases ask for it; `texts` is by file name."""

    name: str
    folder: Path
    texts: Mapping[str, str]


class OriginalsMissingError(Exception):
    """The source articles are not here; the message says what that costs and how to point to them."""


def default_shelf() -> Shelf:
    """Return the digests of the project, from a checkout or an installed wheel."""
    return read_shelf("default", bundled("data") / "articles")


def originals_shelf() -> Shelf:
    """Return the source articles, from the folder in `ARTICLES_DIR`. Raises OriginalsMissingError."""
    folder = Path(os.environ.get("ARTICLES_DIR") or ORIGINALS)
    if not folder.is_dir() or not any(folder.glob("*.txt")):
        raise OriginalsMissingError(f"NO SOURCE ARTICLES in {folder}: their cases are SKIPPED. Set ARTICLES_DIR.")
    return read_shelf("originals", folder)


def read_shelf(name: str, folder: Path) -> Shelf:
    """Read the articles of a folder, by file name."""
    files = sorted(file for file in folder.iterdir() if file.suffix in SUFFIXES)
    return Shelf(name, folder, {file.name: decode(file.read_bytes()) for file in files})


def index_shelf(index: Path) -> Shelf:
    """Read the articles of an index of one's own, by file name. Raises FileNotFoundError."""
    if not index.is_dir():
        raise FileNotFoundError(f"{index}: no index here; make one with: assistant ingest FOLDER --index {index}")
    with closing(Assistant.open(index)) as bot:
        articles = bot.articles()
    return Shelf("own", index, {PurePath(one.path).name if one.path else one.id: one.text for one in articles})


def read_paths(paths: Iterable[str | None]) -> dict[str, str]:
    """Read the files of an index of one's own, by path as cited; what is not a readable file is left out."""
    files = {path: Path(path) for path in paths if path}
    return {path: decode(file.read_bytes()) for path, file in files.items() if file.is_file()}


def decode(content: bytes) -> str:
    """Decode UTF-8 with or without a byte order mark, else CP1252, line ends untouched."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def text_of(texts: Mapping[str, str], path: str | None, article_id: str) -> str | None:
    """Find the text that a citation points into, by its path, its file name or its article's id."""
    names = [path, PurePath(path).name] if path else []
    for name in [*names, *(article_id + suffix for suffix in SUFFIXES), article_id]:
        if name in texts:
            return texts[name]
    return None
