"""The nouns of a check, frozen: each claim, figure and quotation of a text with its verdict and passages."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from assistant.types import CheckedFigure

Verdict = Literal["supported", "contradicted", "unsupported"]


@dataclass(frozen=True, slots=True)
class Found:
    """A passage to check against: `article.text[start:end] == text` where it comes from an article.

    `anchor` is the publication date in EDTF.
    """

    text: str
    anchor: str | None = None
    article_id: str | None = None
    title: str | None = None
    start: int = 0


@dataclass(frozen=True, slots=True)
class CheckedPassage:
    """The words beside a claim; offsets are in the article, or in the passage where there is no article."""

    label: int
    article_id: str | None
    title: str | None
    published: str | None
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CheckedQuote:
    """A quotation of the text, `checked_text[start:end] == text`, and the label of the passage it stands in."""

    text: str
    start: int
    end: int
    verdict: Verdict
    citation: int | None


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A sentence of the text with its verdict, the reasons against it, and the passages nearest to it."""

    text: str
    verdict: Verdict
    reasons: tuple[str, ...]
    citations: tuple[int, ...]
    passages: tuple[CheckedPassage, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found; the verdict is that of the worst claim."""

    figures: tuple[CheckedFigure, ...]
    quotes: tuple[CheckedQuote, ...]
    claims: tuple[CheckedClaim, ...]
    verdict: Verdict

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object of `assistant check --json`."""
        return asdict(self)
