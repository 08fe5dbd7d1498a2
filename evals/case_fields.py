"""Raw values of a case file in, checked values out; what is of another kind is refused with the place it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

Wanted = str | int | float

# A point in time in EDTF, in which X stands for a digit that the articles do not give: XXXX-04 is April of some year.
_EDTF = re.compile(r"(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-\d\d)?)?")


class CaseError(ValueError):
    """A case file that cannot be used; the message names the file, the case and what to change."""


def one_of(where: str, field: str, value: Any, allowed: Iterable[str]) -> Any:
    """Return a value that is among those allowed."""
    known = tuple(allowed)
    if value not in known:
        raise CaseError(f"{where}: {field} is {value!r}; one of {', '.join(known)}")
    return value


def groups(where: str, field: str, value: Any) -> tuple[tuple[Wanted, ...], ...]:
    """Return groups of alternatives, none of them empty."""
    found = tuple(wanted(where, field, group) for group in _list(where, field, value))
    if not all(found):
        raise CaseError(f"{where}: a group of {field} is empty, so nothing could satisfy it")
    return found


def wanted(where: str, field: str, value: Any) -> tuple[Wanted, ...]:
    """Return words and numbers."""
    items = _list(where, field, value)
    for item in items:
        if isinstance(item, bool) or not isinstance(item, (str, int, float)) or item == "":
            raise CaseError(f"{where}: {field} wants words and numbers, not {item!r}")
    return tuple(items)


def strings(where: str, field: str, value: Any, what: str = "words in quotation marks") -> tuple[str, ...]:
    """Return strings, none of them empty."""
    items = _list(where, field, value)
    for item in items:
        if not isinstance(item, str) or not item.strip():
            raise CaseError(f"{where}: {field} wants {what}, not {item!r}")
    return tuple(items)


def words(where: str, field: str, value: Any) -> str | None:
    """Return a string that says something, or None where the field is absent."""
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise CaseError(f"{where}: {field} wants words, not {value!r}")
    return value


def date(where: str, field: str, value: Any) -> str | None:
    """Return a date in EDTF, or None where the field is absent."""
    if value is not None and (not isinstance(value, str) or not _EDTF.fullmatch(value)):
        raise CaseError(f'{where}: {field} wants a date such as "2024-06-19", "2024" or "XXXX-04", not {value!r}')
    return value


def yes_or_no(where: str, field: str, value: Any) -> bool:
    """Return a truth value."""
    if not isinstance(value, bool):
        raise CaseError(f"{where}: {field} wants true or false, not {value!r}")
    return value


def names(fields: Iterable[str]) -> str:
    """List field names in order."""
    return ", ".join(sorted(map(str, fields)))


def _list(where: str, field: str, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise CaseError(f"{where}: {field} wants a list, not {value!r}")
    return value
