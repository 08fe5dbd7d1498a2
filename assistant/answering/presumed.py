"""What a question takes for granted, as a statement: the noun that the modules beside build and pass on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.types import Language

# What is asked for: how many, whom, which thing or what is said of it, when, where, how and why, or whether it is so.
Asked = Literal["count", "who", "what", "other", "whether"]
# Where the number asked for belongs in a statement.
SLOT = "{}"
WORD = re.compile(r"[^\W_]+(?:['’](?:s|t)\b)?")


@dataclass(frozen=True, slots=True)
class Presumed:
    """What a question takes for granted; `ordered` where its words stand as in a statement, so that roles can be read.

    Where a number is asked for, `text` has SLOT in its place; `asked_noun` are the words that say what is asked for:
    what is counted, or the noun after "quel".
    """

    text: str
    language: Language
    asked: Asked
    ordered: bool
    asked_noun: str = ""
