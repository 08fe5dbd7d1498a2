"""Candidates to candidates of which each wire copy stands once: near-identical sentences of several articles are one.

Only the sentences found for one question are compared, some hundreds: they meet in an index of their own word
triples, and what shares some is compared exactly. MinHash approximates that for millions of texts; here it would cost
a dependency and its errors, and save nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.retrieval.ranking import Candidate
from assistant.text.edtf import bounds
from assistant.text.words import fold
from assistant.types import Evidence

# The share of word triples that two copies of one sentence have in common: an editor's cut or two are allowed.
_SAME = 0.7
# A copy that an editor has cut is a part of the other: this share of its triples stands there.
_WITHIN = 0.9
_FEWEST_WORDS = 6
# A triple found in so many sentences tells nothing, and would make the comparison quadratic.
_COMMON = 60
_WORD = re.compile(r"\w+")

Triples = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Copies:
    """Candidates without their copies, and where the copies of each stand: `of[(article id, start)]`."""

    candidates: list[Candidate]
    of: Mapping[tuple[str, int], tuple[Evidence, ...]]


def count_once(candidates: Sequence[Candidate]) -> Copies:
    """Keep the earliest of the sentences that several articles carry, at the best of their scores, in order."""
    groups = _groups(candidates)
    kept, copies = [], {}
    for places in groups:
        first = min((candidates[place] for place in places), key=_published)
        best = candidates[min(places)]
        kept.append((min(places), replace(first, score=best.score, answerability=best.answerability)))
        others = {c.article.id: c for c in (candidates[place] for place in reversed(places)) if c is not first}
        others.pop(first.article.id, None)
        told = sorted(others.values(), key=_published)
        if told:
            copies[(first.article.id, first.start)] = tuple(Evidence(c.article.id, c.start, c.end) for c in told)
    return Copies([candidate for _, candidate in sorted(kept, key=lambda pair: pair[0])], copies)


def same_words(one: str, other: str) -> bool:
    """Tell whether two sentences are copies of one: nearly the same words, and the very same figures."""
    return _alike(_triples(one), _triples(other)) and _figures(one) == _figures(other)


def _groups(candidates: Sequence[Candidate]) -> list[list[int]]:
    """Return the places of the candidates, those of one sentence together; each is compared with a group's first."""
    triples = [_triples(candidate.text) for candidate in candidates]
    figures = [_figures(candidate.text) for candidate in candidates]
    heads: dict[tuple[str, ...], list[int]] = defaultdict(list)
    groups: dict[int, list[int]] = {}
    for place, own in enumerate(triples):
        met = Counter(head for triple in own for head in heads[triple][:_COMMON])
        alike = (
            head
            for head, _ in met.most_common(5)
            if figures[head] == figures[place] and _alike(triples[head], own) and _apart(candidates, head, place)
        )
        head = next(alike, None)
        if head is not None:
            groups[head].append(place)
            continue
        groups[place] = [place]
        for triple in own:
            heads[triple].append(place)
    return list(groups.values())


def _apart(candidates: Sequence[Candidate], one: int, other: int) -> bool:
    return candidates[one].article.id != candidates[other].article.id


def _alike(one: Triples, other: Triples) -> bool:
    if not one or not other:
        return False
    shared = len(one & other)
    return shared >= _SAME * len(one | other) or shared >= _WITHIN * min(len(one), len(other))


@lru_cache(maxsize=4096)
def _triples(text: str) -> Triples:
    words = _WORD.findall(fold(text))
    return frozenset(zip(words, words[1:], words[2:], strict=False)) if len(words) >= _FEWEST_WORDS else frozenset()


def _figures(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def _published(candidate: Candidate) -> tuple[str, str, int]:
    span = bounds(candidate.article.published or "")
    return span[0].isoformat() if span else "9999", candidate.article.id, candidate.start
