"""A supported claim in, lies about whether it is so out: denials admitted, negations added and removed."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from evals.mutation_sources import Source

Edit = tuple[str, str]

_ADMITTED = {
    "nie": "reconnaît", "nient": "reconnaissent", "nié": "reconnu", "niait": "reconnaissait", "nia": "reconnut",
    "dément": "confirme", "démentent": "confirment", "démenti": "confirmé", "démentait": "confirmait",
    "démentit": "confirma",
    "réfute": "confirme", "réfutent": "confirment", "réfuté": "confirmé", "niant": "reconnaissant",
    "démentant": "confirmant", "réfutant": "confirmant",
    "denied": "admitted", "denies": "admits", "deny": "admit", "denying": "admitting", "refuted": "confirmed",
}  # fmt: skip
_DENIED = re.compile(rf"\b({'|'.join(_ADMITTED)})\b")
_PARTICIPLES = frozenset("nié démenti réfuté".split())
_HELPED = re.compile(r"(?i)\b(?:a|ont|avait|avaient|ayant|et)(?: \w+){0,2} $")
_NEGATED = re.compile(r"(?i)(?:\bne |\bn['’]|\bnot |\bn['’]t |\bpeut |\bêtre )(?:\w+ ){0,2}$")
_NEGATIVE = re.compile(
    r"(?i)\b(?:ne|n['’]|non|pas|jamais|aucune?|ni|sans|rien|guère|personne|nul|not|never|neither|nor|none)(?![\w-])"
    r"|n['’]t\b|(?<!\w)no(?!\w)"
)
_SUBORDINATE = re.compile(
    r"(?i)\b(?:qui|que|qu['’]|dont|où|si|quand|lorsque|who|which|that|if|when|where|because)(?!\w)"
)
_BE = "est|sont|était|étaient|fut|furent|sera|seront|a|ont|avait|avaient|aura|auront|peut|peuvent|doit|doivent"
_ADDED_FR = re.compile(rf"(?<=[^\W\d_]) (?P<self>s['’])?(?P<verb>{_BE}) (?=[^\W\d_]{{2,}})(?!y )")
_PRONOUN = re.compile(r"(?i)\b(?:lui|leur|y|en|nous|vous|le|la|les|se|ce|et|il y|qui|à|de|ayant|tout)$")
_ADDED_EN = re.compile(r"(?<=[a-z]) (?P<verb>is|are|was|were|has|have|had|will|can) (?=[a-z]{2,})")
_REMOVED_FR = re.compile(
    r"\b(?P<ne>[Nn]e |[Nn]['’])(?P<verb>(?:[slmt]['’]|(?:se|le|la|les|lui|leur|y|en) )?[\w'’-]+?)"
    r" (?:pas|jamais)\b(?! (?:de |d['’]|que |qu['’]|seulement|sans|encore|un seul|moins|plus|été sans"
    r"|totalement|entièrement|toujours|forcément|nécessairement|aujourd))"
)
_REMOVED_INFINITIVE = re.compile(r"\b[Nn]e pas (?=[\w'’-]+ ?)")
_REMOVED_EN = re.compile(
    r"\b(is|are|was|were|has|have|had|will|did|does|do|could|would|can|should|may)(?: not |n['’]t )(?!only)"
)
_IF = re.compile(r"(?i)\b(?:si|s['’]ils?) ")
_DOUBLE = re.compile(r"(?i)\b(?:aucune?s?|non plus|ni|sans|rien)\b")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")


def denial(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Turn a denial into an admission."""
    for match in _outside_quotes(_DENIED, source.claim):
        before = source.claim[: match.start()]
        if _NEGATED.search(before) or (match.group() in _PARTICIPLES and not _HELPED.search(before)):
            continue
        new = _ADMITTED[match.group()]
        yield source.claim[: match.start()] + new + source.claim[match.end() :], f"{match.group()} became {new}"


def negation_added(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Negate the main verb of a sentence that has no negation and, before that verb, no subordinate clause."""
    if _NEGATIVE.search(source.claim):
        return
    pattern = _ADDED_FR if source.language == "fr" else _ADDED_EN
    for match in _outside_quotes(pattern, source.claim):
        before, after = source.claim[: match.start()], source.claim[match.end() :]
        if _SUBORDINATE.search(before) or _PRONOUN.search(before):
            return
        made = _negated(match) if source.language == "fr" else f" {match['verb']} not "
        yield before + made + after, f"{match.group().strip()} became {made.strip()}"
        return


def negation_removed(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Take a negation away, outside quotations."""
    if source.language == "en":
        for match in _outside_quotes(_REMOVED_EN, source.claim):
            yield source.claim[: match.end(1)] + " " + source.claim[match.end() :], "not left out"
        return
    if _DOUBLE.search(source.claim):
        return
    for match in _outside_quotes(_REMOVED_FR, source.claim):
        verb = match["verb"]
        verb = verb.capitalize() if match["ne"][0].isupper() else verb
        before = source.claim[: match.start()].lower()
        if not (verb.endswith("-ce") or before.endswith("ce ") or "y a" in verb or _IF.search(before)):
            yield source.claim[: match.start()] + verb + source.claim[match.end() :], f"{match.group()} became {verb}"
    for match in _outside_quotes(_REMOVED_INFINITIVE, source.claim):
        yield source.claim[: match.start()] + source.claim[match.end() :], "ne pas left out"


def _negated(match: re.Match[str]) -> str:
    if match["self"]:
        return f" ne s'{match['verb']} pas "
    elided = match["verb"][0] in "aeéo"
    return f" n'{match['verb']} pas " if elided else f" ne {match['verb']} pas "


def _outside_quotes(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for match in pattern.finditer(text):
        if all(match.end() <= start or end <= match.start() for start, end in quoted):
            yield match
