"""Completions in, what an answer or a conversation took out: calls, tokens, time, and cost where prices are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from assistant.answering.chat_seam import Completion
from assistant.settings import Settings

_SUMMED: Final = ("calls", "kept", "prompt_tokens", "completion_tokens", "milliseconds", "cost")
_MILLION: Final = 1_000_000


@dataclass
class Spent:
    """The completions of one answer; `failed` says why a model gave no answer that could be used."""

    model: str | None
    completions: list[Completion] = field(default_factory=list)
    failed: str | None = None

    def add(self, completion: Completion) -> None:
        """Count a completion."""
        self.completions.append(completion)

    def usage(self, settings: Settings) -> dict[str, Any]:
        """Return the usage of the public interface; tokens and cost only where they are known."""
        asked = [one for one in self.completions if not one.kept]
        told: dict[str, Any] = {
            "model": self.model,
            "calls": sum(one.calls for one in asked),
            "prompt_tokens": _sum(one.prompt_tokens for one in asked),
            "completion_tokens": _sum(one.completion_tokens for one in asked),
            "milliseconds": round(sum(one.milliseconds for one in asked), 1),
        }
        if len(asked) < len(self.completions):
            told["kept"] = len(self.completions) - len(asked)
        cost = _cost(told["prompt_tokens"], told["completion_tokens"], settings)
        if cost is not None:
            told |= {"cost": cost, "currency": settings.price_currency}
        return told | ({"error": self.failed} if self.failed else {})


def total_usage(usages: Iterable[Mapping[str, Any] | None]) -> dict[str, Any]:
    """Return what the answers of a conversation took together; what no answer knows is left out."""
    known = [usage for usage in usages if usage]
    sums = {name: _sum(usage.get(name) for usage in known) for name in _SUMMED}
    told: dict[str, Any] = {name: value for name, value in sums.items() if value is not None}
    currencies = {usage["currency"] for usage in known if "currency" in usage}
    return told | ({"currency": currencies.pop()} if len(currencies) == 1 else {})


def _sum(values: Iterable[Any]) -> Any:
    known = [value for value in values if value is not None]
    return round(sum(known), 6) if known else None


def _cost(prompt: int | None, completion: int | None, settings: Settings) -> float | None:
    if settings.price_prompt is None or settings.price_completion is None or prompt is None or completion is None:
        return None
    return round((prompt * settings.price_prompt + completion * settings.price_completion) / _MILLION, 6)
