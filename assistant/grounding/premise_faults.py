"""What a question presumes, a candidate and the passage around it in, the faults that the passage finds in it, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.presumed import Presumed
from assistant.grounding import premise_absences as absences
from assistant.grounding import premise_acts as acts
from assistant.grounding import premise_checks as checks
from assistant.grounding import premise_places as places
from assistant.grounding.judgement import judge_statement
from assistant.grounding.negations import negations
from assistant.grounding.premise_acts import Fault
from assistant.grounding.problems import Problem
from assistant.grounding.statements import Reading, Statement, Token
from assistant.retrieval.queries import asks_what_was_said
from assistant.retrieval.terms import Term
from assistant.text.figures import find_figures
from assistant.text.names import same_name
from assistant.text.polarity import polarity
from assistant.text.synonyms import meanings
from assistant.text.words import fold, stem
from assistant.types import Article

_MOST = 20_000
# A word stands for another where their vectors are at least so near, 0 to 1.
_NEAR = 0.15


@dataclass(frozen=True, slots=True)
class Setting:
    """A presumed statement, the sentence that would answer, the passage around it, and the question it is from."""

    asked: Presumed
    question: str
    claim: Statement
    ground: Statement
    window: Reading
    article: Article
    terms: Sequence[Term]

    @property
    def text(self) -> str:
        """The article with its title, as far as it is read."""
        return f"{self.article.title}\n{self.article.text}"[:_MOST]

    @property
    def nouns(self) -> frozenset[str]:
        """The words that say what is asked for."""
        return frozenset(fold(word) for word in self.asked.asked_noun.split())


def find_faults(setting: Setting) -> Iterator[tuple[Fault, Statement]]:
    """Yield what is wrong with a statement, each with the sentence that shows it; what is plainest first."""
    for fault in _absent(setting) if setting.asked.asked == "whether" else _of_words(setting):
        yield fault, setting.ground
    if setting.asked.asked == "whether":
        return
    judged = judge_statement(setting.claim, [setting.window])
    starts = [ground.start for ground in judged.grounds]
    grounds = [one for one in setting.window.statements if one.start in starts]
    ground = next((one for one in grounds if one.start == starts[0]), setting.ground)
    for problem in judged.problems:
        for fault in _of_problem(problem, setting, ground):
            yield fault, ground


def _absent(setting: Setting) -> Iterator[Fault]:
    """Yield what a statement, asked whether it is so, says that the article has nowhere."""
    claim, article = setting.claim, setting.article
    yield from absences.names_said(claim, setting.text, article.language)
    yield from absences.strangers(claim, setting.ground, _sayer(setting))


def _of_words(setting: Setting) -> Iterator[Fault]:
    claim, ground, window, text = setting.claim, setting.ground, setting.window, setting.text
    language, said = setting.article.language, _sayer(setting)
    yield from acts.other_act(claim, ground, held_share(claim, window, setting.nouns))
    yield from acts.negated_act(claim, window)
    yield from acts.negated_word(claim, ground)
    yield from absences.names_said(claim, text, language)
    yield from absences.offices_said(claim, text)
    yield from places.elsewhere(claim, ground)
    yield from places.no_visit(claim, ground, setting.question)
    yield from checks.other_side(claim, ground, window)
    yield from checks.other_complement(claim, ground, window)
    if setting.asked.ordered:
        yield from checks.other_agent(claim, ground)
    if setting.asked.asked == "count":
        yield from absences.counted_stranger(claim, setting.asked.asked_noun, said)
        yield from acts.other_fate(claim, ground)
    else:
        least = 1 if setting.asked.asked == "who" else 2
        yield from absences.lone_stranger(claim, ground, said, setting.nouns, least)
    yield from absences.unit_unsaid(claim, window)
    yield from absences.act_unsaid(claim, text, language, said)
    yield from absences.strangers(claim, ground, said)


def _of_problem(problem: Problem, setting: Setting, ground: Statement) -> list[Fault]:
    """Return a problem of verification as a fault, where it tells that a premise is another's, or false."""
    asked, claim = setting.asked, setting.claim
    speech = asked.asked == "what" and asks_what_was_said(setting.question)
    if problem.kind == "opposite":
        chosen = asked.asked == "what" and problem.surface in asked.asked_noun.split()
        placed = not chosen and checks.same_place(claim, problem.surface, ground, problem.other or "")
        return [Fault("contrary", problem.surface, "opposite")] if placed else []
    if problem.kind == "negation" and not speech:
        denied = "denied" in (polarity(ground.text), polarity(claim.text))
        return [Fault("contrary", problem.surface, "denial")] if denied and not negations(claim) else []
    if problem.kind == "wrong_speaker" and not speech and asked.ordered:
        return checks.other_speaker(problem.surface, problem.other, claim, ground)
    return _of_count(problem, setting, ground) if problem.kind == "wrong_unit" and asked.asked == "count" else []


def _of_count(problem: Problem, setting: Setting, ground: Statement) -> list[Fault]:
    """Return a count of something else, or of others' fate: both nouns must be known, or the fate said nowhere."""
    claim, nouns = setting.claim, setting.asked.asked_noun.split()
    figures, keys = claim.figures, reading_keys(setting.window)
    counted = [token for token in claim.tokens if token.text in nouns]
    if set(problem.surface.split()[1:]) <= set(nouns):
        theirs = [one.unit for one in ground.figures if one.unit and figures and one.value == figures[0].value]
        known = all(map(_is_known, (*problem.surface.split()[1:2], *theirs)))
        other = known and not any(token.keys & keys for token in counted[:1])
        return [Fault("other", problem.surface, "unit")] if other else []
    after = [one for one in claim.content if figures and one.start >= figures[0].end and one not in counted][:1]
    elsewhere = after and not any(token.keys & keys for token in after)
    return [Fault("other", problem.surface, "fate")] if elsewhere else []


def _is_known(unit: str) -> bool:
    """Tell whether a noun or unit is one whose synonyms are listed."""
    return bool(meanings(unit)) or any(one.kind in ("measure", "duration") for one in find_figures(f"3 {unit}"))


def reading_keys(window: Reading) -> frozenset[str]:
    """Return the keys of all words and names of a passage."""
    return frozenset().union(*(one.keys for one in window.statements))


def held_share(claim: Statement, window: Reading, nouns: frozenset[str] = frozenset()) -> float:
    """Return the share of a statement's words and names that stand in a passage, one of them and `nouns` apart."""
    words = [token for token in claim.content if token.low not in nouns]
    keys = reading_keys(window)
    held = sum(bool(token.keys & keys) for token in words)
    held += sum(any(same_name(name.text, other.text) for other in window.names) for name in claim.names)
    total = len(words) + len(claim.names)
    return held / (total - 1) if total > 1 else 0.0


def _sayer(setting: Setting) -> absences.Said:
    language, text = setting.article.language, setting.text
    keys = absences.article_keys(text, language)
    stems = frozenset(stem(word, language) for word in absences.article_words(text))
    near = {fold(term.surface): term for term in setting.terms if not term.days}

    def said(token: Token) -> bool:
        term = near.get(token.low)
        return bool(token.keys & keys) or (term is not None and term.matched_by(stems, frozenset()) >= _NEAR)

    return said
