"""A chronicle in; text for a terminal, Markdown, CSV and iCalendar out. Each date as fine as it is known, no finer."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import pairwise

from assistant.text.date_words import say_date
from assistant.text.edtf import bounds
from assistant.text.terminal import json_shown, shown_plain
from assistant.timeline.nouns import Chronicle, Event, Position, Series, Silence
from assistant.timeline.wording import KIND_WORDS, QUALIFIER_WORDS, WORDS, Words
from assistant.types import Article, Citation, Language

_MARKUP = re.compile(r"([\\`*_\[\]<>|#~&])")
_FORMULA = tuple("=+-@＝＋－＠")
_LINE = 73


def main_language(articles: Iterable[Article]) -> Language:
    """Return the language that most articles are in; French where there are none."""
    languages = [article.language for article in articles]
    return "en" if languages.count("en") > len(languages) / 2 else "fr"


def as_json(chronicle: Chronicle, full: bool = False) -> str:
    """Return the events as a JSON list; with `full` one object with figures, positions and silences beside them."""
    shown = chronicle.to_dict() if full else [event.to_dict() for event in chronicle.events]
    return json_shown(shown)


def as_text(chronicle: Chronicle, language: Language = "fr") -> str:
    """Return the chronicle for a terminal: events with their sources below, then figures, positions, silences."""
    words = WORDS[language]
    lines: list[str] = []
    for period, events in _periods(chronicle.events, words, language):
        lines += ["", period] if lines else [period]
        for event in events:
            lines += _event_lines(event, chronicle, language)
    lines += _section(words.figures, [_series_line(one, language) for one in chronicle.figures if len(one.points) > 1])
    lines += _section(words.positions, [_position_line(one, language) for one in chronicle.positions])
    lines += _section(words.silences, [_silence_line(one, language) for one in chronicle.silences])
    return shown_plain("\n".join(lines)) if lines else words.nothing


def _section(title: str, rows: Sequence[str]) -> list[str]:
    return ["", title, *(f"  {row}" for row in rows)] if rows else []


def _periods(events: Sequence[Event], words: Words, language: Language) -> list[tuple[str, list[Event]]]:
    """Return the events by year, the undated last."""
    periods: dict[str, list[Event]] = {}
    for event in events:
        span = bounds(event.date) if event.date else None
        periods.setdefault(str(span[0].year) if span else words.undated, []).append(event)
    return list(periods.items())


def when(event: Event, language: Language) -> str:
    """Say when an event happened, and that the date is its report's where it is."""
    words = WORDS[language]
    if event.date is None:
        return words.no_date
    said = say_date(event.date, language)
    return f"{words.reported} {said}" if event.date_basis == "reported" else said


def _event_lines(event: Event, chronicle: Chronicle, language: Language) -> list[str]:
    words = WORDS[language]
    kind = KIND_WORDS[language][event.kind]
    lines = [f"  {when(event, language)}  [{kind}]  {event.text}"]
    if event.actors:
        lines.append(f"      {', '.join(event.actors)}")
    for told in event.claims:
        citation = next(one for one in event.citations if one.label == told.citation)
        who = f"{words.according} {told.attribution} : " if told.attribution else ""
        adds = f" (+ {', '.join(told.adds)})" if told.adds else ""
        differs = f" ({words.differs} {', '.join(told.differs)})" if told.differs else ""
        lines.append(
            f"      [{_source(citation, language)}] {who}« {' '.join(citation.quote.split())} »{adds}{differs}"
        )
    known = {one.id: one for one in chronicle.events}
    for link in event.links:
        if link.event in known:
            other = known[link.event]
            lines.append(f"      {words.links[link.kind]} {when(other, language)}, « {other.text} »")
    return lines


def _source(citation: Citation, language: Language) -> str:
    words = WORDS[language]
    published = say_date(citation.published, language) if citation.published else words.no_date
    basis = f", {words.inferred}" if citation.published_basis == "inferred" else ""
    return f"{citation.outlet or citation.article_id}, {words.published} {published}{basis}"


def _series_line(series: Series, language: Language) -> str:
    words = WORDS[language]
    points = []
    for point in series.points:
        qualifier = QUALIFIER_WORDS[language].get(point.qualifier, "")
        date = say_date(point.date, language) if point.date else words.no_date
        by = f", {words.according} {point.by}" if point.by else ""
        points.append(f"{qualifier} {point.surface}".strip() + f" ({date}{by} ; {_source(point.citation, language)})")
    return f"{series.noun} ({', '.join(series.actors)}): " + " → ".join(points)


def _position_line(position: Position, language: Language) -> str:
    words = WORDS[language]
    steps = []
    for step in position.steps:
        date = (
            say_date(step.date, language)
            if step.date
            else f"{words.known_by} {say_date(step.known_by or '?', language)}"
        )
        steps.append(f"{words.stances[step.stance]} ({date}, {step.by})")
    changed = f" {words.changed}" if position.changed else ""
    return f"{position.actor}, {_matter(position, language)}: " + " → ".join(steps) + changed


def _matter(position: Position, language: Language) -> str:
    kinds = KIND_WORDS[language]
    return ", ".join(kinds.get(word, word) for word in position.matter.split(", "))  # type: ignore[call-overload]


def _silence_line(silence: Silence, language: Language) -> str:
    words = WORDS[language]
    first, last = say_date(silence.first, language), say_date(silence.last, language)
    run = first if first == last else f"{first} – {last}"
    return f"{words.no_article} {run}" + (f" {words.open}" if silence.open else "")


def as_markdown(chronicle: Chronicle, language: Language = "fr") -> str:
    """Return the chronicle as Markdown; press text is escaped, so that it stays text."""
    words = WORDS[language]
    lines: list[str] = []
    for period, events in _periods(chronicle.events, words, language):
        lines += [f"## {period}", ""]
        for event in events:
            kind = KIND_WORDS[language][event.kind]
            lines.append(f"- **{when(event, language)}** ({kind}) {_escaped(event.text)}")
            lines += [
                f"  - {_escaped(_source(one, language))}: « {_escaped(' '.join(one.quote.split()))} »"
                for one in event.citations
            ]
        lines.append("")
    sections = (
        (words.figures, [_series_line(one, language) for one in chronicle.figures if len(one.points) > 1]),
        (words.positions, [_position_line(one, language) for one in chronicle.positions]),
        (words.silences, [_silence_line(one, language) for one in chronicle.silences]),
    )
    for title, rows in sections:
        lines += [f"## {title}", "", *(f"- {_escaped(row)}" for row in rows), ""] if rows else []
    return shown_plain("\n".join(lines).rstrip()) or words.nothing


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)


def as_csv(chronicle: Chronicle) -> str:
    """Return the events as CSV, a row a citation; a cell that a spreadsheet would run is defused."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(
        "event date date_precision date_basis kind text actors article_id outlet published published_basis quote start"
        " end".split()
    )
    for event in chronicle.events:
        for one in event.citations:
            row = (event.id, event.date or "", event.date_precision, event.date_basis, event.kind, event.text)
            source = (one.article_id, one.outlet or "", one.published or "", one.published_basis, one.quote)
            writer.writerow([_cell(c) for c in (*row, "; ".join(event.actors), *source, str(one.start), str(one.end))])
    return out.getvalue()


def _cell(value: str) -> str:
    """Return words that no spreadsheet runs, not even one that splits at semicolons whatever the quotation marks."""
    parts = re.split(r"([;\t\n])", shown_plain(value.replace("\r", "\n")))
    cells = [parts[0].lstrip(), *(part.lstrip() if before == "\n" else part for before, part in pairwise(parts))]
    runs = (cell.lstrip("\"'")[:1] in _FORMULA for cell in cells)
    return "".join("'" * run + part for part, run in zip(parts, runs, strict=True))


def as_ics(chronicle: Chronicle, language: Language = "fr") -> str:
    """Return the dated events as an iCalendar (RFC 5545): a month is a month long, undated events are left out."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//grounded-press-assistant//timeline//EN", "CALSCALE:GREGORIAN"]
    for event in chronicle.events:
        span = bounds(event.date) if event.date else None
        if span is None or span[1].year > 9998:
            continue
        sources = "\n".join(f"{_source(one, language)}: {' '.join(one.quote.split())}" for one in event.citations)
        lines += [
            "BEGIN:VEVENT",
            f"UID:{hashlib.sha256(event.id.encode()).hexdigest()[:16]}@grounded-press-assistant",
            "DTSTAMP:19700101T000000Z",
            f"DTSTART;VALUE=DATE:{span[0]:%Y%m%d}",
            f"DTEND;VALUE=DATE:{span[1] + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_ics(f'[{when(event, language)}] {event.text}')}",
            f"DESCRIPTION:{_ics(sources)}",
            f"CATEGORIES:{_ics(event.kind)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return "\r\n".join(_folded(line) for line in [*lines, "END:VCALENDAR"]) + "\r\n"


def _ics(text: str) -> str:
    clean = shown_plain(text.replace("\t", " "))
    for old, new in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        clean = clean.replace(old, new)
    return clean


def _folded(line: str) -> str:
    """Fold a line at 75 octets, never inside a character."""
    parts, size = [""], 0
    for char in line:
        width = len(char.encode("utf-8", "replace"))
        if size + width > _LINE:
            parts.append("")
            size = 0
        parts[-1] += char
        size += width
    return "\r\n ".join(parts)
