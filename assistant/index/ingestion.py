"""Files to an index: reads, dates, chunks, embeds, stores, publishes; idempotent, and safe to interrupt and resume."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.corpus.chunking import chunk_article
from assistant.corpus.reading import Raw, article_id, build_article, read_paths
from assistant.errors import IndexStateError
from assistant.index.embedding import Embedder
from assistant.index.ledger import Ledger, text_hash
from assistant.settings import Settings
from assistant.text.words import content_words
from assistant.types import Article, Chunk, IngestReport, Rejection

Progress = Callable[[str, int, int], None]

_BATCH = 32
_LOCK_SECONDS = 30
_RELATED = 24


@dataclass
class _Tally:
    """The report while it grows."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

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
    tally = _Tally()
    fresh = _sort_out(paths, ledger, settings, tally)
    articles = _date_together(fresh, ledger)
    for number, article in enumerate(articles, start=1):
        if progress:
            progress(article.title, number, len(articles))
        _store(article, ledger, embedder, settings)
    if prune:
        _prune(paths, ledger, tally)
    return tally.report()


def _sort_out(paths: Sequence[str | Path], ledger: Ledger, settings: Settings, tally: _Tally) -> list[tuple[Raw, str]]:
    """Return the new and changed files with the article id each will have; count the others."""
    known = ledger.paths()
    holders = {digest: (article_id, path) for path, (article_id, digest) in known.items()}
    ids = {article_id for article_id, _ in known.values()}
    fresh: list[tuple[Raw, str]] = []
    for raw in read_paths(paths, settings.max_file_bytes):
        if isinstance(raw, Rejection):
            tally.rejected.append(raw)
            continue
        raw = replace(raw, path=str(Path(raw.path).resolve()))
        tally.seen.add(raw.path)
        digest = text_hash(raw.text)
        mine, holder = known.get(raw.path), holders.get(digest)
        if mine and mine[1] == digest:
            tally.unchanged.append(mine[0])
        elif holder and holder[1] != raw.path and (Path(holder[1]).exists() or holder[1] in tally.seen):
            tally.duplicates.append(holder[0])
        elif holder:
            _move(holder[0], raw.path, ledger)
            tally.unchanged.append(holder[0])
        else:
            own_id = mine[0] if mine else _free_id(raw, digest, ids)
            (tally.updated if mine else tally.added).append(own_id)
            ids.add(own_id)
            holders[digest] = (own_id, raw.path)
            fresh.append((raw, own_id))
    return fresh


def _free_id(raw: Raw, digest: str, taken: set[str]) -> str:
    wanted = article_id(raw.path)
    return wanted if wanted not in taken else f"{wanted}-{digest[:8]}"


def _move(moved: str, path: str, ledger: Ledger) -> None:
    """Note the new place of an article whose file was moved."""
    with ledger.transaction():
        ledger.move_article(moved, path)


def _date_together(fresh: Sequence[tuple[Raw, str]], ledger: Ledger) -> list[Article]:
    """Build the articles; those that do not state their date are dated again beside the others."""
    if not fresh:
        return []
    raws = {own_id: raw for raw, own_id in fresh}
    articles = [replace(build_article(raw), id=own_id) for raw, own_id in fresh]
    dated = [a for a in (*ledger.articles(), *articles) if a.published_basis in ("stated", "curated")]
    dated += [a for a in articles if a.published_basis == "inferred" and a.published_precision == "day"]
    names = {a.id: _names(a) for a in {a.id: a for a in (*dated, *articles)}.values()}
    result = []
    for article in articles:
        if article.published_basis in ("unknown", "inferred"):
            known = sorted(
                (other for other in dated if other.id != article.id),
                key=lambda other: (-len(names[other.id] & names[article.id]), other.id),
            )[:_RELATED]
            article = replace(build_article(raws[article.id], known), id=article.id)
        result.append(article)
    return result


def _names(article: Article) -> frozenset[str]:
    words = content_words(article.text[:20_000], article.language)
    return frozenset(word.stem for word in words if word.surface[0].isupper())


def _store(article: Article, ledger: Ledger, embedder: Embedder, settings: Settings) -> None:
    """Embed what has no vector yet, then store the article and all of it in one transaction."""
    chunks = chunk_article(article, settings.chunk_size)
    hashes = [text_hash(chunk.text) for chunk in chunks]
    texts = dict(zip(hashes, (chunk.text for chunk in chunks), strict=True))
    _embed_missing("vectors", texts, embedder.embed_passages, ledger)
    _embed_missing("words", _vocabulary(article, chunks), embedder.embed_queries, ledger)
    with ledger.transaction():
        ledger.put_article(article, chunks, hashes)


def _vocabulary(article: Article, chunks: Sequence[Chunk]) -> dict[str, str]:
    """Return {stem: the first word that has it}."""
    words: dict[str, str] = {}
    for chunk in chunks:
        for word in content_words(chunk.text, article.language):
            if not word.stem.isdigit():
                words.setdefault(word.stem, word.surface.lower())
    return words


def _embed_missing(table: str, texts: dict[str, str], embed: Callable[[Sequence[str]], object], ledger: Ledger) -> None:
    import numpy as np

    missing = ledger.missing(table, texts)
    for start in range(0, len(missing), _BATCH):
        keys = missing[start : start + _BATCH]
        rows = np.asarray(embed([texts[key] for key in keys]), dtype=np.float32)
        with ledger.transaction():
            ledger.put_vectors(table, dict(zip(keys, rows, strict=True)))


def _prune(paths: Sequence[str | Path], ledger: Ledger, tally: _Tally) -> None:
    roots = [Path(path).resolve() for path in paths]
    for path, (gone, _) in ledger.paths().items():
        below = any(root == Path(path) or root in Path(path).parents for root in roots)
        if below and path not in tally.seen and not Path(path).exists():
            with ledger.transaction():
                ledger.delete_article(gone)
            tally.removed.append(gone)
