"""The nouns of the program, frozen, in the order in which data flows: Article to Answer or Abstention."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Language = Literal["fr", "en"]
Precision = Literal["day", "month", "year", "unknown"]
Basis = Literal["stated", "inferred", "curated", "unknown"]
Mode = Literal["extractive", "llm"]
Reason = Literal[
    "no_passages", "not_answered", "false_premise", "outside_dates", "nothing_supported", "model_unavailable"
]
Qualifier = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "vague"]
FigureKind = Literal["number", "ordinal", "percent", "currency", "measure", "duration", "age"]
DateKind = Literal["date", "time", "duration", "set"]
FigureVerdict = Literal["supported", "wrong_value", "wrong_unit", "wrong_qualifier", "elsewhere", "unsupported"]
SpeechKind = Literal["states", "claims", "accuses", "denies", "promises", "quotes"]
AnswerKind = Literal["figure", "date", "person", "place", "fact", "evolution"]


# --- text: what the pure functions find -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in a text, `text[start:end] == surface`; `unit` is an ISO currency, a symbol or the noun counted."""

    surface: str
    start: int
    end: int
    value: float | None
    upper: float | None = None
    qualifier: Qualifier = "exact"
    unit: str | None = None
    kind: FigureKind = "number"


@dataclass(frozen=True, slots=True)
class DateMention:
    """An expression of time, `text[start:end] == surface`; `edtf` is a point or `a/b`, None where it cannot be told."""

    surface: str
    start: int
    end: int
    kind: DateKind
    edtf: str | None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks, the marks left out: `source[start:end] == text`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a sentence says it from; `speaker` is None for hearsay without a named source ("aurait fourni")."""

    speaker: str | None
    kind: SpeechKind
    conditional: bool
    start: int
    end: int


# --- corpus -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared: an EDTF date never more precise than `evidence`, the words it rests on."""

    value: str | None = None
    precision: Precision = "unknown"
    basis: Basis = "unknown"
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points in an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One news item; `text` is the decoded file, untouched, and `prose` the ranges of it that may be quoted."""

    id: str
    title: str
    outlet: str | None
    text: str = field(repr=False)
    prose: tuple[Span, ...] = field(repr=False)
    language: Language
    path: str | None
    url: str | None
    published: str | None
    published_precision: Precision
    published_basis: Basis
    published_evidence: str | None
    sha256: str

    def to_dict(self) -> dict[str, Any]:
        """Return the Article object of the public interface, without the text."""
        return {key: value for key, value in asdict(self).items() if key not in ("text", "prose")}


@dataclass(frozen=True, slots=True)
class Rejection:
    """A file that was not read, and what to do about it."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What an ingestion did; each list holds article ids, except `rejected`."""

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    duplicates: tuple[str, ...] = ()
    rejected: tuple[Rejection, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object of `assistant ingest --json`."""
        return asdict(self)


# --- index and retrieval ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Chunk:
    """A slice of an article, `article.text[start:end] == text`; days bound its publication as YYYYMMDD integers."""

    id: str
    article_id: str
    start: int
    end: int
    text: str
    first_day: int | None
    last_day: int | None


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched: the question, its language, what kind of answer it wants, and the filters.

    `since` and `until` let through what may have appeared between them, `as_of` only what had appeared by its last day.
    """

    text: str
    language: Language
    kind: AnswerKind
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    today: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A chunk as retrieved for a query; `score` grows with relevance, `rank` starts at 1."""

    chunk_id: str
    article_id: str
    text: str
    start: int
    end: int
    score: float
    rank: int


# --- answering and grounding ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Evidence:
    """A range of an article proposed as the support of a claim."""

    article_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """A proposed statement with its proposed support; `text[key]` are the words that answer, to be set in bold."""

    text: str
    support: tuple[Evidence, ...]
    key: Span | None = None
    event_date: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a drafter proposes; never shown to anybody. `dated` asks for one line a claim, led by its date.

    `unanswered` are the parts of the question that it leaves open.
    """

    claims: tuple[DraftClaim, ...]
    mode: Mode
    dated: bool = False
    confidence: float = 1.0
    nearest: tuple[Evidence, ...] = ()
    unanswered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """What carries a claim: a verbatim range of an article, `article.text[start:end] == quote`."""

    label: int
    article_id: str
    path: str | None
    url: str | None
    title: str
    outlet: str | None
    published: str | None
    published_precision: Precision
    published_basis: Basis
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement whose verification passed, with the labels of what carries it."""

    text: str
    citations: tuple[int, ...]
    attribution: str | None = None
    event_date: str | None = None
    verdict: Literal["supported"] = "supported"


@dataclass(frozen=True, slots=True)
class CheckedFigure:
    """A figure or date of a text, and where it stands in the cited article."""

    surface: str
    value: float | str | None
    upper: float | None
    qualifier: Qualifier | None
    unit: str | None
    verdict: FigureVerdict
    citation: int | None


@dataclass(frozen=True, slots=True)
class Rejected:
    """What a drafter wrote and verification refused."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Verified claims only, each with at least one citation. Raises ValueError when built otherwise.

    `standalone` is the question as it was understood after those before it, None where that changes nothing; `as_of`
    the date (EDTF) by which all that was read had appeared, None where none was asked for; `notes` say, in the
    question's language, what was left aside.
    """

    question: str
    language: Language
    mode: Mode
    text: str
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    figures: tuple[CheckedFigure, ...]
    rejected: tuple[Rejected, ...]
    timings: dict[str, float]
    usage: dict[str, Any] | None = None
    standalone: str | None = None
    as_of: str | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        labels = {citation.label for citation in self.citations}
        if not self.claims:
            raise ValueError("an Answer needs at least one claim; return an Abstention instead")
        for claim in self.claims:
            if not claim.citations or not set(claim.citations) <= labels:
                raise ValueError(f"claim without a known citation: {claim.text!r}")
        if any(figure.verdict != "supported" for figure in self.figures):
            raise ValueError("an Answer shows supported figures only")

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object of the public interface."""
        return {"status": "answered", "abstention": None, **asdict(self)}

    def _repr_markdown_(self) -> str:
        return self.text

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Abstention:
    """A named reason for not answering, in the question's language; `citations` are related reading, not an answer."""

    question: str
    language: Language
    mode: Mode
    reason: Reason
    text: str
    citations: tuple[Citation, ...]
    rejected: tuple[Rejected, ...]
    timings: dict[str, float]
    usage: dict[str, Any] | None = None
    claims: tuple[Claim, ...] = ()
    figures: tuple[CheckedFigure, ...] = ()
    standalone: str | None = None
    as_of: str | None = None
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object of the public interface."""
        fields = asdict(self)
        nearest = [citation.label for citation in self.citations]
        fields["abstention"] = {"reason": fields.pop("reason"), "nearest": nearest}
        return {"status": "abstained", **fields}

    def _repr_markdown_(self) -> str:
        return self.text

    def __str__(self) -> str:
        return self.text


Reply = Answer | Abstention


@dataclass(frozen=True, slots=True)
class ProgressLine:
    """What is being done, for a reader who waits, in the language of the question."""

    text: str


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """A verified claim of an answer that is still being written, with the citations it names."""

    claim: Claim
    citations: tuple[Citation, ...]


# What a streamed answer gives, the reply last.
StreamEvent = ProgressLine | ClaimShown | Reply
