"""What the check says of exchanged actors, names, nationalities and sides, and of the same told otherwise."""

from __future__ import annotations

import pytest

from assistant.grounding.acts import acts_of
from assistant.grounding.judgement import judge
from assistant.grounding.statements import read

RACE = (
    "Danish rider Karla Holm won the women's Tour of Umbria on Sunday, finishing 18 seconds ahead of Spain's Ines Mora."
)
TRIBUNAL = "La jeune ingénieure avait accusé l'ancien patron du port. Luc Berthier avait dénoncé des mensonges."
COUNCIL = "Ana Duarte participe mardi à son premier conseil municipal, en Espagne."
TROOPS = "Environ 40 soldats nord-coréens ont été blessés, a indiqué le député sud-coréen Park Min-ho."


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        pytest.param(
            RACE,
            "Spain's Ines Mora won the women's Tour of Umbria on Sunday, finishing 18 seconds ahead of "
            "Danish rider Karla Holm.",
            id="winner and runner-up exchanged",
        ),
        pytest.param(
            RACE,
            "L'Espagnole Ines Mora a devancé la Danoise Karla Holm de 18 secondes dimanche.",
            id="winner and runner-up exchanged across languages",
        ),
        pytest.param(TRIBUNAL, "Luc Berthier avait accusé la jeune ingénieure.", id="bystander accuses the accuser"),
        pytest.param(
            "Le promoteur aurait versé 12.500 euros pour un meeting de l'élu.",
            "L'élu aurait versé 12.500 euros au promoteur.",
            id="payer and paid exchanged",
        ),
        pytest.param(
            "Vera Lind accueille les Corsaires à Bergen, puis Vera Lind les invite à un festival en Irlande.",
            "Les Corsaires ont invité Vera Lind à un festival.",
            id="guest and host exchanged, clitic object",
        ),
        pytest.param(
            "Mon avocate Me Serin a déposé une plainte contre l'association Vigie.",
            "L'association Vigie a déposé une plainte contre Me Serin.",
            id="plaintiff and defendant exchanged",
        ),
        pytest.param(
            "L'héritière du sortant Paul Ormond a martelé qu'elle resterait.",
            "Paul Ormond a martelé qu'il resterait.",
            id="complement made the subject",
        ),
        pytest.param(
            "The Andean Bank lowered its growth forecast for Lorania to 2 percent.",
            "Lorania lowered its growth forecast for the Andean Bank to 2 percent.",
            id="object made the subject",
        ),
        pytest.param(
            "Une abeille d'hiver peut vivre 10 mois, tandis qu'une abeille d'été peut vivre 1 mois.",
            "Une abeille d'été peut vivre 10 mois, tandis qu'une abeille d'hiver peut vivre 1 mois.",
            id="crossed seasons",
        ),
        pytest.param(
            "The grant will be paid on 4 May in Lyon and Nice, then on 18 May in Brest and Metz.",
            "The grant will be paid on 4 May in Brest.",
            id="place of the other date",
        ),
        pytest.param(
            TROOPS,
            "Environ 40 soldats sud-coréens ont été blessés, a indiqué le député Park Min-ho.",
            id="other nationality of the counted noun",
        ),
        pytest.param(
            TROOPS,
            "About 40 South Korean soldiers were wounded, lawmaker Park Min-ho said.",
            id="other nationality of the counted noun across languages",
        ),
        pytest.param(
            "Some 300 troops will go to the northern border.",
            "Some 300 troops will go to the southern border.",
            id="other side of the compass",
        ),
        pytest.param(
            "Some 300 troops will go to the northern border.",
            "Quelque 300 soldats iront à la frontière sud.",
            id="other side of the compass across languages",
        ),
        pytest.param(
            "Lind reached the semi-finals of the Doha Masters.",
            "Lind reached the semi-finals of the Dubai Masters.",
            id="other first word of an event",
        ),
        pytest.param(COUNCIL, "Ana Duarte participe mardi au conseil municipal de Madrid.", id="capital as a city"),
        pytest.param(
            "Le ministre russe de la Défense a rencontré Li Wen à Hanoï.",
            "Le ministre russe des Affaires étrangères a rencontré Li Wen à Hanoï.",
            id="other ministry",
        ),
        pytest.param(
            "Il l'avait dit sous serment devant la commission du Sénat.",
            "Il l'avait dit sous serment devant la commission de l'Assemblée nationale.",
            id="other chamber",
        ),
        pytest.param(
            "La grêle a touché l'extrême est du pays lundi.",
            "La grêle a touché l'extrême ouest du pays lundi.",
            id="other side of the country",
        ),
        pytest.param(
            "La grêle a balayé le nord-ouest du pays lundi.",
            "Hail swept the south-east of the country.",
            id="other side in another language",
        ),
    ],
)
def test_an_exchanged_actor_or_name_is_not_supported(passage: str, claim: str) -> None:
    assert judge(claim, [passage]).verdict != "supported"


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        pytest.param(
            RACE,
            "Karla Holm won the women's Tour of Umbria on Sunday, finishing 18 seconds ahead of Ines Mora.",
            id="winner told again",
        ),
        pytest.param(
            "Ségur a jugé Marc Antoni responsable de la crise, a rapporté Léa Ségur.",
            "Marc Antoni a été jugé responsable de la crise par Ségur.",
            id="passive with par",
        ),
        pytest.param(
            "The waiter, Tom Reed, told the court Hale had punched him twice.",
            "Waiter Tom Reed told the court he was punched twice by Hale.",
            id="passive with by",
        ),
        pytest.param(
            "Les Corsaires jouent à l'Hôtel Ritz de Park Lane à Londres, puis au Pays de Galles.",
            "The Corsaires play at the Ritz Hotel on Park Lane in London, then in Wales.",
            id="places in English",
        ),
        pytest.param(
            "Les discussions reprendront à Genève.", "Discussions will resume in Geneva.", id="city in English"
        ),
        pytest.param(
            "Ils ont chanté sur l'esplanade de l'Indépendance, selon l'équipe de la candidate démocrate.",
            "They sang on Independence Mall, according to the Democratic candidate's team.",
            id="square and party",
        ),
        pytest.param(
            "Les résultats sont attendus lundi.", "Results are expected on Monday.", id="noun that opens a sentence"
        ),
        pytest.param(
            "L'allocation sera versée en métropole.", "The allowance will be paid in mainland France.", id="mainland"
        ),
        pytest.param(
            "L'Ukraine a tiré des missiles sur le territoire russe. En réponse, la Russie a attaqué des usines.",
            "L'Ukraine a tiré des missiles sur le territoire russe et, en réponse, la Russie a attaqué des usines.",
            id="two clauses with their own subjects",
        ),
        pytest.param(
            "Selon l'agence de renseignement sud-coréenne, la Corée du Nord a expédié 300 conteneurs.",
            "According to the South Korean intelligence agency, North Korea has shipped 300 containers.",
            id="adjective before its noun",
        ),
        pytest.param(
            "Mediator Ugo Sarti met commander Pablo Cruz in Caracas on Monday, the Vatican said.",
            "On Monday in Caracas, mediator Ugo Sarti met commander Pablo Cruz, the Vatican said.",
            id="fronted adjunct",
        ),
        pytest.param(
            "Malgré son échec, Jules Ferrand reste. L'ancien Premier ministre français est désormais conseiller.",
            "Jules Ferrand est désormais conseiller.",
            id="name of the sentence before",
        ),
        pytest.param(
            "Selon le Bureau du recensement des États-Unis, la ville compte 300 places.",
            "Selon le Bureau du recensement des USA, la ville compte 300 places.",
            id="state inside a longer name",
        ),
        pytest.param(
            "Le titre olympique est revenu à Lea Brandt.", "Lea Brandt won the Olympic title.", id="adjective"
        ),
        pytest.param("Les bus ont évacué 40 riverains.", "Buses were used to evacuate 40 residents.", id="plural noun"),
    ],
)
def test_the_same_told_otherwise_is_not_accused_of_names_or_roles(passage: str, claim: str) -> None:
    kinds = {one.kind for one in judge(claim, [passage]).problems}

    assert not kinds & {"swapped_actors", "wrong_name", "unsupported_name"}


@pytest.mark.parametrize(
    ("sentence", "verb", "agent"),
    [
        pytest.param("La banque Orsa a licencié dix cadres.", "licencie", ["banque", "Orsa"], id="active"),
        pytest.param("Dix cadres ont été licenciés par la banque Orsa.", "licencie", ["banque", "Orsa"], id="passive"),
        pytest.param("La surprise laissée par le maire a duré.", "laissee", ["maire"], id="participle alone"),
        pytest.param(
            "Le maire, qui dirige la ville, a renvoyé Lise Aubry.", "renvoye", [], id="clause between is left open"
        ),
        pytest.param("Anna Weiss met Li Wen and invited him.", "invited", ["Anna Weiss"], id="coordinated verb"),
        pytest.param('"Jamais", a rétorqué Lise Aubry.', "retorque", [], id="inversion is left open"),
    ],
)
def test_an_act_has_its_agent(sentence: str, verb: str, agent: list[str]) -> None:
    statement = read(sentence).statements[0]
    place = next(token.start for token in statement.tokens if token.low.startswith(verb))
    act = next(act for act in acts_of(statement) if act.start == place)

    assert [word.surface for word in act.agent] == agent


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("et a " * 20_000, id="conjunctions and auxiliaries"),
        pytest.param("Anna a vu Li par " * 2_000, id="agents without end"),
        pytest.param("ministre de la " * 20_000, id="ministers without a ministry"),
        pytest.param("\x00\ud800 a été vu par \udfff.", id="lone surrogates"),
    ],
)
def test_any_text_is_judged(text: str) -> None:
    assert judge("Anna a été vue par Li.", [text]).verdict in ("supported", "unsupported", "contradicted")
