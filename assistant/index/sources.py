"""Where else the text of an article was read: paths and addresses of its copies, kept in the ledger by their text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from assistant.index.ledger import Ledger
from assistant.types import Article

# What is shown of a copy: {"path": where it was read, "url": the address it gives itself, None without one}.
Source = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that holds the text of an article: the text's SHA-256, and the address that the file gives itself."""

    digest: str
    url: str | None = None


def forget_source(ledger: Ledger, path: str) -> None:
    """Forget a path that holds another text now, or is where its article itself lies."""
    if ledger.read("SELECT 1 FROM sources WHERE path = ?", (path,)):
        with ledger.transaction():
            ledger.write("DELETE FROM sources WHERE path = ?", [(path,)])


def other_sources(ledger: Ledger) -> dict[str, list[Source]]:
    """Return by article id where else its text was read, in order of path; articles of one source are left out."""
    if not ledger.read("SELECT 1 FROM sqlite_master WHERE name = 'sources'"):
        # A ledger of before, in a folder that takes no writing.
        return {}
    statement = (
        "SELECT articles.id, sources.path, sources.url FROM sources JOIN articles USING (sha256) "
        "WHERE sources.path != articles.path ORDER BY articles.id, sources.path"
    )
    found: dict[str, list[Source]] = defaultdict(list)
    for own_id, path, url in ledger.read(statement):
        found[own_id].append({"path": path, "url": url})
    return dict(found)


def add_sources(ledger: Ledger, article: Article, sources: Iterable[Source]) -> None:
    """Remember where else the text of an article was read, but for places where another article lies."""
    holder = ledger.with_digest(article.sha256)
    own = holder[1] if holder else article.path
    rows = [(str(each["path"]), article.sha256, each["url"]) for each in sources if each["path"] not in (None, own)]
    rows = [row for row in rows if (ledger.at_path(row[0]) or ("", article.sha256))[1] == article.sha256]
    if rows:
        with ledger.transaction():
            ledger.write("INSERT OR REPLACE INTO sources VALUES (?, ?, ?)", rows)


def taken_over(ledger: Ledger, article_id: str, stays: Callable[[str], bool]) -> bool:
    """Make the first copy that is still there the place of an article whose file has gone; tell whether there is one.

    `stays` tells whether a path is still there; copies that are not are forgotten.
    """
    statement = "SELECT sources.path FROM sources JOIN articles USING (sha256) WHERE articles.id = ? ORDER BY 1"
    for (path,) in ledger.read(statement, (article_id,)):
        forget_source(ledger, path)
        if stays(path):
            with ledger.transaction():
                ledger.move_article(article_id, path)
            return True
    return False


def settle_copies(
    ledger: Ledger, copies: Mapping[str, Copy], removed: list[str], stays: Callable[[str], bool]
) -> list[str]:
    """Remember copies, bring articles to where their texts are now, and return the files that are to be read again.

    `copies` are files that held the text of an article of elsewhere when they were read. Where that one's file has
    another text by now, the article moves; an article whose own file became a copy goes into `removed`; where no
    article has the text any more, the file is read again.
    """
    if not copies:
        return []
    with ledger.transaction():
        ledger.write(
            "INSERT OR REPLACE INTO sources VALUES (?, ?, ?)", [(path, c.digest, c.url) for path, c in copies.items()]
        )
        for path, copy in copies.items():
            holder = ledger.with_digest(copy.digest)
            if holder and copies.get(holder[1], copy).digest != copy.digest:
                ledger.move_article(holder[0], path)
    lost = [path for path, copy in copies.items() if ledger.with_digest(copy.digest) is None]
    for path in copies.keys() - set(lost):
        for own_id, digest in ledger.read("SELECT id, sha256 FROM articles WHERE path = ?", (path,)):
            if digest != copies[path].digest and not taken_over(ledger, own_id, stays):
                with ledger.transaction():
                    ledger.delete_article(own_id)
                removed.append(own_id)
    return [path for path in lost if stays(path)]
