"""Words of others to text that a terminal, a spreadsheet or a calendar only shows: nothing in it steers the program.

A control character could move the cursor, rename the window or end a line; one that turns the order of writing round
could make a name read as another. JSON keeps them all, written as escapes.
"""

from __future__ import annotations

import json
import re

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ud800-\udfff]")
# They set a piece of writing apart in its line, and do nothing to its words.
_APART = re.compile("[\u202a-\u202c\u2066-\u2069]")
_BREAKS = re.compile("[\t\n]")
# Those that JSON may hold as they are.
_KEPT_BY_JSON = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def shown_plain(text: str) -> str:
    """Return text of which only line breaks and tabs steer what shows it; every other such character is a "�"."""
    return _STEERING.sub("�", _APART.sub("", text))


def shown_in_line(text: str) -> str:
    """Return text that stays in its line, as a name of a file that holds a line break must."""
    return _BREAKS.sub("�", shown_plain(text))


def json_shown(value: object) -> str:
    """Return a value as indented JSON that can be printed."""
    told = json.dumps(value, ensure_ascii=False, indent=2)
    return _KEPT_BY_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", told)
