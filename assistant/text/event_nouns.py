"""Nouns that count what happened to people in, the words that tell the same event of a number of people out.

"40 000 morts" says what "tue 40 000 personnes" says, "36 interpellations" what "36 personnes interpellées" says.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.text.words import fold

# One line an event, nouns and verbs by their beginnings, French and English; a word ending in "=" must be whole.
_EVENTS = """
mort mourr= meurt meurent decede deces deced tue= tues= tuee= tuees= tuer= tuent= tuant= tuait= tuerie victime peri=
    peris= perdu perdent perdre fatalit killed killing kills= kill= dead= death deaths die= died= dies= dying perish
    lives= vies=
bless wound injur hurt=
arrest arret detenu interpell detain detention garde= apprehen
embauch recrut engag hire= hires= hired= hiring recruit job= jobs= emploi
licenci suppression supprim debauch layoff laid= redundan dismiss sack fired= cuts= cut=
hospitalis hospitaliz admis= admission admit soign treat reanimation
evacu
contamin infect cas= case= cases= positif positive tested
condamn convict sentenc
expuls deport expel
disparu disparition missing vanish
liber releas freed= free=
verbalis amende contravention fine= fines= fined= pv=
naissan naiss nait= naquir ne= nes= birth born=
candidat postul appl
divorc
mari= marie mariage marri wedding
inscri inscription enrol register registr
plainte plaign complain
vote votes= voix= suffrag ballot
deplac displac flee fled= fui= fuir fuite
noy drown
accident collision crash
demission resign quit=
suicid
greve greviste strike striker
vaccin inocul jab
signat signer sign= signed=
abonn subscri
vend= vendu vente vendus sold= sale= sales= sell
achat achet achete buy= bought= purchas order commande
visit visiteur
manifest protest demonstrat
particip attend
agress assault attack attaque
detrui destroy
endommag damag
sauv secour rescu saved= save= saves=
vol= vols= vole= voles= volee= volees= derob theft stolen= stole=
"""


@lru_cache(maxsize=1)
def _events() -> tuple[tuple[str, bool, int], ...]:
    lines = _EVENTS.strip().replace("\n    ", " ").splitlines()
    return tuple(
        (word.rstrip("="), word.endswith("="), rank) for rank, line in enumerate(lines) for word in line.split()
    )


@lru_cache(maxsize=8192)
def events_of(word: str) -> frozenset[int]:
    """Return the events that a word tells, by number; none where no list has it."""
    folded = fold(word)
    return frozenset(
        rank for start, whole, rank in _events() if folded == start or (not whole and folded.startswith(start))
    )
