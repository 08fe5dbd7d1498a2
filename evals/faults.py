"""The nouns of the faults suite: a Row of the table of faults, what it was tried with, and the Bench it is tried on."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from assistant import Assistant, Completion, Settings

T = TypeVar("T")
TOWNS = (
    *("Brivaz", "Corlon", "Dambre", "Esquerol", "Fontjac", "Grenvel", "Houlmer", "Iséran", "Jorquay", "Kervelan"),
    *("Lormieu", "Mauzance", "Nervac", "Ombrelle", "Pontruel", "Querval", "Ravigny", "Sauzet", "Tréguel", "Urval"),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing tried, and whether what must hold held; `why` is empty where it did."""

    name: str
    why: str = ""
    asked: str = ""
    told: str = ""
    milliseconds: float = 0.0


@dataclass
class Bench:
    """A folder to work in, and an assistant over a few made-up articles, opened when a row first needs it."""

    folder: Path
    model: Scripted = field(default_factory=lambda: Scripted())
    # How often what is drawn at random is tried: None for a few minutes' worth, 0 for all that the table asks for.
    sample: int | None = None

    def count(self, usual: int, whole: int) -> int:
        """Return how often to try something, of the usual number and that of the table."""
        return usual if self.sample is None else self.sample or whole

    @cached_property
    def bot(self) -> Assistant:
        """Return an assistant whose model says what `model` is told to say."""
        bot = Assistant(Settings(index=self.folder / "bench", model="scripted"), model=self.model)
        bot.ingest([self.write("bench-articles", self.articles())])
        return bot

    def indexed(self) -> Path:
        """Return an index of the made-up articles that nobody has open."""
        index = self.folder / "indexed"
        if not index.exists():
            with closing(Assistant(Settings(index=index))) as bot:
                bot.ingest([self.write("indexed-articles", self.articles())])
        return index

    def close(self) -> None:
        """Release the index, where one was opened."""
        if "bot" in vars(self):
            self.bot.close()

    def write(self, name: str, files: Mapping[str, str]) -> Path:
        """Write files into a folder of their own and return it."""
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        for file, text in files.items():
            (folder / file).write_text(text, encoding="utf-8")
        return folder

    @staticmethod
    def articles() -> dict[str, str]:
        """Return an article of each town, by file name."""
        return {f"{town.lower()}.txt": article(town, number) for number, town in enumerate(TOWNS)}


def article(town: str, number: int = 0, more: str = "") -> str:
    """Return a short article of a town, with figures of its own."""
    return (
        f"Le port de {town} rouvre\n\nLe {number % 27 + 1} mars 2024\n\n{truth(town)} Le chantier a occupé "
        f"{40 + number} ouvriers, selon la mairie de {town}.\n\n{more}\n\n« Nous avons tenu les délais », a déclaré "
        f"la directrice du port de {town}, Claire Auberval."
    )


def truth(town: str) -> str:
    """Return the sentence that answers `question(town)`."""
    return f"Le port de {town} a rouvert mardi après deux mois de travaux."


def question(town: str) -> str:
    """Return what is asked of a town."""
    return f"Quand le port de {town} a-t-il rouvert ?"


class Scripted:
    """A chat model that proposes the sentences it was told to, each said to be carried by every excerpt."""

    def __init__(self) -> None:
        self.says: Sequence[str] = ()
        self.whole: str | None = None

    def __call__(self, prompt: str, schema: object) -> Completion:
        """Return the reply."""
        rows = [{"labels": [1, 2, 3, 4], "quote": said, "text": said} for said in self.says]
        told = json.dumps({"answers": True, "false_premise": False, "claims": rows})
        return Completion(told if self.whole is None else self.whole, 100, 20, 1.0)


@dataclass(frozen=True, slots=True)
class Row:
    """A fault of the table: its name, what must hold, and how it is tried."""

    name: str
    holds: str
    tries: Callable[[Bench], Iterator[Outcome]]


def timed(name: str, work: Callable[[], T]) -> tuple[Outcome, T | None]:
    """Do a piece of work; an exception of any kind is a failure of the row, which is what the row looks for."""
    begun = time.process_time()
    try:
        done = work()
    except Exception as error:
        return Outcome(name, f"{type(error).__name__}: {error}"[:300]), None
    return Outcome(name, milliseconds=(time.process_time() - begun) * 1000), done
