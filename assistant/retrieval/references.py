"""A question with pronouns and the question before it to a question that names what the pronouns stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.retrieval import follow_up_words as words
from assistant.retrieval.substitutions import add, names_in
from assistant.text.dates import find_dates
from assistant.text.language import detect_language
from assistant.text.names import Name, same_name
from assistant.text.words import content_words, fold
from assistant.types import Language

_MOST = 3
_WHICH = re.compile(
    r"(?i)^\W*(?:(?:à|de|en|dans|par|avec|pour|in|from|to|by|with|at|on) )?(?:quel(?:le)?s?|which|what) "
    r"(?P<noun>(?!(?:est|sont|était|étaient|fut|is|are|was|were|did|does|do|has|have|had|will|would)\b)[^\W\d_][\w'’-]*"
    r"(?: [\w'’-]+){0,5})"
)
_COUNTED = re.compile(r"(?i)\b(?:combien d(?:e |['’])|how (?:many|much) )(?P<noun>[^\W\d_][\w'’-]*(?: [\w'’-]+){0,5})")
_NOUN_ENDS = re.compile(
    r"(?i)\s(?:à|au|aux|en|dans|de|du|des|par|pour|contre|avec|sur|qui|que|le|la|les|un|une|in|at|from|to|of|by|for|"
    r"with|on|the|who|that|he|she|it|they|il|elle|ils|elles|(?:l|d|s|n)['’].*|[a-zéè]+-(?:t-)?(?:ils?|elles?)|"
    r"se|ne|y|first|last|[a-z]{3,}ed|won|wrote|built|made|left|led|began|took|gave|went|came|said|lost|sold|bought|paid|"
    r"met|held|found|ran|became|broke)(?=\s|$)"
)
_DETERMINED = re.compile(
    r"(?i)(?<!-)\b(?:les?|la|un|une|des|du|ce|cet|cette|ces|son|sa|ses|leurs?|chaque) "
    r"[^\W\d_]|\bl['’][^\W\d_]"
)
_FRAME = frozenset(
    "date jour mois annee an fois pays ville lieu endroit year day month time country city place".split()
)


def leans(question: str, language: Language) -> bool:
    """Tell whether a question has a pronoun or a pointing word that nothing in it explains."""
    return bool(
        _person(question, language)
        or _owner(question, language)
        or words.MATTER.search(question)
        or words.COUNT_WITHOUT_NOUN.match(question)
    )


def resolve(question: str, earlier: str, language: Language, joined: bool = False) -> str:
    """Return a question with what its pronouns stand for, from the earlier question; unchanged where it has none.

    A question that `joined` the conversation ("Et ...") and names nobody gets the earlier names and date too.
    """
    person, owner = _person(question, language), _owner(question, language)
    matter = words.MATTER.search(question)
    own = names_in(question, language)
    if words.COUNT_WITHOUT_NOUN.match(question):
        return _with(question, [noun_asked(earlier) or "", *_names(earlier, own), *_dates(earlier, question)])
    if matter or (person and person.group().lower() == "it"):
        return _with(question, [*_names(earlier, own), *_matter(earlier, question)])
    pronoun = person or owner
    if pronoun:
        who = _antecedent(earlier, own, pronoun.group(), question, language)
        if language == "en" and who:
            told = _in_place(question, person, owner, who)
            return _with(told, _names(earlier, [*own, *names_in(told, language)])[:1] if _is_group(who) else [])
        proper = [n.text for n in names_in(earlier, detect_language(earlier)) if n.kind != "nationality"]
        rest = [] if who and who.endswith(tuple(proper)) else _names(earlier, own)
        if words.REPLIES.search(question):
            rest = [*_matter(earlier, question), *_names(earlier, own)]
        return _with(question, [who, *rest] if who else [*rest, *_matter(earlier, question)])
    if joined and not own:
        return _with(question, [*_names(earlier, own), *_dates(earlier, question)])
    return question


def noun_asked(question: str) -> str | None:
    """Return the noun phrase after "quel", "which", "combien de" or "how many", without its determiner."""
    match = _WHICH.match(question) or _COUNTED.search(question)
    if match is None:
        return None
    phrase = match["noun"]
    cuts = [found.start() for found in (words.FINITE.search(phrase), _NOUN_ENDS.search(phrase)) if found]
    names = names_in(phrase, detect_language(question))
    cuts += [name.start for name in names if name.kind != "nationality" and name.start]
    phrase = phrase[: min(cuts)] if cuts else phrase
    phrase = phrase.strip(" ,?'’")
    return phrase if phrase and fold(phrase.split()[0]) not in _FRAME else None


def _person(question: str, language: Language) -> re.Match[str] | None:
    """Return the first personal pronoun that nothing in the question explains."""
    if language == "fr":
        spared = [match.span() for match in words.IMPERSONAL.finditer(question)]
        subjects = [
            match
            for match in words.FRENCH_SUBJECT.finditer(question)
            if not any(start <= match.start() < end for start, end in spared) and not _explained(question, match)
        ]
        return next(iter(subjects), None) or words.FRENCH_OBJECT.search(question)
    named = [name.start for name in names_in(question, language) if name.kind != "nationality"]
    for pattern in (words.ENGLISH_SUBJECT, words.ENGLISH_IT):
        match = pattern.search(question)
        if match and not any(start < match.start() for start in named) and not _described(question[: match.start()]):
            return match
    return words.ENGLISH_OBJECT.search(question)


def _explained(question: str, pronoun: re.Match[str]) -> bool:
    """Tell whether a name or a noun with its article, before the verb, is what a French pronoun repeats."""
    before = question[: pronoun.start()]
    if any(name.kind != "nationality" for name in names_in(before, "fr")):
        return True
    return bool(_DETERMINED.search(re.sub(r"(?i)\S+$", "", before)))


def _described(before: str) -> bool:
    """Tell whether a noun with its article stands before an English pronoun: "did the mayor say he"."""
    return bool(re.search(r"(?i)\bthe [a-z]{3,}.* (?:that|if|when|because|before|after|whether|say|said) *$", before))


def _owner(question: str, language: Language) -> re.Match[str] | None:
    pattern = words.FRENCH_OWN if language == "fr" else words.ENGLISH_OWN
    match = pattern.search(question)
    if match is None:
        return None
    named = [name for name in names_in(question[: match.start()], language) if name.kind != "nationality"]
    determined = _DETERMINED.search(question[: match.start()]) if language == "fr" else None
    verb = determined and words.FINITE.search(question[determined.start() : match.start()])
    return None if named or verb else match


def _antecedent(earlier: str, own: list[Name], pronoun: str, question: str, language: Language) -> str | None:
    """Return the noun phrase or name of the earlier question that a pronoun stands for.

    What the earlier question asks for comes first where the pronoun may stand for it, then its first name.
    """
    said = fold(pronoun.strip())
    found = [n for n in names_in(earlier, detect_language(earlier)) if n.kind != "nationality"]
    names = [n for n in found if not any(_same(n, other) for other in own)]
    if words.REPLIES.search(question):
        names.reverse()
    noun = next((one for one in [*_bracketed(earlier), noun_asked(earlier)] if one and _is_person(one)), None)
    noun = noun or noun_asked(earlier)
    described = f"{'the ' if language == 'en' else ''}{noun}" if noun else None
    counted = _COUNTED.search(earlier) is not None
    if described and ((said in _SEVERAL and counted) or (said in _ONE and _is_person(noun or ""))):
        return described
    wanted = ("person", "other") if said not in _THINGS | _SEVERAL else ("other", "place", "organisation")
    fitting = [_with_noun(earlier, name) for name in names if name.kind in wanted]
    if said in _PEOPLE | _ENGLISH_SEVERAL:
        return next(iter(fitting), described if said in _PEOPLE else None)
    rest = [_with_noun(earlier, name) for name in names]
    return next(iter([*fitting, *rest]), described)


_SEVERAL = frozenset("they them their ils elles eux leur leurs les en".split()) | {"d'entre eux", "d'entre elles"}
_ENGLISH_SEVERAL = frozenset("they them their".split())
_PEOPLE = frozenset("he she him her his".split())
_ONE = _PEOPLE | frozenset("il elle lui son sa ses il".split()) | {"a lui", "de lui", "d'elle", "avec lui", "avec elle"}
_THINGS = frozenset("it its".split())
_PERSON_NOUNS = frozenset(
    """homme femme enfant personne dirigeant dirigeante responsable athlete joueur joueuse auteur autrice ecrivain
    chanteur chanteuse acteur actrice candidat candidate juge avocat avocate medecin chercheur chercheuse patron
    patronne chef cheffe elu elue roi reine artiste scientifique journaliste militant militante otage suspect suspecte
    champion championne coureur pilote policier soldat officier eveque pape prince princesse ambassadeur
    ambassadrice procureur man woman child person leader official athlete
    player author writer singer actor candidate judge lawyer doctor
    researcher boss chief king queen artist scientist journalist activist hostage suspect champion runner pilot
    policeman officer soldier bishop pope ambassador prosecutor politician lawmaker coach teacher director engineer
    astronaut student farmer driver nurse entraineur directeur directrice ingenieur enseignant etudiant agriculteur
    infirmiere ministre president presidente maire depute deputee senateur senatrice gouverneur general minister mayor
    senator governor spokesman spokeswoman secretary chancellor chancelier envoy emissaire diplomate diplomat""".split()
)


def _bracketed(question: str) -> list[str]:
    """Return what was added to a question before."""
    match = re.search(r"\(([^()]*)\)\W*$", question)
    return match.group(1).split(", ") if match else []


def _with_noun(question: str, name: Name) -> str:
    """Return a name with the noun that it goes with: "course de Lorn", "stadium in Kerrow"."""
    before = re.search(
        r"([^\W\d_A-ZÀ-Ý][^\W\d_A-ZÀ-Ý]{2,} (?:de |du |des |d['’]|of |in |at )(?:la |le |les |l['’]|the )?)$",
        question[: name.start],
    )
    noun = before.group(1) if before else ""
    verb = words.FINITE.search(noun) or re.match(r"(?i)\w+(?:ed|é|ée|és|ées)\b", noun)
    own = "" if verb else noun
    return own + name.text


def _is_person(noun: str) -> bool:
    return any(fold(word) in _PERSON_NOUNS for word in noun.split())


def _same(one: Name, other: Name) -> bool:
    return same_name(one.text, other.text)


def _is_group(who: str) -> bool:
    return who.startswith("the ")


def _in_place(question: str, person: re.Match[str] | None, owner: re.Match[str] | None, who: str) -> str:
    """Put the name where the English pronoun stands."""
    if person is not None:
        return f"{question[: person.start()]}{who}{question[person.end() :]}"
    if owner is None:
        return question
    return f"{question[: owner.start('who')]}{who}'s{question[owner.end('who') :]}"


def _names(earlier: str, own: Iterable[Name]) -> list[str]:
    known = list(own)
    found = [name for name in names_in(earlier, detect_language(earlier)) if name.kind != "nationality"]
    return [_with_noun(earlier, name) for name in found if not any(_same(name, other) for other in known)][:_MOST]


def _matter(earlier: str, question: str) -> list[str]:
    """Return what the earlier question is about: the noun asked for, or else its nouns."""
    noun = noun_asked(earlier)
    if noun:
        return [noun]
    names = names_in(earlier, detect_language(earlier))
    covered = [(name.start, name.end) for name in names]
    covered += [(mention.start, mention.end) for mention in find_dates(earlier, None)]
    asked = {fold(word.surface) for word in content_words(question, "fr")}
    found = [
        word.surface
        for word in content_words(earlier, "fr")
        if not any(start <= word.start < end for start, end in covered)
        and not word.surface[0].isdigit()
        and fold(word.surface) not in asked
    ]
    return found[-2:]


def _dates(earlier: str, question: str) -> list[str]:
    if any(mention.kind == "date" and mention.edtf for mention in find_dates(question, None)):
        return []
    return [mention.surface for mention in find_dates(earlier, None) if mention.kind == "date"][:1]


def _with(question: str, added: Iterable[str]) -> str:
    """Add in brackets what the question does not say."""
    said = fold(question)
    new = [word for word in dict.fromkeys(added) if word and fold(word) not in said][: _MOST + 1]
    return add(question, f"({', '.join(new)})") if new else question
