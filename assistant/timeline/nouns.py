"""The nouns of a chronicle, frozen, in flow order: what one article tells, the event that several tell, all of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal, get_args

from assistant.types import Citation, Precision, Qualifier

Kind = Literal[
    "meeting",
    "visit",
    "letter",
    "statement",
    "agreement",
    "accusation",
    "denial",
    "delivery",
    "deployment",
    "battle",
    "launch",
    "sanction",
    "anniversary",
    "other",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
# How a date is known: told of the event, of the report of it, of an event of the same scene; none where it is not.
DateBasis = Literal["stated", "reported", "scene", "unknown"]
Stance = Literal["accuses", "denies", "admits"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who takes part: the name to show, and the key that all names of the same state or body share."""

    name: str
    key: str
    person: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one sentence of one article tells it; offsets are the article's.

    `start` to `end` is the sentence, `first` to `last` the clause, `at` where its verb or noun stands. `kinds` begins
    with the one to show. `deeds` are the kinds of what is alleged, denied or admitted. `more` are sentences that go on
    telling it. `words` are the keys of each content word, `heads` those of the verb and of nouns that name the
    event.
    """

    article_id: str
    start: int
    end: int
    first: int
    last: int
    at: int
    kinds: tuple[Kind, ...]
    date: str | None
    basis: DateBasis
    actors: tuple[Actor, ...]
    words: tuple[frozenset[str], ...]
    heads: frozenset[str] = frozenset()
    speaker: Actor | None = None
    attribution: str | None = None
    stance: Stance | None = None
    deeds: tuple[Kind, ...] = ()
    target: Actor | None = None
    alleged: bool = False
    figures: tuple[str, ...] = ()
    more: tuple[tuple[int, int], ...] = ()

    @property
    def kind(self) -> Kind:
        """The kind to show."""
        return self.kinds[0]


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity as one article gives it: `noun` and `action` tell what is counted, `by` who gives it."""

    article_id: str
    start: int
    end: int
    surface: str
    value: float
    upper: float | None
    qualifier: Qualifier
    noun: str
    key: str
    action: str
    actors: tuple[Actor, ...]
    by: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Account:
    """All that is read in one article, to be kept: its tellings, its quantities, the states that its people serve."""

    tellings: tuple[Telling, ...]
    counts: tuple[Count, ...]
    offices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What one article says of an event: its words, who says so, what it adds and where it differs from the others."""

    text: str
    citation: int
    attribution: str | None
    date: str | None
    adds: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """How an event stands to another, by its id: it denies it, is denied by it, admits what it alleged."""

    kind: Literal["denies", "denied_by", "admits", "admitted_by"]
    event: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, told by one article or more; `date` is EDTF, None where it cannot be told."""

    id: str
    date: str | None
    date_precision: Precision
    date_basis: DateBasis
    kind: Kind
    text: str
    actors: tuple[str, ...]
    citations: tuple[Citation, ...]
    claims: tuple[Told, ...]
    links: tuple[Link, ...] = ()
    attribution: str | None = None
    alleged: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return the Event object of the public interface."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Point:
    """A quantity as given once: its value with qualifier, who gives it, the date it refers to, where it stands."""

    value: float
    upper: float | None
    qualifier: Qualifier
    surface: str
    by: str | None
    date: str | None
    citation: Citation


@dataclass(frozen=True, slots=True)
class Series:
    """One quantity over time, each value as it was given, none averaged; `differs` where two of them disagree."""

    noun: str
    action: str
    actors: tuple[str, ...]
    points: tuple[Point, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class Step:
    """What an actor was accused of, denied or admitted, at the event's date; by its publication where it has none."""

    stance: Literal["accused", "denied", "admitted"]
    by: str
    date: str | None
    known_by: str | None
    event: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Position:
    """How an actor's stand on a matter went; `changed` where what was alleged or denied was admitted later."""

    actor: str
    matter: str
    steps: tuple[Step, ...]
    changed: bool


@dataclass(frozen=True, slots=True)
class Silence:
    """Months without any article, first and last included; `open` where a vaguely dated article may fall in it."""

    first: str
    last: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Chronicle:
    """All that the articles tell, in order of time, the undated last."""

    events: tuple[Event, ...] = ()
    figures: tuple[Series, ...] = ()
    positions: tuple[Position, ...] = ()
    silences: tuple[Silence, ...] = field(default=())

    def to_dict(self) -> dict[str, Any]:
        """Return the whole as one JSON object."""
        return asdict(self)
