"""The words of a sentence in, its verbs out: where they stand and whether they tell what happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from assistant.text.words import fold
from assistant.timeline.kinds import hurts, kind_of_verb
from assistant.timeline.marks import Mark

Tense = Literal["past", "alleged", "present", "state", "narrative", "future", "participle", "gerund", "infinitive"]


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb: its place among the words of the sentence, that of its first auxiliary, and how it tells."""

    at: int
    first: int
    tense: Tense
    word: str
    negated: bool = False
    passive: bool = False
    reflexive: bool = False


_HAVE = frozenset("a ont ai avons avait avaient eut eurent a-t-il a-t-elle ont-ils ont-elles a-t-on avait-il".split())
_MAYBE = frozenset("aurait auraient serait seraient".split())
_BE = frozenset("est sont était étaient fut furent suis sommes".split())
# "L'est du pays", "l'extrême est", is no verb.
_EAST = frozenset("l' d' extrême grand plein nord sud moyen vers".split())
_COMING = frozenset("aura auront sera seront va vont devrait devraient pourrait pourraient".split())
_MODAL = frozenset("doit doivent peut peuvent veut veulent devait devaient pouvait pouvaient voulait".split())
_BETWEEN = frozenset(
    """pas plus jamais aussi également déjà ainsi notamment toujours encore bien donc ensuite finalement récemment été
    longtemps alors enfin même tous toutes tout deux elle-même lui-même eux-mêmes n' ne en y à nouveau de hier l' la
    le les lui leur""".split()
)
_NOT = frozenset("pas jamais aucun aucune rien guère not never n't".split())
_PARTICIPLE = re.compile(
    r"[^\W\d_]{2,}(?:é|ée|és|ées|[^aeoq]ue?|i|ie|ies|ert|erte|erts|ertes|[ae]int|[ae]inte|[ae]ints|mort|morte)"
    r"|[^\W\d_]{2,}[^aeo]ue?s|[^\W\d_]{3,}[^aou]is"
    r"|(?:re|com|per|pro|sou|trans|ad|o|dé)?mise?s?|(?:ap|com|sur|re|entre)?prise?s?|(?:ac|con|re)quise?s?|assise?s?"
    r"|(?:inter|pré|re|contre)?dite?s?|(?:dé|ins|sous|pres|trans|pros)?(?:é?crite?s?)|(?:re|satis|dé)?faite?s?"
    r"|(?:pro|con|intro|ré|tra|sé|dé|re)duite?s?|(?:con|dé|in)s?truite?s?|cuite?s?"
    r"|[lvbdtmspc]ue?s?|mort|morte|morts|eu|eue|né|née|nés|ri"
)
_NO_PARTICIPLE = frozenset(
    """qui lui plus depuis ici aussi ainsi parmi si ni vis mais puis dans samedi lundi mardi jeudi vendredi midi parti-pris
    toutefois avis précis virus bus campus refus corpus jus intrus nuit
    petit petite esprit nuit huit haut droit endroit débit crédit prix pays unis uni bruit ennemi ennemis point moins
    fort forte port nord sport soit doit tort bord lieu jeu feu milieu peu bleu dieu vie partie série chacun plusieurs
    jus refus dessus dessous vue rue intérêt profit conflit délit minuit toit effet appui saint saints défi mi
    parti avis devis permis pluie industrie énergie académie Russie ennui souci merci ouvert crise prise
    vertu statut début but abus virus""".split()
)
_BARE_ONLY_ACCENT = re.compile(r"[^\W\d_]{3,}(?:é|ée|és|ées)|(?:conclu|tenu|rendu|vendu|construit|détruit|élu|remis|surpris|promis|commis|reçu|paru|survenu|obtenu|mort|ouvert|offert|repris|fourni|banni|réuni)(?:e|s|es)?")
_BEING = frozenset(
    """allé venu arrivé parti entré sorti né mort décédé devenu revenu tombé monté descendu rentré retourné passé
    intervenu survenu parvenu resté apparu disparu convenu""".split()
)
_SIMPLE_PAST = re.compile(r"[^\W\d_]{3,}(?:èrent|irent|urent)|(?:accus|sign|rencontr|lanç|annonç|déclar|livr|envoy|attaqu|ni|tu|bless|bombard|inaugur|lanç|adress|ordonn|dénonç|condamn|affirm|gagn|remport|nomm|cré|fond|arrêt)a|tint|prit|vint|devint|remit|reçut|mourut|naquit|vainquit|conclut|promit|admit|combattit")
_IMPERFECT = re.compile(r"[^\W\d_]{2,}(?:ait|aient)")
_NO_IMPERFECT = frozenset("fait lait trait portrait retrait extrait parfait souhait attrait contrait fait bienfait satisfait".split())
# An imperfect of these tells what lasted; of others, beside a day, what happened: "causait la mort de".
_LASTING = tuple(
    """ét av dev pouv voul sembl rest compt dat all sav pens figur travaill viv exist conna croy habit demeur appart
    envisag prévoy souhait espér attend connai portai valai concern constitu représent s'agiss agiss esp jou circul
    dispos tenai aim ten ven rev""".split()
)
_FUTURE = re.compile(r"[^\W\d_]{3,}(?:era|eront|ira|iront|dra|dront|vra|vront|erait|eraient|irait|iraient|drait|draient)")
_NO_FUTURE = frozenset("opéra caméra libéra sierra terra extra ultra para".split())
_INFINITIVE = re.compile(r"[^\W\d_]{2,}(?:er|ir|ire|dre|tre|oir|oire)|avoir|être|faire|dire|mettre")
_NO_INFINITIVE = frozenset(
    """mer fer hier hiver fier cher premier dernier janvier février quartier entier papier chantier métier particulier
    financier militaire président ministère maire affaire histoire territoire contre entre autre notre votre quatre
    ordre cadre centre lettre être-humain maître mètre titre théâtre autre peut-être désir plaisir avenir souvenir
    soir espoir pouvoir noir victoire mémoire gloire poudre octobre septembre novembre décembre ouvrier policier courrier
    dossier foyer loyer danger étranger régulier cavalier atelier calendrier escalier sous-marinier
    cuir tir martyr nadir élixir empire pire cire navire oncle moindre gendre tendre membre chambre nombre montre
    rencontre ancêtre arbitre chapitre fenêtre maire repère poussière""".split()
)
_GERUND = re.compile(r"[^\W\d_]{3,}ant")
_DETERMINERS = frozenset(
    """le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs mon notre nos votre chaque quelque
    quelques plusieurs de d' deux trois the a an this that these those his her its their our my some any no of""".split()
)
_CLITICS = frozenset("l' la le les lui leur en y se s' ne n' il elle on ils elles qui".split())
# English.
_EN_HAVE = frozenset("has have had having".split())
_EN_BE = frozenset("is are was were been be being".split())
_EN_PAST_BE = frozenset("was were been".split())
_EN_MODAL = frozenset("will would could can may might must should shall 'll won't wouldn't".split())
_EN_BETWEEN = frozenset("not also already since never recently later then finally only just reportedly long been".split())
_IRREGULAR = frozenset(
    """met held sent shot won lost took gave made began fell rose struck hit flew left went came sold bought found broke
    fought led saw wrote built drew sank stole withdrew spoke paid shut said told fled kept stood put seized swore
    quit resigned froze beat grew ran taught caught threw wore flew drove hid lent rode sang spent won""".split()
)
_EN_PARTICIPLES = frozenset(
    "taken given begun fallen risen flown gone come broken seen written drawn stolen withdrawn spoken driven thrown"
    " grown shot held sent met won lost made sold bought found fought led built paid struck hit put shown known".split()
)
_EN_ED = re.compile(r"[a-z]{2,}ed")
_NO_ED = frozenset(
    """united need indeed speed seed weed feed breed greed bed red shed hundred sacred naked unprecedented alleged
    limited so-called wicked proceed exceed succeed based related armed increased used supposed""".split()
)


def find_predicates(words: Sequence[Mark], french: bool) -> list[Predicate]:
    """Return the verbs of a sentence, in order."""
    found: list[Predicate] = []
    at = 0
    while at < len(words):
        one = _french(words, at) if french else _english(words, at)
        if one is None:
            at += 1
            continue
        found.append(one)
        at = max(at, one.at) + 1
    return found


def _french(words: Sequence[Mark], at: int) -> Predicate | None:
    low = words[at].low
    before = words[at - 1].low if at else ""
    if not words[at].word or (words[at].capital and at and low not in _HAVE):
        return None
    if low in _HAVE or low in _MAYBE or low in _BE or low in _COMING or low in _MODAL:
        return _compound(words, at, before)
    if low in ("ayant", "avoir", "étant", "être"):
        end = _participle_after(words, at)
        return Predicate(end or at, at, "infinitive" if low.endswith(("oir", "re")) else "gerund", words[end or at].low)
    return _single(words, at, before)


def _compound(words: Sequence[Mark], at: int, before: str) -> Predicate | None:
    low = words[at].low
    if low == "est" and (before in _EAST or (at + 1 < len(words) and words[at + 1].low in ("de", "du", "des"))):
        return None
    if low == "a" and before == "y":
        return None
    negated = _negated(words, at)
    if low in _COMING or low in _MODAL:
        end = _next_verb(words, at)
        return Predicate(end, at, "future" if low in _COMING else "state", words[end].low, negated)
    end = _participle_after(words, at)
    if end is None:
        return Predicate(at, at, "state", low, negated)
    passive = any(word.low == "été" for word in words[at:end]) and words[end].low != "été"
    reflexive = before in ("s'", "se", "me", "m'", "nous")
    if low in _MAYBE:
        return Predicate(end, at, "alleged", words[end].low, negated, passive or low.startswith("ser"), reflexive)
    if low in _BE and not reflexive:
        moved = words[end].folded.rstrip("es") in {fold(word).rstrip("es") for word in _BEING}
        tense: Tense = "past" if moved or low in ("fut", "furent") else "state"
        return Predicate(end, at, tense, words[end].low, negated, passive=not moved)
    return Predicate(end, at, "past", words[end].low, negated, passive, reflexive)


def _participle_after(words: Sequence[Mark], at: int) -> int | None:
    """Return the participle that an auxiliary governs; words in between may be adverbs, negations and asides."""
    place, aside = at + 1, 0
    while place < len(words) and place - at <= 9:
        low = words[place].low
        if low == "été" and _participle_past(words, place + 1):
            return _participle_past(words, place + 1)
        if _participle_at(words, place):
            return place
        if low in _BETWEEN or low.endswith("ment") or low in ("de", "plus", "moins", "très", "si", "nouveau"):
            place += 1
        elif low in (",", "quant", "pour", "selon", "lui", "eux", "elle") or aside:
            aside += 1
            if aside > 6:
                return None
            place += 1
        elif _is_day(words[place]):
            place += 1
        else:
            return None
    return None


def _participle_past(words: Sequence[Mark], place: int) -> int | None:
    """Return the participle after "été", adverbs between left aside."""
    while place < len(words) and (words[place].low in _BETWEEN or words[place].low.endswith("ment")):
        place += 1
    return _participle_at(words, place)


def _participle_at(words: Sequence[Mark], place: int) -> int | None:
    if place >= len(words) or words[place].capital:
        return None
    low = words[place].low
    if low in _NO_PARTICIPLE - {"ouvert", "parti", "permis", "prise", "crise"} or not _PARTICIPLE.fullmatch(low):
        return None
    return place


_DAYS = frozenset(
    """lundi mardi mercredi jeudi vendredi samedi dimanche matin soir janvier février mars avril mai juin juillet août
    septembre octobre novembre décembre hier aujourd'hui""".split()
)


def _is_day(word: Mark) -> bool:
    return word.low in _DAYS or word.low[0].isdigit()


def _next_verb(words: Sequence[Mark], at: int) -> int:
    for place in range(at + 1, min(len(words), at + 5)):
        low = words[place].low
        if _INFINITIVE.fullmatch(low) or _PARTICIPLE.fullmatch(low):
            return place
    return at


def _negated(words: Sequence[Mark], at: int) -> bool:
    fore = any(word.low in ("n'", "ne") for word in words[max(0, at - 3) : at])
    return fore and any(word.low in _NOT or word.low in ("plus", "point") for word in words[at : at + 4])


def _single(words: Sequence[Mark], at: int, before: str) -> Predicate | None:
    low = words[at].low
    negated = _negated(words, at)
    if before == "en" and _GERUND.fullmatch(low):
        return Predicate(at, at, "gerund", low)
    if _SIMPLE_PAST.fullmatch(low) and before not in _DETERMINERS - {"les", "la", "l'", "le"}:
        return Predicate(at, at, "past", low, negated, reflexive=before in ("se", "s'"))
    if _GERUND.fullmatch(low) and low not in _NO_GERUND and _governs(words, at, before):
        return Predicate(at, at, "gerund", low)
    if _FUTURE.fullmatch(low) and low not in _NO_FUTURE:
        return Predicate(at, at, "future", low, negated)
    if _IMPERFECT.fullmatch(low) and low not in _NO_IMPERFECT and before not in _DETERMINERS - _CLITICS:
        return Predicate(at, at, "state" if low.startswith(_LASTING) else "narrative", low, negated)
    if _INFINITIVE.fullmatch(low) and low not in _NO_INFINITIVE and before not in ("le", "la", "un", "une", "les", "des"):
        return Predicate(at, at, "infinitive", low) if before in _OPENS_INFINITIVE else None
    if _is_present(words, at, before):
        return Predicate(at, at, "present", low, negated, reflexive=before in ("se", "s'"))
    if _BARE_ONLY_ACCENT.fullmatch(low) and low not in _NO_PARTICIPLE and before not in _DETERMINERS:
        return Predicate(at, at, "participle", low, passive=True)
    return None


_NO_GERUND = frozenset(
    """pendant avant devant durant suivant cependant maintenant autant montant enfant instant représentant habitant
    dirigeant étudiant important commandant tant quant restant croissant puissant consultant fabricant restaurant
    militant assaillant occupant manifestant participant auparavant dorénavant pourtant""".split()
)


def _governs(words: Sequence[Mark], at: int, before: str) -> bool:
    """Tell the participle of "fournissant des armes" from a noun or adjective in -ant."""
    after = words[at + 1].low if at + 1 < len(words) else ""
    return before in ("ne", "n'", "se", "s'") or (before not in _DETERMINERS and after in _DETERMINERS | {"à", "que", "qu'", "ce"})


_OPENS_INFINITIVE = frozenset("de d' à pour par sans ne se s' l' les en y lui leur pas et ou fait va vont".split())
_PRESENT = frozenset(
    """accuse accusent nie nient dément démentent dénonce dénoncent condamne condamnent rejette rejettent réfute
    réfutent conteste contestent reconnaît reconnait reconnaissent admet admettent annonce annoncent promet promettent
    menace menacent avertit avertissent exige exigent appelle appellent signe signent rencontre rencontrent reçoit
    reçoivent accueille accueillent lance lancent livre livrent envoie envoient déploie déploient attaque attaquent
    bombarde bombardent tue tuent envahit envahissent entame entament tire tirent offre offrent fournit fournissent
    inaugure inaugurent célèbre célèbrent impose imposent affirme affirment déclare déclarent soupçonne soupçonnent
    arrive arrivent effectue effectuent ouvre ouvrent confirme confirment""".split()
)
_AFTER_SUBJECT_ONLY = frozenset("de d' des du en à au aux sans par pour leur cette ce son sa une un l'".split())


def _is_present(words: Sequence[Mark], at: int, before: str) -> bool:
    """Tell the present tense of a listed verb from the noun that looks like it: "la France accuse", "une attaque"."""
    if words[at].low not in _PRESENT or before in _AFTER_SUBJECT_ONLY or at == 0:
        return False
    if before in ("le", "la", "les"):
        return at > 1 and words[at - 2].capital
    return True


def _english(words: Sequence[Mark], at: int) -> Predicate | None:
    low = words[at].low
    if not words[at].word or (words[at].capital and at):
        return None
    before = words[at - 1].low if at else ""
    if low in _EN_MODAL:
        return Predicate(_english_verb(words, at), at, "future", words[_english_verb(words, at)].low)
    if low in _EN_HAVE or low in _EN_BE:
        return _english_compound(words, at)
    if low.startswith("did") and at + 2 < len(words):
        return Predicate(at + 1, at, "past", words[at + 1].low, negated=True)
    if before == "to" and low.isalpha() and low not in _DETERMINERS:
        return Predicate(at, at, "infinitive", low)
    if before in ("by", "after", "before", "of", "for") and low.endswith("ing"):
        return Predicate(at, at, "infinitive", low)
    if low in _IRREGULAR or (_EN_ED.fullmatch(low) and low not in _NO_ED):
        if before in _DETERMINERS or before in ("'s", "s'"):
            return None
        after = words[at + 1].low if at + 1 < len(words) else ""
        reduced = (after == "by" and low not in _IRREGULAR) or (before == "," and after in _AGENTS and low not in _SAID)
        return Predicate(at, at, "participle" if reduced else "past", low, passive=reduced)
    if low in _EN_PRESENT and before not in _DETERMINERS and at:
        return Predicate(at, at, "present", low)
    return None


_AGENTS = frozenset("in by on at from".split())
_SAID = frozenset("said told announced added spoke warned claimed stated".split())
_EN_PRESENT = frozenset(
    """accuses accuse denies deny condemns condemn denounces rejects admits acknowledges announces signs meets launches
    sends deploys attacks kills promises pledges vows warns threatens supplies delivers confirms visits""".split()
)


def _english_verb(words: Sequence[Mark], at: int) -> int:
    place = at + 1
    while place < len(words) - 1 and (words[place].low in _EN_BETWEEN | _EN_HAVE | _EN_BE or words[place].low.endswith("ly")):
        place += 1
    return min(place, len(words) - 1)


def _english_compound(words: Sequence[Mark], at: int) -> Predicate:
    low = words[at].low
    place, negated = at + 1, False
    while place < len(words) and (words[place].low in _EN_BETWEEN or words[place].low.endswith("ly")):
        negated = negated or words[place].low in ("not", "never")
        place += 1
    if place >= len(words):
        return Predicate(at, at, "state", low)
    verb = words[place].low
    done = bool(_EN_ED.fullmatch(verb)) or verb in _IRREGULAR or verb in _EN_PARTICIPLES
    if not done:
        return Predicate(at, at, "state", low, negated)
    if low in _EN_BE:
        past = low in _EN_PAST_BE
        told = past and (verb not in _NO_ED) and (kind_of_verb(verb) is not None or hurts(verb) or verb.endswith("ed"))
        return Predicate(place, at, "past" if told else "state", verb, negated, passive=True)
    been = any(word.low == "been" for word in words[at:place])
    return Predicate(place, at, "past", verb, negated, passive=been)


@lru_cache(maxsize=4096)
def is_aspect(word: str) -> bool:
    """Tell the verbs after which the infinitive tells what happened: "a commencé à bombarder"."""
    return fold(word).startswith(("commenc", "fini", "reuss", "parven", "acheve", "began", "begun", "started", "managed", "venu"))
