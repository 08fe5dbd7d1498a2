"""Articles in, their accounts out, read once an article: kept as JSON in `timeline.sqlite` of the index's folder."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.timeline.extraction import read_account
from assistant.timeline.nouns import Account, Actor, Count, Telling
from assistant.types import Article

FILE = "timeline.sqlite"
# Raised whenever an article would be read otherwise.
RULES = 1
_TABLE = "CREATE TABLE IF NOT EXISTS accounts (key TEXT PRIMARY KEY, account TEXT NOT NULL)"
_BATCH = 200


def accounts_of(folder: Path, articles: Iterable[Article]) -> dict[str, Account]:
    """Return the account of each article by id; what is not kept yet is read and kept.

    A file that cannot be used (read-only, damaged, another program's) costs time, never an answer.
    """
    wanted = {_key(article): article for article in articles}
    kept = _recall(folder, wanted)
    fresh: dict[str, Account] = {}
    for key, article in wanted.items():
        if key not in kept:
            fresh[key] = read_account(article)
            if len(fresh) % _BATCH == 0:
                _keep(folder, fresh)
    if fresh:
        _keep(folder, fresh)
    return {article.id: kept.get(key) or fresh[key] for key, article in wanted.items()}


def _key(article: Article) -> str:
    """Return what an account depends on: the text, where it is prose, its id and date, and the rules."""
    prose = [(span.start, span.end) for span in article.prose]
    shaping = (RULES, article.id, article.sha256, article.published, article.language, article.title, prose)
    return hashlib.sha256(repr(shaping).encode("utf-8", "surrogatepass")).hexdigest()


def _recall(folder: Path, wanted: Iterable[str]) -> dict[str, Account]:
    path = folder / FILE
    if not path.is_file():
        return {}
    known = set(wanted)
    try:
        with closing(sqlite3.connect(path, timeout=10)) as db:
            rows = db.execute("SELECT key, account FROM accounts").fetchall()
        return {key: read_json(text) for key, text in rows if key in known}
    except (sqlite3.Error, ValueError, KeyError, TypeError):
        return {}


def _keep(folder: Path, fresh: dict[str, Account]) -> None:
    rows = [(key, json.dumps(asdict(account), default=sorted)) for key, account in fresh.items()]
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
