"""The prompt that asks a language model for claims in, a scripted draft out: all lies, or all truths told otherwise."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from assistant import Completion
from evals.mutation_kinds import LIES, TRUTHS, Maker
from evals.mutation_outside import attribution_dropped, general_knowledge, invented_quotation
from evals.mutation_sources import Source, sources_of
from evals.mutation_spots import numbers, put, stands
from evals.mutation_twists import TWISTS

WRONG_LABEL: Final = "wrong_label"
MERGED: Final = "figures_merged"
PER_DRAFT: Final = 3
# How often a draft holds figures of two passages put together, where there are such.
_MERGING: Final = 0.15
Writer = Literal["liar", "honest"]
LYING: Final[Mapping[str, Maker]] = {
    **{name: make for group in LIES.values() for name, make in group.items()},
    "invented_quotation": invented_quotation,
    "attribution_dropped": attribution_dropped,
    "general_knowledge": general_knowledge,
    **TWISTS,
}
_FENCED = re.compile(r"<excerpt-(\w+)>\n\[(\d+)\][^\n]*\n(.*?)\n</excerpt-\1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Planned:
    """A claim of a scripted draft: what it was made from, how, and the labels it is given."""

    text: str
    label: int
    kind: str
    note: str
    original: str
    beside: tuple[int, ...] = ()


@dataclass
class ScriptedWriter:
    """A chat model that writes from the passages of its prompt; `planned` is what its last draft held.

    Sent back what was refused, it writes the same again.
    """

    writer: Writer
    seed: str = ""
    planned: tuple[Planned, ...] = field(default=())

    def __call__(self, prompt: str, schema: Mapping[str, Any]) -> Completion:
        self.planned = plan(self.writer, passages_of(prompt), self.seed)
        claims = [{"labels": [one.label, *one.beside], "quote": one.original, "text": one.text} for one in self.planned]
        return Completion(json.dumps({"answers": True, "false_premise": False, "claims": claims}), 0, 0)


def passages_of(prompt: str) -> dict[int, str]:
    """Return the passages of a prompt by label."""
    return {int(match[2]): match[3] for match in _FENCED.finditer(prompt)}


def plan(writer: Writer, passages: Mapping[int, str], seed: str) -> tuple[Planned, ...]:
    """Return a draft of a few claims, each of another kind and from another sentence where there are enough."""
    rng = random.Random(f"{writer}|{seed}|{sorted(passages.items())}")
    sources = [(label, source) for label, text in passages.items() for source in sources_of(text, "gold", str(label))]
    rng.shuffle(sources)
    kinds = list((LYING if writer == "liar" else TRUTHS).items())
    if writer == "liar" and len(passages) > 1:
        kinds.append((WRONG_LABEL, _elsewhere))
    rng.shuffle(kinds)
    made: list[Planned] = []
    if writer == "liar" and rng.random() < _MERGING:
        made += list(_merged(sources, passages, rng))[:1]
    for kind, make in kinds:
        if len(made) == PER_DRAFT:
            break
        one = _first(kind, make, sources, made, passages, rng)
        if one:
            made.append(one)
    return tuple(made)


def _first(
    kind: str,
    make: Callable[[Source, random.Random], Iterator[tuple[str, str]]],
    sources: Sequence[tuple[int, Source]],
    made: Sequence[Planned],
    passages: Mapping[int, str],
    rng: random.Random,
) -> Planned | None:
    used = {one.original for one in made}
    for label, source in sources:
        if source.claim in used:
            continue
        for text, note in make(source, rng):
            if kind in TRUTHS or (text != source.claim or kind == WRONG_LABEL):
                given = _other_label(label, source, passages, rng) if kind == WRONG_LABEL else label
                return Planned(text, given, kind, note, source.claim)
    return None


def _merged(
    sources: Sequence[tuple[int, Source]], passages: Mapping[int, str], rng: random.Random
) -> Iterator[Planned]:
    """Put a number of one passage into a sentence of another, and cite both."""
    others = [(label, number) for label, text in passages.items() for number in numbers(text)]
    rng.shuffle(others)
    for label, source in sources:
        for number in numbers(source.claim):
            for other, given in others:
                if other != label and given.value != number.value and not stands(given.value, source.passage):
                    made = put(source.claim, number.start, number.end, given.surface)
                    note = f"{number.surface} became {given.surface}, of another passage"
                    yield Planned(made, label, MERGED, note, source.claim, (other,))


def _elsewhere(source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
    yield source.claim, "cited from another passage"


def _other_label(label: int, source: Source, passages: Mapping[int, str], rng: random.Random) -> int:
    others = [other for other, text in passages.items() if other != label and source.claim not in text]
    return rng.choice(others) if others else label
