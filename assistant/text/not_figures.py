"""Numbers of a text in, those out that count nothing: days and years of a calendar, parts of names, articles."""

from __future__ import annotations

import re

from assistant.text.calendar_words import MONTHS, SHORT_MONTHS, WEEKDAYS
from assistant.text.counted_nouns import Noun, is_content
from assistant.text.number_readings import NumberReader
from assistant.text.number_words import ATOMS, LABELS, RANKS
from assistant.text.synonyms import is_common_noun
from assistant.text.token_rows import Found

_YEAR = re.compile(r"1[0-9]{3}|2[01][0-9]{2}")
_BEFORE_YEAR = frozenset(
    """en in since depuis fin debut mi ete hiver automne printemps annee annees an exercice horizon saison summer winter
    autumn spring fall late early mid during millesime rentree year years season by until till circa""".split()
)
_SENTENCE_END = re.compile(r"(?:^|[.!?:;«“\"\n])[\s«“\"'’(]*$")
# Makers and series whose numbers are part of the name, also where a sentence begins with them.
_NAMED = frozenset(
    """boeing airbus falcon leopard leclerc windows iphone formule formula ligue channel apollo soyouz soyuz ariane
    nationale departementale france canal europe
    route abrams challenger patriot iskander playstation xbox galaxy pixel android groupe area zone chaine""".split()
)
_ONE_AGAIN = frozenset("un une one".split())
_PRONOUN_ALL = frozenset("tous toutes".split())
_DETERMINERS = frozenset(
    """les des ces ses mes tes nos vos leurs de d a en et ou par pour avec sans dans sur sous entre contre apres avant
    pendant depuis que qu plus moins environ quelque au moins pres jusqu aux selon dont numero no sont ont avait a ait
    ce deux trois dit vers chez y il ils elle elles on""".split()
)


class Exclusions:
    """Decides which numbers of one text are no figures."""

    def __init__(self, reader: NumberReader) -> None:
        self._reader = reader

    # --- calendar ---

    def calendar_stop(self, found: Found) -> int | None:
        """Return the token after the date that the number opens, or None where it opens none."""
        reader, at = self._reader, found.stop
        if not 1 <= found.value <= 31 or found.form not in ("digits", "words", "ordinal"):
            return None
        if found.form == "words" and reader.word(at) in SHORT_MONTHS:
            # "un sept neuf" are three numbers.
            return None
        if self._is_month(at, after_day=True) or (reader.next_word(at) == "of" and self._is_month(at + 1, True)):
            return self._after_month(at if self._is_month(at, True) else at + 1)
        month_before = reader.joined(found.first) and self._is_month(found.first - 1, after_day=False)
        if month_before and reader.language == "en" and not self._has_day(found.first - 1):
            return self._after_month(found.first - 1, day_read=found.stop)
        if self._lists_days(found):
            return found.stop
        if found.form != "digits" or found.value != int(found.value):
            return None
        return found.stop if self._bare_day(found) else None

    def _has_day(self, month: int) -> bool:
        """Tell whether the day stands before the month already: "30 May eight ..."."""
        before = self._reader.tokens[month - 1] if month and self._reader.joined(month) else None
        return before is not None and (before.kind == "number" or before.word in ("st", "nd", "rd", "th"))

    def _is_month(self, at: int, after_day: bool) -> bool:
        reader = self._reader
        if not 0 <= at < len(reader.tokens) or reader.word(at) not in MONTHS:
            return False
        word, capital = reader.word(at), reader.tokens[at].capital
        if after_day and not (reader.joined(at) or reader.gap(at).strip() in ("", ",")):
            return False
        if reader.language == "en" or word in SHORT_MONTHS:
            return capital or word in ("janv", "fevr", "avr", "juil", "sept", "oct", "nov", "dec", "mai", "aout")
        return True

    def _after_month(self, month: int, day_read: int | None = None) -> int:
        """Pass over the year after a month: "12 octobre 1948", "June 19, 2024"."""
        reader = self._reader
        at = day_read or month + 1
        blank = reader.gap(at).strip(" \u00a0\u202f.,\n")
        if at < len(reader.tokens) and not blank and _YEAR.fullmatch(reader.tokens[at].word):
            return at + 1
        return at

    def _lists_days(self, found: Found) -> bool:
        """Tell whether days of a month are listed: "12 et 13 octobre", "du 3 au 5 juin", "3-5 June"."""
        reader, at = self._reader, found.stop
        if reader.next_word(at) in ("et", "au", "and", "ou", "to", "a", "or"):
            at += 1
        if reader.next_word(at) == "le":
            at += 1
        if at >= len(reader.tokens) or not (reader.joined(at) or reader.gap(at) in (", ", "–")):
            return False
        return self._is_month(self._after_day(at), after_day=True)

    def _after_day(self, at: int) -> int:
        """Return the token after the day of a month at `at`, in digits or words; -1 where none stands there."""
        token = self._reader.tokens[at]
        if token.kind == "number":
            return at + 1 if len(token.word) <= 2 else -1
        reading = self._reader.words_from(at)
        if reading is None or reading.ordinal or self._reader.word(reading.stop) in SHORT_MONTHS:
            return -1
        return reading.stop if 1 <= reading.value <= 31 else -1

    def _bare_day(self, found: Found) -> bool:
        """Recognise "jeudi 12" and "le 30" without a noun."""
        reader = self._reader
        before = reader.word(found.first - 1)
        joined = reader.joined(found.first)
        if before in WEEKDAYS and joined and len(before) > 3:
            return True
        follows = reader.joined(found.stop) and found.stop < len(reader.tokens)
        counts = follows and (is_content(reader.tokens[found.stop]) or reader.tokens[found.stop].kind != "word")
        return reader.language == "fr" and before in ("le", "du", "au") and joined and not counts and found.value > 1

    def is_year(self, found: Found, noun: Noun | None, closed_unit: bool, qualified: bool) -> bool:
        """Tell whether four digits are a year rather than a count."""
        reader = self._reader
        if self._is_decade(found):
            return True
        if found.form != "digits" or not _YEAR.fullmatch(reader.tokens[found.first].word) or found.scale != 1:
            return False
        before = reader.word(found.first - 1) if reader.joined(found.first) else ""
        if closed_unit or before in LABELS:
            return False
        if before in _BEFORE_YEAR or before in MONTHS:
            return True
        if qualified or not 1500 <= found.value < 2200:
            return False
        if noun is None or not noun.plural:
            return True
        if is_common_noun(noun.name) or found.value % 100 == 0 or not 1900 <= found.value <= 2100:
            return False
        return bool(before) and before not in _DETERMINERS

    def _is_decade(self, found: Found) -> bool:
        """Recognise "les années 80" and "les années soixante"."""
        reader = self._reader
        tens = 10 <= found.value <= 90 and found.value % 10 == 0
        return tens and reader.word(found.first - 1) == "annees" and reader.joined(found.first)

    # --- names ---

    def is_name(self, found: Found, counted: bool) -> bool:
        """Tell whether the number belongs to a name: "Boeing 737", "les Vingt-Sept", "Première Guerre"."""
        reader, first = self._reader, found.first
        token = reader.tokens[first]
        spelled = token.word in ATOMS[reader.language] or token.word in RANKS[reader.language]
        if spelled and token.capital and not self._opens_sentence(first):
            following = reader.tokens[found.stop] if found.stop < len(reader.tokens) else None
            named = reader.language == "fr" or (
                following is not None and following.capital and reader.joined(found.stop)
            )
            return named and found.scale == 1 and not self._in_headline(first)
        if found.form != "digits" or not first > 0 or reader.tokens[first - 1].kind != "word":
            return False
        before = reader.tokens[first - 1]
        if before.word in _NAMED and before.capital and reader.joined(first) and self._model_follows(found.stop):
            return True
        if not reader.joined(first) or counted or not before.capital or self._is_score(found.stop):
            return False
        if before.word in LABELS:
            return False
        return before.word in _NAMED or (is_content(before) and not self._opens_sentence(first - 1))

    def _model_follows(self, at: int) -> bool:
        """Tell whether a number goes on in capitals, as in "Boeing 737 MAX"."""
        reader = self._reader
        return reader.joined(at) and reader.tokens[at].kind == "word" and reader.tokens[at].capital

    def _is_score(self, at: int) -> bool:
        """Tell whether a second number is tied to the first: "a battu Nantes 3-1"."""
        reader = self._reader
        return reader.gap(at) in ("-", "–") and reader.tokens[at].kind == "number" and len(reader.tokens[at].word) < 4

    def _opens_sentence(self, at: int) -> bool:
        start = self._reader.tokens[at].start
        return _SENTENCE_END.search(self._reader.text[max(0, start - 12) : start]) is not None or start == 0

    def _in_headline(self, at: int) -> bool:
        """Tell whether the neighbours are all in capitals or title case, where a capital says nothing."""
        near = [token for token in self._reader.tokens[max(0, at - 4) : at + 5] if token.kind == "word"]
        return sum(token.capital for token in near) > 2 * len(near) / 3 and len(near) > 3

    # --- words that only look like numbers ---

    def is_article(self, found: Found, closed_unit: bool, qualified: bool, listed: bool) -> bool:
        """Tell whether "un", "une" or "one" is an article or a pronoun."""
        reader = self._reader
        if found.form != "words" or found.stop != found.first + 1:
            return False
        # "Je dis virgule cinq" holds the end of a decimal, not a number.
        if reader.language == "fr" and reader.word(found.first - 1) == "virgule":
            return True
        if reader.word(found.first) not in _ONE_AGAIN:
            return False
        if listed or reader.word(found.first - 1) in ("numero", "number", "chapitre", "article"):
            return False
        if reader.next_word(found.stop) in ("%", "pour", "pourcent", "percent", "per"):
            return not closed_unit
        return not (qualified and closed_unit)

    def is_pronoun(self, found: Found) -> bool:
        """Tell whether the number only says "all": "tous deux", "toutes les trois"."""
        reader, first = self._reader, found.first
        if found.form != "words" or found.value > 10:
            return False
        if reader.word(first - 1) in _PRONOUN_ALL:
            return True
        all_the = reader.word(first - 1) == "les" and reader.word(first - 2) in _PRONOUN_ALL
        return all_the and not self._counted_after(found.stop)

    def _counted_after(self, at: int) -> bool:
        reader = self._reader
        return reader.joined(at) and at < len(reader.tokens) and reader.tokens[at].word.endswith(("s", "x"))

    def is_idle_zero(self, found: Found, counted: bool, listed: bool) -> bool:
        """Tell whether "zéro" is a manner of speaking ("repartir de zéro") rather than a value."""
        reader, first = self._reader, found.first
        if found.form != "words" or found.value != 0 or counted or listed:
            return False
        beside = {reader.word(first - 1), reader.word(found.stop)} & {"a", "de", "to", "from", "et", "ou"}
        ranged = any(reader.word(at) in ATOMS[reader.language] for at in (first - 2, found.stop + 1)) and beside
        return len(reader.tokens) > found.stop - first and not ranged

    def is_new(self, found: Found, noun: Noun | None, closed_unit: bool, listed: bool) -> bool:
        """Tell whether "neuf" means new: after a noun, and before none in the plural."""
        reader, first = self._reader, found.first
        if found.form != "words" or found.stop != first + 1 or reader.word(first) != "neuf":
            return False
        if closed_unit or (listed and reader.gap(found.stop) != ", ") or (noun is not None and noun.plural):
            return False
        before = reader.word(first - 1) if reader.joined(first) else ""
        return (bool(before) and before not in ("numero", "les", "de", "a", "et", "le", "par", "fait", "font")) or (
            before in ("de", "a")
            and reader.word(first - 2) in ("remis", "remise", "quoi", "flambant", "refait", "rien")
        )
