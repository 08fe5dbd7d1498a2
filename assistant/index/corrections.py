"""What a person knows better than the files say: title, outlet or date of an article, kept through later ingestions."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.corpus.chunking import chunk_article
from assistant.errors import UsageError
from assistant.index.appearing import is_publication
from assistant.index.ledger import Ledger, text_hash
from assistant.settings import Settings
from assistant.text import edtf
from assistant.text.dates import find_dates
from assistant.types import Article

_EVIDENCE = "published"
_POINT = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_KEY = "correction:"
_FIELDS = ("title", "outlet", "published")


def read_date(words: str) -> str:
    """Return the EDTF date that a person wrote: "2024-11", "30 novembre 2024". Raises UsageError."""
    plain = words.strip()[:80]
    told = plain if _POINT.fullmatch(plain) and edtf.bounds(plain) else _read_words(plain)
    if told is None:
        raise UsageError(f"{plain!r} is not a date; write 2024-11-30, 2024-11 or 2024")
    if not is_publication(told):
        raise UsageError(f"{plain!r} is no day on which an article can have appeared by now; write an earlier one")
    return told


def _read_words(plain: str) -> str | None:
    """Return the one date that words hold, None where a number beside it says that it is not the whole."""
    found = [m for m in find_dates(plain, None) if m.kind == "date" and m.edtf]
    if len(found) != 1 or not _POINT.fullmatch(found[0].edtf or ""):
        return None
    beside = plain[: found[0].start] + plain[found[0].end :]
    return None if any(sign.isdigit() for sign in beside) else found[0].edtf


def correct_article(
    ledger: Ledger, settings: Settings, article: Article, title: str, outlet: str, published: str
) -> Article:
    """Store an article with what a person wrote of it, and remember it; call while holding the writing lock.

    Empty words leave the title as it is, and say that outlet or date are not known. Raises UsageError.
    """
    wanted = {
        "title": _plain(title) or article.title,
        "outlet": _plain(outlet) or None,
        "published": read_date(published) if published.strip() else None,
    }
    changed = {name: wanted[name] for name in _FIELDS if wanted[name] != getattr(article, name)}
    if not changed:
        return article
    known = remembered(ledger, article.path or article.id) | changed
    corrected = _applied(article, changed)
    chunks = chunk_article(corrected, settings.chunk_size)
    with ledger.transaction():
        remember(ledger, article.path or article.id, known)
        ledger.put_article(corrected, chunks, [text_hash(chunk.text) for chunk in chunks])
    return corrected


def _plain(words: str) -> str:
    """Return words on one line that any file and database can hold."""
    return " ".join(words.replace("\0", " ").encode("utf-8", "replace").decode().split())


def with_corrections(ledger: Ledger, article: Article) -> Article:
    """Return an article as it was read with what a person has written of it."""
    return _applied(article, remembered(ledger, article.path or article.id))


def _applied(article: Article, changed: dict[str, str | None]) -> Article:
    result = article
    if changed.get("title"):
        result = replace(result, title=str(changed["title"]))
    if "outlet" in changed:
        result = replace(result, outlet=changed["outlet"])
    if "published" not in changed:
        return result
    date = changed["published"]
    if date is None:
        return replace(
            result,
            published=None,
            published_precision="unknown",
            published_basis="unknown",
            published_evidence=None,
        )
    return replace(
        result,
        published=date,
        published_precision=edtf.precision(date),
        published_basis="curated",
        published_evidence=_EVIDENCE,
    )


def remembered(ledger: Ledger, path: str) -> dict[str, str | None]:
    """Return what a person has written of the article at a path, by field."""
    kept = ledger.meta(_key(path))
    return dict(json.loads(kept)) if kept else {}


def all_remembered(ledger: Ledger) -> dict[str, dict[str, str | None]]:
    """Return what a person has written of all articles, by path, of those that are none any more too."""
    rows = ledger.read("SELECT key, value FROM meta WHERE substr(key, 1, ?) = ? ORDER BY key", (len(_KEY), _KEY))
    return {str(key)[len(_KEY) :]: dict(json.loads(value)) for key, value in rows}


def remember(ledger: Ledger, path: str, corrected: Mapping[str, str | None]) -> None:
    """Keep what a person has written of the article at a path; call inside a transaction."""
    ledger.set_meta(_key(path), json.dumps(dict(corrected)))


def _key(path: str) -> str:
    return f"{_KEY}{path}"
