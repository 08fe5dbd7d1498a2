"""The truth of an index: articles, chunks, vectors and hashes in one SQLite file; everything else is built from it."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexStateError
from assistant.types import Article, Chunk, Span

Vector = NDArray[np.float32]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, fields TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS chunks (
    id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE, number INTEGER NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, first_day INTEGER, last_day INTEGER, hash TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS chunks_of_article ON chunks(article_id, number);
CREATE TABLE IF NOT EXISTS vectors (hash TEXT PRIMARY KEY, vector BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS words (stem TEXT PRIMARY KEY, vector BLOB NOT NULL);
"""


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Ledger:
    """An open ledger file. One process writes at a time (see `ingestion`); any number may read."""

    def __init__(self, folder: Path, fingerprint: str, embedder: str) -> None:
        """Open or create the ledger in `folder`; raise IndexStateError when it was built with other settings."""
        self._lock = threading.RLock()
        path = folder / "ledger.sqlite3"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, check_same_thread=False, timeout=30)
            self._db.executescript(
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;" + _SCHEMA
            )
        except (OSError, sqlite3.DatabaseError) as error:
            raise IndexStateError(
                f"cannot open the index {folder}: {error}. Check the path and its permissions, "
                "or restore ledger.sqlite3 from a copy"
            ) from error
        self._bind(folder, fingerprint, embedder)

    def _bind(self, folder: Path, fingerprint: str, embedder: str) -> None:
        known = dict(self._db.execute("SELECT key, value FROM meta"))
        if not known:
            with self.transaction():
                self.set_meta("fingerprint", fingerprint)
                self.set_meta("embedder", embedder)
        elif known["fingerprint"] != fingerprint:
            self._db.close()
            raise IndexStateError(
                f"the index {folder} was built with the embedder {known['embedder']!r} and settings "
                f"{known['fingerprint']}, but this run asks for {embedder!r} and {fingerprint}. Put the ASSISTANT_* "
                "settings back as they were, or ingest the articles into a new index: assistant ingest --index NEW PATH"
            )

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what is written inside, or nothing of it."""
        with self._lock, self._db:
            self._db.execute("BEGIN IMMEDIATE") if not self._db.in_transaction else None
            yield

    def set_meta(self, key: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def meta(self, key: str) -> str | None:
        """Return what was noted under `key`."""
        with self._lock:
            row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    # --- articles

    def put_article(self, article: Article, chunks: Sequence[Chunk], hashes: Sequence[str]) -> None:
        """Store an article in place of the one with its id, and its chunks; call inside a transaction."""
        fields = asdict(article)
        text, path, digest = fields.pop("text"), fields["path"] or "", fields["sha256"]
        self.delete_article(article.id)
        self._db.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?)",
            (article.id, path, digest, json.dumps(fields), text.encode("utf-8", "surrogatepass")),
        )
        self._db.executemany(
            "INSERT INTO chunks VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (c.id, c.article_id, number, c.start, c.end, c.first_day, c.last_day, hashed)
                for number, (c, hashed) in enumerate(zip(chunks, hashes, strict=True))
            ],
        )

    def delete_article(self, article_id: str) -> None:
        """Remove an article and its chunks; call inside a transaction. Vectors stay, for a text that comes back."""
        self._db.execute("DELETE FROM articles WHERE id = ?", (article_id,))

    def move_article(self, article_id: str, path: str) -> None:
        """Note that an article's file now lies at `path`; call inside a transaction."""
        row = self._db.execute("SELECT fields FROM articles WHERE id = ?", (article_id,)).fetchone()
        fields = json.dumps(json.loads(row[0]) | {"path": path})
        self._db.execute("UPDATE articles SET path = ?, fields = ? WHERE id = ?", (path, fields, article_id))

    def articles(self, ids: Iterable[str] | None = None) -> list[Article]:
        """Return all articles, or those of `ids`, in order of id."""
        with self._lock:
            if ids is None:
                rows = self._db.execute("SELECT fields, text FROM articles ORDER BY id").fetchall()
            else:
                wanted = sorted(set(ids))
                marks = ",".join("?" * len(wanted))
                rows = self._db.execute(
                    f"SELECT fields, text FROM articles WHERE id IN ({marks}) ORDER BY id", wanted
                ).fetchall()
        return [_article(fields, text) for fields, text in rows]

    def paths(self) -> dict[str, tuple[str, str]]:
        """Return {path: (article id, sha256)}."""
        with self._lock:
            rows = self._db.execute("SELECT path, id, sha256 FROM articles").fetchall()
        return {path: (article_id, digest) for path, article_id, digest in rows}

    # --- chunks and vectors

    def chunks(self) -> Iterator[tuple[Chunk, str]]:
        """Yield every chunk with the hash of its vector, article by article."""
        with self._lock:
            rows = self._db.execute(
                "SELECT c.id, c.article_id, c.start, c.end, c.first_day, c.last_day, c.hash, a.text FROM chunks c "
                "JOIN articles a ON a.id = c.article_id ORDER BY c.article_id, c.number"
            ).fetchall()
        for chunk_id, article_id, start, end, first, last, hashed, text in rows:
            yield Chunk(chunk_id, article_id, start, end, _decode(text)[start:end], first, last), hashed

    def put_vectors(self, table: str, vectors: Mapping[str, Vector]) -> None:
        """Store vectors by text hash (table "vectors") or by stem (table "words"); call inside a transaction."""
        self._db.executemany(
            f"INSERT OR REPLACE INTO {_table(table)} VALUES (?, ?)",
            [(key, vector.astype("<f4").tobytes()) for key, vector in vectors.items()],
        )

    def vectors(self, table: str) -> dict[str, Vector]:
        """Return all stored vectors of a table by their key."""
        with self._lock:
            rows = self._db.execute(f"SELECT * FROM {_table(table)}").fetchall()
        return {key: np.frombuffer(blob, dtype="<f4") for key, blob in rows}

    def missing(self, table: str, keys: Iterable[str]) -> list[str]:
        """Return those of `keys` that have no vector yet, each once, in order."""
        with self._lock:
            statement = f"SELECT 1 FROM {_table(table)} WHERE {'hash' if table == 'vectors' else 'stem'} = ?"
            return [key for key in dict.fromkeys(keys) if self._db.execute(statement, (key,)).fetchone() is None]


def _table(name: str) -> str:
    if name not in ("vectors", "words"):
        raise ValueError(f"no such table of vectors: {name}")
    return name


def _decode(text: str | bytes) -> str:
    return text if isinstance(text, str) else text.decode("utf-8", "surrogatepass")


def _article(fields: str, text: str | bytes) -> Article:
    values = json.loads(fields)
    values["prose"] = tuple(Span(**span) for span in values["prose"])
    return Article(text=_decode(text), **values)
