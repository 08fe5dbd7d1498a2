"""A claim and the articles it rests on in, somebody given an office that no article gives them out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from assistant.grounding.coverage import is_light, is_listed
from assistant.grounding.deed_checks import verbs_of
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Reading, Statement, Token
from assistant.text.names import Name, same_name
from assistant.text.office_words import Office, find_offices
from assistant.text.polarity import fold_in_place
from assistant.text.portfolios import find_portfolios

_KINDS: Final = ("person", "other")
_REACH: Final = 90
_MOST_READ: Final = 400
_STRONG: Final = re.compile(r"[.;:!?«»\"“”()\n]")
_CLOSED: Final = re.compile(
    r"\b(?:qui|que|qu['’]|dont|who|whom|whose|which|that|et|and|mais|but|a|ont|est|sont|has|have|had|was|were|is|are"
    r"|avec|with|selon|according|par|by|contre|against|to|than|envers|pour|avait|avaient|sera|seront|will|would)\b"
)
_COMPLEMENT: Final = re.compile(r"^(?: (?:de|du|des|of|for|a|au|aux|en|in|chez|at)\b| d['’]|['’]s? )")
_APPOSED: Final = re.compile(
    r"^(?:,|,? \()\s*(?:(?:age[es]* de )?\d{1,3}(?: ans| years old)?,\s)?(?:[\w'’-]+\s){0,5}(?:l['’]|d['’])?$"
)
_IS: Final = re.compile(
    r"^,?(?: (?:qui|who))? (?:est|was|is|etait|devient|became|devenue?|reste|remains) (?:[\w'’-]+ ){0,4}(?:l['’])?$"
)
_OWNS: Final = re.compile(r"['’](?:s\b|(?= ))")
_TAIL_END: Final = re.compile(
    r"[,;:.()«»\"“”]|\b(?:qui|who|et|and|a|ont|has|have|had|est|is|was|were|avait|sera|will|n['’]a|said|says)\b"
)
_VERB: Final = re.compile(r"(?:a|ont|has|have|had|est|is|was|were|avait|sera|will|n['’]a|said|says)\b")
_WAS: Final = re.compile(r"\b(?:ex|ancien|ancienne|former)\b")
_WEIGHTY: Final = frozenset(("deputy", "former", "honorary", "future", "acting"))
_BACK: Final = frozenset(("counterpart",))


@dataclass(frozen=True, slots=True)
class Held:
    """An office given to somebody; `tail` are the words that say of what, `of` their statement."""

    name: Name
    office: Office
    tail: str
    of: Statement


def check_held_offices(
    claim: Statement, passages: Sequence[Reading], articles: Sequence[Reading] = ()
) -> list[Problem]:
    """Return a problem where a claim gives somebody an office, and the articles another one or none.

    A less precise name of the office will do; a deputy is no head, a former holder no present one.
    """
    sources = [*articles] or [*passages]
    for held in _held(claim, strict=True):
        wrong = _wrong(held, claim, sources)
        if wrong is not None:
            return [problem("wrong_name", held.office.surface, claim.language, wrong or None)]
    return []


def _wrong(held: Held, claim: Statement, sources: Sequence[Reading]) -> str | None:
    """Return the office that the articles give instead, empty where they give none, None where all is well."""
    mentions = [one for source in sources for one in _mentions(held.name, source)]
    if not mentions:
        return None
    given = [one for one in _given(sources) if same_name(one.name.text, held.name.text)]
    kept = [one for one in given if _covers(one.office, held.office)]
    if not kept:
        loose = _unowned(mentions, sources, bool(given))
        if any(_covers(one, held.office) for one in loose):
            return None
        return given[0].office.surface if given else ""
    if all(_modified(one.office, held.office) for one in kept):
        return kept[0].office.surface
    return _of_other(held, kept, claim, mentions)


def _covers(theirs: Office, mine: Office) -> bool:
    return bool(mine.keys & (theirs.keys | theirs.also))


def _modified(theirs: Office, mine: Office) -> bool:
    """Tell whether one of two offices is a deputy's, a former or a future one, and the other is not."""
    return bool((theirs.modifiers ^ mine.modifiers) & _WEIGHTY) and bool(theirs.keys & mine.keys)


def _of_other(held: Held, kept: Sequence[Held], claim: Statement, mentions: Sequence[Statement]) -> str | None:
    """Return the words of an office of something else than the claim's: another ministry, another firm."""
    mine, theirs = ({one.key for one in find_portfolios(text)} for text in (
        held.office.surface + held.tail, " ; ".join(one.office.surface + one.tail for one in kept)))  # fmt: skip
    if mine and theirs and not mine & theirs:
        return kept[0].office.surface + kept[0].tail
    start = held.office.end
    end = start + len(held.tail)
    near = _with_neighbours(mentions)
    names = [one for one in claim.names if start <= one.start < end and one.kind != "nationality"]
    told = [one for statement in near for one in statement.names]
    if names and told and not any(same_name(one.text, other.text) for one in names for other in told):
        return kept[0].office.surface + kept[0].tail if any(one.tail.strip(" ,") for one in kept) else None
    words = [one for one in claim.content if start <= one.start < end or _qualifies(claim, held, one)]
    same = all(one.language == claim.language for one in near) or all(is_listed(one) for one in words)
    if words and not names and not mine and same and all(one.tail.strip(" ,") for one in kept):
        strange = [one for one in words if not any(one.keys & statement.keys for statement in near)]
        if len(strange) == len(words):
            return kept[0].office.surface + kept[0].tail
    return None


def _qualifies(claim: Statement, held: Held, token: Token) -> bool:
    """Tell whether a word stands right before an English office, as in "regional president"."""
    return claim.language == "en" and token.end + 1 == held.office.start and not is_light(token)


def _with_neighbours(mentions: Sequence[Statement]) -> list[Statement]:
    found: dict[tuple[int, int], Statement] = {}
    for one in mentions:
        for other in one.reading.statements[max(0, one.rank - 1) : one.rank + 2]:
            found[id(one.reading), other.rank] = other
    return list(found.values())


@lru_cache(maxsize=64)
def _mentions(name: Name, source: Reading) -> tuple[Statement, ...]:
    """Return the sentences of a text that name somebody."""
    return tuple(
        one for one in source.statements[:_MOST_READ] if any(same_name(name.text, other.text) for other in one.names)
    )


def _given(sources: Sequence[Reading]) -> list[Held]:
    return [held for source in sources for held in _of_reading(source)]


@lru_cache(maxsize=64)
def _of_reading(source: Reading) -> tuple[Held, ...]:
    """Return the offices that a text gives those it names."""
    return tuple(held for one in source.statements[:_MOST_READ] for held in _held(one, strict=False))


def _unowned(mentions: Sequence[Statement], sources: Sequence[Reading], near: bool) -> list[Office]:
    """Return the offices that a text gives nobody by name: in all of it, or only beside the mentions of somebody.

    A counterpart has the office of the one told before.
    """
    owned = {(held.of, held.office.start) for held in _given(sources)}
    homes = (
        _with_neighbours(mentions) if near else [one for source in sources for one in source.statements[:_MOST_READ]]
    )
    free = [office for one in homes for office in _offices(one) if (one, office.start) not in owned]
    for held in _given(sources):
        if held.office.keys & _BACK and held.of in mentions:
            before = held.of.reading.statements[max(0, held.of.rank - 1) : held.of.rank + 1]
            free += [office for one in before for office in _offices(one)]
    return free if not near else [one for one in free if _opens(one, homes)]


def _opens(office: Office, homes: Sequence[Statement]) -> bool:
    """Tell whether an office opens its sentence, as one does that takes up somebody named just before."""
    return any(0 <= office.start - one.start < 20 for one in homes) or "minister" in office.keys


@lru_cache(maxsize=1024)
def _offices(statement: Statement) -> tuple[Office, ...]:
    return tuple(
        Office(one.keys, one.also, one.modifiers, one.surface, one.start + statement.start, one.end + statement.start)
        for one in find_offices(statement.text, statement.language)
    )


@lru_cache(maxsize=1024)
def _held(statement: Statement, strict: bool) -> tuple[Held, ...]:
    """Return the offices that a sentence gives those it names; `strict` leaves out what may be read otherwise."""
    offices = _offices(statement)
    people = [one for one in statement.names if one.kind in _KINDS] if offices else []
    verbs = [word.start for word in verbs_of(statement)] if people and strict else []
    found = [held for name in people for office in offices if (held := _before(statement, office, name, verbs))]
    taken = {held.office.start for held in found}
    found += [
        held for name in people for office in offices
        if office.start not in taken and (held := _after(statement, office, name))
    ]  # fmt: skip
    return tuple(found)


def _before(statement: Statement, office: Office, name: Name, verbs: Sequence[int]) -> Held | None:
    """Read "the minister of health, X", "le maire X" and "Prime Minister X", which may all be one capital name."""
    if name.start <= office.start < name.end and office.end < name.end:
        return Held(name, office, "", statement)
    if not office.end <= name.start <= office.end + _REACH:
        return None
    gap = statement.reading.text[office.end : name.start]
    body = fold_in_place(gap).rstrip(" ").removesuffix(",")
    if _STRONG.search(body) or _CLOSED.search(body.replace(" a la ", " au ").replace(" a l'", " au ")) or "," in body:
        return _chained(statement, office, name, gap)
    if any(office.end <= one < name.start for one in verbs) or _people_between(statement, office.end, name.start):
        return None
    bare = not gap.rstrip(" ").endswith(",")
    if bare and body.strip() and not _COMPLEMENT.match(body) and not _is_adjective(statement, office.end, name.start):
        return None
    if bare and body.strip() and _COMPLEMENT.match(body) and len(name.text.split()) < 2:
        return None
    return Held(name, office, gap, statement)


def _chained(statement: Statement, office: Office, name: Name, gap: str) -> Held | None:
    """Read two offices in a row: "son directeur, le docteur X"."""
    _, _, last = gap.partition(",")
    if "," in last or _STRONG.search(gap) or _people_between(statement, office.end, name.start):
        return None
    own = [one for one in _offices(statement) if office.end < one.start and one.end <= name.start]
    return Held(name, office, gap.partition(",")[0], statement) if own and len(last) < _REACH // 2 else None


def _is_adjective(statement: Statement, start: int, end: int) -> bool:
    """Tell whether one word of nationality stands between an office and a name: "le ministre français X"."""
    return any(one.kind == "nationality" and start <= one.start and one.end <= end for one in statement.names)


def _people_between(statement: Statement, start: int, end: int) -> bool:
    return any(start <= one.start < end and one.kind == "person" for one in statement.names)


def _after(statement: Statement, office: Office, name: Name) -> Held | None:
    """Read "X, minister of health" and "X is the minister of health"."""
    if not name.end <= office.start <= name.end + _REACH:
        return None
    gap = fold_in_place(statement.reading.text[name.end : office.start])
    gap = gap.replace(" a ", " an ") if statement.language == "en" else gap
    is_apposed = _APPOSED.match(gap) is not None and not _CLOSED.search(gap)
    after = statement.reading.text[office.end : min(statement.end, office.end + _REACH)]
    if (not is_apposed and not _IS.match(gap)) or _OWNS.match(after) or office.surface.endswith("s"):
        return None
    tail = _TAIL_END.split(after, maxsplit=1)[0]
    if is_apposed and _VERB.match(after[len(tail) :]):
        return None
    was = {"former"} if _WAS.search(gap) else set()
    return Held(name, replace(office, modifiers=office.modifiers | was), tail, statement)


def office_words(claim: Statement) -> tuple[Token, ...]:
    """Return the words of a claim by which it gives somebody an office."""
    spans = [(held.office.start, held.office.end + len(held.tail)) for held in _held(claim, strict=True)]
    return tuple(token for token in claim.tokens if any(start <= token.start < end for start, end in spans))
