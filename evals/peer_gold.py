"""Gold cases and pipelines in, where each pipeline puts the right article out."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePath

from evals.cases import load_cases
from evals.corpora import Shelf
from evals.embedders import Embedder
from evals.peer_runs import once
from evals.peers import Maker, Peer, Text

_FRONT = re.compile(r"---\n.*?\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title: *[\"']?(.+?)[\"']? *$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Hunt:
    """A gold question, the texts of its corpus, and the names of those that answer it."""

    name: str
    question: str
    language: str
    corpus: str
    right: frozenset[str]
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Hunted:
    """A gold question, and where each pipeline puts the first right article; None where it is not found."""

    name: str
    question: str
    language: str
    corpus: str
    places: Mapping[str, int | None]


def load_hunts(cases: Path, shelf: Shelf) -> list[Hunt]:
    """Return the questions of the cases that an article of the corpus answers. Raises CaseError."""
    texts = tuple(shelf_texts(shelf))
    found = []
    for case in load_cases(cases):
        right = frozenset(text.name for text in texts if any(text.file.name.startswith(a) for a in case.articles))
        if case.answerable and case.kind != "follow_up" and case.runs_on(shelf.name) and right:
            found.append(Hunt(f"{case.name}, {shelf.name}", case.question, case.language, shelf.name, right, texts))
    return found


def shelf_texts(shelf: Shelf) -> Iterable[Text]:
    """Return the articles of a corpus without their front matter, with the title that it gives."""
    for name, written in shelf.texts.items():
        front = _FRONT.match(written)
        title = _TITLE.search(front[0]) if front else None
        words = written[front.end() :] if front else written
        yield Text(PurePath(name).stem, title[1] if title else "", words, shelf.folder / name)


def hunt(hunts: Sequence[Hunt], makers: Mapping[str, Maker], embedder: Embedder) -> list[Hunted]:
    """Put each question to each pipeline over its corpus."""
    places: dict[str, dict[str, int | None]] = {one.name: {} for one in hunts}
    for texts in {one.texts for one in hunts}:
        for who, make in makers.items():
            with (
                tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
                closing(make(embedder, Path(folder))) as peer,
            ):
                peer.ingest(texts)
                for one in (one for one in hunts if one.texts == texts):
                    places[one.name][who] = _place(one, peer)
    return [Hunted(one.name, one.question, one.language, one.corpus, places[one.name]) for one in hunts]


def _place(one: Hunt, peer: Peer) -> int | None:
    found = once(peer.search(one.question))
    return next((place for place, name in enumerate(found, start=1) if name in one.right), None)
