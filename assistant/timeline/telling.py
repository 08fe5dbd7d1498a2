"""A verb of a sentence in, the kinds of event it tells and what it alleges out."""

from __future__ import annotations

from assistant.text.speech_verbs import speech_verbs
from assistant.timeline import kinds
from assistant.timeline.marks import Predicate
from assistant.timeline.nouns import Kind, Stance
from assistant.timeline.reading import Sentence
from assistant.types import SpeechKind

_SPOKEN: dict[SpeechKind, Kind] = {
    "states": "statement",
    "claims": "statement",
    "quotes": "statement",
    "promises": "statement",
    "accuses": "accusation",
    "denies": "statement",
}
_ADMITS = ("reconnu", "reconnai", "admis", "admet", "avou", "acknowledg", "admit", "conced", "confess")
_CLAIMS_OWN = ("affirm", "confirm", "declar", "annonc", "revendiqu", "said", "confirmed", "announced", "claimed")
_PURPOSE = frozenset("pour lors pendant durant for during at".split())
_MEETINGS: frozenset[Kind] = frozenset(("meeting", "visit"))
_HAPPENS = tuple(
    """éclat commenc début surven eu lieu began begun broke took fait marqu provoqu occurr
    start happen ended lasted killed caused dur""".split()
)
_VIOLENT = ("attaqu", "attack", "frapp", "struck", "assassin", "tir", "fire", "bless", "occup", "affront", "fought")
_COURTS = frozenset(
    """tribunal cour juge juges justice jury assises correctionnel prison amende réclusion court judge ans
    sursis""".split()
)
_REACH = 12
_FAR = 30


def kinds_of(sentence: Sentence, rank: int) -> tuple[Kind, ...]:
    """Return the kinds that a verb tells, the one to show first; none where no lexicon knows it."""
    one = sentence.predicates[rank]
    own = _own_kind(sentence, one)
    noun = _object_kind(sentence, rank)
    if _is_sent(one.word):
        sent = _load_kind(sentence, rank)
        return (sent,) if sent else ((noun,) if noun else ())
    if kinds.is_light(one.word) and noun and (own in (None, "statement") or (own, noun) == ("battle", "launch")):
        if noun == "statement" and _written(sentence, rank):
            return ("letter", "statement")
        first = _subject_kind(sentence, rank) if noun == "anniversary" else own if own == "battle" else None
        return (first, noun) if first and first != noun else (noun,)
    if own in _MEETINGS:
        also = _purpose_kind(sentence, rank)
        return (
            (also, own) if also == "meeting" and own == "visit" else (own, *((also,) if also and also != own else ()))
        )
    if own in ("statement", None):
        written = _written(sentence, rank)
        return ("letter", "statement") if written and own else (own,) if own else ()
    return (own,)


def _own_kind(sentence: Sentence, one: Predicate) -> Kind | None:
    word = one.word
    if kinds.hurts(word):
        return "battle" if any(kinds.is_military(mark.low) for mark in sentence.words) else "other"
    kind = kinds.kind_of_verb(word)
    return _spoken_kind(sentence, one) if kind is None else _checked(sentence, one, kind)


def _checked(sentence: Sentence, one: Predicate, kind: Kind) -> Kind | None:
    """Return the kind that a verb's word tells where the rest of its clause agrees."""
    word = one.word
    if kind == "battle" and not any(kinds.is_military(mark.low) for mark in sentence.words):
        return "other" if word.startswith(_VIOLENT) else "battle"
    if kind == "accusation" and word.startswith(("condamn", "condemn")) and (one.passive or _sentences(sentence, one)):
        return "other"
    if kind == "visit" and word.startswith(("rend", "déplac")) and not one.reflexive:
        return None
    if kind == "visit" and word.startswith("arriv") and not _place_follows(sentence, one):
        return None
    if kind == "meeting" and word.startswith(("reçu", "receiv", "accueil")) and not _person_follows(sentence, one):
        return None
    if kind == "anniversary" and word == "marked":
        return None
    return kind


def _spoken_kind(sentence: Sentence, one: Predicate) -> Kind | None:
    """Return the kind of a verb of saying, where it says something here."""
    word = one.word
    verb = speech_verbs(sentence.page.article.language).get(word)
    if verb is None or not _reports(sentence, one):
        return None
    if verb.kind == "denies" and _noun_after(sentence, one, "accusation"):
        return "denial"
    if verb.kind == "accuses" and not word.startswith(("accus", "dénonc")):
        return "statement"
    return _SPOKEN[verb.kind]


def _sentences(sentence: Sentence, one: Predicate) -> bool:
    """Tell a court that sentences from somebody who condemns."""
    low = {word.low for word in sentence.words[: one.at + 8]}
    return bool(low & _COURTS)


def _reports(sentence: Sentence, one: Predicate) -> bool:
    """Tell whether a verb that may be one of speech is one here: it has a speaker, or "que" after it."""
    if sentence.predicates.index(one) in sentence.said:
        return True
    return any(word.low in ("que", "qu'", "that") for word in sentence.words[one.at + 1 : one.at + 3])


def _noun_after(sentence: Sentence, one: Predicate, kind: Kind) -> bool:
    return any(kinds.kind_of_noun(word.low) == kind for word in sentence.words[one.at + 1 : one.at + 5])


def _place_follows(sentence: Sentence, one: Predicate) -> bool:
    start = sentence.words[one.at].end
    return any(name.kind == "place" for name, _ in sentence.page.people.between(start, start + 40))


def _person_follows(sentence: Sentence, one: Predicate) -> bool:
    start = sentence.words[one.at].end
    row = sentence.page.people.between(start, start + 60)
    return any(name.kind in ("person", "nationality") for name, _ in row)


def _is_sent(word: str) -> bool:
    return word.startswith(("envoy", "sent", "send", "dépêch", "dispatch", "expédi", "transfér"))


def _end(sentence: Sentence, rank: int) -> int:
    """Return the place where the next verb begins; a bare participle belongs to the object."""
    for later in sentence.predicates[rank + 1 :]:
        if later.tense != "participle":
            return later.first
    return len(sentence.words)


def _object_kind(sentence: Sentence, rank: int) -> Kind | None:
    """Return the kind of the noun that a light verb governs, or of its subject where it governs none."""
    one = sentence.predicates[rank]
    for word in sentence.words[one.at + 1 : min(_end(sentence, rank), one.at + _REACH)]:
        if not word.quoted and word.low in (".", ";", "qui", "que", "qu'", "afin", "alors"):
            break
        kind = kinds.kind_of_noun(word.low) if not word.capital else None
        if kind:
            return kind
    return _subject_kind(sentence, rank) if _happens(one) else None


def _happens(one: Predicate) -> bool:
    """Tell the verbs whose subject is what happens: "la grève a débuté", "le sommet s'est tenu"."""
    return one.word.startswith(_HAPPENS) or (one.reflexive and one.word.startswith(("tenu", "déroul", "ouvert")))


def _subject_kind(sentence: Sentence, rank: int) -> Kind | None:
    one = sentence.predicates[rank]
    start = sentence.predicates[rank - 1].at + 1 if rank else 0
    for word in sentence.words[max(start, one.first - _REACH) : one.first]:
        kind = kinds.kind_of_noun(word.low)
        if kind and kind != "statement":
            return kind
    return None


def _load_kind(sentence: Sentence, rank: int) -> Kind | None:
    one = sentence.predicates[rank]
    for word in sentence.words[one.at + 1 : one.at + 1 + _REACH]:
        kind = kinds.kind_of_load(word.low) or (kinds.kind_of_noun(word.low) if not word.capital else None)
        if kind in ("deployment", "delivery", "letter"):
            return kind
    return "delivery" if one.word.startswith("expédi") else None


def _purpose_kind(sentence: Sentence, rank: int) -> Kind | None:
    one = sentence.predicates[rank]
    words = sentence.words[one.at + 1 : min(_end(sentence, rank), one.at + _FAR)]
    for place, word in enumerate(words):
        if word.low in _PURPOSE:
            for later in words[place + 1 : place + 5]:
                kind = kinds.kind_of_noun(later.low)
                if kind in _MEETINGS:
                    return kind
    return None


def _written(sentence: Sentence, rank: int) -> bool:
    """Tell whether something is said in a letter: "dans un message adressé à"."""
    words = [word.low for word in sentence.words]
    for at, low in enumerate(words[:-2]):
        if low in ("dans", "in", "par") and any(
            kinds.kind_of_noun(each) == "letter" for each in words[at + 1 : at + 4]
        ):
            return True
    return False


def stance_of(sentence: Sentence, rank: int, kind: Kind) -> Stance | None:
    """Return whether a verb accuses, denies or admits; to affirm one's own deed is to admit it."""
    if kind == "accusation":
        return "accuses"
    if kind == "denial":
        return "denies"
    one = sentence.predicates[rank]
    if one.negated or kind != "statement":
        return None
    if one.word.startswith(_ADMITS):
        return "admits"
    if one.word.startswith(_CLAIMS_OWN) and deeds_of(sentence, rank):
        later = sentence.predicates[rank + 1 : rank + 2]
        own = later and sentence.words[later[0].first].low in ("avoir", "having") and later[0].at > later[0].first
        return "admits" if own else None
    return None


def deeds_of(sentence: Sentence, rank: int) -> tuple[Kind, ...]:
    """Return the kinds of what is alleged, denied or admitted after a verb."""
    one = sentence.predicates[rank]
    found: list[Kind] = []
    for word in sentence.words[one.at + 1 : one.at + 1 + _FAR]:
        if word.low in ("alors", "tandis", "while"):
            break
        kind = kinds.kind_of_load(word.low) or kinds.kind_of_verb(word.low) or kinds.kind_of_noun(word.low)
        if kind and (kinds.is_hard(kind) or kind == "launch") and kind not in found:
            found.append(
                "delivery" if kind == "launch" and word.low.startswith(("missile", "roquette", "rocket")) else kind
            )
    return tuple(dict.fromkeys(found))
