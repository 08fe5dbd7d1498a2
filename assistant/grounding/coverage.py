"""A claim and the sentences it rests on in, whether they speak of what it says out.

Figures, dates and names that the grounds lack are told elsewhere; here only words of meaning count. Where names,
figures or dates agree, fewer words need to; words that no list translates say nothing for or against.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grounding.alignment import Alignment
from assistant.grounding.deed_keys import deed_keys
from assistant.grounding.statements import Statement, Token
from assistant.text.event_nouns import events_of
from assistant.text.names import same_name
from assistant.text.speech_verbs import speech_verbs
from assistant.text.words import fold

# The least share of a claim's words of meaning that its grounds must hold: alone, and where hard facts agree too.
_ALONE, _WITH_FACTS = 0.6, 0.5
_ALONE_TRANSLATED, _WITH_FACTS_TRANSLATED = 0.4, 0.34
_FEWEST = 2
_TITLE_REACH = 8
_AUXILIARIES = frozenset("a ont est sont etait etaient avait avaient sera seront was were has have had".split())
# Words that a retelling adds without saying more: light verbs, adverbs, prepositions.
_LIGHT = frozenset(
    fold(word)
    for word in """
    lieu survenir survenu survenue intervenir intervenu remonter remonte remontent dater date eu avoir être
    prendre prend pris prise mettre met mis mise faire fait font rendre rend rendu aller va vont vient viennent
    venir venu venue tenir tient tenu tenue devenir devient devenu devenue rester reste restent devoir doit
    doivent devra devront devait pouvoir pourra pourront pourrait pourraient vouloir trouver trouve trouvent situe
    situé désormais également environ notamment toujours encore déjà plusieurs ainsi alors jusque envers âgé âgée
    âgés âgées exprimé exprimée exprimer durant dessous afin causer cause causé causée causés causées concernant
    dessus sous moins actuellement récemment finalement nombre total possibilité façon manière cas fois reprises
    selon après avant contre ceux celles chacun take takes took taken taking place occur occurred happen happened
    make makes made making put puts come comes came coming go goes went gone going get gets got give gives gave
    given set sets become becomes became remain remains keep according against since apart again several around
    currently now still already also amount number total about near others another must might shall over above
    below beneath recently finally back away able there whether among within per toward towards upon due favour
    favor atteindre atteint atteinte atteignent dépasser dépasse dépassé dépassent excéder franchir franchi compter
    compte comptent élever élève élèvent totaliser reach reached exceed exceeded surpass total totalled exprimer
    exprimait exprimé s'exprimer établir établit s'établit établissait pu dû su voulu""".split()
) | frozenset((*speech_verbs("fr"), *speech_verbs("en")))


def is_covered(claim: Statement, aligned: Alignment, strict: bool = False) -> bool:
    """Tell whether the grounds speak of what the claim says.

    `strict` gives no credit for what cannot be told: a word that no list translates counts as strange, and facts that
    agree make up for none.
    """
    if not aligned.shares_words(claim):
        return False
    translated = bool(aligned.grounds) and aligned.grounds[0].language != claim.language
    told = _same_deeds(claim, aligned.grounds)
    held = [place in aligned.held or token.start in told for place, token in enumerate(claim.content)]
    facts = sum(place >= len(held) for place in aligned.held)
    weighed = [
        (token, known)
        for token, known in zip(claim.content, held, strict=True)
        if known or not (is_light(token) or (translated and not strict and not is_listed(token)))
    ]
    if not weighed:
        return facts > 0 or any(held)
    counted = range(len(held) + len(claim.names), len(held) + len(claim.names) + len(claim.figures))
    if not aligned.held.intersection(counted) and _does_otherwise(claim, weighed, translated):
        return False
    share = sum(known for _, known in weighed) / len(weighed)
    alone, with_facts = (_ALONE_TRANSLATED, _WITH_FACTS_TRANSLATED) if translated else (_ALONE, _WITH_FACTS)
    # Of one strange word in a sentence of agreeing facts, or of a few in another language, little can be told.
    if (
        not strict
        and facts >= max(_FEWEST, len(weighed))
        and (translated or (len(weighed) == 1 and not is_listed(weighed[0][0])))
    ):
        return True
    if share < (with_facts if facts else alone):
        return False
    strange = [token for token, known in weighed if not known]
    return len(strange) < _FEWEST or not _only_titles([t for t, known in weighed if known], claim, aligned.grounds)


def _does_otherwise(claim: Statement, weighed: Sequence[tuple[Token, bool]], translated: bool) -> bool:
    """Tell whether all that the claim says was done stands in no sentence it rests on, where that is an event."""
    auxiliary = next((token for token in claim.tokens if token.low in _AUXILIARIES), None)
    if auxiliary is None:
        return False
    done = [(token, known) for token, known in weighed if token.start > auxiliary.start]
    events = any(events_of(token.low) for token, _ in done)
    return events and (len(done) >= _FEWEST or not translated) and not any(known for _, known in done)


def _same_deeds(claim: Statement, grounds: Sequence[Statement]) -> frozenset[int]:
    """Return where a claim has a word for a deed that its sentences tell by another word."""
    deeds = {key for ground in grounds for keys in deed_keys(ground) for key in keys if key[0] == "&"}
    rows = zip(claim.tokens, deed_keys(claim), strict=True)
    return frozenset(token.start for token, keys in rows if keys & deeds)


def is_light(token: Token) -> bool:
    """Tell whether a retelling may add a word without saying more."""
    return token.low in _LIGHT or token.text.lower() in _LIGHT


def is_listed(token: Token) -> bool:
    """Tell whether a list has the meaning of a word."""
    return any(key[0] in "~#" for key in token.keys)


def _only_titles(shared: Sequence[Token], claim: Statement, grounds: Sequence[Statement]) -> bool:
    """Tell whether all that is shared besides the names is what they are called: "le ministre de la Défense, X"."""
    titles = {token for token in _titles(claim) if any(_titles_there(token, claim, ground) for ground in grounds)}
    return bool(shared) and all(token in titles for token in shared)


def _titles_there(token: Token, claim: Statement, ground: Statement) -> bool:
    return any(token.keys & other.keys for other in _titles(ground, claim))


def _titles(statement: Statement, named: Statement | None = None) -> list[Token]:
    """Return the words just before the names of a sentence, of those names only that another has too if given."""
    names = [
        name for name in statement.names
        if name.kind in ("person", "other")
        and (named is None or any(same_name(name.text, one.text) for one in named.names))
    ]  # fmt: skip
    tokens = statement.tokens
    found = []
    for name in names:
        at = next((place for place, token in enumerate(tokens) if token.start >= name.start), 0)
        found += [token for token in tokens[max(0, at - _TITLE_REACH) : at] if token.keys]
    return found
