"""A claim and the sentences it rests on in, the words that one negates, denies or reverses and the other not, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grounding.admission_checks import check_admissions
from assistant.grounding.contrast_checks import check_contrasts
from assistant.grounding.course_checks import check_courses
from assistant.grounding.invention_checks import check_inventions
from assistant.grounding.modality_checks import check_modality
from assistant.grounding.negations import Negated, negations
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.polarity import polarity
from assistant.text.words import fold

# Words that say no without a negation.
_NEGATIVE = re.compile(
    r"\b(?:refus|ni[eé]|nia|denie|deny|denia|dement|rejet|reject|refut|echou|echec|fail|interdi|ban(?:s|ned)?\b|manqu|lack"
    r"|empech|prevent|impossib|unable|incapab|renonc|abandon|annul|cancel|sans\b|without|ne\b|n['’]|not\b|no\b|never"
    r"|neither|aucun|jamais|contest|disput|exclu|ruled out|loin de|far from|oppos|decline|declin)"
)
_MOST_READ = 200
# "Had not met since 2021" is the first meeting since.
_NOT_BEFORE = frozenset("since depuis before avant until jusqu precedent previously auparavant encore yet".split())
_FIRST = re.compile(r"\bpremier|\bfirst\b|\brar|\binedit|\bunpreceden|\bsans precedent|\blast\b|\bdernier|\bjusqu")
_REFUSAL = re.compile(r"\brefus\w*|\bdeclin\w*")
_MANY = 0.5
_AFTER, _BEARS = 8, 80


def check_polarity(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a negation, a denial or an opposite sets the claim against its grounds."""
    if not grounds:
        return []
    return (
        _negation(claim, grounds)
        or _denial(claim, grounds)
        or check_contrasts(claim, grounds)
        or check_courses(claim, grounds)
        or check_admissions(claim, grounds)
        or check_modality(claim, grounds)
        or check_inventions(claim, grounds)
    )


def _negation(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    mine = negations(claim)
    theirs = [(ground, negated) for ground in grounds for negated in negations(ground)]
    if not mine and not theirs:
        return []
    negated_keys = frozenset(key for _, one in theirs if one.scope for key in one.scope.keys)
    own_keys = frozenset(key for one in mine if one.scope for key in one.scope.keys)
    unheard = bool(_NOT_BEFORE & {token.low for token in claim.tokens}) and any(map(_is_first, grounds))
    for one in mine:
        if not unheard and not _answered(one, grounds, theirs, negated_keys):
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
    if one.scope and any(one.scope.keys & token.keys for ground, their in theirs for token in _after(ground, their)):
        return True
    if theirs:
        # The negation may bear on another word of the same clause: "pas de livraison", "n'a pas livré".
        return not (one.scope and any(one.scope.keys & g.keys for g in grounds)) or len(grounds[0].tokens) < 25
    return any(map(_says_no, grounds))


def _is_first(ground: Statement) -> bool:
    """Tell whether a sentence calls something the first of its kind, which had not been before."""
    return _FIRST.search(fold(ground.text[:20_000])) is not None


def _after(ground: Statement, one: Negated) -> Sequence[Token]:
    """Return the words that a negation may bear on."""
    return [token for token in ground.tokens if 0 <= token.start - one.mark.start < _BEARS][:_AFTER]


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
    lifted = lifted and not _refuses_else(claim, main)
    wider = [*grounds, *main.reading.statements[main.rank + 1 : main.rank + 3]]
    if "accus" in claim.text.lower():
        # "X accuses Y; Y denies it": the denial may stand anywhere in the article.
        wider += main.reading.statements[:_MOST_READ]
    added = mine == "denied" and not any(polarity(g.text) != "affirmed" or _says_no(g) for g in wider)
    return [problem("negation", claim.text, claim.language, main.text)] if lifted or added else []


def _refuses_else(claim: Statement, main: Statement) -> bool:
    """Tell whether all that a sentence denies is a refusal to do something that the claim does not speak of."""
    refusals = [t for t in main.tokens if _REFUSAL.match(t.low)]
    said = [t for t in main.tokens if polarity(t.text) == "denied"]
    if not refusals or any(token not in refusals for token in said):
        return False
    refused = [t for token in refusals for t in main.tokens if 0 < t.start - token.end < _BEARS and t.keys]
    return sum(bool(token.keys & claim.keys) for token in refused) < 0.5 * max(1, len(refused))


def _says_no(statement: Statement) -> bool:
    return _NEGATIVE.search(fold(statement.text[:20_000])) is not None


def _phrase(statement: Statement, one: Negated) -> str:
    end = one.scope.end if one.scope else one.mark.end
    return statement.reading.text[one.mark.start : end]
