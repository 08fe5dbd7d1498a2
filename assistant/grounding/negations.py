"""A sentence in, its negations and the word that each bears on, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.grounding.statements import Statement, Token

_SECOND = frozenset("pas point jamais aucun aucune rien plus guere nul nulle personne ni".split())
_ENGLISH = frozenset("not never no neither nor nobody nothing none cannot without".split())
_SHORTENED = re.compile(r"n['’]t$|^(?:cant|dont|didnt|doesnt|isnt|wasnt)$")
_SET_PHRASES = frozenset(
    "doute precedent merci reserve faille detour ambages appel egal pareil relache equivoque cesse conteste condition"
    " surprise reservation only just merely less fewer compter parler mentionner counting mentioning".split()
)
_SKIPPED = frozenset(
    "encore deja toujours jamais plus pas point yet ever longer any really also aussi meme even toutefois cependant"
    " pourtant neanmoins egalement however yet still though aura auront aurait auraient sera seront serait seraient"
    " avoir etre eu ete have been be had fait font faire fera feront ferait feraient do make".split()
)
# Adverbs of manner, which a negation passes over ("pas directement visé"); "gouvernement" is none.
_ADVERB = re.compile(
    r"(?:[aei]lle|[aie]le|ique|ive|euse|aire|[ai]ble|ise|ente|recte|cte|pleine|vrai|[ae]mm)ment$|[a-z]{3}ly$"
)
_REACH = 8


@dataclass(frozen=True, slots=True)
class Negated:
    """A negation and the first word of meaning it bears on, None where it bears on none."""

    mark: Token
    scope: Token | None


@lru_cache(maxsize=1024)
def negations(statement: Statement) -> tuple[Negated, ...]:
    """Return the negations of a sentence with their scope; "ne … que" and set phrases ("sans doute") are none."""
    tokens = statement.tokens
    found = []
    for at, token in enumerate(tokens):
        if not _is_negation(statement, tokens, at):
            continue
        scope = next((t for t in tokens[at + 1 : at + 1 + _REACH] if t.keys and not _passed_over(t)), None)
        if scope is None or scope.low not in _SET_PHRASES:
            found.append(Negated(token, scope))
    return tuple(found)


def _passed_over(token: Token) -> bool:
    return token.low in _SKIPPED or _ADVERB.search(token.low) is not None


def _is_negation(statement: Statement, tokens: Sequence[Token], at: int) -> bool:
    low = tokens[at].low
    if statement.language == "fr":
        if low == "sans":
            return True
        if low in ("pas", "non"):
            return _is_bare(statement, tokens, at)
        if low == "plutot":
            return [token.low for token in tokens[at + 1 : at + 2]] in (["que"], ["qu"])
        if low not in ("ne", "n"):
            return False
        after = [token.low for token in tokens[at + 1 : at + 7]]
        before = [token.low for token in tokens[max(0, at - 7) : at]]
        if any(word in _SECOND for word in after):
            return True
        return any(word in ("aucun", "aucune", "personne", "rien", "nul", "nulle", "ni", "jamais") for word in before)
    if low == "no" and at + 1 < len(tokens) and tokens[at + 1].low in ("less", "fewer", "more", "doubt", "longer"):
        return tokens[at + 1].low == "longer"
    if low == "rather":
        return at + 1 < len(tokens) and tokens[at + 1].low == "than"
    if low in ("not", "without") and at + 1 < len(tokens) and tokens[at + 1].low in _SET_PHRASES:
        return False
    return low in _ENGLISH or bool(_SHORTENED.search(tokens[at].text.lower()))


def _is_bare(statement: Statement, tokens: Sequence[Token], at: int) -> bool:
    """Tell the negation without a verb of "fixé mais pas éteint", "une panne, et non une attaque"."""
    before = tokens[at - 1].low if at else ""
    between = statement.reading.text[tokens[at - 1].end : tokens[at].start] if at else ""
    if any(token.low in ("ne", "n") for token in tokens[max(0, at - _REACH + 2) : at]):
        return False
    follows = at + 1 < len(tokens) and tokens[at + 1].low not in ("que", "qu", "seulement", "plus")
    return follows and (before in ("mais", "et") or between.strip() == ",")
