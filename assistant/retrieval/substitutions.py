"""A question and a new date, name or noun to the same question about that: the one of its kind is replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.retrieval.follow_up_words import COUNTS, FATE_WORD, FATES, FINITE
from assistant.text.countries import country_of_place, folded_name
from assistant.text.date_words import say_date
from assistant.text.dates import find_dates
from assistant.text.names import Name, find_names
from assistant.types import DateMention, Language

_DATE_LEAD = re.compile(
    r"(?i)(?:\b(?:en|au|à|le|la|les|l['’]|de|du|des|d['’]|depuis|dès|avant|après|pendant|durant|vers|fin|début|mi-|"
    r"à partir de|à partir du|jusqu['’]en|jusqu['’]au|courant|in|on|of|during|since|before|after|until|by|from|for|"
    r"late|early|around|the|pour|au cours de)\s*)+$"
)
_LEAD = re.compile(
    r"(?i)(?:\b(?P<prep>d['’]après|selon|according to|à|au|aux|en|dans|de|du|des|d['’]|chez|par|pour|contre|"
    r"avec|sur|vers|entre|depuis|hors de|in|at|from|to|of|by|for|with|against|near|on|about|"
    r"inside|outside|within)(?:\s+|(?<=['’])))?"
    r"(?:\b(?P<art>l['’]|le|la|les|the|m\.|mme|mr\.?|mrs\.?|ms\.?)(?:\s+|(?<=['’])))?$"
)
_SOURCES = {"selon", "d'après", "d’après", "according to"}
_ABOUT = {"about", "de", "du", "des", "d'", "d’", "pour", "for", "of"}
_END = re.compile(r"\s*[?!.…]*\s*$")
_RELATIVE = (
    (re.compile(r"(?i)\bthe (year|month|week) before\b(?! \w)"), r"the previous \1"),
    (re.compile(r"(?i)\bthe (year|month|week) after\b(?! \w)"), r"the following \1"),
    (re.compile(r"(?i)\bthe next (year|month|week)\b"), r"the following \1"),
    (re.compile(r"(?i)\b(?:l['’]an|l['’]année) (?:d['’]après|après|qui a suivi|qui suit)\b"), "l'année suivante"),
    (re.compile(r"(?i)\b(?:l['’]an|l['’]année) (?:d['’]avant|avant|qui a précédé)\b"), "l'année précédente"),
    (re.compile(r"(?i)\ble mois (?:d['’]après|après)\b"), "le mois suivant"),
    (re.compile(r"(?i)\ble mois (?:d['’]avant|avant)\b"), "le mois précédent"),
)
_MONTH = re.compile(
    r"(?i)\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|printemps|automne|hiver|été|spring|summer|"
    r"autumn|winter)$"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_FRENCH_ARTICLE = re.compile(r"(?i)^(?:des |du |de la |de l['’]|d['’]|de |les |la |le |l['’]|un |une )")
_ENGLISH_ARTICLE = re.compile(r"(?i)^(?:the |some |any |of the |a |an )")
_STOPS_NOUN = re.compile(
    r"(?i)\s(?:à|au|aux|en|dans|de|du|des|d['’]|par|pour|contre|avec|sur|vers|qui|que|le|la|les|l['’]|un|une|ce|cette|"
    r"il|elle|on|y|in|at|from|to|of|by|for|with|on|the|who|that|which|he|she|it|they)(?=[\s'’])"
)
_OF_NOUN = re.compile(
    r"\b(?P<of>du |de la |de l['’]|des |d['’]|de |of the |of |for the |for )(?P<noun>[^\W\d_A-ZÀ-Ý][^\W\d_]{2,})"
)
_EVENT_VOICE = {"fr": "ont été {}", "en": "were {}"}
_OWN_VOICE = {
    "morts": "sont morts", "mortes": "sont mortes", "disparus": "ont disparu", "disparues": "ont disparu",
    "dead": "died", "died": "died", "missing": "went missing",
}  # fmt: skip


_QUESTION_WORDS = frozenset(
    "quel quelle quels quelles qui que quoi combien ou quand pourquoi comment what which who where when how why".split()
)


def names_in(question: str, language: str | None = None) -> list[Name]:
    """Return the names of a question; the question word that opens it is none."""
    return [name for name in find_names(question, language) if folded_name(name.text) not in _QUESTION_WORDS]


def with_relative_words(question: str) -> str:
    """Return a question with "the year after" and its like in the words that dates are read from."""
    for pattern, words in _RELATIVE:
        question = pattern.sub(words, question)
    return question


def dates_of(question: str, earlier: str, language: Language) -> list[DateMention]:
    """Return the dates of a question, relative ones counted from the last date of the earlier question."""
    before = f"{earlier} " if earlier else ""
    found = find_dates(before + question, None, language)
    own = [mention for mention in found if mention.start >= len(before) and mention.kind == "date"]
    shift = len(before)
    return [DateMention(m.surface, m.start - shift, m.end - shift, m.kind, m.edtf) for m in own]


def said_in_full(mention: DateMention, lead: str, earlier: str, language: Language) -> str:
    """Return a date with the word before it, its year added from the earlier question where it names none."""
    if _YEAR.search(mention.surface):
        return lead + mention.surface
    if mention.edtf is not None and not mention.surface[:1].isdigit():
        return f"{_before_date(mention.edtf, language)}{say_date(mention.edtf, language)}"
    years = _YEAR.findall(earlier)
    added = f" {years[-1]}" if years and _MONTH.search(mention.surface) else ""
    return lead + mention.surface + added


def _before_date(edtf: str, language: Language) -> str:
    parts = edtf.count("-") if "/" not in edtf else 1
    return {"fr": ("en ", "en ", "le "), "en": ("in ", "in ", "on ")}[language][min(parts, 2)]


def lead_of_date(text: str) -> str:
    """Return the prepositions and articles that stand right before a date."""
    match = _DATE_LEAD.search(text)
    return match.group() if match else ""


def put_date(earlier: str, said: str, language: Language) -> str:
    """Return the earlier question at another date, which comes with its preposition ("en 2024") or bare."""
    found = [mention for mention in find_dates(earlier, None, language) if mention.kind == "date"]
    if not found:
        return add(earlier, said if lead_of_date(said.split(" ")[0] + " ") else f"{_lead_for(said, language)}{said}")
    last = found[-1]
    own = lead_of_date(earlier[: last.start])
    start = last.start - len(own)
    bare = said[:1].isdigit()
    kept = (own or ("en " if language == "fr" else "in ") * (not last.surface[:1].isdigit())) if bare else ""
    before = earlier[:start].rstrip() if not kept else earlier[:start]
    return f"{before}{'' if before.endswith(' ') or not before else ' '}{kept}{said}{earlier[last.end :]}".strip()


def _lead_for(said: str, language: Language) -> str:
    day = re.match(r"\d{1,2}(?:er)? [a-zéû]", said)
    return {"fr": "le " if day else "en ", "en": "on " if day else "in "}[language]


def add(question: str, words: str) -> str:
    """Add words at the end of a question, before its mark."""
    mark = " ?" if question.rstrip().endswith(" ?") or not question.rstrip().endswith("?") else "?"
    return f"{_END.sub('', question)} {words}{mark}"


def put_name(earlier: str, asked: str, new: Name, language: Language) -> str:
    """Return the earlier question about another name, which stands in `asked`; its kind decides whose place it takes.

    A name of a kind that the earlier question lacks is added to it.
    """
    names = [name for name in names_in(earlier, language) if folded_name(name.text) != folded_name(new.text)]
    lead = _LEAD.search(asked[: new.start])
    prep, article = (lead["prep"] or "", lead["art"] or "") if lead else ("", "")
    if prep.lower() in _SOURCES and not any(_prep(earlier, name) in _SOURCES for name in names):
        return add(earlier, f"{prep} {_joined('', article, new.text)}")
    told = prep if prep.lower() not in _ABOUT or prep.lower() in ("pour", "for") else ""
    if prep.lower() == "du":
        article = article or "le"
    old = _same_kind(names, new, earlier, told)
    if old is None:
        phrase = _joined(told, article, new.text)
        return add(earlier, phrase if told else f"({phrase})")
    before = _LEAD.search(earlier[: old.start])
    start = before.start() if before else old.start
    stands, had = (before["prep"] or "", before["art"] or "") if before else ("", "")
    if old.kind == "nationality" and new.kind != "nationality":
        start, stands, had = old.start, "de" if language == "fr" else "", ""
    if had and not article and had[0] in "lLtT" and new.kind == "person":
        had = ""
    own = told if told and told.lower() not in ("pour", "for") else _uncontracted(stands)
    phrase = _joined(own, article, new.text)
    space = " " if start and not earlier[start - 1].isspace() and earlier[start - 1] not in "'’(" else ""
    return f"{earlier[:start]}{space}{phrase}{earlier[old.end :]}"


def _uncontracted(prep: str) -> str:
    return {"du": "de", "des": "de", "au": "à", "aux": "à", "d'": "de", "d’": "de"}.get(prep.lower(), prep)


def _joined(prep: str, article: str, name: str) -> str:
    """Put preposition, article and name together as they are written: de + le is du, d' before a vowel."""
    article = "" if prep.lower() == "en" else article
    contracted = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}
    pair = (prep.lower(), article.lower())
    if pair in contracted:
        return f"{contracted[pair]} {name}"
    elided = "d'" if prep.lower() == "de" and not article and name[:1].lower() in "aeiouyéèêâîôûh" else prep
    pieces = [piece if piece[-1] in "'’" else f"{piece} " for piece in (elided, article) if piece]
    return "".join(pieces) + name


def _same_kind(names: Sequence[Name], new: Name, earlier: str, prep: str) -> Name | None:
    """Return the name of the earlier question whose place the new one takes."""
    country, wanted = country_of_place(folded_name(new.text)), new.kind
    if prep.lower() in _SOURCES:
        return next((name for name in names if _prep(earlier, name) in _SOURCES), None)
    if wanted == "nationality":
        nations = [n for n in names if n.kind == "nationality" or country_of_place(folded_name(n.text))]
        return min(nations, key=lambda n: (n.kind != "nationality", n.start), default=None)
    if country:
        same = [n for n in names if n.kind == "nationality" or country_of_place(folded_name(n.text))]
        same = same or [n for n in names if n.kind == "place"]
        placed = [n for n in same if prep and n.kind != "nationality" and _prep(earlier, n) == prep.lower()]
        return next(iter(placed or same), None)
    kinds = {"place": ("place",), "person": ("person",), "organisation": ("organisation",)}.get(wanted, ())
    same = [n for n in names if n.kind in kinds and not (wanted == "place" and country_of_place(folded_name(n.text)))]
    same = same or [n for n in names if n.kind == "other" or (not kinds and n.kind != "nationality")]
    if prep:
        placed = [n for n in names if n.kind != "person" and _prep(earlier, n) == prep.lower()]
        return (placed or [n for n in same if _prep(earlier, n)] or [None])[-1]  # type: ignore[list-item]
    same = same or [n for n in names if n.kind == "place" and wanted == "place"]
    return same[-1] if wanted == "place" and same else next(iter(same), None)


def _prep(text: str, name: Name) -> str:
    match = _LEAD.search(text[: name.start])
    return (match["prep"] or "").lower() if match else ""


def put_noun(earlier: str, noun: str, language: Language, asked: str = "") -> str | None:
    """Return the earlier question about another thing counted, priced or suffered; None where it has none."""
    noun = (_FRENCH_ARTICLE if language == "fr" else _ENGLISH_ARTICLE).sub("", noun).strip()
    fate = FATES.search(earlier) if FATE_WORD.match(noun) else None
    counted = COUNTS.search(earlier)
    if fate and (counted is None or fate.start() != counted.start("noun")):
        alone = fate.group() == fate["fate"] or not fate.group().startswith(fate["fate"])
        voiced = _OWN_VOICE.get(noun.lower(), _EVENT_VOICE[language].format(noun))
        return earlier[: fate.start()] + (voiced if alone else noun) + earlier[fate.end() :]
    if counted:
        return (
            earlier[: counted.start("ask")] + _count_of(noun, counted["ask"], language) + _after_noun(earlier, counted)
        )
    shared = (_same_head(earlier, noun) if language == "en" else None) or _same_place(earlier, noun, asked)
    if shared:
        return shared
    places = list(_OF_NOUN.finditer(earlier))
    if not places:
        return _same_article(earlier, noun, asked)
    last = places[-1]
    return f"{earlier[: last.start()]}{_of(last['of'], noun, language)}{earlier[last.end() :]}"


def _same_head(earlier: str, noun: str) -> str | None:
    """Put "trade treaty" where the earlier question has "water treaty"."""
    head = noun.split()[-1]
    match = re.search(rf"(?i)(?<=the )(?:[a-z-]+ ){{0,2}}{re.escape(head)}\b", earlier) if " " in noun else None
    return earlier[: match.start()] + noun + earlier[match.end() :] if match else None


_PLACED = re.compile(r"(?i)^(?P<prep>to|for|with|against|by|aux|chez|pour|contre|avec|par|among|parmi)\s")
_ARTICLE = re.compile(r"(?i)^(?P<article>le |la |les |l['’]|the )")


def _same_place(earlier: str, noun: str, asked: str) -> str | None:
    """Put "to fishermen" where the earlier question has "to farmers"."""
    lead = _PLACED.match(asked)
    match = re.search(rf"\b{lead['prep'].lower()} ((?:les |the )?[^\W\d_A-ZÀ-Ý]{{3,}})", earlier) if lead else None
    return earlier[: match.start(1)] + noun + earlier[match.end() :] if match else None


def _same_article(earlier: str, noun: str, asked: str) -> str | None:
    """Put "le tunnel" where the earlier question has "le pont"."""
    lead = _ARTICLE.match(asked)
    found = list(re.finditer(r"\b(?:le |la |les |l['’]|the )[^\W\d_A-ZÀ-Ý]{3,}", earlier)) if lead else []
    if lead is None or not found:
        return None
    return f"{earlier[: found[-1].start()]}{lead['article']}{noun}{earlier[found[-1].end() :]}"


def _of(of: str, noun: str, language: Language) -> str:
    if language == "en":
        return of + noun
    plural = noun.split()[0][-1:] in "sx"
    if of.lower().startswith("des") or plural:
        return f"des {noun}" if plural else f"de {noun}"
    return f"d'{noun}" if noun[:1].lower() in "aeiouéèêâîôûh" else f"de {noun}"


def _count_of(noun: str, ask: str, language: Language) -> str:
    if language == "en":
        return f"{ask}{noun}"
    head = ask.split()[0]
    return f"{head} d'{noun}" if noun[:1].lower() in "aeiouéèêâîôûh" else f"{head} de {noun}"


def _after_noun(earlier: str, counted: re.Match[str]) -> str:
    """Return what follows the noun counted, the adjectives that go with it left out, nationalities kept."""
    rest = earlier[counted.end() :]
    finite, stop = FINITE.search(rest), _STOPS_NOUN.search(rest)
    ends = [match.start() for match in (finite, stop) if match]
    if not finite or finite.start() > min(ends):
        return rest
    nations = [name.text for name in names_in(rest[: finite.start()]) if name.kind == "nationality"]
    return "".join(f" {nation}" for nation in nations) + rest[finite.start() :]
