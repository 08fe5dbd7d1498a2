"""Quantities and positions of a chronicle to lists: who gave which figure when, who accused, denied, admitted."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.page.cards import card
from assistant.page.markup import escape, escape_lines
from assistant.page.references import reference_of
from assistant.page.wording import WORDS as PAGE_WORDS
from assistant.text.date_words import say_date
from assistant.timeline.nouns import Chronicle, Point, Position, Series, Silence, Step
from assistant.timeline.wording import KIND_WORDS, QUALIFIER_WORDS, WORDS
from assistant.types import Citation, Language

_SHOWN = 60
# "The two leaders" is no figure that anybody follows.
_SMALL = 10
_DETERMINERS = frozenset("Le La Les Un Une Des The A An".split())


def told_series(figures: Sequence[Series]) -> list[Series]:
    """Return the quantities worth following: given twice or more, or no small exact number."""
    return [
        one
        for one in figures
        if len(one.points) > 1 or any(point.value >= _SMALL or point.qualifier != "exact" for point in one.points)
    ]


def figure_said(point: Point, language: Language) -> str:
    """Return a value with its qualifier, in the article's words."""
    return f"{QUALIFIER_WORDS[language].get(point.qualifier, '')} {point.surface}".strip()


def sides_view(chronicle: Chronicle, language: Language) -> str:
    """Return figures, positions and months without articles as lists; nothing where there are none."""
    words = WORDS[language]
    lists = (
        (words.figures, "figures", [_series(one, language) for one in told_series(chronicle.figures)]),
        (words.positions, "positions", [_position(one, language) for one in chronicle.positions]),
        (words.silences, "silences", [_silence(one, language) for one in chronicle.silences]),
    )
    shown = "".join(
        f'<h3 class="sources-title">{escape_lines(title)}</h3><ul class="{name}">{"".join(rows[:_SHOWN])}</ul>'
        for title, name, rows in lists
        if rows
    )
    return f'<div class="timeline sides" lang="{language}">{shown}</div>' if shown else ""


def _series(series: Series, language: Language) -> str:
    differs = _badge(WORDS[language].differs.rstrip(" :")) if series.differs else ""
    about = f' <span class="about">{escape_lines(", ".join(series.actors))}</span>' if series.actors else ""
    points = "".join(f"<li>{_point(point, language)}</li>" for point in series.points)
    return f'<li><span class="when">{escape_lines(series.noun)}</span>{about}{differs}<ul>{points}</ul></li>'


def _point(point: Point, language: Language) -> str:
    words = WORDS[language]
    by = f", {words.according} {speaker(point.by)}" if point.by else ""
    told = f"{figure_said(point, language)}{by}"
    published = _on(point.citation.published, language) if point.citation.published else words.no_date
    dated = escape_lines(say_date(point.date, language) if point.date else f"{words.published} {published}")
    return f"{escape_lines(told)} · {dated} {_link(point.citation, language)}"


def _position(position: Position, language: Language) -> str:
    kinds: dict[str, str] = {str(kind): said for kind, said in KIND_WORDS[language].items()}
    matter = ", ".join(kinds.get(word, word) for word in position.matter.split(", "))
    changed = _badge(WORDS[language].changed.strip("[]")) if position.changed else ""
    steps = "".join(_step(step, language) for step in position.steps)
    head = f'<span class="when">{escape_lines(f"{position.actor}, {matter}")}</span>{changed}'
    return f'<li>{head}<ol class="steps">{steps}</ol></li>'


def _step(step: Step, language: Language) -> str:
    stance = escape_lines(WORDS[language].stances[step.stance])
    return (
        f'<li><span class="said-tag stance-{step.stance}">{stance}</span> {escape_lines(step.by)} · '
        f"{_dated(step.date, step.known_by, language)} {_link(step.citation, language)}</li>"
    )


def _dated(when: str | None, known_by: str | None, language: Language) -> str:
    """Return the date of what is told; where it has none, that of the article by which it is known."""
    if when:
        return escape_lines(say_date(when, language))
    published = _on(known_by, language) if known_by else WORDS[language].no_date
    return escape_lines(f"{WORDS[language].known_by} {published}" if known_by else published)


def speaker(name: str) -> str:
    """Return who says it as it stands within a sentence: "le renseignement", "Lee Seong-kweun"."""
    first, space, rest = name.partition(" ")
    return first.lower() + space + rest if first in _DETERMINERS else name


def _on(when: str, language: Language) -> str:
    """Say a date after "published": "le 30 novembre 2024", "en juin 2023", "on 30 November 2024", "in 2025"."""
    said = say_date(when, language)
    if "/" in when or (said == when and not when.isdigit()):
        return said
    day, less = ("le", "en") if language == "fr" else ("on", "in")
    return f"{day if when.count('-') == 2 else less} {said}"


def _silence(silence: Silence, language: Language) -> str:
    first, last = say_date(silence.first, language), say_date(silence.last, language)
    run = first if first == last else f"{first} – {last}"
    vague = f" {WORDS[language].open}" if silence.open else ""
    return f"<li>{escape_lines(f'{WORDS[language].no_article} {run}{vague}')}</li>"


def _badge(text: str) -> str:
    return f' <span class="badge">{escape_lines(text)}</span>'


def _link(citation: Citation, language: Language) -> str:
    spoken = f'<span class="spoken">{escape_lines(PAGE_WORDS[language].source)} </span>'
    link = f'<a class="cite" href="{escape(reference_of(citation).fragment)}">{spoken}{citation.label}</a>'
    return link + card(citation, language)
