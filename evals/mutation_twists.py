"""A supported claim in, lies that keep nearly all its words out: rank, scope, modality, moment, cause, subject."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping

from assistant.text.actors import canonical_actor, same_name
from assistant.text.names import find_names
from assistant.text.sentences import split_sentences
from evals.mutation_sources import Source
from evals.mutation_spots import moments, outside_quotes, put
from evals.mutation_translations import translation

Edit = tuple[str, str]

_RANKS = {
    "premier": "deuxième", "première": "deuxième", "deuxième": "troisième", "second": "premier", "seconde": "première",
    "troisième": "deuxième", "quatrième": "troisième", "dernier": "premier", "dernière": "première",
    "first": "second", "third": "second", "last": "first", "fourth": "third",
}  # fmt: skip
_SCOPES = {
    "certains": "tous les", "certaines": "toutes les", "plusieurs": "tous les", "la plupart des": "tous les",
    "une partie des": "l'ensemble des", "parfois": "toujours", "souvent": "toujours", "rarement": "souvent",
    "presque": "plus que", "principalement": "uniquement", "notamment": "uniquement", "surtout": "uniquement",
    "some": "all", "several": "all", "many": "all", "most": "all", "often": "always", "sometimes": "always",
    "mainly": "only", "partly": "entirely", "en partie": "entièrement", "partiellement": "totalement",
}  # fmt: skip
_MODALS = {
    "pourrait": "va", "pourraient": "vont", "devrait": "va", "devraient": "vont", "peut": "va", "peuvent": "vont",
    "souhaite": "va", "souhaitent": "vont", "veut": "va", "veulent": "vont", "espère": "va", "espèrent": "vont",
    "envisage de": "a décidé de", "envisagent de": "ont décidé de", "tente de": "réussit à",
    "could": "will", "might": "will", "may": "will", "should": "will", "wants to": "will", "hopes to": "will",
    "plans to": "will", "tried to": "managed to", "considers": "has decided on",
}  # fmt: skip
_HEARSAY = {"aurait": "a", "auraient": "ont", "serait": "est", "seraient": "sont"}
# What a modal must stand before to leave a verb open.
_VERB = re.compile(r" (?:(?:ne |pas |se |s['’]|d['’]|l['’]|y |en )*[a-zéèêîôç]+(?:er|ir|re)\b|(?:be|have|[a-z]+) )")
_SOURCED = re.compile(r"(?i)\b(?:si|s['’]ils?|selon|d['’]après|sans|ce|faudra|mieux)\b|[«»\"“”]|aurait dû|c['’]")
_ANY = re.compile("")
_NEAR = {"fr": ("hier", "demain", "la semaine dernière", "l'an dernier"), "en": ("yesterday", "last week", "last year")}
_CAUSES = {"fr": ("parce que", "à la suite de quoi"), "en": ("because", "as a result of which")}
# A sentence that opens so is told as a consequence of another one, or as its cause.
_LINKED = re.compile(r"(?i)(?:en réponse|ainsi|donc|résultat|en cause|car|c['’]est|du coup|in response|so|thus|as a)\b")
_SUBJECT = re.compile(r"^(?P<who>[^,.;:«»\"()]{2,60}?)(?= (?:a|ont|est|sont|avait|had|has|was|were|is) )")
_OBJECTS = {
    "fr": ("des civils", "des journalistes", "des volontaires étrangers"),
    "en": ("civilians", "reporters", "foreign volunteers"),
}
_ENGLISH = (
    ("soldiers", "civilians"), ("killed", "wounded"), ("wounded", "killed"), ("injured", "killed"), ("sold", "bought"),
    ("sent", "received"), ("received", "sent"), ("won", "lost"), ("lost", "won"), ("wins", "loses"),
    ("arrested", "released"), ("deaths", "wounded"), ("was born", "died"), ("died", "was born"), ("accused", "thanked"),
    ("more than", "less than"), ("less than", "more than"), ("months", "years"), ("days", "weeks"), ("years", "months"),
    ("has", "lost"), ("owns", "sold"), ("published", "translated"), ("built", "destroyed"), ("million", "billion"),
)  # fmt: skip


def rank(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Move a rank by one."""
    yield from _swapped(source, _RANKS)


def scope(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Say of all, or always, what is said of some, or at times."""
    yield from _swapped(source, _SCOPES)


def modality(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Say that something will be, where it only may be or is wanted."""
    yield from _swapped(source, _MODALS, _VERB)


def hearsay(source: Source, rng: random.Random) -> Iterator[Edit]:
    """State as a fact what the conditional of the press only reports."""
    if not _SOURCED.search(source.claim):
        yield from _swapped(source, _HEARSAY)


def moment(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Put a day seen from that of publication in the place of a date."""
    for one in moments(source.claim):
        before = source.claim[: one.start]
        start = len(re.sub(r"(?i)\b(?:le|en|depuis le|dès|on|in) $", "", before))
        if one.year and outside_quotes(source.claim, one.start) and before[-1:] not in ("'", "’"):
            new = rng.choice(_NEAR[source.language])
            new = new.capitalize() if not start else new
            yield put(source.claim, start, one.end, new), f"{source.claim[start : one.end]} became {new}"
            return


def cause(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Make one sentence of the passage the cause of another."""
    spans = split_sentences(source.passage)
    others = [source.passage[span.start : span.end] for span in spans]
    others = [one for one in others if one not in source.claim and 30 < len(one) < 200 and one[-1] == "."]
    others = [one for one in others if not _LINKED.match(one) and not _LINKED.match(source.claim)]
    if others and source.claim[-1] == "." and not re.search(r"[«»\"“”]", source.claim):
        link, other = rng.choice(_CAUSES[source.language]), rng.choice(others)
        if not re.search(r"[«»\"“”]", other):
            yield f"{source.claim[:-1]}, {link} {other[0].lower()}{other[1:]}", f"a cause made up: {link}"


def subject(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Give what one did to another that the passage names."""
    match = _SUBJECT.match(source.claim)
    named = [one.text for one in find_names(source.claim, source.language) if match and one.end <= match.end() + 1]
    others = [one.text for one in find_names(source.passage, source.language) if one.kind in ("person", "place")]
    for who in named[:1]:
        kinds = [o for o in dict.fromkeys(others) if o not in source.claim and not same_name(o, who)]
        kinds = [o for o in kinds if canonical_actor(o) != canonical_actor(who)]
        if kinds and who == source.claim[: len(who)]:
            new = rng.choice(kinds)
            yield new + source.claim[len(who) :], f"{who} became {new}"


def false_translation(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Say in English something else than a simple French pattern says."""
    for told, _ in translation(source, rng):
        changes = [(old, new) for old, new in _ENGLISH if re.search(rf"\b{old}\b", told)]
        if changes:
            old, new = rng.choice(changes)
            yield re.sub(rf"\b{old}\b", new, told, count=1), f"{old} became {new} in English"


def _swapped(source: Source, words: Mapping[str, str], after: re.Pattern[str] = _ANY) -> Iterator[Edit]:
    found = re.compile(rf"(?i)(?<![\w-])({'|'.join(sorted(words, key=len, reverse=True))})(?![\w-])")
    for match in found.finditer(source.claim):
        new = words.get(match[1].lower())
        if new is None or not outside_quotes(source.claim, match.start()) or not after.match(source.claim, match.end()):
            continue
        new = new[0].upper() + new[1:] if match[1][0].isupper() else new
        made = put(source.claim, match.start(), match.end(), new)
        if made not in source.passage:
            yield made, f"{match[1]} became {new}"
            return


TWISTS = {
    "rank": rank,
    "scope": scope,
    "modality": modality,
    "hearsay": hearsay,
    "moment": moment,
    "cause": cause,
    "subject": subject,
    "false_translation": false_translation,
}
