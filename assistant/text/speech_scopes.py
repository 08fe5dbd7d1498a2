"""Which words are said: tokens and a cue in, the ranges of the words it gives to its speaker out."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.text import speech_words as words
from assistant.text.speech_adjuncts import skip_adjuncts
from assistant.text.speech_cue import Cue
from assistant.text.speech_subjects import Range, is_infinitive
from assistant.text.speech_words import BREAK, QUOTE, Token

_INTRODUCERS = frozenset("que qu' that avoir être vouloir pouvoir si whether".split())
_INVERTED = ("-il", "-elle", "-ils", "-elles", "-on")
_REACH = 30
_HEARER = 6
_CONTRASTS = frozenset("tandis alors while whereas".split())
_ADVERSATIVES = frozenset("mais but".split())
_THAT = frozenset("que qu' that".split())
# What the writer adds behind ", X said".
_CALLS = ("proclam", "autoproclam", "déclar", "dis", "dit", "montr", "jug", "estim", "revendiqu", "prétend")
_OWN_CLAUSES = frozenset("lors avant après after before while when following amid".split())


def scope_of(sentence: list[Token], cue: Cue, others: Sequence[Cue] = ()) -> list[Range]:
    """Return the token ranges of the words said; `others` are the other cues of the sentence."""
    if cue.rank == "relay":
        return [(0, cue.at)]
    if _comes_after(sentence, cue):
        return _around(sentence, cue, others)
    if cue.rank == "source":
        return _of_source(sentence, cue, others)
    begin = _content_start(sentence, cue, others)
    end = _right_end(sentence, begin, others)
    if _is_hung(sentence, cue) or _is_attribute(sentence, cue, begin):
        end = next((at for at in range(begin, end) if sentence[at].low == ","), end)
    return [(begin, end)]


def _is_hung(sentence: list[Token], cue: Cue) -> bool:
    """Tell a participle that a comma hangs on a noun: "the minister, accused of lying, has left"."""
    return cue.kind == "accuses" and cue.at > 0 and sentence[cue.at - 1].low == ","


def _is_attribute(sentence: list[Token], cue: Cue, begin: int) -> bool:
    """Tell "s'étant proclamé roi, il …": what one calls oneself goes no further than its phrase."""
    if begin < len(sentence) and sentence[begin].low == "part":
        return True  # "a fait part de sa colère, …"
    if not sentence[cue.at].low.startswith(_CALLS):
        return False
    reflexive = any(token.low in ("s'", "se") for token in sentence[max(0, cue.at - 4) : cue.at])
    told = begin < len(sentence) and sentence[begin].low in (QUOTE, BREAK, ":")
    return reflexive and not told and not any(t.low in _INTRODUCERS for t in sentence[begin : begin + 2])


def _comes_after(sentence: list[Token], cue: Cue) -> bool:
    """Tell an incise: what is said stands before the verb."""
    if (cue.pronoun and "-" in sentence[cue.at].low) or _inverted_before(sentence, cue.at):
        return True
    if cue.subject is None:
        return False
    verbal = sentence[cue.at].low not in ("selon", "d'", "according", "citing", "citant", "pour", "aux", "in", "per")
    if cue.rank == "source" and verbal:
        return cue.at > 4 and sentence[cue.at].low not in ("à", "a", "de", "suivant")
    if set_off(sentence, cue):
        return True
    if cue.subject[0] > cue.at:
        agent = any(token.low in ("par", "by") for token in sentence[cue.at : cue.subject[0]])
        return cue.rank == "speaker" and not agent and _quoted_before(sentence, cue.at)
    return _quoted_before(sentence, cue.subject[0]) and not _told_after(sentence, cue.at)


def set_off(sentence: list[Token], cue: Cue) -> bool:
    """Tell ", police said on Monday, …" from a subject with its verb and what it says behind."""
    if cue.subject is None or not 3 < cue.subject[0] < cue.at or sentence[cue.subject[0] - 1].low != ",":
        return False
    after = skip_adjuncts(sentence, cue.at + 1)
    return after >= len(sentence) or sentence[after].low in (",", ".", ";")


def _inverted_before(sentence: list[Token], at: int) -> bool:
    """Tell "a-t-il", "avait-elle" before a participle."""
    return any(token.low.endswith(_INVERTED) for token in sentence[max(0, at - 3) : at])


def _quoted_before(sentence: list[Token], at: int) -> bool:
    return any(token.low in (QUOTE, BREAK) for token in sentence[max(0, at - 4) : at])


def _told_after(sentence: list[Token], at: int) -> bool:
    return any(token.low in _THAT or token.low == ":" for token in sentence[at + 1 : at + 6])


def _around(sentence: list[Token], cue: Cue, others: Sequence[Cue]) -> list[Range]:
    """Return what stands left of an incise, and right of it where the speech goes on."""
    opened = min(cue.at, cue.subject[0]) if cue.subject else cue.at
    while _inverted_before(sentence, opened) and opened:
        opened -= 1
    while opened and sentence[opened - 1].low in words.FRENCH_HAVE | words.ENGLISH_HAVE:
        opened -= 1
    close = max(cue.at + 1, cue.subject[1] if cue.subject else 0)
    left = _left_end(sentence, opened, others)
    found = [(left, opened)]
    after = skip_adjuncts(sentence, close)
    goes_on = after + 1 < len(sentence) and sentence[after].low in (",", ":", QUOTE)
    if goes_on and sentence[after].low != ":" and _starts_own_clause(sentence, after):
        return found
    if goes_on:
        found.append((after, _right_end(sentence, after, others)))
    return found


def _starts_own_clause(sentence: list[Token], comma: int) -> bool:
    following = [token.low for token in sentence[comma + 1 : comma + 4]]
    if not following:
        return True
    aside = following[0].endswith(("ant", "ing")) or following[0] in words.RELATIVES | _OWN_CLAUSES
    return aside or _cuts(sentence, comma)


def _of_source(sentence: list[Token], cue: Cue, others: Sequence[Cue]) -> list[Range]:
    """Return the clause that "selon X" stands in, or opens."""
    close = cue.subject[1] if cue.subject else cue.at + 1
    if cue.at <= 2 or sentence[cue.at - 1].low in ("mais", "but", ";"):
        return [(close, _right_end(sentence, close, others))]
    right = close
    while right < len(sentence) and sentence[right].low not in (",", ";"):
        right += 1
    aside = _aside_of(sentence, cue.at, right)
    if aside is not None:
        return [(aside, cue.at)]
    found = [(_left_end(sentence, cue.at, others), cue.at)]
    parted = sentence[cue.at - 1].low == ","
    if parted and right + 1 < len(sentence) and sentence[right].low == "," and not _cuts(sentence, right):
        found.append((right + 1, _right_end(sentence, right + 1, others)))
    return found


def _aside_of(sentence: list[Token], at: int, right: int) -> int | None:
    """Return where "X, 27, from Lyon according to Y, …" opens the aside that alone rests on Y."""
    if right + 1 >= len(sentence) or sentence[right].low != ",":
        return None
    comma = next((back for back in range(at - 2, 0, -1) if sentence[back].low == ","), None)
    if comma is None or any(token.low in words.FINITE for token in sentence[:at]):
        return None
    aged = sentence[comma + 1].low.endswith(("é", "ée", "és", "ées", "ed")) or sentence[comma + 1].low.isdigit()
    return comma + 1 if aged else None


def _left_end(sentence: list[Token], at: int, others: Sequence[Cue]) -> int:
    """Return where what is said before `at` begins: behind a semicolon, or a contrast with what another says."""
    for back in range(at - 1, 0, -1):
        low = sentence[back].low
        if low == ";" or (low == ":" and back + 1 < at and sentence[back + 1].low == QUOTE):
            return back + 1
        spoken = any(other.at < back for other in others)
        if low == "," and back < at - 3 and spoken and _cuts(sentence, back):
            return back + 1
    return 0


def _cuts(sentence: list[Token], comma: int) -> bool:
    """Tell a comma behind which another clause begins that the speech does not hold."""
    following = [token.low for token in sentence[comma + 1 : comma + 4]] + ["", "", ""]
    if following[0] in _CONTRASTS:
        return True
    if following[0] in _ADVERSATIVES:
        return following[1] not in _THAT
    return following[0] == "which" or (following[0] == "ce" and following[1] in ("qui", "que", "qu'", "dont"))


def _content_start(sentence: list[Token], cue: Cue, others: Sequence[Cue]) -> int:
    """Return where the words said begin behind their verb, past who is told, where and when."""
    first = cue.at + 1
    if cue.subject and cue.subject[0] >= first:
        first = cue.subject[1]
    limit = min(len(sentence), first + _REACH, *(one.at for one in others if one.at > first))
    counted = first < len(sentence) and sentence[first].low.isdigit()
    begin = first if counted else skip_adjuncts(sentence, first)
    if cue.kind == "accuses" or begin >= limit or sentence[begin].low in (QUOTE, BREAK, ":"):
        return min(begin, first) if cue.kind == "accuses" else begin
    aside = sentence[begin].low == "," or sentence[begin].low in words.PREPOSITIONS - {"contre", "against"}
    reach = limit if aside else min(limit, begin + _HEARER)
    for at in range(begin, reach):
        low = sentence[at].low
        if low in (";", QUOTE, BREAK, ":") or (low == "," and not aside):
            return at if aside and low != ";" else begin
        if (low in _INTRODUCERS if aside else low in _THAT) or _opens_infinitive(sentence, at, limit):
            return at
    return begin


def _opens_infinitive(sentence: list[Token], at: int, limit: int) -> bool:
    return sentence[at].low in ("de", "d'") and at + 1 < limit and is_infinitive(sentence[at + 1].text)


def _right_end(sentence: list[Token], begin: int, others: Sequence[Cue]) -> int:
    """Return where the words said end: a semicolon, a contrast, or a coordinated verb of saying."""
    for at in range(begin, len(sentence)):
        low = sentence[at].low
        if low == ";" or (low == "," and at > begin and _cuts(sentence, at)):
            return at
        if low in ("et", "and") and any(_takes_over(sentence, at, one) for one in others):
            return at
    return len(sentence)


def _takes_over(sentence: list[Token], at: int, other: Cue) -> bool:
    """Tell whether a later cue begins right behind a conjunction: "… et Y a répondu que"."""
    if not at < other.at:
        return False
    opens = other.subject[0] if other.subject and other.subject[0] < other.at else other.at
    return 0 < opens - at <= 2
