"""The articles of a ledger to what an archive holds, and articles of an archive into a ledger, as they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from threading import Event

from assistant.index.batches import Gathering
from assistant.index.corrections import remember, remembered
from assistant.index.embedding import Embedder
from assistant.index.ledger import Ledger
from assistant.index.pace import Progress
from assistant.index.transfer import Packed
from assistant.settings import Settings
from assistant.types import Article, IngestReport, Rejection


def packed_articles(ledger: Ledger) -> Iterator[Packed]:
    """Yield all articles with what was corrected of them, in order of id, one read at a time."""
    for (own_id,) in ledger.read("SELECT id FROM articles ORDER BY id"):
        for article in ledger.articles([own_id]):
            yield Packed(article, remembered(ledger, article.path or article.id))


def bring_in(
    found: Iterable[Packed | Rejection],
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
            continue
        held = gathering.holds(each.article.sha256) or (ledger.with_digest(each.article.sha256) or ("",))[0]
        if held:
            unchanged.append(held)
            continue
        article = _with_own_id(each.article, ledger, gathering)
        added.append(article.id)
        gathering.add(article)
        if each.corrected:
            with ledger.transaction():
                remember(ledger, article.path or article.id, each.corrected)
        if gathering.is_full:
            _store(gathering, ledger, embedder, progress)
    _store(gathering, ledger, embedder, progress)
    return IngestReport(tuple(added), (), tuple(dict.fromkeys(unchanged)), rejected=tuple(rejected))


def _store(gathering: Gathering, ledger: Ledger, embedder: Embedder, progress: Progress | None) -> None:
    batch = gathering.taken()

    def tell(title: str, done: int) -> None:
        if progress:
            progress(title, done, len(batch))

    if len(batch):
        batch.store(ledger, embedder, Event(), tell)


def _with_own_id(article: Article, ledger: Ledger, gathering: Gathering) -> Article:
    taken = gathering.has(article.id) or ledger.has(article.id)
    return replace(article, id=f"{article.id}-{article.sha256[:8]}") if taken else article
