"""The ledger's articles whose date is known, found by the names they share with another: what may help to date it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from assistant.index.ledger import Ledger
from assistant.text.words import content_words
from assistant.types import Article

# How many related articles are read for the date of one.
_RELATED = 24
# A name that so many articles hold relates none of them.
_COMMON = 2_000
# Characters of an article that are read for names.
_READ = 20_000
_NOTED = "names"


def note_names(article: Article, ledger: Ledger) -> None:
    """Remember the names of an article whose date may help others; call inside a transaction."""
    if _helps(article):
        ledger.write("INSERT OR IGNORE INTO names VALUES (?, ?)", ((stem, article.id) for stem in names_of(article)))


def note_all_names(ledger: Ledger) -> None:
    """Remember the names of all articles of a ledger that was made before names were noted."""
    if ledger.meta(_NOTED) is None:
        for (article_id,) in ledger.read("SELECT id FROM articles"):
            with ledger.transaction():
                for article in ledger.articles([article_id]):
                    note_names(article, ledger)
        with ledger.transaction():
            ledger.set_meta(_NOTED, "1")


def related(article: Article, ledger: Ledger) -> list[Article]:
    """Return the dated articles that share the most names with one, the most first."""
    shared: Counter[str] = Counter()
    for stem in names_of(article):
        rows = ledger.read("SELECT article_id FROM names WHERE stem = ? LIMIT ?", (stem, _COMMON + 1))
        if len(rows) <= _COMMON:
            shared.update(row[0] for row in rows)
    del shared[article.id]
    best = sorted(shared, key=lambda other: (-shared[other], other))[:_RELATED]
    found = {other.id: other for other in ledger.articles(best)}
    return [found[other] for other in best]


def names_of(article: Article) -> frozenset[str]:
    """Return the stems of the capitalised words of an article."""
    words = content_words(article.text[:_READ], article.language)
    return frozenset(word.stem for word in words if word.surface[0].isupper())


def mark_undated(ids: Iterable[str], ledger: Ledger) -> None:
    """Note articles that are to be dated beside the others when these are all there; call inside a transaction."""
    ledger.write("INSERT OR IGNORE INTO undated VALUES (?)", ((article_id,) for article_id in ids))


def undated(ledger: Ledger) -> list[str]:
    """Return the ids of the articles noted so."""
    return [row[0] for row in ledger.read("SELECT article_id FROM undated ORDER BY article_id")]


def settle(article_id: str, ledger: Ledger) -> None:
    """Strike an article off that note; call inside a transaction."""
    ledger.write("DELETE FROM undated WHERE article_id = ?", [(article_id,)])


def _helps(article: Article) -> bool:
    if article.published_basis in ("stated", "curated"):
        return True
    return article.published_basis == "inferred" and article.published_precision == "day"
