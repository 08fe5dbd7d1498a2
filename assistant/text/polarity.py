"""How a sentence stands to what it says: a sentence in, negated or denied or affirmed, and reported as hearsay, out."""

from __future__ import annotations

import re
from typing import Literal

from assistant.text.words import fold

Polarity = Literal["affirmed", "negated", "denied"]

_DENIAL = re.compile(
    r"\b(?:ni(?:e|ent|é|ée|és|ées|ait|aient|èrent|ant)|dément(?:|ent|i|ie|is|ies|ait|aient|it|irent|ant|ir)|nier"
    r"|rejet(?:te|tent|é|ée|és|ées|ait|aient|a|èrent|ant|er)|réfut(?:e|ent|é|ée|és|ées|ait|a|ant|er)"
    r"|contest(?:e|ent|é|ée|és|ées|ait|aient|a|ant|er)|récus(?:e|ent|é|ait|ant|er)"
    r"|refus(?:e|ent|é|ée|ait|aient|a|èrent|ant|er)"
    r"|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|disput(?:ed|es|ing)"
    r"|refus(?:es|ed|ing)|rebut(?:s|ted)?)\b",
    re.IGNORECASE,
)
_NOMINAL = re.compile(
    r"\b(?:le|la|les|un|une|des|l['’]|ce|cette|son|sa|leur|the|an|no|its|his|their)\s*$", re.IGNORECASE
)
_SECOND = r"(?:pas|point|jamais|aucune?|rien|plus|guère|nul(?:le)?|personne|ni)\b"
_FRENCH = re.compile(
    rf"\b(?:n['’]|ne\s)(?:[^\s.;:!?]{{1,40}}\s+){{0,4}}?[^\s.;:!?]{{0,40}}?\b{_SECOND}"
    r"(?!\s+(?:seulement|uniquement|que\b))",
    re.IGNORECASE,
)
_FRENCH_FRONTED = re.compile(
    r"\b(?:aucune?|nul(?:le)?|rien|personne|jamais|ni)\b(?:\s+[^\s.;:!?]{1,40}){0,5}?\s+(?:n['’]|ne\s)", re.IGNORECASE
)
_FRENCH_INFINITIVE = re.compile(r"\bne\s+(?:pas|plus|jamais|rien)\b", re.IGNORECASE)
_WITHOUT = re.compile(
    r"\bsans\b(?!\s+(?:doute|précédent|merci|cesse|conteste|condition|équivoque|surprise|relâche|abri|papiers|tarder)\b)"
    r"|\bwithout\b(?!\s+(?:precedent|doubt|question)\b)",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?:not|never|neither|nor|nobody|nothing|none|cannot)\b(?!\s+(?:only|just|merely|least)\b)|n['’]t\b"
    r"|\bno longer\b"
    r"|\bno\s(?!(?:less|fewer|more than|doubt)\b)(?=[a-z])|(?<![.\w] )\bNo\s(?=[a-z])"
)
_CONDITIONAL = re.compile(
    r"\b(?:aurait|auraient)\s+(?!(?:lieu|besoin|tort|peu|beau|préféré|aimé|dû|pu|fallu|suffi|mieux|intérêt)\b)"
    r"(?:(?:pas|jamais|déjà|également|aussi|ainsi|notamment|été|encore|toujours|bien|fait"
    r"|récemment|secrètement|depuis|plus|alors|même)\s+){0,3}[^\W\d_]*(?:[éiuts]|ées?|és|ies?|is|us|ues?|uit|ert|eint)\b",
    re.IGNORECASE,
)
_WOULD_BE = re.compile(
    r"(?<!\bce )(?<!\bil )\b(?:serait|seraient)\b(?!\s+(?:préférable|souhaitable|bon|temps|possible))", re.IGNORECASE
)
_IF = re.compile(
    r"\b(?:si\b(?!\s+(?:bien|peu|grand|vite))|s['’]ils?\b|sinon\b|à condition\b|quand bien même)", re.IGNORECASE
)
_HEDGES = re.compile(
    r"\b(?:allegedly|reportedly|purportedly|supposedly|apparently|rumou?red|unconfirmed|prétendument|soi-disant"
    r"|apparemment|paraît-il|dit-on|il semblerait|semblerait|présumée?s?|supposée?s?|soupçonnée?s?"
    r"|(?:is|are|was|were) (?:said|believed|thought|understood|alleged|suspected|reported|rumou?red) to"
    r"|(?:is|are|was|were|been) accused (?:of|by)"
    r"|(?:est|sont|était|étaient|(?:a|ont|avait|avaient) été)"
    r" (?:accusée?s?|soupçonnée?s?|réputée?s?|suspectée?s?)"
    r"|il (?:est|a été) (?:estimé|rapporté|allégué|affirmé|dit) que?)\b",
    re.IGNORECASE,
)
_ER_CONDITIONAL = re.compile(r"\b[^\W\d_]{2,}erai(?:t|ent)\b", re.IGNORECASE)
_SOURCE = re.compile(r"\b(?:selon|d['’]après|à en croire|de sources?)\b", re.IGNORECASE)
_TOLD_PAST = re.compile(
    r"\b(?:annoncé|déclaré|affirmé|promis|indiqué|estimé|assuré|averti|prévenu|jugé|espéré|dit|précisé)e?s?\b[^.;]{0,80}?\bqu",
    re.IGNORECASE,
)
# What every pattern above needs, looked for first: most sentences have none of it.
_HINTS = re.compile(
    r"rai(?:t|ent)\b|edly\b|apparently|rumou?red|unconfirmed|prétendu|soi-disant|apparemment|dit-on|présumé|supposé"
    r"|soupçonné|accusée?s?\b|réputée?|suspecté|\bil (?:est|a été) |\b(?:is|are|was|were|been) [a-z]+ (?:to|of|by)\b",
    re.IGNORECASE,
)
_LONGEST = 20_000


def fold_in_place(text: str) -> str:
    """Fold letter by letter, so that places stay the same."""
    return "".join(folded if len(folded := fold(char)) == 1 else char for char in text)


def is_hearsay(sentence: str) -> bool:
    """Tell whether a sentence reports without vouching: the French press conditional, or words such as "reportedly"."""
    sentence = sentence[:_LONGEST]
    if not _HINTS.search(sentence):
        return False
    if _HEDGES.search(sentence):
        return True
    if _IF.search(sentence):
        return False
    if _CONDITIONAL.search(sentence):
        return True
    sourced = _SOURCE.search(sentence) is not None
    if _WOULD_BE.search(sentence):
        return sourced or not _TOLD_PAST.search(sentence)
    return sourced and _ER_CONDITIONAL.search(sentence) is not None


def polarity(sentence: str) -> Polarity:
    """Return "denied" under a verb of denial, "negated" under a negation (of the denial too), else "affirmed".

    "ne … que", "not only" and set phrases ("sans doute") are no negation.
    """
    sentence = sentence[:_LONGEST]
    negated = _is_negated(sentence)
    if any(not _NOMINAL.search(sentence[: match.start()][-12:]) for match in _DENIAL.finditer(sentence)):
        return "negated" if negated and _negates_denial(sentence) else "denied"
    return "negated" if negated else "affirmed"


def _is_negated(sentence: str) -> bool:
    patterns = (_FRENCH_INFINITIVE, _FRENCH, _FRENCH_FRONTED, _WITHOUT, _ENGLISH)
    return any(pattern.search(sentence) for pattern in patterns)


def _negates_denial(sentence: str) -> bool:
    """Tell "n'a pas nié", "did not deny" from a denial of something negative."""
    for match in _DENIAL.finditer(sentence):
        before = sentence[max(0, match.start() - 25) : match.start()]
        if re.search(r"\b(?:pas|jamais|not|never)\s+(?:\w+\s+)?$|n['’]t\s+$", before):
            return True
    return False
