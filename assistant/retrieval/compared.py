"""A question that compares two things in one clause in, the question about each of them out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.retrieval.moments import covers, find_moments
from assistant.text.dates import find_dates
from assistant.text.edtf import contains
from assistant.text.names import Name, find_names
from assistant.text.words import fold
from assistant.types import DateMention, Language

_MOST = 3
_LONGEST = 600
_OPENING = re.compile(
    r"(?:compare[rsz]?|comparons|contrast|mets en regard|mettez en regard|comparaison (?:de|entre)|"
    r"(?:quelles? (?:est |sont |était |étaient )?(?:la |les )?|y a-t-il une |il y a une )?différences?"
    r"(?: y a-t-il| y avait-il| existe-t-il)?(?: entre|(?= d))|"
    r"(?:what(?:'s|’s| is| was| are| were)? (?:the )?|is there a )?differences?(?: is there)? between|"
    r"how (?:do|does|did)(?= .{3,200}? compare (?:with|to)\b))\s+",
    re.IGNORECASE,
)
_HOW_COMPARES = re.compile(r"\bcompare (?=(?:with|to)\b)", re.IGNORECASE)
_COMPARES = re.compile(
    r"\b(compar\w*|differen\w*|contrast\w*|rapport aux?|puis|ensuite|d'abord|contre|then|versus|vs|against|first|later|"
    r"between|entre|both|deux)\b"
)
# What only joins the two moments, and says nothing of either.
_JOINS = re.compile(
    r"^compare[rz]?\b|\b(?:puis|ensuite|d[’']abord|then|first)\b|,?\s*\b(?:compared|as against|par rapport|contre|"
    r"versus|vs\.?)(?: (?:with|to|[àa]))?(?= *(?:[.?]|$|aux?\b|en\b|in\b|on\b|late\b|early\b|fin\b|début\b))|"
    r"(?:et|with|and|to|avec|à) (?:ce qu[’']|what )(?:ils?|elles?|on|he|she|it|they)"
    r"(?: (?!en\b|in\b|fin\b|au\b)\w+){1,2}"
    r"(?= *(?:[.?]|$|en\b|in\b|on\b|by\b|late\b|early\b|fin\b|début\b|au\b))",
    re.IGNORECASE,
)
_LINK = r"(?:et|and|with|avec|contre|against|versus|vs\.?|to|than|à|par rapport à|compared (?:with|to))"
# "… et celle des TGV", "… with that of April", "… with one bought in May".
_SAME_THING = re.compile(
    rf",?\s(?P<link>{_LINK})\s(?P<lead>(?:\w+\s)?)(?P<thing>celle|celui|ceux|celles|that|those|the ones?|ones?)\s"
    r"(?P<right>.{2,200})$",
    re.IGNORECASE,
)
# "La participation de mai et la participation de juin".
_SAID_AGAIN = re.compile(
    rf"(?P<left>(?P<head>(?:le |la |l['’]|les |the |ce qu|what )[\w’']+)\b.{{0,200}}?),? {_LINK} "
    r"(?P<right>(?P=head)\b.{2,200})$",
    re.IGNORECASE,
)
_OF = re.compile(r"(?i)(?:\b(?:de|du|des|d['’]|of)|d['’])$")
_SPACED = re.compile(r"\s+,|,\s*(?=[.?]|$)|\s{2,}|\s+(?=\.)")
_RANGE = re.compile(r"\s*(?:à|a|au|aux|to|until|jusqu[’']\w+|[-–])\s*", re.I)
_JOINT = re.compile(r"[\s,;]*\b(?:et|puis|and|then|with|avec|à|to)\b[\s,;]*$", re.I)
_DATE_LEAD = re.compile(r"(?i)(?:\b(?:en|au|à|le|de|du|depuis|in|on|of|during|fin|début|late|early|by)\s*|\bd['’])$")
_SOURCE = re.compile(r"(?i),?\s*\b(?:selon|d['’]après|according to) [^,;]{2,40}$")
_AFTER_JOINT = re.compile(r"(?i)[\s,;]+(?:et|puis|and|then|with|avec|contre|against|versus|vs)\b.*$")
_TWICE = re.compile(r"\s*,?\s*(?:et|and)\s+(?P<lead>en|in|au|à|on|fin|début|le)\s+", re.I)
_BETWEEN_NAMES = re.compile(
    rf"\s*,?\s*{_LINK}\s+(?P<lead>(?:(?:à|en|au|aux|de|du|des|in|at|of|by|for|to|chez|par|selon|pour|the|la|le|les)\s+|"
    r"(?:[dl]['’])){0,2})",
    re.IGNORECASE,
)
_NAME_LEAD = re.compile(
    r"(?i)(?:\b(?:à|en|au|aux|de|du|des|in|at|of|by|for|to|chez|par|selon|pour|the|la|le|les)\s+|\b[dl]['’]){1,2}$"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_DAY_OR_MONTH = re.compile(r"(?i)[a-zéû]{3,}")
_FIGURE_NOUN = re.compile(
    r"(?i)^(?P<the>le |la |l['’]|les |the )(?=(?:average |mean |total |final |latest |overall )?"
    r"(?:nombre|number|quantit|amount|montant|pourcentage|percentage|proportion|part\b|share|bilan|toll|death toll|"
    r"taux|rate|prix|price|coût|"
    r"cost|âge|age\b|durée|duration|distance|population|budget|superficie|effectif|valeur|value|score|salaire|salary|"
    r"estimation|total|niveau|level|chiffre|figure))"
)
_ASK = {"le ": "Quel est ", "la ": "Quelle est ", "les ": "Quels sont ", "the ": "What is "}


def split_comparison(question: str, language: Language, today: str | None = None) -> tuple[str, ...]:
    """Return the questions about each of the things that one clause compares; the question where it compares none."""
    plain = question[:_LONGEST].rstrip(" ?!.…\u00a0\u202f")
    opening = _OPENING.match(plain)
    body = _HOW_COMPARES.sub("", plain[opening.end() :]) if opening else plain
    explicit = opening is not None or _COMPARES.search(fold(plain).replace("’", "'")) is not None
    parts = (_same_thing(body, language) if explicit else ()) or _moments_apart(body, language, today, explicit)
    parts = parts or _names_apart(body, language, opening is not None)
    return tuple(_as_question(part, question) for part in parts) or (question,)


def dated_alike(parts: Sequence[str], language: Language) -> tuple[str, ...]:
    """Give the year that one part tells to the dates of the others that tell none."""
    years = [year.group() for part in parts for year in _YEAR.finditer(part)]
    if len(set(years)) != 1:
        return tuple(parts)
    return tuple(part if _YEAR.search(part) else _with_year(part, years[0], language) for part in parts)


def _with_year(part: str, year: str, language: Language) -> str:
    """Give a year to the last day or month of a part; a part without any stays as it is."""
    dated = [one for one in _dates(part, language) if _DAY_OR_MONTH.search(one.surface)]
    if not dated:
        return part
    return f"{part[: dated[-1].end]} {year}{part[dated[-1].end :]}"


def _as_question(part: str, question: str) -> str:
    """Make a noun that stands for a figure a question for it: "le bilan du 3 mai" asks which it is."""
    part = " ".join(_SPACED.sub(" ", part).split()).strip(" ,")
    noun = _FIGURE_NOUN.match(part)
    if noun is None:
        return part + (" ?" if question.rstrip().endswith(" ?") else "?" if question.rstrip().endswith("?") else "")
    mark = "?" if noun["the"].lower() == "the " else " ?"
    return f"{_ASK.get(noun['the'].lower(), 'Quel est ')}{part[:1].lower()}{part[1:]}{mark}"


def _same_thing(body: str, language: Language) -> tuple[str, ...]:
    """Part "le trafic des TGV et celui des TER": the second has the words of the first up to the one it repeats."""
    again = _SAID_AGAIN.match(body)
    if again:
        return dated_alike((again["left"], again["right"]), language)
    match = _SAME_THING.search(body)
    if match is None:
        return ()
    left, right = body[: match.start()], match["right"]
    mine, others = _dates(left, language), _dates(right, language)
    opening = right[: others[0].start].strip(" ,") if others else right
    if not opening or (others and _OF.search(opening)):
        if not mine:
            return ()
        lead = len(_lead(left[: mine[-1].start]))
        put = right[others[0].start :] if left[mine[-1].end :].strip() and not lead else right
        second = f"{left[: mine[-1].start - lead].rstrip()} {put}{left[mine[-1].end :]}"
    else:
        at = _aligned(left, right)
        if at is None:
            return ()
        second = f"{left[:at].rstrip()} {right}"
        if others and not mine:
            tail = right[others[-1].start - len(_lead(right[: others[-1].start])) :]
            left = f"{left} {tail}"
    return dated_alike((left, second), language)


def _aligned(left: str, right: str) -> int | None:
    """Return where the words of the left side begin whose place those of the right side take."""
    first = right.split()[0] if right.split() else ""
    elided = re.match(r"(?i)[dl]['’]", right)
    head = elided.group() if elided else first
    if _OF.search(head):
        places = [one.start() for one in re.finditer(r"(?i)\b(?:de|du|des|of)\s|\bd['’]", left)]
    else:
        places = [one.start() for one in re.finditer(rf"(?i)\b{re.escape(head)}(?!\w)", left)]
    return places[-1] if places and places[-1] else None


def _dates(text: str, language: Language) -> list[DateMention]:
    return [mention for mention in find_dates(text, None, language) if mention.kind == "date"]


def _moments_apart(body: str, language: Language, today: str | None, explicit: bool) -> tuple[str, ...]:
    dates = _moments(body, language, today, explicit)
    if not 1 < len(dates) <= _MOST:
        return ()
    if not explicit and not all(_TWICE.fullmatch(body, one.end, _core(body, other)) for one, other in pairwise(dates)):
        return ()
    return dated_alike([_keeping(body, dates, place) for place in range(len(dates))], language)


def _core(body: str, mention: DateMention) -> int:
    """Return where a date's own words begin, the preposition before or within them left out."""
    lead = re.match(r"(?i)(?:en|in|au|à|on|fin|début|le)\s+", body[mention.start :])
    return mention.start + (lead.end() if lead else 0)


def _moments(question: str, language: Language, today: str | None, explicit: bool) -> list[DateMention]:
    """Return the dates of a question that stand apart: neither the ends of one range nor one within another."""
    found = [mention for mention in find_dates(question, today, language) if mention.kind == "date"]
    if any("/" in (mention.edtf or "") for mention in found) or _ends_of_range(question, found):
        return []
    asked = find_moments(question, language, today)
    if explicit and any(covers(asked, one.start, other.start) for one, other in pairwise(found)):
        return []
    told = [mention.edtf for mention in found if mention.edtf]
    nested = any(contains(one, other) for one in told for other in told if one != other)
    return [] if nested or len(set(told)) < len(told) else found


def _ends_of_range(question: str, found: Sequence[DateMention]) -> bool:
    return any(_RANGE.fullmatch(question[one.end : other.start]) for one, other in pairwise(found))


def _keeping(question: str, dates: Sequence[DateMention], place: int) -> str:
    """Return the question with one of its dates, the others taken out with the word that joins them."""
    pieces: list[str] = []
    at = 0
    for number, mention in enumerate(dates):
        start = mention.start - len(_lead(question[: mention.start]))
        if number == place + 1:
            kept = dates[place].end
            pieces += question[at:kept], _AFTER_JOINT.sub(" ", _JOINT.sub(" ", question[kept:start]))
        elif number != place:
            pieces.append(_SOURCE.sub("", _JOINT.sub(" ", question[at:start])))
        elif number and (joint := _JOINT.search(question[at:start])):
            pieces.append(question[at : at + joint.start()] + " ")
            at = start
        at = at if number == place else mention.end
    return _JOINS.sub(" ", " ".join("".join([*pieces, question[at:]]).split()))


def _lead(before: str) -> str:
    match = _DATE_LEAD.search(before)
    return match.group() if match else ""


def _names_apart(body: str, language: Language, opened: bool) -> tuple[str, ...]:
    """Part "la grève à Lyon et à Nice"; without a word that compares, only where the preposition stands twice."""
    names = find_names(body, language)
    for one, other in pairwise(names):
        between = _BETWEEN_NAMES.fullmatch(body, one.end, other.start)
        lead = _NAME_LEAD.search(body[: one.start])
        mine, others = lead.group() if lead else "", between["lead"] if between else ""
        if between is None or not _alike(one, other) or re.search(r"(?i)\b(?:entre|between)\W+$", body[: one.start]):
            continue
        if not opened and not _asked_of_each(body, mine, others):
            continue
        start = one.start - len(mine) if others else one.start
        return body[: one.end] + body[other.end :], body[:start] + body[other.start - len(others) :]
    return ()


def _alike(one: Name, other: Name) -> bool:
    kinds = {one.kind, other.kind}
    return one.text != other.text and (len(kinds) == 1 or kinds == {"place", "other"})


def _asked_of_each(body: str, mine: str, others: str) -> bool:
    """Tell whether a count is asked of two places each: "combien de morts à Lyon et à Nice"."""
    counts = re.match(r"(?i)combien\b|how many\b|quels? (?:nombre|bilan|score|taux)\b", body)
    same = fold(mine).split()[:1] == fold(others).split()[:1]
    return bool(counts and same and fold(others).split()[:1] in (["a"], ["en"], ["in"], ["at"], ["selon"], ["chez"]))
