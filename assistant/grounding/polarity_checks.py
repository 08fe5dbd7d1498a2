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
from assistant.grounding.standing_checks import check_standing
from assistant.grounding.statements import Statement, Token
from assistant.text.polarity import fold_in_place, polarity
from assistant.text.words import fold

# Words that say no without a negation.
_NEGATIVE = re.compile(
    r"\b(?:refus|ni[eé]|nia|denie|deny|denia|dement|rejet|reject|refut|echou|echec|fail|interdi|ban(?:s|ned)?\b|manqu|lack"
    r"|empech|prevent|impossib|unable|incapab|renonc|abandon|annul|cancel|sans\b|without|ne\b|n['’]|not\b|no\b|never"
    r"|neither|aucun|jamais|contest|disput|exclu|ruled out|loin de|far from|oppos|decline|declin"
    r"|turn(?:s|ed|ing)? down|turning down|dit non|disent non|said no\b|vot\w+ (?:against|contre)|repouss"
    r"|\bcontre\b|\bagainst\b|\bprotest|nowhere|nothing|nobody|none\b|nulle part|rien\b|hardly|barely|guere|nul\b"
    r"|en vain\b|vainement|in vain\b|priv(?:e|ee|es|ees|ent|er|ant)\b(?= d)|depriv|pas\b|plutot qu|rather than"
    r"|au plus tot|at the earliest|laiss\w* (?:de cote|hors)|leav\w* out|left out|omit|sauf\b|hormis|except|hors\b"
    r"|blanchi|relax|acquit|cleared of|infonde|baseless)"
)
_WITHOUT = frozenset(("sans", "without"))
# A charge told as a charge affirms nothing.
_CHARGED = re.compile(r"\baccus|\balleg|\bsoupcon|\bsuspect|\breproch|\bclaim|\ballega|\bdenonc|\bmis\w* en cause")
_THWARTED = re.compile(
    r"\bimpossib\w+|\bincapab\w+|\bunable\b|\bfailed to\b|\bfails to\b|\bechou\w+ a\b|\ben vain\b|\bin vain\b"
)
_CLAUSE = re.compile(r"[,;:()«»\"“”]|\b(?:que|qu|that|mais|but|tandis|while|whereas|et|and)\b")
_CONJUNCTION = re.compile(r"[;:]|\b(?:mais|but|tandis|alors que|while|whereas|et|and)\b")
_LACKING = frozenset("est sont etait etaient reste restent is are was were remain remains remained".split())
_MOSTLY = 0.75
_NONE = frozenset("aucun aucune no nul nulle".split())
_NOUN_REACH, _CLOSE_BY = 4, 12
_MOST_READ = 200
# "Had not met since 2021" is the first meeting since.
_NOT_BEFORE = frozenset("since depuis before avant until jusqu precedent previously auparavant encore yet for".split())
_FIRST = re.compile(r"\bpremier|\bfirst\b|\brar|\binedit|\bunpreceden|\bsans precedent|\blast\b|\bdernier|\bjusqu")
_REFUSAL = re.compile(r"\brefus\w*|\bdeclin\w*")
_MANY = 0.5
_AFTER, _BEARS, _NEARBY = 8, 80, 25


def check_polarity(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a negation, a denial or an opposite sets the claim against its grounds."""
    if not grounds:
        return []
    return (
        _negation(claim, grounds)
        or _denial(claim, grounds)
        or _thwarted(claim, grounds)
        or _no_such(claim, grounds)
        or check_contrasts(claim, grounds)
        or check_courses(claim, grounds)
        or check_admissions(claim, grounds)
        or check_standing(claim, grounds)
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
    theirs = [(g, their) for g, their in theirs if their.mark.low not in _WITHOUT or one.mark.low in _WITHOUT]
    if one.scope and any(one.scope.keys & token.keys for ground, their in theirs for token in _after(ground, their)):
        return True
    holders = [ground for ground in grounds if one.scope and one.scope.keys & ground.keys]
    if theirs and not (holders and not any(negations(g) or _refuses(g, one.scope) for g in holders)):
        # The negation may bear on another word of the same clause: "pas de livraison", "n'a pas livré".
        return not (one.scope and any(one.scope.keys & g.keys for g in grounds)) or len(grounds[0].tokens) < 25
    return any(_refuses(ground, one.scope) for ground in grounds)


def _refuses(ground: Statement, scope: Token | None) -> bool:
    """Tell whether a sentence says no without a negation, in the clause that has the word in question if one does."""
    keys = scope.keys if scope else frozenset()
    free = [token for token in ground.tokens if token.keys & keys]
    if not free:
        return _says_no(ground)
    for token in free:
        start, end = _clause_at(ground, token.start, _CONJUNCTION)
        near = (one.text for one in ground.tokens if start <= one.start < end and not one.keys & keys)
        if _NEGATIVE.search(fold(" ".join(text for text in near if text.lower() not in _WITHOUT))):
            return True
    return False


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
        free = [t for t in ground.tokens if t.start != one.scope.start and t.keys & one.scope.keys]
        if _accompanies(ground, one):
            return any(token.low in ("avec", "with") for token in claim.tokens)
        return not free or _reaches(claim, ground, one)
    return claim.language != ground.language and _covers(claim, ground) and _in_its_clause(claim, ground, one)


def _accompanies(ground: Statement, one: Negated) -> bool:
    """Tell "a festival without its star" from "they are still without an answer"."""
    before = {token.low for token in ground.tokens if 0 <= one.mark.start - token.start < _NEARBY}
    return one.mark.low in _WITHOUT and not before & _LACKING


def _in_its_clause(claim: Statement, ground: Statement, one: Negated) -> bool:
    """Tell whether the claim's words stand in the clause that the negation stands in, rather than elsewhere."""
    start, end = _clause_at(ground, one.mark.start)
    shared = [token for token in ground.tokens if token.keys & claim.keys]
    return 2 * sum(start <= token.start < end for token in shared) > len(shared)


def _clause_at(ground: Statement, at: int, parting: re.Pattern[str] = _CLAUSE) -> tuple[int, int]:
    text, start, end = ground.reading.text, ground.start, ground.end
    for match in parting.finditer(text, ground.start, ground.end):
        if match.end() <= at:
            start = match.end()
        elif match.start() > at:
            end = match.start()
            break
    return start, end


def _reaches(claim: Statement, ground: Statement, one: Negated) -> bool:
    """Tell whether the claim also holds the words around the negation."""
    place = next(rank for rank, token in enumerate(ground.tokens) if token.start == one.mark.start)
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
    lifted = lifted and not _refuses_else(claim, main) and not all(map(_charges, (claim, main)))
    lifted = lifted and not _denies_else(claim, main)
    wider = [*grounds, *main.reading.statements[main.rank + 1 : main.rank + 3]]
    if "accus" in claim.text.lower():
        # "X accuses Y; Y denies it": the denial may stand anywhere in the article.
        wider += main.reading.statements[:_MOST_READ]
    added = mine == "denied" and not any(polarity(g.text) != "affirmed" or _says_no(g) for g in wider)
    return [problem("negation", claim.text, claim.language, main.text)] if lifted or added else []


def _charges(statement: Statement) -> bool:
    return _CHARGED.search(fold(statement.text[:20_000])) is not None


def _refuses_else(claim: Statement, main: Statement) -> bool:
    """Tell whether all that a sentence denies is a refusal to do something that the claim does not speak of."""
    refusals = [t for t in main.tokens if _REFUSAL.match(t.low)]
    said = [t for t in main.tokens if polarity(t.text) == "denied"]
    if not refusals or any(token not in refusals for token in said):
        return False
    ends = [(token, _clause_at(main, token.start)[1]) for token in refusals]
    refused = [t for token, end in ends for t in main.tokens if token.end < t.start < end and t.keys]
    return sum(bool(token.keys & claim.keys) for token in refused) < 0.5 * max(1, len(refused))


def _denies_else(claim: Statement, main: Statement) -> bool:
    """Tell whether what a sentence denies is named, in words none of which the claim has."""
    denials = [token for token in main.tokens if polarity(token.text) == "denied"]
    if not denials:
        return False
    end = _clause_at(main, denials[-1].start)[1]
    denied = [token for token in main.tokens if denials[-1].end < token.start < end and token.keys]
    return len(denials) == 1 and bool(denied) and not any(token.keys & claim.keys for token in denied)


def _thwarted(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Find as done what the nearest sentence calls impossible or failed."""
    ground = grounds[0]
    if _says_no(claim) or negations(claim) or _THWARTED.search(fold(claim.text[:20_000])):
        return []
    for match in _THWARTED.finditer(fold_in_place(ground.text[:20_000])):
        start, end = _clause_at(ground, ground.start + match.start())
        around = [t for t in ground.tokens if start <= t.start < end and t.keys and not _marks(ground, t, match)]
        shared = [token for token in around if token.keys & claim.keys]
        if len(shared) > 1 and len(shared) >= _MOSTLY * (len(around) - 1):
            return [problem("negation", claim.text, claim.language, match.group())]
    return []


def _no_such(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Find "un cas d'intoxication" where the passages have "aucun cas d'intoxication"."""
    if _says_no(claim) or negations(claim):
        return []
    for ground in _beside(grounds):
        for at, token in enumerate(ground.tokens[:_MOST_READ]):
            if token.low in _WITHOUT and ground is grounds[0] and (lost := _without(claim, ground, at)):
                return [problem("negation", lost, claim.language, token.text)]
            if token.low not in _NONE:
                continue
            none = [one for one in ground.tokens[at + 1 : at + _NOUN_REACH] if one.keys][:2]
            rows = [[one for one in claim.tokens if one.keys & word.keys and one.keys] for word in none]
            if len(none) == 2 and all(rows) and 0 < rows[1][0].start - rows[0][0].end < _CLOSE_BY:
                return [problem("negation", rows[0][0].text, claim.language, token.text)]
    return []


def _without(claim: Statement, ground: Statement, at: int) -> str | None:
    """Return what a claim has that its sentence is without, and has nowhere else."""
    if not any(one.mark == ground.tokens[at] for one in negations(ground)):
        return None
    end = _clause_at(ground, ground.tokens[at].start)[1]
    lacking = [one for one in ground.tokens[at + 1 : at + _NOUN_REACH + 1] if one.keys and one.start < end]
    others = frozenset(key for one in ground.tokens if one not in lacking for key in one.keys)
    for word in lacking:
        mine = next((one for one in claim.tokens if one.keys & word.keys), None)
        if mine and not word.keys & others:
            return mine.text
    return None


def _beside(grounds: Sequence[Statement]) -> list[Statement]:
    return [one for g in grounds[:1] for one in g.reading.statements[max(0, g.rank - 1) : g.rank + 2]]


def _marks(ground: Statement, token: Token, match: re.Match[str]) -> bool:
    return match.start() <= token.start - ground.start < match.end()


def _says_no(statement: Statement) -> bool:
    return _NEGATIVE.search(fold(statement.text[:20_000])) is not None


def _phrase(statement: Statement, one: Negated) -> str:
    end = one.scope.end if one.scope else one.mark.end
    return statement.reading.text[one.mark.start : end]
