"""Words in, HTML out: all is escaped unless it is HTML already, so that no text of the press can be read as markup."""

from __future__ import annotations

import re
from html import escape

# What neither HTML nor XML 1.0 can carry.
UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EMPTY = frozenset({"input", "meta", "br", "rect", "line", "circle"})


class Html(str):
    """Text that is markup."""

    __slots__ = ()


def escaped(value: object) -> Html:
    """Return the value as markup that shows it."""
    return value if isinstance(value, Html) else Html(escape(UNPRINTABLE.sub("\ufffd", str(value))))


def tag(name: str, /, *children: object, **attributes: object) -> Html:
    """Write an element; `class_` and `data_kind` become class and data-kind; None leaves an attribute out."""
    pairs = ((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value is not None)
    opened = "".join(f' {key}="{escaped(value)}"' for key, value in pairs)
    if name in _EMPTY:
        return Html(f"<{name}{opened}>" if name in ("input", "meta", "br") else f"<{name}{opened}/>")
    return Html(f"<{name}{opened}>{joined(children)}</{name}>")


def joined(parts: object) -> Html:
    """Put elements and words one after the other."""
    members = parts if isinstance(parts, (list, tuple)) else [parts]
    return Html("".join(escaped(part) for part in members))
