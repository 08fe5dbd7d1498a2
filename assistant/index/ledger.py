"""The truth of an index: articles, chunks, vectors and hashes in one SQLite file; everything else is built from it."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexStateError
from assistant.index.guarding import mend
from assistant.index.wordings import wording
from assistant.types import Article, Chunk, Span

Vector = NDArray[np.float32]
# Which files are open: device and number of the ledger and of its log, None for one that is not there.
_Files = tuple[tuple[int, int] | None, tuple[int, int] | None]

# SQLite takes more parameters; so many keep a statement short.
_AT_ONCE = 500

_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, fields TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS chunks (
    id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE, number INTEGER NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, first_day INTEGER, last_day INTEGER, hash TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS chunks_of_article ON chunks(article_id, number);
CREATE INDEX IF NOT EXISTS article_at ON articles(path);
CREATE TABLE IF NOT EXISTS former (
    id TEXT NOT NULL, sha256 TEXT NOT NULL, fields TEXT NOT NULL, text TEXT NOT NULL, publication INTEGER NOT NULL,
    PRIMARY KEY (id, sha256));
CREATE TABLE IF NOT EXISTS names (
    stem TEXT NOT NULL, article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    PRIMARY KEY (stem, article_id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS names_of_article ON names(article_id);
CREATE TABLE IF NOT EXISTS undated (
    article_id TEXT PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE);
CREATE TABLE IF NOT EXISTS vectors (hash TEXT PRIMARY KEY, vector BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS words (stem TEXT PRIMARY KEY, vector BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS sources (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, url TEXT);
CREATE INDEX IF NOT EXISTS sources_of_text ON sources(sha256);
CREATE TABLE IF NOT EXISTS wordings (
    article_id TEXT PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE, key TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS article_worded ON wordings(key);
CREATE TABLE IF NOT EXISTS vectors_next (hash TEXT PRIMARY KEY, vector BLOB NOT NULL);
"""
# Raised when a former version could not use the file any more; tables that are only added need no new number.
_LAYOUT = 1
# Whoever looks at the file from outside can tell by it whether anything was written.
_COUNT = "INSERT INTO meta VALUES ('writes', '1') ON CONFLICT (key) DO UPDATE SET value = value + 1"


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Ledger:
    """An open ledger file. One process writes at a time (see `ingestion`); any number may read."""

    def __init__(self, folder: Path, fingerprint: str, embedder: str) -> None:
        """Open or create the ledger in `folder`; raise IndexStateError when it was built with other settings."""
        self._lock = threading.RLock()
        self._folder, self._path = folder, folder / "ledger.sqlite3"
        self._bound_to = fingerprint, embedder
        self._db, self._files = self._opened()

    def renew(self) -> None:
        """Open the file of that name anew, which may be another by now; raise IndexStateError as when it was opened.

        What was open stays so where that fails.
        """
        with self._lock:
            if _file_of(self._path) == self._files[0]:
                # The last to close brings what stands in the log into the file, though the log be gone from its folder.
                self._db.close()
            former = self._db
            self._db, self._files = self._opened()
            former.close()

    def is_in_place(self) -> bool:
        """Tell whether the file that is open, and its log, are still those of the folder."""
        return _files_of(self._path) == self._files

    def _opened(self) -> tuple[sqlite3.Connection, _Files]:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            mend(self._folder)
            db = _connected(self._path)
            self._bind(db, self._folder, *self._bound_to)
            return db, _files_of(self._path)
        except (OSError, ValueError, sqlite3.DatabaseError) as error:
            raise IndexStateError(
                f"cannot open the index {self._folder}: {error}. Check the path and its permissions, the room on the "
                "disk, or restore ledger.sqlite3 from a copy"
            ) from error

    def _bind(self, db: sqlite3.Connection, folder: Path, fingerprint: str, embedder: str) -> None:
        layout = int(db.execute("PRAGMA user_version").fetchone()[0])
        if layout > _LAYOUT:
            db.close()
            raise IndexStateError(
                f"the index {folder} was written by a newer version of the assistant (ledger {layout}, this one knows "
                f"{_LAYOUT}). Install that version, or ingest the articles into a new index: "
                "assistant ingest --index NEW PATH"
            )
        known = dict(db.execute("SELECT key, value FROM meta WHERE key IN ('fingerprint', 'embedder')"))
        if not known:
            with db:
                told = [("fingerprint", fingerprint), ("embedder", embedder)]
                db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", told)
                db.execute(_COUNT)
        elif (known.get("fingerprint"), known.get("embedder")) != (fingerprint, embedder):
            db.close()
            was, prints = known.get("embedder"), known.get("fingerprint")
            raise IndexStateError(
                f"the index {folder} was built with the embedder {was!r} and settings {prints}, but this run asks for "
                f"{embedder!r} and {fingerprint}. Put the ASSISTANT_* settings back as they were "
                f"(ASSISTANT_EMBEDDER={was}), or rebuild the index for the settings as they are, without reading any "
                f"file again: assistant reindex --index {folder} --embedder {embedder}"
            )

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what is written inside, or nothing of it."""
        try:
            with self._lock, self._db:
                self._db.execute("BEGIN IMMEDIATE") if not self._db.in_transaction else None
                yield
                self._db.execute(_COUNT)
        except sqlite3.DatabaseError as error:
            raise IndexStateError(_unwritten(self._folder, error)) from error

    def set_meta(self, key: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def meta(self, key: str) -> str | None:
        """Return what was noted under `key`."""
        rows = self.read("SELECT value FROM meta WHERE key = ?", (key,))
        return str(rows[0][0]) if rows else None

    def read(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a SELECT."""
        try:
            with self._lock:
                return self._db.execute(statement, values).fetchall()
        except sqlite3.OperationalError as error:
            raise IndexStateError(
                f"cannot read the ledger in {self._folder}: {error}. Check the disk, the permissions and who else has "
                "it open, then try again; assistant doctor tells more"
            ) from error
        except sqlite3.DatabaseError as error:
            raise IndexStateError(
                f"the ledger in {self._folder} is damaged ({error}). Stop the assistant and start it again: "
                "it puts back the copy of its last publication"
            ) from error

    def write(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a statement once for each row of values; call inside a transaction."""
        self._db.executemany(statement, rows)

    # --- articles

    def put_article(
        self, article: Article, chunks: Sequence[Chunk], hashes: Sequence[str], worded: str | None = None
    ) -> None:
        """Store an article in place of the one with its id, and its chunks; call inside a transaction.

        `worded` is the key of its words as its file has them (see `wordings`), where a person has corrected it.
        """
        fields = asdict(article)
        text, path, digest = fields.pop("text"), fields["path"] or "", fields["sha256"]
        worded = worded or self._wording_of(article.id, digest) or wording(article)
        self.delete_article(article.id)
        self._db.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?)",
            (article.id, path, digest, json.dumps(fields), text.encode("utf-8", "surrogatepass")),
        )
        self.put_chunks(article.id, chunks, hashes)
        if worded:
            self._db.execute("INSERT OR REPLACE INTO wordings VALUES (?, ?)", (article.id, worded))

    def _wording_of(self, article_id: str, digest: str) -> str | None:
        statement = "SELECT key FROM wordings JOIN articles ON id = article_id WHERE id = ? AND sha256 = ?"
        row = self._db.execute(statement, (article_id, digest)).fetchone()
        return None if row is None else str(row[0])

    def put_chunks(self, article_id: str, chunks: Sequence[Chunk], hashes: Sequence[str]) -> None:
        """Store the chunks of an article in place of those it had; call inside a transaction."""
        self._db.execute("DELETE FROM chunks WHERE article_id = ?", (article_id,))
        self._db.executemany(
            "INSERT INTO chunks VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (c.id, c.article_id, number, c.start, c.end, c.first_day, c.last_day, hashed)
                for number, (c, hashed) in enumerate(zip(chunks, hashes, strict=True))
            ],
        )

    def delete_article(self, article_id: str) -> None:
        """Remove an article and its chunks; call inside a transaction.

        Its vectors stay, for a text that comes back; its words stay for as long as a published index cites them.
        """
        publication = int(self.meta("publication") or 0)
        self._db.execute(
            "INSERT OR REPLACE INTO former SELECT id, sha256, fields, text, ? FROM articles WHERE id = ?",
            (publication, article_id),
        )
        self._db.execute("DELETE FROM articles WHERE id = ?", (article_id,))

    def forget_former(self) -> None:
        """Note a publication; articles that were replaced before the last one are cited by no index any more."""
        publication = int(self.meta("publication") or 0)
        with self.transaction():
            self._db.execute("DELETE FROM former WHERE publication < ?", (publication,))
            self.set_meta("publication", str(publication + 1))

    def move_article(self, article_id: str, path: str) -> None:
        """Note that an article's file now lies at `path`; call inside a transaction."""
        row = self._db.execute("SELECT fields FROM articles WHERE id = ?", (article_id,)).fetchone()
        fields = json.dumps(json.loads(row[0]) | {"path": path})
        self._db.execute("UPDATE articles SET path = ?, fields = ? WHERE id = ?", (path, fields, article_id))

    def articles(self, ids: Iterable[str] | None = None) -> list[Article]:
        """Return all articles, or those of `ids`, in order of id."""
        if ids is None:
            rows = self.read("SELECT fields, text FROM articles ORDER BY id")
        else:
            parts = _parts(sorted(set(ids)))
            rows = [row for part in parts for row in self._in("SELECT fields, text", "articles", part)]
        return [_article(fields, text) for fields, text in rows]

    def article(self, article_id: str, digest: str) -> Article | None:
        """Return an article as it stood with that SHA-256, replaced since or not; None where it is not known."""
        for table in ("articles", "former"):
            # Names of tables, above.
            statement = f"SELECT fields, text FROM {table} WHERE id = ? AND sha256 = ?"  # nosec B608
            for fields, text in self.read(statement, (article_id, digest)):
                return _article(fields, text)
        return None

    def versions(self) -> dict[str, str]:
        """Return {article id: "SHA-256|date|outlet"}: what an index must know of each."""
        date, outlet = (f"coalesce(json_extract(fields, '$.{name}'), '')" for name in ("published", "outlet"))
        # Names of fields, above.
        return dict(self.read(f"SELECT id, sha256 || '|' || {date} || '|' || {outlet} FROM articles"))  # nosec B608

    def at_path(self, path: str) -> tuple[str, str] | None:
        """Return (article id, SHA-256) of the article whose file is `path`."""
        rows = self.read("SELECT id, sha256 FROM articles WHERE path = ?", (path,))
        return rows[0] if rows else None

    def with_digest(self, digest: str) -> tuple[str, str] | None:
        """Return (article id, path) of the article with that SHA-256."""
        rows = self.read("SELECT id, path FROM articles WHERE sha256 = ?", (digest,))
        return rows[0] if rows else None

    def with_wording(self, key: str) -> tuple[str, str, str] | None:
        """Return (article id, path, SHA-256) of an article that says the same (see `wordings`)."""
        statement = "SELECT id, path, sha256 FROM wordings JOIN articles ON id = article_id WHERE key = ? ORDER BY id"
        rows = self.read(statement, (key,))
        return rows[0] if rows else None

    def knows(self, digests: Mapping[str, str]) -> bool:
        """Tell whether every article of {id: SHA-256} can still be read, in use or replaced since the publication."""
        held = dict(self.read("SELECT id, sha256 FROM articles"))
        others = {(own, digest) for own, digest in digests.items() if held.get(own) != digest}
        return not others or others <= set(self.read("SELECT id, sha256 FROM former"))

    def has(self, article_id: str) -> bool:
        """Tell whether an id is taken."""
        return bool(self.read("SELECT 1 FROM articles WHERE id = ?", (article_id,)))

    def paths(self) -> dict[str, str]:
        """Return {path: article id}."""
        return dict(self.read("SELECT path, id FROM articles"))

    # --- chunks and vectors

    def chunk_counts(self, ids: Collection[str]) -> dict[str, int]:
        """Return how many chunks each of the articles has; those without any are left out."""
        if len(ids) > _AT_ONCE:
            return dict(self.read("SELECT article_id, count(*) FROM chunks GROUP BY article_id"))
        marks = ",".join("?" * len(ids))
        return dict(
            # Question marks.
            self.read(f"SELECT article_id, count(*) FROM chunks WHERE article_id IN ({marks}) GROUP BY 1", list(ids))  # nosec B608
        )

    def contents(self, ids: Sequence[str]) -> Iterator[tuple[Article, list[Chunk], list[str]]]:
        """Yield each article with its chunks and the hashes of their vectors, in order of id."""
        for part in _parts(sorted(ids)):
            columns = "SELECT id, article_id, start, end, first_day, last_day, hash"
            chunks: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
            for row in self._in(columns, "chunks", part, "article_id", "article_id, number"):
                chunks[row[1]].append(row)
            for article in self.articles(part):
                own = chunks[article.id]
                text = article.text
                yield (
                    article,
                    [Chunk(key, of, start, end, text[start:end], *days) for key, of, start, end, *days, _ in own],
                    [row[-1] for row in own],
                )

    def put_vectors(self, table: str, vectors: Mapping[str, Vector]) -> None:
        """Store vectors by text hash (table "vectors") or by stem (table "words"); call inside a transaction."""
        self._db.executemany(
            f"INSERT OR REPLACE INTO {_table(table)} VALUES (?, ?)",
            [(key, vector.astype("<f4").tobytes()) for key, vector in vectors.items()],
        )

    def vectors(self, table: str, keys: Iterable[str]) -> dict[str, Vector]:
        """Return the stored vectors of a table for those of the keys that have one."""
        found: dict[str, Vector] = {}
        for part in _parts(list(dict.fromkeys(keys))):
            rows = self._in(f"SELECT {_KEYS[table]}, vector", _table(table), part, _KEYS[table])
            found.update((key, np.frombuffer(blob, dtype="<f4")) for key, blob in rows)
        return found

    def missing(self, table: str, keys: Iterable[str]) -> list[str]:
        """Return those of `keys` that have no vector yet, each once, in order."""
        unique = list(dict.fromkeys(keys))
        known: set[str] = set()
        for part in _parts(unique):
            known.update(row[0] for row in self._in(f"SELECT {_KEYS[table]}", _table(table), part, _KEYS[table]))
        return [key for key in unique if key not in known]

    def clear_next(self) -> None:
        """Forget the vectors that were to take the place of those in use; call inside a transaction."""
        self._db.execute("DELETE FROM vectors_next")

    def take_next(self) -> None:
        """Put the vectors of another embedder in the place of those in use; call inside a transaction."""
        self._db.execute("DROP TABLE vectors")
        self._db.execute("ALTER TABLE vectors_next RENAME TO vectors")
        self._db.execute("DELETE FROM words")

    def dimension(self) -> int:
        """Return the length of the stored vectors, 0 while there is none."""
        rows = self.read("SELECT length(vector) / 4 FROM vectors LIMIT 1")
        return int(rows[0][0]) if rows else 0

    def _in(self, select: str, table: str, keys: Sequence[str], column: str = "id", order: str = "") -> list[Any]:
        marks = ",".join("?" * len(keys))
        return self.read(f"{select} FROM {table} WHERE {column} IN ({marks}) ORDER BY {order or column}", keys)


def _file_of(path: Path) -> tuple[int, int] | None:
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_dev, told.st_ino


def _files_of(path: Path) -> _Files:
    return _file_of(path), _file_of(path.with_name(f"{path.name}-wal"))


def _connected(path: Path) -> sqlite3.Connection:
    """Open the file to write, or only to read where its folder takes no writing."""
    db = sqlite3.connect(path, check_same_thread=False, timeout=30)
    try:
        db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;")
        layout = db.execute("PRAGMA user_version").fetchone()[0]
        if layout <= _LAYOUT:
            db.executescript(_SCHEMA)
        if layout < _LAYOUT:
            db.execute(f"PRAGMA user_version={_LAYOUT}")
        if db.execute("PRAGMA application_id").fetchone()[0]:
            # A backup that was put here by hand has its checksum there, which is none any more.
            db.execute("PRAGMA application_id=0")
    except sqlite3.OperationalError:
        db.close()
        log = path.with_name(f"{path.name}-wal")
        if not path.exists() or (log.exists() and log.stat().st_size):
            raise
        return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    return db


def _unwritten(folder: Path, error: sqlite3.DatabaseError) -> str:
    return (
        f"cannot write to the ledger in {folder}: {error}. Make room or mend the permissions, then do the same again: "
        "what was stored before is kept"
    )


_KEYS = {"vectors": "hash", "words": "stem", "vectors_next": "hash"}


def _table(name: str) -> str:
    if name not in _KEYS:
        raise ValueError(f"no such table of vectors: {name}")
    return name


def _parts(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]


def _decode(text: str | bytes) -> str:
    return text if isinstance(text, str) else text.decode("utf-8", "surrogatepass")


def _article(fields: str, text: str | bytes) -> Article:
    values = json.loads(fields)
    values["prose"] = tuple(Span(**span) for span in values["prose"])
    return Article(text=_decode(text), **values)
