"""What an editor still refuses after verification: a source left out, words that the cited passage hardly holds."""

from __future__ import annotations

import pytest
from tests_scripted import article

from assistant.answering.second_look import drops_source, nearly_said
from assistant.types import Evidence

TEXT = (
    "Selon KCNA, M. Orda s'est engagé à élargir le port de Brivaz en juin. "
    "Le pont a coûté 12 millions d'euros, selon la mairie. "
    "Le maire Paul Denis a ouvert le pont mardi."
)
PRESS = article("brivaz", TEXT)
FIRST = Evidence("brivaz", 0, TEXT.index(" Le pont a"))
SECOND = Evidence("brivaz", TEXT.index("Le pont a"), TEXT.index(" Le maire"))
THIRD = Evidence("brivaz", TEXT.index("Le maire"), len(TEXT))


@pytest.mark.parametrize(
    ("text", "evidence", "dropped"),
    [
        ("M. Orda s'est engagé à élargir le port de Brivaz en juin.", FIRST, True),
        ("M. Orda s'est engagé, selon KCNA, à élargir le port de Brivaz.", FIRST, False),
        ("L'agence KCNA dit que M. Orda s'est engagé à élargir le port.", FIRST, False),
        ("Le pont a coûté 12 millions d'euros.", SECOND, True),
        ("La mairie chiffre le pont à 12 millions d'euros.", SECOND, False),
        ("According to the town hall, the bridge cost 12 million euros.", SECOND, False),
        ("Paul Denis a ouvert le pont mardi.", THIRD, False),
    ],
    ids=["an outer source", "the source inside", "the source as speaker", "a source behind", "the source as subject",
         "translated", "no source"],
)  # fmt: skip
def test_a_source_left_out_is_noticed(text: str, evidence: Evidence, dropped: bool) -> None:
    language = "en" if text.startswith("According") else "fr"
    assert drops_source(text, language, [evidence], {"brivaz": PRESS}) == dropped  # type: ignore[arg-type]


def test_a_statement_that_another_passage_makes_itself_needs_no_source() -> None:
    text = "Le maire Paul Denis a ouvert le pont mardi."
    assert not drops_source(text, "fr", [SECOND, THIRD], {"brivaz": PRESS})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mardi, le maire Paul Denis a ouvert le pont.", True),
        ("Le maire Paul Denis a vendu le pont mardi.", False),
        ("The mayor Paul Denis opened the bridge on Tuesday.", False),
        ("", False),
    ],
    ids=["another order", "another verb", "another language", "nothing"],
)
def test_a_claim_cited_elsewhere_must_be_nearly_its_words(text: str, said: bool) -> None:
    assert nearly_said(text, [THIRD], {"brivaz": PRESS}) == said
