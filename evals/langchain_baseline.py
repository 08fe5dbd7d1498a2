"""A question in, the reply of a plain LangChain chain out: retrieval, a prompt, structured output with citations.

What a team would write in an afternoon after LangChain's guide on citations, over the same index and with the same
model as the assistant, and without any verification. The only importer of langchain here.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Literal

from assistant import Abstention, Answer, Article, Assistant, Citation, Claim, Passage, Reply, Settings

PASSAGES: Final = 8
SCHEMA: Final[Mapping[str, Any]] = {
    "title": "CitedAnswer",
    "description": "The answer to the question, from the given sources only, and which of them it rests on.",
    "type": "object",
    "properties": {
        "answer": {"type": "string", "description": "The answer; empty where the sources do not answer."},
        "citations": {
            "type": "array",
            "items": {"type": "integer"},
            "description": "The numbers of the sources which justify the answer.",
        },
    },
    "required": ["answer", "citations"],
    "additionalProperties": False,
}
SYSTEM: Final = (
    "You answer questions from press articles, in the language of the question and in three sentences at most. "
    "Use the sources below and nothing else, and cite those that justify the answer. If they do not answer the "
    "question, leave the answer empty.\n\n{sources}"
)


def make_chain(bot: Assistant, settings: Settings) -> Callable[[str], Reply]:
    """Return a way to ask a chain over the assistant's index, with the model that the settings name."""
    from langchain.chat_models import init_chat_model
    from langchain_core.prompts import ChatPromptTemplate

    key = settings.api_key
    model = init_chat_model(
        settings.model,
        model_provider="openai",
        base_url=settings.base_url,
        api_key=key.get_secret_value() if key else "none",
        temperature=0,
        timeout=settings.model_timeout,
        max_retries=1,
        max_tokens=settings.model_tokens,
    )
    prompt = ChatPromptTemplate.from_messages([("system", SYSTEM), ("human", "{question}")])
    chain = prompt | model.with_structured_output(dict(SCHEMA), method="json_schema", include_raw=True)
    articles = {article.id: article for article in bot.articles()}

    def ask(question: str) -> Reply:
        begun = time.perf_counter()
        passages = bot.search(question, PASSAGES)
        given = _invoke(chain, {"sources": _numbered(passages, articles), "question": question})
        timings = {"total": (time.perf_counter() - begun) * 1000}
        return reply_of(question, given, passages, articles, timings)

    return ask


def _invoke(chain: Any, filled: Mapping[str, str]) -> Mapping[str, Any] | None:
    """Return what the chain gives: `parsed` and `raw`; None where the model gives no reply at all."""
    import openai

    try:
        given: Mapping[str, Any] = chain.invoke(dict(filled))
    # A reply of another form than the protocol's makes the client stumble over it.
    except (openai.OpenAIError, OSError, ValueError, TypeError, KeyError, AttributeError, IndexError):
        return None
    return given


def _numbered(passages: Sequence[Passage], articles: Mapping[str, Article]) -> str:
    found = []
    for label, passage in enumerate(passages, start=1):
        article = articles[passage.article_id]
        head = f"Source {label}: {article.title} ({article.outlet or '?'}, {article.published or '?'})"
        found.append(f"{head}\n{passage.text}")
    return "\n\n".join(found)


def reply_of(
    question: str,
    given: Mapping[str, Any] | None,
    passages: Sequence[Passage],
    articles: Mapping[str, Article],
    timings: dict[str, float],
) -> Reply:
    """Put what the chain gave in the form of a Reply, so that the same scorers judge it; nothing is checked."""
    parsed = given.get("parsed") if given else None
    usage = _usage(given)
    if not isinstance(parsed, Mapping):
        return _silence(question, "model_unavailable", timings, usage)
    text = " ".join(str(parsed.get("answer") or "").split())
    if not text:
        return _silence(question, "not_answered", timings, usage)
    wanted = parsed.get("citations")
    labels = [label for label in wanted if isinstance(label, int)] if isinstance(wanted, list) else []
    known = tuple(label for label in dict.fromkeys(labels) if 1 <= label <= len(passages))
    marked = text + "".join(f" [{label}]" for label in known)
    cited = tuple(_citation(label, passages[label - 1], articles) for label in known)
    return Answer(question, "fr", "llm", marked, (Claim(text, known),), cited, (), (), timings, usage)


def _silence(
    question: str,
    reason: Literal["model_unavailable", "not_answered"],
    timings: dict[str, float],
    usage: dict[str, Any] | None,
) -> Abstention:
    return Abstention(question, "fr", "llm", reason, "", (), (), timings, usage)


def _citation(label: int, passage: Passage, articles: Mapping[str, Article]) -> Citation:
    article = articles[passage.article_id]
    return Citation(
        label=label,
        article_id=article.id,
        path=article.path,
        url=article.url,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        published_precision=article.published_precision,
        published_basis=article.published_basis,
        quote=passage.text,
        start=passage.start,
        end=passage.end,
    )


def _usage(given: Mapping[str, Any] | None) -> dict[str, Any] | None:
    counts = getattr((given or {}).get("raw"), "usage_metadata", None)
    if not counts:
        return None
    return {"prompt_tokens": counts.get("input_tokens"), "completion_tokens": counts.get("output_tokens")}
