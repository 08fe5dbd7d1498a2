"""A text in, its superlatives out ("the largest since 2010", "le premier du pays"), and how far each reaches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from assistant.text.polarity import fold_in_place
from assistant.types import Language

# One line a quality, French and English, folded; a word on several lines may mean any of them.
_QUALITIES: Final = """
high: grand grande gros grosse large vaste important importante fort forte eleve elevee haut haute lourd lourde massif massive considerable severe sever big large great high heavy strong massive major wide widespread steep sharp top up
low: petit petite faible bas basse moindre leger legere small low little weak light slight few tiny
deadly: meurtrier meurtriere mortel mortelle sanglant sanglante deadly lethal bloody
bad: pire worst mauvais mauvaise grave serieux serieuse severe bad worse serious severe fort forte violent violente important importante tough heavy lourd lourde
good: meilleur meilleure bon bonne mieux good better best
old: vieux vieil vieille ancien ancienne age agee old elder ancient
young: jeune young recent recente
recent: recent recente nouveau nouvelle new late recent
fast: rapide rapidement vite fast quick rapid rapidly quickly speedy
slow: lent lente lentement slow slowly
dear: cher chere couteux couteuse onereux onereuse eleve elevee expensive costly dear high
cheap: cheap bon_marche low
rich: riche rich wealthy prospere
poor: pauvre poor
long: long longue long lengthy
short: court courte bref breve short brief
tall: grand grande haut haute tall high
deep: profond profonde deep
far: loin eloigne eloignee lointain far distant remote
near: proche pres near close
hot: chaud chaude hot warm
cold: froid froide cold cool
dry: sec seche dry arid
wet: humide pluvieux pluvieuse wet rainy
mighty: puissant puissante influent influente fort forte powerful strong mighty influential
violent: violent violente fort forte violent fierce strong
frequent: frequent frequente commun commune courant courante repandu repandue frequent common widespread
rare: rare rare scarce
hard: dur dure difficile penible hard tough difficult
strict: strict stricte severe strict
beautiful: beau belle beautiful fine
easy: facile simple easy simple
bright: brillant brillante bright
healthy: sain saine healthy
ambitious: ambitieux ambitieuse ambitious
dangerous: dangereux dangereuse dangerous risky
popular: populaire popular
busy: frequente frequentee charge chargee busy crowded
populous: peuple peuplee populeux populous
"""  # noqa: E501
_NOT_BEFORE: Final = r"(?:de|que|qu|d|en|ou|a|souvent|tot|tard|possible|ou|un|une|la|le|les|et|du|tard|jamais|rien)\b"
_FRENCH: Final = re.compile(
    r"(?:\b(?:le|la|les|son|sa|ses|leurs?|notre|nos|des|du|aux?)|\bl['’])"
    r"(?: [\w'’-]{2,30}){0,2}? (?P<way>plus|moins) (?!" + _NOT_BEFORE + r"|\d)(?P<word>[a-z]{3,20})\b"
    r"|(?:\b(?:le|la|les|son|sa|ses|leurs?|des|du|aux?) )(?P<one>meilleure?|pire|moindre)s?\b"
    r"|\bplus (?P<place>hauts?|bas) niveau\b"
)
_NO_SUPERLATIVES: Final = (
    "forest interest request protest test rest west guest arrest honest modest invest contest conquest harvest manifest"
    " nest pest quest chest vest earnest suggest digest everest latest behest crest jest zest priest tempest northwest"
    " southwest midwest attest detest molest infest unrest bequest inquest budapest bucharest brest intent ernest"
)
_ENGLISH: Final = re.compile(
    r"\b(?:the|its|his|her|their|our|whose|['’]s)(?: [\w'’-]{2,20})?[- ](?P<way>most|least) (?!of\b"
    r"|common sense)(?P<word>[a-z]{3,20})\b"
    r"|\b(?!(?:" + "|".join(_NO_SUPERLATIVES.split()) + r")s?\b)(?P<est>[a-z]{2,14}est)\b"
    r"|\b(?P<one>worst|best)\b(?! known| seller| man\b| efforts)"
)
_FIRST: Final = re.compile(
    r"(?:(?:\b(?:le|la|les|son|sa|ses|leurs?|un|une|des|du|aux?) |\bl['’])(?:tou(?:t|te) )?"
    r"(?P<fr>premiers?|premieres?|seule?s?|unique|derniers?|dernieres?)\b(?! ministre| tour\b| nom"
    r"| semestre|[- ]adjoint)(?= [a-z]))"
    r"|\b(?:the|its|his|her|their|a|['’]s) (?:very )?(?P<en>first|only|sole|last|final)\b"
    r"(?! name| round| minister| lady| week| month| year| summer| winter| spring| autumn| few"
    r"| \w+ (?:days|weeks|months|years))(?= [a-z])"
)
_RECORD: Final = re.compile(
    r"\b(?:records?|sans precedent|inedite?s?|unprecedented|historiques?|historic|all[- ]time"
    r"|jamais (?:vu|atteint|enregistr\w+))\b"
    r"(?! (?:keeping|label|company|store|de police))"
)
_END: Final = re.compile(
    r"[,;:.!?()«»\"“”\n]|\b(?:qui|que|selon|d['’]apres|according|who|which|that|mais|but|said|says|and|et"
    r"|will|would|is|are|was|were|has|have|had|est|sont|sera|seront|etait|etaient|avait|avaient|ont|fut|furent)\b"
)
_SCOPES: Final = {
    "since": re.compile(
        r"\bdepuis\b|\bsince\b|\b(?:en|in|over|sur) (?:\w+ ){0,2}\w+ (?:ans|annees|mois|siecles?|years?"
        r"|months?|decades?|"
        r"centur\w+|decennies?)\b|\bin (?:a |more than a |nearly a )?(?:decade|century|generation|year)s?\b"
        r"|\bde l['’]annee\b"
        r"|\bof the (?:year|season|century|decade)\b|\bde la (?:saison|decennie)\b|\bdu siecle\b"
        r"|\bthis (?:year|season|century)\b"
        r"|\bcette (?:annee|saison)\b|\ben (?:un |pres d['’]un )(?:siecle|an)\b"
    ),
    "ever": re.compile(
        r"\bjamais\b|\bever\b|\bhistoire\b|\bhistory\b|\bon record\b|\ball[- ]time\b|\bde tous les temps\b|\bhistorique"
        r"|\bhistoric|\bnever\b|\brecords? (?:began|begin)\b|\bof all time\b"
    ),
    "world": re.compile(
        r"\b(?:au|du) monde\b|\bworld(?:wide)?\b|\bmondial\w*\b|\bon (?:earth|the planet)\b|\bplanete\b"
        r"|\bglobal(?:ly)?\b"
    ),
    "country": re.compile(r"\b(?:du|de ce|dans le|au) pays\b|\b(?:the|this) (?:country|nation)\b|\bnational\w*\b"),
}
_ONE_OF: Final = re.compile(
    r"(?:\b(?:l['’]un|une?|parmi|among|one|some|certaines?|plusieurs|figure) (?:des|de|of)?(?: the"
    r"| les)?|\bparmi(?: les)?|\bamong(?: the)?) ?$"
)
_RANKED: Final = re.compile(
    r"\b(deuxieme|second|troisieme|quatrieme|cinquieme|sixieme|septieme|dixieme|third|fourth|fifth"
    r"|sixth|seventh|tenth)e?[- ]?$"
)
_DETERMINED: Final = re.compile(r"\b(?:the|its|his|her|their|our|['’]s) (?:\w+[- ])?$")
_REACH: Final = 90
_BACK: Final = 24
_MOST: Final = 20_000


@dataclass(frozen=True, slots=True)
class Superlative:
    """Something said to be the most of its kind, `text[start:end]`; `reach` are the words after it that bound it.

    `qualities` are the qualities that its adjective may mean, or "first", "last", "only" or "record"; `adjective` is
    the adjective itself. `scopes` name the bounds given, `shared` tells "one of the largest", `rank`
    the word before "second largest".
    """

    qualities: frozenset[str]
    adjective: str
    least: bool
    scopes: frozenset[str]
    shared: bool
    rank: str
    start: int
    end: int
    reach: int


def find_superlatives(text: str, language: Language) -> list[Superlative]:
    """Return the superlatives of a text of a few sentences, in order."""
    folded = fold_in_place(text[:_MOST])
    form = _FRENCH if language == "fr" else _ENGLISH
    found = [_read(folded, match) for match in form.finditer(folded) if _is_superlative(folded, match)]
    found += [_bounded(folded, match, frozenset({_ordinal(match)}), match[0]) for match in _FIRST.finditer(folded)]
    found += [_bounded(folded, match, frozenset({"record"}), match[0]) for match in _RECORD.finditer(folded)]
    return sorted(found, key=lambda one: one.start)


def scopes_of(text: str) -> frozenset[str]:
    """Return the kinds of bounds that a text gives: since when, ever, in the world, in the country."""
    folded = fold_in_place(text[:_MOST])
    return frozenset(name for name, form in _SCOPES.items() if form.search(folded))


def qualities_of(word: str) -> frozenset[str]:
    """Return the qualities that an adjective, in any of its forms, may mean."""
    forms = [word, word.rstrip("s"), word.removesuffix("est"), word.removesuffix("st"), word.removesuffix("er")]
    forms += [word.removesuffix("iest") + "y", re.sub(r"([b-df-hj-np-tv-z])\1est$", r"\1", word)]
    return frozenset(quality for form in forms for quality in _table().get(form, ()))


def _is_superlative(folded: str, match: re.Match[str]) -> bool:
    """Tell "the oddest" and "largest" from a name or noun that ends like one."""
    word = match.groupdict().get("est")
    if not word or qualities_of(word):
        return True
    return _DETERMINED.search(folded[max(0, match.start() - _BACK) : match.start()]) is not None


def _ordinal(match: re.Match[str]) -> str:
    word = match["fr"] or match["en"]
    if word.startswith(("prem", "first")):
        return "first"
    return "only" if word.startswith(("seul", "uni", "only", "sole")) else "last"


def _read(folded: str, match: re.Match[str]) -> Superlative:
    groups = match.groupdict()
    word = groups.get("word") or groups.get("one") or groups.get("est") or groups.get("place") or ""
    return _bounded(folded, match, qualities_of(word), word, (groups.get("way") or "") in ("moins", "least"))


def _bounded(
    folded: str, match: re.Match[str], qualities: frozenset[str], adjective: str, least: bool = False
) -> Superlative:
    stop = _END.search(folded, match.end(), match.end() + _REACH)
    reach = stop.start() if stop else min(len(folded), match.end() + _REACH)
    before = folded[max(0, match.start() - _BACK) : match.start()]
    ranked = _RANKED.search(
        folded[max(0, match.start() - _BACK) : match.start("est") if _has_est(match) else match.start()]
    )
    return Superlative(
        qualities,
        adjective,
        least,
        scopes_of(folded[match.start() : reach]),
        _ONE_OF.search(before) is not None or folded[match.start() : match.start() + 4] == "des ",
        ranked[1] if ranked else "",
        match.start(),
        match.end(),
        reach,
    )


def _has_est(match: re.Match[str]) -> bool:
    return bool(match.groupdict().get("est"))


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _QUALITIES.strip().splitlines():
        quality, _, words = line.partition(": ")
        for word in words.split():
            found[word] = found.get(word, frozenset()) | {quality}
    return found
