"""A text to the ids of its pieces, and where each stands: the unigram tokenizer of the bundled weights.

The ids are those of the library `tokenizers`, in a tenth of its memory: the vocabulary lies in a trie of 1 MB. The text
is brought to NFKC; each word is then cut where the sum of the pieces' scores is greatest (Viterbi's path). The only
importer of marisa_trie.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import Any, Final
from unicodedata import normalize

# What opens each word; where it stands in a text itself, it opens another.
_OPENS: Final = "\u2581"
_SPACES: Final = r"\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_WORD: Final = re.compile(rf"{_OPENS}?[^{_OPENS}{_SPACES}]+|{_OPENS}")
# No character of ASCII is ever composed with what stands before it.
_CLUSTER: Final = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+|[\x00-\x7f]+(?![^\x00-\x7f])")
# How much less than the least of the vocabulary a character scores that is not in it: SentencePiece's own choice.
_UNKNOWN: Final = 10.0
# Words are met again and again; the pieces of so many short ones are kept.
_KEPT, _SHORT = 16_384, 32

Cut = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The ids of a text's pieces, and the range of its characters that each stands for."""

    ids: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]


class Unigram:
    """Cuts texts into pieces of a vocabulary; safe to share between threads."""

    def __init__(self, pieces: Callable[[], Iterable[str]], scores: Sequence[float], unknown: int) -> None:
        """Take what gives the pieces by id, their log probabilities, and the id of what is not among them.

        The pieces are asked for twice, one at a time: a list of them would be the greater part of the memory.
        """
        from marisa_trie import Trie

        self._trie: Any = Trie(pieces())
        self._ids, self._scores, self._longest = array("i", [0]) * len(scores), array("d", [0.0]) * len(scores), 0
        for own, piece in enumerate(pieces()):
            place = self._trie[piece]
            self._ids[place], self._scores[place] = own, scores[own]
            self._longest = max(self._longest, len(piece))
        self._unknown, self._least = unknown, min(scores) - _UNKNOWN
        self._cut_short = lru_cache(_KEPT)(self._cut)

    def ids(self, text: str, most: int) -> list[int]:
        """Return the first `most` ids of a text, without those that open and close it. No lone surrogates."""
        ids: list[int] = []
        for word in _WORD.finditer(normalize("NFKC", text)):
            ids += self._pieces(word[0])[0]
            if len(ids) >= most:
                break
        return ids[:most]

    def tokens(self, text: str, most: int) -> Tokens:
        """Return the same ids, each with the range of characters of the text that it stands for."""
        plain, places = _normalised(text)
        ids: list[int] = []
        offsets: list[tuple[int, int]] = []
        for word in _WORD.finditer(plain):
            found, ends = self._pieces(word[0])
            ids += found
            # The mark before a word is no character of the text: what it shares a piece with tells where it stands.
            first = word.start() - (word[0][0] != _OPENS)
            starts = (first, *(first + end for end in ends[:-1]))
            offsets += (
                (places[max(start, word.start())], places[max(first + end - 1, word.start())] + 1)
                for start, end in zip(starts, ends, strict=True)
            )
            if len(ids) >= most:
                break
        return Tokens(tuple(ids[:most]), tuple(offsets[:most]))

    def _pieces(self, word: str) -> Cut:
        opened = word if word[0] == _OPENS else _OPENS + word
        return self._cut_short(opened) if len(opened) <= _SHORT else self._cut(opened)

    def _cut(self, word: str) -> Cut:
        """Return the ids of a word's likeliest pieces and where each ends; unknown ones in a row are one."""
        before = self._paths(word)
        ids: list[int] = []
        ends: list[int] = []
        end = len(word)
        while end:
            own, start = before[end]
            if not (ids and own == ids[-1] == self._unknown):
                ids.append(own)
                ends.append(end)
            end = start
        return tuple(reversed(ids)), tuple(reversed(ends))

    def _paths(self, word: str) -> list[tuple[int, int]]:
        """Return for each place in a word the likeliest piece that ends there: its id, and where it starts."""
        prefixes, longest, ids, scores = self._trie.iter_prefixes_with_ids, self._longest, self._ids, self._scores
        found: list[tuple[int, int]] = [(self._unknown, 0)] * (len(word) + 1)
        best = [0.0] + [-inf] * len(word)
        for start in range(len(word)):
            so_far, single = best[start], False
            for piece, place in prefixes(word[start : start + longest]):
                end, score = start + len(piece), so_far + scores[place]
                single = single or end == start + 1
                if score > best[end]:
                    best[end], found[end] = score, (ids[place], start)
            if not single and so_far + self._least > best[start + 1]:
                best[start + 1], found[start + 1] = so_far + self._least, (self._unknown, start)
        return found


def _normalised(text: str) -> tuple[str, Sequence[int]]:
    """Return a text in NFKC, and which character of the text each of its characters comes from."""
    plain = normalize("NFKC", text)
    if plain == text:
        return text, range(len(text))
    places: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        places += _places(cluster[0], cluster.start())
    return plain, places


def _places(cluster: str, start: int) -> Sequence[int]:
    """Return which character of a text, of which a cluster begins at `start`, each of those in its NFKC comes from."""
    plain = normalize("NFKC", cluster)
    if plain == cluster:
        return range(start, start + len(cluster))
    places: list[int] = []
    last = ""
    for at, character in enumerate(cluster, start):
        alone, joined = normalize("NFKC", character), normalize("NFKC", last + character)
        # What is composed with the character before it stands where that does.
        if joined == last + alone:
            places += [at] * len(alone)
        last = joined[-1:]
    # Marks put in another order are told apart no further.
    return (
        places if len(places) == len(plain) else [start + at * len(cluster) // len(plain) for at in range(len(plain))]
    )
