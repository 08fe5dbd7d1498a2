"""Opposites, rivals, admissions, courses and inventions: the lie is refused, its truthful twin passes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.grounding.admission_checks import check_admissions
from assistant.grounding.contrast_checks import check_contrasts
from assistant.grounding.course_checks import check_courses
from assistant.grounding.invention_checks import check_inventions
from assistant.grounding.judgement import judge
from assistant.grounding.modality_checks import check_modality
from assistant.grounding.negations import negations
from assistant.grounding.statements import read

FRENCH = """Le gouvernement valdorien a condamné l'aide militaire envoyée à Redfield. La fromagerie Delorme a rappelé \
des fromages au lait de chèvre. Selon l'institut Varga, 41 % des hommes de 20 à 30 ans fument. Le tribunal de Saverne \
a relaxé deux gendarmes poursuivis pour vol. La taxe rapporte à la commune 12 millions d'euros par an. Le ministre des \
Transports, Alain Rivet, a refusé de revenir sur sa décision. Accusée d'avoir truqué le scrutin, la candidate Hélène \
Morel a dénoncé un mensonge. Le plan d'économies passe de 10 à 13 milliards d'euros. La mairie n'exclut pas une \
fermeture du pont. L'usine Solvex livre des tracteurs et des remorques. Nora Brandt a vendu son journal à Karl Weber."""
ENGLISH = """The central bank of Castleton cut its main rate to 4 percent from 5 percent on Wednesday. Investigators \
have not ruled out a gas leak, the prosecutor said. Nadia Holt beat Erin Moss in the final on Sunday. Parliament \
approved a ban on night flights by 60 votes to 41. Power was restored to most of the 9,000 homes. Sales of copper \
account for a third of exports. The operator suspended the driver on duty."""

LIES = {
    "an opposite verb": "Le gouvernement valdorien a salué l'aide militaire envoyée à Redfield.",
    "an opposite verb in English": "The Valdorian government praised the military aid sent to Redfield.",
    "another animal": "La fromagerie Delorme a rappelé des fromages au lait de brebis.",
    "the other sex": "41 % des femmes de 20 à 30 ans fument, selon l'institut Varga.",
    "another verdict": "Deux gendarmes ont été condamnés par le tribunal de Saverne.",
    "a cost for an income": "La taxe coûte à la commune 12 millions d'euros par an.",
    "another period": "La taxe rapporte à la commune 12 millions d'euros par mois.",
    "acceptance for refusal": "Le ministre des Transports a accepté de revenir sur sa décision.",
    "another portfolio": "Le ministre de la Santé, Alain Rivet, a refusé de revenir sur sa décision.",
    "an admission of what is denied": "La candidate Hélène Morel a reconnu avoir truqué le scrutin.",
    "a course turned round": "Le plan d'économies passe de 13 à 10 milliards d'euros.",
    "a fall for a rise": "Le plan d'économies tombe à 10 milliards d'euros.",
    "an invented item": "L'usine Solvex livre des tracteurs, des remorques et des grues.",
    "an invented relative": "Nora Brandt et sa soeur ont vendu leur journal à Karl Weber.",
    "a rise for a fall": "The central bank of Castleton raised its main rate to 4 percent from 5 percent on Wednesday.",
    "a defeat for a victory": "Nadia Holt lost to Erin Moss in the final on Sunday.",
    "a ban lifted": "Parliament lifted a ban on night flights.",
    "power cut": "Power was cut to most of the 9,000 homes.",
    "another metal": "Sales of gold account for a third of exports.",
    "a promotion": "The operator promoted the driver on duty.",
}
TRUTHS = {
    "a synonym": "Le gouvernement valdorien a dénoncé l'aide militaire envoyée à Redfield.",
    "a passive": "Des fromages au lait de chèvre ont été rappelés par la fromagerie Delorme.",
    "another order": "Selon l'institut Varga, fument 41 % des hommes de 20 à 30 ans.",
    "a translation": "Two gendarmes prosecuted for theft were acquitted by the court in Saverne.",
    "a yearly sum": "La taxe rapporte chaque année 12 millions d'euros à la commune.",
    "an opposite denied": "Le ministre des Transports, Alain Rivet, n'a pas accepté de revenir sur sa décision.",
    "parties exchanged with the verb": "Karl Weber a acheté le journal de Nora Brandt.",
    "the same course": "Le plan d'économies augmente, de 10 à 13 milliards d'euros.",
    "a possibility kept": "La mairie n'exclut pas de fermer le pont.",
    "the loser's side": "Erin Moss lost to Nadia Holt in the final on Sunday.",
    "a synonym of a fall": "The central bank of Castleton lowered its main rate to 4 percent on Wednesday.",
}


@pytest.mark.parametrize("claim", LIES.values(), ids=LIES)
def test_a_lie_is_refused(claim: str) -> None:
    assert judge(claim, [FRENCH, ENGLISH]).verdict != "supported"


@pytest.mark.parametrize("claim", TRUTHS.values(), ids=TRUTHS)
def test_a_truth_is_not_called_an_opposite(claim: str) -> None:
    kinds = {one.kind for one in judge(claim, [FRENCH, ENGLISH]).problems}
    assert not kinds & {"opposite", "negation", "unsupported_content", "wrong_value"}


def test_a_possibility_told_as_done_is_refused() -> None:
    passage = "Two barges collided on Monday. Investigators have not ruled out a gas leak."
    assert judge("A gas leak caused the collision of the two barges.", [passage]).verdict == "unsupported"


def test_an_opposite_names_both_words() -> None:
    (found,) = judge(LIES["an opposite verb"], [FRENCH]).problems
    assert (found.kind, found.surface, found.other) == ("opposite", "salué", "condamné")


@pytest.mark.parametrize(
    ("sentence", "scopes"),
    [
        ("Il n'y aura pas de réouverture.", ["réouverture"]),
        ("Le pont ne sera toutefois pas fermé.", ["fermé"]),
        ("Il le soutient sans réserve.", []),
        ("The bridge has not been formally closed.", ["closed"]),
    ],
    ids=["an auxiliary is passed over", "an adverb is passed over", "a set phrase", "English"],
)
def test_a_negation_bears_on_the_word_that_is_meant(sentence: str, scopes: list[str]) -> None:
    (statement,) = read(sentence).statements
    assert [one.scope.text for one in negations(statement) if one.scope] == scopes


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_checked(claim: str, passage: str) -> None:
    grounds = read(passage).statements[:2]
    for statement in read(claim).statements:
        for check in (check_contrasts, check_courses, check_admissions, check_modality, check_inventions):
            assert isinstance(check(statement, grounds), list)
