"""Reports of speech: whose words they are, and which."""

from __future__ import annotations

import time

import pytest

from assistant.text.speech_reports import find_reports

SCOPES = [
    ("Le stade était plein, selon le club, ce qui dépasse le record de 2012.", "le club", "Le stade était plein,"),
    ("L'incendie est éteint, a précisé la mairie.", "la mairie", "L'incendie est éteint,"),
    ("La maire a assuré, mardi devant les élus, avoir signé l'accord.", "La maire", "avoir signé l'accord."),
    ("Le préfet a annoncé 12 départs ; le vote aura lieu mardi.", "Le préfet", "12 départs"),
    ("Le parquet accuse Yves Caron de fraude.", "Le parquet", "Yves Caron de fraude."),
    ("Au coeur de soupçons de fraude, le maire démissionne.", None, "fraude"),
    ("La foule a crié, le fleuve montait, la plaine était noyée, précise La Dépêche.", "La Dépêche",
     "La foule a crié, le fleuve montait, la plaine était noyée,"),
    ("The storm killed ten people, police said on Monday.", "police", "The storm killed ten people,"),
    ("Vella denies all the charges and his lawyer said he would appeal.", "his lawyer", "he would appeal."),
    ("The bank welcomed the plan as useful.", "The bank", "the plan as useful."),
]  # fmt: skip
SPEAKERS = [
    ("Ada Roy, l'avocate de Luc Morel, souligne que le délai court.", {"Ada Roy", "l'avocate de Luc Morel"}),
    ("Le député Paul Brun a lui dénoncé les travaux.", {"Le député Paul Brun"}),
    ("Ada Roy a de son côté jugé que le plan échouait.", {"Ada Roy"}),
    ("Le pont est fermé, indique mercredi 1er avril le parquet de Lens.", {"le parquet de Lens"}),
    ("Luc Morel est arrivé. Ada Roy défend un texte qu'elle estime « juste ».", {"Ada Roy", "elle"}),
    ('"Cats sleep a lot," said lead author Per Ek.', {"lead author Per Ek"}),
]


@pytest.mark.parametrize(("text", "speaker", "words"), [pytest.param(*case, id=case[0][:50]) for case in SCOPES])
def test_the_words_said_are_found(text: str, speaker: str | None, words: str) -> None:
    found = [(report.speakers[:1], text[report.start : report.end]) for report in find_reports(text)]
    assert ((speaker,) if speaker else (), words) in found


@pytest.mark.parametrize(("text", "speakers"), [pytest.param(*case, id=case[0][:50]) for case in SPEAKERS])
def test_every_phrase_that_names_the_speaker_is_given(text: str, speakers: set[str]) -> None:
    assert set(find_reports(text)[-1].speakers) == speakers


def test_a_pronoun_takes_up_a_speaker_of_its_gender() -> None:
    text = "Léa Petit a protesté et dit que tout va mal. Paul Brun l'a nié. « Je reste », a-t-elle lancé."
    assert find_reports(text)[-1].speakers == ("Léa Petit",)


def test_speech_that_is_itself_hearsay_is_told_apart() -> None:
    assert [one.hedged for one in find_reports("« C'est fini », aurait-il confié.")] == [True]
    assert [one.hedged for one in find_reports("« C'est fini », a-t-il confié.")] == [False]


def test_the_title_of_a_newspaper_is_no_quotation() -> None:
    text = 'Luc Morel et "Le Monde" ont rapporté que le port ferme.'
    assert find_reports(text)[0].kind == "states"


@pytest.mark.parametrize("text", ["il dit que " * 20_000, '"' * 100_000, ", a-t-il dit" * 20_000, "\0\ud800"])
def test_hostile_text_is_read_in_time(text: str) -> None:
    begun = time.perf_counter()
    find_reports(text)
    assert time.perf_counter() - begun < 8
