"""A line of an answer to the ranges of it that are somebody's words: who speaks, what is accused, what is denied."""

from __future__ import annotations

from assistant.page.markup import escape_lines
from assistant.page.weaving import Line, Wrap
from assistant.page.wording import WORDS
from assistant.text.speech import find_attributions
from assistant.types import Attribution, Language

_SENTENCE, _SPEAKER = 0, 1


def mark_speech(line: Line, language: Language) -> list[Wrap]:
    """Return the sentences that accuse or deny, each with its word before it, and the names of those who speak.

    The words are the articles', in whichever language; `language` is the reply's, for ours.
    """
    wraps: list[Wrap] = []
    named: set[int] = set()
    reached = 0
    for said in find_attributions(line.text):
        if said.kind in ("denies", "accuses") and said.start >= reached:
            wraps.append(_sentence(said, language))
            reached = said.end
        at = line.text.find(said.speaker, said.start, said.end) if said.speaker else -1
        if said.speaker and at >= 0 and at not in named:
            named.add(at)
            wraps.append(Wrap(at, at + len(said.speaker), '<span class="speaker">', "</span>", _SPEAKER))
    return [wrap for wrap in wraps if wrap.depth == _SENTENCE] + _apart([w for w in wraps if w.depth == _SPEAKER])


def _sentence(said: Attribution, language: Language) -> Wrap:
    word = WORDS[language].speech_kinds[said.kind]
    lead = f'<span class="said-tag said-{said.kind}">{escape_lines(word)}</span> '
    return Wrap(said.start, said.end, f'<span class="said said-{said.kind}">', "</span>", _SENTENCE, lead)


def _apart(wraps: list[Wrap]) -> list[Wrap]:
    """Return the wraps that do not overlap one before them."""
    kept: list[Wrap] = []
    for wrap in sorted(wraps, key=lambda wrap: wrap.start):
        if not kept or kept[-1].end <= wrap.start:
            kept.append(wrap)
    return kept
