"""Articles in, their accounts out, read once an article: kept as JSON in `timeline.sqlite` of the index's folder.

The chronicle built of them is kept beside, for one state of the articles.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import fields as fields_of
from pathlib import Path
from typing import Any

from assistant.timeline.extraction import read_account
from assistant.timeline.nouns import (
    Account,
    Actor,
    Chronicle,
    Count,
    Event,
    Link,
    Point,
    Position,
    Series,
    Silence,
    Step,
    Telling,
    Told,
)
from assistant.types import Article, Citation

FILE = "timeline.sqlite"
# Raised whenever an article would be read otherwise.
RULES = 1
_TABLE = "CREATE TABLE IF NOT EXISTS accounts (key TEXT PRIMARY KEY, account TEXT NOT NULL)"
_BATCH = 200
_WHOLE = "CREATE TABLE IF NOT EXISTS chronicles (state TEXT PRIMARY KEY, chronicle TEXT NOT NULL)"


def accounts_of(folder: Path, articles: Iterable[Article]) -> dict[str, Account]:
    """Return the account of each article by id; what is not kept yet is read and kept.

    A file that cannot be used (read-only, damaged, another program's) costs time, never an answer.
    """
    wanted = {_key(article): article for article in articles}
    kept = _recall(folder, wanted)
    fresh = _read({key: article for key, article in wanted.items() if key not in kept}, folder)
    return {article.id: kept.get(key) or fresh[key] for key, article in wanted.items()}


def _read(articles: dict[str, Article], folder: Path) -> dict[str, Account]:
    """Read articles and keep their accounts, some at a time, so that an interruption loses little."""
    fresh: dict[str, Account] = {}
    batch: dict[str, Account] = {}
    for key, article in articles.items():
        batch[key] = fresh[key] = read_account(article)
        if len(batch) == _BATCH:
            _keep(folder, batch)
            batch = {}
    if batch:
        _keep(folder, batch)
    return fresh


def _plain(value: Any) -> Any:
    """Return what JSON can write in place of a dataclass or a set."""
    if isinstance(value, frozenset):
        return sorted(value)
    return {field.name: getattr(value, field.name) for field in fields_of(value)}


def _rows(folder: Path, query: str, values: Sequence[str]) -> list[tuple[Any, ...]]:
    """Return the rows of a query; none where the file cannot be read."""
    if not (folder / FILE).is_file():
        return []
    try:
        with closing(sqlite3.connect(folder / FILE, timeout=10)) as db:
            return db.execute(query, values).fetchall()
    except sqlite3.Error:
        return []


def _key(article: Article) -> str:
    """Return what an account depends on: the text, where it is prose, its id and date, and the rules."""
    prose = [(span.start, span.end) for span in article.prose]
    shaping = (RULES, article.id, article.sha256, article.published, article.language, article.title, prose)
    return hashlib.sha256(repr(shaping).encode("utf-8", "surrogatepass")).hexdigest()


def _recall(folder: Path, wanted: Iterable[str]) -> dict[str, Account]:
    keys = list(wanted)
    parts = [keys[start : start + _BATCH] for start in range(0, len(keys), _BATCH)]
    # Question marks only: values are bound.
    marks = (
        "SELECT key, account FROM accounts WHERE key IN (" + ",".join("?" * len(part)) + ")"  # nosec B608
        for part in parts
    )
    rows = [row for select, part in zip(marks, parts, strict=True) for row in _rows(folder, select, part)]
    try:
        return {key: read_json(text) for key, text in rows}
    except (ValueError, KeyError, TypeError):
        return {}


def _keep(folder: Path, fresh: dict[str, Account]) -> None:
    rows = [(key, json.dumps(account, default=_plain)) for key, account in fresh.items()]
    try:
        with closing(sqlite3.connect(folder / FILE, timeout=10)) as db, db:
            db.execute(_TABLE)
            db.executemany("INSERT OR REPLACE INTO accounts VALUES (?, ?)", rows)
    except sqlite3.Error:
        return


def read_json(text: str) -> Account:
    """Read an account from its JSON. Raises ValueError, KeyError, TypeError."""
    fields = json.loads(text)
    tellings = tuple(_telling(one) for one in fields["tellings"])
    counts = tuple(_count(one) for one in fields["counts"])
    return Account(tellings, counts, tuple((person, state) for person, state in fields["offices"]))


def _telling(fields: dict[str, Any]) -> Telling:
    return Telling(
        **{
            **fields,
            "kinds": tuple(fields["kinds"]),
            "actors": tuple(Actor(**one) for one in fields["actors"]),
            "words": tuple(frozenset(keys) for keys in fields["words"]),
            "heads": frozenset(fields["heads"]),
            "speaker": Actor(**fields["speaker"]) if fields["speaker"] else None,
            "target": Actor(**fields["target"]) if fields["target"] else None,
            "deeds": tuple(fields["deeds"]),
            "figures": tuple(fields["figures"]),
            "more": tuple((start, end) for start, end in fields["more"]),
        }
    )


def _count(fields: dict[str, Any]) -> Count:
    return Count(**{**fields, "actors": tuple(Actor(**one) for one in fields["actors"])})


def state_of(articles: Iterable[Article]) -> str:
    """Return a name for the articles as they are: what a chronicle of them depends on."""
    digest = hashlib.sha256()
    for article in articles:
        digest.update(
            f"{_key(article)} {article.path} {article.url} {article.outlet} {article.published_basis}\n".encode(
                "utf-8", "replace"
            )
        )
    return digest.hexdigest()


def recall_chronicle(folder: Path, state: str) -> Chronicle | None:
    """Return the chronicle kept for a state of the articles, None where there is none that can be read."""
    if not (folder / FILE).is_file():
        return None
    try:
        with closing(sqlite3.connect(folder / FILE, timeout=10)) as db:
            row = db.execute("SELECT chronicle FROM chronicles WHERE state = ?", (state,)).fetchone()
        return _chronicle(json.loads(row[0])) if row else None
    except (sqlite3.Error, ValueError, KeyError, TypeError):
        return None


def keep_chronicle(folder: Path, state: str, chronicle: Chronicle) -> None:
    """Keep the chronicle of a state of the articles in place of the one before."""
    try:
        with closing(sqlite3.connect(folder / FILE, timeout=10)) as db, db:
            db.execute(_WHOLE)
            db.execute("DELETE FROM chronicles")
            db.execute("INSERT INTO chronicles VALUES (?, ?)", (state, json.dumps(chronicle, default=_plain)))
    except sqlite3.Error:
        return


def _chronicle(fields: dict[str, Any]) -> Chronicle:
    events = tuple(_event(one) for one in fields["events"])
    series = tuple(_series(one) for one in fields["figures"])
    positions = tuple(_position(one) for one in fields["positions"])
    return Chronicle(events, series, positions, tuple(Silence(**one) for one in fields["silences"]))


def _event(fields: dict[str, Any]) -> Event:
    told = ({**one, "adds": tuple(one["adds"]), "differs": tuple(one["differs"])} for one in fields["claims"])
    return Event(
        **{
            **fields,
            "actors": tuple(fields["actors"]),
            "citations": tuple(Citation(**one) for one in fields["citations"]),
            "claims": tuple(Told(**one) for one in told),
            "links": tuple(Link(**one) for one in fields["links"]),
        }
    )


def _series(fields: dict[str, Any]) -> Series:
    points = tuple(Point(**{**one, "citation": Citation(**one["citation"])}) for one in fields["points"])
    return Series(**{**fields, "actors": tuple(fields["actors"]), "points": points})


def _position(fields: dict[str, Any]) -> Position:
    steps = tuple(Step(**{**one, "citation": Citation(**one["citation"])}) for one in fields["steps"])
    return Position(**{**fields, "steps": steps})
