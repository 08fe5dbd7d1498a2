"""Real texts to any number of made-up articles: words drawn as often as they stand there, new names, dates, outlets.

They mean nothing, but cost a search what real ones do: few words stand in most chunks, most words in few.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Final

from evals.benchmarks import benchmarks_folder
from evals.corpora import default_shelf

_SAMPLE: Final = "dated_news_sample.jsonl"
_SYLLABLES: Final = (
    "ba be bo ca da de do fa ga ka la le li lo ma me mi na no pa ra re ri ro sa se ta te to va ve vo"
).split()
_FIRST, _DAYS = date(2012, 1, 1), 5_000
_OUTLETS: Final = 60
_WORDS_A_CHUNK: Final = 58
# One word in so many is a name: half of them of a few who are often in the news, half of somebody new.
_NAMES: Final = 30
_KNOWN: Final = 400


class Newsroom:
    """Writes articles; the same seed writes the same."""

    def __init__(self, seed: int) -> None:
        counts = Counter(word for text in _texts() for word in re.findall(r"[^\W\d_]+", text.lower()))
        self._words = list(counts)
        self._weights = list(accumulate(counts.values()))
        self._random = random.Random(seed)
        self._known = [self._name() for _ in range(_KNOWN)]
        self._outlets = [f"Le Courrier de {self._name()}" for _ in range(_OUTLETS)]

    def write(self, folder: Path, chunks: int, chunks_an_article: int = 8) -> None:
        """Write articles of about so many chunks together, a thousand a folder."""
        for number in range(max(1, round(chunks / chunks_an_article))):
            place = folder / f"{number // 1000:04d}"
            place.mkdir(parents=True, exist_ok=True)
            (place / f"a{number:07d}.md").write_text(self.article(chunks_an_article), encoding="utf-8")

    def article(self, chunks: int) -> str:
        """Return an article with its front matter."""
        published = _FIRST + timedelta(days=self._random.randrange(_DAYS))
        outlet = self._outlets[min(int(self._random.expovariate(0.12)), _OUTLETS - 1)]
        head = {"title": self.sentence(9), "outlet": outlet, "published": published.isoformat()}
        fields = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in head.items())
        paragraphs = [" ".join(self.sentence() for _ in range(3)) for _ in range(chunks)]
        return f"---\n{fields}\n---\n\n" + "\n\n".join(paragraphs) + "\n"

    def sentence(self, words: int | None = None) -> str:
        """Return a sentence; three make a chunk."""
        count = words or max(5, round(self._random.gauss(_WORDS_A_CHUNK / 3, 5)))
        said = self._random.choices(self._words, cum_weights=self._weights, k=count)
        for place in range(count):
            if self._random.randrange(_NAMES) == 0:
                said[place] = self._random.choice(self._known) if self._random.random() < 0.5 else self._name()
        text = " ".join(said)
        return text[:1].upper() + text[1:] + "."

    def questions(self, count: int) -> Iterator[str]:
        """Yield questions of a few words, rare and common, some with a name or a year."""
        openings = ("Combien de {}", "Quand {}", "Qui a parlé de {}", "Que dit-on de {}", "Où {}", "How many {}")
        for number in range(count):
            asked = self.sentence(self._random.randrange(3, 9)).rstrip(".").lower()
            if number % 3 == 0:
                asked += f" de {self._random.choice(self._known)}"
            if number % 4 == 0:
                asked += f" en {self._random.randrange(2013, 2025)}"
            yield openings[number % len(openings)].format(asked) + " ?"

    def _name(self) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=self._random.randrange(2, 5))).capitalize()


def _texts() -> Sequence[str]:
    """Return the texts whose words are counted: the project's own articles, and dated news where that is here."""
    texts = list(default_shelf().texts.values())
    sample = benchmarks_folder() / _SAMPLE
    if sample.is_file():
        texts += [json.loads(line)["article"] for line in sample.read_text(encoding="utf-8").splitlines() if line]
    return texts
