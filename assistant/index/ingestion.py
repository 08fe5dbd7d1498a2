"""Files to the ledger: reads, dates, chunks, embeds, stores; idempotent, streaming, safe to interrupt and resume."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.corpus.chunking import chunk_article
from assistant.corpus.reading import Raw, article_id, build_article, count_files, read_paths
from assistant.errors import IndexStateError
from assistant.index.batches import Gathering
from assistant.index.corrections import with_corrections
from assistant.index.embedding import Embedder
from assistant.index.ledger import Ledger, text_hash
from assistant.index.pace import Progress
from assistant.index.related import note_all_names, note_names, related, settle, undated
from assistant.settings import Settings
from assistant.types import Article, IngestReport, Rejection

_LOCK_SECONDS = 30


@dataclass
class _Tally:
    """The report while it grows."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)

    def report(self) -> IngestReport:
        def once(ids: list[str]) -> tuple[str, ...]:
            return tuple(dict.fromkeys(ids))

        return IngestReport(
            once(self.added),
            once(self.updated),
            once(self.unchanged),
            once(self.removed),
            once(self.duplicates),
            tuple(self.rejected),
        )


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Hold the index's writing lock; raise IndexStateError naming the holder when it stays taken."""
    owner = folder / "lock.owner"
    lock = FileLock(folder / "lock", timeout=_LOCK_SECONDS)
    try:
        with lock:
            owner.write_text(str(os.getpid()), encoding="utf-8")
            yield
    except Timeout:
        holder = owner.read_text(encoding="utf-8") if owner.exists() else "unknown"
        raise IndexStateError(
            f"another process (pid {holder}) is writing to {folder}; wait for it to end, then try again"
        ) from None
    except OSError as error:
        raise IndexStateError(f"cannot write to the index {folder}: {error}") from error


def ingest(
    paths: Iterable[str | Path],
    ledger: Ledger,
    embedder: Embedder,
    settings: Settings,
    prune: bool = False,
    progress: Progress | None = None,
) -> IngestReport:
    """Bring the ledger up to the files under `paths`; call while holding the writing lock.

    With `prune`, articles whose file has gone from under `paths` are removed.
    """
    paths = list(paths)
    note_all_names(ledger)
    tally = _Tally()
    gathering = Gathering(ledger, embedder, settings.chunk_size)
    total = count_files(paths) if progress else 0

    def store(behind: int, number: int) -> None:
        """Store what was gathered; files that were read beside it count in proportion."""
        count = len(gathering)

        def tell(title: str, done: int) -> None:
            so_far = behind + (number - behind) * done // count
            if progress is not None:
                progress(title, so_far, max(total, so_far))

        if count:
            gathering.store(tell)

    behind = number = 0
    for number, raw in enumerate(read_paths(paths, settings.max_file_bytes), start=1):
        article = None if isinstance(raw, Rejection) else _fresh(raw, ledger, gathering, tally)
        if isinstance(raw, Rejection):
            tally.rejected.append(raw)
        if article is not None:
            gathering.add(article)
        if gathering.is_full:
            store(behind, number)
            behind = number
    store(behind, number)
    _date_together(ledger, settings)
    if prune:
        _prune(paths, ledger, tally)
    return tally.report()


def _fresh(raw: Raw, ledger: Ledger, gathering: Gathering, tally: _Tally) -> Article | None:
    """Return the article of a new or changed file; count another one, and return None."""
    raw = replace(raw, path=str(Path(raw.path).resolve()))
    digest = text_hash(raw.text)
    mine = ledger.at_path(raw.path)
    if mine and mine[1] == digest:
        tally.unchanged.append(mine[0])
        return None
    waiting, holder = gathering.holds(digest), ledger.with_digest(digest)
    if waiting or (holder and holder[1] != raw.path and Path(holder[1]).exists() and not gathering.has(holder[0])):
        tally.duplicates.append((waiting or holder or ("",))[0])
        return None
    if holder and not gathering.has(holder[0]):
        with ledger.transaction():
            ledger.move_article(holder[0], raw.path)
        tally.unchanged.append(holder[0])
        return None
    own_id = mine[0] if mine else _free_id(raw, digest, ledger, gathering)
    (tally.updated if mine else tally.added).append(own_id)
    return with_corrections(ledger, replace(build_article(raw), id=own_id))


def _free_id(raw: Raw, digest: str, ledger: Ledger, gathering: Gathering) -> str:
    wanted = article_id(raw.path)
    taken = gathering.has(wanted) or ledger.has(wanted)
    return f"{wanted}-{digest[:8]}" if taken else wanted


def _date_together(ledger: Ledger, settings: Settings) -> None:
    """Date again, beside the others, the articles that do not tell their date and count years from an event."""
    for own_id in undated(ledger):
        (article,) = ledger.articles([own_id])
        again = _dated_again(article, ledger, settings)
        with ledger.transaction():
            if again is not None and again.published != article.published:
                chunks = chunk_article(again, settings.chunk_size)
                ledger.put_article(again, chunks, [text_hash(chunk.text) for chunk in chunks])
                note_names(again, ledger)
            settle(own_id, ledger)


def _dated_again(article: Article, ledger: Ledger, settings: Settings) -> Article | None:
    """Return the article dated with the help of those it shares names with; None where its file has changed since."""
    known = related(article, ledger)
    for raw in read_paths([article.path or ""], settings.max_file_bytes) if known else ():
        if isinstance(raw, Raw) and text_hash(raw.text) == article.sha256:
            again = build_article(replace(raw, path=article.path or raw.path), known)
            return with_corrections(ledger, replace(again, id=article.id))
    return None


def _prune(paths: Sequence[str | Path], ledger: Ledger, tally: _Tally) -> None:
    roots = [Path(path).resolve() for path in paths]
    for path, gone in ledger.paths().items():
        below = any(root == Path(path) or root in Path(path).parents for root in roots)
        if below and not Path(path).exists():
            with ledger.transaction():
                ledger.delete_article(gone)
            tally.removed.append(gone)
