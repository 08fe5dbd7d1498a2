"""The subject of a verb of saying: tokens of a sentence and the verb's place in, the span of a noun phrase out."""

from __future__ import annotations

import re

from assistant.text import speech_words as words
from assistant.text.countries import country_of_adjective, folded_name
from assistant.text.name_words import TITLES
from assistant.text.speech_verbs import speech_verbs
from assistant.text.speech_words import BREAK, QUOTE, Token

_INFINITIVE = re.compile(
    r"(?!(?:mer|fer|hiver|enfer|avenir|d[ée]sir|plaisir|souvenir|cancer|leader|manager|poker|soir|pouvoir|espoir|devoir"
    r"|savoir|cuir|tir|loisir|émir|acier|dossier|ouvrier|financier|policier|officier|février|janvier|calendrier)$)"
    r"(?:[a-zà-ÿ]+(?:[^i\W]er|[^v]oir|ir|ndre|ttre|truire|duire|ifier|dier|lier|cier|nier)|avoir|être|faire|dire|vouloir)$"
)
_NEVER_FIRST = frozenset(("très", "plus", "moins", "trop", "peu", "bien", "se", "s'", "ne", "n'"))
_CLITICS = frozenset(("lui", "leur", "nous", "vous", "me", "m'", "les", "en"))
_ALL = frozenset(("all", "both", "tous", "toutes"))
_REACH = 40
_LONGEST = 110
_MAX_AFTER = 18
Range = tuple[int, int]


def is_infinitive(word: str) -> bool:
    """Tell a French infinitive by its ending."""
    return _INFINITIVE.match(word) is not None


def subject_before(sentence: list[Token], verb: int, plural: bool) -> Range | None:
    """Return the token range of the noun phrase that ends before `verb`, or None where it leans on what precedes."""
    end = _skip_back(sentence, verb)
    if end > 0 and sentence[end - 1].low == ",":
        return _before_aside(sentence, end - 1, plural)
    start = _left_edge(sentence, end)
    if start > 0 and sentence[start - 1].low in words.RELATIVES:
        return _before_relative(sentence, start - 1, plural)
    if plural and start > 0 and sentence[start - 1].low in words.COORDINATORS:
        left = _left_edge(sentence, start - 1)
        if end > start and left < start - 1 and not _is_clause(sentence, left, start - 1):
            start = left
    return _clean(sentence, start, end)


def _skip_back(sentence: list[Token], at: int) -> int:
    """Step left over adverbs and days between a subject and its verb."""
    low = [token.low for token in sentence[max(0, at - 6) : at]]
    while low and (
        low[-1] in words.ADVERBS or low[-1] in words.WEEKDAYS or low[-1] in ("s'", "se", "ne", "n'", "l'", "y")
    ):
        low.pop()
        at -= 1
        if low and low[-1] in ("on", "ce") and sentence[at].low in words.WEEKDAYS:
            low.pop()
            at -= 1
    while len(low) > 1 and low[-1] in _CLITICS and low[-2] not in words.OF:
        low.pop()
        at -= 1
    return at


def _left_edge(sentence: list[Token], end: int) -> int:
    at = end
    while at > max(0, end - _REACH):
        token = sentence[at - 1]
        if not token.is_word or token.low in (QUOTE, BREAK):
            if not (token.text[0].isalnum() and token.low not in (QUOTE, BREAK)) and token.low[-1] not in "'.":
                break
            if token.low in (".", "'"):
                break
        if token.low in words.CLAUSE_OPENERS or token.low in words.RELATIVES or token.low in words.COORDINATORS:
            break
        at -= 1
    return at


def _is_finite(sentence: list[Token], at: int) -> bool:
    """Tell a finite auxiliary; "a" after a preposition is the English article."""
    low = sentence[at].low
    article = low == "a" and at > 0 and (sentence[at - 1].low in words.OF or sentence[at - 1].low in words.PREPOSITIONS)
    return low in words.FINITE and not article


def _is_clause(sentence: list[Token], start: int, end: int) -> bool:
    """Tell a clause from a noun phrase: a finite verb, or an article amid the words ("Falcao denies the charges")."""
    return any(_is_finite(sentence, at) or _opens_object(sentence, at) for at in range(max(start + 1, end - 60), end))


def _opens_object(sentence: list[Token], at: int) -> bool:
    before = sentence[at - 1]
    linked = before.low in words.OF or before.low in words.PREPOSITIONS or before.low in words.COORDINATORS
    article = sentence[at].low in words.DETERMINERS | _ALL and sentence[at].text.islower()
    return article and not linked and before.text.islower() and before.low not in words.DETERMINERS | _ALL


def _before_relative(sentence: list[Token], relative: int, plural: bool) -> Range | None:
    end = relative - 1 if relative > 0 and sentence[relative - 1].low == "," else relative
    start = _left_edge(sentence, end)
    return _clean(sentence, start, end)


def _before_aside(sentence: list[Token], comma: int, plural: bool) -> Range | None:
    """Read "head, aside, verb": the aside is added where it is the name of the head."""
    start = _left_edge(sentence, comma)
    opening = start - 1
    while opening > max(0, comma - _REACH) and sentence[opening].low != ",":
        opening -= 1
    if opening <= 0 or sentence[opening].low != ",":
        return _clean(sentence, start, comma)
    head = _clean(sentence, _left_edge(sentence, opening), opening)
    if head is None:
        return _clean(sentence, start, comma) if start == opening + 1 else None
    named = all(
        token.is_capital or token.low in ("de", "von", "al", "ben", "van") for token in sentence[opening + 1 : comma]
    )
    head_named = sentence[head[0]].is_capital and sentence[head[0]].low not in words.DETERMINERS
    if named and not head_named and comma - opening <= 6 and comma > opening + 1:
        whole = (head[0], comma)
        return whole if _width(sentence, whole) <= _LONGEST else (opening + 1, comma)
    return head


def _width(sentence: list[Token], span: Range) -> int:
    return sentence[span[1] - 1].end - sentence[span[0]].start


def _clean(sentence: list[Token], start: int, end: int) -> Range | None:
    """Strip what opens the clause before its subject; None where nothing is left that can name a speaker."""
    while start < end and _is_opening(sentence[start]):
        start += 1
    if start < end and sentence[start].low in words.PREPOSITIONS:
        start = _after_phrase(sentence, start, end)
    for at in range(end - 1, start, -1):
        restarts = sentence[at].is_capital and sentence[at].low in ("le", "la", "les", "l'", "un", "une", "the")
        if restarts and at + 1 < end and not sentence[at + 1].is_capital:
            start = at
            break
    if start >= end or not _can_speak(sentence, start, end):
        return None
    return start, _shorten(sentence, start, end)


def _is_opening(token: Token) -> bool:
    return (
        token.low in words.OPENING_ADVERBS
        or token.low in words.WEEKDAYS
        or (token.low in words.ADVERBS and token.low not in ("tous", "tout"))
        or not (token.text[0].isalnum())
    )


def _after_phrase(sentence: list[Token], start: int, end: int) -> int:
    """Return where the subject begins after a prepositional phrase with no comma; `end` where it cannot be told."""
    for at in range(start + 2, end):
        token, before = sentence[at], sentence[at - 1]
        opens = token.low in words.DETERMINERS or token.low in words.TITLES or (token.is_capital and token.is_word)
        bound = before.low in words.PREPOSITIONS or before.low in words.OF or before.low in words.DETERMINERS
        if opens and not bound and not before.is_capital and before.low not in words.TITLES:
            return at
    return end


def _can_speak(sentence: list[Token], start: int, end: int) -> bool:
    first = sentence[start]
    if first.low in _NEVER_FIRST:
        return False
    if first.low in words.PRONOUNS:
        return end - start <= 2
    if first.low in (
        "ce",
        "c'",
        "cela",
        "ceci",
        "ça",
        "rien",
        "personne",
        "j'",
        "je",
        "nous",
        "vous",
        "tu",
        "i",
        "we",
        "you",
    ):
        return first.low == "ce" and end - start > 1
    if any(_is_finite(sentence, at) for at in range(start + 1, end)):
        return False
    if (
        (first.low in words.FINITE and first.low != "a")
        or first.low in words.PREPOSITIONS
        or first.low in ("de", "du", "d'", "of")
    ):
        return False
    return any(
        len(token.text) > 1 and token.is_word and token.low not in words.DETERMINERS for token in sentence[start:end]
    )


def _shorten(sentence: list[Token], start: int, end: int) -> int:
    """Cut a long phrase at the first preposition that is not of/de."""
    if _width(sentence, (start, end)) <= _LONGEST:
        return end
    for at in range(start + 2, end):
        if sentence[at].low in words.PREPOSITIONS:
            return at
    return min(end, start + 12)


def phrase_from(sentence: list[Token], at: int, plural: bool = False) -> Range | None:
    """Return the range of the noun phrase that begins at `at`: a source after selon, a subject after its verb."""
    end = at
    while end < min(len(sentence), at + _MAX_AFTER):
        token = sentence[end]
        if token.low in (QUOTE, BREAK) or (not token.text[0].isalnum()):
            break
        if end > at and (_stops(sentence, end) or _is_finite(sentence, end) or token.low in words.NEGATIONS):
            break
        if end > at and token.low in words.COORDINATORS and not (plural and _opens_noun(sentence, end + 1)):
            break
        end += 1
    while end > at and (sentence[end - 1].low in words.DETERMINERS or sentence[end - 1].low in words.OF):
        end -= 1
    if end == at or not _opens_noun(sentence, at) or not _can_speak(sentence, at, end):
        return None
    return at, _with_name(sentence, at, end)


def _stops(sentence: list[Token], at: int) -> bool:
    token = sentence[at]
    if token.low in words.WEEKDAYS or token.low in words.MONTHS:
        return True
    if token.low in ("au", "aux", "à", "contre") and at + 1 < len(sentence):
        return token.low != "contre" and not (token.low == "aux" and sentence[at + 1].is_capital)
    before = sentence[at - 1]
    if token.is_capital and before.is_capital and before.low not in words.DETERMINERS:
        return False
    named = before.is_capital and before.low not in words.DETERMINERS and before.low not in words.TITLES
    if named and token.text.islower() and not _may_follow_name(token):
        return True
    if token.low in words.OF:
        return token.low in ("de", "d'") and at + 1 < len(sentence) and bool(_INFINITIVE.match(sentence[at + 1].text))
    if (
        token.low in words.DETERMINERS
        and before.low not in words.OF | words.DETERMINERS
        and before.low not in ("et", "and")
    ):
        return token.low not in ("l'", "notre") and not sentence[at - 1].low.endswith(("contre", "for"))
    return token.low in words.STOPS


def _may_follow_name(token: Token) -> bool:
    """Tell an adjective or a particle after a capital (Union européenne) from the verb that ends the phrase."""
    low = token.low
    if low in words.OF or low in words.COORDINATORS or low in ("von", "van", "al", "ben", "bin", "-", "contre", "for"):
        return True
    verbal = low in speech_verbs("fr") or low in speech_verbs("en")
    return not verbal and (country_of_adjective(folded_name(low)) is not None or low.endswith(_ADJECTIVE_ENDS))


_ADJECTIVE_ENDS = tuple("éen éenne ien ienne al ale aux ique aire if ive ois oise ais aise ains aine ral rale".split())


def _opens_noun(sentence: list[Token], at: int) -> bool:
    if at >= len(sentence):
        return False
    token = sentence[at]
    plain_plural = token.low.endswith(("s", "x")) and token.text.isalpha() and token.low not in words.FINITE
    return (
        token.low in words.DETERMINERS
        or token.low in words.TITLES
        or folded_name(token.low) in TITLES
        or token.low in words.PRONOUNS
        or token.low in ("de", "des", "d'")
        or (token.is_capital and token.is_word)
        or plain_plural
    ) and token.low not in words.STOPS


def _with_name(sentence: list[Token], start: int, end: int) -> int:
    """Take in a name set off by a comma: "le porte-parole du Kremlin, Dmitri Peskov"."""
    if end + 1 >= len(sentence) or sentence[end].low != "," or not sentence[end + 1].is_capital:
        return end
    if sentence[start].low not in words.DETERMINERS or sentence[end + 1].low in words.DETERMINERS:
        return end
    at = end + 1
    while at < min(len(sentence), end + 6) and (sentence[at].is_capital and sentence[at].is_word):
        at += 1
    closed = at >= len(sentence) or sentence[at].low in (",", ".", ";") or sentence[at].low in words.STOPS
    return at if closed and at >= end + 3 else end
