"""Deeds: another verb between the same names is refused, the same deed in other words is kept."""

from __future__ import annotations

import time

import pytest

from assistant.grounding.deed_keys import converse_deeds, listed_deeds
from assistant.grounding.judgement import judge

BRIDGE = "La mairie d'Ostrel a inauguré le pont sur la Vire samedi."
SUMMIT = "Kim a accueilli le sommet régional à Pyongyang mardi."
FIRM = "Novarel bought the Danish laboratory Hjelm in May."
MAYOR = "The court fined the mayor of Ostrel on Monday."
LOAN = "Le musée d'Ostrel a prêté douze tableaux au musée de Valdoria."


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("La mairie d'Ostrel a financé le pont sur la Vire.", BRIDGE),
        ("Kim a annulé le sommet régional à Pyongyang.", SUMMIT),
        ("Kim cancelled the regional summit in Pyongyang on Tuesday.", SUMMIT),
        ("Novarel sold the Danish laboratory Hjelm in May.", FIRM),
        ("Novarel a poursuivi le laboratoire danois Hjelm en mai.", FIRM),
        ("The court praised the mayor of Ostrel on Monday.", MAYOR),
        ("Le musée d'Ostrel a vendu douze tableaux au musée de Valdoria.", LOAN),
        ("Le musée d'Ostrel a emprunté douze tableaux au musée de Valdoria.", LOAN),
    ],
    ids=["funded", "cancelled", "across languages", "sold for bought", "sued", "praised", "sold for lent", "borrowed"],
)
def test_another_verb_is_refused(claim: str, passage: str) -> None:
    assert judge(claim, [passage], [None], strict=True).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Samedi, la mairie d'Ostrel a ouvert le pont sur la Vire.", BRIDGE),
        ("Ostrel town hall opened the bridge over the Vire on Saturday.", BRIDGE),
        ("Kim a reçu mardi le sommet régional à Pyongyang.", SUMMIT),
        ("The Danish laboratory Hjelm was taken over by Novarel in May.", FIRM),
        ("Novarel a racheté le laboratoire danois Hjelm en mai.", FIRM),
        ("The mayor of Ostrel was ordered to pay a fine on Monday.", MAYOR),
        ("Le musée de Valdoria a emprunté douze tableaux au musée d'Ostrel.", LOAN),
    ],
    ids=["synonym", "translation", "another synonym", "phrase", "bought", "noun with a light verb", "the other side"],
)
def test_the_same_deed_in_other_words_is_kept(claim: str, passage: str) -> None:
    assert judge(claim, [passage], [None], strict=True).verdict == "supported"


def test_a_lax_judgement_leaves_verbs_open() -> None:
    assert judge("La mairie d'Ostrel a financé le pont sur la Vire.", [BRIDGE], [None]).verdict == "supported"


@pytest.mark.parametrize(
    ("one", "other"),
    [("licencié", "sacked"), ("vendues", "vente"), ("interdit", "ban"), ("félicitée", "praise"), ("démis", "fired")],
    ids=["languages", "participle and noun", "irregular", "feminine", "of an irregular verb"],
)
def test_forms_share_the_line_of_their_deed(one: str, other: str) -> None:
    forms = [listed_deeds(word, "fr") | listed_deeds(word, "en") for word in (one, other)]
    assert forms[0] & forms[1]


def test_converses_are_two_sides_of_one_line() -> None:
    assert {key[:-1] for key in converse_deeds("vendu", "fr")} & {key[:-1] for key in converse_deeds("bought", "en")}
    assert not converse_deeds("vendu", "fr") & converse_deeds("bought", "en")


@pytest.mark.parametrize(
    "text", ["a vendu " * 4_000, "was called off " * 3_000, "\x00\ud800 a pris", "a reçu, " * 5_000]
)
def test_long_and_odd_claims_are_judged_in_time(text: str) -> None:
    begun = time.perf_counter()
    judge(text, [BRIDGE, text], [None, None], strict=True)
    assert time.perf_counter() - begun < 20
