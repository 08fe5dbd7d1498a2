"""A text and a place in it come in; whether the nearest verb looks to the past or to what comes goes out."""

from __future__ import annotations

import re
from bisect import bisect_left

_REACH = 140
_COMMA = 25
_AFTER = 8
_NOWHERE = 10**6

_FUTURE = re.compile(
    r"\b(?:"
    r"(?!para\b|opera\b|camera\b|libera\b|sierra\b|extra\b|ultra\b|terra\b|infra\b|aura\b|auront\b|prix\b)"
    r"(?:[a-z]{1,20}(?:era|eront|erai|erons|ira|iront|irai|irons|erons|drons|drai|rrai|dra|dront|tra|tront|vra|vront|rra|rront|ura|uront)"
    r"|fera|feront|ira|iront|sera|seront)"
    r"|(?:va|vont|doit|doivent|devrait|devraient|vais|allons) (?:[a-z]{1,6} ){0,2}[a-z]{1,20}(?:er|ir|re)"
    # The present of what is scheduled: "s'ouvre lundi", "examine mardi".
    r"|(?:a|ont|aura|auront|doit avoir|doivent avoir|devait avoir) lieu"
    r"|s'(?:ouvre|acheve|envole|installe)(?:nt)?"
    r"|(?:debute|demarre|commence|examine|accueille|affronte)(?:nt)?|recoi(?:t|vent)"
    r"|se (?:reuni(?:t|ssent)|tien(?:t|nent)|rend(?:ent)?|deroule(?:nt)?|deplace(?:nt)?|prononce(?:nt)?)"
    r"|comparai(?:t|ssent)|entre(?:nt)? en (?:vigueur|fonctions?)|prend(?:nent)? (?:effet|fin|ses fonctions)"
    r"|rouvre(?:nt)?"
    r"|(?:opens?|begins?|meets?|convenes?|kicks? off|takes? (?:effect|place))"
    r"|(?:pourr|devr|viendr|tiendr|reviendr|permettr|faudr|prendr)(?:ait|aient)|prevoi(?:t|r|ent)|envisage(?:nt)?|expire(?:nt)?"
    r"|prevue?s?|attendue?s?|programmee?s?|a venir|d'ici|jusqu'au|jusqu'en|a partir|a compter|au plus tard|rendez-vous"
    r"|will|shall|won't|(?:is|are) (?:to|due|set|expected|scheduled|planned|going)|'ll|plans? to|until|upcoming|due to"
    r")\b"
)
_PAST = re.compile(
    r"\b(?:"
    r"(?:a|ont|ai|avons|avait|avaient|est|sont|etait|etaient|s'est|se sont|aurait|auraient|serait|seraient|aura|auront)"
    r" (?:(?:pas|plus|ete|deja|aussi|egalement|ainsi|notamment|meme|bien|tous|toutes|[a-z]{3,20}ment) ){0,2}"
    r"(?!prevue?s?\b|attendue?s?\b|programmee?s?\b|lieu\b|(?:l|d|un|qu|c|cett|s|n|ell|entr|contr|comm|encor|mem|quatr|notr|votr|possibl"
    r"|libr|capabl|membr)e\b|(?:l|d|c|m|t|s|tr)es\b|qui\b|lui\b|depuis\b|plus\b)[a-z]{1,20}(?:e|ee|es|ees|i|ie|is|ies|u|ue|us|ues|it|ite|ert|erte|ort|orte|int|eint)"
    r"|(?!(?:pourr|devr|viendr|tiendr|reviendr|permettr|faudr|prendr|voudr|ser|fer|ir|saur|verr|mettr)(?:ait|aient)\b)"
    r"[a-z]{2,20}(?:ait|aient|erent|irent|urent)|fut|furent|fit|ayant|apres|depuis"
    r"|[a-z]{3,20}ed|was|were|had|said|told|took|made|held|won|met|went|came|saw|began|gave|left|killed|became|since"
    r")\b"
)
# "Un rapport publié lundi" tells the past, "sera publié lundi" does not.
_PARTICIPLE = re.compile(
    r"\b(?:(?:publi|diffus|annonc|devoil|present|arret|lev|sign|lanc|donn|actualis|vot|adopt|revel|retrouv|interpell|condamn"
    r"|men|effectu|commenc|entam|accord|adress|post|relay|prononc|deced|organis|enregistr|inaugur|nomm|remport|disput|livr"
    r"|restaur|assassin|repouss|depos)ee?s?|(?:paru|survenu|rendu|tenu|elu|mort|commis|transmis|remis|pris)e?s?)"
    r"\s(?:(?:ce|le|des|dans|a|au|en|debut|fin)\s)?\Z"
)
_PASSIVE_TO_COME = re.compile(r"\b(?:sera|seront|etre|soit|soient)\b")
_STOP = re.compile(r"[.!?;:\n]")
_BLOCK = 2048
_LONGEST = 60
_WORD = 32


class Verbs:
    """The verbs of a text that tell past from future, found block by block as they are asked for."""

    def __init__(self, text: str, folded: str) -> None:
        self._text = text
        self._folded = folded
        self._blocks: dict[int, list[tuple[int, int, int]]] = {}

    def lean(self, start: int, end: int) -> int:
        """Return -1 where the verb nearest to `text[start:end]` in its sentence is past, 1 where future, else 0."""
        beside = _PARTICIPLE.search(self._folded, max(0, start - _WORD), start)
        if beside and not _PASSIVE_TO_COME.search(self._folded, max(0, beside.start() - _WORD), beside.start()):
            return -1
        left, right = self._sentence(start, end)
        best, side = _NOWHERE, 0
        for block in range(left // _BLOCK, right // _BLOCK + 1):
            verbs = self._verbs(block)
            for first, last, direction in verbs[bisect_left(verbs, (left,)) : bisect_left(verbs, (right,))]:
                distance = self._distance(first, last, start, end)
                if last <= right and distance < best:
                    best, side = distance, direction
        return side

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        floor, roof = max(0, start - _REACH), min(len(self._folded), end + _REACH)
        stops = [stop.end() for stop in _STOP.finditer(self._folded, floor, start)]
        following = _STOP.search(self._folded, end, roof)
        return (stops[-1] if stops else floor), (following.start() if following else roof)

    def _verbs(self, block: int) -> list[tuple[int, int, int]]:
        """Return the verbs that begin in a block, with their ends, in order."""
        if block not in self._blocks:
            first, last = block * _BLOCK, (block + 1) * _BLOCK
            self._blocks[block] = sorted(
                (verb.start(), verb.end(), direction)
                for pattern, direction in ((_PAST, -1), (_FUTURE, 1))
                for verb in pattern.finditer(self._folded, first, last + _LONGEST)
                # The preposition "a" with an accent looks like the auxiliary once folded.
                if verb.start() < last and self._text[verb.start()] not in "àÀ"
            )
        return self._blocks[block]

    def _distance(self, first: int, last: int, start: int, end: int) -> int:
        """Return how far a verb is in characters; commas between, and standing after the place, count as more."""
        if first < end and last > start:
            return _NOWHERE
        if last <= start:
            return start - last + _COMMA * self._text.count(",", last, start)
        return first - end + _AFTER + _COMMA * self._text.count(",", end, first)
