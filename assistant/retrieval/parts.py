"""A question to the questions it is made of: two asked at once, or one thing compared with another."""

from __future__ import annotations

import re

from assistant.retrieval.compared import dated_alike, split_comparison
from assistant.retrieval.follow_up_words import COUNTS
from assistant.retrieval.follow_ups import standalone
from assistant.text.dates import find_dates
from assistant.text.names import find_names
from assistant.text.words import content_words, fold
from assistant.types import Language

_MOST = 3
# A second question opens after a comma, a semicolon, "et", "puis", "then".
_ASKS = (
    r"combien|qu[’']|que |qui |quand|quel(?:le)?s? |où|comment|pourquoi|de qui|à qui|"
    r"how |what|who|when|which|where|why"
)
_OPENS = re.compile(rf"(?:(?:de|à|en|dans|sur|from|in|on|at|for|to|by)\s+)?(?:{_ASKS})", re.I)
_COUNTS = re.compile(r"\b(?:combien|how many)\b", re.I)
_NO_THING = re.compile(r"in|at|on|for|from|of|to|with|by|among|over|under|the", re.I)
# Days told from the day of the first part: "le lendemain", "the Saturday after".
_BY_ANOTHER_DAY = re.compile(
    r"\b(?:lendemain|surlendemain|veille|avant-veille|d['’]après|d['’]avant|suivante?s?|précédente?s?|after|before|next|"
    r"following|previous)\b",
    re.I,
)
_LINKS = re.compile(r"^(?:Et|And) ")
_SECOND = re.compile(rf"[,;]? +(?:et|puis|et puis|and|then|and then) +(?={_ASKS})|[,;] +(?={_ASKS})|\? +(?=\w)", re.I)
# What two sides speak of: "sur les taxes", "about the injured", "que le virus recule".
_MATTER = re.compile(
    r"(?i)\b(?:à propos d(?:e|u|es) |au sujet d(?:e|u|es) |concernant |quant aux? |sur |about |regarding |concerning |"
    r"over |on |que |qu['’]|that |d['’]|d(?:e|u|es) )(?P<matter>.+)$"
)
_SAYS = re.compile(
    r"(?i)^(?:di|affirm|répon|repon|réag|reag|annonc|déclar|declar|expliqu|estim|assur|rétorqu|répliqu|pens|promet|promi|"
    r"say|said|answer|repl|respond|respon|react|announc|claim|declare|explain|think|state|told|tell)"
)
_MOST_MATTER = 4
# A part that asks no more than who says what the part before it asks for.
_WHO_SAYS = (
    r"(?:qui (?:le|l['’]a|l['’]) ?(?:dit|dite?s?|affirm[eé]|annonc[eé]|rapport[eé]|assur[eé]|avanc[eé]|"
    r"indiqu[eé]|estim[eé])|qui (?:a |avance |donne |fournit |cite )?(?:donné |avancé |fourni |fait |cité )?"
    r"(?:ce|cette|ces|le|la) (?:chiffre|bilan|nombre|estimation|total|décompte|information|précision|montant)s?|"
    r"(?:selon|d['’]après) (?:qui|quelle? [^\W\d_]+)|de quelle source|"
    r"(?:according to|says) (?:whom?|which [^\W\d_]+|what [^\W\d_]+)|who (?:says|said|claims|claimed|reports|reported) "
    r"(?:so|it|this|that)|who (?:made|gave|provided|gives|cited|reported) (?:that|this|the) "
    r"(?:figure|number|estimate|toll|count|total|claim|information)s?)"
)
_ONLY_WHO_SAYS = re.compile(rf"(?i)(?:et |and )?{_WHO_SAYS}\W*(?:\([^()]*\)\W*)?$")
_ENDS_IN_WHO_SAYS = re.compile(rf"(?i),?\s+(?:et |and )?(?P<part>{_WHO_SAYS})\s*\?*\s*$")
_LAST_DATE = re.compile(r",\s*(?P<date>(?:en|in|on|au|le|fin|début|during|late|early)\s[^,]{3,40}?)\s*\?*$", re.I)


def split_question(question: str, language: Language, today: str | None = None) -> tuple[str, ...]:
    """Return the questions to be answered one by one, at most three; the question itself where it is one."""
    if found := _ENDS_IN_WHO_SAYS.search(question):
        rest = question[: found.start()]
        if len(rest.split()) > 2:
            return (*split_question(f"{rest} ?", language, today), f"{found['part']} ?")
    several = [part for part in _SECOND.split(question) if len(part.split()) > 1]
    if 1 < len(several) <= _MOST and _OPENS.match(several[0]) and len(several[0].split()) > 2:
        first = _with_last_date(several[0], several[-1], language)
        return dated_alike([first, *(_by_itself(part, several[0], language) for part in several[1:])], language)
    return split_comparison(question, language, today)


def asks_who_says(part: str) -> bool:
    """Tell whether a part of a question asks no more than who says what the others ask for."""
    return _ONLY_WHO_SAYS.match(part) is not None


def _with_last_date(first: str, last: str, language: Language) -> str:
    """Give the first part the date that a comma sets behind both."""
    date = _LAST_DATE.search(last)
    if date is None or not find_dates(date["date"], None, language) or find_dates(first, None, language):
        return first
    return f"{first} {date['date']}"


def _by_itself(part: str, first: str, language: Language) -> str:
    """Return a later part as it is to be searched: with what it leaves unsaid after the first."""
    joined = ("Et " if language == "fr" else "And ") + part
    whole = standalone(joined, [first + " ?"])
    if whole != joined and "(" not in whole and _same_count(whole, part, first) and not _BY_ANOTHER_DAY.search(part):
        return whole
    named = _with_subject(part, first, language)
    leaning = named == part and whole != joined and not find_names(part, language)
    leaning = leaning and "(" in whole and not find_dates(whole[whole.rfind("(") :], None, language)
    return _LINKS.sub("", whole) if leaning else _with_matter(named, first, language)


def _same_count(whole: str, part: str, first: str) -> bool:
    """Tell whether "how many in homes" was understood to count what the first part counts."""
    mine, theirs = COUNTS.search(first), COUNTS.search(whole)
    return mine is None or _counts(part) or theirs is None or fold(mine["noun"]) == fold(theirs["noun"])


def _counts(part: str) -> bool:
    """Tell whether a part says what it counts: "how many ships", not "how many were" nor "how many in homes"."""
    found = COUNTS.search(part)
    return found is not None and not _NO_THING.fullmatch(found["noun"])


def _with_subject(part: str, first: str, language: Language) -> str:
    """Add to a part that names nobody the names of the first ("combien sont morts"), and what it counts."""
    if find_names(part, language):
        return part
    names = dict.fromkeys(name.text for name in find_names(first, language))
    counted = COUNTS.search(first) if _COUNTS.search(part) and not _counts(part) else None
    missing = [counted["noun"]] if counted else []
    return _bracketed(part, [word for word in (*missing, *names) if word not in part][:3])


def _with_matter(part: str, first: str, language: Language) -> str:
    """Add to a part that asks only what another side says what the first side speaks of."""
    names = {word for name in find_names(part, language) for word in fold(name.text).split()}
    own = [word.surface for word in content_words(re.sub(r"\(.*", "", part), language)]
    left = [word for word in own if not _SAYS.match(word) and fold(word) not in names]
    opening = _OPENS.match(first)
    match = (
        _MATTER.search(first, opening.end() if opening else 0)
        if len(left) <= 1 and any(map(_SAYS.match, own))
        else None
    )
    if match is None:
        return part
    dated = {word for one in find_dates(match["matter"], None, language) for word in one.surface.split()}
    matter = [word.surface for word in content_words(match["matter"], language) if word.surface not in dated]
    return _bracketed(part, [word for word in matter if word not in part][:_MOST_MATTER])


def _bracketed(part: str, words: list[str]) -> str:
    """Set words behind a part, beside those that stand there."""
    if not words:
        return part
    plain = part.rstrip(" ?")
    if plain.endswith(")"):
        return f"{plain[:-1]}, {', '.join(words)}) ?"
    return f"{plain} ({', '.join(words)}) ?"
