"""A question and its filters to a Query: language, kind of answer expected, the noun counted."""

from __future__ import annotations

import re

from assistant.errors import UsageError
from assistant.text.edtf import bounds
from assistant.text.language import detect_language
from assistant.text.words import fold
from assistant.types import AnswerKind, FigureKind, Query

_EVOLUTION = re.compile(
    r"\b(evolu\w*|evolv\w*|chronolog\w*|timeline|histor(y|ique) of|au fil d|over time|etapes|retrace\w*|"
    r"comment (\w+ ){0,6}(a-t-\w+|ont-\w+|ont|a|s'est|se sont) (\w+ )?"
    r"(change|progress|deteri|amelior|rapproch|renforc)\w*|"
    r"how (has|have|did) .{0,60}(change|develop|progress|deepen|grow|grown)\w*|"
    r"que (sait|savait)-on (de|du|des|d'|sur)\b|what (is|was) known (about|of|on)\b|"
    r"course of events|sequence of events|suite des evenements|grandes dates|key dates|developpement des relations)"
)
_FIGURE = re.compile(
    r"\b(combien|how (many|much)|(quel(le)?s?|what|which) (est |etait |sont |is |was |are )?(le |la |les |l'|the )?"
    r"(average |mean |total |final |latest |overall )?"
    r"(nombre|number|quantite|quantity|amount|montant|pourcentage|percentage|proportion|part|chiffre|figure|bilan|"
    r"toll|taux|rate|prix|price|cout|cost|age|duree|distance|population|total|share|budget|superficie|surface|etendue|"
    r"hauteur|poids|vitesse|temperature|effectif|effectifs|valeur|somme|score|record|salaire|peine|amende|sentence|fine|"
    r"sum|height|weight|speed|size|area|length|score|salary|value|level|niveau|estimation|estimations)|a combien|"
    r"chiffres?|quel(le)? (part|proportion|budget|montant)|"
    r"how (long|far|old|big|large|tall|high|fast|heavy|often)|quel age|for how long|de combien)\b"
)
_DATE = re.compile(
    r"\b(quand|when|(a |en |de )?quelle (date|annee|periode|epoque)|quels? (jours?|mois|annees?)|"
    r"(what|which) (date|day|month|year)|depuis quand|since when|jusqu'a quand|date (de|du|d'|of))\b"
)
_PERSON = re.compile(
    r"\b(qui|who|whom|whose|(quel(le)?s?|which|what) (est |sont |is |was )?(le |la |les |the )?(\w+ ){0,2}(dirigeant|"
    r"president|ministre|depute|chef|responsable|homologue|leader|minister|lawmaker|official|porte-parole|spokes\w+|"
    r"personne|person|nom|name)\w*)\b"
)
_PLACE = re.compile(
    r"\b(ou (a|ont|est|sont|se|s'|eu|vi|fut|etait|etaient|la|le|les|l'|un|une|des|peut|d'|kim|m\.|poutine)|d'ou|where|"
    r"(dans |a |en |in |at )?(quel(le)?s?|which|what) (lieu|endroit|ville|region|pays|province|capitale|"
    r"place|city|region|country|province|town|location))"
)


_FIGURE_KINDS: tuple[tuple[str, frozenset[FigureKind]], ...] = (
    (r"\b(quel age|quel (?:est|etait) l'age|how old|what age|(?:what|how) (?:is|was) the age)\b", frozenset({"age"})),
    (
        r"\b(pourcentage|proportion|percentage|per cent|percent|quelle part|what share|taux|rate)\b",
        frozenset({"percent", "number"}),
    ),
    (
        r"\b(combien (de temps|d'annees|de mois|de jours|de semaines|d'heures|de minutes)|how long|duree|duration|"
        r"how many (years|months|weeks|days|hours|minutes))\b",
        frozenset({"duration", "age", "ordinal"}),
    ),
    (
        r"\b(altitude|portee|distance|hauteur|how (far|high|tall|fast)|range|superficie|etendue|poids|vitesse|"
        r"height|weight|speed)\b",
        frozenset({"measure"}),
    ),
    (
        r"\b(prix|price|cout\w*|costs?|montant|budget|salaires?|salary|amende|fine|paye\w*|paid)\b",
        frozenset({"currency"}),
    ),
)


def figure_kinds(question: str) -> frozenset[FigureKind] | None:
    """Return the kinds of figure that can answer a question, None where any kind can."""
    folded = fold(question).replace("’", "'")
    return next((kinds for pattern, kinds in _FIGURE_KINDS if re.search(pattern, folded)), None)


_SPEECH = re.compile(
    r"\b(dit|dire|declar|affirm|repon|reagi|reaction|promi|promet|accus|ni[eé]|dement|qualifi|decri|depein|estim|annonc|"
    r"assur|reconn|admi|souhait|voeu|reproch|condamn|averti|propos|prete|say|said|says|claim|respon|react|accus|den[iy]|"
    r"promis|pledg|describ|call|announc|admit|acknowledg|wish|warn|condemn|blam|vow|view|see)"
)


def asks_what_was_said(question: str) -> bool:
    """Tell whether a question asks for what somebody said, promised, claimed or denied."""
    return _SPEECH.search(fold(question)) is not None


def make_query(
    question: str,
    since: str | None = None,
    until: str | None = None,
    outlet: str | None = None,
    today: str | None = None,
) -> Query:
    """Return the Query of a question; raise UsageError for an empty question or a date that is not EDTF."""
    text = " ".join(question.split())
    if not any(char.isalnum() for char in text):
        raise UsageError('the question is empty; write one, for example: assistant ask "Quand ... ?"')
    for name, value in (("since", since), ("until", until), ("today", today)):
        if value is not None and bounds(value) is None:
            raise UsageError(f"--{name} {value!r} is not a date; write 2024, 2024-06 or 2024-06-19")
    begin, end = (bounds(value) if value else None for value in (since, until))
    if begin and end and begin[0] > end[1]:
        raise UsageError(f"--since {since} comes after --until {until}; no day lies between them")
    if outlet is not None and not outlet.strip():
        raise UsageError('--outlet is empty; write the name of a source, for example: --outlet "Le Monde"')
    return Query(text, detect_language(text), answer_kind(text), since, until, outlet, today)


def answer_kind(question: str) -> AnswerKind:
    """Return the kind of answer that the words of a question ask for."""
    folded = fold(question).replace("’", "'")
    kinds: tuple[tuple[re.Pattern[str], AnswerKind], ...] = (
        (_EVOLUTION, "evolution"),
        (_FIGURE, "figure"),
        (_DATE, "date"),
        (_PERSON, "person"),
    )
    for pattern, kind in kinds:
        if pattern.search(folded):
            return kind
    # "où" and "ou" fold to the same letters: only the accent, or its place at the head, tells the question word.
    if re.search(r"\b(où|d['’]où)\b", question.lower()) or _PLACE.match(folded) or "where" in folded.split():
        return "place"
    return "place" if _PLACE.search(folded) and not re.search(r"\bou\b", folded) else "fact"
