"""Sentences of French and English press prose: where they end, and that offsets hold on any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.text.sentences import split_lines, split_sentences


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "M. Petit est là. Mme Roy aussi.", ["M. Petit est là.", "Mme Roy aussi."], id="French titles before names"
        ),
        pytest.param("Dr. Roy met Mr. Petit.", ["Dr. Roy met Mr. Petit."], id="English titles before names"),
        pytest.param("Selon l'art. 49.3, c'est fini.", ["Selon l'art. 49.3, c'est fini."], id="an article of law"),
        pytest.param("L'art. 12 s'applique.", ["L'art. 12 s'applique."], id="an elided abbreviation before a number"),
        pytest.param("Order No. 5 holds.", ["Order No. 5 holds."], id="No. before a number"),
        pytest.param("I said no. He left.", ["I said no.", "He left."], id="no at the end of a sentence"),
        pytest.param("The U.S. Navy left. It rained.", ["The U.S. Navy left.", "It rained."], id="U.S. before a name"),
        pytest.param("He is in the U.S. The sea rose.", ["He is in the U.S.", "The sea rose."], id="U.S. at the end"),
        pytest.param("At 5 p.m. Monday it rained.", ["At 5 p.m. Monday it rained."], id="p.m. before a day"),
        pytest.param("It ended at 5 p.m. Police left.", ["It ended at 5 p.m.", "Police left."], id="p.m. at the end"),
        pytest.param("J. K. Roy écrit.", ["J. K. Roy écrit."], id="initials"),
        pytest.param("J. Le Bihan écrit.", ["J. Le Bihan écrit."], id="an initial before a Breton name"),
        pytest.param("C'est le plan B. Les élus votent.", ["C'est le plan B.", "Les élus votent."], id="plan B"),
        pytest.param("Du pain, etc. Puis du vin.", ["Du pain, etc.", "Puis du vin."], id="etc. at the end"),
        pytest.param("En 50 av. J.-C. la ville brûle.", ["En 50 av. J.-C. la ville brûle."], id="before Christ"),
        pytest.param("Il pleut 3.5 mm. Il vente.", ["Il pleut 3.5 mm.", "Il vente."], id="a decimal point"),
        pytest.param("Yahoo! grew fast.", ["Yahoo! grew fast."], id="an exclamation mark in a name"),
        pytest.param(
            "Il hésite… et part. Fin…", ["Il hésite… et part.", "Fin…"], id="an ellipsis inside and at the end"
        ),
        pytest.param("Il hésite... Puis il part.", ["Il hésite...", "Puis il part."], id="three points"),
        pytest.param("« Il […] Nous gagne », dit-il.", ["« Il […] Nous gagne », dit-il."], id="a cut in a quotation"),
        pytest.param("1. Ouvrir la porte. Sortir.", ["1. Ouvrir la porte.", "Sortir."], id="a numbered item"),
    ],
)
def test_a_full_stop_ends_a_sentence_only_where_one_ends(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Il dit : « Nous venons. Nous restons. » Puis il part.",
            ["Il dit : « Nous venons.", "Nous restons. »", "Puis il part."],
            id="the closing guillemet stays with its sentence",
        ),
        pytest.param("« Non ! » dit-il. Fin.", ["« Non ! » dit-il.", "Fin."], id="a stop before the verb of saying"),
        pytest.param(
            'Elle dit "oui." Il part. "Non." Fin.',
            ['Elle dit "oui."', "Il part.", '"Non."', "Fin."],
            id="straight quotation marks close and open",
        ),
        pytest.param(
            'Fin 2019."Nous venons", dit-il.', ["Fin 2019.", '"Nous venons", dit-il.'], id="a quotation glued to a stop"
        ),
        pytest.param("He said “Go.” They went.", ["He said “Go.”", "They went."], id="curly quotation marks"),
        pytest.param("Il part (enfin !). Elle reste.", ["Il part (enfin !).", "Elle reste."], id="brackets"),
        pytest.param("Une ville « grise ». « .", ["Une ville « grise ». « ."], id="stray marks are no sentence"),
        pytest.param("Vrai.\n»\n…", ["Vrai."], id="a lone mark on a line is no sentence"),
    ],
)
def test_marks_stay_with_their_sentence(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Il est fier.A l'heure dite, il part.", ["Il est fier.", "A l'heure dite, il part."], id="A"),
        pytest.param("Il est fier.L'heure vient.", ["Il est fier.", "L'heure vient."], id="an elided article"),
        pytest.param("C'était en 2018.Le port ouvre.", ["C'était en 2018.", "Le port ouvre."], id="after a year"),
        pytest.param("Voir www.site.Com ici.", ["Voir www.site.Com ici."], id="not inside an address"),
        pytest.param("Le poids est 1.4 litre.", ["Le poids est 1.4 litre."], id="not inside a number"),
    ],
)
def test_paragraphs_glued_together_are_taken_apart(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_line_breaks_end_a_sentence_and_list_marks_are_left_out() -> None:
    text = "Le bilan\r\n- douze morts\n• trente blessés. Deux guéris\n\nFin"
    assert sentences(text) == ["Le bilan", "douze morts", "trente blessés.", "Deux guéris", "Fin"]


def test_a_hard_wrapped_paragraph_is_read_as_one() -> None:
    text = (
        "Le groupe a confirmé mardi la fermeture de son usine de Lens, où\n"
        "travaillent 240 personnes. La mairie cherche un repreneur depuis\n"
        "le mois de mars et a reçu trois offres, dont celle du groupe\n"
        "Martin, spécialiste du verre.\n\nUn autre paragraphe."
    )
    assert len(split_lines(text)) == 2
    assert sentences(text)[1].endswith("groupe\nMartin, spécialiste du verre.")


def test_offsets_count_from_the_start_of_the_whole_text() -> None:
    text = "Un. Deux. Trois."
    spans = split_sentences(text, start=4, end=9)
    assert [(span.start, span.end) for span in spans] == [(4, 9)]


@given(st.text(alphabet=st.sampled_from("aA1 .!?…«»\"“”’'()[]-•\n\r\u2028\x00\ud800É,"), max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_ordered_trimmed_sentences(text: str) -> None:
    position = 0
    for span in split_sentences(text):
        piece = text[span.start : span.end]
        assert position <= span.start < span.end <= len(text)
        assert piece == piece.strip() and any(character.isalnum() for character in piece)
        position = span.end


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a. " * 100_000, id="stops and small letters"),
        pytest.param("A. " * 100_000, id="initials"),
        pytest.param("1. A " * 60_000, id="numbered items on one line"),
        pytest.param('"' * 300_000, id="quotation marks"),
        pytest.param(" " * 300_000, id="spaces"),
        pytest.param("ab.Ab" * 60_000, id="glued stops"),
    ],
)
def test_long_text_takes_linear_time(text: str) -> None:
    began = time.process_time()
    split_sentences(text)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He told me. The end.", ["He told me.", "The end."], id="me is no title"),
        pytest.param("She loves art. The museum is free.", ["She loves art.", "The museum is free."], id="art"),
        pytest.param("Il mesure 3 m. Le mur tient.", ["Il mesure 3 m.", "Le mur tient."], id="metres"),
    ],
)
def test_a_word_that_looks_like_an_abbreviation_ends_its_sentence(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_two_lines_are_joined_when_the_first_breaks_off() -> None:
    text = "Le navire a été conduit au port de Brest par le commandant de la\nMarine. Il y restera."
    assert sentences(text) == [text[:72], "Il y restera."]
