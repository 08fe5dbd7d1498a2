"""A claim and the sentences it rests on in, the words that one negates, denies or reverses and the other not, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.grounding.translations import sides
from assistant.text.polarity import polarity
from assistant.text.words import fold

_SECOND = frozenset("pas point jamais aucun aucune rien plus guere nul nulle personne ni".split())
_ENGLISH = frozenset("not never no neither nor nobody nothing none cannot without".split())
_SHORTENED = re.compile(r"n['’]t$|^(?:cant|dont|didnt|doesnt|isnt|wasnt)$")
_SET_PHRASES = frozenset("doute precedent merci cesse conteste condition surprise only just merely less fewer".split())
_SKIPPED = frozenset(
    "encore deja toujours jamais plus pas point vraiment directement officiellement yet ever longer any really"
    " directly officially also aussi meme even".split()
)
# Words that say no without a negation.
_NEGATIVE = re.compile(
    r"\b(?:refus|ni[eé]|nia|denie|deny|denia|dement|rejet|reject|refut|echou|echec|fail|interdi|ban(?:s|ned)?\b|manqu|lack"
    r"|empech|prevent|impossib|unable|incapab|renonc|abandon|annul|cancel|sans\b|without|ne\b|n['’]|not\b|no\b|never"
    r"|neither|aucun|jamais|contest|disput|exclu|ruled out|loin de|far from|oppos|decline|declin)"
)
_REACH = 8
_MOST_READ = 200
_MANY = 0.5


@dataclass(frozen=True, slots=True)
class Negated:
    """A negation and the first word of meaning it bears on, None where it bears on none."""

    mark: Token
    scope: Token | None


def check_polarity(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a negation, a denial or an opposite sets the claim against its grounds."""
    if not grounds:
        return []
    return _negation(claim, grounds) or _denial(claim, grounds) or _opposite(claim, grounds)


def negations(statement: Statement) -> list[Negated]:
    """Return the negations of a sentence with their scope; "ne … que" and set phrases ("sans doute") are none."""
    tokens = statement.tokens
    found = []
    for at, token in enumerate(tokens):
        if not _is_negation(statement, tokens, at):
            continue
        scope = next((t for t in tokens[at + 1 : at + 1 + _REACH] if t.keys and t.low not in _SKIPPED), None)
        if scope is None or scope.low not in _SET_PHRASES:
            found.append(Negated(token, scope))
    return found


def _is_negation(statement: Statement, tokens: Sequence[Token], at: int) -> bool:
    low = tokens[at].low
    if statement.language == "fr":
        if low == "sans":
            return True
        if low not in ("ne", "n"):
            return False
        after = [token.low for token in tokens[at + 1 : at + 7]]
        before = [token.low for token in tokens[max(0, at - 7) : at]]
        if any(word in _SECOND for word in after):
            return True
        return any(word in ("aucun", "aucune", "personne", "rien", "nul", "nulle", "ni", "jamais") for word in before)
    if low == "no" and at + 1 < len(tokens) and tokens[at + 1].low in ("less", "fewer", "more", "doubt", "longer"):
        return tokens[at + 1].low == "longer"
    if low in ("not", "without") and at + 1 < len(tokens) and tokens[at + 1].low in _SET_PHRASES:
        return False
    return low in _ENGLISH or bool(_SHORTENED.search(tokens[at].text.lower()))


def _negation(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    mine = negations(claim)
    theirs = [(ground, negated) for ground in grounds for negated in negations(ground)]
    if not mine and not theirs:
        return []
    negated_keys = frozenset(key for _, one in theirs if one.scope for key in one.scope.keys)
    own_keys = frozenset(key for one in mine if one.scope for key in one.scope.keys)
    for one in mine:
        if not _answered(one, grounds, theirs, negated_keys):
            return [problem("negation", _phrase(claim, one), claim.language)]
    for ground, one in theirs:
        if _lifted(claim, ground, one, own_keys):
            return [problem("negation", claim.text, claim.language, _phrase(ground, one))]
    return []


def _answered(
    one: Negated, grounds: Sequence[Statement], theirs: list[tuple[Statement, Negated]], negated: frozenset[str]
) -> bool:
    """Tell whether the grounds say no too where the claim does."""
    if one.scope and one.scope.keys & negated:
        return True
    if theirs:
        # The negation may bear on another word of the same clause: "pas de livraison", "n'a pas livré".
        return not (one.scope and any(one.scope.keys & g.keys for g in grounds)) or len(grounds[0].tokens) < 25
    return any(map(_says_no, grounds))


def _lifted(claim: Statement, ground: Statement, one: Negated, own: frozenset[str]) -> bool:
    """Tell whether the claim affirms what the ground negates."""
    if one.scope is None or one.scope.keys & own:
        return False
    if negations(claim) or polarity(claim.text) != "affirmed" or _says_no(claim):
        return False
    if one.scope.keys & claim.keys:
        # Another clause of the ground may affirm the same word.
        free = [t for t in ground.tokens if t is not one.scope and t.keys & one.scope.keys]
        return not free or _reaches(claim, ground, one)
    return claim.language != ground.language and len(negations(ground)) > 0 and _covers(claim, ground)


def _reaches(claim: Statement, ground: Statement, one: Negated) -> bool:
    """Tell whether the claim also holds the words around the negation."""
    place = next(rank for rank, token in enumerate(ground.tokens) if token is one.mark)
    near = [token for token in ground.tokens[max(0, place - 5) : place + 9] if token.keys]
    return sum(bool(token.keys & claim.keys) for token in near) > 0.7 * len(near)


def _covers(claim: Statement, ground: Statement) -> bool:
    return len(claim.tokens) > _MANY * len(ground.tokens)


def _denial(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """A denied thing may be told as denied or negated, not as done; what is not denied may not be told as denied."""
    main = grounds[0]
    mine, theirs = polarity(claim.text), polarity(main.text)
    affirmed = mine == "affirmed" and not _says_no(claim)
    lifted = theirs == "denied" and affirmed and len(claim.tokens) > 0.4 * len(main.tokens)
    wider = [*grounds, *main.reading.statements[main.rank + 1 : main.rank + 3]]
    if "accus" in claim.text.lower():
        # "X accuses Y; Y denies it": the denial may stand anywhere in the article.
        wider += main.reading.statements[:_MOST_READ]
    added = mine == "denied" and not any(polarity(g.text) != "affirmed" or _says_no(g) for g in wider)
    return [problem("negation", claim.text, claim.language, main.text)] if lifted or added else []


def _says_no(statement: Statement) -> bool:
    return _NEGATIVE.search(fold(statement.text[:20_000])) is not None


def _opposite(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """A word whose opposite alone stands in the grounds reverses them, unless one of both is negated."""
    if negations(claim) or any(negations(ground) for ground in grounds):
        return []
    held = frozenset(side for ground in grounds for token in ground.tokens for side in sides(token.low))
    mine = frozenset(side for token in claim.tokens for side in sides(token.low))
    for token in claim.tokens:
        for pair, side in sides(token.low):
            if (pair, side) not in held and (pair, 1 - side) in held and (pair, 1 - side) not in mine:
                return [problem("opposite", token.text, claim.language)]
    return []


def _phrase(statement: Statement, one: Negated) -> str:
    end = one.scope.end if one.scope else one.mark.end
    return statement.reading.text[one.mark.start : end]
