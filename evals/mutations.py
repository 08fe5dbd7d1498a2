"""Supported claims in, lies and truths told otherwise out, with what a judge says of them: caught, or falsely accused.

Seeded: the same seed, limit and corpora give the same mutations, in the same order.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from evals.measure import Better, Measure, wilson
from evals.mutation_kinds import RETOLD, Kind, kinds
from evals.mutation_sources import Source, draw
from evals.mutation_speakers import citation_moved

SEED = 20241130
LIMIT = 100
# A claim and the passages it is checked against; the verdict, "supported" or another.
Judge = Callable[[str, Sequence[str]], str]

_CANDIDATES = 30
_NAMED = 5
# Two corpora that tell the same stories: a citation moved between them may carry the claim all the same.
_SAME_STORIES = frozenset({"default", "originals"})


@dataclass(frozen=True, slots=True)
class Mutation:
    """A claim made from a supported one, with the passage it is checked against; `note` says what was done."""

    name: str
    kind: str
    family: str
    truth: bool
    claim: str
    passage: str
    note: str
    original: str
    origin: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge said of a mutation, and how long it took."""

    mutation: Mutation
    said: str
    milliseconds: float

    @property
    def passed(self) -> bool:
        return (self.said == "supported") == self.mutation.truth


def make(
    sources: Mapping[str, Sequence[Source]], seed: int = SEED, limit: int = LIMIT, retold: Sequence[Source] = ()
) -> list[Mutation]:
    """Make up to `limit` mutations of each kind, at most one a claim and kind, from all corpora in turn.

    `retold` are claims in other words than their passages.
    """
    drawn = list(draw(sources, seed))
    told = list(draw({RETOLD: retold}, seed))
    rows = [_of_kind(kind, told if kind.name == RETOLD else drawn, seed, limit) for kind in kinds()]
    return [mutation for row in rows for mutation in row]


def judge(mutations: Sequence[Mutation], says: Judge) -> list[Verdict]:
    """Ask the judge about each mutation."""
    return [_judge(mutation, says) for mutation in mutations]


def _judge(mutation: Mutation, says: Judge) -> Verdict:
    begun = time.perf_counter()
    said = says(mutation.claim, [mutation.passage])
    return Verdict(mutation, said, (time.perf_counter() - begun) * 1000)


def _of_kind(kind: Kind, drawn: Sequence[Source], seed: int, limit: int) -> list[Mutation]:
    made: list[Mutation] = []
    for at, source in enumerate(drawn):
        if len(made) == limit:
            break
        rng = random.Random(f"{seed}|{kind.name}|{source.claim}")
        edits = list(_edits(kind, source, drawn, at, rng))
        if edits:
            claim, passage, note = rng.choice(edits)
            name = f"{kind.name} {len(made) + 1}"
            made.append(
                Mutation(name, kind.name, kind.family, kind.truth, claim, passage, note, source.claim, source.origin)
            )
    return made


def _edits(
    kind: Kind, source: Source, drawn: Sequence[Source], at: int, rng: random.Random
) -> Iterator[tuple[str, str, str]]:
    if kind.make:
        for claim, note in kind.make(source, rng):
            if kind.truth or claim != source.claim:
                yield claim, source.passage, note
        return
    if kind.name == RETOLD:
        yield source.claim, source.passage, "retold by a person"
        return
    others = [other for other in rng.sample(drawn, min(_CANDIDATES, len(drawn))) if not _same_story(source, other)]
    passage = citation_moved(source, others)
    if passage:
        yield source.claim, passage, "checked against another article"


def _same_story(source: Source, other: Source) -> bool:
    return source.origin != other.origin and {source.origin, other.origin} <= _SAME_STORIES


def measures(verdicts: Sequence[Verdict]) -> dict[str, Measure]:
    """Return the share caught by family of lies, the share of truths falsely accused, and each kind's own share."""
    found = []
    for family in dict.fromkeys(kind.family for kind in kinds() if not kind.truth):
        found.append(_share(f"caught_{family}", [one for one in verdicts if one.mutation.family == family]))
    found.append(_share("false_accusations", [one for one in verdicts if one.mutation.family == "truths"]))
    for kind in kinds():
        name = f"accused_{kind.name}" if kind.truth else f"caught_{kind.name}"
        if name not in {measure.name for measure in found}:
            found.append(_share(name, [one for one in verdicts if one.mutation.kind == kind.name]))
    found.append(_median(verdicts))
    return {measure.name: measure for measure in found}


def _share(name: str, verdicts: Sequence[Verdict]) -> Measure:
    """Return the share of lies caught, or of truths accused, with its Wilson interval."""
    missed = tuple(one.mutation.name for one in verdicts if not one.passed)
    better: Better = "higher" if name.startswith("caught_") else "lower"
    if not verdicts:
        return Measure(name, None, None, None, 0, (), better)
    accused = {one.mutation.name: float(one.said != "supported") for one in verdicts}
    share = sum(accused.values()) / len(verdicts)
    low, high = wilson(sum(accused.values()), len(verdicts))
    more = (f"and {len(missed) - _NAMED} more",) if len(missed) > _NAMED else ()
    return Measure(name, share, low, high, len(verdicts), missed[:_NAMED] + more, better, accused)


def _median(verdicts: Sequence[Verdict]) -> Measure:
    elapsed = sorted(one.milliseconds for one in verdicts)
    middle = elapsed[len(elapsed) // 2] if elapsed else None
    return Measure("median_ms", middle, None, None, len(elapsed), (), "neither")
