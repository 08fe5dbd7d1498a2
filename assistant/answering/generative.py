"""A query and its passages to the prompts that ask a language model for claims, and its claims to draft claims."""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.answering.chat_seam import Schema
from assistant.answering.claims_reading import MOST_CLAIMS, Proposed
from assistant.answering.injections import without_instructions
from assistant.prompts import fill, fingerprint
from assistant.text.quotes import find_quotes, quote_stands_in
from assistant.types import Article, Basis, DraftClaim, Evidence, Language, Passage, Query


def _with_translation(schema: Schema) -> Schema:
    """Return the schema of claims that give the translation of what they quote."""
    claims = schema["properties"]["claims"]
    items = claims["items"]
    fields = items["properties"] | {"translation": {"type": "string"}}
    wider = items | {"properties": fields, "required": [*items["required"], "translation"]}
    return {**schema, "properties": schema["properties"] | {"claims": claims | {"items": wider}}}


SCHEMA: Final[Schema] = {
    "type": "object",
    "properties": {
        "answers": {"type": "boolean"},
        "false_premise": {"type": "boolean"},
        "claims": {
            "type": "array",
            "maxItems": MOST_CLAIMS,
            "items": {
                "type": "object",
                "properties": {
                    "labels": {"type": "array", "items": {"type": "integer"}, "maxItems": 4},
                    "quote": {"type": "string"},
                    "text": {"type": "string"},
                },
                "required": ["labels", "quote", "text"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["answers", "false_premise", "claims"],
    "additionalProperties": False,
}
# The same where quotations may be in another language than the question.
TRANSLATING: Final[Schema] = _with_translation(SCHEMA)
_BASES: Final[Mapping[Language, Mapping[Basis, str]]] = {
    "fr": {"stated": "date donnée", "curated": "date donnée", "inferred": "date déduite", "unknown": "date inconnue"},
    "en": {"stated": "stated date", "curated": "stated date", "inferred": "inferred date", "unknown": "date unknown"},
}
_PROMPTS: Final = ("draft_answer", "mend_claims", "mend_reply", "translate_quotations")
_MARKS = re.compile(r"\[(?=\d{1,3}\s*(?:[,;]\s*\d{1,3}\s*)*\])")
# A shorter quotation stands in too many places to tell where a claim comes from.
_TELLING = 12


@dataclass(frozen=True, slots=True)
class Brief:
    """What a model is asked from: the prompt's variables, the passages as they may be cited, and how to fence them.

    `nonce` is a word that no article can know: only fences that hold it are the program's. `translating` tells
    whether the passages quote anybody in another language than the question's.
    """

    query: Query
    passages: tuple[str, ...]
    support: tuple[Evidence, ...]
    texts: tuple[str, ...]
    today: str
    nonce: str
    translating: bool = False

    def prompt(self) -> str:
        """Return the prompt that asks for claims."""
        asked = fill(
            "draft_answer",
            self.query.language,
            passages="\n\n".join(_fenced(passage, self.nonce) for passage in self.passages),
            question=" ".join(self.query.text.split()),
            today=self.today,
            nonce=self.nonce,
        )
        return f"{asked}\n\n{fill('translate_quotations', self.query.language)}" if self.translating else asked

    @property
    def schema(self) -> Schema:
        """The JSON schema of the reply."""
        return TRANSLATING if self.translating else SCHEMA

    def again(self, refused: Sequence[tuple[Proposed, str]]) -> str:
        """Return the prompt that sends refused claims back with the reasons; without any, a reply not understood."""
        told = "\n".join(f"- {claim.text} ({reason})" for claim, reason in refused)
        language = self.query.language
        tail = fill("mend_claims", language, refused=told) if refused else fill("mend_reply", language)
        return f"{self.prompt()}\n\n{tail}"

    @property
    def key(self) -> str:
        """Tell this brief from any other: prompts, question, passages, day; not the nonce."""
        prompts = [fingerprint(name, self.query.language) for name in _PROMPTS]
        told = json.dumps([prompts, self.schema, self.query.text, self.today, self.passages], ensure_ascii=True)
        return hashlib.sha256(told.encode()).hexdigest()


def brief(query: Query, passages: Sequence[Passage], articles: Mapping[str, Article], today: str) -> Brief:
    """Return what a model is asked from."""
    known = [passage for passage in passages if passage.article_id in articles]
    return Brief(
        query,
        tuple(_told(label, one, articles, query.language) for label, one in enumerate(known, start=1)),
        tuple(Evidence(one.article_id, one.start, one.end) for one in known),
        tuple(one.text for one in known),
        today,
        secrets.token_hex(4),
        any(articles[one.article_id].language != query.language and find_quotes(one.text) for one in known),
    )


def draft_claim(proposed: Proposed, asked: Brief) -> DraftClaim:
    """Return a proposed claim with the passages that it rests on: those it names, first those that hold its quotation.

    A label that does not exist supports nothing.
    """
    named = [label - 1 for label in proposed.labels if 1 <= label <= len(asked.support)]
    quoting = _quoting(proposed.quote, asked.texts)
    places = [place for place in quoting if place in named] or quoting[:1]
    return DraftClaim(proposed.text, tuple(asked.support[place] for place in dict.fromkeys([*places, *named])))


def _quoting(quote: str, texts: Sequence[str]) -> list[int]:
    words = quote.strip("«»“”\"' \u00a0\u202f")
    if len(words) < _TELLING:
        return []
    return [place for place, text in enumerate(texts) if quote_stands_in(words, text)]


def _told(label: int, passage: Passage, articles: Mapping[str, Article], language: Language) -> str:
    """Write a passage for a model: its label, outlet and date with how it is known, then its words, defused."""
    article = articles[passage.article_id]
    basis = _BASES[language][article.published_basis]
    date = f"{article.published}, {basis}" if article.published else basis
    head = " | ".join(filter(None, (f"[{label}]", _defused(without_instructions(article.outlet or "")), date)))
    return f"{head}\n{_defused(without_instructions(passage.text))}"


def _defused(text: str) -> str:
    """Return press text without what could pass for a fence, a role or a citation mark."""
    plain = " ".join(text.split()).replace("<", "‹").replace(">", "›")
    return _MARKS.sub("(", plain).replace("```", "'''")


def _fenced(passage: str, nonce: str) -> str:
    return f"<excerpt-{nonce}>\n{passage}\n</excerpt-{nonce}>"
