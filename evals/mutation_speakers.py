"""A supported claim in, lies about who did or said it out: speakers and actors swapped, quotations altered, moved."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from assistant.text.actors import canonical_actor, same_name
from assistant.text.words import STOP_WORDS, fold, stems
from evals.mutation_sources import Source

Edit = tuple[str, str]

_CAPITAL = r"[A-ZÀÂÉÈÎÔÇ][\w’'-]*[\wé]"
_NAME = rf"(?:(?:M\.|Mme|Mr\.?|Mrs\.?|Ms\.?) )?{_CAPITAL}(?: (?:de |du |von |van |of )?{_CAPITAL}){{0,3}}"
_SAID = (
    "déclaré dit affirmé indiqué annoncé expliqué estimé précisé ajouté assuré souligné confié rappelé raconté lancé"
    " regretté répondu dénoncé commenté reconnu noté promis"
).replace(" ", "|")
_SAYS = (
    "déclare|dit|affirme|indique|annonce|explique|estime|précise|ajoute|assure|souligne|confie|rappelle|raconte|note"
)
_EN_SAID = "said|says|told|added|announced|explained|claimed|declared|stated|warned|promised|noted"
_SPEAKERS = (
    re.compile(rf"(?:[,»”\"] )(?:a|avait) (?:{_SAID}) (?:à [^,.»]*? )?(?P<who>{_NAME})(?=[ ,.])"),
    re.compile(rf"[,»”\"] (?:{_SAYS}|{_EN_SAID}) (?P<who>{_NAME})(?=[ ,.])"),
    re.compile(rf"(?<![\w-] )(?<!['’])(?P<who>{_NAME}) (?:a |avait )?(?:{_SAID}|{_SAYS}|{_EN_SAID})\b"),
    re.compile(rf"(?i:\b(?:selon|d'après|d’après|according to)) (?P<who>(?-i:{_NAME}))(?=[ ,.])"),
)
_SOURCE = re.compile(
    r"(?i)(?:^|, )(?:selon|d['’]après|according to) "
    r"(?P<who>(?:le |la |les |l['’]|un |une |des |the |a )[^,.;:«»()\"]{4,60}?)(?=[,.])"
)
# Made up, so that no passage has them.
_STRANGERS = ["Ambroise Quellenec", "Ottilie Vandermaere", "Teodor Brankovar", "Solveig Aldermann", "Basile Montgrueil"]
_BODIES = {
    "fr": ["l'ambassade du Pérou", "le ministère fidjien des Pêches", "la mairie de Brive-la-Gaillarde"],
    "en": ["the embassy of Peru", "the Fijian ministry of fisheries", "the mayor of Ludlow"],
}
_DONE = (
    "accusé|attaqué|livré|envoyé|vendu|battu|acheté|reçu|accueilli|condamné|remplacé|nommé|invité|vaincu|envahi|soutenu"
    "|aidé|critiqué|tué|menacé|interrogé|éliminé|racheté|félicité|averti|prévenu|convaincu|dominé|écarté|autorisé"
    "|défié|sauvé|trahi|arrêté|libéré|capturé|assassiné|blessé|recruté|contacté|poursuivi|soupçonné|exhorté|devancé"
)
_DOES = (
    "accuse|attaque|livre|envoie|vend|bat|achète|reçoit|accueille|condamne|remplace|nomme|invite|vainc|envahit|soutient"
    "|aide|critique|tue|menace|élimine|rachète|félicite|domine|succède à|remplaça|succéda à|battit|envahit|nomma"
    "|accused|attacked|sold|sent|bought|beat|defeated|welcomed|condemned|replaced|invited|invaded|helped|criticised"
    "|criticized|threatened|succeeded|supported|warned|urged|appointed"
)
_ARTICLE = r"(?:[Ll]a |[Ll]e |[Ll]es |[Ll]['’]|[Tt]he )?"
_ADVERB = r"(?:\w+di|dimanche|\w+ment|aussi|ensuite|alors|hier|encore|publicly|again|also)"
# "le président russe ", before a name; it stays where it is when the names are swapped.
_TITLE = r"(?:[LlDd]['’]|(?:[Ll]e|[Ll]a|[Ss]on|[Ss]a|[Tt]he) )(?:[a-zéèêîôç-]+ ){1,3}"
_DID = re.compile(
    rf"(?:^|(?<=, ))(?:{_TITLE})?(?P<a>{_ARTICLE}{_NAME}) (?P<verb>(?:a|ont|avait|avaient) (?:{_DONE})|(?:{_DOES}))"
    rf"(?P<between> (?:{_ADVERB} )?(?:[^.;«»\"()]{{1,60}}? (?:à|contre|to|against) )??(?:{_TITLE})?)"
    rf"(?P<b>{_ARTICLE}{_NAME})"
    r"(?!(?:, | et | and |-)[A-ZÉ])"
)
_PASSIVE = re.compile(
    rf"(?:^|(?<=, ))(?P<a>{_ARTICLE}{_NAME}) (?P<verb>(?:est|a été|fut|sont|ont été|was|were|is) \w+)"
    rf"(?P<between> (?:par|by) )(?P<b>{_ARTICLE}{_NAME})"
)
# Before the second actor: what makes it a place, a date, a companion, or glues it to an article.
_NOT_ACTOR = re.compile(
    r"(?i)\b(?:en|dans|sur|et|and|in|at|on|avec|with|du|des|au|aux|chez|près de|comme|for|pour) $|, $"
)
_QUOTED = re.compile(r"«\s*([^«»]*?)\s*»|“([^“”]*)”|\"([^\"]*)\"")
_WORD = re.compile(r"[^\W\d_]{5,}")


def speaker(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Give the words to somebody else: another person of the passage, or a stranger."""
    for pattern in _SPEAKERS:
        for match in pattern.finditer(source.claim):
            who = match["who"]
            if fold(who.split()[0]) in STOP_WORDS or _in_quotes(source.claim, match.start("who")):
                continue
            new = rng.choice(_others(source, who) if rng.random() < 0.7 else _STRANGERS)
            yield source.claim[: match.start("who")] + new + source.claim[match.end("who") :], f"{who} became {new}"
            return
    for match in _SOURCE.finditer(source.claim):
        new = rng.choice(_BODIES[source.language])
        who = match["who"]
        yield source.claim[: match.start("who")] + new + source.claim[match.end("who") :], f"{who} became {new}"
        return


def _others(source: Source, who: str) -> Sequence[str]:
    """Return the persons of the passage who are surely somebody else."""
    named = {match.group() for match in re.finditer(rf"{_CAPITAL} {_CAPITAL}", source.passage)}
    persons = sorted(
        name
        for name in named
        if fold(name.split()[0]) not in STOP_WORDS
        and len(who.split()) > 1
        and _distinct(name, who)
        and name not in source.claim
    )
    return persons or _STRANGERS


def _distinct(first: str, second: str) -> bool:
    shared = set(fold(first).split()) & set(fold(second).split())
    return not shared and not same_name(first, second) and canonical_actor(first) != canonical_actor(second)


def actors(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Swap who did it and to whom."""
    for pattern in (_DID, _PASSIVE):
        for match in pattern.finditer(source.claim):
            first, second, between = match["a"], match["b"], match["between"]
            if _NOT_ACTOR.search(between) or not _distinct(first, second) or _names_within(between):
                continue
            if _is_plural(first) != _is_plural(second) or _is_common(first) or _is_common(second):
                continue
            made = _contracted(f"{_leading(second, first)} {match['verb']}{between}{_following(first)}")
            yield source.claim[: match.start()] + made + source.claim[match.end() :], f"{first} and {second} swapped"


_OPENERS = frozenset("selon mais puis cette ces le la les the when enfin ainsi hier".split())


def _is_common(name: str) -> bool:
    """Tell whether what looks like a name is a common noun or a word that opens the sentence."""
    bare = re.sub(rf"^{_ARTICLE}", "", name)
    return fold(bare.split()[0]) in STOP_WORDS | _OPENERS or re.match(r"[LD]['’][a-zéèê]", name) is not None


def _names_within(between: str) -> bool:
    return re.search(_CAPITAL, between) is not None


def _is_plural(name: str) -> bool:
    return name.lower().startswith("les ")


def _leading(name: str, other: str) -> str:
    return name[0].upper() + name[1:] if other[0].isupper() else name


def _following(name: str) -> str:
    article = re.match(r"(?:La |Le |Les |L['’]|The )", name)
    return name[0].lower() + name[1:] if article else name


def _contracted(text: str) -> str:
    for loose, tight in (("de le ", "du "), ("de les ", "des "), ("à le ", "au "), ("à les ", "aux ")):
        text = text.replace(f" {loose}", f" {tight}")
    return text


def quote_word(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Replace one word of a quotation by one that the passage has elsewhere, or leave it out."""
    for match in _QUOTED.finditer(source.claim):
        said = next((group for group in match.groups() if group), "")
        start = source.claim.index(said, match.start())
        words = [word for word in _WORD.finditer(said) if word.group().islower()]
        if len(said.split()) < 3 or not words:
            continue
        word = rng.choice(words)
        within = word.start() > 0 and re.match(r" \w+", said[word.end() :]) is not None
        new = "" if within and rng.random() < 0.25 else _other_word(source, word.group(), rng)
        altered = said[: word.start()] + new + said[word.end() :]
        altered = re.sub(r"(?<=\S)  +", " ", altered)
        if fold(altered) not in fold(source.passage):
            made = source.claim[:start] + altered + source.claim[start + len(said) :]
            yield made, f"{word.group()} became {new}" if new else f"{word.group()} left out"


def _other_word(source: Source, word: str, rng: random.Random) -> str:
    pool = sorted({one for one in _WORD.findall(source.passage) if one.islower() and one[:4] != word[:4]})
    return rng.choice(pool) if pool else "improbable"


def citation_moved(source: Source, others: Sequence[Source]) -> str | None:
    """Return the passage of another article that looks most like the claim and does not carry it."""
    wanted = set(stems(source.claim, source.language))
    best, passage = 0.0, None
    for other in others:
        if other.article == source.article or not wanted:
            continue
        shared = len(wanted & set(stems(other.passage, source.language))) / len(wanted)
        if best <= shared < 0.5:
            best, passage = shared, other.passage
    return passage


def _in_quotes(text: str, at: int) -> bool:
    return any(match.start() < at < match.end() for match in _QUOTED.finditer(text))
