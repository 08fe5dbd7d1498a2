"""A question about the archive or one of its articles in, what of them it asks for, and for which article, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.text.dates import find_dates
from assistant.text.edtf import contains
from assistant.text.words import fold
from assistant.types import Article, Evidence, Language

Asked = Literal["count", "outlets", "period", "date"]
_LONGEST = 300
_DETERMINED = r"(?:l['’]|cet |le present |the |this |ce dernier )"
# "L'article 5 du traité" and "un article de loi" are no articles of the press.
_OF_LAW = r"\d|premier|unique|[ivx]+\b|de la (?:loi|constitution)|du (?:code|traite|pacte)"
_ARTICLE = rf"(?:{_DETERMINED})article(?! (?:{_OF_LAW}))\b"
_WHEN_FR = (
    r"(?:quand|a quelle date|de quelle date|quelle est la date|quel (?:jour|mois)|quelle annee|de quand|de quel mois|"
    r"de quel jour|de quelle annee|en quelle annee|en quel mois|depuis quand)"
)
_WHEN_EN = (
    r"(?:when|(?:on |in |from )?(?:what|which) (?:date|day|month|year)|how old|what is the date|what's the date|"
    r"what was the date)"
)
_PUBLISHED = (
    r"(?:publi\w*|paru\w*|parai\w*|parut|date|datee?|dates?|sorti\w*|appear\w*|published|publication|parution|dated|"
    r"come out|came out|written|ecrit\w*|redige\w*|from|released|issued)"
)
_PLAIN_FORMS = (
    re.compile(rf"^(?:et )?{_WHEN_FR}\b.{{0,40}}?{_ARTICLE}(?P<rest>.*)$"),
    re.compile(rf"^(?:and )?{_WHEN_EN}\b.{{0,40}}?{_ARTICLE}(?P<rest>.*)$"),
    re.compile(
        rf"^(?:quelle est |what(?: is|'s| was) |donne[rz]?(?:-moi)? )?(?:la |the )?date (?:de |of )?"
        rf"(?:publication |parution )?(?:de |of |d'|for )?{_ARTICLE}(?P<rest>.*)$"
    ),
    re.compile(rf"^{_ARTICLE}(?P<rest>.*?),? (?:il )?(?:date|a ete publie|a paru|est paru|est date) (?:de )?quand$"),
)
# What may follow "article" and belongs to the asking: "a-t-il été publié", "was published".
_TAIL = re.compile(
    rf"\b(?:(?:a|est|fut|avait|was|were|is|has|had|did|does|been|ete)(?:-t-il|-il)?\s+)*"
    rf"(?:(?:a|est)-(?:t-)?il\s+)?(?:ete\s+)?(?:been\s+)?{_PUBLISHED}(?:-t-il)?$"
)
_TOPIC = re.compile(
    r"\s*(?:(?:sur|a propos d(?:e|es|u)|au sujet d(?:e|es|u)|concernant|consacre (?:a|aux?)|"
    r"qui (?:parle|traite) d(?:e|es|u)|"
    r"ou il est question d(?:e|es|u)|about|on|regarding|concerning|that (?:speaks|talks) of|"
    r"which (?:speaks|talks) of|de|d'|du|des|by|from|in|of)\b|d')"
)
_COUNT = re.compile(
    r"^(?:combien d'articles?|(?:quel est )?le nombre d'articles|quel nombre d'articles|how many articles|"
    r"(?:what is )?the number of articles)\b(?P<rest>.*)$"
)
_OUTLETS = re.compile(
    r"^(?:(?:quell?e?s?|what|which) (?:sont |are )?(?:(?:les|vos|tes|the|your) )?|(?:d')?ou viennent (?:les|vos) )"
    r"(?:sources?|journaux|medias|outlets?|newspapers|papers|titres de presse|publications?)\b(?P<rest>.*)$"
)
_PERIOD = re.compile(
    r"^(?:quell?e (?:periode|epoque)|what (?:period|time span|dates?)|which period|de quand (?:a quand )?"
    r"(?:date|datent|vont)|quelles dates|from when to when|how far back)\b(?P<rest>.*)$"
)
# Words with which one speaks of the archive itself.
_FRAME = re.compile(
    r"\b(?:avez|avons|as|a|ai|ont|vous|tu|on|il|y|t|nous|vos|tes|vous-meme|disposez|disposes|dispose|de|du|d|des|dans|l|"
    r"le|la|les|votre|ta|archives?|corpus|base|index|collection|fonds|contient|contiennent|comporte|compte|comptez|"
    r"connais|connaissez|lu|lus|lisez|lire|utilises|utilisez|citez|sont|est|indexes|ingeres|en|tout|au|total|couvre|"
    r"couvrent|couvrez|have|you|do|does|is|are|there|the|in|your|this|it|hold|holds|contain|contains|cover|covers|"
    r"covered|know|read|use|go|archived|indexed|altogether|all|of|articles?|quelles?|sources?|par|by|with|vont|go|at|"
    r"documents?|textes?|can|peux|pouvez|consulter|disponibles?|available|cette|cet|ce|back)\b"
)


@dataclass(frozen=True, slots=True)
class AboutArticles:
    """What a question asks of the archive, or the date of which article; `topic` is empty for the only one there is."""

    asked: Asked
    topic: str = ""


def find_about(question: str) -> AboutArticles | None:
    """Return what a question asks of the articles themselves, None where it asks of what they tell."""
    plain = " ".join(question[:_LONGEST].split()).rstrip(" ?!.…\u00a0\u202f").replace("’", "'")
    folded = fold(plain)
    if len(folded) != len(plain) or len(question) > _LONGEST:
        return None
    whole: tuple[tuple[re.Pattern[str], Asked], ...] = ((_COUNT, "count"), (_OUTLETS, "outlets"), (_PERIOD, "period"))
    for pattern, asked in whole:
        match = pattern.match(folded)
        if match and not re.search(r"\w", _FRAME.sub("", match["rest"])):
            return AboutArticles(asked)
    for pattern in _PLAIN_FORMS:
        match = pattern.match(folded)
        if match:
            return _of_article(plain, folded, match)
    return None


def _of_article(plain: str, folded: str, match: re.Match[str]) -> AboutArticles | None:
    """Return the article asked for by what stands after "article"; None where that is another clause."""
    start, end = match.span("rest")
    tail = _TAIL.search(folded, start, end)
    topic = _TOPIC.match(folded, start, tail.start() if tail else end)
    rest = plain[topic.end() if topic else start : tail.start() if tail else end].strip(" ,'")
    if topic is None and re.search(r"\w", rest):
        return None
    return AboutArticles("date", rest)


def dated_words(article: Article) -> Evidence | None:
    """Return the words of an article from which its date of publication can be read, None where none carry it.

    They are those that the date rests on, or else the line above or below its prose that gives the very date.
    """
    if article.published is None or article.published_basis not in ("stated", "curated"):
        return None
    known = article.published_evidence or ""
    at = article.text.find(known) if known else -1
    if at >= 0 and carries(article.text[at : at + len(known)], article.published, article.language):
        return Evidence(article.id, at, at + len(known))
    for start, end in _edges(article):
        for line in re.finditer(r"[^\r\n]{1,200}", article.text[start:end]):
            if carries(line.group(), article.published, article.language):
                return Evidence(article.id, start + line.start(), start + line.end())
    return None


_EDGE = 1_500


def _edges(article: Article) -> list[tuple[int, int]]:
    """Return what stands before the prose of an article, and after it."""
    first = min((span.start for span in article.prose), default=len(article.text))
    last = max((span.end for span in article.prose), default=0)
    return [(max(0, first - _EDGE), first), (last, min(len(article.text), last + _EDGE))]


def carries(words: str, published: str, language: Language) -> bool:
    """Tell whether words give a date of publication, as fine as it is."""
    if published in words:
        return True
    read = [mention.edtf for mention in find_dates(words, None, language) if mention.kind == "date" and mention.edtf]
    return any(one == published or contains(published, one) for one in read if "/" not in one)
