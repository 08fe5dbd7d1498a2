"""A date of publication in, whether an article can have appeared then out: nothing has appeared in days to come."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from assistant.text import edtf
from assistant.types import Article

_WRITTEN: Final = re.compile(r"[0-9X~?%/-]+")
_OLDEST: Final = 1500
# A clock that shows an earlier day than this program was made on is wrong, and tells nothing of the articles.
_MADE: Final = date(2026, 11, 22)
# Where the day begins first, it is tomorrow already.
_AHEAD: Final = timedelta(days=1)


def latest_day() -> date:
    """Return the last day on which anything can have appeared by now."""
    return max(date.today(), _MADE) + _AHEAD


def is_publication(published: str, latest: date | None = None) -> bool:
    """Tell whether an EDTF value may be a date of publication, on or before a day (by now, where none is given)."""
    span = edtf.bounds(published) if _WRITTEN.fullmatch(published) else None
    if span is None or span[0].year < _OLDEST or span[1] == date.max:
        return False
    return span[0] <= (latest or latest_day())


def as_appeared(article: Article) -> Article:
    """Return an article without its date where that lies in days to come, or out of the centuries of the press."""
    if article.published is None or is_publication(article.published):
        return article
    return replace(
        article, published=None, published_precision="unknown", published_basis="unknown", published_evidence=None
    )
