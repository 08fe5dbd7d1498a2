"""The gold cases: YAML files in, frozen cases out; what is unknown, missing or said twice is refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

Corpus = Literal["default", "originals", "both"]
Kind = Literal[
    "figure",
    "date",
    "who",
    "what",
    "where",
    "quote",
    "denial",
    "attribution",
    "evolution",
    "unanswerable",
    "false_premise",
]
Wanted = str | int | float

REQUIRED = frozenset({"name", "language", "question", "kind", "why"})
OPTIONAL = frozenset({"corpus", "must", "must_not", "articles"})
BUNDLED = Path(__file__).with_name("cases")


class CaseError(ValueError):
    """A case file that cannot be used; the message names the file, the case and what to change."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what a right reply says.

    Each group of `must` has to be said, in any of its alternatives: a number is compared by value, a string by its
    words, and a word that ends in `*` stands for all words that begin so. `articles` are beginnings of file names.
    """

    name: str
    language: Literal["fr", "en"]
    question: str
    kind: Kind
    why: str
    corpus: Corpus = "both"
    must: tuple[tuple[Wanted, ...], ...] = ()
    must_not: tuple[Wanted, ...] = ()
    articles: tuple[str, ...] = ()

    @property
    def answerable(self) -> bool:
        return self.kind not in ("unanswerable", "false_premise")

    def runs_on(self, corpus: str) -> bool:
        """Tell whether the case is for this corpus; a user's own index ("own") takes every case."""
        return corpus == "own" or self.corpus in (corpus, "both")


def load_cases(path: Path = BUNDLED) -> tuple[Case, ...]:
    """Read a case file, or all `*.yaml` of a folder in order of name. Raises CaseError."""
    files = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    if not files or not all(file.is_file() for file in files):
        raise CaseError(f"{path}: no case file here; give a .yaml file or a folder that holds some")
    cases = [case for file in files for case in _read_file(file)]
    _refuse_twice(path, (case.name for case in cases))
    return tuple(cases)


def _read_file(file: Path) -> list[Case]:
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CaseError(f"{file.name}: not readable as YAML: {error}") from error
    if not isinstance(content, dict) or not isinstance(content.get("cases"), list):
        raise CaseError(f"{file.name}: wants a mapping with a list named 'cases'")
    unknown = set(content) - {"theme", "articles", "cases"}
    if unknown:
        raise CaseError(f"{file.name}: unknown field {_names(unknown)}; known: theme, articles, cases")
    return [_read_case(file.name, number, raw) for number, raw in enumerate(content["cases"], start=1)]


def _read_case(file: str, number: int, raw: Any) -> Case:
    if not isinstance(raw, dict):
        raise CaseError(f"{file}: case {number} is not a mapping")
    where = f"{file}: case {raw.get('name', number)!r}"
    unknown, missing = set(raw) - REQUIRED - OPTIONAL, REQUIRED - set(raw)
    if unknown:
        raise CaseError(f"{where}: unknown field {_names(unknown)}; known: {_names(REQUIRED | OPTIONAL)}")
    if missing:
        raise CaseError(f"{where}: missing field {_names(missing)}")
    for field in sorted(REQUIRED):
        if not isinstance(raw[field], str) or not raw[field].strip():
            raise CaseError(f"{where}: {field} wants words, not {raw[field]!r}")
    case = Case(
        name=raw["name"],
        language=_one_of(where, "language", raw["language"], ("fr", "en")),
        question=raw["question"],
        kind=_one_of(where, "kind", raw["kind"], get_args(Kind)),
        why=raw["why"],
        corpus=_one_of(where, "corpus", raw.get("corpus", "both"), get_args(Corpus)),
        must=tuple(_wanted(where, "must", group) for group in _list(where, "must", raw.get("must", []))),
        must_not=_wanted(where, "must_not", raw.get("must_not", [])),
        articles=_strings(where, raw.get("articles", [])),
    )
    _refuse_contradictions(where, case)
    return case


def _refuse_contradictions(where: str, case: Case) -> None:
    if case.answerable and not (case.must and case.articles):
        raise CaseError(f"{where}: a question of kind {case.kind} needs both 'must' and 'articles'")
    if case.kind == "unanswerable" and case.must:
        raise CaseError(f"{where}: an unanswerable question has no 'must'; use kind false_premise")


def _refuse_twice(path: Path, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise CaseError(f"{path}: two cases are named {name!r}; names are what reports and gates refer to")
        seen.add(name)


def _one_of(where: str, field: str, value: Any, allowed: tuple[str, ...]) -> Any:
    if value not in allowed:
        raise CaseError(f"{where}: {field} is {value!r}; one of {', '.join(allowed)}")
    return value


def _list(where: str, field: str, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise CaseError(f"{where}: {field} wants a list, not {value!r}")
    return value


def _wanted(where: str, field: str, value: Any) -> tuple[Wanted, ...]:
    items = _list(where, field, value)
    if field == "must" and not items:
        raise CaseError(f"{where}: a group of must is empty, so nothing could satisfy it")
    for item in items:
        if isinstance(item, bool) or not isinstance(item, (str, int, float)) or item == "":
            raise CaseError(f"{where}: {field} wants words and numbers, not {item!r}")
    return tuple(items)


def _strings(where: str, value: Any) -> tuple[str, ...]:
    items = _list(where, "articles", value)
    for item in items:
        if not isinstance(item, str) or not item:
            raise CaseError(f"{where}: articles wants beginnings of file names in quotation marks, not {item!r}")
    return tuple(items)


def _names(fields: Iterable[str]) -> str:
    return ", ".join(sorted(map(str, fields)))
