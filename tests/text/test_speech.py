"""Who says what: speaker, kind of speech, hearsay, and where the sentence stands to what it says."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.text.polarity import Polarity
from assistant.text.speech import find_attributions, is_hearsay, polarity

Found = list[tuple[str | None, str]]


def said(text: str, language: str) -> Found:
    return [(found.speaker, found.kind) for found in find_attributions(text, language)]


FRENCH: list[tuple[str, str, Found]] = [
    (
        "compound past",
        "Le ministre des Finances a déclaré que tout ira bien.",
        [("Le ministre des Finances", "states")],
    ),
    (
        "reported fact",
        "La digue a cédé, a indiqué le préfet breton Yann Le Goff.",
        [("le préfet breton Yann Le Goff", "states")],
    ),
    (
        "incise with a day inside",
        "Deux navires ont coulé, a rapporté, lundi, un média local.",
        [("un média local", "states")],
    ),
    ("selon", "Selon Reuters, le port est fermé.", [("Reuters", "states")]),
    ("selon at the end", "Le port est fermé, selon l'agence Valnews.", [("l'agence Valnews", "states")]),
    ("selon lequel is no source", "Il cite un texte selon lequel tout change.", []),
    ("d'après", "D'après la mairie, le pont tiendra.", [("la mairie", "states")]),
    ("quotation and speaker", "« Nous gagnerons la partie », a déclaré M. Duval.", [("M. Duval", "quotes")]),
    ("colon", "Mme Roy a déclaré : « Nous gagnerons la partie. »", [("Mme Roy", "quotes")]),
    (
        "relayed",
        "« Nous gagnerons », a dit M. Duval, cité par Valnews.",
        [("M. Duval", "quotes"), ("Valnews", "states")],
    ),
    ("pledge", "La direction s'est engagée à embaucher.", [("La direction", "promises")]),
    ("promise", "« Nous paierons tout », a promis la maire, Lena Ostrova.", [("la maire, Lena Ostrova", "promises")]),
    ("denial", "Pyongyang a nié tout envoi.", [("Pyongyang", "denies")]),
    ("present denial", "Dans un communiqué, le Quai d'Orsay dément.", [("le Quai d'Orsay", "denies")]),
    ("claim", "En mai, Washington a affirmé avoir des preuves.", [("Washington", "claims")]),
    ("accusation", "Les États-Unis ont accusé Valdoria de tricher.", [("Les États-Unis", "accuses")]),
    ("passive accusation", "La firme est accusée par l'ONG Clair de polluer.", [("l'ONG Clair", "accuses")]),
    ("two subjects", "Paris et Berlin ont dénoncé l'attaque.", [("Paris et Berlin", "accuses")]),
    ("apposition", "Lena Ostrova, maire de Valdor, a assuré que le pont tiendra.", [("Lena Ostrova", "claims")]),
    (
        "clause after",
        "La Russie affirme avoir gagné, ce que Kiev dément.",
        [("La Russie", "claims"), ("Kiev", "denies")],
    ),
    ("gerund", "Le roi a reçu la reine, promettant des fêtes.", [("Le roi", "promises")]),
    (
        "reporter before speaker",
        "Le roi a promis une fête, a rapporté mardi la presse.",
        [("la presse", "states"), ("Le roi", "promises")],
    ),
    ("hearsay", "La firme aurait fourni des pièces.", [(None, "states")]),
    ("hypothesis is no hearsay", "Si elle avait gagné, elle aurait payé.", []),
    ("not said", "Le porte-parole n'a pas confirmé la nouvelle.", []),
    ("a noun", "L'annonce du ministre a surpris le pays.", []),
    ("plain fact", "Valdoria compte 12 000 habitants.", []),
    ("words inside a quotation are not cues", "Le livre « Il a dit que non » plaît.", []),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, found, id=name) for name, text, found in FRENCH])
def test_french_sentences(text: str, expected: Found) -> None:
    assert said(text, "fr") == expected


ENGLISH: list[tuple[str, str, Found]] = [
    ("said", "The minister said the deficit would fall.", [("The minister", "states")]),
    ("said before its subject", "“We will keep our word,” said Lena Ostrova, the mayor.", [("Lena Ostrova", "quotes")]),
    ("according to", "According to the army, three boats sank.", [("the army", "states")]),
    ("accused", "South Korea has accused the North of cheating.", [("South Korea", "accuses")]),
    ("denied", "Lena Ostrova, the mayor, denied any wrongdoing.", [("Lena Ostrova", "denies")]),
    ("claims", "The United States claims that Valdoria cheats.", [("The United States", "claims")]),
    ("pledged", "The president pledged to cut taxes.", [("The president", "promises")]),
    ("allegedly", "The company allegedly sold parts.", [(None, "states")]),
    ("is said to", "The factory is said to have closed.", [(None, "states")]),
    (
        "agency at the end",
        "The king vowed to build 300 homes, the BBC reported.",
        [("the BBC", "states"), ("The king", "promises")],
    ),
    ("not said", "The group did not confirm the report.", []),
    ("States is no verb", "The United States is large.", []),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, found, id=name) for name, text, found in ENGLISH])
def test_english_sentences(text: str, expected: Found) -> None:
    assert said(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Un organisme européen de contrôle des pêches a publié un bilan. Selon le groupe, les prises baissent.",
            "fr",
            ["Un organisme européen de contrôle des pêches"],
            id="le groupe",
        ),
        pytest.param("Le maire a nié. Il a promis une enquête.", "fr", ["Le maire", "Le maire"], id="il"),
        pytest.param("Le maire a nié. Elle a promis une enquête.", "fr", ["Le maire", None], id="elle is not le maire"),
        pytest.param(
            "Lena Ostrova est venue. Mme Ostrova a promis une enquête.",
            "fr",
            ["Lena Ostrova"],
            id="full name of a surname",
        ),
        pytest.param(
            "Lena Ostrova et Ivan Ostrova sont venus. M. Ostrova a promis une enquête.",
            "fr",
            ["M. Ostrova"],
            id="a surname two persons share is left alone",
        ),
        pytest.param(
            "Marek Duval est venu au port. Le travail, a-t-il ajouté, reprendra.", "fr", ["Marek Duval"], id="a-t-il"
        ),
        pytest.param(
            "« Nous partons demain », a dit Marek Duval. « Nous reviendrons bientôt. »",
            "fr",
            ["Marek Duval", "Marek Duval"],
            id="quotation carried on",
        ),
        pytest.param(
            "Officials said they would act. They added that talks go on.", "en", ["Officials", "Officials"], id="they"
        ),
    ],
)
def test_speakers_made_plain(text: str, language: str, expected: list[str | None]) -> None:
    assert [found.speaker for found in find_attributions(text, language)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("La firme aurait fourni des pièces.", True, id="conditional past"),
        pytest.param("Trois hommes auraient été tués.", True, id="conditional past passive"),
        pytest.param("Le groupe serait en faillite.", True, id="conditional present"),
        pytest.param("Selon la radio, la flotte compterait 30 navires.", True, id="sourced conditional"),
        pytest.param("Il a dit que la route serait rouverte.", False, id="future in the past"),
        pytest.param("Si elle avait su, elle aurait refusé.", False, id="hypothesis"),
        pytest.param("He reportedly left.", True, id="reportedly"),
        pytest.param("La firme a fourni des pièces.", False, id="plain past"),
    ],
)
def test_hearsay(sentence: str, expected: bool) -> None:
    assert is_hearsay(sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Le maire a vendu le port.", "affirmed", id="affirmed"),
        pytest.param("Le maire n'a pas vendu le port.", "negated", id="ne pas"),
        pytest.param("Aucun navire n'est parti.", "negated", id="aucun ne"),
        pytest.param("Il est parti sans payer.", "negated", id="sans"),
        pytest.param("Une crise sans précédent frappe le port.", "affirmed", id="set phrase"),
        pytest.param("Le port ne compte que deux grues.", "affirmed", id="ne que is only"),
        pytest.param("Le maire a nié la vente.", "denied", id="denial"),
        pytest.param("Le maire n'a pas nié la vente.", "negated", id="denial negated"),
        pytest.param("Le démenti du maire a surpris.", "affirmed", id="a noun of denial"),
        pytest.param("The mayor did not sell the port.", "negated", id="not"),
        pytest.param("Not only the port was sold.", "affirmed", id="not only"),
        pytest.param("The mayor denied the sale.", "denied", id="denied"),
        pytest.param("No Min-ho a vendu le port.", "affirmed", id="a name that looks like no"),
    ],
)
def test_polarity(sentence: str, expected: Polarity) -> None:
    assert polarity(sentence) == expected


SNIPPETS = (
    "il a dit|Kim|selon|,|« a b »|a-t-il|que|.|\n|M.|aurait|été|qui|\"|said|by|according to|\x00|\ud800|l'|par".split(
        "|"
    )
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(SNIPPETS), max_size=25).map(" ".join) | st.text(max_size=80),
    st.sampled_from(["fr", "en", None]),
)
def test_any_text_gives_sentences_of_it(text: str, language: str | None) -> None:
    for found in find_attributions(text, language):
        assert 0 <= found.start < found.end <= len(text)
        assert found.speaker is None or found.speaker in text
    is_hearsay(text)
    polarity(text)


@pytest.mark.parametrize(
    "unit", ["a dit ", "selon Kim ", "cité par ", "aurait ", "ne ", "nie ", "« a b » ", "9", "X et "]
)
def test_long_texts_take_linear_time(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    started = time.perf_counter()
    find_attributions(text, "fr")
    is_hearsay(text)
    polarity(text)
    assert time.perf_counter() - started < 8
