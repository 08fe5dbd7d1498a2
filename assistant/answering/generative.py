"""A query and the passages found for it to a Draft written by a language model, which verification then judges."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from assistant.answering.chat_model import ChatModel, Completion, Schema
from assistant.prompts import fill
from assistant.text.sentences import split_sentences
from assistant.types import Article, Draft, DraftClaim, Evidence, Passage, Query

MOST_CLAIMS = 8
SCHEMA: Final[Schema] = {
    "type": "object",
    "properties": {
        "answers": {"type": "boolean"},
        "claims": {
            "type": "array",
            "maxItems": MOST_CLAIMS,
            "items": {
                "type": "object",
                "properties": {
                    "text": {"type": "string"},
                    "labels": {"type": "array", "items": {"type": "integer"}, "maxItems": 4},
                },
                "required": ["text", "labels"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["answers", "claims"],
    "additionalProperties": False,
}
_LONGEST_CLAIM = 1_000
_MARK = re.compile(r"\s*\[(\d{1,2}(?:\s*[,;]\s*\d{1,2})*)\]")
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)


def draft_with_model(
    query: Query, passages: Sequence[Passage], articles: Mapping[str, Article], model: ChatModel
) -> tuple[Draft, Completion]:
    """Ask a language model for claims about the passages. Raises ModelError.

    The draft holds nothing but proposals: a label that does not exist leaves its claim without support.
    """
    prompt = fill(
        "draft_answer",
        query.language,
        passages="\n\n".join(_fenced(label, passage, articles) for label, passage in enumerate(passages, start=1)),
        question=query.text,
        today=query.today or date.today().isoformat(),
    )
    completion = model(prompt, SCHEMA)
    support = [Evidence(passage.article_id, passage.start, passage.end) for passage in passages]
    claims = tuple(_claim(text, labels, support) for text, labels in read_claims(completion.text))
    return Draft(claims, "llm", dated=False, nearest=tuple(support)), completion


def read_claims(reply: str) -> list[tuple[str, list[int]]]:
    """Read claims with their labels from a reply: JSON of the schema, else sentences with marks such as [2]."""
    found = _from_json(reply)
    return (found if found is not None else _from_text(reply))[:MOST_CLAIMS]


def _from_json(reply: str) -> list[tuple[str, list[int]]] | None:
    match = _OBJECT.search(reply)
    try:
        content: Any = json.loads(match.group()) if match else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or not isinstance(content.get("claims"), list):
        return None
    if content.get("answers") is False:
        return []
    claims = [one for one in content["claims"] if isinstance(one, dict) and isinstance(one.get("text"), str)]
    return [(_unmarked(one["text"]), _labels(one.get("labels")) or _marks(one["text"])) for one in claims]


def _from_text(reply: str) -> list[tuple[str, list[int]]]:
    if reply.lstrip().startswith("{"):
        return []
    sentences = [reply[span.start : span.end] for span in split_sentences(reply[: 10 * _LONGEST_CLAIM])]
    return [(_unmarked(sentence), _marks(sentence)) for sentence in sentences if _marks(sentence)]


def _labels(value: Any) -> list[int]:
    items = value if isinstance(value, list) else []
    return [item for item in items if isinstance(item, int) and not isinstance(item, bool)]


def _marks(text: str) -> list[int]:
    return [int(digits) for match in _MARK.finditer(text) for digits in re.findall(r"\d+", match.group(1))]


def _unmarked(text: str) -> str:
    return " ".join(_MARK.sub("", text).split())[:_LONGEST_CLAIM]


def _claim(text: str, labels: Sequence[int], support: Sequence[Evidence]) -> DraftClaim:
    known = dict.fromkeys(label for label in labels if 1 <= label <= len(support))
    return DraftClaim(text, tuple(support[label - 1] for label in known))


def _fenced(label: int, passage: Passage, articles: Mapping[str, Article]) -> str:
    """Put a passage between tags that its own text cannot close."""
    article = articles[passage.article_id]
    told = article.published or "?"
    basis = article.published_basis
    text = " ".join(passage.text.split()).replace("<", "‹").replace(">", "›")
    outlet = (article.outlet or "?").replace("<", "‹").replace(">", "›").replace('"', "'")
    return f'<excerpt number="{label}" outlet="{outlet}" published="{told}" date="{basis}">\n{text}\n</excerpt>'
