"""An address in, the article of its page out, or those of its feed: what came is read as a saved file would be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from time import monotonic
from urllib.parse import urlsplit

from assistant.corpus.apart import read_feed, read_html, read_pdf
from assistant.corpus.decoding import UndecodableError, decode
from assistant.corpus.fetching import Fetched, FetchError
from assistant.corpus.frontmatter import FrontMatterError
from assistant.settings import without_secrets
from assistant.types import Rejection

Fetch = Callable[[str], Fetched]
# Where it was found, its text, its fields.
Found = tuple[str, str, dict[str, object]]
OFF = "Addresses are not fetched. Save the page as a .txt or .md file and ingest that file, or set ASSISTANT_FETCH=1."
_FEED = re.compile(
    rb"\A[\s\xef\xbb\xbf]*(?:<\?xml[^>]*>)?\s*(?:(?><!--.*?-->)\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL | re.IGNORECASE
)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE)
_SNIFFED = 4_000
# An entry of fewer characters announces an article that stands elsewhere.
_WHOLE = 1_000
_PAGES = 50
_SECONDS = 120.0


def read_address(url: str, fetch: Fetch) -> Iterator[Found | Rejection]:
    """Yield the article of a page, or those of a feed with the pages that it announces; or why there is none."""
    try:
        came = fetch(url)
        if _FEED.match(came.body[:_SNIFFED]):
            yield from _entries(came, fetch)
        else:
            yield _page(came)
    except (FetchError, UndecodableError, FrontMatterError) as error:
        yield Rejection(without_secrets(url), str(error))


def _entries(came: Fetched, fetch: Fetch) -> Iterator[Found]:
    ends, left = monotonic() + _SECONDS, _PAGES
    for title, text, fields in read_feed(came.body):
        link = str(fields.get("url") or "")
        if len(text) < _WHOLE and link and left and monotonic() < ends:
            left -= 1
            page = _announced(link, fetch)
            if page is not None and len(page[1]) > len(text):
                yield page[0], page[1], {**fields, **page[2]}
                continue
        # What a feed says of another site's address is not that site's own: it never takes its article's place.
        yield f"{came.url}#{_slug(link or title)}", text, fields


def _announced(link: str, fetch: Fetch) -> Found | None:
    """Return the article of a page that a feed announces, None where the announcement has to do."""
    try:
        return _page(fetch(link))
    except (FetchError, UndecodableError, FrontMatterError):
        return None


def _page(came: Fetched) -> Found:
    kind = came.media_type
    fields: Mapping[str, object] = {}
    if kind == "application/pdf" or came.body.startswith(b"%PDF-"):
        text, fields, _ = read_pdf(came.body)
    elif "html" in kind or (kind != "text/plain" and _PAGE.search(came.body[:_SNIFFED])):
        text, fields, _ = read_html(came.body)
    elif kind.startswith("text/") and "xml" not in kind:
        text = decode(came.body)[0]
    else:
        raise UndecodableError(f"The address leads to {kind or 'something'} that is no page, feed, text or PDF.")
    if not any(character.isalnum() for character in text):
        raise UndecodableError("The page holds no text that can be read. Save it from the browser and ingest the file.")
    return came.url, text, {**fields, "url": _own(str(fields.get("url") or ""), came.url)}


def _own(stated: str, fetched: str) -> str:
    """Return the address that a page gives itself where it is of the same host, else the one it came from."""
    try:
        return stated if urlsplit(stated).hostname == urlsplit(fetched).hostname else fetched
    except ValueError:
        return fetched


def _slug(words: str) -> str:
    return re.sub(r"[^\w-]+", "-", words.lower()).strip("-")[-120:]
