"""A failure of a model's server in, the seconds to wait before asking again out."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final

RETRIES: Final = 2
# Failures that pass: time-outs, conflicts, too many requests; and all of the server's own.
_PASSING: Final = (408, 409, 425, 429)
_FIRST: Final = 0.5
# What is left of a budget must allow a reply too.
_REPLY: Final = 1.0


def pause(error: Any, failed: int, left: float) -> float | None:
    """Return how long to wait after `failed` earlier failures, None where asking again makes no sense.

    `left` are the seconds that remain. A server's Retry-After is honoured, or the request is given up.
    """
    status = getattr(error, "status_code", None)
    if status is not None and status not in _PASSING and status < 500:
        return None
    headers = getattr(getattr(error, "response", None), "headers", None) or {}
    wait = retry_after(headers.get("retry-after"), datetime.now(UTC))
    if wait is None:
        wait = _FIRST * 2**failed * (1 + random.random() / 4)
    return wait if wait + _REPLY <= left else None


def retry_after(value: str | None, now: datetime) -> float | None:
    """Return the seconds that a Retry-After header asks for, as a number or as a date (RFC 9110, 10.2.3)."""
    if not value:
        return None
    try:
        seconds = float(value)
        return max(0.0, seconds) if seconds < float("inf") else None
    except ValueError:
        pass
    try:
        return max(0.0, (parsedate_to_datetime(value) - now).total_seconds())
    except (ValueError, TypeError):
        return None
