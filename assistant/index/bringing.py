"""The articles of a ledger to what an archive holds, and articles of an archive into a ledger, as they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from threading import Event

from assistant.index.batches import Gathering
from assistant.index.corrections import all_remembered, remember, remembered
from assistant.index.embedding import Embedder
from assistant.index.ledger import Ledger
from assistant.index.pace import Progress
from assistant.index.sources import add_sources, other_sources
from assistant.index.transfer import Corrected, Corrections, Packed
from assistant.settings import Settings
from assistant.types import Article, IngestReport, Rejection


def packed_articles(ledger: Ledger) -> Iterator[Packed]:
    """Yield all articles with what was corrected of them and where else they were read, one read at a time."""
    sources = other_sources(ledger)
    for (own_id,) in ledger.read("SELECT id FROM articles ORDER BY id"):
        for article in ledger.articles([own_id]):
            yield Packed(article, remembered(ledger, article.path or article.id), sources.get(own_id, ()))


def left_corrections(ledger: Ledger) -> Corrections:
    """Return what was corrected of files that are no articles any more."""
    kept = {path or own_id for path, own_id in ledger.paths().items()}
    return Corrections({path: told for path, told in all_remembered(ledger).items() if path not in kept})


def bring_in(
    found: Iterable[Packed | Corrections | Rejection],
    ledger: Ledger,
    embedder: Embedder,
    settings: Settings,
    progress: Progress | None = None,
) -> IngestReport:
    """Store articles with their titles, outlets and dates; those whose text is known already stay as they are.

    Call while holding the writing lock.
    """
    added: list[str] = []
    unchanged: list[str] = []
    rejected: list[Rejection] = []
    gathering = Gathering(settings.chunk_size)
    for each in found:
        if isinstance(each, Rejection):
            rejected.append(each)
        elif isinstance(each, Corrections):
            _remember(each.by_path, ledger)
        elif held := _holder(each.article, ledger, gathering):
            unchanged.append(held)
            add_sources(ledger, each.article, [{"path": each.article.path, "url": each.article.url}, *each.sources])
        else:
            added.append(_take(each, ledger, gathering))
        if gathering.is_full:
            _store(gathering, ledger, embedder, progress)
    _store(gathering, ledger, embedder, progress)
    return IngestReport(tuple(added), (), tuple(dict.fromkeys(unchanged)), rejected=tuple(rejected))


def _holder(article: Article, ledger: Ledger, gathering: Gathering) -> str | None:
    """Return the id of the article that has a text already."""
    return gathering.holds(article.sha256) or (ledger.with_digest(article.sha256) or (None,))[0]


def _take(each: Packed, ledger: Ledger, gathering: Gathering) -> str:
    """Let an article wait to be stored, what is known beside it be stored, and return its id."""
    article = replace(each.article, id=gathering.free_id(each.article.id, each.article.sha256, ledger))
    gathering.add(article)
    if each.corrected:
        _remember({article.path or article.id: each.corrected}, ledger)
    add_sources(ledger, article, each.sources)
    return article.id


def _remember(corrected: Mapping[str, Corrected], ledger: Ledger) -> None:
    with ledger.transaction():
        for path, fields in corrected.items():
            remember(ledger, path, fields)


def _store(gathering: Gathering, ledger: Ledger, embedder: Embedder, progress: Progress | None) -> None:
    batch = gathering.taken()

    def tell(title: str, done: int) -> None:
        if progress:
            progress(title, done, len(batch))

    if len(batch):
        batch.store(ledger, embedder, Event(), tell)
