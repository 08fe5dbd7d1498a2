"""A question and those before it to a question that stands by itself, written by a language model and checked."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Final

from assistant.answering.asking import Asking
from assistant.answering.chat_seam import ModelError
from assistant.prompts import fill, fingerprint
from assistant.text.dates import find_dates
from assistant.text.figures import find_figures
from assistant.text.language import detect_language
from assistant.text.names import find_names
from assistant.text.words import fold
from assistant.types import Language

# How many earlier questions the model reads, and how much of each.
_REMEMBERED: Final = 3
_READ: Final = 400
_LONGEST: Final = 400
# A question must not wait long for being understood.
_SECONDS: Final = 7.0
_LABEL = re.compile(r"^(?:[-*>#\s]*)(?:(?:last |standalone |dernière |rewritten )?question(?: réécrite)? ?: ?)?", re.I)


def rewrite(question: str, after: Sequence[str], by_rules: str, asking: Asking) -> str:
    """Return a question as a model understands it after the earlier ones; `by_rules` where the model errs or is late.

    What it writes is refused where it is no question, drops a name, a figure or a date of the question asked, or
    brings one that nobody has asked about.
    """
    if not after:
        return by_rules
    language = detect_language(question)
    earlier = [" ".join(one[:_READ].split()) for one in after[-_REMEMBERED:]]
    told = "\n".join(f"- {one}" for one in earlier)
    prompt = fill("rewrite_question", language, earlier=told, question=" ".join(question.split()))
    key = json.dumps([fingerprint("rewrite_question", language), earlier, question])
    try:
        written = "".join(asking.pieces(prompt, {}, key, _SECONDS))
    except ModelError:
        return by_rules
    if asking.cut:
        return by_rules
    said = _question(written)
    if said is None or not _faithful(said, question, earlier, by_rules, language):
        return by_rules
    asking.keep()
    return said


def _question(written: str) -> str | None:
    """Return the one question of a reply, None where it is something else."""
    lines = [line.strip() for line in written[: 4 * _LONGEST].strip().splitlines() if line.strip()]
    if len(lines) != 1:
        return None
    said = _LABEL.sub("", lines[0]).strip('"«»“” \u00a0\u202f`*')
    said = said if said.endswith("?") else f"{said} ?" if said and said[-1] not in ".!:" else ""
    return said if 0 < len(said) <= _LONGEST else None


def _faithful(said: str, question: str, earlier: Sequence[str], by_rules: str, language: Language) -> bool:
    known = " ".join([question, by_rules, *earlier])
    return _facts(question, language) <= _facts(said, language) and _facts(said, language) <= _facts(known, language)


def _facts(text: str, language: Language) -> set[str]:
    """Return the figures, years and words of names of a question."""
    figures = {str(figure.value) for figure in find_figures(text, language)}
    years = {mention.edtf[:4] for mention in find_dates(text, None, language) if mention.edtf}
    names = {fold(word) for name in find_names(text, language) for word in re.findall(r"\w{3,}", name.text)}
    capitals = {fold(word) for word in re.findall(r"(?<=\s)[A-ZÀ-Þ]\w{2,}", text)}
    return figures | years | names | capitals
