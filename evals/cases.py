"""The gold cases: YAML files in, frozen cases out; what is unknown, missing or said twice is refused."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from evals import case_fields as fields
from evals.case_fields import CaseError, Wanted

__all__ = ["BUNDLED", "Case", "CaseError", "Corpus", "Kind", "Wanted", "case_files", "load_cases"]

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
    "contested",
    "evolution",
    "comparison",
    "event_date",
    "follow_up",
    "unanswerable",
    "near_miss",
    "false_premise",
    "provenance",
]
Basis = Literal["stated", "inferred", "curated", "unknown"]

REQUIRED = frozenset({"name", "language", "question", "kind", "why"})
PROVENANCE = frozenset({"excerpt", "title", "outlet", "published", "published_basis"})
OPTIONAL = PROVENANCE | frozenset(
    {"corpus", "must", "must_not", "articles", "said_by", "sides", "after", "date", "date_inferred", "accepted"}
)
BUNDLED = Path(__file__).with_name("cases")
SILENT = ("unanswerable", "near_miss", "false_premise")


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what a right reply says.

    Each group of `must` has to be said, in any of its alternatives: a number is compared by value, a string by its
    words, and a word that ends in `*` stands for all words that begin so. `sides` are groups likewise: what each
    party to a dispute says. `articles` are beginnings of file names. `said_by` names who says what the articles only
    report, `after` the questions asked before this one. `date` is the finest date that the articles' words give,
    `date_inferred` the finest that can be worked out from them. Of `title` and `outlet` any alternative does; an
    empty `outlet` means that none can be known, None that it is not asked.
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
    said_by: tuple[Wanted, ...] = ()
    sides: tuple[tuple[Wanted, ...], ...] = ()
    after: tuple[str, ...] = ()
    date: str | None = None
    date_inferred: str | None = None
    excerpt: str | None = None
    title: tuple[str, ...] | None = None
    outlet: tuple[str, ...] | None = None
    published: str | None = None
    published_basis: Basis | None = None

    @property
    def answerable(self) -> bool:
        """Tell whether it is a question that the articles answer, so that silence is a fault."""
        return self.kind not in SILENT and self.kind != "provenance"

    @property
    def groups(self) -> tuple[tuple[Wanted, ...], ...]:
        """All that has to be said: `must` and each side."""
        return self.must + self.sides

    def runs_on(self, corpus: str) -> bool:
        """Tell whether the case is for this corpus; a user's own index ("own") takes every case."""
        return corpus == "own" or self.corpus in (corpus, "both")


def load_cases(path: Path = BUNDLED) -> tuple[Case, ...]:
    """Read a case file, or all `*.yaml` of a folder in order of name. Raises CaseError.

    Drafted cases that nobody has accepted (`accepted: false`) are left out, with a warning.
    """
    read = [one for file in case_files(path) for one in _read_file(file)]
    _refuse_twice(path, (case.name for case, _ in read))
    cases = tuple(case for case, accepted in read if accepted)
    if len(cases) < len(read):
        drafted = f"{path}: {len(read) - len(cases)} drafted cases are left out until accepted"
        if not cases:
            raise CaseError(f"{drafted}; read them, mend them, and set accepted: true")
        warnings.warn(f"{drafted} (accepted: true)", stacklevel=2)
    return cases


def case_files(path: Path) -> list[Path]:
    """Return the case files of a folder in order of name, or the one file given. Raises CaseError."""
    files = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    if not files or not all(file.is_file() for file in files):
        raise CaseError(f"{path}: no case file here; give a .yaml file or a folder that holds some")
    return files


def _read_file(file: Path) -> list[tuple[Case, bool]]:
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CaseError(f"{file.name}: not readable as YAML: {error}") from error
    if not isinstance(content, dict) or not isinstance(content.get("cases"), list):
        raise CaseError(f"{file.name}: wants a mapping with a list named 'cases'")
    unknown = set(content) - {"theme", "articles", "cases"}
    if unknown:
        raise CaseError(f"{file.name}: unknown field {fields.names(unknown)}; known: theme, articles, cases")
    return [_read_case(file.name, number, raw) for number, raw in enumerate(content["cases"], start=1)]


def _read_case(file: str, number: int, raw: Any) -> tuple[Case, bool]:
    if not isinstance(raw, dict):
        raise CaseError(f"{file}: case {number} is not a mapping")
    where = f"{file}: case {raw.get('name', number)!r}"
    unknown, missing = set(raw) - REQUIRED - OPTIONAL, REQUIRED - set(raw)
    if unknown:
        raise CaseError(f"{where}: unknown field {fields.names(unknown)}; known: {fields.names(REQUIRED | OPTIONAL)}")
    if missing:
        raise CaseError(f"{where}: missing field {fields.names(missing)}")
    for field in sorted(REQUIRED):
        if not isinstance(raw[field], str) or not raw[field].strip():
            raise CaseError(f"{where}: {field} wants words, not {raw[field]!r}")
    case = _build(where, raw)
    _refuse_contradictions(where, case)
    return case, fields.yes_or_no(where, "accepted", raw.get("accepted", True))


def _build(where: str, raw: dict[str, Any]) -> Case:
    basis = raw.get("published_basis")
    return Case(
        name=raw["name"],
        language=fields.one_of(where, "language", raw["language"], ("fr", "en")),
        question=raw["question"],
        kind=fields.one_of(where, "kind", raw["kind"], get_args(Kind)),
        why=raw["why"],
        corpus=fields.one_of(where, "corpus", raw.get("corpus", "both"), get_args(Corpus)),
        must=fields.groups(where, "must", raw.get("must", [])),
        must_not=fields.wanted(where, "must_not", raw.get("must_not", [])),
        articles=fields.strings(
            where, "articles", raw.get("articles", []), "beginnings of file names in quotation marks"
        ),
        said_by=fields.wanted(where, "said_by", raw.get("said_by", [])),
        sides=fields.groups(where, "sides", raw.get("sides", [])),
        after=fields.strings(where, "after", raw.get("after", []), "the questions asked before"),
        date=fields.date(where, "date", raw.get("date")),
        date_inferred=fields.date(where, "date_inferred", raw.get("date_inferred")),
        excerpt=fields.words(where, "excerpt", raw.get("excerpt")),
        title=fields.strings(where, "title", raw["title"]) if "title" in raw else None,
        outlet=fields.strings(where, "outlet", raw["outlet"]) if "outlet" in raw else None,
        published=fields.date(where, "published", raw.get("published")),
        published_basis=None if basis is None else fields.one_of(where, "published_basis", basis, get_args(Basis)),
    )


def _refuse_contradictions(where: str, case: Case) -> None:
    faults = [
        (case.answerable and not (case.groups and case.articles), "needs both 'must' and 'articles'"),
        (case.kind == "unanswerable" and case.must, "has no 'must'; use kind false_premise or near_miss"),
        (case.kind == "near_miss" and not case.articles, "needs 'articles': where the near miss is"),
        ((case.kind == "contested") != bool(case.sides), "and 'sides' go together: two groups or more"),
        (len(case.sides) == 1, "has one side; a dispute has two"),
        (case.kind == "comparison" and len(case.must) < 2, "needs a group of 'must' for each of the two moments"),
        (case.kind == "event_date" and not case.must_not, "needs 'must_not': the other date"),
        ((case.kind == "follow_up") != bool(case.after), "and 'after' go together: the questions asked before"),
        ((case.kind == "provenance") != bool(case.excerpt), "and 'excerpt' go together"),
        (case.kind == "provenance" and not case.articles, "needs 'articles': what the excerpt is from"),
        (case.kind != "provenance" and _asks_provenance(case), f"has no {fields.names(PROVENANCE)}"),
    ]
    for wrong, message in faults:
        if wrong:
            raise CaseError(f"{where}: a question of kind {case.kind} {message}")


def _asks_provenance(case: Case) -> bool:
    return any(value is not None for value in (case.title, case.outlet, case.published, case.published_basis))


def _refuse_twice(path: Path, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise CaseError(f"{path}: two cases are named {name!r}; names are what reports and gates refer to")
        seen.add(name)
