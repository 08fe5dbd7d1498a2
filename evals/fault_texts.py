"""Pathological texts to every public reader of texts: two seconds of a processor a megabyte, no exception."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from assistant import find_instructions
from assistant.text.dates import find_dates
from assistant.text.edtf import bounds
from assistant.text.figures import find_figures
from assistant.text.language import detect_language
from assistant.text.names import find_names
from assistant.text.quotes import find_quotes
from assistant.text.sentences import split_sentences
from assistant.text.speech import find_attributions
from evals.faults import Bench, Outcome, timed

_PER_MEGABYTE: Final = 2000.0
# Of a first call, and of a clock's grain.
_GRACE: Final = 250.0
_TEXTS: Final = {
    "60 kB of a.": "a. " * 20_000,
    "quotation marks": '"' * 100_000,
    "guillemets": "« " * 50_000,
    "pairs of guillemets": "« a » " * 30_000,
    "apostrophes": "l'" * 80_000,
    "digits": "7" * 200_000,
    "groups of digits": "1\u202f000 " * 30_000,
    "spaces": " " * 200_000,
    "line breaks": "\n" * 100_000,
    "lines of a word": "mot\n" * 40_000,
    "one long line": "mot " * 50_000,
    "one long word": "é" * 200_000,
    "capitals": "A B C " * 25_000,
    "names": "Jean Dupont a dit que " * 8_000,
    "dates": "5 mars 2024 " * 12_000,
    "months": "janvier " * 20_000,
    "number words": "mille millions " * 12_000,
    "percent": "5 % " * 30_000,
    "brackets": "(" * 100_000,
    "dashes": "- " * 80_000,
    "combining accents": "e" + "\u0301" * 80_000,
    "zero-width": "a\u200b" * 60_000,
    "right to left": "مرحبا 5 " * 15_000,
    "emoji": "😀" * 40_000,
    "NUL": "Le port\x00 a 5 navires. " * 6_000,
    "lone surrogates": "Le port\ud800 a 5 navires. " * 6_000,
    "says": "says " * 20_000,
    "articles alone": "Le " * 30_000,
    "machines": "AI " * 30_000,
    "said and said": "selon selon " * 15_000,
    "every character": "".join(map(chr, range(0x3000))),
    "noise": "".join(random.Random(7).choices("aé 5.,;:!?«»\"'’()-%€$\n\t\x00\u00a0\u202f\ud800M", k=100_000)),
}
_READERS: Final[dict[str, Callable[[str], object]]] = {
    "sentences": split_sentences,
    "figures": find_figures,
    "dates": lambda text: find_dates(text, "2024-03-05"),
    "quotes": find_quotes,
    "names": find_names,
    "speech": find_attributions,
    "language": detect_language,
    "instructions": find_instructions,
    "edtf": bounds,
}


def try_texts(bench: Bench) -> Iterator[Outcome]:
    """Give each text to each reader."""
    del bench
    # What is loaded once is no cost of a text.
    detect_language("a. " * 1000)
    for reader, read in _READERS.items():
        read("Le port a rouvert le 5 mars 2024.")
        for name, text in _TEXTS.items():
            outcome, _ = timed(f"{name} to {reader}", lambda read=read, text=text: read(text))  # type: ignore[misc]
            allowed = _PER_MEGABYTE * len(text) / 1e6 + _GRACE
            if not outcome.why and outcome.milliseconds > allowed:
                outcome = replace(outcome, why=f"took {outcome.milliseconds:.0f} ms, {allowed:.0f} allowed")
            yield outcome
