"""Quotations: what stands between marks, and whether it stands in a source."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.text.quotes import find_quotes, normalise_quote, quote_stands_in

SOURCE = (
    "Les pourparlers « francs et utiles » ont repris : l’équipe avance – dit-on – sans répit. "
    "Nous ne vendrons jamais ce port. Le conseil soutiendra toujours la pêche côtière de Valdoria, "
    "qui fait vivre 300 familles, et défendra ses quais."
)
ALPHABET = list("«»“”\"‘’'‹› aBé.,…[]()—\n\u00a0\u202f\x00\ud800")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Il a dit « oui, demain ».", ["oui, demain"], id="guillemets"),
        pytest.param("Il a dit «\u00a0oui\u202f».", ["oui"], id="narrow and no-break padding left out"),
        pytest.param("She said “not yet” and left.", ["not yet"], id="curly marks"),
        pytest.param('La ville, "prête", attend.', ["prête"], id="straight marks"),
        pytest.param('" mot à mot ", dit-il, " autre "', ["mot à mot", "autre"], id="straight marks with spaces"),
        pytest.param("He said ‘it’s the boys’ boat’ twice.", ["it’s the boys’ boat"], id="single marks, apostrophes"),
        pytest.param("L’eau d’ici n’est pas ‘pure’.", ["pure"], id="apostrophes are no marks"),
        pytest.param("The dockers' pay isn't '80s pay.", [], id="straight apostrophes are no marks"),
        pytest.param("« Il crie “feu” au port »", ["Il crie “feu” au port", "feu"], id="outer before nested"),
        pytest.param(
            '"Il crie « feu » au port"', ["Il crie « feu » au port", "feu"], id="guillemets nested in straight"
        ),
        pytest.param("« Un.\n\nDeux. » Fin.", ["Un.\n\nDeux."], id="over two paragraphs"),
        pytest.param("“One.\n\n“Two.” he said", ["One.", "Two."], id="mark repeated at each paragraph"),
        pytest.param("« Un.\n\n» Deux. » Fin", ["Un.", "Deux."], id="closing guillemet repeated at the line's head"),
        pytest.param("Il a dit « oui\nLa suite.", ["oui"], id="never closed, ends with its paragraph"),
        pytest.param("Il a dit « oui. Elle « non ».", ["oui.", "non"], id="never closed, ends with its sentence"),
        pytest.param("Il a dit « oui à « tous ».", ["oui à", "tous"], id="never closed, ends at the next mark"),
        pytest.param('Elle a dit "oui. Lui "non" hier.', ["oui.", "non"], id="straight marks in odd number"),
        pytest.param('Un écran de 24" dit "grand".', ["grand"], id="inches before a quotation"),
        pytest.param("'Je pars', dit-il. 'Tu restes.'", ["Je pars", "Tu restes."], id="straight single marks"),
        pytest.param("Un air des '90s, 'fini' hier.", ["fini"], id="a decade is no opening mark"),
        pytest.param("« Il dit : « Va ! » et part », dit-elle.", ["Il dit : « Va ! » et part", "Va !"], id="nested"),
        pytest.param("“One. Two\n\nThen “three” ends.", ["One. Two", "three"], id="never closed in its paragraph"),
        pytest.param("forces ». « . Le maire « cède ». fin ».", ["cède"], id="stray marks ignored"),
        pytest.param(
            "des « prix [très] bas […] partout »", ["prix [très] bas […] partout"], id="editorial brackets kept"
        ),
        pytest.param("d'\"abord\" et l'“autre”", ["abord", "autre"], id="after an elision"),
        pytest.param('un tuyau de 12" de large', [], id="inches"),
        pytest.param("« » et “”", [], id="empty marks"),
    ],
)
def test_quotations_found(text: str, expected: list[str]) -> None:
    assert [quote.text for quote in find_quotes(text)] == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        pytest.param('pourparlers "francs et utiles"', "pourparlers « francs et utiles", id="marks folded"),
        pytest.param("l'équipe\u00a0avance", "l’équipe avance", id="apostrophe and space folded"),
        pytest.param("avance - dit-on - sans répit", "avance – dit-on – sans répit", id="dashes folded"),
        pytest.param("sans répit…", "sans répit", id="a final ellipsis may be the quoter's"),
        pytest.param("francs [et] utiles", "francs et utiles", id="bracketed word of the source"),
        pytest.param("[les] pourparlers", "pourparlers", id="bracketed word added by the quoter"),
        pytest.param("[l]es pourparlers", "Les pourparlers", id="bracketed letter may change case"),
        pytest.param(
            "Le conseil soutiendra […] et défendra ses quais.",
            "Le conseil soutiendra toujours la pêche côtière de Valdoria, "
            "qui fait vivre 300 familles, et défendra ses quais",
            id="elision",
        ),
        pytest.param(
            "Le conseil soutiendra toujours la pêche", "Le conseil soutiendra toujours la pêche", id="verbatim"
        ),
        pytest.param("Le conseil soutiendra toujours la chasse", None, id="one word changed"),
        pytest.param("Le conseil soutiendra la pêche", None, id="one word left out in silence"),
        pytest.param("conseil soutiendra toujours la pêch", None, id="half a word at the end"),
        pytest.param("onseil soutiendra", None, id="half a word at the start"),
        pytest.param("Nous […] vendrons […] ce port", None, id="an elision may not drop the negation"),
        pytest.param("ses quais […] Le conseil", None, id="pieces out of order"),
        pytest.param("Nous [ne] vendrons", "Nous ne vendrons", id="bracketed negation that the source has"),
        pytest.param("francs [jamais] et utiles", None, id="bracketed negation that the source lacks"),
        pytest.param("vivre [5] familles", None, id="bracketed figure that the source lacks"),
        pytest.param("fait vivre 300 familles", "fait vivre 300 familles", id="figures verbatim"),
        pytest.param("fait vivre 3000 familles", None, id="another figure"),
        pytest.param("peche cotiere", None, id="accents are kept"),
        pytest.param("", None, id="nothing"),
        pytest.param("« … »", None, id="no word"),
    ],
)
def test_quotation_stands_in_source(quote: str, expected: str | None) -> None:
    found = quote_stands_in(quote, SOURCE)
    assert (found and SOURCE[found[0] : found[1]]) == expected


CUT = (
    "Nous ne vendrons pas le port. Le conseil a voté hier la hausse des taxes. M. Roy a salué ce vote rapide.\n\n"
    "Le maire ne partira pas avant l'été. Les pêcheurs resteront au port, disent-ils."
)


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        pytest.param("Le conseil a voté […] la hausse", True, id="within a sentence"),
        pytest.param("Le maire ne partira pas […] Les pêcheurs resteront", True, id="to the head of another sentence"),
        pytest.param("Le maire […] resteront au port", False, id="the verb of another sentence"),
        pytest.param("M. Roy […] ce vote", True, id="the point of a title ends no sentence"),
        pytest.param("la hausse des taxes […] Les pêcheurs resteront", False, id="into another paragraph"),
        pytest.param("Le conseil a voté hier […] partira", False, id="a negation left behind in the other sentence"),
        pytest.param("Nous ne vendrons […] le port", False, id="half of a negation"),
        pytest.param("Le conseil à voté hier", False, id="an accent changed"),
        pytest.param("Les pêcheurs resteront au port disent-ils", False, id="a comma left out"),
    ],
)
def test_elisions_keep_the_sense(quote: str, stands: bool) -> None:
    assert (quote_stands_in(quote, CUT) is not None) is stands


def test_pieces_far_apart_do_not_make_a_quotation() -> None:
    assert quote_stands_in("le port […] a fermé", "Hier le port dormait. " + "Mot. " * 400 + "Il a fermé.") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("«\u00a0L’ami\u202f!\u00a0»", '"L\'ami!"', id="French marks"),
        pytest.param("A  —  b…", "A - b...", id="dash, spaces, ellipsis"),
        pytest.param("Élan ÉLAN", "Élan ÉLAN", id="case and accents kept"),
    ],
)
def test_normalised(text: str, expected: str) -> None:
    assert normalise_quote(text) == expected


@settings(deadline=None)
@given(st.text(st.sampled_from(ALPHABET), max_size=60) | st.text(max_size=60))
def test_any_text_gives_honest_spans(text: str) -> None:
    for quote in find_quotes(text):
        assert text[quote.start : quote.end] == quote.text != ""
        assert quote.text == quote.text.strip()
        assert quote_stands_in(quote.text, text) is not None or not any(map(str.isalnum, quote.text))
    normalise_quote(text)


@settings(deadline=None)
@given(st.text(st.sampled_from(ALPHABET), max_size=30), st.text(st.sampled_from(ALPHABET), max_size=60))
def test_any_match_is_inside_the_source(quote: str, source: str) -> None:
    found = quote_stands_in(quote, source)
    assert found is None or 0 <= found[0] < found[1] <= len(source)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"' * 100_000, id="a hundred thousand marks"),
        pytest.param("« a " * 100_000, id="opened for ever"),
        pytest.param("«“‘" * 50_000 + "’”»" * 50_000, id="deeply nested"),
        pytest.param(" " * 1_000_000, id="only spaces"),
        pytest.param("a. " * 100_000, id="short sentences"),
    ],
)
def test_long_texts_take_linear_time(text: str) -> None:
    started = time.perf_counter()
    find_quotes(text)
    quote_stands_in("a. a. b […] c … d", text)
    assert time.perf_counter() - started < 10
