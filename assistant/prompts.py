"""A prompt's name, language and variables in, its text out; a file whose variables are not its caller's is refused."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from string import Template

from assistant.settings import bundled
from assistant.types import Language

_HEADER = re.compile(r"\A\s*<!--.*?-->\s*", re.DOTALL)


class PromptError(Exception):
    """A prompt file does not fit its caller; the message names the file and the variables."""


def fill(name: str, language: Language, **variables: str) -> str:
    """Return the prompt `prompts/NAME.LANGUAGE.md` with its variables filled in. Raises PromptError."""
    template = _load(name, language)
    wanted, given = set(template.get_identifiers()), set(variables)
    if wanted != given or not template.is_valid():
        raise PromptError(f"prompts/{name}.{language}.md uses {sorted(wanted)}, its caller gives {sorted(given)}")
    return template.substitute(variables)


def fingerprint(name: str, language: Language) -> str:
    """Return a short hash of a prompt file; it changes whenever its words do."""
    return hashlib.sha256(_load(name, language).template.encode()).hexdigest()[:16]


@lru_cache
def _load(name: str, language: Language) -> Template:
    path = bundled("prompts") / f"{name}.{language}.md"
    return Template(_HEADER.sub("", path.read_text(encoding="utf-8")).strip())
