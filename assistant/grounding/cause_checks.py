"""A claim and the sentences it rests on in, a cause or consequence that none of them tells out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.grounding.coverage import is_listed
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.polarity import fold_in_place

_MOST: Final = 20_000
# What a claim makes the cause or the consequence of something.
_LINKS: Final = re.compile(
    r"\bparce qu(?:e\b|['’])|\bpuisqu(?:e\b|['’])|, car\b|\ba cause d(?:e|es|u)\b|\ba cause d['’]"
    r"|\ben raison d(?:e|es|u)\b"
    r"|\ben raison d['’]|\bdu fait d(?:e|es|u)\b|\bdu fait d['’]|\bgrace a(?:u|ux)?\b|\ba la suite de quoi\b"
    r"|\bce qui (?:a|avait) (?:provoque|entraine|cause|conduit|pousse|declenche|permis)\b|\bsi bien qu(?:e\b|['’])"
    r"|\bde (?:telle )?sorte qu(?:e\b|['’])|\bc['’]est pourquoi\b|\bpar consequent\b|\ben consequence\b|\bd['’]ou\b"
    r"|\bdue?s? a(?:u|ux)?\b|\bs['’]expliqu\w+ par\b|\bcausee?s? par\b|\bprovoquee?s? par\b|\bcaused by\b"
    r"|\ben reponse a(?:ux?)?\b|\bin response to\b|\ben represailles\b|\bin retaliation for\b"
    r"|\bprovoquant\b|\bentrainant\b|\bcausant\b|\bdeclenchant\b"
    r"|\bbecause\b|\bdue to\b|\bowing to\b|\bas a result\b|\bthanks to\b|\btherefore\b"
    r"|\bwhich (?:led to|caused|prompted)\b"
    r"|\bwhich is why\b|\bconsequently\b|\bleading to\b|\bcausing\b|\btriggering\b|\bprompting\b"
)
# What carries it: any word of cause, purpose or reaction in either language.
_CAUSES: Final = re.compile(
    r"\bparce\b|\bpuisqu|\bcar\b|\bcaus|\braison|\bdu fait\b|\bgrace\b|\b(?:a la )?suite\b|\bprovoq|\bentrain"
    r"|\bconduit|"
    r"\bconduis|\bpouss|\bdeclench|\bpermi|\bpermet|\bbien qu|\bsorte\b|\bpourquoi\b|\bconsequen|\bd['’]ou\b"
    r"|\bainsi\b|\bdonc\b"
    r"|\bpour\b|\bafin\b|\bfaute d|\bdoi(?:t|vent) a\b|\bdues? a|\bdus? a|\blie[es]* a|\bface a|\bdevant\b|\bapres\b"
    r"|\bresult|\bmotif|\borigine|\bresponsab|\bexpliq|\bjustifi|\bsous (?:le|la|l['’])|\bdes lors\b|\ben effet\b"
    r"|\ben reponse\b|\briposte|\brepresailles|\bvict|\ba force d|\bcomme\b|\bvu\b|\bcompte tenu|\bpreuve"
    r"|\binfluen|\baid|"
    r"\bpar\b|\bfait que\b|\btant\b|\bcontre\b|\bnotamment\b.{0,20}\bpour\b|\bdu coup\b|\bd['’]autant"
    r"|\bbecause\b|\bdue\b|\bowing\b|\bthanks\b|\btherefore\b|\bled\b|\blead|\bprompt|\btrigger|\bwhy\b"
    r"|\bhence\b|\bsince\b"
    r"|\bso\b|\bas\b|\bfor\b|\bover\b|\bafter\b|\bfollow|\bamid\b|\bby\b|\bfrom\b|\breason|\bblam|\bresponsib"
    r"|\bin order\b"
    r"|\bexplain|\bthus\b|\bmeans\b|\bmeant\b|\bforc|\bmade\b|\bmakes?\b|\bin response\b|\bretaliat|\bagainst\b"
    r"|\bwith\b|\bhelp"
)
# Of these, what makes the words after them the cause.
_BACKWARD: Final = re.compile(
    r"parce|puisqu|car\b|a cause|en raison|du fait|grace|due?s? a|expliqu|causee?s? par|en reponse"
    r"|in response|represailles|retaliation|provoquee?s? par|caused by|because|due to|owing to|thanks to"
    r"|as a result of(?! which)"
)
# What opens a sentence that tells the consequence of the one before it, and what opens one that tells its cause.
_CONSEQUENCE: Final = re.compile(
    r"^\W*(?:resultat|ainsi\b|donc\b|de ce fait|du coup|c['’]est (?:pourquoi|la raison)|pour cette raison"
    r"|par consequent|en consequence|consequence|a la suite|suite a|apres (?:cela|quoi|ce)|face a|en reponse"
    r"|en represailles|d['’]ou\b|cel[al]\w* (?:a|ont)\b"
    r"|ce(?:tte|s)? \w+ (?:a|ont) (?:provoque|entraine|cause|conduit|pousse)"
    r"|as a (?:result|consequence)|so\b|therefore|hence|thus|consequently"
    r"|that is why|this is why|for (?:this|that) reason"
    r"|this (?:led|caused|prompted)|in response|following (?:this|that))"
)
_CAUSE: Final = re.compile(
    r"^\W*(?:parce|car\b|en cause|c['’]est a cause|la (?:cause|raison)|because|the (?:cause|reason))"
)
_HELD: Final = 0.6
_BESIDE: Final = 3
# Words of meaning after "because of" that name the cause.
_FIRST: Final = 4


def check_causes(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim joins as cause and effect what its sentences merely tell one after the other."""
    match = _LINKS.search(fold_in_place(claim.text[:_MOST]))
    if match is None or not grounds:
        return []
    near = _beside(grounds)
    known = [token for token in claim.tokens if any(token.keys & one.keys for one in near)]
    sides = (
        [token for token in known if token.end <= claim.start + match.start()],
        [token for token in known if token.start >= claim.start + match.end()],
    )
    backward = _BACKWARD.search(match.group()) is not None
    cause, effect = reversed(sides) if backward else sides
    if backward and _is_strange(claim, claim.start + match.end(), near):
        return [problem("unsupported_content", match.group().strip(", "), claim.language)]
    if not cause or not effect or any(_joins(ground, cause, effect, near) for ground in grounds):
        return []
    return [problem("unsupported_content", match.group().strip(", "), claim.language)]


def _is_strange(claim: Statement, start: int, near: Sequence[Statement]) -> bool:
    """Tell whether half of the words that a claim gives as a cause stand nowhere near its sentences."""
    said = [token for token in claim.content if token.start >= start][:_FIRST]
    names = any(name.start >= start for name in claim.names)
    unknown = [token for token in said if not any(token.keys & one.keys for one in near)]
    listed = all(is_listed(token) for token in unknown) or all(one.language == claim.language for one in near)
    return bool(unknown) and listed and not names and 2 * len(unknown) >= len(said)


def cause_of(claim: Statement) -> int | None:
    """Return where in a claim the cause begins that it gives, None where it gives none."""
    match = _LINKS.search(fold_in_place(claim.text[:_MOST]))
    return match.end() if match and _BACKWARD.search(match.group()) else None


def tells_cause(words: str) -> bool:
    """Tell whether words bring in a cause or a consequence."""
    return _LINKS.search(fold_in_place(words)) is not None


def may_tell_cause(words: str) -> bool:
    """Tell whether words may be read as bringing in a cause or a consequence."""
    return _CAUSES.search(fold_in_place(words)) is not None


def _joins(ground: Statement, cause: Sequence[Token], effect: Sequence[Token], near: Sequence[Statement]) -> bool:
    """Tell whether a sentence holds both sides and a word of cause, or opens with one after that of the other side."""
    text = fold_in_place(ground.text[:_MOST])
    if all(_holds(ground, side) and _best(ground, side, near) for side in (cause, effect)):
        return may_tell_cause(text)
    if not ground.rank:
        return False
    previous = ground.reading.statements[ground.rank - 1]
    if _CONSEQUENCE.search(text):
        return _holds(previous, cause) and _holds(ground, effect)
    return bool(_CAUSE.search(text)) and _holds(previous, effect) and _holds(ground, cause)


def _holds(ground: Statement, side: Sequence[Token]) -> bool:
    return _held(ground, side) >= _HELD * len(side)


def _beside(grounds: Sequence[Statement]) -> list[Statement]:
    """Return sentences with those beside them."""
    return [
        one
        for ground in grounds
        for one in ground.reading.statements[max(0, ground.rank - _BESIDE) : ground.rank + _BESIDE + 1]
    ]


def _best(ground: Statement, side: Sequence[Token], near: Sequence[Statement]) -> bool:
    """Tell whether no sentence near it holds more of a side."""
    return _held(ground, side) >= max(_held(other, side) for other in near)


def _held(ground: Statement, side: Sequence[Token]) -> int:
    return sum(bool(token.keys & ground.keys) for token in side)
