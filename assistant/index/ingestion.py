"""Files to the ledger: reads, dates, chunks, embeds, stores; idempotent, streaming, safe to interrupt and resume."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import Self

from assistant.corpus.addresses import is_address
from assistant.corpus.chunking import chunk_article
from assistant.corpus.fetching import MAX_BYTES, Fetched, fetch
from assistant.corpus.files import real
from assistant.corpus.reading import Raw, article_id, build_article, count_files, read_paths
from assistant.corpus.source import find_url
from assistant.index.appearing import as_appeared
from assistant.index.batches import Gathering, at_once
from assistant.index.corrections import with_corrections
from assistant.index.embedding import Embedder
from assistant.index.ledger import Ledger, text_hash
from assistant.index.pace import Progress
from assistant.index.related import note_all_names, note_names, related, settle, undated
from assistant.index.sources import Copy, forget_source, settle_copies, taken_over
from assistant.index.wordings import wording
from assistant.settings import Settings
from assistant.types import Article, IngestReport, Rejection

# A file whose text is lost with the article that had it too is read again; files that keep changing are left.
_ROUNDS = 3


@dataclass
class _Tally:
    """The report while it grows."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)
    # Files whose text stood in an article that lay elsewhere when they were read.
    copies: dict[str, Copy] = field(default_factory=dict)

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
    gathering = Gathering(settings.chunk_size, at_once(embedder))
    counted = progress and _Counted(progress, count_files(paths))
    work = (ledger, embedder, settings, gathering, tally, counted)
    unread: Sequence[str | Path] = paths
    for _ in range(_ROUNDS):
        _read_all(unread, *work)
        copies, tally.copies = tally.copies, {}
        unread = settle_copies(ledger, copies, tally.removed, _stays)
        if not unread:
            break
    _date_together(ledger, settings)
    if prune:
        _prune(paths, ledger, tally)
    return tally.report()


def _read_all(
    paths: Iterable[str | Path],
    ledger: Ledger,
    embedder: Embedder,
    settings: Settings,
    gathering: Gathering,
    tally: _Tally,
    counted: _Counted | None,
) -> None:
    """Read and date files while the embedder, which leaves Python free, is at work on those before."""
    with _Storing(ledger, embedder) as storing:
        for raw in read_paths(paths, settings.max_file_bytes, _fetcher(settings)):
            _sort(raw, ledger, gathering, tally)
            if counted:
                counted.read += 1
            if gathering.is_full:
                storing.next(gathering, counted)
        storing.next(gathering, counted)


@dataclass
class _Counted:
    """What a listener is told in files: those of a batch stand for all that were read while it was gathered."""

    progress: Progress
    total: int
    read: int = 0
    behind: int = 0

    def of_next(self, count: int) -> Callable[[str, int], None]:
        """Return what to tell of the next batch, of `count` articles."""
        behind, self.behind = self.behind, self.read
        files, total = self.read - behind, max(self.total, self.read)
        return lambda title, done: self.progress(title, behind + files * done // count, total)


class _Storing:
    """Stores batches in a thread of its own, one at a time."""

    def __init__(self, ledger: Ledger, embedder: Embedder) -> None:
        self._ledger, self._embedder = ledger, embedder
        self._stop = Event()
        self._pool = ThreadPoolExecutor(1, "storing")
        self._under_way: Future[None] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            self._stop.set()
        self._pool.shutdown()
        if kind is None and self._under_way is not None:
            self._under_way.result()

    def next(self, gathering: Gathering, counted: _Counted | None) -> None:
        """Begin with what was gathered, when the batch before is stored; raise what stopped that one."""
        if self._under_way is not None:
            self._under_way.result()
        batch = gathering.taken()
        if len(batch):
            tell = counted.of_next(len(batch)) if counted else lambda title, done: None
            self._under_way = self._pool.submit(batch.store, self._ledger, self._embedder, self._stop, tell)


def _sort(raw: Raw | Rejection, ledger: Ledger, gathering: Gathering, tally: _Tally) -> None:
    """Let the article of a new or changed file wait to be stored; count another one, or why there is none."""
    if isinstance(raw, Rejection):
        tally.rejected.append(_with_what_stays(raw, ledger))
        return
    if not is_address(raw.path):
        raw = replace(raw, path=str(Path(raw.path).resolve()))
    digest = text_hash(raw.text)
    mine = ledger.at_path(raw.path)
    if mine and mine[1] == digest:
        tally.unchanged.append(mine[0])
        return
    waiting, holder = gathering.holds(digest), ledger.with_digest(digest)
    elsewhere = waiting or (holder and holder[1] != raw.path and _stays(holder[1]) and not gathering.has(holder[0]))
    if elsewhere:
        tally.copies[raw.path] = Copy(digest, find_url(raw.text, raw.metadata, raw.body_start))
        tally.duplicates.append(waiting or (holder or ("",))[0])
        return
    if holder and not gathering.has(holder[0]):
        with ledger.transaction():
            ledger.move_article(holder[0], raw.path)
        tally.copies[raw.path] = Copy(digest)
        tally.unchanged.append(holder[0])
        return
    article = as_appeared(build_article(raw))
    worded = wording(article)
    same = _same_words(worded, raw.path, ledger, gathering)
    if same is not None:
        tally.copies[raw.path] = Copy(same[1], article.url)
        tally.duplicates.append(same[0])
        return
    forget_source(ledger, raw.path)
    own_id = mine[0] if mine else gathering.free_id(article_id(raw.path), digest, ledger)
    (tally.updated if mine else tally.added).append(own_id)
    gathering.add(with_corrections(ledger, replace(article, id=own_id)), worded)


def _same_words(worded: str | None, path: str, ledger: Ledger, gathering: Gathering) -> tuple[str, str] | None:
    """Return (id, SHA-256) of an article elsewhere that says the same, word for word, in a file that is not the same.

    Copies differ in line ends, in spaces, in how accents are written, in the address that they give.
    """
    waiting = gathering.says(worded) if worded else None
    if waiting is not None and waiting.path != path:
        return waiting.id, waiting.sha256
    holder = ledger.with_wording(worded) if worded else None
    if holder is None or holder[1] == path or gathering.has(holder[0]) or not _stays(holder[1]):
        return None
    return holder[0], holder[2]


def _with_what_stays(rejection: Rejection, ledger: Ledger) -> Rejection:
    """Say of a file that cannot be read any more that the article it held is still there."""
    path = rejection.path
    if is_address(path) or "\0" in path or not Path(path).is_file() or not ledger.at_path(real(Path(path)).as_posix()):
        return rejection
    stays = "What it said before stays in the index until the file is deleted and ingested with --prune."
    return replace(rejection, reason=f"{rejection.reason} {stays}")


def _fetcher(settings: Settings) -> Callable[[str], Fetched] | None:
    """Return what fetches an address, None where the settings do not allow it."""
    return partial(fetch, max_bytes=min(settings.max_file_bytes, MAX_BYTES)) if settings.fetch else None


def _stays(path: str) -> bool:
    """Tell whether an article is still where it was read; of a page, or in a feed, nothing says otherwise."""
    return is_address(path) or Path(path).exists() or Path(path).parent.is_file()


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
    # A page is not fetched again for this: it says when it appeared, or it does not.
    known = () if is_address(article.path) else related(article, ledger)
    for raw in read_paths([article.path or ""], settings.max_file_bytes) if known else ():
        if isinstance(raw, Raw) and text_hash(raw.text) == article.sha256:
            again = as_appeared(build_article(replace(raw, path=article.path or raw.path), known))
            return with_corrections(ledger, replace(again, id=article.id))
    return None


def _prune(paths: Sequence[str | Path], ledger: Ledger, tally: _Tally) -> None:
    roots = [Path(path).resolve() for path in paths]
    for path, gone in ledger.paths().items():
        below = any(root == Path(path) or root in Path(path).parents for root in roots)
        if below and not _stays(path) and not taken_over(ledger, gone, _stays):
            with ledger.transaction():
                ledger.delete_article(gone)
            tally.removed.append(gone)
