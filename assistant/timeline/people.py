"""The names of an article in, who takes part out: persons by their full name, states by their key, offices held."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from assistant.text.actors import canonical_actor, same_name
from assistant.text.countries import country_of_seat
from assistant.text.names import Name
from assistant.text.words import fold
from assistant.timeline.nouns import Actor

_MOST_PERSONS = 150
_HEAD = re.compile(
    r"\b(?:president|presidente|dirigeant|dirigeante|dictateur|chef|premier ministre|premiere ministre|leader|roi|reine"
    r"|chancelier|chanceliere|numero un|prime minister|king|queen|chancellor|dictator|ruler|homologue"
    r"|secretaire general)\b"
)
_ARTICLE = re.compile(r"^(?:le |la |les |l['’]|the )", re.I)
_CAPITAL = re.compile(r"\b(?<![.!?]\s)([A-ZÉ][a-zéè]{3,})\s$")
_HEAD_REACH = 24
_OFFICE_REACH = 34
_TITLE_REACH = 45


class People:
    """The names of one article, by place, each with its actor."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._text = text
        self._names = names
        self._starts = [name.start for name in names]
        self._full = _full_names(names)
        self._halves = _halves(names)
        self._actors = [self._actor(name) for name in names]

    def between(self, start: int, end: int) -> list[tuple[Name, Actor]]:
        """Return the names that begin in a range, with their actors."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return list(zip(self._names[first:last], self._actors[first:last], strict=True))

    def actors(self, start: int, end: int) -> tuple[Actor, ...]:
        """Return who is named in a range, each once; "russe" counts where it belongs to no person's title."""
        found: dict[str, Actor] = {}
        row = self.between(start, end)
        for place, (name, actor) in enumerate(row):
            after = row[place + 1][0] if place + 1 < len(row) else None
            titled = after is not None and after.kind == "person" and after.start - name.end <= _OFFICE_REACH
            if not (name.kind == "nationality" and titled):
                found.setdefault(actor.key, actor)
        return tuple(found.values())

    def named(self, phrase: str) -> Actor:
        """Return the actor that a phrase of the article names: a person in it, else a state or body, else itself."""
        at = self._text.find(phrase)
        row = self.between(at, at + len(phrase)) if at >= 0 else []
        persons = [actor for name, actor in row if name.kind == "person"]
        if persons:
            return persons[-1]
        ends = [actor for name, actor in row if name.end == at + len(phrase) and name.kind in ("organisation", "other")]
        if ends:
            return ends[-1]
        bare = _ARTICLE.sub("", phrase)
        alone = next((actor for name, actor in row if name.text == bare), None)
        if alone:
            return alone
        keys = [actor for name, actor in row if name.kind in ("place", "organisation", "nationality")]
        key = keys[0].key if keys else canonical_actor(phrase)
        full = self._full.get(phrase)
        return Actor(full, canonical_actor(full), True) if full else Actor(phrase, key)

    def offices(self) -> tuple[tuple[str, str], ...]:
        """Return who leads which state, as (person, key of the state): "le président russe Vladimir Poutine"."""
        found = []
        for one, other in zip(self._names, self._names[1:], strict=False):
            gap = other.start - one.end
            if other.kind != "person" or one.kind not in ("nationality", "place") or not 0 < gap <= _OFFICE_REACH:
                continue
            before = fold(self._text[max(0, one.start - _TITLE_REACH) : one.start])
            between = self._text[one.end : other.start]
            near = between.strip(" ,") == "" or between.strip().startswith(("de la Défense", "des Affaires"))
            if near and "Défense" not in between and "Affaires" not in between and _HEAD.search(before):
                found.append((self._full.get(other.text, other.text), canonical_actor(one.text)))
        return tuple(dict.fromkeys(found))

    def _actor(self, name: Name) -> Actor:
        if name.kind == "person" or name.text in self._full:
            full = self._full.get(name.text, name.text)
            return Actor(full, canonical_actor(full), True)
        half = self._halves.get(name.text)
        if half:
            return Actor(half, canonical_actor(half))
        before = self._text[max(0, name.start - _HEAD_REACH) : name.start]
        head = _CAPITAL.search(before) if name.kind == "nationality" else None
        if head and country_of_seat(fold(head.group(1))) is None:
            whole = head.group(1) + " " + name.text
            return Actor(whole, canonical_actor(name.text))
        return Actor(name.text, canonical_actor(name.text))


def _halves(names: Sequence[Name]) -> dict[str, str]:
    """Return what "le Nord" and "le Sud" stand for where the article names a country or region of that half."""
    found: dict[str, str] = {}
    for name in names:
        half = name.text.rpartition(" ")[2]
        if name.kind == "place" and " " in name.text and half in ("Nord", "Sud", "Est", "Ouest"):
            found.setdefault(half, name.text)
    return found


def _full_names(names: Sequence[Name]) -> dict[str, str]:
    """Return each form of a person's name with the fullest form in the article."""
    forms = list(dict.fromkeys(name.text for name in names if name.kind == "person"))[:_MOST_PERSONS]
    full: dict[str, str] = {}
    known: list[str] = []
    for form in sorted(forms, key=lambda text: -len(text.split())):
        match = next((one for one in known if same_name(form, one)), None)
        full[form] = match or form
        if match is None:
            known.append(form)
    return full
