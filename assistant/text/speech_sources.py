"""Who a whole sentence rests on: tokens and a place in, the cue of "selon X", "de source …", "cité par X" out."""

from __future__ import annotations

from assistant.text import speech_words as words
from assistant.text.countries import country_of_adjective, folded_name
from assistant.text.name_words import ORGANISATION_HEADS, TITLES
from assistant.text.speech_cue import Cue
from assistant.text.speech_subjects import Range, is_infinitive, phrase_from
from assistant.text.speech_words import BREAK, QUOTE, Token
from assistant.text.words import fold
from assistant.types import Language

_WORDINGS = frozenset("termes mots propos informations dires chiffres estimations données calculs".split())
_NOT_SOURCES = frozenset("lequel laquelle lesquels lesquelles que qu' eux-mêmes toute leurs si".split())
_RELAYED = frozenset("cité rapporté diffusé relayé publié repris communiqué révélé".split())
_ENGLISH_RELAYED = frozenset("quoted cited reported published released carried".split())
# "Selon la saison", "according to size": a measure, not a voice. Folded, without the plural's s.
_MEASURES = frozenset(
    """region saison quartier horaire cas besoin circonstance age modalite procedure critere regle plan calendrier
    principe methode type modele taille usage tradition norme moyen humeur mode formule ordre heure epoque
    niveau nature degre sexe genre poids logique coutume rite bareme quantite qualite couleur categorie duree
    distance situation contexte gout envie possibilite disponibilite scenario hypothese saveur axe ligne schema
    endroit lieu moment jour annee mois periode temps meteo climat vent maree roman photo dessin tableau pion
    affinite preference merite valeur revenu prix tarif surface vitesse profil espece marque trajet ville commune
    season size need taste schedule weight order plan rank weather color colour height length income ability
    preference circumstance case rule time habit custom scale standard specification instruction recipe novel""".split()
)
_ENGLISH_UNITS = frozenset(
    """person day year month week hour minute second cent capita se head night household share mile kilometre
    kilometer gallon litre liter annum diem unit ton tonne barrel vehicle game inhabitant employee worker student
    square passenger patient child room seat ounce pound kilogram 100 1,000 100,000 million""".split()
)
_CITING = frozenset(("citing", "citant"))
_CITED = frozenset(
    """source official witness temoin responsable media report rapport document people analyst expert lawyer avocat
    doctor medecin diplomat diplomate officer authority authorities autorite police resident habitant relative proche
    rescuer data enqueteur investigator eyewitness presse press""".split()
)
_BODIES = frozenset("chef cheffe chefs services service bureau porte-parole head ministere minister ministry".split())
_SOURCE_QUALITIES = tuple(
    """que aire ale ales aires ques nte ntes ine ée ées oise
    oises ienne iennes sûre proche proches elle elles ière ières ouverte""".split()
)


def source_at(sentence: list[Token], at: int, language: Language) -> Cue | None:
    """Read the words at `at` that give a sentence to somebody: "selon X", "de source policière", "per X"."""
    low = sentence[at].low
    following = [token.low for token in sentence[at + 1 : at + 4]] + ["", "", ""]
    if language == "fr":
        if low in ("de", "d'") and following[0] in ("source", "sources"):
            return _unnamed_source(sentence, at + 1)
        if low == "pour" and (at == 0 or sentence[at - 1].low in (",", "mais", "et")):
            return _opinion(sentence, at, at + 1)
        if low == "aux" and following[0] == "yeux" and following[1] in words.OF:
            return _opinion(sentence, at, at + 3, closed=False)
        begin = _french_opening(low, following, at)
    else:
        if (low, *following[:3]) == ("in", "the", "eyes", "of"):
            return _opinion(sentence, at, at + 4, closed=False)
        begin = _english_opening(sentence, low, following, at)
    return _named_source(sentence, at, begin) if begin else None


def _french_opening(low: str, following: list[str], at: int) -> int | None:
    if low == "selon" or (low == "suivant" and at == 0):
        return None if following[0] in _NOT_SOURCES else at + 1
    if (low == "d'" and following[0] == "après") or (low, following[0]) == ("aux", "dires"):
        return at + 2
    if low in ("à", "a") and following[0] == "en" and following[1] == "croire":
        return at + 3
    return at + 1 if low == "citant" else None


def _english_opening(sentence: list[Token], low: str, following: list[str], at: int) -> int | None:
    if (low, following[0]) == ("according", "to"):
        return at + 2
    if low == "citing":
        return at + 1
    if low != "per" or following[0] in _ENGLISH_UNITS or following[0][:1].isdigit():
        return None
    named = following[0] in words.DETERMINERS or any(token.is_capital for token in sentence[at + 1 : at + 2])
    return at + 1 if named and (at == 0 or sentence[at - 1].low in (",", "(")) else None


def headed_from(sentence: list[Token], at: int) -> Range | None:
    """Read the noun phrase after "du" or "des", whose article stands in the preposition."""
    if at >= len(sentence) or sentence[at - 1].low not in ("du", "des") or not sentence[at].is_word:
        return None
    end = at + 1
    while end < min(len(sentence), at + 6) and sentence[end].is_word and not _ends_headed(sentence, end):
        end += 1
    while end > at + 1 and sentence[end - 1].low in words.OF | words.DETERMINERS:
        end -= 1
    return at, end


def _ends_headed(sentence: list[Token], at: int) -> bool:
    token, before = sentence[at], sentence[at - 1]
    if token.low in words.STOPS | words.FINITE:
        return True
    if token.low in words.OF:
        return token.low in ("de", "d'") and at + 1 < len(sentence) and is_infinitive(sentence[at + 1].text)
    return not (before.low in words.OF | words.DETERMINERS or token.is_capital or _is_origin(token))


def _is_origin(token: Token) -> bool:
    """Tell "russe", "nord-coréen" behind a noun."""
    return country_of_adjective(folded_name(token.low)) is not None


def _named_source(sentence: list[Token], at: int, begin: int) -> Cue | None:
    worded = [token.low for token in sentence[begin : begin + 3]]
    for skipped in (2, 1):
        if len(worded) > skipped and worded[skipped - 1] in _WORDINGS and worded[skipped] in words.OF:
            begin += skipped + 1
            break
    subject = phrase_from(sentence, begin, plural=True) or headed_from(sentence, begin)
    subject = subject or _bare_plural(sentence, begin) or titled_name(sentence, begin)
    if subject is None or _is_measure(sentence, subject):
        return None
    if sentence[at].low in _CITING and not _may_be_cited(sentence[subject[0] : subject[1]]):
        return None
    return Cue(at, "states", "source", _agent_inside(sentence, subject))


def _may_be_cited(phrase: list[Token]) -> bool:
    """Tell "citing police sources" from "citing safety concerns", which gives a reason."""
    lows = {fold(token.low) for token in phrase}
    known = lows & (_CITED | TITLES | ORGANISATION_HEADS) or {low.rstrip("s") for low in lows} & (_CITED | TITLES)
    return bool(known) or any(token.is_capital for token in phrase)


def titled_name(sentence: list[Token], at: int) -> Range | None:
    """Read "lead author Ada Roy": an office without an article, then a name."""
    for end in range(at, min(len(sentence), at + 5)):
        token = sentence[end]
        if token.is_capital and end > at:
            named = phrase_from(sentence, end)
            return (at, named[1]) if named else None
        if not token.text.isalpha() or token.low in words.STOPS or token.low in words.FINITE:
            return None
    return None


def _bare_plural(sentence: list[Token], at: int) -> Range | None:
    """Return "local officials": up to three adjectives, then a plural."""
    for end in range(at, min(len(sentence), at + 4)):
        token = sentence[end]
        if not token.text.isalpha() or token.is_capital or token.low in words.STOPS or token.low in words.FINITE:
            return None
        if token.low.endswith("s") and len(token.low) > 4:
            return phrase_from(sentence, end, plural=True) and (at, end + 1)
    return None


def _is_measure(sentence: list[Token], subject: Range) -> bool:
    head = [token for token in sentence[subject[0] : subject[1]] if token.low not in words.DETERMINERS][:2]
    if not head or head[0].is_capital:
        return False
    return any(fold(token.low) in _MEASURES or fold(token.low).rstrip("sx") in _MEASURES for token in head[:1])


def _agent_inside(sentence: list[Token], subject: Range) -> Range:
    """Prefer who published the figures to the figures: "des chiffres publiés mardi par le ministère"."""
    for at in range(subject[0] + 1, subject[1] - 1):
        if sentence[at].low in ("par", "by"):
            return phrase_from(sentence, at + 1) or subject
    return subject


def _unnamed_source(sentence: list[Token], at: int) -> Cue | None:
    """Read "de source diplomatique", "de sources concordantes"; "une erreur de source" is none."""
    end = at + 1
    while end < min(len(sentence), at + 3) and _qualifies_source(sentence[end]):
        end += 1
    if end == at + 1:
        return None
    if sentence[at + 1].low in ("proche", "proches"):
        end = (phrase_from(sentence, at) or (at, end))[1]
    return Cue(at - 1, "states", "source", (at, end))


def _qualifies_source(token: Token) -> bool:
    return token.text.islower() and token.low not in words.STOPS and token.low.endswith(_SOURCE_QUALITIES)


def _opinion(sentence: list[Token], at: int, begin: int, closed: bool = True) -> Cue | None:
    """Read "pour le ministre, …" and "aux yeux de Moscou": an opinion where the phrase names who can have one."""
    subject = phrase_from(sentence, begin) or headed_from(sentence, begin)
    if subject is None or (closed and (subject[1] >= len(sentence) or sentence[subject[1]].low not in (",", QUOTE))):
        return None
    quoted = QUOTE in [token.low for token in sentence[subject[1] : subject[1] + 3]]
    return Cue(at, "quotes" if quoted else "claims", "source", subject, proven=True)


def relay_at(sentence: list[Token], at: int, language: Language) -> Cue | None:
    """Read a participle with its agent: "cité par KCNA", "quoted by KCNA"."""
    low = sentence[at].low
    known = low in _ENGLISH_RELAYED if language == "en" else low.rstrip("es") in _RELAYED
    if not known or (language == "fr" and at and sentence[at - 1].low in ("été", "ont", "a")):
        return None
    by = agent_after(sentence, at, 2)
    return Cue(at, "states", "relay", by) if by else None


def agent_after(sentence: list[Token], at: int, reach: int) -> Range | None:
    """Return who stands after "par" or "by", at most `reach` words on."""
    for ahead in range(at + 1, min(len(sentence) - 1, at + 1 + reach)):
        if sentence[ahead].low in ("par", "by"):
            return phrase_from(sentence, ahead + 1)
        if sentence[ahead].low in (QUOTE, BREAK, ",", ";", "."):
            return None
    return None


def accuser_after(sentence: list[Token], at: int, reach: int) -> Range | None:
    """Return who accuses, after "par" or "by", without the charge: "par Kiev | de crimes", "by NGOs | of lying"."""
    found = agent_after(sentence, at, reach)
    if found is None:
        return None
    bodies = {fold(token.low) for token in sentence[found[0] : found[0] + 4]} & (TITLES | ORGANISATION_HEADS | _BODIES)
    skipped = 1 if bodies and not sentence[found[0]].is_capital else 0
    for cut in range(found[0] + 1, found[1] - 1):
        following = sentence[cut + 1]
        if sentence[cut].low not in ("de", "d'", "of") or following.low in words.DETERMINERS or following.is_capital:
            continue
        if skipped and not following.low.endswith("ing") and not is_infinitive(following.text):
            skipped -= 1
            continue
        return found[0], cut
    return found
