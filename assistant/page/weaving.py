"""One line of a reply and the ranges to be marked in it to HTML: tags that overlap are closed and opened again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.page.markup import escape

# The Markdown that the package itself writes into a reply: escapes, bold, and the marks of citations.
_TOKEN = re.compile(r"\\(?P<escaped>.)|(?P<bold>\*\*)|(?P<space> ?)\[(?P<label>\d{1,3})\]|(?P<less>&lt;)", re.DOTALL)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Wrap:
    """A range of a line to stand between two tags; a lower `depth` stands further out. `lead` is HTML put before it."""

    start: int
    end: int
    opening: str
    closing: str
    depth: int = 0
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a reply as its reader sees it: the words, the ranges in bold, the citations' labels and places."""

    text: str
    bold: tuple[Wrap, ...]
    labels: tuple[tuple[int, int], ...]


def read_line(markdown: str, known: Mapping[int, str]) -> Line:
    """Return one line of a reply without its Markdown; labels that are not in `known` stay words."""
    pieces: list[str] = []
    length, end, opened = 0, 0, -1
    bold: list[Wrap] = []
    labels: list[tuple[int, int]] = []

    def add(words: str) -> None:
        nonlocal length
        pieces.append(words)
        length += len(words)

    for match in _TOKEN.finditer(markdown):
        add(_SPACE.sub(" ", markdown[end : match.start()]))
        end = match.end()
        if match["bold"]:
            if opened >= 0:
                bold.append(Wrap(opened, length, "<strong>", "</strong>", 9))
            opened = length if opened < 0 else -1
        elif match["label"] and int(match["label"]) in known:
            labels.append((length, int(match["label"])))
        elif match["label"]:
            add(match.group())
        else:
            add(match["escaped"] or "<")
    add(_SPACE.sub(" ", markdown[end:]))
    if opened >= 0:
        bold.append(Wrap(opened, length, "<strong>", "</strong>", 9))
    return Line("".join(pieces), tuple(bold), tuple(labels))


def weave(line: Line, wraps: Sequence[Wrap], links: Mapping[int, str]) -> str:
    """Return the HTML of a line: its words escaped, its ranges tagged, its citations' links in place."""
    ranges = sorted((w for w in (*wraps, *line.bold) if w.start < w.end), key=lambda w: (w.depth, w.start))
    cuts = {0, len(line.text), *(w.start for w in ranges), *(w.end for w in ranges), *(at for at, _ in line.labels)}
    marks: dict[int, str] = {}
    for at, label in line.labels:
        marks[at] = marks.get(at, "") + links[label]
    pieces: list[str] = []
    active: list[Wrap] = []
    points = sorted(cuts)
    for start, end in pairwise(points):
        pieces += _turn(active, [w for w in ranges if w.start <= start and end <= w.end], start, marks.get(start, ""))
        pieces.append(escape(line.text[start:end]))
    pieces += _turn(active, [], len(line.text), marks.get(len(line.text), ""))
    return "".join(pieces)


def _turn(active: list[Wrap], wanted: list[Wrap], at: int, mark: str) -> list[str]:
    """Close and open tags so that `wanted` are open, a citation's mark standing outside of what ends here."""
    kept = 0
    while kept < min(len(active), len(wanted)) and active[kept] is wanted[kept]:
        kept += 1
    pieces = [wrap.closing for wrap in reversed(active[kept:])] + [mark]
    for wrap in wanted[kept:]:
        pieces += [wrap.lead if wrap.start == at else "", wrap.opening]
    active[:] = wanted
    return pieces
