"""A line of an article in, the newspaper, site or agency that it names as the publisher out, or None."""

from __future__ import annotations

import re
from collections.abc import Callable

_PART = r"(?:[\w'’&-]|\.(?=\w)){0,30}"
_LINK = r"de|du|des|la|le|les|of|the|et|and|en|for|à|d['’]\w+|l['’]\w+"
_NAME = rf"(?:[A-ZÀ-Ý0-9]|[lLdD]['’]){_PART}(?:\s(?:[A-ZÀ-Ý0-9]{_PART}|{_LINK})){{0,5}}"

_KNOWN = re.compile(
    r"""(?:AFP|Agence\sFrance[-\s]Presse|Reuters|AP|Associated\sPress|KCNA|Xinhua|TASS|Tass|Belga|ATS|EFE|ANSA|DPA|UPI|MAP|APS|TAP
    |Anadolu|Bloomberg|Le\sMonde(?:\sdiplomatique)?|Le\sFigaro|Libération|Les\s[ÉE]chos|Le\sParisien|Ouest[-\s]France|Sud[-\s]Ouest
    |La\sCroix|L['’]Humanité|Le\sPoint|L['’]Obs|L['’]Express|Marianne|Mediapart|Médiapart|France\s?(?:Info|Inter|24|Culture|Bleu)
    |franceinfo|RFI|RTL|RMC|BFM(?:TV)?|CNews|LCI|TF1|TV5\s?Monde|Euronews|HuffPost|Slate|Le\sSoir|La\sLibre|Le\sTemps|Le\sDevoir
    |La\sPresse|Radio[-\s]Canada|RTBF|RTS|Jeune\sAfrique|Hespress|Courrier\sinternational|Valeurs\sactuelles|La\sTribune|20\sMinutes
    |The\sGuardian|The\sIndependent|The\s(?:New\sYork\s|Washington\s|Financial\s|Sunday\s|Japan\s)?(?:Times|Post)|The\sEconomist
    |The\sTelegraph|BBC(?:\sNews)?|CNN|NBC(?:\sNews)?|CBS(?:\sNews)?|ABC(?:\sNews)?|Fox\sNews|NPR|PBS|Politico|Axios|Al\sJazeera
    |Sky\sNews|ITV(?:\sNews)?|Newsweek|USA\sToday|Deutsche\sWelle|DW|Vox|Wired|Forbes|Time|Yonhap|Kyodo|NHK|Haaretz|Globe\sand\sMail)$""",
    re.VERBOSE,
)
_PRESS_WORD = re.compile(
    r"(?:gazette|journal|times|post|news|tribune|opinion|herald|monde|presse|press|quotidien|dépêche|nouvelles|courrier"
    r"|express|observer|observateur|mail|télégramme|telegraph|radio|tv|télé|info|infos|magazine|hebdo|daily|chronicle|globe"
    r"|figaro|matin|soir|républicain|progrès|indépendant|independent|standard|standaard|écho|échos|echo|voix|liberté|libre"
    r"|humanité|parisien|provençal|dauphiné|alsace|media|média|médias|today|weekly|review|bulletin|actualité|actu|presse"
    r"|agency|agence|network|broadcasting|zeitung|guardian|sentinel|examiner|inquirer|dispatch|messenger|bild|spiegel)s?$",
    re.IGNORECASE,
)
_NO_PUBLISHER = re.compile(
    r"(?:getty|shutterstock|istock|unsplash|pixabay|wikimedia|wikipedia|flickr|facebook|twitter|youtube|x$)", re.I
)
_DATED = re.compile(r"\b(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?\b")

_SIGNED = re.compile(
    rf"\b(?:de|du|des|pour|of|for|at)\s(?P<name>{_NAME}),?\s(?:a|ont|has|have)?\s?(?:également\s|also\s)?"
    r"(?:contribué|participé|collaboré|contributed)\b"
)
_CITY_SLASH = re.compile(rf"[A-ZÀ-Ý][\w'’ -]{{1,30}}\s?/\s?(?P<name>{_NAME})$")
_CITY_BRACKET = re.compile(rf"[A-ZÀ-Ý][\w'’. -]{{1,30}}(?:,\s[^()]{{2,30}}?)?\s?\((?P<name>{_NAME})\)\s?(?:[-–—:.,]|$)")
_BY_FOR = re.compile(
    rf"(?:par|by)\s.{{2,60}}?(?:,\s|\s[-–—|/]\s|\s(?:pour|for|of|de|at)\s)(?P<name>{_NAME})\s*\W?$", re.IGNORECASE
)
_BY = re.compile(
    rf"(?:(?:publiée?|posté|posted|published|diffusé|mis\sen\sligne)\s)?(?:par|by)\s(?P<name>{_NAME})(?:\s(?:avec|with|le|on|à)\s.{{1,40}})?$",
    re.IGNORECASE,
)
_WITH = re.compile(rf"(?P<name>{_NAME})\s(?:avec|with)\s(?:l['’])?(?:[A-Z]\w{{1,15}}|agences?|agencies)\b.{{0,30}}$")
_SOURCE = re.compile(
    rf"\W{{0,3}}(?:sources?|via)\s?[:：]\s?(?P<name>{_NAME})\s?\.?(?:[,(|–-].{{0,60}})?$", re.IGNORECASE
)
_RIGHTS = re.compile(
    rf"\W{{0,3}}(?:©|\([cC]\)|[cC]opyright)(?:\s?©)?\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?\d{{2,4}})?\s?)?,?\s?(?:by\s|par\s)?(?P<name>{_NAME})"
)
_SLOGAN = re.compile(
    rf"(?P<name>{_NAME})\s?[–—|:-]\s.{{0,100}}\b(?:actualités?|actus?|infos?|news|journal|quotidien|headlines|presse)\b",
    re.I,
)
_TITLE_END = re.compile(rf".{{15,}}\s(?P<bar>[|–—-])\s(?P<name>{_NAME})$")
_APP = re.compile(
    rf"(?:(?:cliquez|click|download|téléchargez|get)\b.{{0,40}}?(?:application|appli|the)\s(?:de\s|du\s)?)(?P<name>{_NAME})(?:\sapp)?$",
    re.IGNORECASE,
)


def is_outlet_name(name: str) -> bool:
    """Tell whether a name is that of a known outlet or agency, or holds a word newspapers are named with."""
    if not name or len(name) > 50 or _NO_PUBLISHER.match(name):
        return False
    return bool(_KNOWN.match(name)) or any(_is_press_word(word) for word in re.split(r"[\s'’-]+", name))


def _is_press_word(word: str) -> bool:
    if _PRESS_WORD.match(word):
        return True
    return len(word) > 7 and bool(re.match(r"[Ll][ae](?=[a-z])", word)) and bool(_PRESS_WORD.match(word[2:]))


def _plain(pattern: re.Pattern[str], *, sure: bool) -> Callable[[str], str | None]:
    """Return a reader of one line; a pattern that is not `sure` of naming a publisher needs a name that is one."""

    def read(line: str) -> str | None:
        found = pattern.match(line) if pattern is not _SIGNED else pattern.search(line)
        name = _DATED.sub("", found.group("name")).strip(" .,-–—|") if found else ""
        return name if name and (sure or is_outlet_name(name)) and not _NO_PUBLISHER.match(name) else None

    return read


def _whole(line: str) -> str | None:
    return (
        line
        if 0 < len(line.split()) <= 4 and line[-1].isalnum() and is_outlet_name(line) and line[0].isupper()
        else None
    )


_AT_TOP = (
    _plain(_CITY_SLASH, sure=False),
    _plain(_CITY_BRACKET, sure=False),
    _plain(_WITH, sure=False),
    _plain(_BY_FOR, sure=False),
    _plain(_BY, sure=False),
    _plain(_SOURCE, sure=False),
    _whole,
    _plain(_TITLE_END, sure=False),
)
_AT_END = (
    _plain(_SIGNED, sure=True),
    _plain(_RIGHTS, sure=True),
    _plain(_SOURCE, sure=False),
    _plain(_SLOGAN, sure=True),
    _plain(_WITH, sure=False),
    _plain(_BY_FOR, sure=False),
    _plain(_BY, sure=False),
    _plain(_APP, sure=False),
    _whole,
)


def outlet_at_top(lines: list[str]) -> str | None:
    """Return the outlet that the first lines name: a dateline, a byline, a masthead."""
    return _first(lines, _AT_TOP)


def outlet_at_end(lines: list[str]) -> str | None:
    """Return the outlet that the last lines name: a signature, a copyright, a slogan, a source."""
    return _first(lines, _AT_END)


def _first(lines: list[str], readers: tuple[Callable[[str], str | None], ...]) -> str | None:
    for read in readers:
        for line in lines:
            name = read(line)
            if name:
                return name
    return None
