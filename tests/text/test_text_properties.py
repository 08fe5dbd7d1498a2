"""The smaller readers on texts that nobody thought of: no exception, places that hold, the same answer twice."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from test_fuzzing import FUZZED, TEXTS

from assistant.text.clock_times import find_clocks, find_day_parts
from assistant.text.comparison import compare, same_unit
from assistant.text.edtf import between, bounds, make, shift_days
from assistant.text.figures import find_figures
from assistant.text.language import detect_language
from assistant.text.numbers import parse_number
from assistant.text.polarity import fold_in_place, polarity
from assistant.text.quote_matching import normalise_quote, quote_stands_in
from assistant.text.rates import find_rates
from assistant.text.shares import find_shares
from assistant.text.speech_reports import find_reports
from assistant.text.words import content_words, fold

CLOCKS = st.lists(
    st.one_of(
        st.sampled_from(
            ["18h30", "6:30 p.m.", "midi", "minuit", "8 heures moins le quart", "half past ten", "soir", " à "]
        ),
        st.sampled_from(
            ["25h61", "24:00", "0h", "99:99", "12h12h12", "10.30 a.m.", "l'après-midi", "-", ":", "h", "7"]
        ),
        st.text(max_size=5),
    ),
    max_size=20,
).map("".join)


@FUZZED
@given(text=st.one_of(CLOCKS, TEXTS))
@example(text="24:00 24h00 minuit midi")
def test_a_time_of_the_clock_is_one(text: str) -> None:
    clocks = find_clocks(text, find_figures(text))
    assert clocks == find_clocks(text, find_figures(text)) and isinstance(find_day_parts(text), list)
    assert all(0 <= one.start < one.end <= len(text) for one in clocks)
    assert all(0 <= one.start < one.end <= len(text) for one in find_day_parts(text))


@pytest.mark.parametrize(
    "find",
    [find_rates, find_shares, find_reports, polarity, detect_language, fold, normalise_quote],
    ids=["rates", "shares", "reports", "polarity", "language", "folding", "quotations"],
)
@FUZZED
@given(text=TEXTS)
def test_any_text_is_read_and_the_same_way_twice(find: Callable[[str], object], text: str) -> None:
    assert find(text) == find(text)


@FUZZED
@given(text=TEXTS)
@example(text="İ\ufb01ß\u0345")
def test_folding_in_place_keeps_places(text: str) -> None:
    assert len(fold_in_place(text)) == len(text)


@FUZZED
@given(text=TEXTS, start=st.integers(0, 60), length=st.integers(0, 60))
@example(text="« Nous\u00a0avons tenu », dit-il.", start=2, length=15)
def test_a_quotation_found_stands_there(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    place = quote_stands_in(quote, text)
    assert place is None or 0 <= place[0] <= place[1] <= len(text)
    words = [part for part in quote.split() if part.isalpha() and part.isascii()]
    if words == quote.split() and len(words) > 2 and quote == quote.strip() and quote in text:
        around = text[start - 1 : start] + text[start + length : start + length + 1]
        assert place is not None or around.strip()


@FUZZED
@given(text=TEXTS, language=st.sampled_from(["fr", "en"]))
@example(text="9" * 400, language="fr")
@example(text="1e999", language="en")
def test_a_number_is_finite_or_none(text: str, language: str) -> None:
    value = parse_number(text, "fr" if language == "fr" else "en")
    assert value is None or math.isfinite(value)
    assert all(one.value is None or math.isfinite(one.value) for one in find_figures(text))
    assert all(word.stem for word in content_words(text, "fr"))


@FUZZED
@given(claimed=TEXTS, source=TEXTS)
@example(claimed="5 %", source="5,2 %")
def test_figures_compare_with_themselves_and_others(claimed: str, source: str) -> None:
    mine, theirs = find_figures(claimed), find_figures(source)
    for one in mine[:5]:
        assert one.value is None or compare(one, one) == "supported"
        assert same_unit(one.unit, one.unit)
        for other in theirs[:5]:
            assert compare(one, other) in ("supported", "wrong_value", "wrong_unit", "wrong_qualifier", "unsupported")


@FUZZED
@given(first=st.dates(), second=st.dates(), count=st.integers(-(10**7), 10**7))
@example(first=date.min, second=date.max, count=1)
def test_days_written_down_are_read_back(first: date, second: date, count: int) -> None:
    early, late = sorted((first, second))
    assert bounds(between(early, late)) == (early, late)
    told = make(first.year, first.month, first.day)
    assert told is not None and bounds(told) == (first, first)
    shifted = shift_days(first, count)
    assert shifted is None or (shifted - first).days == count
