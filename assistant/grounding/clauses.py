"""A sentence in, its words out with what tells verbs from nouns: auxiliaries, endings, names made one word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.grounding.statements import Statement
from assistant.text.names import Name, canonical_actor
from assistant.text.number_words import ATOMS
from assistant.text.speech_verbs import speech_verbs
from assistant.text.words import fold

_AUXILIARIES = frozenset(
    """a ai as ont avait avaient aurait auraient aura auront eut eurent ayant est sont etait etaient ete fut furent sera
    seront serait seraient etre etant va vont peut peuvent pourrait pourraient doit doivent devrait devraient veut
    veulent fait font faire avoir has have had having is are was were be been being will would could can may might must
    should shall did does do""".split()
)
_FILLERS = frozenset(
    """pas plus jamais aussi egalement deja ainsi notamment toujours encore bien desormais donc ensuite finalement
    recemment ne n se s y en le la les l lui leur not never also already recently then later finally only just even now
    once twice reportedly to""".split()
)
_DETERMINERS = frozenset(
    """le la les l un une des du au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos chaque
    plusieurs quelques aucun aucune the a an this that these those his her its their my our your each every several
    some any no""".split()
)
_PREPOSITIONS = {
    "fr": frozenset(
        """de d du des a au aux en dans sur sous par pour avec sans contre chez vers entre depuis pendant lors selon
        malgre outre face apres avant pres jusque jusqu hors""".split()
    ),
    "en": frozenset(
        """of at in on by for with without against from to into over under between during since about according near
        alongside after before despite through across amid""".split()
    ),
}
_FRENCH_ONLY = frozenset("a ai as ont est sera fait font faire avoir fut va vont".split())
_CLITICS = frozenset("t il elle ils elles on nous vous je tu ce".split())
_PRONOUNS = frozenset("il elle ils elles on nous vous je tu he she it they we you i ce c".split())
_SAYING = frozenset(
    "said says say told tells claimed claims added adds believes believed thinks thought warned insisted".split()
)
_TIMES = frozenset(
    """lundi mardi mercredi jeudi vendredi samedi dimanche hier demain monday tuesday wednesday thursday friday saturday
    sunday yesterday today tomorrow ensuite puis enfin plus cependant toutefois meanwhile however later earlier
    then""".split()
)
_OBJECT_ARTICLES = frozenset("le la les l un une plusieurs son sa ses leur leurs ce cette".split())
_ANYBODY = frozenset("quelqu chacun quiconque somebody someone anybody anyone everyone everybody nobody".split())
_IRREGULAR = frozenset(
    """won beat met lost took gave cut sent left held led fell rose made found got paid bought sold hit struck shot won
    fought taught sought brought built lent spent kept felt became began broke chose drove fled flew knew ran saw sank
    stole swore threw wore wrote withdrew overtook outran took stood put set let quit rode drew grew told
    said""".split()
)
_FRENCH_PAST = re.compile(r".{3,}(?:aient|ait|èrent|erent|erait|eraient|eront|era|ira|iront)$")
_FRENCH_PLURAL = re.compile(r"(?!.*ment$).{4,}ent$")
_PARTICIPLE = re.compile(r".{2,}(?:ée?s?|ie?s?|ue?s?|ite?s?|ise?s?|erte?s?|einte?s?|aite?s?|uite?s?)$")
_MANNER = re.compile(
    r".*(?:[aei]lle|[aie]le|ique|ive|euse|aire|[ai]ble|ise|ente|recte|cte|pleine|vrai|[ae]mm|forte|[aeio]dice)ment"
)
_STRONG = frozenset(".;:?!()\n–—[]")
LIGHT = frozenset("took take takes taken taking prendre pris prend prennent gave give gives given".split())
_BREAK = re.compile(r"[,;:.!?()\[\]\n–—\"«»“”]|\s-|-\s")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or whole name of a sentence; `gap` is what stands before it, `keys` as those of a token."""

    low: str
    surface: str
    keys: frozenset[str]
    name: Name | None
    gap: str
    owner: bool
    past: bool
    french: bool
    start: int

    @property
    def broken(self) -> bool:
        """Tell whether punctuation stands before the word."""
        return bool(_BREAK.search(self.gap))

    @property
    def ends(self) -> bool:
        """Tell whether the punctuation before the word closes a clause; a point inside a number does not."""
        return bool(_STRONG & set(self.gap)) and self.gap != "."

    @property
    def auxiliary(self) -> bool:
        """Tell whether the word is a form of an auxiliary or modal verb."""
        if self.low not in _AUXILIARIES or self.surface.lower() == "à":
            return False
        return self.french or self.low not in _FRENCH_ONLY

    @property
    def preposition(self) -> bool:
        """Tell whether the word governs what follows."""
        if self.low == "a" and self.surface.lower() != "à":
            return False
        return self.low in _PREPOSITIONS["fr" if self.french else "en"]

    @property
    def clitic(self) -> bool:
        """Tell whether the word is a pronoun that a hyphen ties to its verb."""
        return self.low in _CLITICS

    @property
    def filler(self) -> bool:
        """Tell whether the word may stand between an auxiliary and its verb."""
        return self.low in _FILLERS or (self.french and _MANNER.fullmatch(self.low) is not None)

    @property
    def determiner(self) -> bool:
        """Tell whether a noun follows."""
        return self.low in _DETERMINERS and not (self.low == "a" and self.french)

    @property
    def pronoun(self) -> bool:
        """Tell whether the word is a subject pronoun."""
        return self.low in _PRONOUNS

    @property
    def saying(self) -> bool:
        """Tell whether an English clause may follow the word without "that"."""
        return self.low in _SAYING

    @property
    def time(self) -> bool:
        """Tell whether the word opens an adjunct of time."""
        return self.low in _TIMES or self.low[:1].isdigit()

    @property
    def number(self) -> bool:
        """Tell whether the word is a number."""
        return self.low in ATOMS["fr" if self.french else "en"] and self.low not in ("un", "une")

    @property
    def participant(self) -> bool:
        """Tell whether the word may be someone or something that acts."""
        return bool(self.keys) and not self.past and not self.number

    @property
    def participle(self) -> bool:
        """Tell whether the word has the ending of a past participle."""
        return self.past


@lru_cache(maxsize=2048)
def words_of(statement: Statement) -> tuple[Word, ...]:
    """Return the words of a sentence in order, each name made one."""
    names = {name.start: name for name in statement.names}
    text, french = statement.reading.text, statement.language == "fr"
    found: list[Word] = []
    end = statement.start
    for token in statement.tokens:
        if token.start < end:
            continue
        name = names.get(token.start)
        stop = name.end if name else token.end
        keys = frozenset({"@" + canonical_actor(name.text)}) if name else token.keys
        if token.low in _ANYBODY:
            keys = frozenset()
        surface = name.text if name else token.text
        owner = text[stop : stop + 2] in ("'s", "’s", "s'")
        past = (
            not name
            and fold(surface) not in _TIMES
            and (bool(_PARTICIPLE.match(surface.lower())) if french else token.low.endswith("ed"))
        )
        found.append(Word(fold(surface), surface, keys, name, text[end : token.start], owner, past, french,
                          token.start))  # fmt: skip
        end = stop
    return tuple(found)


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word is surely a verb, by its ending and what stands before it."""
    word = words[at]
    if word.name or not word.keys:
        return False
    place = at
    while place and words[place - 1].filler and not words[place].broken:
        place -= 1
    before = words[place - 1] if place else None
    if before and before.auxiliary and not words[place].broken:
        return True
    if at and words[at - 1].determiner:
        clitic = word.french and words[at - 1].low in ("les", "la", "le", "l") and not words[at - 1].broken
        return clitic and at > 1 and bool(words[at - 2].name)
    if word.french and _takes_object(words, at):
        return True
    if word.french:
        return bool(_FRENCH_PAST.match(word.surface) or _FRENCH_PLURAL.match(word.surface)) or (
            at > 0 and words[at - 1].low in ("qui", "se", "s", "ne", "n", "il", "elle", "on")
        )
    return word.low.endswith("ed") or word.low in _IRREGULAR or (at > 0 and words[at - 1].low == "to")


def _takes_object(words: Sequence[Word], at: int) -> bool:
    """Tell the present tense of "la France déclare la guerre": a noun or name before it, a determiner after it."""
    word = words[at]
    if not at or at + 1 >= len(words) or word.broken or word.past or words[at + 1].broken:
        return False
    before, after = words[at - 1], words[at + 1]
    object_follows = after.number or after.low in _OBJECT_ARTICLES
    known = word.low in speech_verbs("fr") or word.low.endswith(("ise", "isent"))
    return (
        object_follows
        and known
        and (before.name is not None or (before.participant and at > 1 and words[at - 2].determiner))
    )
