"""Text in, its figures out: value or range, qualifier, unit or counted noun, kind and span, French and English.

The surface of a figure is its number with scale, ordinal ending and closed unit (percent, currency, measure, time):
"neuf millions", "1,5 milliard d'euros", "75e", "trois ans". The noun counted and the qualifier stand outside it.
Vague figures ("des milliers") have the order of magnitude as their value. Days and years of dates, times of the clock,
and numbers inside names and codes are left out.
"""

from __future__ import annotations

import math

from assistant.text.ages import is_age
from assistant.text.clock_figures import is_clock
from assistant.text.figure_tokens import tokenize
from assistant.text.language import detect_language
from assistant.text.not_figures import Exclusions
from assistant.text.number_noise import stretch
from assistant.text.number_readings import NumberReader
from assistant.text.number_words import RANKS
from assistant.text.qualifiers import qualifier_after, qualifier_before
from assistant.text.sized_numbers import Sized, join_ranges, size
from assistant.types import Figure, FigureKind, Language, Qualifier


def find_figures(text: str, language: str | None = None) -> list[Figure]:
    """Return the figures of the text, in order; `language` is "fr", "en" or None to find out."""
    tokens = tokenize(text)
    if not tokens:
        return []
    reader = NumberReader(tokens, text, _language(text, language))
    exclusions = Exclusions(reader)
    numbers = join_ranges(reader, _numbers(reader, exclusions))
    figures = (
        _figure(reader, number)
        for before, number, after in zip([None, *numbers], numbers, [*numbers[1:], None], strict=False)
        if _counts(reader, exclusions, number, before, after)
    )
    return [figure for figure in figures if figure]


def _language(text: str, language: str | None) -> Language:
    if language in ("fr", "en"):
        return "fr" if language == "fr" else "en"
    return detect_language(text)


def _numbers(reader: NumberReader, exclusions: Exclusions) -> list[Sized]:
    numbers: list[Sized] = []
    at, prose_until = 0, 0
    while at < len(reader.tokens):
        if not reader.may_open(at):
            at += 1
            continue
        if at >= prose_until:
            noise, prose_until = stretch(reader, at)
            if noise:
                at = prose_until
                continue
        found = reader.read(at)
        if found is None:
            at += 1
            continue
        dated = exclusions.calendar_stop(found)
        number = None if dated or found.form == "code" else size(reader, found)
        if number:
            numbers.append(number)
        at = max(at + 1, dated or (number.stop if number else found.stop))
    return numbers


def _counts(
    reader: NumberReader, exclusions: Exclusions, number: Sized, before: Sized | None, after: Sized | None
) -> bool:
    found, closed = number.found, number.unit is not None
    single = number.stop == number.first + 1 or closed
    qualified = single and qualifier_before(reader.tokens, number.first, reader.text)[0] is not None
    # "Un euro" and "un an et demi" count, "un an" may not.
    priced = number.unit is not None and (number.unit.kind == "currency" or number.value != found.value)
    listed = _listed(reader, before, number) or _listed(reader, number, after)
    return not (
        exclusions.is_year(found, number.noun, closed, qualified)
        or exclusions.is_name(found, closed or number.noun is not None)
        or exclusions.is_article(found, closed, qualified or priced, listed and number.noun is None)
        or exclusions.is_pronoun(found)
        or exclusions.is_new(found, number.noun, closed, listed)
        or exclusions.is_idle_zero(found, closed or number.noun is not None, listed)
        or is_clock(reader, number)
        or _ranks_a_count(reader, number, before, after)
    )


def _listed(reader: NumberReader, left: Sized | None, right: Sized | None) -> bool:
    """Tell whether two spelled numbers stand side by side: "un, deux", "un ou deux", "un sept neuf"."""
    if left is None or right is None or {left.found.form, right.found.form} != {"words"}:
        return False
    if left.stop == right.first:
        return reader.joined(right.first) or reader.gap(right.first) == ", "
    return left.stop + 1 == right.first and reader.word(left.stop) in ("ou", "a", "or", "to", "et", "plus")


def _ranks_a_count(reader: NumberReader, number: Sized, before: Sized | None, after: Sized | None) -> bool:
    """Tell whether a rank goes with a count: "les trois premiers mois", "the first two weeks"."""
    at = number.first
    if number.found.form != "ordinal" or reader.word(at) not in RANKS["fr"].keys() | {"first"}:
        return False
    after_count = before is not None and before.stop == at and before.value > 1 and reader.joined(at)
    before_count = after is not None and after.first == number.stop and reader.joined(after.first)
    return (after_count and before is not None and before.found.form != "ordinal") or (
        before_count and after is not None and after.found.form != "ordinal"
    )


def _figure(reader: NumberReader, number: Sized) -> Figure | None:
    if not math.isfinite(number.value) or not math.isfinite(number.upper or 0):
        return None
    start, end = reader.tokens[number.first].start, reader.tokens[number.stop - 1].end
    if number.found.form == "digits" and reader.text[start - 1 : start] in ("-", "−") and number.value < 0:
        start -= 1
    return Figure(
        surface=reader.text[start:end],
        start=start,
        end=end,
        value=float(number.value),
        upper=number.upper,
        qualifier=_qualifier(reader, number),
        unit=number.unit.name if number.unit else number.noun.name if number.noun else number.label,
        kind=_kind(reader, number),
    )


def _kind(reader: NumberReader, number: Sized) -> FigureKind:
    if number.found.form == "ordinal":
        return "ordinal"
    if number.unit is None:
        return "number"
    return "age" if number.unit.kind == "duration" and is_age(reader, number) else number.unit.kind


def _qualifier(reader: NumberReader, number: Sized) -> Qualifier:
    if number.found.qualifier == "vague":
        return "vague"
    before, _ = qualifier_before(reader.tokens, number.first, reader.text)
    if before == "less_than" and reader.word(number.first - 1) == "sous" and number.unit:
        # "Sous 48 heures" sets a time, as "in 48 hours" does.
        before = None if number.unit.kind == "duration" else before
    after = qualifier_after(reader.tokens, number.stop, reader.text)
    after = after or qualifier_after(reader.tokens, number.after, reader.text)
    end = reader.tokens[number.stop - 1].end
    if not before and not after and reader.text[end : end + 1] == "+":
        return "at_least"
    return before or after or number.found.qualifier or "exact"
