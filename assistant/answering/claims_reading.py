"""A model's reply, piece by piece, to the claims it proposes: JSON as far as it is complete, else marked sentences."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from assistant.answering.claim_texts import LONGEST_CLAIM, marks, plain_claim
from assistant.text.sentences import split_sentences

MOST_CLAIMS: Final = 8
# How deep a claim may lie in a reply; deeper brackets are no claims.
_DEEPEST: Final = 4
_LONGEST_REPLY: Final = 60_000
_LONGEST_TEXT: Final = 10_000
# A longer text is looked through for sentences again only when so much more of it is there.
_SHORT, _GROWN = 2_000, 200
_ENDS = re.compile(r"[.!?…\]\s]")
_STATED = re.compile(r'"(answers|false_premise)"\s*:\s*(true|false)')
_TEXTS: Final = ("text", "claim", "statement", "sentence", "affirmation")
_LABELS: Final = ("labels", "label", "citations", "sources", "excerpts")
_QUOTES: Final = ("quote", "words", "verbatim")


@dataclass(frozen=True, slots=True)
class Proposed:
    """A claim as a model wrote it: its sentence, the labels of its passages, the words it says carry it.

    `translation` is that of the words in another language that the sentence quotes.
    """

    text: str
    labels: tuple[int, ...] = ()
    quote: str = ""
    translation: str = ""


@dataclass
class ClaimReader:
    """Reads a reply as it comes; each claim is given once, when its last character is there."""

    text: str = ""
    found: list[Proposed] = field(default_factory=list)
    _at: int = 0
    _opened: list[tuple[str, int]] = field(default_factory=list)
    _string: bool = False
    _escaped: bool = False
    _sentences: int = 0
    _split: int = 0

    def feed(self, piece: str) -> list[Proposed]:
        """Take a piece of the reply; return the claims that it completes."""
        self.text = (self.text + piece)[:_LONGEST_REPLY]
        if "{" in self.text:
            return self._keep(self._scanned())
        grown = len(self.text) - self._split
        if self._split < len(self.text) and (len(self.text) < _SHORT or grown >= _GROWN) and _ENDS.search(piece):
            return self._keep(self._marked(last=False))
        return []

    def finish(self) -> list[Proposed]:
        """Return the claims that only the end of the reply completes."""
        if "{" not in self.text:
            return self._keep(self._marked(last=True))
        return [] if self.found or self.silent else self._keep(_loose(self.text))

    @property
    def silent(self) -> bool:
        """The reply says that the passages do not answer; its claims, if any, are not proposed."""
        told = self._told()
        return told.get("answers") is False and not told.get("false_premise", False)

    @property
    def false_premise(self) -> bool:
        """The reply says that the question takes something false for granted."""
        return self._told().get("false_premise", False)

    @property
    def readable(self) -> bool:
        """The reply proposes claims, or says that there are none."""
        told = self._told()
        return bool(self.found) or told.get("answers") is False or ("answers" in told and '"claims"' in self.text)

    def _told(self) -> dict[str, bool]:
        return {match[1]: match[2] == "true" for match in _STATED.finditer(self.text)}

    def _keep(self, claims: Iterator[Proposed]) -> list[Proposed]:
        new = [claim for claim in claims if claim.text][: MOST_CLAIMS - len(self.found)]
        if not new or self.silent:
            return []
        self.found += new
        return new

    def _scanned(self) -> Iterator[Proposed]:
        """Yield the claims whose closing brace has come since the last piece."""
        text = self.text
        if not self._opened and self._at == 0:
            self._at = text.index("{") if "[" not in text[: text.index("{")] else text.index("[")
        while self._at < len(text):
            char, at = text[self._at], self._at
            self._at += 1
            if self._string:
                self._within(char)
            elif char == '"' and self._opened:
                self._string = True
            elif char in "{[" and len(self._opened) <= 10 * _DEEPEST:
                self._opened.append((char, at))
            elif char in "}]" and self._opened:
                opening, start = self._opened.pop()
                if opening == "{" and len(self._opened) < _DEEPEST:
                    claim = _claim(text[start : self._at])
                    if claim:
                        yield claim

    def _within(self, char: str) -> None:
        if self._escaped:
            self._escaped = False
        elif char == "\\":
            self._escaped = True
        elif char == '"':
            self._string = False

    def _marked(self, last: bool) -> Iterator[Proposed]:
        """Yield the sentences with marks such as [2], all but the one that may still go on."""
        self._split = len(self.text)
        spans = split_sentences(self.text[:_LONGEST_TEXT])
        complete = spans if last else spans[:-1]
        for span in complete[self._sentences :]:
            sentence = self.text[span.start : span.end]
            if marks(sentence):
                yield Proposed(plain_claim(sentence), tuple(marks(sentence)))
        self._sentences = max(self._sentences, len(complete))


def read_claims(reply: str) -> list[Proposed]:
    """Read the claims of a whole reply."""
    reader = ClaimReader()
    return reader.feed(reply) + reader.finish()


def _claim(told: str) -> Proposed | None:
    """Read one object as a claim, None where it is not one."""
    try:
        content: Any = json.loads(told, strict=False)
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or "claims" in content:
        return None
    text = next((content[name] for name in _TEXTS if isinstance(content.get(name), str)), None)
    if text is None:
        return None
    labels = next((_labels(content[name]) for name in _LABELS if name in content), [])
    quote = next((content[name] for name in _QUOTES if isinstance(content.get(name), str)), "")
    given = content.get("translation")
    translation = plain_claim(given) if isinstance(given, str) else ""
    return Proposed(
        plain_claim(text), tuple(labels or marks(text)), " ".join(quote.split())[:LONGEST_CLAIM], translation
    )


def _loose(text: str) -> Iterator[Proposed]:
    """Yield the marked sentences of the strings of a reply that is JSON of another form."""
    try:
        content: Any = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    rows = content.get("claims") if isinstance(content, dict) else content
    said = [one for one in rows if isinstance(one, str)] if isinstance(rows, list) else []
    if isinstance(content, dict):
        said += [one for one in content.values() if isinstance(one, str)]
    for sentence in said:
        yield from read_claims(sentence) if "{" not in sentence else ()


def _labels(value: Any) -> list[int]:
    items = value if isinstance(value, list) else [value]
    digits = [int(item) if isinstance(item, str) and re.fullmatch(r"\d{1,2}", item) else item for item in items]
    return [item for item in digits if isinstance(item, int) and not isinstance(item, bool)]
