"""The evaluation evaluated: an honest oracle passes the gate, and each planted liar fails it for what it does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import PurePath

import pytest

from assistant import Abstention, Answer, Citation, Claim, Reply
from evals.cases import Case, Wanted, load_cases
from evals.corpora import Shelf, default_shelf
from evals.gate import fallen, load_thresholds
from evals.gold import Ask, run
from evals.gold_measures import scorer_measures
from evals.measure import Measure
from evals.speech_scorers import quoted_in
from evals.summary import measures
from evals.wording import says

CASES = tuple(case for case in load_cases() if case.kind not in ("follow_up", "provenance"))
BY_QUESTION = {case.question: case for case in CASES}
SHELF = default_shelf()
Span = tuple[str, int, int]


def abstain(question: str) -> Reply:
    return Abstention(question, "fr", "extractive", "not_answered", "Rien là-dessus.", (), (), {"total": 1.0})


def reply(question: str, *spans: Span) -> Answer:
    citations = tuple(citation(label, *span) for label, span in enumerate(spans, start=1))
    text = " ".join(f"{' '.join(one.quote.split())} [{one.label}]" for one in citations)
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


def carries(case: Case, said: str, groups: Iterable[tuple[Wanted, ...]]) -> bool:
    """Tell whether a passage says these groups, names its source where it must, and nothing that it must not."""
    wanted = [*groups, *([case.said_by] if case.said_by else [])]
    return all(any(says(said, one) for one in group) for group in wanted) and not any(
        says(said, one) for one in case.must_not
    )


def shortest(case: Case, *groups: tuple[Wanted, ...]) -> Span | None:
    """Find, in the articles that may be cited, the shortest passage that says these groups."""
    for name in [name for name in SHELF.texts if name.startswith(case.articles)]:
        for start, end in windows(SHELF.texts[name]):
            if carries(case, SHELF.texts[name][start:end], groups):
                return name, start, end
    return None


def gold_spans(case: Case) -> list[Span]:
    """Find what an honest answer quotes: one passage, or one for each moment compared."""
    if case.kind in ("evolution", "comparison"):
        found = [shortest(case, group) for group in case.must]
        spans = [span for span in found if span]
        others = [name for name in SHELF.texts if name.startswith(case.articles) and name != spans[0][0]]
        if case.kind == "evolution" and len({name for name, *_ in spans}) == 1:
            spans.append((others[-1], *windows(SHELF.texts[others[-1]])[20]))
        return list(dict.fromkeys(spans))
    span = shortest(case, *case.groups)
    return [span] if span else []


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


def changed_words(question: str, change: Callable[[str], str]) -> Reply:
    """Answer from the gold with the words shown changed, and the citations as they were."""
    honest = oracle(question)
    if isinstance(honest, Abstention):
        return honest
    text = "".join(part if part.startswith("[") else change(part) for part in re.split(r"(\[\d+\])", honest.text))
    return replace(honest, text=text)


def drop_attributions(question: str) -> Reply:
    """Leave out who says it: every capitalised name, every agency, ministry and organisation."""
    names = (
        r"(?:KCNA|Washington|États-Unis|Pyongyang|Corée|Séoul|Kim|Lee Seong-kweun|renseignement\w*|organisme|médias)"
    )
    return changed_words(question, lambda said: re.sub(names, "on", said).replace("député sud-coréen", "on"))


def quote_wrongly(question: str) -> Reply:
    """Turn one word of each quotation in the answer's text, and leave the citations alone."""

    def change(said: str) -> str:
        for words in quoted_in(said):
            said = said.replace(words, words.replace(words.split()[-1], "autrement"))
        return said

    return changed_words(question, change)


def date_too_finely(question: str) -> Reply:
    """Give each day and each month a year that nothing cited carries."""
    return changed_words(
        question, lambda said: re.sub(r"(\d novembre|[Ee]n (?:janvier|mars|avril))(?! \d)", r"\1 2022", said)
    )


def take_one_side(question: str) -> Reply:
    """Leave out every denial."""
    return changed_words(question, lambda said: re.sub(r"(?:dément|démenti|démentent|nié|nient)\w*", "écouté", said))


def cite_idly(question: str) -> Reply:
    """Add a citation that carries nothing of what is said."""
    honest = oracle(question)
    if isinstance(honest, Abstention):
        return honest
    name = "2025-soutien-inconditionnel.md"
    idle = citation(9, name, *windows(SHELF.texts[name])[0])
    return replace(honest, text=f"{honest.text} [9]", citations=(*honest.citations, idle))


def what_fell(ask: Ask, shelf: Shelf = SHELF) -> set[str]:
    """Name the thresholds that were missed, and the scorers that were not all satisfied."""
    outcomes = run(CASES, shelf, ask)
    marred = {one.name for one in scorer_measures(outcomes) if one.value is not None and not perfect(one)}
    return marred | {fall.threshold.name for fall in fallen(load_thresholds(), measures(outcomes))}


def perfect(measure: Measure) -> bool:
    return measure.better == "neither" or measure.value == (1 if measure.better == "higher" else 0)


def test_an_honest_oracle_passes_every_threshold() -> None:
    outcomes = run(CASES, SHELF, oracle)
    assert [f"{one.name}: {one.reasons}" for one in outcomes if not one.passed] == []
    assert what_fell(oracle) == set()


@pytest.mark.parametrize(
    ("liar", "caught_by"),
    [
        (abstain, {"right_fr", "right_en"}),
        (dump, {"brief", "abstention_recall", "false_premise", "near_miss"}),
        (dump_when_asked_well, {"brief"}),
        (answer_all, {"abstention_recall", "false_premise", "near_miss"}),
        (change_figures, {"unsupported_figures", "hallucinated_figures", "citation_recall"}),
        (cite_another, {"right_fr", "right_en", "citation_recall", "citation_precision"}),
        (misquote, {"verbatim_quotes"}),
        (drop_attributions, {"attribution_kept"}),
        (quote_wrongly, {"quotations", "citation_recall"}),
        (date_too_finely, {"date_exact", "date_basis"}),
        (take_one_side, {"both_sides", "citation_recall"}),
        (cite_idly, {"citation_precision"}),
    ],
    ids=lambda value: value.__name__ if callable(value) else None,
)
def test_each_liar_fails_for_what_it_does(liar: Callable[[str], Reply], caught_by: set[str]) -> None:
    assert caught_by <= what_fell(liar)
