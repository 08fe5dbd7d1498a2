"""The evaluation evaluated: an honest oracle passes the gate, and each planted liar fails it for what it does."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

import pytest

from assistant import Abstention, Answer, Citation, Claim, Reply
from evals.cases import Case, Wanted, load_cases
from evals.corpora import Shelf, default_shelf
from evals.gate import fallen, load_thresholds
from evals.gold import Ask, run
from evals.summary import measures
from evals.wording import says

CASES = load_cases()
BY_QUESTION = {case.question: case for case in CASES}
SHELF = default_shelf()
Span = tuple[str, int, int]


def abstain(question: str) -> Reply:
    return Abstention(question, "fr", "extractive", "not_answered", "Rien là-dessus.", (), (), {"total": 1.0})


def reply(question: str, *spans: Span) -> Answer:
    citations = tuple(citation(label, *span) for label, span in enumerate(spans, start=1))
    text = " ".join(f"{one.quote} [{one.label}]" for one in citations)
    claims = (Claim(text, tuple(one.label for one in citations)),)
    return Answer(question, "fr", "extractive", text, claims, citations, (), (), {"total": 1.0})


def citation(label: int, name: str, start: int, end: int) -> Citation:
    quote, stem = SHELF.texts[name][start:end], PurePath(name).stem
    return Citation(label, stem, f"articles/{name}", None, stem, None, None, "unknown", "unknown", quote, start, end)


def windows(text: str, most: int = 3) -> list[tuple[int, int]]:
    """Return the runs of up to `most` sentences, shortest first."""
    found = [match.span() for match in re.finditer(r"[^\n]+?(?:(?<!M)\.(?=\s|$)|$)", text, re.MULTILINE)]
    runs = [(found[i][0], found[i + n][1]) for n in range(most) for i in range(len(found) - n)]
    return sorted(runs, key=lambda run: run[1] - run[0])


def first_saying(names: list[str], group: tuple[Wanted, ...]) -> Span:
    """Find the shortest passage of the first article that says any alternative of a group."""
    passages = ((name, start, end) for name in names for start, end in windows(SHELF.texts[name]))
    return next(span for span in passages if any(says(SHELF.texts[span[0]][span[1] : span[2]], one) for one in group))


def gold_spans(case: Case) -> list[Span]:
    """Find, in the articles that may be cited, the shortest passage that says what the case asks."""
    names = [name for name in SHELF.texts if name.startswith(case.articles)]
    if case.kind == "evolution":
        return [first_saying(names, group) for group in case.must] + [first_saying(names[::-1], ("Moscou",))]
    for name in names:
        for start, end in windows(SHELF.texts[name]):
            said = SHELF.texts[name][start:end]
            if all(any(says(said, wanted) for wanted in group) for group in case.must):
                return [(name, start, end)]
    return []


def oracle(question: str) -> Reply:
    """Answer from the gold, and be silent where the gold is."""
    case = BY_QUESTION[question]
    spans = gold_spans(case) if case.answerable else []
    return reply(question, *spans) if spans else abstain(question)


def dump(question: str) -> Reply:
    """Answer everything with all of an article that may be cited."""
    name = next(name for name in SHELF.texts if name.startswith(BY_QUESTION[question].articles or ("2023-06",)))
    return reply(question, (name, 0, len(SHELF.texts[name])))


def dump_when_asked_well(question: str) -> Reply:
    """Be silent when it must, else dump an article: only brevity gives it away."""
    return dump(question) if BY_QUESTION[question].answerable else abstain(question)


def answer_all(question: str) -> Reply:
    """Answer from the gold, and anything at all where there is nothing to say."""
    honest = oracle(question)
    name = "2025-soutien-inconditionnel.md"
    return honest if isinstance(honest, Answer) else reply(question, (name, *windows(SHELF.texts[name])[5]))


def change_figures(question: str) -> Reply:
    honest = oracle(question)
    if isinstance(honest, Abstention):
        return honest
    parts = re.split(r"(\[\d+\])", honest.text)
    changed = (part if part.startswith("[") else re.sub(r"\d+", lambda m: f"{int(m[0]) + 7}", part) for part in parts)
    return replace(honest, text="".join(changed))


def cite_another(question: str) -> Reply:
    """Say what is right and cite an article that does not carry it."""
    honest = oracle(question)
    if isinstance(honest, Abstention):
        return honest
    wanted = BY_QUESTION[question].articles
    other = next((name for name in SHELF.texts if not name.startswith(wanted)), "2023-06-soutien-fete-nationale.md")
    return replace(honest, citations=(citation(1, other, *windows(SHELF.texts[other])[5]), *honest.citations[1:]))


def misquote(question: str) -> Reply:
    honest = oracle(question)
    if isinstance(honest, Abstention):
        return honest
    return replace(honest, citations=tuple(replace(one, quote=f"{one.quote[:-2]}x.") for one in honest.citations))


def what_fell(ask: Ask, shelf: Shelf = SHELF) -> set[str]:
    found = measures(run(CASES, shelf, ask))
    return {fall.threshold.name for fall in fallen(load_thresholds(), found)}


def test_an_honest_oracle_passes_every_threshold() -> None:
    outcomes = run(CASES, SHELF, oracle)
    assert [f"{one.name}: {one.reasons}" for one in outcomes if not one.passed] == []
    assert what_fell(oracle) == set()


@pytest.mark.parametrize(
    ("liar", "caught_by"),
    [
        (abstain, {"right_fr", "right_en"}),
        (dump, {"brief", "abstention_recall", "false_premise"}),
        (dump_when_asked_well, {"brief"}),
        (answer_all, {"abstention_recall", "false_premise"}),
        (change_figures, {"unsupported_figures"}),
        (cite_another, {"right_fr", "right_en"}),
        (misquote, {"verbatim_quotes"}),
    ],
    ids=lambda value: value.__name__ if callable(value) else None,
)
def test_each_liar_fails_for_what_it_does(liar: Callable[[str], Reply], caught_by: set[str]) -> None:
    assert caught_by <= what_fell(liar)
