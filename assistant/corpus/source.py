"""The text and metadata of an article in, its title, its outlet and its address out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from assistant.corpus import furniture
from assistant.corpus.outlets import is_outlet_name, outlet_at_end, outlet_at_top
from assistant.corpus.prose import find_lines
from assistant.text.sentences import split_lines, split_sentences
from assistant.types import Span

_TITLE_FIELDS = ("title", "titre", "headline", "og:title")
_OUTLET_FIELDS = (
    *("outlet", "publisher", "site_name", "og:site_name", "média", "media"),
    *("journal", "newspaper", "publication", "source"),
)
_URL_FIELDS = ("url", "link", "lien", "canonical", "permalink", "og:url", "source_url", "source")
_TITLE_LENGTH = 160
_EDGE = 4000
_EDGE_LINES = 12
# Controls, halves of characters, and what turns the direction of writing.
_UNWRITTEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_SHARED_HOSTS = ("facebook.", "twitter.", "x.com", "t.co", "bit.ly", "youtube.", "t.me", "google.", "archive.org")


def find_title(text: str, prose: Sequence[Span], metadata: Mapping[str, object], start: int = 0) -> str:
    """Return the title: of the metadata, a headline above the prose, else the first sentence, shortened at a word.

    The article proper begins at `start`, after any front matter.
    """
    stated = _field(metadata, _TITLE_FIELDS)
    if stated:
        return stated
    top = _headline(text, start, prose[0].start if prose else len(text))
    if top:
        return top
    first = split_sentences(text, prose[0].start, min(prose[0].end, prose[0].start + 2000)) if prose else []
    sentence = text[first[0].start : first[0].end] if first else text[start : start + 2000].strip()
    return _shortened(" ".join(sentence.split()))


def find_outlet(text: str, metadata: Mapping[str, object], url: str | None, start: int = 0) -> str | None:
    """Return who published the article, as the metadata, its first and last lines or its address say; never a guess."""
    stated = _field(metadata, _OUTLET_FIELDS)
    if stated and not stated.startswith(("http://", "https://")):
        return stated
    top, end = _edges(text, start)
    return outlet_at_top(top) or outlet_at_end(end) or _host(url)


def find_url(text: str, metadata: Mapping[str, object], start: int = 0) -> str | None:
    """Return the address of the article: of the metadata, or of a line that gives it as the source."""
    for name in _URL_FIELDS:
        stated = _field(metadata, (name,))
        if stated and stated.startswith(("http://", "https://")):
            return stated
    top, end = _edges(text, start)
    addresses = [furniture.find_url(line) for line in [*reversed(end), *top] if furniture.is_source(line)]
    return next((_absolute(address) for address in addresses if address and not _is_shared(_absolute(address))), None)


def _field(metadata: Mapping[str, object], names: Sequence[str]) -> str | None:
    lowered = {str(name).lower(): value for name, value in metadata.items()}
    for name in names:
        value = lowered.get(name)
        if isinstance(value, Mapping):
            value = value.get("name")
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and str(value).strip():
            words = " ".join(_UNWRITTEN.sub(" ", _paired(str(value))).split())
            if words:
                return words
    return None


def _headline(text: str, start: int, end: int) -> str | None:
    """Return the headline above the prose: a heading, else the first line long enough to be no kicker or masthead."""
    if end <= start:
        return None
    lines = [line for line in find_lines(text[: min(end, start + _EDGE)], start) if line.kind != "furniture"]
    candidates = [(line.heading, text[line.start : line.end].strip(" *_\t")) for line in lines]
    headings = [words for heading, words in candidates if heading and words]
    if headings:
        return _shortened(headings[0], 2 * _TITLE_LENGTH)
    long_enough = [words for _, words in candidates if len(words.split()) >= 4 and not outlet_at_top([words[-80:]])]
    short = [words for _, words in candidates if len(words.split()) >= 2 and not is_outlet_name(words)]
    return next((_shortened(words, 2 * _TITLE_LENGTH) for words in long_enough + short), None)


def _edges(text: str, start: int) -> tuple[list[str], list[str]]:
    """Return the first and the last lines of the text, each cut to a length that a pattern may be tried on."""
    head, tail = text[start : start + _EDGE], text[max(start, len(text) - _EDGE) :]
    top = [head[line.start : line.end] for line in split_lines(head)][:_EDGE_LINES]
    end = [tail[line.start : line.end] for line in split_lines(tail)][-_EDGE_LINES:]
    return [line[: furniture.LONGEST] for line in top], [_closing(line) for line in end]


def _closing(line: str) -> str:
    return line[: furniture.without_tail(line)].strip(" *_")[-furniture.LONGEST :]


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.").removeprefix("m.") if host and not _is_shared(url or "") else None


def _is_shared(url: str) -> bool:
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return True
    return host.startswith(_SHARED_HOSTS)


def _absolute(address: str) -> str:
    return address if address.lower().startswith("http") else f"https://{address}"


def _shortened(title: str, length: int = _TITLE_LENGTH) -> str:
    if len(title) <= length:
        return title
    cut = title[:length].rsplit(" ", 1)[0] if " " in title[:length] else title[:length]
    return cut.rstrip(" ,;:.–-") + "…"


def _paired(words: str) -> str:
    """Put together the halves of characters that escapes of JSON in YAML leave apart."""
    return _HALVES.sub(lambda pair: pair.group().encode("utf-16-le", "surrogatepass").decode("utf-16-le"), words)
