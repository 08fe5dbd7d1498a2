"""One index, open: ingestion goes in; generations, articles, outlets and word vectors come out."""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from assistant.corpus.files import named
from assistant.errors import IndexStateError
from assistant.index.articles import PublishedArticles
from assistant.index.batches import embed_missing
from assistant.index.bringing import bring_in, left_corrections, packed_articles
from assistant.index.common_words import common_vectors
from assistant.index.corrections import correct_article
from assistant.index.embedding import Embedder, Matrix, make_embedder
from assistant.index.generation import Generation
from assistant.index.guarding import copy_ledger, has_copy, keep
from assistant.index.ingestion import ingest
from assistant.index.ledger import Ledger
from assistant.index.locking import writing
from assistant.index.pace import Progress
from assistant.index.publishing import Shelf
from assistant.index.sources import Source, other_sources
from assistant.index.store import DamagedError, make_store
from assistant.index.transfer import read_archive, write_archive
from assistant.settings import Settings
from assistant.types import Article, IngestReport

_log = logging.getLogger(__name__)
_REMEMBERED_WORDS = 20_000
# A text in UTF-8 may be so many times as long as the file it was read from.
_TEXT = 3

T = TypeVar("T")


class Index:
    """The ledger, the published generation and the embedder of one index; safe to share between threads."""

    def __init__(self, settings: Settings, embedder: Embedder | None = None) -> None:
        """Open or create the index that the settings name; raise IndexStateError when it cannot serve."""
        self.settings = settings
        _check_name(settings.folder)
        self.embedder = embedder or make_embedder(settings.embedder, settings)
        self._ledger = Ledger(settings.folder, settings.fingerprint(), self.embedder.name)
        self._making = self._ledger.meta("making") or ""
        self._shelf = self._opened_shelf()
        self._lock = threading.RLock()
        self._read: Generation | None = None
        self._told = ""
        self._articles: Mapping[str, Article] = {}
        self._vocabulary: tuple[list[str], Matrix] = ([], np.empty((0, 0), np.float32))
        self._query_words: dict[str, NDArray[np.float32]] = {}

    def _opened_shelf(self) -> Shelf:
        store = make_store(self.settings, f"press-{_identity(self._ledger)}")
        return Shelf(self.settings.folder, store, self._making)

    def close(self) -> None:
        """Release the files."""
        self._shelf.close()
        self._ledger.close()

    def _follow(self) -> None:
        """Go over to the ledger that has taken the place of the one that is open. Raises IndexStateError."""
        with self._lock:
            if self._ledger.is_in_place():
                return
            folder = self.settings.folder
            if not (folder / "ledger.sqlite3").exists() and not has_copy(folder):
                raise IndexStateError(
                    f"the index {folder} has gone while it was open; put it back, or stop the assistant and open "
                    "another index"
                )
            self._ledger.renew()
            self._making = self._ledger.meta("making") or ""
            # Not closed: answers under way may still read it.
            self._shelf = self._opened_shelf()
            _log.warning("the ledger of %s was replaced; going on with the one that is there now", folder)

    def _follows(self) -> bool:
        """Tell whether the ledger of the folder is the one that is open, or could be opened in its place."""
        try:
            self._follow()
        except IndexStateError as error:
            if self._told != str(error):
                _log.warning("answers go on from what is open: %s", error)
            self._told = str(error)
            return False
        return True

    def ingest(
        self, paths: Iterable[str | Path], prune: bool = False, progress: Progress | None = None
    ) -> IngestReport:
        """Bring the index up to the files under `paths`, and publish a new generation when anything changed.

        The new generation can be searched before small segments of it are merged.
        """
        with self._writing():
            self._check_width()
            report = ingest(paths, self._ledger, self.embedder, self.settings, prune, progress)
            self._publish_changes(progress)
        return report

    def export(self, file: Path) -> int:
        """Write all articles with what is known of them into a zip archive; return how many. Raises UsageError."""
        self._follow()
        return write_archive(packed_articles(self._ledger), file, left_corrections(self._ledger))

    def import_from(self, file: Path, progress: Progress | None = None) -> IngestReport:
        """Take in the articles of such an archive, and publish. Raises UsageError."""
        found = read_archive(file, _TEXT * self.settings.max_file_bytes)
        with self._writing():
            report = bring_in(found, self._ledger, self.embedder, self.settings, progress)
            self._publish_changes(progress)
        return report

    def backup(self, file: Path) -> None:
        """Copy the ledger, from which all else is built, into a file. Raises UsageError."""
        self._follow()
        copy_ledger(self.settings.folder, file)

    def _publish_changes(self, progress: Progress | None = None) -> None:
        """Publish what the ledger has and the index has not, and keep a copy of the ledger."""
        current = self._usable()
        changed = current is None or current.versions != self._ledger.versions()
        if changed:
            self._publish(progress=progress)
        while crowded := self._shelf.mergeable():
            self._publish(crowded, progress)
        if changed or not has_copy(self.settings.folder):
            keep(self.settings.folder)

    def publish(self, progress: Progress | None = None) -> None:
        """Publish what the ledger has and the index has not; an interrupted rebuilding is so brought to its end."""
        with self._writing():
            self._publish_changes(progress)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the writing lock of an index that is still the one that was opened. Raises IndexStateError."""
        self._follow()
        with writing(self.settings.folder):
            if not self._ledger.is_in_place():
                raise IndexStateError(f"the index {self.settings.folder} was replaced just now; try again")
            if (self._ledger.meta("making") or "") != self._making:
                raise IndexStateError(
                    f"the index {self.settings.folder} was rebuilt by another process; stop the assistant and start it "
                    "again"
                )
            yield

    def correct(self, article_id: str, title: str, outlet: str, published: str) -> Article:
        """Store what a person wrote of an article in place of what was read. Raises KeyError, UsageError."""
        with self._writing():
            article = self._known(article_id)
            corrected = correct_article(self._ledger, self.settings, article, title, outlet, published)
            if corrected != article:
                self._publish()
                keep(self.settings.folder)
        return corrected

    def remove(self, article_id: str) -> Article:
        """Take an article out of the index; its file stays. Raises KeyError."""
        with self._writing():
            article = self._known(article_id)
            with self._ledger.transaction():
                self._ledger.delete_article(article_id)
            self._publish()
            keep(self.settings.folder)
        return article

    def _known(self, article_id: str) -> Article:
        for article in self._ledger.articles([article_id]):
            return article
        raise KeyError(article_id)

    def generation(self) -> Generation:
        """Return the published generation; build it again from the ledger when it is missing or damaged."""
        with self._lock:
            if not self._follows() and self._read is not None:
                return self._read
            current = self._sound()
            if current is None:
                with self._writing():
                    current = self._sound() or self._publish()
            if self._read is not current:
                self._load(current)
            return current

    def _sound(self) -> Generation | None:
        """Return the published generation where its articles can be read: an older ledger may have been put back."""
        current = self._usable()
        if current is None or current is self._read:
            return current
        digests = {own: version.partition("|")[0] for own, version in current.versions.items()}
        return current if self._ledger.knows(digests) else None

    def searched(self, ask: Callable[[Generation], T]) -> T:
        """Return what `ask` finds in the published generation; where that is damaged, build it again and ask anew."""
        generation = self.generation()
        try:
            return ask(generation)
        except DamagedError:
            if self._can_repair(generation):
                return ask(self.generation())
        for segment in generation.segments:
            segment.do_without_graph()
        self._shelf.go_on_with(generation)
        return ask(generation)

    def sources(self) -> dict[str, list[Source]]:
        """Return by article id where else its text was read; articles of one source are left out."""
        self._follows()
        return other_sources(self._ledger)

    def articles(self, ids: Iterable[str] | None = None) -> list[Article]:
        """Return all articles, or those of `ids`, in order of id."""
        self._follows()
        return self._ledger.articles(ids)

    def published(self) -> Mapping[str, Article]:
        """Return {id: article} of the articles that the generation last returned can be cited from; read when asked."""
        return self._articles

    def outlets(self) -> tuple[str, ...]:
        """Return the outlets of the generation last returned, each once, in order of name."""
        return self._read.outlets if self._read else ()

    def dates(self) -> tuple[str, ...]:
        """Return the dates (EDTF) on which articles of the generation last returned appeared, each once, in order."""
        return self._read.dates if self._read else ()

    def vocabulary(self) -> tuple[list[str], Matrix]:
        """Return the stems of the corpus, the most frequent ones of a large one, and their vectors, one row a stem."""
        return self._vocabulary

    def query_words(self, words: Sequence[str]) -> Matrix:
        """Return one vector a word, remembered between questions."""
        with self._lock:
            unknown = [word for word in dict.fromkeys(words) if word not in self._query_words]
            if len(self._query_words) > _REMEMBERED_WORDS:
                self._query_words.clear()
                unknown = list(dict.fromkeys(words))
            if unknown:
                self._query_words.update(zip(unknown, self.embedder.embed_queries(unknown), strict=True))
            rows = [self._query_words[word] for word in words]
        return np.array(rows, dtype=np.float32).reshape(len(rows), self.embedder.dimension)

    def _usable(self) -> Generation | None:
        try:
            return self._shelf.current()
        except DamagedError:
            return None

    def _publish(self, without: Sequence[str] = (), progress: Progress | None = None) -> Generation:
        def embed_words(words: Mapping[str, str]) -> None:
            def tell(share: float) -> None:
                if progress is not None:
                    progress("", round(share * len(words)), len(words))

            missing = self._ledger.missing("words", words)
            with self._ledger.transaction():
                self._ledger.put_vectors("words", common_vectors(missing, self.embedder.name, self.embedder.dimension))
            embed_missing("words", words, self.embedder.embed_queries, self._ledger, tell)

        return self._shelf.publish(self._ledger, embed_words, without)

    def _can_repair(self, broken: Generation) -> bool:
        """Repair, and tell whether that could be: not in a folder that takes no writing."""
        try:
            self._repair(broken)
        except IndexStateError as error:
            _log.warning("the search goes on without Chroma, which cannot be built again: %s", error)
            return False
        return True

    def _repair(self, broken: Generation) -> None:
        """Build again the segments that do not answer, unless another process has done so."""
        with self._lock, self._writing():
            current = self._usable()
            if current is None or current.name == broken.name:
                self._publish(self._shelf.damaged())

    def _check_width(self) -> None:
        """Raise IndexStateError where the embedder's vectors cannot be compared with those of the index."""
        own, stored = self.embedder.dimension, self._ledger.dimension()
        if stored and own != stored:
            raise IndexStateError(
                f"the index {self.settings.folder} has vectors of {stored} numbers, and the embedder "
                f"{self.embedder.name!r} now gives {own}. Choose the model it was built with, or rebuild it: "
                f"assistant reindex --index {self.settings.folder}"
            )

    def _load(self, generation: Generation) -> None:
        self._check_width()
        self._articles = PublishedArticles(self._ledger, generation)
        self._vocabulary = self._words_of(generation)
        self._read = generation

    def _words_of(self, generation: Generation) -> tuple[list[str], Matrix]:
        """Return stems and vectors; those that the generation read before had are not read from disk again."""
        stems, matrix = self._vocabulary
        places = {stem: place for place, stem in enumerate(stems)}
        wanted = generation.words()
        fresh = self._ledger.vectors("words", [stem for stem in wanted if stem not in places])
        known = [stem for stem in wanted if stem in places or stem in fresh]
        rows = [matrix[places[stem]] if stem in places else fresh[stem] for stem in known]
        return known, np.array(rows, dtype=np.float32).reshape(len(known), self.embedder.dimension)


def _check_name(folder: Path) -> None:
    """Raise IndexStateError for a path that Chroma could not open."""
    if folder.as_posix() != named(folder):
        raise IndexStateError(f"the path of the index, {named(folder)}, is not UTF-8; choose another folder")


def _identity(ledger: Ledger) -> str:
    """Return the name that tells this index from others on one Chroma server."""
    known = ledger.meta("identity")
    if known is None:
        known = uuid.uuid4().hex[:12]
        with ledger.transaction():
            ledger.set_meta("identity", known)
    return known
