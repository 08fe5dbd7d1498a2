"""Marks of reported speech in one sentence: its tokens in, who is made to speak, how and by which words, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.text import speech_words as words
from assistant.text.speech_adjuncts import skip_adjuncts
from assistant.text.speech_cue import Cue, Rank
from assistant.text.speech_incises import closes, in_incise, incise_ends, spoken_before
from assistant.text.speech_nouns import noun_at
from assistant.text.speech_objects import THINGS_DO, THINGS_TELL, denies_words, has_content, is_deed, is_told
from assistant.text.speech_sources import accuser_after, agent_after, relay_at, source_at, titled_name
from assistant.text.speech_subjects import Range, phrase_from, subject_before
from assistant.text.speech_verbs import SpeechVerb, speech_verbs
from assistant.text.speech_words import QUOTE, Token
from assistant.types import Language, SpeechKind

__all__ = ["Cue", "find_cues"]

_INVERTED = ("il", "elle", "on", "ils", "elles")
_SAID_TO_BE = frozenset("said believed thought understood alleged reported estimated suspected".split())
_REFLEXIVE = (
    *("engag", "félicit", "réjou", "inquiét", "inquièt", "indign", "insurg", "étonn", "alarm", "plain"),
    *("vant", "interrog", "exclam", "emport", "désol", "agac", "offusqu", "émeu", "ému", "émerveill", "dit", "disent"),
    *("souv", "déclar", "prononc", "expliqu", "montr", "moqu", "oppos"),
)
# "Le recours a été rejeté par la cour" is a deed unless a person, a body or a state rejects words.
_ACTED = ("rejet", "reject", "refus", "dismiss", "condam", "condem")
# "A lui dénoncé", "a quant à elle jugé", "a, une nouvelle fois, nié".
_BETWEEN = frozenset(
    "été pas jamais une fois de plus nouveau en , lui elle eux elles quant à pour sa son leur part côté tour".split()
)
# Verbs of saying that take a person or a body as their object.
_TAKES_NAMES = tuple(
    """évoq rappel salu cit appel interrog rejoi félicit inform avert prév rassur défen soutien alert lou exhort
    menac décri qualifi mention parl réclam demand propos croi jug consid""".split()
)
_LIGHT = frozenset("fait font faisait faisaient faisant met mettent mettait mettaient mis mise mettant".split())
_STATEMENTS = frozenset(
    """communiqué lettre message texte déclaration rapport tweet note discours statement letter message report post
    speech memo video vidéo""".split()
)


def find_cues(sentence: list[Token], language: Language) -> list[Cue]:
    """Return the cues of a sentence in order of position."""
    verbs = speech_verbs(language)
    found: list[Cue] = []
    for at, token in enumerate(sentence):
        source = source_at(sentence, at, language) or noun_at(sentence, at, language)
        if source:
            found.append(source)
            continue
        form = _form_at(sentence, at, verbs, language)
        relay = relay_at(sentence, at, language) if token.text.islower() or at == 0 else None
        if relay:
            found.append(relay)
        elif form and (token.text.islower() or at == 0):
            read = _french_cue if language == "fr" else _english_cue
            found.extend(read(sentence, form))
    return found or _colon(sentence)


@dataclass(frozen=True, slots=True)
class _Form:
    """A verb of saying at its place; `pronoun` is the one turned round behind it (a-t-il)."""

    at: int
    base: str
    verb: SpeechVerb
    pronoun: str | None = None


def _form_at(sentence: list[Token], at: int, verbs: dict[str, SpeechVerb], language: Language) -> _Form | None:
    base, pronoun = sentence[at].low, None
    if language == "fr" and "-" in base and base.rsplit("-", 1)[1] in _INVERTED:
        base, pronoun = base.rsplit("-", 1)
        base = base.removesuffix("-t")
    verb = verbs.get(base)
    return _Form(at, base, verb, pronoun) if verb else None


def _colon(sentence: list[Token]) -> list[Cue]:
    """Read "Subject …: « quotation »" where no verb of saying is known."""
    for at in range(2, len(sentence) - 1):
        if sentence[at].low == ":" and sentence[at + 1].low == QUOTE:
            return [Cue(at, "quotes", "speaker", None, proven=True)]
    return []


def _french_cue(sentence: list[Token], form: _Form) -> Iterator[Cue]:
    at, verb = form.at, form.verb
    if form.pronoun:
        yield Cue(at, verb.kind, "speaker", None, form.pronoun, form.pronoun in words.PLURAL_PRONOUNS)
        return
    if form.base in _LIGHT and not _is_idiom(sentence, at):
        return
    auxiliary = _auxiliary(sentence, at) if verb.participle else None
    if auxiliary is not None:
        yield from _compound(sentence, form, auxiliary)
    elif verb.participle and not verb.finite:
        yield from _accused(sentence, form)
    else:
        yield from _simple(sentence, form)


def _compound(sentence: list[Token], form: _Form, auxiliary: int) -> Iterator[Cue]:
    """Read a participle with avoir or être."""
    at, verb, base = form.at, form.verb, form.base
    low = sentence[auxiliary].low
    inverted = low.rsplit("-", 1)[1] if "-" in low else None
    if _is_negated(sentence, auxiliary):
        return
    reflexive = auxiliary > 0 and sentence[auxiliary - 1].low in ("s'", "se")
    being = low.split("-")[0] in words.FRENCH_BE or "été" in [token.low for token in sentence[auxiliary:at]]
    if being and not reflexive:
        yield from _passive(sentence, form)
        return
    if base.startswith("engag") and not (reflexive and _engages(sentence, at)):
        return
    if reflexive and low == "étant" and base.startswith(("proclam", "autoproclam")):
        return
    if inverted:
        yield Cue(at, verb.kind, "speaker", None, inverted, inverted in words.PLURAL_PRONOUNS)
        return
    weak = verb.weak and not (reflexive and base.startswith(_REFLEXIVE))
    start = auxiliary - 1 if reflexive else auxiliary
    yield from _clause(sentence, form, start, weak, low in words.PLURAL_AUXILIARIES)


def _is_idiom(sentence: list[Token], at: int) -> bool:
    """Read "fait savoir", "fait état de", "met en garde": verbs that tell only in these words."""
    following = [token.low for token in sentence[at + 1 : at + 3]] + [""]
    if sentence[at].low.startswith("f"):
        return following[0] in ("savoir", "valoir", "état", "part")
    return following[:2] == ["en", "garde"]


def _engages(sentence: list[Token], at: int) -> bool:
    after = skip_adjuncts(sentence, at + 1)
    return after < len(sentence) and sentence[after].low in ("à", "que", "qu'", "auprès", "envers", "sur", ":", QUOTE)


def _auxiliary(sentence: list[Token], at: int) -> int | None:
    """Return the place of avoir or être before a participle, adverbs and negations between."""
    for back in range(at - 1, max(-1, at - 6), -1):
        low = sentence[back].low
        head = low.split("-")[0]
        if head in words.FRENCH_HAVE or head in words.FRENCH_BE - {"été"}:
            return back if "-" not in low or low.rsplit("-", 1)[1] in _INVERTED else None
        if low not in words.ADVERBS and not low.endswith("ment") and low not in _BETWEEN:
            return None
    return None


def _is_negated(sentence: list[Token], auxiliary: int) -> bool:
    return any(token.low in words.NEGATIONS for token in sentence[max(0, auxiliary - 2) : auxiliary])


def _accused(sentence: list[Token], form: _Form) -> Iterator[Cue]:
    """Read "accusé par Séoul de"."""
    by = accuser_after(sentence, form.at, 2) if form.verb.kind == "accuses" else None
    if by:
        yield Cue(form.at, form.verb.kind, "speaker", by)


def _passive(sentence: list[Token], form: _Form) -> Iterator[Cue]:
    """Read "est accusé de … par X"; without an agent only an accusation or "il est estimé que" is speech."""
    at, kind, base = form.at, form.verb.kind, form.base
    if base.startswith("condamné") and any(token.low in ("à", "pour") for token in sentence[at + 1 : at + 3]):
        return
    by = (accuser_after if kind == "accuses" else agent_after)(sentence, at, 14)
    if by:
        yield Cue(at, kind, "speaker", by, proven=base.startswith(_ACTED))
    elif base.startswith(("accusé", "soupçonné")) or (kind != "accuses" and has_content(sentence, at + 1)):
        yield Cue(at, kind, "speaker", None, anonymous=True)


def _simple(sentence: list[Token], form: _Form) -> Iterator[Cue]:
    """Read a simple tense or a gerund."""
    at, verb = form.at, form.verb
    if verb.gerund:
        yield from _gerund(sentence, form)
        return
    if at == 0 or _is_negated(sentence, at) or _is_nominal(sentence, at):
        return
    reflexive = sentence[at - 1].low in ("s'", "se")
    if form.base.startswith("engag") and not (reflexive and _engages(sentence, at)):
        return
    frank = reflexive and form.base.startswith(_REFLEXIVE)
    strict = (verb.weak or verb.noun or verb.participle) and not frank
    yield from _clause(sentence, form, at - 1 if reflexive else at, strict, verb.plural)


def _is_nominal(sentence: list[Token], at: int) -> bool:
    """Tell a noun or an infinitive from a verb by the word before; a capital makes it a name (Kim Jong Un)."""
    before = sentence[at - 1]
    if before.low in words.DETERMINERS:
        return not before.is_capital or at == 1
    return before.low in words.OF or before.low in words.PREPOSITIONS


def _gerund(sentence: list[Token], form: _Form) -> Iterator[Cue]:
    at, verb = form.at, form.verb
    before = [token.low for token in sentence[max(0, at - 4) : at]]
    written = bool(_STATEMENTS & set(before))
    if at and not written and before[-1] not in (",", "et", "en", "and", "while", QUOTE):
        return
    if is_deed(sentence, at, form.base, verb.kind):
        return
    strict = verb.weak or verb.kind in ("states", "claims")
    if not strict or has_content(sentence, at + 1):
        yield Cue(at, verb.kind, "speaker", None)


def _clause(sentence: list[Token], form: _Form, start: int, weak: bool, plural: bool) -> Iterator[Cue]:
    """Find the subject of a finite verb whose first word is at `start`, before it or, in an incise, after it."""
    at, kind = form.at, form.verb.kind
    if is_deed(sentence, at, form.base, kind):
        return
    if denies_words(sentence, at, form.base):
        kind, weak = "denies", False
    incise = in_incise(sentence, start)
    if incise:
        begin = skip_adjuncts(sentence, at + 1)
        after = phrase_from(sentence, begin, plural) or titled_name(sentence, begin)
        if after and incise_ends(sentence, after[1], incise):
            rank: Rank = "speaker" if incise == "quote" else "source"
            yield Cue(at, kind, rank, after, plural=plural)
            return
    named = _named_behind(sentence, form, start)
    if named:
        yield Cue(at, kind, "source", named, plural=plural)
        return
    told = is_told(sentence, at, form.base, form.verb)
    subject = subject_before(sentence, start, plural)
    closing = not told and subject is not None and closes(sentence, subject[0], at)
    if weak and not told and not spoken_before(sentence, subject) and not closing:
        return
    if subject is None and form.verb.participle and start == at and sentence[at - 1].low not in (",", "et", "and"):
        return
    doing = not closing and kind != "accuses" and form.base.startswith(THINGS_TELL if told else THINGS_DO)
    yield Cue(at, kind, "source" if closing else "speaker", subject, plural=plural, doing=doing)


def _named_behind(sentence: list[Token], form: _Form, start: int) -> Range | None:
    """Read ", précise La Croix." after an aside: a name that ends the sentence says, for it cannot be what is said."""
    if start < 5 or sentence[start - 1].low != "," or form.verb.kind not in ("states", "claims"):
        return None
    if form.base.startswith(_TAKES_NAMES):
        return None
    begin = skip_adjuncts(sentence, form.at + 1)
    if begin >= len(sentence) or not sentence[begin].is_capital:
        return None
    after = phrase_from(sentence, begin)
    ended = after is not None and (after[1] >= len(sentence) or sentence[after[1]].low == ".")
    return after if ended else None


def _english_cue(sentence: list[Token], form: _Form) -> Iterator[Cue]:
    at, verb = form.at, form.verb
    back = at
    while back > 0 and (sentence[back - 1].low in words.ADVERBS or sentence[back - 1].low in ("been", "being")):
        back -= 1
    auxiliary = sentence[back - 1].low if back else ""
    if any(token.low in words.NEGATIONS for token in sentence[max(0, back - 2) : back]):
        return
    if verb.gerund:
        if auxiliary in words.ENGLISH_BE:
            yield from _clause(sentence, form, back - 1, verb.weak, True)
        else:
            yield from _gerund(sentence, form)
        return
    if verb.participle and (auxiliary in words.ENGLISH_BE or sentence[back].low in ("been", "being")):
        yield from _english_passive(sentence, form)
        return
    if at == 0 or _is_nominal(sentence, at):
        return
    start = back - 1 if auxiliary in words.ENGLISH_HAVE else at
    yield from _clause(sentence, form, start, verb.weak or verb.noun, True)


def _english_passive(sentence: list[Token], form: _Form) -> Iterator[Cue]:
    """Read "was accused by X of", "is said to have"."""
    kind: SpeechKind = form.verb.kind
    by = (accuser_after if kind == "accuses" else agent_after)(sentence, form.at, 14)
    if by:
        yield Cue(form.at, kind, "speaker", by, proven=form.base.startswith(_ACTED))
    elif form.base in _SAID_TO_BE or form.base == "accused":
        kind = "accuses" if form.base == "accused" else "states"
        yield Cue(form.at, kind, "speaker", None, anonymous=True)
