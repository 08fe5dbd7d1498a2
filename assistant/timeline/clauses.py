"""A verb of a sentence in, its clause out: where it begins and ends, who takes part in it, what its words mean."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from assistant.grounding.statements import word_keys
from assistant.timeline.kinds import kind_of_noun
from assistant.timeline.marks import Predicate
from assistant.timeline.nouns import Actor
from assistant.timeline.reading import Sentence

_OPENERS = frozenset(
    """que qu' qui dont où lorsque quand alors tandis car puisque mais while which who that when because but whereas
    depuis après since after""".split()
)
_RELATIVES = frozenset("qui dont où which who whose".split())
_PRONOUNS = frozenset("il elle ils elles he she they".split())
_PAIRS = frozenset(
    "pays hommes dirigeants capitales chefs voisins parties camps alliés leaders countries sides men".split()
)
_MOST_WORDS = 40
_NOUN_REACH = 8
_ARTICLES = frozenset("l' le la les un une des the a an".split())
_JOINS = frozenset("ainsi tel tels telle telles plus moins autant bien même such".split())
_PERSONS = frozenset("hommes dirigeants chefs leaders men".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """A range of an article."""

    start: int
    end: int


def clause_of(sentence: Sentence, rank: int) -> Clause:
    """Return the clause of a verb: between the conjunctions around it, or from the verb before to the one after."""
    words, one = sentence.words, sentence.predicates[rank]
    if one.tense == "participle":
        return _reduced(sentence, rank)
    before = sentence.predicates[rank - 1] if rank else None
    floor = before.at + 1 if before else 0
    start = sentence.span.start
    for at in range(one.first - 1, floor - 1, -1):
        if _opens(sentence, at):
            noun = _antecedent(sentence, at, floor)
            start = words[at + 1 if noun is None else noun].start
            break
    else:
        if before and words[one.first - 1].low not in ("et", "and", "ou", ","):
            start = words[floor].start if before.tense in ("past", "alleged", "present") else sentence.span.start
    roof = len(words)
    for place, later in enumerate(sentence.predicates[rank + 1 :], rank + 1):
        dated = any(each.predicate == place for each in sentence.attached)
        if later.tense not in ("participle", "infinitive") or (later.tense == "participle" and dated):
            roof = _reduced_start(sentence, place) if later.tense == "participle" else later.first
            break
    end = sentence.span.end
    for at in range(one.at + 1, len(words)):
        if at >= roof or (_opens(sentence, at) and at > one.at + 1):
            end = words[at - 1].end
            break
    return Clause(start, end)


def _opens(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    joined = at > 0 and sentence.words[at - 1].low in _JOINS and word.low in ("que", "qu'", "because", "while")
    return word.low in _OPENERS and not word.quoted and not joined


def _antecedent(sentence: Sentence, at: int, floor: int) -> int | None:
    """Return where the noun that names the event stands before a relative: "le partenariat qu'il a signé"."""
    if sentence.words[at].low not in ("que", "qu'", "dont", "that", "which"):
        return None
    for place in range(at - 1, max(floor, at - _NOUN_REACH) - 1, -1):
        if sentence.words[place].low in (",", ".", ";"):
            return None
        if kind_of_noun(sentence.words[place].low):
            return place - 1 if place and sentence.words[place - 1].low in _ARTICLES else place
    return None


def in_relative(sentence: Sentence, one: Predicate) -> bool:
    """Tell whether a verb stands in a relative clause: what it tells is told to say who or what is meant."""
    for at in range(one.first - 1, max(-1, one.first - 5), -1):
        if sentence.words[at].low in _RELATIVES and not sentence.words[at].quoted:
            return sentence.words[at - 1].low not in (",", "et") if at else True
    return False


def _reduced(sentence: Sentence, rank: int) -> Clause:
    """Return the clause of a bare participle: from the noun that it goes with, to the next verb."""
    words = sentence.words
    start = words[_reduced_start(sentence, rank)].start
    later = sentence.predicates[rank + 1 : rank + 2]
    return Clause(start, words[later[0].first - 1].end if later and later[0].first else sentence.span.end)


def _reduced_start(sentence: Sentence, rank: int) -> int:
    one = sentence.predicates[rank]
    for at in range(one.first - 1, max(-1, one.first - _NOUN_REACH), -1):
        if kind_of_noun(sentence.words[at].low):
            return at - 1 if at and sentence.words[at - 1].low in _ARTICLES else at
    return one.first


def actors_of(
    sentence: Sentence, rank: int, clause: Clause, pair: tuple[Actor, ...], subject: Actor | None
) -> tuple[Actor, ...]:
    """Return who takes part in a clause; whoever merely reports it is left out."""
    people, words, one = sentence.page.people, sentence.words, sentence.predicates[rank]
    found = list(people.actors(clause.start, clause.end))
    lows = [word.low for word in words[max(0, one.first - 4) : one.first]]
    if any(low in _PRONOUNS for low in lows):
        earlier = [actor for actor in people.actors(sentence.span.start, clause.start) if actor.person]
        found = [*([earlier[-1]] if earlier else [subject] if subject else []), *found]
    found = [*_both(sentence, clause, pair), *found]
    if not found:
        found = list(people.actors(sentence.span.start, sentence.span.end))
    return tuple({actor.key: actor for actor in found if actor.key not in sentence.source_keys}.values())


def _both(sentence: Sentence, clause: Clause, pair: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return whom "les deux pays" and "the two leaders" mean: the two named last."""
    inside = [word for word in sentence.words if clause.start <= word.start < clause.end]
    for one, other in pairwise(inside):
        if one.low in ("deux", "two") and other.low in _PAIRS:
            earlier = sentence.page.people.actors(sentence.span.start, one.start)
            named = earlier if len(earlier) >= 2 else pair
            persons = [actor for actor in named if actor.person]
            others = [actor for actor in named if not actor.person]
            chosen = persons if other.low in _PERSONS and len(persons) >= 2 else others or persons
            return tuple(chosen[:2])
    return ()


def heads_in(sentence: Sentence, clause: Clause, at: int) -> frozenset[str]:
    """Return the keys of the word that tells the event and of the nouns of its clause that name one."""
    found: set[str] = set()
    for word in sentence.words:
        named = clause.start <= word.start < clause.end and kind_of_noun(word.low) not in (None, "launch", "statement")
        if word.start == at or named:
            found |= word_keys(word.low, sentence.page.article.language)
    return frozenset(found)


def words_in(sentence: Sentence, clause: Clause) -> tuple[frozenset[str], ...]:
    """Return the keys of the content words of a clause, names and dates left out."""
    people = sentence.page.people
    spans = [(name.start, name.end) for name, _ in people.between(clause.start, clause.end)]
    spans += [(one.start, one.end) for one in sentence.mentions]
    language = sentence.page.article.language
    found = []
    for word in sentence.words:
        if word.start < clause.start or word.end > clause.end or not word.word:
            continue
        if any(start <= word.start < end for start, end in spans):
            continue
        keys = word_keys(word.low, language)
        if keys:
            found.append(keys)
    return tuple(dict.fromkeys(found))[:_MOST_WORDS]
