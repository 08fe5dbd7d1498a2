"""A question and the corpus's outlets to the outlet it asks of ("Selon RFI, ..."), and the question without it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.text.words import fold

_ARTICLE = re.compile(r"(?:the|le|la|les|l) ")
_DOMAIN = re.compile(r"(?i)^(?:https?://)?(?:www\.)?([\w-]{2,40})\.(?:com|fr|net|org|info|eu|be|ch|ca|uk|co\.uk)$")
_KIND = r"(?:(?:le|la|un|the) )?(?:journal|quotidien|site|magazine|hebdomadaire|newspaper|paper|daily|agence|agency) "
_ARTICLES = r"(?:un article|les articles|les pages|an article|the articles?|the pages)"
_DET = r"(?:l['’]|le |la |les |the )?"
_SAYS_FR = (
    r"(?:dit|disent|écrit|rapporte|raconte|affirme|annonce|indique|explique|précise|révèle|souligne|pense|publie)"
)
_SAYS_EN = (
    r"(?:say|says|said|report|reports|reported|write|writes|wrote|tell us|tells us|claim|claims|publish|published)"
)


@dataclass(frozen=True, slots=True)
class OutletAsked:
    """The outlet whose articles a question asks of, as the corpus writes it, and the question without it."""

    question: str
    outlet: str


def find_outlet(question: str, outlets: Iterable[str | None]) -> OutletAsked | None:
    """Return the outlet that a question names as its source; None where it names none of the corpus.

    A name is a source only where the words around it say so, and where it is written with a capital: "selon Le
    Monde", "que dit le Monde de la grève", "according to The Herald", not "le monde" nor "qui dirige Le Monde".
    """
    question = " ".join(question.split())
    for outlet in sorted({outlet for outlet in outlets if outlet}, key=lambda name: (-len(name), name)):
        for name in _spellings(outlet):
            found = _asked(question, name)
            if found:
                return OutletAsked(found, outlet)
    return None


def outlet_in(topic: str, outlets: Iterable[str | None]) -> OutletAsked | None:
    """Return the outlet that a topic opens with ("La Gazette sur les lettres"), and what is left of it."""
    for outlet in sorted({outlet for outlet in outlets if outlet}, key=lambda name: (-len(name), name)):
        for name in _spellings(outlet):
            opening = re.match(rf"(?i){_DET}{re.escape(name)}(?!\w)\W*(?:(?:sur|about|on|à propos de)\s+)?", topic)
            if opening:
                return OutletAsked(topic[opening.end() :] or topic, outlet)
    return None


def _spellings(outlet: str) -> list[str]:
    """Return the ways to write an outlet: with and without its article, a site's name without its ending."""
    domain = _DOMAIN.match(outlet)
    names = [outlet, *([domain.group(1)] if domain else [])]
    bare = re.sub(r"(?i)^(?:the |le |la |les |l['’])", "", outlet)
    if bare != outlet and len(bare) > 2:
        names.append(bare)
    return names


def _asked(question: str, name: str) -> str | None:
    """Return a question without its source when that is the outlet called `name`."""
    parts = re.split(r"[\s-]+", name.strip())
    # Most outlets of a large corpus are not named at all: no pattern is made for them.
    if not all(part.lower() in question.lower() for part in parts):
        return None
    written = r"[\s-]+".join(re.escape(part) for part in parts)
    pattern = rf"(?:{_KIND})?{_DET}(?P<name>{written})(?![\w-])"
    for frame, kept in _FRAMES:
        match = re.search(frame.replace("{name}", pattern), question, re.I)
        if match and _capital(match["name"]) and not _ANOTHER.match(question[match.end("name") :]):
            return _tidied(question[: match.start()] + match.expand(kept) + question[match.end() :])
    return None


_FRAMES = (
    # "Que dit le Monde de la grève ?", "What does the Herald say about the strike?"
    (rf"\bque {_SAYS_FR}(?:-t-il)? {{name}}(?= (?:de|du|des|d['’]|sur|à propos)\b| d['’])", "que dit-on"),
    (rf"\bqu['’](?:est-ce que? |est-ce qu['’]){{name}} {_SAYS_FR}", "que dit-on"),
    (rf"\bque {_SAYS_FR}(?:-t-il)? {{name}}", "que dit-on"),
    (r"\bque (?:nous |vous )?(?:apprend|signale|relate|soutient) {name}", "que dit-on"),
    (r"\b(?:quelle est )?la version (?:de |d['’]|du ){name}(?= (?:sur|de|du|des|à))", "que dit-on"),
    (
        r"\bwhat (?:do|does|did) (?:the |an )?(?:articles?|reports?|pages?|coverage) (?:from|of|in|by) {name} "
        r"(?:say|says|report|claim)",
        "what is said",
    ),
    (
        r"\b(?:l['’]|un |les )articles? (?:de |d['’]|du ){name} (?:dit|disent|précise|mentionne|indique)(?:nt)?"
        r"(?:-(?:il|ils))? ",
        "",
    ),
    (r"\bin (?:the |an )?{name} (?:articles?|reports?|story|piece|coverage),?", ""),
    (
        r"(?:\b(?:limite[sz]?[- ](?:toi|vous) à|uniquement (?:dans|chez|selon)|seulement (?:dans|chez|selon)|"
        r"only (?:in|from|according to)|restrict(?:ed)? to|limit(?:ed)? to)) {name} ?[:,]?",
        "",
    ),
    (r"\bqui (?:est-ce que )?{name} cite-t-(?:elle|il)", "qui est cité"),
    (r"\bwho (?:does|did) {name} (?:quote|cite)", "who is quoted"),
    (r"\bqu['’](?:écrit|indique|annonce|affirme|explique){name}", "que dit-on"),
    (r"\bqu['’](?:écrit|indique|annonce|affirme|explique) {name}", "que dit-on"),
    (
        r"\bcomment {name} (?:présente|raconte|décrit|explique|rapporte|couvre)(?:-t-(?:il|elle))?",
        "comment se présente",
    ),
    (rf"\bwhat (?:does|did|do) {{name}} {_SAYS_EN}", "what is said"),
    (r"\bhow (?:does|did) {name} (?:report|describe|cover|present|explain)", "what is said about"),
    (rf"\b(?:does|did|do) {{name}} {_SAYS_EN} (?:that )?", ""),
    (rf"^(?:as )?{{name}} {_SAYS_EN}, ", ""),
    (rf",? as {{name}} {_SAYS_EN}(?=[?.,]|$)", ""),
    (rf"\b{{name}} {_SAYS_EN} (?:that )?", ""),
    # "Selon RFI, ...", "..., d'après l'agence Tass ?", "according to The Herald"
    (r"[\s,(]?[\s,(]?\b(?:selon|d['’]après|à en croire|according to|as reported by|as per|per) ?{name}\)?,?", ""),
    (rf"[\s,]?[\s,]?\b(?:dans|chez|in|on|sur) (?:{_ARTICLES} (?:de|du|in|of|from) )?{{name}}(?=[,?. ]|$),?", ""),
    (
        r"[\s,]?[\s,]?\b(?:rapporté|publié|annoncé|cité|reported|published)(?:e|s|es)? (?:par|by|dans|in) {name},?",
        "",
    ),
    (rf"[\s,]?[\s,](?:comme (?:l['’]|le )|as )?(?:l['’])?{_SAYS_FR}(?:-t-(?:il|elle))? {{name}}(?=\s*[?.,]|$)", ""),
    (rf"[\s,]?[\s,]{_SAYS_EN} {{name}}(?=\s*[?.,]|$)", ""),
    (r"^{name}\s*:\s*", ""),
    (r"^(?:pour|for) {name}, ", ""),
)


# Two sources named together are a comparison, not a filter.
_ANOTHER = re.compile(r"\s(?:et|ou|and|or) (?:l['’]|le |la |les |the )?[A-ZÀ-Ý]")


def _capital(name: str) -> bool:
    """Tell a name from the common words it is made of: "le monde" is none, "le Monde" is."""
    words = _ARTICLE.sub("", fold(name).replace("'", " ").replace("’", " ") + " ")
    own = name[-len(words.strip()) :] if words.strip() else name
    return own[:1].isupper() or own[:1].isdigit() or "." in name


def _tidied(question: str) -> str:
    text = " ".join(question.split()).strip(" ,")
    text = re.sub(r"\s+,", ",", text)
    return text[:1].upper() + text[1:]
