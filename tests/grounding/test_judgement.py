"""Judgements: lies of every kind are refused with their reason, truths told otherwise pass, in French and English."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.grounding.judgement import judge

FRENCH = """Le ministre valdorien de la Défense, Karl Brandt, a annoncé le 12 octobre 1948 que plus de 10 000 soldats \
avaient été envoyés à Redfield. « Nous ne céderons jamais un pouce de terrain », a déclaré la maire Hélène Morel. \
Berlin a nié toute livraison d'armes à Madrid. L'Italie accuse l'Espagne de fournir des roquettes à la Grèce. \
L'entreprise Solvex n'a pas livré les 300 conteneurs promis. Le préfet Alain Rivet a inauguré lundi le pont de \
Saverne, long de 240 mètres. Quelque 600 pompiers ont combattu l'incendie. Selon l'agence Nordica, le général Varga \
aurait visité l'usine en juin. Le chantier a coûté 48 millions d'euros. Les députés ont approuvé la réforme par 212 \
voix contre 187. Les prix ont augmenté de 3,5 % en mai 2021."""
ENGLISH = """The mayor of Redfield, Helena Brandt, said on Tuesday that at least 40 bridges were damaged. "The harbour \
beats again," Brandt told reporters. Spain denied selling missiles to Italy. Germany invaded Belgium in August 1914. \
The company Solvex did not deliver the 300 containers. Karl Weber opened the museum on June 19, 2024. Some 600 \
firefighters fought the blaze. Redfield beat Castleton on Sunday before 41,000 spectators. The court convicted Paul \
Arden of fraud."""

TRUTHS = {
    "the sentence itself": "Quelque 600 pompiers ont combattu l'incendie.",
    "a number with a point": "Plus de 10.000 soldats avaient été envoyés à Redfield, a annoncé Karl Brandt.",
    "a number with a comma": "Plus de 10,000 soldats avaient été envoyés à Redfield, a annoncé Karl Brandt.",
    "a number in words": "Karl Brandt a annoncé que plus de dix mille soldats avaient été envoyés à Redfield.",
    "a number in English words": "Karl Brandt announced that more than ten thousand soldiers were sent to Redfield.",
    "a synonym of the noun": "Karl Brandt a annoncé que plus de 10 000 militaires avaient été envoyés à Redfield.",
    "a synonym of the qualifier": "Environ 600 pompiers ont combattu l'incendie.",
    "a date in digits": "Le 12/10/1948, Karl Brandt a annoncé l'envoi de plus de 10 000 soldats à Redfield.",
    "a date in English": "On October 12, 1948, Karl Brandt announced that more than 10,000 soldiers had been sent.",
    "a vaguer date": "En octobre 1948, Karl Brandt a annoncé l'envoi de plus de 10 000 soldats.",
    "the year alone": "En 1948, Karl Brandt a annoncé l'envoi de plus de 10 000 soldats.",
    "no date at all": "Le préfet Alain Rivet a inauguré le pont de Saverne.",
    "words in another order": "Lundi, le préfet Alain Rivet a inauguré le pont de Saverne, long de 240 mètres.",
    "the passive": "Le pont de Saverne, long de 240 mètres, a été inauguré lundi par le préfet Alain Rivet.",
    "the passive of an accusation": "L'Espagne est accusée par l'Italie de fournir des roquettes à la Grèce.",
    "a part of the sentence": "Le pont de Saverne est long de 240 mètres.",
    "a quotation in other marks": 'La maire Hélène Morel a déclaré : "Nous ne céderons jamais un pouce de terrain".',
    "a quotation by surname": "« Nous ne céderons jamais un pouce de terrain », a dit Mme Morel.",
    "a denial by another verb": "Berlin a démenti toute livraison d'armes à Madrid.",
    "a denial in English": "Berlin denied any delivery of weapons to Madrid.",
    "a state for its capital": "L'Allemagne a nié toute livraison d'armes à l'Espagne.",
    "a negation kept": "Solvex n'a pas livré les conteneurs promis.",
    "hearsay kept": "Selon l'agence Nordica, le général Varga aurait visité l'usine.",
    "a currency in English": "The building site cost 48 million euros.",
    "a percentage in words": "Les prix ont augmenté de 3,5 pour cent en mai 2021.",
    "a speaker put first": "Hélène Morel a déclaré : « Nous ne céderons jamais un pouce de terrain ».",
}
ENGLISH_TRUTHS = {
    "the sentence itself": "Spain denied selling missiles to Italy.",
    "the passive": "Belgium was invaded by Germany in August 1914.",
    "no fewer than": "Helena Brandt said that no fewer than 40 bridges were damaged.",
    "a negation shortened": "Solvex didn't deliver the 300 containers.",
    "a date by its day first": "Karl Weber opened the museum on 19 June 2024.",
    "an ISO date": "Karl Weber opened the museum on 2024-06-19.",
    "a weekday that follows": "Karl Weber opened the museum on Wednesday, June 19, 2024.",
    "told in French": "L'Allemagne a envahi la Belgique en août 1914.",
    "a figure told in French": "Quelque 600 pompiers ont combattu l'incendie.",
    "a synonym of the verb of saying": "Helena Brandt stated on Tuesday that at least 40 bridges were damaged.",
    "about": "About 600 firefighters fought the blaze.",
}
LIES = {
    "another number": ("Quelque 700 pompiers ont combattu l'incendie.", "wrong_value"),
    "another scale": ("Le chantier a coûté 48 milliards d'euros.", "wrong_value"),
    "another decimal": ("Les prix ont augmenté de 3,7 % en mai 2021.", "wrong_value"),
    "another currency": ("Le chantier a coûté 48 millions de dollars.", "wrong_unit"),
    "another noun": ("Karl Brandt a annoncé que plus de 10 000 civils avaient été envoyés.", "wrong_unit"),
    "a measure changed": ("Le pont de Saverne est long de 240 kilomètres.", "wrong_value"),
    "a qualifier dropped": ("600 pompiers ont combattu l'incendie.", "wrong_qualifier"),
    "a qualifier inverted": ("Karl Brandt a annoncé l'envoi de moins de 10 000 soldats.", "wrong_qualifier"),
    "another day": ("Le 13 octobre 1948, Karl Brandt a annoncé l'envoi de plus de 10 000 soldats.", "wrong_date"),
    "another month": ("Les prix ont augmenté de 3,5 % en juin 2021.", "wrong_date"),
    "another year": ("Les prix ont augmenté de 3,5 % en mai 2022.", "wrong_date"),
    "another weekday": ("Le préfet Alain Rivet a inauguré mardi le pont de Saverne.", "wrong_date"),
    "a finer date": ("Les prix ont augmenté de 3,5 % le 4 mai 2021.", "date_too_precise"),
    "a word of a quotation": ("« Nous ne céderons jamais un mètre de terrain », a dit Mme Morel.", "altered_quote"),
    "another speaker": ("« Nous ne céderons jamais un pouce de terrain », a déclaré Karl Brandt.", "wrong_speaker"),
    "another agency": ("Selon l'agence Reuters, le général Varga aurait visité l'usine en juin.", "unsupported_name"),
    "hearsay told as fact": ("Le général Varga a visité l'usine en juin.", "dropped_attribution"),
    "an announcement told as fact": ("Plus de 10 000 soldats ont été envoyés à Redfield.", "dropped_attribution"),
    "a denial turned into admission": ("Berlin a reconnu toute livraison d'armes à Madrid.", "opposite"),
    "a negation added": ("Quelque 600 pompiers n'ont pas combattu l'incendie.", "negation"),
    "a negation removed": ("L'entreprise Solvex a livré les 300 conteneurs promis.", "negation"),
    "an approval turned round": ("Les députés ont rejeté la réforme par 212 voix contre 187.", "opposite"),
    "a rise turned into a fall": ("Les prix ont baissé de 3,5 % en mai 2021.", "opposite"),
    "actors exchanged": ("L'Espagne accuse l'Italie de fournir des roquettes à la Grèce.", "swapped_actors"),
    "actors exchanged in the passive": (
        "L'Italie est accusée par l'Espagne de fournir des roquettes à la Grèce.", "swapped_actors",
    ),
    "actors exchanged in English": ("Spain accuses Italy of supplying rockets to Greece.", "swapped_actors"),
    "another name": ("Le préfet Marc Delorme a inauguré lundi le pont de Saverne.", "unsupported_name"),
    "another place": ("Le préfet Alain Rivet a inauguré lundi le pont de Colmar.", "unsupported_name"),
    "another nationality": ("Le ministre portugais de la Défense a annoncé un envoi.", "unsupported_name"),
    "something else altogether": ("Le chat dort sur le canapé bleu du salon.", "unsupported_content"),
}  # fmt: skip
ENGLISH_LIES = {
    "another number": ("Some 900 firefighters fought the blaze.", "wrong_value"),
    "a qualifier inverted": ("Helena Brandt said that at most 40 bridges were damaged.", "wrong_qualifier"),
    "another date": ("Karl Weber opened the museum on June 20, 2024.", "wrong_date"),
    "a false weekday": ("Karl Weber opened the museum on Friday, June 19, 2024.", "wrong_date"),
    "another quotation": ('"The harbour sleeps again," Brandt told reporters.', "altered_quote"),
    "another speaker": ('"The harbour beats again," Karl Weber told reporters.', "wrong_name"),
    "a negation added": ("Karl Weber did not open the museum on June 19, 2024.", "negation"),
    "a negation removed": ("The company Solvex delivered the 300 containers.", "negation"),
    "a denial turned into admission": ("Spain admitted selling missiles to Italy.", "opposite"),
    "a conviction turned round": ("The court acquitted Paul Arden of fraud.", "opposite"),
    "actors exchanged": ("Belgium invaded Germany in August 1914.", "swapped_actors"),
    "teams exchanged": ("Castleton beat Redfield on Sunday before 41,000 spectators.", "swapped_actors"),
    "actors exchanged in French": ("La Belgique a envahi l'Allemagne en août 1914.", "swapped_actors"),
}


@pytest.mark.parametrize("claim", TRUTHS.values(), ids=TRUTHS.keys())
def test_truths_told_otherwise_pass(claim: str) -> None:
    judged = judge(claim, [FRENCH])
    assert (judged.verdict, judged.reasons) == ("supported", ())


@pytest.mark.parametrize("claim", ENGLISH_TRUTHS.values(), ids=ENGLISH_TRUTHS.keys())
def test_truths_about_an_english_passage_pass(claim: str) -> None:
    judged = judge(claim, [ENGLISH])
    assert (judged.verdict, judged.reasons) == ("supported", ())


@pytest.mark.parametrize(("claim", "kind"), LIES.values(), ids=LIES.keys())
def test_lies_are_refused_for_what_they_are(claim: str, kind: str) -> None:
    judged = judge(claim, [FRENCH])
    assert judged.verdict != "supported"
    assert kind in {one.kind for one in judged.problems}


@pytest.mark.parametrize(("claim", "kind"), ENGLISH_LIES.values(), ids=ENGLISH_LIES.keys())
def test_lies_about_an_english_passage_are_refused(claim: str, kind: str) -> None:
    judged = judge(claim, [ENGLISH])
    assert judged.verdict != "supported"
    assert kind in {one.kind for one in judged.problems}


@pytest.mark.parametrize(
    ("claim", "anchor", "verdict"),
    [
        ("Le pont a ouvert le 15 juin 2023.", "2023-06-16", "supported"),
        ("Le pont a ouvert le 14 juin 2023.", "2023-06-16", "contradicted"),
        ("Le pont a ouvert le 15 juin 2023.", "2023-06", "unsupported"),
        ("Le pont a ouvert jeudi.", None, "supported"),
        ("Le pont a ouvert en juin 2023.", "2023-06", "supported"),
    ],
    ids=["resolved", "the day before", "finer than the article's date", "no date known", "as fine as the article's"],
)
def test_relative_dates_are_read_from_the_publication(claim: str, anchor: str | None, verdict: str) -> None:
    assert judge(claim, ["Le pont a ouvert jeudi."], [anchor]).verdict == verdict


def test_reasons_are_told_in_the_language_of_the_claim() -> None:
    french = judge("Quelque 700 pompiers ont combattu l'incendie.", [FRENCH]).reasons[0]
    english = judge("Some 900 firefighters fought the blaze.", [ENGLISH]).reasons[0]
    assert french.startswith("le passage donne une autre valeur que « 700 pompiers »")
    assert english.startswith('the passage gives another value than "900 firefighters"')


def test_a_claim_may_join_two_passages() -> None:
    passages = ["Le pont de Saverne a coûté 48 millions d'euros.", "Alain Rivet a inauguré le pont de Saverne."]
    judged = judge("Alain Rivet a inauguré le pont de Saverne, qui a coûté 48 millions d'euros.", passages)
    assert judged.verdict == "supported"
    assert {ground.passage for ground in judged.grounds} == {0, 1}


def test_two_numbers_of_a_passage_are_not_exchanged() -> None:
    passage = "La ville a envoyé 300 tentes. Elle a accueilli 900 réfugiés."
    assert judge("La ville a accueilli 300 réfugiés.", [passage]).verdict == "contradicted"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Quelque 600 soldats ont été tués.", "supported"),
        ("Some 600 soldiers were killed.", "supported"),
        ("Quelque 600 soldats ont été blessés.", "contradicted"),
        ("Some 600 soldiers were wounded.", "contradicted"),
        ("Des milliers de soldats ont été blessés.", "supported"),
    ],
    ids=["the dead", "the dead in English", "the dead told as wounded", "the same in English", "the wounded"],
)
def test_a_figure_keeps_its_fate(claim: str, verdict: str) -> None:
    passage = "Quelque 600 soldats ont été tués et des milliers d'autres blessés dans ces combats."
    assert judge(claim, [passage]).verdict == verdict


def test_an_accusation_may_be_told_with_its_denial() -> None:
    passage = (
        "L'Italie accuse l'Espagne de livrer des armes. Le sommet a duré deux jours. Madrid a nié cette allégation."
    )
    assert judge("L'Italie accuse l'Espagne de livrer des armes, ce que Madrid nie.", [passage]).verdict == "supported"
    assert judge("L'Espagne livre des armes.", [passage]).verdict != "supported"


def test_a_similarity_may_choose_the_sentence() -> None:
    passage = "Le fleuve est haut. La rivière déborde."
    judged = judge("Le cours d'eau est haut.", [passage], similarity=lambda one, other: float("déborde" in other))
    assert judged.grounds


def test_nothing_to_judge_is_supported() -> None:
    assert judge("", [FRENCH]).verdict == "supported"
    assert judge("Le pont de Saverne est long de 240 mètres.", []).verdict == "unsupported"


@given(st.text(max_size=80), st.text(max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_a_judgement(claim: str, passage: str) -> None:
    assert judge(claim, [passage], ["2023-06"]).verdict in {"supported", "contradicted", "unsupported"}


def test_a_claim_takes_under_twenty_milliseconds_once_warm() -> None:
    judge(TRUTHS["the passive"], [FRENCH])
    start = time.perf_counter()
    for claim in TRUTHS.values():
        judge(claim, [FRENCH])
    # Twice the target: other programs share the machine.
    assert (time.perf_counter() - start) / len(TRUTHS) < 0.04
