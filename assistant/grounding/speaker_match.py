"""Whether two phrases name one speaker: the speakers of a claim and of a passage in, yes, no or unknown out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.grounding.speaker_offices import office_keys, offices_apart
from assistant.grounding.statements import Reading, word_keys
from assistant.grounding.translations import meaning_keys
from assistant.text.name_words import CIVIL_TITLES, TITLES
from assistant.text.names import Name, find_names, same_name
from assistant.text.numbers import parse_number
from assistant.text.speech_antecedents import GROUPS
from assistant.text.speech_genders import Gender, first_name_gender, gender_of, pronoun_gender
from assistant.text.speech_reports import Report
from assistant.text.words import STOP_WORDS, fold
from assistant.types import Language

_COMPLEMENT = re.compile(r"\b(?:de|du|des|of|de la|de l['’]|d['’]|of the)\s*$", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"\b(?:du|de la|de l['’]|des|of the|of)\s*([^\W\d_-]+(?:-[^\W\d_]+)?)\s+$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:son|sa|ses|leurs?|his|her|their|its)\s", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:l['’]|(?:le|la|les|ce|cet|cette|ces|the|this)\s)", re.IGNORECASE)
_CIVIL = re.compile(r"(?:m|mm|mme|mmes|mlle|mr|mrs|ms|miss|madame|monsieur)\.?\s", re.IGNORECASE)
_QUANTITY = re.compile(
    r"(?:(?:plus|moins|près|environ|quelque|more|less|fewer|about|nearly|almost|some|over|only|seulement)\s+"
    r"(?:de\s+|d['’]\s?|than\s+|of\s+)?)?(?:\d|(?:la (?:plupart|majorité|moitié)|une (?:majorité|minorité|part)|most"
    r"|many|half|(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|one|two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?:tiers|quarts?|\w+ sur|in|out|thirds?|quarters?))\b)",
    re.IGNORECASE,
)
# "Les chiffres publiés par X" may be told as X's; "le texte" takes up a decree, "cette instance" any body.
_PUBLISHED = re.compile(
    r"(?:les |des |une? |l'|le |the |an? )?(?:\w+ )?(?:chiffres|donnees|etude|enquete|rapport|sondage|communique"
    r"|barometre|calculs|document|figures|data|study|survey|report|poll|statement)\b.*\b(?:par|by|de|du|of|from)\b"
)
_PUBLISHES = re.compile(r"(?:les |des |une? |l'|le |the |an? )?(?:chiffres|donnees|etude|sondage|figures|data|study)\b")
_WRITTEN = re.compile(r"(?:le|ce|the|this) (?:texte|document|text)$")
_WRITINGS = frozenset(
    "decret arrete loi projet rapport document lettre accord traite avis decree bill report law".split()
)
_SHOWN = re.compile(r"(?:ce|cet|cette|ces|this|these)\s", re.IGNORECASE)
_TEAMS = frozenset("club equipe team federation parti party banque bank firme firm ligue league chaine".split())
_NEAR = 60
_MOST_READ = 50_000
_TONGUES: tuple[Language, ...] = ("fr", "en")
_PERSON_ENDS = tuple("eur euse trice tant taire ier iere iste sident sidente maire er or".split())


def counts_people(speaker: str) -> bool:
    """Tell people counted ("63 % des Français") from a speaker: who they are is for the checks of figures."""
    first = speaker.split(maxsplit=1)[0] if speaker.strip() else ""
    counted = (parse_number(first.lower(), tongue) for tongue in _TONGUES)
    return _QUANTITY.match(speaker) is not None or any((value or 0) > 1 for value in counted)


def same_group(
    claimed: Report, told: Report, language: Language, passage: Reading, everyone: Sequence[Report]
) -> bool | None:
    """Tell whether a claim's speaker is a passage's, None where neither can be said.

    `everyone` are the reports of the passage: who spoke before may be taken up by "l'organisme".
    """
    mine, theirs = claimed.speakers, told.speakers
    people = _people(mine, language) or _surnames(mine, passage), _people(theirs, passage.language)
    if _stands_within(mine, theirs) or _share_own_name(mine, language, theirs, passage.language):
        return True
    if all(people) and not (told.pronoun and not _agree(people[1], told.pronoun)):
        return any(same_name(one, other) for one in people[0] for other in people[1])
    if genders_clash(claimed, told, language, passage.language):
        return False
    return _same_described(claimed, told, language, passage, everyone, people) if theirs else None


def _surnames(mine: Sequence[str], passage: Reading) -> list[str]:
    """Return the lone words that end a person's name of the passage: "Wilson" where it has "Woodrow Wilson"."""
    known = {fold(name.text).split()[-1] for name in passage.names if name.kind == "person" and name.text.split()}
    return [one for one in mine if one.istitle() and fold(one) in known]


def _share_own_name(mine: Sequence[str], language: Language, theirs: Sequence[str], source: Language) -> bool:
    """Tell "l'agence KCNA" from "le média d'État KCNA": one body under its name, however it is described.

    Its initials may stand for its name in full: "la RATP", "la Régie autonome des transports parisiens".
    """
    bodies = ("organisation", "other")
    left = [(one, name) for one in mine for name in own_names(one, language) if name.kind in bodies]
    right = [(one, name) for one in theirs for name in own_names(one, source) if name.kind in bodies]
    if any(same_name(a.text, b.text) and _heads(one, a) and _heads(two, b) for one, a in left for two, b in right):
        return True
    return any(spelt_out(one, two) or spelt_out(two, one) for one in mine for two in theirs)


def _heads(phrase: str, name: Name) -> bool:
    """Tell whether a name closes a phrase that names no person's office: "l'agence KCNA", not "le député LR"."""
    before = {fold(word) for word in re.findall(r"[^\W\d_]+", phrase[: name.start])}
    return name.end >= len(phrase.rstrip()) and not before & (TITLES | CIVIL_TITLES)


def spelt_out(short: str, full: str) -> bool:
    """Tell whether a phrase holds the words whose initials another one has as its name."""
    letters = [word for word in re.findall(r"[^\W\d_]+", short) if len(word) > 2 and word.isupper()]
    words = [word for word in re.findall(r"[^\W\d_]+", full) if len(word) > 2 and fold(word) not in STOP_WORDS]
    initials = fold("".join(word[0] for word in words))
    return any(fold(word) in initials for word in letters)


def _same_described(
    claimed: Report,
    told: Report,
    language: Language,
    passage: Reading,
    everyone: Sequence[Report],
    people: tuple[list[str], list[str]],
) -> bool | None:
    """Compare two speakers of whom one at least is not a person named."""
    mine, theirs = claimed.speakers, told.speakers
    if _bears_title(mine, people[1], passage) or _bears_title(theirs, people[0], passage):
        return True
    if _shares_word(mine, language, theirs, passage.language) and not _names_differ(
        mine, language, theirs, passage.language
    ):
        return True
    described = not people[1] and bool(people[0])
    if described and all(_POSSESSIVE.match(one) for one in theirs):
        return False
    if _taken_up(mine, language, told, passage, everyone) or (described and _is_salient(mine, language, told, passage)):
        return True
    if _are_apart(mine, language, theirs, passage) or all(offices_apart(a, b) for a in mine for b in theirs):
        return False
    if language == passage.language:
        return False if not any(find_names(one, language) for one in (*mine, *theirs)) else None
    return False if _absent(mine, language, theirs, passage) else None


def _stands_within(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell a full name that stands in a phrase: "le député du Nord Paul Roy" is Paul Roy."""
    full = [f" {fold(one)} " for one in theirs]
    return any(len(one.split()) > 1 and f" {fold(one)} " in other for one in mine for other in full)


def _bears_title(described: Sequence[str], people: Sequence[str], passage: Reading) -> bool:
    """Tell whether a description stands beside a name: "the former minister" is "former minister Paul Roy"."""
    text = fold(passage.text[:_MOST_READ])
    for one in described:
        bare = re.escape(_undefined(one))
        for person in (re.escape(fold(name)) for name in people):
            if bare and re.search(rf"\b{bare},? ?{person}|{person},? (?:\w+ )?{bare}\b", text):
                return True
    return False


def _is_salient(mine: Sequence[str], language: Language, told: Report, passage: Reading) -> bool:
    """Tell whether a definite phrase can take up a person given by name alone, the last or last but one named."""
    if not all(_DEFINITE.match(one) and not own_names(one, passage.language) for one in told.speakers):
        return False
    bare = [one for one in mine if not speaker_keys(one, language)]
    before = [name.text for name in passage.names if name.kind == "person" and name.end <= told.by[0]]
    last: list[str] = []
    for name in reversed(before):
        if not any(same_name(name, other) for other in last):
            last.append(name)
    return any(same_name(one, other) for one in bare for other in last[:2])


def _are_apart(mine: Sequence[str], language: Language, theirs: Sequence[str], passage: Reading) -> bool:
    """Tell two named speakers, one a body at least, that nothing in the passage joins."""
    left = [name for one in mine for name in find_names(one, language)]
    right = [name for one in theirs for name in find_names(one, passage.language)]
    if not left or not right or any(one.kind not in ("person", "organisation", "other") for one in (*left, *right)):
        return False
    if any(same_name(one.text, other.text) for one in left for other in right):
        return False
    ours = [at.start for at in passage.names if any(same_name(at.text, one.text) for one in left)]
    others = [at.start for at in passage.names if any(same_name(at.text, one.text) for one in right)]
    return bool(ours) and not any(abs(one - other) < _NEAR for one in ours for other in others)


def _people(phrases: Iterable[str], language: Language) -> list[str]:
    return [name.text for phrase in phrases for name in own_names(phrase, language) if name.kind == "person"]


def own_names(phrase: str, language: Language) -> list[Name]:
    """Return the names a phrase gives its speaker, those of others left out ("l'avocate de X", "X's lawyer")."""
    return [name for name in find_names(phrase, language) if not _is_complement(phrase, name)]


def _is_complement(phrase: str, name: Name) -> bool:
    if phrase[name.end : name.end + 2] in ("'s", "’s") and phrase[name.end + 2 :].strip():
        return True
    before = phrase[: name.start]
    if _COMPLEMENT.search(before):
        return True
    held = _OF_SOMEBODY.search(before)
    if not held or len(before.split()) < 3:
        return False
    noun = fold(held[1])
    # "Le ministre de l'Intérieur Paul Roy" is Paul Roy, "l'avocat du maire Paul Roy" is not.
    return held[1].islower() and (noun in TITLES - CIVIL_TITLES or noun.endswith(_PERSON_ENDS))


def _agree(people: Sequence[str], pronoun: str) -> bool:
    told = pronoun_gender(pronoun)
    return told is None or any(first_name_gender(one) in (told, None) for one in people)


def genders_clash(claimed: Report, told: Report, language: Language, source: Language) -> bool:
    """Tell a man's words given to a woman: by first name or civil title on one side, by any mark on the other."""
    mine, theirs = _named_gender(claimed.speakers, language), _named_gender(told.speakers, source)
    if claimed.pronoun:
        mine = pronoun_gender(claimed.pronoun)
    if told.pronoun:
        theirs = pronoun_gender(told.pronoun)
    elif mine and theirs is None:
        theirs = _described_gender(told.speakers)
    return {mine, theirs} == {"m", "f"}


def _named_gender(speakers: Sequence[str], language: Language) -> Gender | None:
    for one in speakers:
        if _CIVIL.match(one):
            return gender_of(one)
        genders = {first_name_gender(name.text) for name in own_names(one, language)} - {None}
        if len(genders) == 1:
            return genders.pop()
    return None


def _described_gender(speakers: Sequence[str]) -> Gender | None:
    """A feminine noun of office tells a woman ("la procureure"); a masculine one tells nobody's sex."""
    for one in speakers:
        words = fold(one).replace("'", " ").split()
        if len(words) > 1 and words[0] in ("la", "une", "l") and words[1].endswith(("euse", "trice", "iere", "ienne")):
            return "f"
    return None


def _shares_word(mine: Sequence[str], language: Language, theirs: Sequence[str], source: Language) -> bool:
    left = frozenset(key for one in mine for key in speaker_keys(one, language))
    right = frozenset(key for one in theirs for key in speaker_keys(one, source))
    return bool(left & right)


def _names_differ(mine: Sequence[str], language: Language, theirs: Sequence[str], source: Language) -> bool:
    """Tell "le maire de Lyon" from "le maire de Lille": names on both sides, none the same."""
    left = [name.text for one in mine for name in find_names(one, language)]
    right = [name.text for one in theirs for name in find_names(one, source)]
    return bool(left and right) and not any(same_name(one, other) for one in left for other in right)


def _taken_up(
    mine: Sequence[str], language: Language, told: Report, passage: Reading, everyone: Sequence[Report]
) -> bool:
    """Tell whether "l'organisme", "the agency" can stand for a body that spoke before, or was named."""
    if any(_PUBLISHED.match(fold(one)) and fold(other) in fold(one) for one in told.speakers for other in mine):
        return True
    if all(_WRITTEN.match(fold(one)) for one in told.speakers) and any(
        _head(one) in _WRITINGS and any(_head(one) == token.low for s in passage.statements for token in s.tokens)
        for one in mine
    ):
        return True
    if any(_PUBLISHES.match(fold(one)) for one in told.speakers) and _is_publisher(mine, told, passage):
        return True
    shown = all(_SHOWN.match(one) for one in told.speakers)
    earlier = fold(passage.text[:_MOST_READ][: told.by[0]])
    if shown and any(_undefined(one) in earlier for one in mine):
        return True
    if not shown and not all(_DEFINITE.match(one) and _head(one) in GROUPS | _TEAMS for one in told.speakers):
        return False
    bodies = [name.text for name in passage.names if name.kind != "person" and name.end <= told.by[0]]
    if everyone and any(
        same_name(name.text, one) for phrase in mine for name in find_names(phrase, language) for one in bodies
    ):
        return True
    before = [speaker for one in everyone if one.at < told.at for speaker in one.speakers]
    return any(fold(one) == fold(other) or same_name(one, other) for one in mine for other in before[-6:])


def _undefined(phrase: str) -> str:
    """Return a folded phrase without the article it opens with."""
    return _DEFINITE.sub("", fold(phrase).strip(), count=1) if _DEFINITE.match(fold(phrase).strip()) else fold(phrase)


def _is_publisher(mine: Sequence[str], told: Report, passage: Reading) -> bool:
    """Tell whether "par X" or "by X" follows the figures or the study that a report rests on."""
    after = fold(passage.text[told.by[1] : told.by[1] + _NEAR])
    agent = re.search(r"^[^.;]*?\b(?:par|by) (.*)", after, re.DOTALL)
    heads = (_undefined(one)[: _NEAR // 3] for one in mine)
    return agent is not None and any(head and head in agent[1] for head in heads)


def _head(phrase: str) -> str:
    """Return the noun behind the article of a phrase."""
    words = fold(phrase).replace("'", " ").split()
    return words[1].rstrip("s") if len(words) > 1 else ""


def _absent(mine: Sequence[str], language: Language, theirs: Sequence[str], passage: Reading) -> bool:
    """Tell a speaker without a name none of whose words the passage has, where the lexicon would translate them."""
    if any(find_names(one, language) for one in mine):
        return False
    words = [word for one in mine for word in re.findall(r"[^\W\d_]+", one) if fold(word) not in STOP_WORDS | {"s"}]
    meanings = [meaning_keys(word) for word in words]
    known = any(meaning_keys(word) for one in theirs for word in re.findall(r"[^\W\d_]+", one))
    if not meanings or not all(meanings) or not known:
        return False
    return not any(meaning & statement.keys for meaning in meanings for statement in passage.statements)


def speaker_keys(phrase: str, language: Language) -> frozenset[str]:
    """Return the keys of the common words of a speaker's phrase, its names left out."""
    names = find_names(phrase, language)
    spans = [(name.start, name.end) for name in names]
    complements = [(name.start, name.end) for name in names if _is_complement(phrase, name)]
    found: set[str] = set()
    for match in re.finditer(r"[^\W_]+", phrase):
        if not any(start <= match.start() < end for start, end in complements):
            found |= office_keys(match.group())
        if not any(start <= match.start() < end for start, end in spans):
            found |= word_keys(match.group(), language)
    return frozenset(found)
