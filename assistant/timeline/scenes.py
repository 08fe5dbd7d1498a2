"""Tellings of an article one after the other in, those that go on with a scene put to it out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from assistant.text import edtf
from assistant.timeline import kinds
from assistant.timeline.marks import Predicate
from assistant.timeline.nouns import Actor, Kind, Telling
from assistant.timeline.reading import Page, Sentence

# How many sentences back an event still belongs to the scene in which somebody goes on speaking.
_SCENE = 8
# Days before the publication: what was said at an older event is told with it, or not at all.
_LATELY = 45
_SCENES: frozenset[Kind] = frozenset(("statement", "letter", "meeting", "visit", "accusation", "denial"))
_BEFORE = re.compile(r"avant|plus tôt|before|earlier", re.I)
_NEAR = re.compile(
    r"\b(?:heures?|minutes?|hours?|minutes?) (?:plus tôt|avant|après|plus tard|before|after|earlier|later)", re.I
)


@dataclass
class Story:
    """What an article has told so far."""

    page: Page
    tellings: list[Telling] = field(default_factory=list)
    ranks: list[int] = field(default_factory=list)
    pair: tuple[Actor, ...] = ()
    subject: Actor | None = None


def add(story: Story, one: Telling, rank: int) -> None:
    """Add a telling; words spoken in a scene already told go on telling it, and weak words open none."""
    if one.kind in ("statement", "letter") and one.date is None and one.stance is None:
        place = _scene(story, one, rank)
        if place is not None:
            scene = story.tellings[place]
            if one.start != scene.start:
                story.tellings[place] = replace(scene, more=tuple(dict.fromkeys((*scene.more, (one.start, one.end)))))
            return
        verb = story.page.article.text[one.at : one.at + 24].split(" ")[0].strip(",.;:")
        if one.kind == "statement" and not kinds.is_strong(verb):
            return
    story.tellings.append(one)
    story.ranks.append(rank)


def _scene(story: Story, one: Telling, rank: int) -> int | None:
    speaker = one.speaker
    if speaker is None:
        return None
    for place in range(len(story.tellings) - 1, -1, -1):
        scene = story.tellings[place]
        if rank - story.ranks[place] > _SCENE:
            return None
        if scene.kind in _SCENES and _is_going_on(story, scene):
            if any(actor.key == speaker.key for actor in scene.actors) and speaker.person:
                return place
            if scene.speaker and scene.speaker.key == speaker.key and scene.stance is None:
                return place
    return None


def _is_going_on(story: Story, scene: Telling) -> bool:
    """Tell whether people may still be speaking in a scene: in no caption, which has no verb, nor in old times."""
    if scene.at == scene.start and scene.speaker is None:
        return False
    span = edtf.bounds(scene.date) if scene.date else None
    published = edtf.bounds(story.page.article.published or "")
    return span is None or published is None or (published[0] - span[1]).days <= _LATELY


def near(story: Story, sentence: Sentence, one: Predicate) -> str | None:
    """Return the date that "quelques heures avant la réunion" leans on: that of the meeting told before."""
    match = _NEAR.search(sentence.text)
    place = sentence.span.start + match.start() if match else -1
    before = [other for other in sentence.predicates if sentence.words[other.first].start < place]
    if match is None or not before or before[-1] is not one:
        return None
    after = [word for word in sentence.words if word.start >= sentence.span.start + match.end()][:5]
    kind = next((found for word in after if (found := kinds.kind_of_noun(word.low))), None)
    scene = next((t for t in reversed(story.tellings) if t.date and kind in t.kinds), None)
    if scene is None or scene.date is None:
        return None
    span = edtf.bounds(scene.date)
    if span is None or span[0] != span[1]:
        return scene.date
    other = edtf.shift_days(span[0], -1 if _BEFORE.search(match.group()) else 1)
    return edtf.between(*sorted((span[0], other))) if other else None


def remember(story: Story, sentence: Sentence) -> None:
    """Keep who was named, for "les deux pays" and "il"."""
    actors = sentence.page.people.actors(sentence.span.start, sentence.span.end)
    if len(actors) >= 2:
        story.pair = actors
    persons = [actor for actor in actors if actor.person]
    if persons:
        story.subject = persons[0]
