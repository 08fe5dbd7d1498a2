"""A presumed statement and an article in, the names, acts and things that the article has nowhere, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.grounding.acts import acts_of
from assistant.grounding.contrast_checks import word_poles
from assistant.grounding.coverage import is_light, is_listed
from assistant.grounding.premise_acts import Fault, follows_auxiliary
from assistant.grounding.statements import Reading, Statement, Token, word_keys
from assistant.text.actors import other_names
from assistant.text.comparison import same_unit
from assistant.text.figures import find_figures
from assistant.text.names import Name, find_names, same_name
from assistant.text.opposites import poles
from assistant.text.portfolios import find_portfolios
from assistant.text.words import fold
from assistant.types import Language

# Tells whether a word of the question is said somewhere in the article, by itself or by one of its meaning.
Said = Callable[[Token], bool]

_WORD = re.compile(r"[^\W_]+")
_OF = frozenset("de du des d of".split())
_WITH = frozenset("par by with avec sans".split())
_DETERMINERS = frozenset(
    """le la les l un une du des au aux ce cet cette ces son sa ses leur leurs the a an this that these those his her
    its their""".split()
)
_INFINITIVES = ("er", "ir", "re")
# Verbs that many others stand for, and nouns that say what is asked and are seldom said in an answer.
_LOOSE = ("aid", "appel", "obten", "obtain", "organis", "help", "call", "reu", "manag", "etabl", "establ")
_VAGUE = frozenset(
    """perte pertes losses nom name bilan toll personne personnes people gens temps fois nombre time times number part
    cas case cases""".split()
)
_REACH = 5
_MOST = 20_000
_LONG_NAME = 5
_UNIT = 3
_SHORT = 2
_IN = ("en", "in")
_FEWEST_STRANGE = 2


def names_said(claim: Statement, article: str, language: Language) -> list[Fault]:
    """Return the names of a statement that the whole article does not have, by whatever name or a near spelling."""
    return [
        Fault("unsaid", name.text, "name")
        for name in claim.names
        if name.kind != "nationality" and not _name_stands(name, article, language)
    ]


def _name_stands(name: Name, article: str, language: Language) -> bool:
    words = article_words(article)
    parts = [part for part in _WORD.findall(fold(name.text)) if len(part) > _SHORT]
    if not parts or any(_near(part, words) for part in parts):
        return True
    lines = {fold(one) for one in other_names(name.text)}
    if any(all(part in words for part in _WORD.findall(one)) for one in lines):
        return True
    return any(same_name(name.text, other.text) for other in _names_of(article, language))


@lru_cache(maxsize=64)
def _names_of(article: str, language: Language) -> tuple[Name, ...]:
    return tuple(find_names(article[:_MOST], language))


def _near(part: str, words: frozenset[str]) -> bool:
    """Tell whether a word, or one spelt nearly so, is among others."""
    if part in words:
        return True
    return len(part) >= _LONG_NAME and any(
        word[:2] == part[:2] and abs(len(word) - len(part)) <= 2 and _shared(part, word) >= len(part) - 1
        for word in words
    )


def _shared(one: str, other: str) -> int:
    """Count the letters that two words have in common at their beginning and their end."""
    first = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest = zip(reversed(one[first:]), reversed(other[first:]), strict=False)
    return first + next((at for at, (a, b) in enumerate(rest) if a != b), min(len(one), len(other)) - first)


@lru_cache(maxsize=256)
def article_words(article: str) -> frozenset[str]:
    """Return the folded words of an article."""
    return frozenset(_WORD.findall(fold(article[:_MOST])))


@lru_cache(maxsize=256)
def article_keys(article: str, language: Language) -> frozenset[str]:
    """Return the keys of all words of an article."""
    words = {match.group() for match in _WORD.finditer(article[:_MOST])}
    return frozenset().union(*(word_keys(word, language) for word in words))


def counted_stranger(claim: Statement, asked_noun: str, said: Said) -> list[Fault]:
    """Return a counted noun, or what completes it, that the article has nowhere: "missiles de croisière"."""
    words = set(asked_noun.split())
    counted = [token for token in claim.content if token.text in words and fold(token.text) not in _VAGUE]
    for rank, token in enumerate(counted):
        if not said(token) and (_completes(claim, token) if rank else is_listed(token)):
            return [Fault("unsaid", token.text, "counted")]
    return []


def _completes(claim: Statement, token: Token) -> bool:
    before = [one.low for one in claim.tokens if one.start < token.start][-1:]
    return bool(_OF.intersection(before))


def act_unsaid(claim: Statement, article: str, language: Language, said: Said) -> list[Fault]:
    """Return what a statement says was done, an event the article tells in no word of that sense."""
    mine = [pole for pole in word_poles(claim) if pole.contrast.kind == "event" and not pole.contrast.converse]
    acts = {act.start for act in acts_of(claim) if follows_auxiliary(claim, act.start)}
    firm = {token.start for token in claim.tokens if not token.low.startswith(_LOOSE)}
    mine = [pole for pole in mine if claim.tokens[pole.first].start in acts & firm]
    if not mine or any(said(claim.tokens[pole.first]) for pole in mine):
        return []
    told = {(pole.contrast, pole.side) for pole in poles(_words(article), language)}
    if any((pole.contrast, pole.side) in told for pole in mine):
        return []
    return [Fault("unsaid", claim.tokens[mine[0].first].text, "act")]


@lru_cache(maxsize=64)
def _words(article: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(article[:_MOST]))


def unit_unsaid(claim: Statement, window: Reading) -> list[Fault]:
    """Return the unit that an answer is wanted in ("en kilomètres") where the passage measures nothing in it."""
    for before, token in pairwise(claim.tokens):
        if before.low not in _IN or len(token.low) < _UNIT:
            continue
        units = [figure.unit for figure in find_figures(f"3 {token.text}", claim.language) if figure.kind == "measure"]
        if units and not any(same_unit(units[0], figure.unit) for figure in window.figures if figure.unit):
            return [Fault("unsaid", token.text, "unit")]
    return []


def offices_said(claim: Statement, article: str) -> list[Fault]:
    """Return the ministries and ministers of a statement that the article does not name, where it names others."""
    mine, theirs = find_portfolios(claim.text), {one.key for one in find_portfolios(article)}
    return [Fault("unsaid", one.surface, "office") for one in mine if theirs and one.key not in theirs]


def lone_stranger(claim: Statement, ground: Statement, said: Said, nouns: frozenset[str], least: int) -> list[Fault]:
    """Return the one noun of a statement that the article has nowhere, all else standing in the sentence.

    At least `least` other words must stand there; `nouns` are words that say what is asked for.
    """
    tokens = claim.tokens
    content = [token for token in claim.content if not is_light(token) and token.low not in nouns | _VAGUE]
    strange = [token for token in content if not said(token)]
    held = sum(bool(token.keys & ground.keys) for token in content)
    names = sum(any(same_name(name.text, other.text) for other in ground.names) for name in claim.names)
    if len(strange) != 1 or held + names < least or held < max(len(content) - 1, least - 1):
        return []
    place = next(at for at, token in enumerate(tokens) if token is strange[0])
    if not _is_noun(tokens, place, claim.language) or not _rival_in_place(tokens[place + 1 :], claim, ground):
        return []
    if claim.language != ground.language and not is_listed(strange[0]):
        return []
    return [Fault("unsaid", strange[0].text, "noun")]


def strangers(claim: Statement, ground: Statement, said: Said) -> list[Fault]:
    """Return the words of a statement, two or more, where the article has none of them anywhere."""
    content = [token for token in claim.content if not is_light(token) and token.low not in _VAGUE]
    if claim.language != ground.language:
        content = [token for token in content if is_listed(token)]
    if len(content) < _FEWEST_STRANGE or any(map(said, content)):
        return []
    return [Fault("unsaid", " ".join(token.text for token in content), "words")]


def _rival_in_place(after: Sequence[Token], claim: Statement, ground: Statement) -> bool:
    """Tell whether what follows a noun of the statement follows another noun in the sentence: "préface de X"."""
    follower = next((token for token in after[:_REACH] if token.keys), None)
    if follower is None:
        return False
    tokens = ground.tokens
    for at, token in enumerate(tokens):
        if token.keys & follower.keys:
            before = next((one for one in reversed(tokens[max(0, at - _REACH) : at]) if one.keys), None)
            if before is not None and not before.keys & claim.keys:
                return True
    return False


def _is_noun(tokens: Sequence[Token], place: int, language: Language) -> bool:
    before = tokens[place - 1].low if place else ""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if language == "en" and after is not None and after.keys:
        return False
    if language == "fr" and (before == "a" or (before in _OF and tokens[place].low.endswith(_INFINITIVES))):
        return False
    return before in _DETERMINERS or before in _OF or before in _WITH or before.isdigit()
