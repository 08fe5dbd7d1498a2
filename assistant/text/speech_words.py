"""Closed classes of words that find the subject of a verb of saying, and the tokens they are looked up in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.types import Quote


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


DETERMINERS = _set(
    """le la les l' un une des ce cet cette ces son sa ses leur leurs plusieurs certains certaines deux trois quelques
    notre nos the a an his her its their some several two three many most our this these"""
)
TITLES = _set("m. mm. mme mmes mlle mr mrs ms dr mr. mrs. ms. dr. me monsieur madame président president")
PRONOUNS = _set("""il elle ils elles on lui eux celui-ci celle-ci ceux-ci celles-ci he she they it him them""")
PLURAL_PRONOUNS = _set("ils elles eux ceux-ci celles-ci they them")
WEEKDAYS = _set(
    """lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui avant-hier monday tuesday wednesday thursday
    friday saturday sunday yesterday today"""
)
MONTHS = _set(
    """janvier février mars avril mai juin juillet août septembre octobre novembre décembre january february march april
    may june july august september october november december"""
)
ADVERBS = _set(
    """également aussi toutefois ensuite déjà encore notamment ainsi récemment longtemps vivement fermement formellement
    catégoriquement officiellement publiquement clairement régulièrement toujours enfin même plutôt par ailleurs
    immédiatement rapidement systématiquement d'abord implicitement explicitement vigoureusement sèchement lui-même
    elle-même eux-mêmes cependant matin soir après-midi midi nuit dernier dernière tôt tard plus alors bien tous tout
    also later repeatedly earlier recently publicly officially strongly reportedly previously already once again further
    categorically flatly morning evening night afternoon himself herself itself themselves too now then never-ending"""
)
FRENCH_HAVE = _set("a ont avait avaient aura auront eut eurent aurait auraient ait aient ayant")
FRENCH_BE = _set("est sont était étaient fut furent sera seront serait seraient soit soient été étant")
PLURAL_AUXILIARIES = _set("ont avaient auront eurent auraient aient sont étaient furent seront seraient")
ENGLISH_HAVE = _set("has have had having")
ENGLISH_BE = _set("is are was were be been being")
FINITE = (
    FRENCH_HAVE
    | FRENCH_BE
    | ENGLISH_HAVE
    | (ENGLISH_BE - {"be"})
    | _set(
        """peut peuvent doit doivent va vont fait font devrait devraient pourrait pourraient will would can could may
        might     should must did does do said says"""
    )
)
RELATIVES = _set("qui who which")
# A clause begins after these: what stands before cannot belong to the subject.
CLAUSE_OPENERS = _set(
    """que qu' mais dont tandis alors puis car si quand lorsque lorsqu' où or parce puisque comme donc sinon
    lequel laquelle
    lesquels lesquelles auquel duquel but that while when if because as since whether where though although than so
    whom whose after before until après avant"""
)
COORDINATORS = _set("et ou ainsi and or")
OPENING_ADVERBS = _set(
    """et mais or toutefois cependant ainsi puis ensuite enfin pourtant donc aussi alors néanmoins and but however
    meanwhile
    also then yet so still thus"""
)
PREPOSITIONS = _set(
    """à au aux en dans sur pour par avec sans sous chez vers lors depuis pendant après avant devant selon malgré contre
    entre durant dès face grâce suite in on at by with during after before for from to about over under since amid
    despite following through against"""
)
OF = _set("de du des d' of")
STOPS = _set(
    """dans lors sur pour après avant devant depuis pendant avec au aux à en qui que qu' dont où cité citée cités citées
    tout alors tandis selon par via lorsque mais durant interrogé interrogée faisant ajoutant précisant auprès quand si
    in on at during after before while as who which that when by with to from about but citing adding amid following
    through since if because where"""
)
NEGATIONS = _set("n' ne not never didn't hasn't haven't doesn't don't wasn't isn't hadn't won't")


class Token(NamedTuple):
    """A word, a punctuation mark, or a whole quotation (`low` is then QUOTE), with offsets in the text."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


QUOTE = "«quote»"
BREAK = "«break»"
_TOKEN = re.compile(
    r"(?:[ldnsjmtcLDNSJMTC]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu)['’](?=[\w«“\"])"
    r"|(?:M|MM|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof)\.(?=\s)|(?:[A-Z]\.){2,}"
    r"|[^\W_]+(?:[-‑.&][^\W_]+|['’](?:s|t|ll|re|ve|d|hui)\b)*|[^\w\s]"
)
# "Le Monde" and "The Guardian" between marks are names.
_TITLE = re.compile(r"(?:(?:Le|La|Les|The)\s|L['’])[A-ZÉ][\w'’-]{1,20}(?:\s[A-ZÉ][\w'’-]{1,20}){0,2}")
_MARKS = '«»“”„"‹›'


def tokens(text: str, start: int, end: int, quotes: Sequence[Quote]) -> list[Token]:
    """Return the tokens of `text[start:end]`; each of `quotes`, sorted and apart, gives one token, its marks none."""
    found: list[Token] = []
    at = start
    for quote in quotes:
        if _TITLE.fullmatch(quote.text):
            continue
        found += _plain(text, at, max(at, min(quote.start, end)))
        low = QUOTE if len(quote.text.split(None, 2)) > 1 else BREAK
        found.append(Token(quote.text[:40], low, max(start, quote.start), min(end, quote.end)))
        at = min(end, max(at, quote.end))
    return found + _plain(text, at, end)


def _plain(text: str, start: int, end: int) -> list[Token]:
    return [
        Token(match.group(), _low(match.group()), match.start(), match.end())
        for match in _TOKEN.finditer(text, start, end)
        if match.group() not in _MARKS
    ]


def _low(word: str) -> str:
    """Return the form looked up; WHO and IT are no pronouns, the UN no article."""
    if word.isupper() and len(word) > 1 and word.casefold() in RELATIVES | PRONOUNS | {"un"}:
        return word
    return word.casefold().replace("’", "'")
