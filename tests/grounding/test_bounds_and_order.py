"""Superlatives, comparisons, order of events, portions, adjuncts and what is told apart, each both ways."""

import pytest

from assistant.grounding.judgement import judge

TOWN = (
    "Le conseil municipal de Valmont a adopté jeudi 12 juin, par 31 voix contre 14, la construction d'un "
    "téléphérique de "
    "2,3 kilomètres. Le chantier, qui coûtera 64 millions d'euros, doit commencer en mars 2026. La "
    "maire, Solène Aubry, y "
    "voit « un choix de bon sens ». La société Altius prévoit d'embaucher 120 personnes, dont une "
    "trentaine d'apprentis. "
    "Un premier projet, présenté en 2011, avait été abandonné après un référendum local. Le téléphérique "
    "transportera "
    "8 000 voyageurs par jour, soit deux fois plus que la ligne de bus 12. Ce serait le plus long de la région, mais "
    "seulement le troisième du pays. Le trajet durera six minutes, contre vingt-deux aujourd'hui."
)
FERRY = (
    "Harbour Line carried 3.1 million passengers last year, 400,000 fewer than in 2023. Nordwake, a "
    "Danish operator, said "
    "new ships would arrive in May. Harbour Line's oldest ship, the Petrel, will be scrapped, while two "
    "others will be "
    "sold to a Greek group. Analysts expect the company to post its first annual loss in a decade. Its "
    "shares fell 6% "
    "before recovering slightly. Turnover reached 71 million pounds, up from 63 million in 2020. The "
    "report blames 60% of "
    "the delays on storms and the rest on staff shortages. All of its ports except Ardle will stay open. "
    "Most of the cuts "
    "will fall on the port of Ardle; the office in Leith is to be spared."
)


def verdict(claim: str, article: str) -> str:
    return judge(claim, [article], ["2025-06-14"], strict=True, articles=[article]).verdict


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Ce serait le plus long du pays.", id="superlative of another place"),
        pytest.param("It would be the shortest in the region.", id="the other end"),
        pytest.param("C'est le chantier le plus cher de l'histoire de Valmont.", id="superlative added"),
        pytest.param("Ce serait le deuxième du pays.", id="another rank"),
        pytest.param("Le trajet durera plus longtemps qu'aujourd'hui.", id="figures say shorter"),
        pytest.param("Le téléphérique transportera moins de voyageurs que la ligne de bus 12.", id="fewer for more"),
        pytest.param("Un premier projet avait été abandonné avant un référendum local.", id="before for after"),
        pytest.param("Altius prévoit d'embaucher 120 apprentis.", id="the part for the whole"),
        pytest.param("Altius prévoit d'embaucher 120 personnes pour remplacer des grévistes.", id="purpose added"),
        pytest.param("Le conseil municipal de Valmont a adopté à l'unanimité la construction d'un téléphérique.",
                     id="unanimity added"),
    ],
)  # fmt: skip
def test_lies_about_a_french_article_are_held(claim: str) -> None:
    assert verdict(claim, TOWN) != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Ce serait le plus long de la région.", id="superlative with its place"),
        pytest.param("Le trajet durera six minutes, contre vingt-deux aujourd'hui.", id="figures of both"),
        pytest.param("Un premier projet avait été abandonné après un référendum local.", id="order as told"),
        pytest.param("Altius prévoit d'embaucher 120 personnes.", id="the whole"),
        pytest.param("Altius prévoit d'embaucher une trentaine d'apprentis.", id="the part"),
        pytest.param("Le conseil municipal de Valmont a adopté la construction d'un téléphérique.", id="shortened"),
    ],
)
def test_truths_about_a_french_article_pass(claim: str) -> None:
    assert verdict(claim, TOWN) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Harbour Line carried more passengers last year than in 2023.", id="more for fewer"),
        pytest.param(
            "La compagnie a transporté davantage de passagers l'an dernier qu'en 2023.", id="across languages"
        ),
        pytest.param("Analysts expect the company to post its first annual loss.", id="bound left out"),
        pytest.param("Harbour Line's shares recovered before falling 6%.", id="order turned round"),
        pytest.param("The Petrel will be sold to a Greek group.", id="clauses mixed"),
        pytest.param("Most of the cuts will fall on the office in Leith.", id="name of the other clause"),
        pytest.param("Turnover fell from 71 million pounds to 63 million.", id="course turned round"),
        pytest.param("The report blames 60% of the delays on staff shortages.", id="the rest for the part"),
        pytest.param("All of its ports will stay open.", id="exception left out"),
        pytest.param("New ships would arrive in May with 40 new drivers.", id="company added"),
    ],
)
def test_lies_about_an_english_article_are_held(claim: str) -> None:
    assert verdict(claim, FERRY) != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Harbour Line carried fewer passengers last year than in 2023.", id="fewer"),
        pytest.param("Analysts expect the company to post its first annual loss in a decade.", id="bound kept"),
        pytest.param("Harbour Line's oldest ship, the Petrel, will be scrapped.", id="clause of its own"),
        pytest.param("The office in Leith will be spared.", id="other clause of its own"),
        pytest.param("Turnover reached 71 million pounds, up from 63 million pounds.", id="course in figures"),
        pytest.param("The report blames 60% of the delays on storms.", id="the part"),
        pytest.param("All of its ports except Ardle will stay open.", id="exception kept"),
    ],
)
def test_truths_about_an_english_article_pass(claim: str) -> None:
    assert verdict(claim, FERRY) == "supported"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        pytest.param("Turnout reached 71%, eight points more than in 2020.",
                     "Turnout reached 71%, up from 63% in 2020.", id="difference of two shares"),
        pytest.param("A second trial is expected in spring 2026.",
                     "Un second procès devrait se tenir au printemps 2026.", id="rank told by a word"),
        pytest.param("Le projet coûte 3 millions de livres.", "The project costs 3 million pounds.", id="pounds"),
        pytest.param("The loss was put at 2 million euros, down from the 3 million first estimated.",
                     "La perte, d'abord évaluée à 3 millions d'euros, a été ramenée à 2 millions.",
                     id="currency told once"),
    ],
)  # fmt: skip
def test_figures_carried_otherwise_pass(claim: str, passage: str) -> None:
    assert verdict(claim, passage) == "supported"
