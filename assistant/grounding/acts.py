"""A sentence in, its acts out: for each verb who does it, and who else stands in its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.grounding.clauses import LIGHT, Word, is_verb, words_of
from assistant.grounding.statements import Statement

_OPENING = frozenset(
    """que qu that whether when while because if si lorsque lorsqu quand alors tandis car mais but ou where dont puisque
    quoique although though whereas as""".split()
)
_RELATIVE = frozenset(("qui", "who", "which"))
_OF = frozenset(("de", "d", "du", "des", "of"))
_BY = frozenset(("par", "by"))
_AND = frozenset(("et", "and", "ou", "or", "mais", "but", "puis", "then"))
_THEN = frozenset(("puis", "then", "ensuite"))
_BE = frozenset(
    """est sont etait etaient ete fut furent sera seront serait seraient etre etant is are was were be been being
    s'est""".split()
)
_PERIODS = frozenset("semaine week end mois annee an soir matin nuit jour month year night morning".split())
# "By the end of 2026" names no agent.
_DEADLINES = frozenset("end start beginning middle close time then now fin ailleurs exemple consequent rapport".split())
_CLAUSES_OF_TIME = frozenset(("after", "before", "until", "once", "since"))
_LATTER = frozenset(("dernier", "derniere", "latter", "celui", "celle"))
_MOST_AFTER = 24
_MOST_TO_AGENT = 14
_MOST_BEFORE = 40
_MOST_ACTS = 40
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Act:
    """A verb, the keys of who does it (none where it cannot be told) and of the others of its clause.

    `named` tells that "par" or "by" names the agent, `by_pronoun` that a pronoun stands for it.
    `subject` and `rest` stand before and after the verb.
    """

    verb: frozenset[str]
    agent: tuple[Word, ...]
    others: tuple[Word, ...]
    sure: bool
    start: int
    named: bool = False
    subject: tuple[Word, ...] = ()
    rest: tuple[Word, ...] = ()
    by_pronoun: bool = False


@lru_cache(maxsize=2048)
def acts_of(statement: Statement) -> tuple[Act, ...]:
    """Return the acts that a sentence tells, in order."""
    words = words_of(statement)
    verbs = [at for at, word in enumerate(words) if _may_be_verb(words, at)]
    return tuple(_act(words, at) for at in verbs[:_MOST_ACTS])


def _may_be_verb(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if not word.keys or word.name or word.auxiliary or word.filler or word.time:
        return False
    before, after = words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None
    if word.gap.endswith("-") or (after and after.gap == "-" and not after.clitic):
        return False
    return before is None or is_verb(words, at) or not (before.determiner or before.preposition)


def _act(words: Sequence[Word], at: int) -> Act:
    start = _first_auxiliary(words, at)
    reflexive = any(word.low in ("se", "s") for word in words[max(0, start - 1) : at])
    passive = not reflexive and any(word.low in _BE for word in words[start:at])
    after = _after(words, at)
    active = start < at and not passive
    bare = start == at and _is_bare_participle(words[at])
    agents = () if active else _agent_after(after, passive or bare)
    before = _subject(words, start)
    core, inner = _parts(before)
    if agents:
        return Act(words[at].keys, agents, (*core, *inner), True, words[at].start, named=True, subject=core)
    others = tuple(word for word in after if word.participant)
    if passive or bare:
        return Act(words[at].keys, (), (*core, *inner, *others), False, words[at].start, subject=core, rest=others)
    pronoun = not core and any(word.pronoun or word.low in _LATTER for row in before[:1] for word in row)
    others = (*inner, *others)
    return Act(words[at].keys, core, others, is_verb(words, at), words[at].start, by_pronoun=pronoun)


def _is_bare_participle(word: Word) -> bool:
    """Tell "menées", "condamné" without an auxiliary: what stands before it does not act."""
    return word.french and word.surface.lower().endswith(("é", "és", "ée", "ées"))


def _first_auxiliary(words: Sequence[Word], at: int) -> int:
    start = at - 1 if at and words[at - 1].low in LIGHT and not words[at].broken else at
    while start and (words[start - 1].auxiliary or words[start - 1].filler) and not words[start].broken:
        start -= 1
    return start


def _after(words: Sequence[Word], at: int) -> tuple[Word, ...]:
    """Return what follows a verb in its clause."""
    found = []
    for place in range(at + 1, min(len(words), at + 1 + _MOST_AFTER)):
        word = words[place]
        if word.ends:
            break
        if word.low in _OPENING or word.low in _RELATIVE:
            break
        if word.auxiliary and place > at + 1 and not words[place - 1].auxiliary:
            break
        found.append(word)
    return tuple(found)


def _agent_after(after: Sequence[Word], passive: bool) -> tuple[Word, ...]:
    """Return who is named after "par" or "by", complements included; without an auxiliary, right after the verb."""
    for place, word in enumerate(after[:_MOST_TO_AGENT]):
        if word.low in _BY:
            agent = _phrase(after[place + 1 :])
            return () if agent and (agent[0].low in _DEADLINES or agent[0].low in _PERIODS) else agent
        if (
            word.broken
            or (not passive and word.keys and not _is_time(after, place))
            or (word.past and not word.number and word.low not in ("et", "and"))
        ):
            break
    return ()


def _is_time(words: Sequence[Word], place: int) -> bool:
    """Tell "mardi", "ce week-end", "cette semaine", "last week"."""
    before = words[place - 1].low if place else ""
    return words[place].time or words[place].low in _PERIODS or before in ("ce", "cette", "last", "this")


def _phrase(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the nouns of the noun phrase that opens a row of words."""
    found: list[Word] = []
    for place, word in enumerate(words):
        linked = not found or word.low in _OF or words[place - 1].low in _OF or words[place - 1].keys
        if (place and word.broken) or word.auxiliary or word.time or word.number:
            break
        if (word.preposition and word.low not in _OF) or not (linked or words[place - 1].determiner):
            break
        if word.keys and not word.owner:
            found.append(word)
    return tuple(found)


def _subject(words: Sequence[Word], start: int, depth: int = 0) -> list[list[Word]]:
    """Return the rows of words, commas apart, that may tell who acts: before the verb, back to its clause's opening."""
    if start and (words[start - 1].low in _AND or _trails(words, start)):
        return _subject_before(words, start - 1, depth + 1) if depth < _DEEPEST else []
    rows: list[list[Word]] = []
    row: list[Word] = []
    place = start
    while place > 0 and start - place < _MOST_BEFORE:
        if words[place].ends:
            break
        if words[place].broken and row:
            rows.append(row)
            row = []
        place -= 1
        word = words[place]
        if word.low in _RELATIVE:
            if not rows and not any(one.keys for one in row):
                return [_antecedent(words, place)]
            break
        if _opens_clause(word, row):
            break
        if _sets_apart(words, place):
            return []
        if _is_finite(words, place):
            empty = not rows and not any(one.keys or one.pronoun for one in row)
            return [] if empty or words[start].broken else [one for one in (*rows, row) if one]
        row.insert(0, word)
    return [*rows, row] if row else rows


def _opens_clause(word: Word, row: Sequence[Word]) -> bool:
    if word.low in _CLAUSES_OF_TIME and not word.french and any(one.keys for one in row):
        return True
    return word.low in _OPENING or word.saying or (word.low in _THEN and any(one.keys for one in row))


def _sets_apart(words: Sequence[Word], place: int) -> bool:
    """Tell whether a participle in -ant or -ing, set apart by a comma, stands between subject and verb."""
    word = words[place]
    return word.broken and bool(word.keys) and not word.name and word.low.endswith(("ant", "ing"))


def _is_finite(words: Sequence[Word], place: int) -> bool:
    return words[place].auxiliary or (is_verb(words, place) and not words[place].past)


def _trails(words: Sequence[Word], start: int) -> bool:
    """Tell whether a participle in -ant or -ing follows its clause after a comma."""
    return words[start].broken and words[start].low.endswith(("ant", "ing"))


def _subject_before(words: Sequence[Word], place: int, depth: int) -> list[list[Word]]:
    """Return the subject of the verb before, which a coordinated verb shares."""
    for at in range(place, max(-1, place - _MOST_BEFORE), -1):
        if words[at].ends:
            break
        if words[at].low in _OPENING or words[at].low in _RELATIVE:
            break
        if words[at].auxiliary or (is_verb(words, at) and words[at].keys):
            return _subject(words, _first_auxiliary(words, at), depth)
    return []


def _antecedent(words: Sequence[Word], place: int) -> list[Word]:
    row: list[Word] = []
    while place > 0 and len(row) < 8:
        place -= 1
        word = words[place]
        if word.auxiliary or word.low in _OPENING or is_verb(words, place):
            break
        row.insert(0, word)
        if words[place].broken or words[place].gap.strip() in ("-", ","):
            break
    return [word for word in row if not word.preposition]


def _goes_with_head(row: Sequence[Word], place: int) -> bool:
    """Tell the name of "le milieu de terrain Joao Pires", which its complement does not govern."""
    name = row[place].name
    bare = place > 1 and row[place - 2].low in ("de", "d") and bool(row[place - 1].keys)
    return bare and name is not None and name.kind == "person"


def _parts(rows: Sequence[Sequence[Word]]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Part what acts from what stands with it: what follows a preposition, and what opens with one."""
    core: list[Word] = []
    inner: list[Word] = []
    if any(word.pronoun for row in rows[:1] for word in row):
        return (), ()
    for row in filter(None, rows):
        partitive = row[0].low in ("des", "du")
        opened = (row[0].preposition and not partitive) or row[0].time or row[0].participle
        governed = opened
        for place, word in enumerate(row[partitive:], partitive):
            if _goes_with_head(row, place):
                continue
            if word.preposition:
                governed = True
            elif word.low in _AND:
                governed = opened
            elif word.owner:
                inner.append(word)
            elif word.keys and not word.number:
                (inner if governed else core).append(word)
    return tuple(core), tuple(word for word in inner if word.name and word.name.kind == "person")
