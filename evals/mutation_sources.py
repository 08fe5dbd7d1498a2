"""Corpora in, supported claims out: sentences of articles, each with the passage that carries it."""

from __future__ import annotations

import json
import os
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from assistant.text.language import detect_language
from assistant.text.sentences import split_sentences
from evals.corpora import OriginalsMissingError, decode, default_shelf, originals_shelf
from evals.mutation_spelling import Language

BENCHMARKS = Path(__file__).resolve().parents[2] / "shared" / "benchmarks"
ENGLISH = Path(__file__).with_name("mutation_english.txt")

# Sentences on each side of the claim that its passage shows.
_AROUND = 2
_SHORTEST, _LONGEST = 40, 400
_EVIDENCE = re.compile(r'^published_evidence: "(.+)"$', re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
# Paragraphs that were joined without a space, as in some collections.
_JOINED = re.compile(r"(?<=[^\W\d_]{2}[.!?])(?=[A-ZÉÀ«])")
_GLUED = re.compile(r"[^\W\d_A-Z]{3}[A-ZÉÀ][^\W\d_A-Z]{2}|[.!?][\"»”]\w")


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence and the passage it stands in; `article` tells which sources share one article."""

    claim: str
    passage: str
    language: Language
    origin: str
    article: str


@dataclass(frozen=True, slots=True)
class Collected:
    """The sources of a run by origin, and what was absent."""

    sources: Mapping[str, tuple[Source, ...]]
    skipped: tuple[str, ...] = ()
    retold: tuple[Source, ...] = ()


def collect() -> Collected:
    """Read every corpus that is here; what is absent is told in `skipped`."""
    found = {"default": _articles("default", default_shelf().texts), "english": _english()}
    skipped = []
    retold: tuple[Source, ...] = ()
    try:
        originals = originals_shelf().texts
        found["originals"] = _articles("originals", originals)
        retold = tuple(pair_up(default_shelf().texts, originals))
    except OriginalsMissingError as missing:
        skipped.append(str(missing))
    folder = Path(os.environ.get("BENCHMARKS_DIR") or BENCHMARKS)
    for name, file, field in (
        ("piaf", "piaf_paragraphs.jsonl", "text"),
        ("news", "dated_news_sample.jsonl", "article"),
    ):
        if (folder / file).is_file():
            found[name] = tuple(_rows(name, folder / file, field))
        else:
            skipped.append(f"NO {file} in {folder}: its sentences are SKIPPED. Set BENCHMARKS_DIR.")
    return Collected(found, tuple(skipped), retold)


def pair_up(digests: Mapping[str, str], originals: Mapping[str, str]) -> Iterator[Source]:
    """Yield the sentences of each digest with the whole article that it retells, known by the evidence of its date."""
    for name, digest in digests.items():
        evidence = _EVIDENCE.search(digest)
        pieces = evidence[1].split(" ; ") if evidence else []
        articles = [text for text in originals.values() if pieces and all(piece in text for piece in pieces)]
        if len(articles) == 1:
            for source in sources_of(_FRONT_MATTER.sub("", digest), "default", name):
                yield replace(source, passage=articles[0])


def draw(sources: Mapping[str, Iterable[Source]], seed: int) -> Iterator[Source]:
    """Yield the sources in a random order that takes from each origin in turn."""
    shuffled = []
    for origin, members in sorted(sources.items()):
        row = list(members)
        random.Random(f"{seed}|{origin}").shuffle(row)
        shuffled.append(row)
    for turn in zip_longest(*shuffled):
        yield from (source for source in turn if source is not None)


def sources_of(text: str, origin: str, article: str, language: Language | None = None) -> list[Source]:
    """Return the sentences of a text that can be claims, each with the sentences around it in its paragraph."""
    found = []
    for paragraph in _JOINED.sub("\n", text).splitlines():
        spans = split_sentences(paragraph)
        spoken = language or detect_language(paragraph)
        for at, span in enumerate(spans):
            claim = paragraph[span.start : span.end]
            if _SHORTEST <= len(claim) <= _LONGEST and claim[-1] in '.!»”"' and _whole(claim):
                near = spans[max(0, at - _AROUND) : at + _AROUND + 1]
                passage = paragraph[near[0].start : near[-1].end]
                found.append(Source(claim, passage, spoken, origin, article))
    return found


def _whole(claim: str) -> bool:
    """Tell whether the sentence begins as one and closes the marks it opens."""
    opened = claim.count("«") == claim.count("»") and claim.count("(") == claim.count(")")
    return (
        opened and not _GLUED.search(claim) and claim.count('"') % 2 == 0 and (claim[0].isupper() or claim[0] in '«"“')
    )


def _articles(origin: str, texts: Mapping[str, str]) -> tuple[Source, ...]:
    rows = [sources_of(_FRONT_MATTER.sub("", text), origin, name) for name, text in texts.items()]
    return tuple(source for row in rows for source in row)


def _english() -> tuple[Source, ...]:
    blocks = decode(ENGLISH.read_bytes()).split("\n\n")
    rows = [sources_of(block, "english", f"english {at}", "en") for at, block in enumerate(blocks)]
    return tuple(source for row in rows for source in row)


def _rows(origin: str, file: Path, field: str) -> Iterator[Source]:
    with file.open(encoding="utf-8") as lines:
        for at, line in enumerate(lines):
            yield from sources_of(json.loads(line)[field], origin, f"{origin} {at}", "fr")
