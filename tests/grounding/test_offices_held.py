"""Offices given to somebody in a claim, against the office that the article gives them."""

import pytest

from assistant.grounding.judgement import judge

FRENCH = (
    "La vice-présidente du conseil départemental, Agathe Roumier, a défendu le budget mardi. Le porte-parole du "
    "gouvernement, Bruno Castan, a parlé d'un texte équilibré. Me Ève Solin, avocate de la commune, a "
    "saisi le tribunal. "
    "Le capitaine des pompiers, Jean Morel, a dirigé les secours. La ministre de la culture, Anne Vidal, "
    "viendra jeudi. "
    "Le directeur adjoint du musée de Brest, Paul Riva, a confirmé le vol."
)
ENGLISH = (
    "Deputy Mayor Tessa Lorne opened the bridge on Monday. Marek Dolan, the chief executive of Harlow "
    "Rail, said the link "
    "would pay for itself. The trade union's general secretary, Ida Crane, disagreed. Professor Omar "
    "Keane, a hydrologist "
    "at Leam University, measured the flow. Transport Secretary Helen Voss attended."
)


def verdict(claim: str, article: str) -> str:
    return judge(claim, [article], strict=True, articles=[article]).verdict


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("La présidente du conseil départemental, Agathe Roumier, a défendu le budget.", id="not the vice"),
        pytest.param("Agathe Roumier, présidente du conseil départemental, a défendu le budget.", id="the vice after"),
        pytest.param("Le ministre Bruno Castan a parlé d'un texte équilibré.", id="spokesman made minister"),
        pytest.param("Government minister Bruno Castan spoke of a balanced text.", id="the same in English"),
        pytest.param("Le procureur, Ève Solin, a saisi le tribunal.", id="lawyer made prosecutor"),
        pytest.param("La ministre de la santé, Anne Vidal, viendra jeudi.", id="another ministry"),
        pytest.param("Paul Riva, directeur du musée de Brest, a confirmé le vol.", id="deputy made director"),
        pytest.param("Le préfet Jean Morel a dirigé les secours.", id="captain made prefect"),
    ],
)
def test_another_office_in_a_french_article_is_caught(claim: str) -> None:
    assert verdict(claim, FRENCH) == "contradicted"


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("La vice-présidente du conseil départemental, Agathe Roumier, a défendu le budget.", id="as told"),
        pytest.param("Government spokesman Bruno Castan spoke of a balanced text.", id="translated"),
        pytest.param("La ministre Anne Vidal viendra jeudi.", id="without the ministry"),
        pytest.param("Paul Riva, un responsable du musée de Brest, a confirmé le vol.", id="less precise"),
        pytest.param("Paul Riva, directeur adjoint du musée, a confirmé le vol.", id="after the name"),
        pytest.param(
            "The deputy director of the Brest museum, Paul Riva, confirmed the theft.", id="deputy translated"
        ),
    ],
)
def test_the_office_of_a_french_article_passes(claim: str) -> None:
    assert verdict(claim, FRENCH) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Mayor Tessa Lorne opened the bridge on Monday.", id="not the deputy"),
        pytest.param("Tessa Lorne, the mayor, opened the bridge.", id="the deputy after"),
        pytest.param("The geologist Omar Keane measured the flow.", id="another science"),
        pytest.param("Prime Minister Helen Voss attended.", id="minister made prime minister"),
        pytest.param("Ida Crane, the trade union's treasurer, disagreed.", id="secretary made treasurer"),
    ],
)
def test_another_office_in_an_english_article_is_caught(claim: str) -> None:
    assert verdict(claim, ENGLISH) == "contradicted"


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Deputy Mayor Tessa Lorne opened the bridge on Monday.", id="as told"),
        pytest.param("Marek Dolan, the boss of Harlow Rail, said the link would pay for itself.", id="synonym"),
        pytest.param("Omar Keane, a scientist at Leam University, measured the flow.", id="less precise"),
        pytest.param("L'hydrologue Omar Keane a mesuré le débit.", id="translated"),
        pytest.param("La ministre des transports, Helen Voss, était présente.", id="a secretary is a minister"),
    ],
)
def test_the_office_of_an_english_article_passes(claim: str) -> None:
    assert verdict(claim, ENGLISH) == "supported"
