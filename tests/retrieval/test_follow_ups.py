"""Follow-ups made whole by the questions before them, and questions that need nothing left as they are."""

from __future__ import annotations

import time

import pytest

from assistant import Answer, Assistant
from assistant.retrieval.follow_ups import standalone

DOCKERS = "Combien de dockers ont été blessés à Vesk en mars 2021 ?"
RACE = "Combien de cyclistes ont participé à la course de Lornville en 2018 ?"
BREAD = "Quel est le prix du pain à Bretteville en 2020 ?"
TANKS = "Combien de touristes la Grèce a-t-elle accueillis en 2019 ?"
NORWAY = "Comment la Norvège a-t-elle réagi à la hausse des prix ?"
BRANDT = "Pourquoi Elsa Brandt a-t-elle démissionné de la mairie de Dorn ?"
DAM = "Quand le barrage de Tessin a-t-il été inauguré ?"
BRIDGE = "Quelle entreprise a construit le pont de Marvel ?"
DRIVERS = "How many tram drivers did Harlow hire in 2019?"
MINERS = "How many miners were injured in Ostrand in May 2019?"
STADIUM = "How much did the stadium in Kerrow cost in 2016?"
TREATY = "Where did Governor Ana Reyes sign the water treaty in May 2018?"
VOTE = "Who won the election in Portugal in 2022?"
PROMISE = "What did President Amara Cole promise to farmers in June 2020?"
COMET = "Which scientist discovered the comet over Ostrand?"

FRENCH = [
    (DOCKERS, "Et en 2024 ?", "Combien de dockers ont été blessés à Vesk en 2024 ?"),
    (DOCKERS, "Et en avril ?", "Combien de dockers ont été blessés à Vesk en avril 2021 ?"),
    (DOCKERS, "Et l'année suivante ?", "Combien de dockers ont été blessés à Vesk en 2022 ?"),
    (DOCKERS, "Et un an plus tôt ?", "Combien de dockers ont été blessés à Vesk en 2020 ?"),
    (DOCKERS, "Et le mois d'avant ?", "Combien de dockers ont été blessés à Vesk en février 2021 ?"),
    (DOCKERS, "Et à Koursk ?", "Combien de dockers ont été blessés à Koursk en mars 2021 ?"),
    (DOCKERS, "Et à Lorn en 2022 ?", "Combien de dockers ont été blessés à Lorn en 2022 ?"),
    (DOCKERS, "Et les morts ?", "Combien de dockers sont morts à Vesk en mars 2021 ?"),
    (DOCKERS, "Et combien de marins ?", "Combien de marins ont été blessés à Vesk en mars 2021 ?"),
    (DOCKERS, "Et les marins norvégiens ?", "Combien de marins norvégiens ont été blessés à Vesk en mars 2021 ?"),
    (DOCKERS, "Qui l'a dit ?", "Qui a dit que des dockers ont été blessés à Vesk en mars 2021 ?"),
    (DOCKERS, "Selon qui ?", "Qui a dit que des dockers ont été blessés à Vesk en mars 2021 ?"),
    (DOCKERS, "D'où vient ce chiffre ?", "Qui a dit que des dockers ont été blessés à Vesk en mars 2021 ?"),
    (DOCKERS, "Qui a donné ce bilan ?", "Qui a dit que des dockers ont été blessés à Vesk en mars 2021 ?"),
    (DOCKERS, "Pourquoi ?", "Pourquoi des dockers ont été blessés à Vesk en mars 2021 ?"),
    (DOCKERS, "Combien en tout ?", "Combien de dockers ont été blessés à Vesk en mars 2021 en tout ?"),
    (DOCKERS, "Combien d'entre eux sont morts ?", "Combien d'entre eux sont morts (dockers, Vesk) ?"),
    (DOCKERS, "Combien sont morts ?", "Combien sont morts (dockers, Vesk, en mars 2021) ?"),
    (DOCKERS, "Que demandaient-ils ?", "Que demandaient-ils (dockers, Vesk) ?"),
    (RACE, "Et l'année d'après ?", "Combien de cyclistes ont participé à la course de Lornville en 2019 ?"),
    (RACE, "Et depuis 2020 ?", "Combien de cyclistes ont participé à la course de Lornville depuis 2020 ?"),
    (RACE, "Et celle de Dorn ?", "Combien de cyclistes ont participé à la course de Dorn en 2018 ?"),
    (RACE, "Qui l'a gagnée ?", "Qui l'a gagnée (course de Lornville) ?"),
    (RACE, "Où a-t-elle eu lieu ?", "Où a-t-elle eu lieu (course de Lornville) ?"),
    (BREAD, "Et le lait ?", "Quel est le prix de lait à Bretteville en 2020 ?"),
    (BREAD, "Et à Lorn ?", "Quel est le prix du pain à Lorn en 2020 ?"),
    (BREAD, "Et deux ans plus tard ?", "Quel est le prix du pain à Bretteville en 2022 ?"),
    (BREAD, "Et aujourd'hui ?", "Quel est le prix du pain à Bretteville aujourd'hui ?"),
    (TANKS, "Et l'Italie ?", "Combien de touristes l'Italie a-t-elle accueillis en 2019 ?"),
    (TANKS, "Et de croisiéristes ?", "Combien de croisiéristes la Grèce a-t-elle accueillis en 2019 ?"),
    (TANKS, "Et en août ?", "Combien de touristes la Grèce a-t-elle accueillis en août 2019 ?"),
    (TANKS, "D'où venaient-ils ?", "D'où venaient-ils (touristes, Grèce) ?"),
    (TANKS, "Selon quelles sources ?", "Qui a dit cela (touristes la Grèce a accueillis en 2019) ?"),
    (NORWAY, "Et la Suède ?", "Comment la Suède a-t-elle réagi à la hausse des prix ?"),
    (NORWAY, "Et en 2022 ?", "Comment la Norvège a-t-elle réagi à la hausse des prix en 2022 ?"),
    (NORWAY, "Qu'a-t-elle proposé ?", "Qu'a-t-elle proposé (Norvège) ?"),
    (BRANDT, "Quand ?", "Quand Elsa Brandt a-t-elle démissionné de la mairie de Dorn ?"),
    (BRANDT, "Qui l'a remplacée ?", "Qui l'a remplacée (Elsa Brandt) ?"),
    (BRANDT, "Quel âge a-t-elle ?", "Quel âge a-t-elle (Elsa Brandt) ?"),
    (BRANDT, "Quelle a été la réaction de son parti ?", "Quelle a été la réaction de son parti (Elsa Brandt) ?"),
    (DAM, "Combien a-t-il coûté ?", "Combien a-t-il coûté (barrage de Tessin) ?"),
    (DAM, "Et celui de Marne ?", "Quand le barrage de Marne a-t-il été inauguré ?"),
    (DAM, "Par qui ?", "Par qui (le barrage de Tessin a été inauguré) ?"),
    (BRIDGE, "Et le tunnel ?", "Quelle entreprise a construit le tunnel de Marvel ?"),
    (BRIDGE, "Combien d'ouvriers y ont travaillé ?", "Combien d'ouvriers y ont travaillé (pont de Marvel) ?"),
    ("Selon RFI, qui a brûlé ?", "Et selon Le Monde ?", "Selon Le Monde, qui a brûlé ?"),
]
ENGLISH = [
    (DRIVERS, "And in 2020?", "How many tram drivers did Harlow hire in 2020?"),
    (DRIVERS, "And the year after?", "How many tram drivers did Harlow hire in 2020?"),
    (DRIVERS, "And the year before?", "How many tram drivers did Harlow hire in 2018?"),
    (DRIVERS, "And two years later?", "How many tram drivers did Harlow hire in 2021?"),
    (DRIVERS, "And since 2022?", "How many tram drivers did Harlow hire since 2022?"),
    (DRIVERS, "What about Vesk?", "How many tram drivers did Vesk hire in 2019?"),
    (DRIVERS, "And nurses?", "How many nurses did Harlow hire in 2019?"),
    (DRIVERS, "And who said so?", "Who said that Harlow did hire tram drivers in 2019?"),
    (DRIVERS, "How many in total?", "How many tram drivers did Harlow hire in 2019 in total?"),
    (DRIVERS, "How many of them were women?", "How many of the tram drivers were women (Harlow)?"),
    (DRIVERS, "Who is its mayor?", "Who is Harlow's mayor?"),
    (MINERS, "How many died?", "How many died (miners, Ostrand, in May 2019)?"),
    (MINERS, "And the dead?", "How many miners died in Ostrand in May 2019?"),
    (MINERS, "Why?", "Why were miners injured in Ostrand in May 2019?"),
    (MINERS, "According to whom?", "Who said that miners were injured in Ostrand in May 2019?"),
    (MINERS, "And the following month?", "How many miners were injured in Ostrand in June 2019?"),
    (STADIUM, "And the airport?", "How much did the airport in Kerrow cost in 2016?"),
    (STADIUM, "And in Dunmore?", "How much did the stadium in Dunmore cost in 2016?"),
    (TREATY, "When?", "When did Governor Ana Reyes sign the water treaty in May 2018?"),
    (TREATY, "On what date?", "On what date did Governor Ana Reyes sign the water treaty in May 2018?"),
    (TREATY, "And Senator Paul Ortiz?", "Where did Senator Paul Ortiz sign the water treaty in May 2018?"),
    (TREATY, "And the trade treaty?", "Where did Governor Ana Reyes sign the trade treaty in May 2018?"),
    (TREATY, "What was her reaction?", "What was Governor Ana Reyes's reaction?"),
    (VOTE, "And in Spain?", "Who won the election in Spain in 2022?"),
    (PROMISE, "And to fishermen?", "What did President Amara Cole promise to fishermen in June 2020?"),
    (PROMISE, "Did she keep her promise?", "Did Amara Cole keep her promise?"),
    (COMET, "Where was she born?", "Where was the scientist born (Ostrand)?"),
]


@pytest.mark.parametrize(("earlier", "question", "whole"), FRENCH, ids=[f"{q} {p}" for p, q, _ in FRENCH])
def test_a_french_follow_up_is_made_whole(earlier: str, question: str, whole: str) -> None:
    assert standalone(question, [earlier]) == whole


@pytest.mark.parametrize(("earlier", "question", "whole"), ENGLISH, ids=[f"{q} {p}" for p, q, _ in ENGLISH])
def test_an_english_follow_up_is_made_whole(earlier: str, question: str, whole: str) -> None:
    assert standalone(question, [earlier]) == whole


@pytest.mark.parametrize(
    "question",
    [
        "Qui a signé le traité de Morlune ?",
        "Combien de ponts la ville de Dorn a-t-elle construits ?",
        "Y a-t-il eu des grèves à Lorn ?",
        "Et que dit la mairie de Morlune ?",
        "Quand Paul Hartmann a-t-il dit qu'il partirait ?",
        "Which river crosses Dorn?",
        "When did Omar Diaz say he would leave?",
        "Is there a strike in Lorn?",
        "What did the senators say?",
        "?",
        "",
    ],
)
def test_a_question_that_stands_by_itself_is_left_alone(question: str) -> None:
    assert standalone(question, [DOCKERS]) == question


def test_nothing_before_changes_nothing() -> None:
    assert standalone("Et en 2024 ?") == "Et en 2024 ?"


def test_follow_ups_build_on_each_other() -> None:
    after = [RACE, "Et en 2019 ?", "Et la course de Dorn ?"]
    assert (
        standalone("Qui l'a dit ?", after) == "Qui a dit que des cyclistes ont participé à la course de Dorn en 2019 ?"
    )


def test_a_new_matter_ends_the_old_one() -> None:
    assert standalone("Et en 2019 ?", [DOCKERS, VOTE]) == "Who won the election in Portugal in 2019?"


def test_only_three_questions_are_remembered() -> None:
    after = [DOCKERS, "Quel temps fait-il ?", "Merci ?", "Quelle heure est-il ?"]
    assert "dockers" not in standalone("Et en 2024 ?", after)


@pytest.mark.parametrize("text", ["et " * 300_000, "( " * 100_000, "Il " * 200_000, " " * 1_000_000, "Et \0\ud800 ?"])
def test_any_text_is_dealt_with_at_once(text: str) -> None:
    begun = time.perf_counter()
    standalone(text, [DOCKERS])
    standalone("Et en 2024 ?", [text, text, text])
    assert time.perf_counter() - begun < 2


def test_an_assistant_answers_a_follow_up_and_says_how_it_understood_it(port: Assistant) -> None:
    reply = port.ask("Et en mars 2021 ?", after=["Qu'a fait le port de Valdoria en juin 2022 ?"])
    assert reply.question == "Et en mars 2021 ?"
    assert reply.standalone == "Qu'a fait le port de Valdoria en mars 2021 ?"
    assert reply.to_dict()["standalone"] == reply.standalone


def test_an_assistant_finds_who_said_so(port: Assistant) -> None:
    reply = port.ask("Qui l'a dit ?", after=["Combien de dockers ont repris le travail à Valdoria ?"])
    assert isinstance(reply, Answer), reply.text
    assert "Lena Ostrova" in reply.text


def test_a_question_alone_has_no_other_understanding(port: Assistant) -> None:
    assert port.ask("Combien de dockers se sont mis en grève ?").standalone is None
