"""The turns of a conversation: what was asked and replied, to chat messages, and to and from what a browser keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from typing import Any

from assistant.page.coverage import Coverage
from assistant.page.messages import error_message, question_message, reply_message, waiting_message
from assistant.page.wording import WORDS
from assistant.text.date_words import say_date
from assistant.types import Abstention, Answer, CheckedFigure, Citation, Claim, ClaimShown, Language, Rejected, Reply

_PARTS: dict[str, Any] = {"claims": Claim, "citations": Citation, "figures": CheckedFigure, "rejected": Rejected}
_TITLE = 60


@dataclass(frozen=True, slots=True)
class Filters:
    """What a question was narrowed to: dates of publication in EDTF, an outlet, how the answer is written."""

    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    mode: str = "auto"

    def said(self, language: Language) -> str:
        """Return the filters in a line, empty where there are none: "juin 2023 – 2024 · La Gazette"."""
        words = WORDS[language]
        since, until = (say_date(end, language) if end else "" for end in (self.since, self.until))
        if since and until:
            period = since if since == until else f"{since} – {until}"
        else:
            period = f"{words.since} {since}" if since else f"{words.until} {until}" if until else ""
        return " · ".join(filter(None, (period[:1].lower() + period[1:], self.outlet)))


@dataclass(frozen=True, slots=True)
class Turn:
    """A question, when it was asked (ISO 8601, UTC), and its reply, or why there is none; neither while it waits."""

    question: str
    filters: Filters = Filters()
    reply: Reply | None = None
    problem: str | None = None
    asked: str = ""
    progress: str = ""
    shown: tuple[ClaimShown, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether the reply is still to come."""
        return self.reply is None and self.problem is None

    def to_dict(self) -> dict[str, Any]:
        """Return what a browser keeps of it."""
        kept = {"question": self.question, "filters": asdict(self.filters), "problem": self.problem}
        return kept | {"reply": self.reply.to_dict() if self.reply else None, "asked": self.asked}


def new_turn(question: str, filters: Filters) -> Turn:
    """Return a question that is asked now."""
    return Turn(question, filters, asked=datetime.now(UTC).isoformat(timespec="seconds"))


def chat_messages(turns: Sequence[Turn], coverage: Coverage, language: Language) -> list[dict[str, Any]]:
    """Return the conversation as chat messages."""
    messages: list[dict[str, Any]] = []
    for turn in turns:
        messages.append({"role": "user", "content": question_message(turn.question)})
        messages.append({"role": "assistant", "content": _said(turn, coverage, language)})
    return messages


def title_of(turns: Sequence[Turn]) -> str:
    """Return a conversation's title: its first question, shortened."""
    question = " ".join(turns[0].question.split()) if turns else ""
    return question if len(question) <= _TITLE else question[:_TITLE].rsplit(" ", 1)[0] + "…"


def read_turn(kept: object) -> Turn | None:
    """Return the turn that a browser kept; None where it is not one."""
    if not isinstance(kept, Mapping) or not isinstance(kept.get("question"), str):
        return None
    try:
        reply = read_reply(kept["reply"]) if kept.get("reply") else None
        filters = Filters(**dict(kept.get("filters") or {}))
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    problem = kept.get("problem") or (None if reply else "…")
    return Turn(kept["question"], filters, reply, str(problem) if problem else None, str(kept.get("asked") or ""))


def read_reply(kept: Mapping[str, Any]) -> Reply:
    """Return the reply whose `to_dict` is `kept`. Raises KeyError, TypeError or ValueError where it is none."""
    values = dict(kept)
    status, abstention = values.pop("status"), values.pop("abstention")
    for name, kind in _PARTS.items():
        values[name] = tuple(_part(kind, item) for item in values.get(name, ()))
    values["notes"] = tuple(values.get("notes", ()))
    if status == "answered":
        return Answer(**_known(Answer, values))
    return Abstention(**_known(Abstention, values), reason=abstention["reason"])


def stopped(turns: Sequence[Turn], language: Language) -> list[Turn]:
    """Return the conversation with a question that still waits given up."""
    return [replace(turn, problem=WORDS[language].stopped) if turn.waits else turn for turn in turns]


def _part(kind: Any, item: Mapping[str, Any]) -> Any:
    values = _known(kind, item)
    return kind(**{name: tuple(value) if isinstance(value, list) else value for name, value in values.items()})


def _known(kind: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in values.items() if name in names}


def _said(turn: Turn, coverage: Coverage, language: Language) -> str:
    if turn.reply is not None:
        return reply_message(turn.reply, coverage, True, turn.filters.said(turn.reply.language))
    if turn.problem is None:
        return waiting_message(turn.progress or WORDS[language].working, language, turn.shown)
    if turn.problem == WORDS[language].stopped:
        return waiting_message(turn.problem, language, turn.shown, acting=True)
    return error_message(turn.problem, language, acting=True)
