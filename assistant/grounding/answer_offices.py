"""A question for the holder of an office ("who heads Z?") and a sentence in, whether and where it names one, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.grounding.answer_parts import FAILS, OPEN, Fit, Side, is_somebody
from assistant.grounding.statements import Statement, Token, read
from assistant.text.names import Name, canonical_actor, find_names
from assistant.text.polarity import fold_in_place
from assistant.types import Query

# Offices by the words they go by, French and English, folded; each line one office, a star where it leads a body.
_TABLE: Final = """
ministre minister secretary
premierministre primeminister premier
*president presidente chairman chairwoman chair chairperson
*chef cheffe head chief dirigeant dirigeante leader patron patronne boss directeur directrice director pdg ceo manager
*responsable coordinateur coordinatrice coordinator administrateur administratrice administrator
*maire mayor bourgmestre
*gouverneur gouverneure governor
*prefet prefete prefect
*recteur rectrice rector doyen doyenne dean
*commandant commandante commander general generale amiral admiral colonel
*chancelier chanceliere chancellor
procureur procureure prosecutor
porteparole spokesman spokeswoman spokesperson
secretairegeneral secretarygeneral
secretaire secretary
depute deputee lawmaker mp legislator parlementaire
senateur senatrice senator
ambassadeur ambassadrice ambassador
commissaire commissioner
juge judge magistrat magistrate
capitaine captain
entraineur entraineuse coach selectionneur selectionneuse manager
roi king
reine queen
pape pope
eveque bishop
emir
sultan
fondateur fondatrice founder
rapporteur rapporteuse rapporteure
avocat avocate lawyer attorney counsel
candidat candidate
"""
_LINES: Final = [line.lstrip("*").split() for line in _TABLE.strip().splitlines()]
_LEADING: Final = frozenset(at for at, line in enumerate(_TABLE.strip().splitlines()) if line.startswith("*"))
_OFFICES: Final = {
    word: frozenset(at for at, line in enumerate(_LINES) if word in line) for line in _LINES for word in line
}
_WRITTEN_AS_ONE: Final = re.compile(
    r"\b(premier|porte|prime|secretaire|secretary)[ -](ministre|parole|minister|general)\b"
)
_LEADS: Final = (
    r"dirig(?:e|ent|eait|er|é)|présid(?:e|ent|ait|er|é)|command(?:e|ent|ait|er|é)|gouvern(?:e|ait|er)|"
    r"pilot(?:e|ait|er|é)|chapeaut\w+|à la tête|aux commandes|prend la suite|a pris la suite|"
    r"l(?:ed|ead|eads|eading)|head(?:s|ed|ing)|r[ua]n(?:s|ning)?|chair(?:s|ed|ing)|command(?:s|ed)|presid(?:es|ed)|"
    r"in charge of|at the helm|took over|takes over|nommée?|désignée?|élue?|appointed|elected|named|"
    r"succeeds?|succeeded|succède|remplace|remplacé|replaces|replaced"
)
_LED = re.compile(rf"(?i)\b(?:{_LEADS})\b")
_ASKED: Final = {
    "fr": re.compile(
        r"(?i)^(?:(?:mais|et|alors|donc) )?(?:qui (?:est|était|etait|sont|fut|étaient)(?: donc)?(?: actuellement)? "
        r"(?:le |la |les |l['’]|son |sa |leur )|comment s['’]appell\w+ (?:le |la |l['’])|"
        r"quel(?:le)? est (?:le nom|l['’]identité) (?:du |de la |de l['’]|des ))(?P<office>.+)$"
        r"|^qui (?:dirige|dirigeait|préside|présidait|commande|commandait|gouverne|pilote|chapeaute|"
        r"(?:est|était) (?:à la tête|aux commandes|responsable) d(?:e|u|es|['’]))(?P<body>.+)$"
    ),
    "en": re.compile(
        r"(?i)^(?:(?:and|but|so) )?(?:who(?: is|['’]s| was| are| were)(?: currently)? (?:the |its |their )|"
        r"what(?: is|['’]s| was) the name of (?:the )?)(?P<office>.+)$"
        r"|^who (?:leads|led|heads|headed|runs|ran|chairs|chaired|commands|commanded|presides over|"
        r"(?:is|was) (?:in charge|at the head|the head) of)(?P<body>.+)$"
    ),
}
# What tells more than the office: a relative clause, a moment.
_CUT = re.compile(
    r"(?i)[,?!:;(]| (?:\w+ed|\w{3,}ée?s?|reçue?s?|vue?s?|seen|met) (?:by|par|in|en|on|le|à|at)\b.*|"
    r" (?:qui|que|dont|who|whom|that|when|quand|lors|au moment|à l['’]époque|at the time|selon|since|depuis|"
    r"according)\b.*"
)
_FORMER = re.compile(r"\b(?:ancien(?:ne)?s?|ex|former|late|feu)\b")
_DEPUTY = re.compile(r"\b(?:vice|adjointe?|sous|deputy|under|assistant|interim|acting|interimaire)\b")
_REACH: Final = 110
_STEM: Final = 5
_COUNTERPART: Final = frozenset(("homologue", "counterpart"))
_PARTS: Final = frozenset("premier porte parole prime general vice".split())
# "Le maire de Kalmar" is not called Kalmar.
_COMPLETES: Final = re.compile(r"(?i)(?:\b(?:de|du|des|of|from|in|à|en)\s+|\bd['’])$")
# What comes before a phrase that tells of somebody: a verb, a preposition, another phrase.
_NEW_PHRASE: Final = re.compile(
    r"(?i)\b(?:a|ont|avait|avaient|est|sont|était|was|were|is|has|had|have|que|qui|dont|that|which|and|et|avec|with|"
    r"à|to|by|par|entre|between|met|meets)\b(?=\s+(?!la tête|l['’]|la |le |les )\w)"
)
_APPOSED: Final = re.compile(r"\s*(?:,|\()\s*(?P<words>[^,.;:!?()«»“”]+)")
_LEADS_IT: Final = re.compile(
    r"(?i)\s*,?\s*(?:(?:qui|who) )?(?P<verb>est|était|is|was|a été|has been|dirige|dirigeait|heads|headed|leads|led|"
    r"préside|présidait|chairs|chaired|runs|ran|commande|commands|nommée?|élue?|appointed|elected|named)\s"
    r"(?P<words>[^,.;:!?()«»“”]+)"
)
# "Sa vice-présidente": what the office is of is said before.
_OWNED: Final = re.compile(r"(?i)\b(?:sa|son|ses|leur|his|her|its|their)\b")
# A verb or another phrase, which is no apposition.
_VERB: Final = re.compile(
    r"(?i)^(?:a|ont|avait|avaient|aurait|has|had|have|will|would|said|says|se|s['’]|ne|n['’]|et|and|ou|or)\b"
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office asked about: which of the table it may be, what it is of, and the words it is asked in."""

    heads: frozenset[int]
    of: tuple[Token, ...]
    names: tuple[Name, ...]
    text: str


def office_asked(query: Query) -> Office | None:
    """Return the office whose holder a question asks for, None where it asks for something else."""
    match = _ASKED[query.language].match(query.text.strip())
    if match is None:
        return None
    phrase = _CUT.split(match["body"] or match["office"])[0].strip()
    heads = _LEADING if match["body"] else _heads(phrase)
    reading = read(phrase, None, query.language)
    if not heads or not reading.statements:
        return None
    names = tuple(find_names(phrase, query.language))
    own = [one for one in reading.statements[0].tokens if one.keys and not _in_name(one, names)]
    of = own if match["body"] else [one for one in own if one.low not in _OFFICES and one.low not in _PARTS]
    return Office(heads, tuple(of), names, phrase)


def find_holder(office: Office, side: Side) -> Fit:
    """Tell whether a sentence names who holds an office, and where it does."""
    ground = side.ground
    people = [name for name in ground.names if is_somebody(name) and not _same(name, office)]
    described = [(name, _described(name, ground)) for name in people]
    held = [name for name, words in described if _is_office(office, words, side)]
    for name in sorted(held, key=lambda one: not side.holds_key(one.start, one.end)):
        return Fit("fills", name.start, name.end)
    if any(_heads(words) & office.heads for _, words in described):
        return FAILS
    if not _LED.search(ground.text) and not _heads(ground.text) & office.heads:
        return FAILS
    if office.of and not any(token.keys & ground.keys for token in office.of):
        return FAILS
    return OPEN if people else FAILS


def _is_office(office: Office, words: str, side: Side) -> bool:
    folded = fold_in_place(words)
    asked = fold_in_place(office.text)
    if not _heads(words) & office.heads or (_FORMER.search(folded) and not _FORMER.search(asked)):
        return False
    if bool(_DEPUTY.search(folded)) != bool(_DEPUTY.search(asked)):
        return False
    return _carries(office, words, side)


def _carries(office: Office, words: str, side: Side) -> bool:
    """Tell whether the words for somebody tell what the office is of; "his" and counterparts have it from before."""
    reading = read(words, None, side.ground.language)
    counterpart = any(token.low.rstrip("s") in _COUNTERPART for one in reading.statements for token in one.tokens)
    around = side.window if counterpart or _OWNED.search(words) else reading
    told = frozenset(key for one in around.statements for token in one.tokens for key in token.keys)
    if any(_rivals(name, office, words, side) for name in office.names):
        return False
    held = sum(bool(token.keys & told) for token in office.of)
    return 2 * held >= len(office.of)


def _rivals(name: Name, office: Office, words: str, side: Side) -> bool:
    """Tell whether the words for somebody name another state or body in the place of one that is asked about."""
    told = [one for one in find_names(words, side.ground.language) if not is_somebody(one)]
    if any(_same_state(one.text, name.text) for one in told):
        return False
    return bool(told) and fold_in_place(name.text) not in fold_in_place(words)


def _same_state(one: str, other: str) -> bool:
    """Tell whether a country and an adjective go together, known ones or by their first letters."""
    if canonical_actor(one) == canonical_actor(other):
        return True
    a, b = fold_in_place(one), fold_in_place(other)
    return min(len(a), len(b)) >= _STEM and a[:_STEM] == b[:_STEM]


def _heads(words: str) -> frozenset[int]:
    """Return the offices that some words tell; a counterpart's may be any."""
    folded = _WRITTEN_AS_ONE.sub(r"\1\2", fold_in_place(words))
    found = [word.rstrip("s") if word not in _OFFICES else word for word in re.findall(r"[a-z]+", folded)]
    if _COUNTERPART.intersection(found):
        return frozenset(range(len(_LINES)))
    return frozenset().union(*(_OFFICES.get(word, frozenset()) for word in found))


def _described(name: Name, ground: Statement) -> str:
    """Return the words that say who somebody is: what leads up to the name, and what a comma sets behind it."""
    text = ground.reading.text
    others = [
        one.end
        for one in ground.names
        if is_somebody(one) and one.end <= name.start and text[one.end : name.start].strip(" ,")
    ]
    start = max(ground.start, name.start - _REACH, *others)
    before = re.split(r"[.;:!?()«»“”]|,(?!\s*$)", text[start : name.start])[-1]
    if _COMPLETES.search(before):
        return ""
    after = text[name.end : min(ground.end, name.end + _REACH)]
    led, apposed = _LEADS_IT.match(after), _APPOSED.match(after)
    if led:
        behind = f"{'chef' if _LED.match(led['verb']) else ''} {led['words']}"
    else:
        behind = apposed["words"] if apposed and not _VERB.match(apposed["words"]) else ""
    return f"{_NEW_PHRASE.split(before)[-1]} {name.text} {behind}"


def _in_name(token: Token, names: Sequence[Name]) -> bool:
    return any(name.start <= token.start < name.end for name in names)


def _same(name: Name, office: Office) -> bool:
    return any(canonical_actor(name.text) == canonical_actor(one.text) for one in office.names)
