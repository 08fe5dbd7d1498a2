"""Files and texts that a reader brings to articles of the index, told as it goes; corrections and removals."""

from __future__ import annotations

import hashlib
import queue
import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant.assistant import Assistant
from assistant.corpus.reading import SUFFIXES, article_id
from assistant.errors import AssistantError
from assistant.page.wording import WORDS
from assistant.types import Article, IngestReport, Language
from assistant.views import as_json

_BROUGHT = "brought"
_TITLE = 80


@dataclass(frozen=True, slots=True)
class Brought:
    """How far the bringing of articles is: a line, and at the end what became of each file."""

    line: str
    lines: tuple[tuple[str, str], ...] = ()
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text that a reader pasted, with what the reader says of it."""

    text: str
    title: str = ""
    outlet: str = ""
    published: str = ""


@dataclass
class _Work:
    """An ingestion that runs beside the page: what it says, and what it ends with."""

    said: queue.Queue[tuple[str, int, int] | None] = field(default_factory=queue.Queue)
    report: IngestReport | None = None
    problem: str | None = None


def formats() -> str:
    """Return the kinds of file that are read: ".docx, .html, .md…"."""
    return ", ".join(SUFFIXES)


def bring(bot: Assistant, files: Sequence[str | Path], language: Language) -> Iterator[Brought]:
    """Copy files into the index's folder, read and index them; yield how far it is, then what became of each."""
    words = WORDS[language]
    if not files:
        yield Brought(words.nothing_brought, ended=True)
        return
    yield Brought(words.reading_files)
    try:
        kept = [_kept(Path(file), _folder(bot)) for file in files]
    except OSError as error:
        yield Brought(f"{error.strerror}: {error.filename}", ended=True)
        return
    work = _Work()
    worker = threading.Thread(target=_ingest, args=(bot, kept, work), daemon=True)
    worker.start()
    while (step := work.said.get()) is not None:
        title, number, total = step
        yield Brought(words.indexing.format(number=number, total=total, title=title))
    worker.join()
    yield _told(bot, work, kept, language)


def paste(bot: Assistant, pasted: Pasted, language: Language) -> Iterator[Brought]:
    """Make a file of a pasted text, with what the reader says of it as its fields, and bring it."""
    if not pasted.text.strip():
        yield Brought(WORDS[language].nothing_brought, ended=True)
        return
    named = {"title": pasted.title, "outlet": pasted.outlet, "published": pasted.published}
    given = {name: " ".join(value.split()) for name, value in named.items() if value.strip()}
    # JSON is YAML: what a person types needs no other quoting.
    fields = "".join(f"{name}: {as_json(value)}\n" for name, value in given.items())
    front = f"---\n{fields}---\n\n" if given else ""
    stem = article_id(given.get("title") or pasted.text.strip().splitlines()[0][:_TITLE])
    folder = _folder(bot) / ".pasted"
    path = folder / f"{stem[:_TITLE]}.md"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(front + pasted.text, encoding="utf-8", errors="replace", newline="")
    except OSError as error:
        yield Brought(f"{error.strerror}: {error.filename}", ended=True)
        return
    yield from bring(bot, [path], language)
    path.unlink(missing_ok=True)


def remove(bot: Assistant, removed: str) -> Article:
    """Take an article out of the index, with the file that was brought for it. Raises KeyError, OSError."""
    article = bot.remove(removed)
    path = Path(article.path) if article.path else None
    if path and path.parent == _folder(bot).resolve():
        path.unlink(missing_ok=True)
    return article


def _folder(bot: Assistant) -> Path:
    return bot.settings.folder / _BROUGHT


def _kept(file: Path, folder: Path) -> Path:
    """Return the copy of a file in the index's folder, under a plain name that no other text has there."""
    folder.mkdir(parents=True, exist_ok=True)
    content = file.read_bytes()
    suffix = re.sub(r"[^a-z0-9.]", "", file.suffix.lower())
    target = folder / f"{article_id(file.name)}{suffix}"
    if target.exists() and target.read_bytes() != content:
        target = folder / f"{target.stem}-{hashlib.sha256(content).hexdigest()[:8]}{suffix}"
    target.write_bytes(content)
    return target


def _ingest(bot: Assistant, files: Sequence[Path], work: _Work) -> None:
    try:
        work.report = bot.ingest(files, progress=lambda title, number, total: work.said.put((title, number, total)))
    except AssistantError as error:
        work.problem = str(error)
    finally:
        work.said.put(None)


def _told(bot: Assistant, work: _Work, kept: Sequence[Path], language: Language) -> Brought:
    words = WORDS[language]
    if work.report is None:
        return Brought(work.problem or words.unexpected, ended=True)
    lines: list[tuple[str, str]] = []
    for outcome, said in words.brought.items():
        for found in getattr(work.report, outcome):
            if outcome == "rejected":
                _discard(Path(found.path), bot)
                lines.append((Path(found.path).name, f"{said} : {found.reason}"))
            else:
                lines.append((found, said))
    _discard_copies(bot, kept)
    return Brought("", tuple(lines), ended=True)


def _discard(path: Path, bot: Assistant) -> None:
    if path.resolve().parent == _folder(bot).resolve():
        path.unlink(missing_ok=True)


def _discard_copies(bot: Assistant, kept: Sequence[Path]) -> None:
    """Delete the files that no article came from: the text stood there already."""
    used = {article.path for article in bot.articles()}
    for path in kept:
        if path.exists() and str(path.resolve()) not in used:
            path.unlink()
