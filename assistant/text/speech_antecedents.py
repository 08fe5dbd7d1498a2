"""Who "il", "le groupe" or "M. Kim" is: a phrase and what the text said before in, the plainer phrase out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from assistant.text import name_words as lexicon
from assistant.text.actors import canonical_actor, same_name
from assistant.text.countries import country_of_adjective, country_of_place, folded_name
from assistant.text.names import Name
from assistant.text.speech_genders import first_name_gender, pronoun_gender
from assistant.text.speech_words import PLURAL_PRONOUNS

_FEMININE = frozenset("elle elles celle-ci celles-ci she".split())
_MASCULINE = frozenset("il ils celui-ci ceux-ci".split())
_LATTER = ("ce dernier", "cette derniere", "ces derniers", "ces dernieres", "the latter", "l'interesse", "l'interessee")
_ENGLISH = frozenset(("he", "she", "him", "her", "it", "they", "them"))
GROUPS = frozenset(
    """groupe organisme organisation agence instance institution association ong comite panel mission delegation
    collectif     observatoire institut entreprise societe compagnie firme mouvement parti syndicat journal
    quotidien site chaine
    magazine hebdomadaire media bureau office commission conseil federation coalition alliance milice
    group body organization agency panel institution association ngo committee company firm movement party union
    newspaper daily outlet broadcaster commission council federation coalition watchdog""".split()
)
_THINGS_SAID = frozenset(
    """message lettre lettres communique texte discours declaration declarations rapport article tweet post propos mots
    letter statement speech report remarks words announcement annonce reponse document""".split()
)
_SPEAKERS = (
    lexicon.TITLES
    | lexicon.ORGANISATION_HEADS
    | GROUPS
    | frozenset(
        """gouvernement opposition pouvoir autorite autorites presidence mairie pays responsable chef cheffe president
        presidente chancellerie diplomatie regime majorite etat elu elue porte-parole gouvernant habitant riverain
        victime famille accusation defense parquet accuse suspect prevenu dirigeant patronat constructeur fabricant
        operateur autorites renseignement marine aviation milice rebelle insurge talibans junte palais
        cabinet ambassade parole
        ville commune metropole region departement municipalite voisin voisine ami amie frere soeur pere mere fils fille
        mari femme homme jeune soldat militaire civil otage detenu delegue roi eveque moine imam rabbin
        consulat hopital prefecture magazine laboratoire club temoin source secours pompier enqueteur magistrat
        government opposition authorities presidency country official officials state regime majority spokesperson
        resident residents victim victims family prosecutor prosecutors suspect defendant leader leaders manufacturer
        operator intelligence navy rebels insurgents junta palace cabinet embassy
        consulate hospital laboratory club witness witnesses source sources investigator investigators rescuers critic
        critics campaigner campaigners mayor
        activist activists president""".split()
    )
) - {"me", "ms", "gen", "general", "times", "post", "haut", "centre", "center", "house", "place"}
_ARTICLES = frozenset("le la les l' un une des ce cet cette ces the a an this these its his her".split())
_AGENT_ENDS = tuple(
    """eur euse trice ien ienne iste ier ois oise ais aise ant er or
    ist man men woman women people source temoin etude enquete conjoint""".split()
)
_REACH = 4
_RECENT = 40


Role = Literal["speaker", "source", "subject"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that can be taken up again, and the sentence it stands in."""

    phrase: str
    sentence: int
    role: Role


@dataclass(slots=True)
class Memory:
    """What the text said so far."""

    people: Sequence[Name]
    mentions: list[Mention] = field(default_factory=list)

    def add(self, phrase: str, sentence: int, role: Role) -> None:
        """Remember a speaker or a subject; the newest are kept."""
        self.mentions.append(Mention(phrase, sentence, role))
        del self.mentions[:-_RECENT]

    def may_speak(self, phrase: str) -> bool:
        """Tell whether a phrase names a person, a body or a state."""
        folded = folded_name(phrase).replace("'", "' ")
        heads = folded.split()[:4]
        if _SPEAKERS & {*heads, *(head.rstrip("sx") for head in heads)}:
            return True
        key = canonical_actor(phrase)
        known = country_of_place(key) is not None or key in lexicon.ORGANISATIONS
        return known or any(name.text in phrase for name in self.people)

    def may_be_somebody(self, phrase: str) -> bool:
        """Tell a phrase that may speak from a common noun that names a thing: a name and "le chercheur" may."""
        words = folded_name(phrase).replace("'", "' ").split()
        if phrase[:1].isupper() and words[0] not in _ARTICLES:
            return True
        if any(word[:1].isupper() for word in phrase.split()[1:]) or self.may_speak(phrase):
            return True
        return any(word.rstrip("s").endswith(_AGENT_ENDS) for word in words[1:3])

    def is_person(self, phrase: str) -> bool:
        """Tell whether a phrase names a person of the text."""
        return any(name.text in phrase for name in self.people)

    def agrees(self, pronoun: str, phrase: str) -> bool:
        """Tell whether a pronoun can take up a phrase by number and gender."""
        return _agrees(pronoun, phrase, self.people)

    def last_speaker(self, sentence: int) -> str | None:
        """Return who spoke last, in the sentence before this one or the one before that."""
        for mention in reversed(self.mentions):
            if mention.role == "speaker" and 0 < sentence - mention.sentence <= 2:
                return mention.phrase
        return None

    def pronoun(self, pronoun: str, sentence: int) -> str | None:
        """Return the newest speaker that agrees with a pronoun, else the newest source or subject that does."""
        near = [mention for mention in reversed(self.mentions) if sentence - mention.sentence <= _REACH]
        for first_choice in (True, False):
            for mention in near:
                if (
                    (mention.role == "speaker") == first_choice
                    and (first_choice or self.may_speak(mention.phrase))
                    and _agrees(pronoun, mention.phrase, self.people)
                ):
                    return mention.phrase
        return None

    def resolve(self, phrase: str, start: int, sentence: int) -> str | None:
        """Return the antecedent of a noun phrase where the text makes it plain, the phrase itself otherwise."""
        folded = folded_name(phrase)
        if folded in _LATTER:
            return self.pronoun("il" if "dernier" in folded.split() else "elle", sentence)
        if folded in _PRONOUNS:
            return self.pronoun(folded.replace(" ", "-"), sentence)
        words = folded.replace("'", "' ").split()
        if len(words) > 1 and words[0] in ("son", "sa", "ses", "his", "her") and words[1] in _THINGS_SAID:
            return self.pronoun("he" if words[0] in ("his", "her") else "il", sentence) or phrase
        if len(words) == 2 and words[0] in ("le", "la", "l'", "ce", "cet", "cette", "the", "this"):
            return self._definite(words[1], sentence) or phrase
        return self._full_name(phrase, start) or phrase

    def _definite(self, noun: str, sentence: int) -> str | None:
        """Take up "le groupe": the same noun said in full before, else a body named or described before."""
        near = [mention for mention in reversed(self.mentions) if sentence - mention.sentence <= _REACH]
        for mention in near:
            words = folded_name(mention.phrase).replace("'", "' ").split()
            if noun in words[:3] and len(words) > 2:
                return mention.phrase
        if noun in GROUPS:
            for mention in near:
                words = folded_name(mention.phrase).replace("'", "' ").split()
                if words[0] in ("un", "une", "a", "an", "l'", "le", "la", "the") and GROUPS & set(words[:3]):
                    return mention.phrase
                if folded_name(mention.phrase) in lexicon.ORGANISATIONS:
                    return mention.phrase
        return None

    def _full_name(self, phrase: str, start: int) -> str | None:
        """Return the one full name that a surname, with or without a civil title, shortens."""
        words = folded_name(phrase).split()
        bare = [word for word in words if word not in lexicon.CIVIL_TITLES]
        if len(bare) != 1 or len(words) > 2 or country_of_adjective(bare[0]):
            return None
        full: dict[str, str] = {}
        for name in self.people:
            if name.start < start and len(name.text) > len(bare[0]) and same_name(bare[0], name.text):
                full[folded_name(name.text)] = name.text
        return next(iter(full.values())) if len(full) == 1 else None


_PRONOUNS = frozenset(
    """il elle ils elles eux lui celui ci|celle ci|ceux ci|celles ci he she they it him them""".replace(
        "|", " "
    ).split()
) | {"celui ci", "celle ci", "ceux ci", "celles ci"}


def _agrees(pronoun: str, phrase: str, people: Sequence[Name]) -> bool:
    said = folded_name(phrase).replace("'", "' ").split()
    first = said[0] if said else ""
    if _THINGS_SAID & set(said[:2]):
        return False
    if {first_name_gender(phrase), pronoun_gender(pronoun)} == {"m", "f"} and " et " not in phrase:
        return False
    if pronoun in _ENGLISH:
        return _agrees_english(pronoun, phrase, said, people)
    plural = first in ("les", "des", "ces", "mm.", "plusieurs", "certains") or " et " in phrase
    if (pronoun in PLURAL_PRONOUNS) != plural:
        return False
    if pronoun in _MASCULINE and first in ("la", "une", "cette", "mme", "sa"):
        return False
    return not (pronoun in _FEMININE and first in ("le", "un", "ce", "m", "m.", "mr", "mr."))


def _agrees_english(pronoun: str, phrase: str, said: list[str], people: Sequence[Name]) -> bool:
    person = any(name.text in phrase for name in people) or bool(set(said) & lexicon.TITLES)
    if pronoun in ("they", "them"):
        return not person or " and " in phrase
    if pronoun == "it":
        return not person
    lone_name = not said or said[0] not in ("the", "a", "an", "its", "their")
    known = country_of_place(" ".join(said)) or folded_name(phrase) in lexicon.ORGANISATIONS
    return person or (lone_name and not known and len(said) <= 3 and phrase[:1].isupper() and not phrase.endswith("s"))
