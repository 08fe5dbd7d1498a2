"""An article's text, metadata and address come in; when it was published, how finely and on what evidence, goes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from assistant.corpus.date_addresses import agreeing_day, dated_address, source_addresses
from assistant.corpus.date_events import year_by_events
from assistant.corpus.date_lines import stated_date
from assistant.corpus.date_sequence import Chronology, Inferred, infer
from assistant.text import edtf
from assistant.text.dates import find_dates
from assistant.types import Article, Basis, Published, Span

_FIELDS = (
    "published", "date", "published_at", "publishedat", "date_published", "datepublished", "publication_date",
    "pubdate", "article:published_time", "published_time", "dc.date", "dc.date.issued", "dcterms.issued", "issued",
    "publie", "publié", "publie_le", "publié_le", "date_publication", "date de publication", "parution",
)  # fmt: skip
_BASES: Mapping[str, Basis] = {"stated": "stated", "inferred": "inferred", "curated": "curated"}
_OLDEST, _LATEST = 1500, 2050
_UNKNOWN = Published()


def date_article(
    text: str,
    *,
    metadata: Mapping[str, object] | None = None,
    url: str | None = None,
    prose: Sequence[Span] | None = None,
    known: Sequence[Article] = (),
) -> Published:
    """Date an article by its metadata, a line that states its date, its address, its text, or what others date.

    `prose` tells where running text begins; `known` are the other articles, whose dates may settle a year. What no
    words support is unknown: never the day of reading, never a first of January made of a year.
    """
    curated = _from_metadata(metadata or {})
    if curated:
        return curated
    stated = stated_date(text)
    if stated:
        return _published(stated.value, "stated", stated.words)
    lead = min((span.start for span in prose), default=0) if prose else 0
    inferred = _inferred(text, lead, _addresses(text, metadata or {}, url), known)
    return _published(inferred.value, "inferred", inferred.words) if inferred else _UNKNOWN


def _inferred(text: str, lead: int, addresses: list[str], known: Sequence[Article]) -> Inferred | None:
    """Return the first that holds: a dated address, a day it agrees with, the text's sequence, another's dating."""
    dated = dated_address(addresses)
    if dated:
        return dated
    chronology = Chronology(text, lead)
    earliest = chronology.latest.first.year if chronology.latest else None
    return (
        agreeing_day(addresses, chronology.lead_days(), earliest)
        or infer(chronology)
        or (year_by_events(text, known, earliest) if known else None)
    )


def _addresses(text: str, metadata: Mapping[str, object], url: str | None) -> list[str]:
    given = [url, *(metadata.get(name) for name in ("url", "source_url", "link", "source"))]
    return [each for each in given if isinstance(each, str) and "://" in each] + source_addresses(text)


def _published(value: str, basis: Basis, evidence: str) -> Published:
    return Published(value, edtf.precision(value), basis, evidence)


def _from_metadata(metadata: Mapping[str, object]) -> Published | None:
    """Read the first field that holds a usable date; its basis and evidence are the writer's where he gives them."""
    fields = {str(name).strip().lower(): (str(name), value) for name, value in metadata.items()}
    for field in _FIELDS:
        name, raw = fields.get(field, ("", None))
        value = _field_value(raw)
        if value:
            _, basis = fields.get("published_basis", fields.get("basis", ("", "")))
            _, words = fields.get("published_evidence", ("", None))
            return _published(value, _BASES.get(str(basis).lower(), "curated"), str(words) if words else name)
    return None


def _field_value(raw: object) -> str | None:
    """Read a date as YAML or a person writes it; None where it is none, or lies out of the centuries of the press."""
    if isinstance(raw, bool) or raw is None:
        return None
    if isinstance(raw, datetime):
        raw = raw.date()
    if isinstance(raw, date):
        raw = raw.isoformat()
    words = str(raw).strip()[:80]
    value = words.rstrip("~?%") if edtf.bounds(words) and "X" not in words else _written(words)
    value = value.split("T")[0] if value else None
    span = edtf.bounds(value) if value else None
    return value if span and span[0].year >= _OLDEST and span[1].year <= _LATEST else None


def _written(words: str) -> str | None:
    mentions = [each.edtf for each in find_dates(words, None) if each.edtf and each.kind == "date"]
    return mentions[0] if len(mentions) == 1 else None
