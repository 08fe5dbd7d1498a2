"""What passages leave open, wish, announce or refuse is not told as done, and the reverse."""

from __future__ import annotations

import pytest

from assistant.grounding.judgement import judge
from assistant.grounding.standing import Standing, uncertain
from assistant.grounding.statements import read

FERRY = "La compagnie pourrait racheter le ferry. Le phare rouvrira en mai. La mairie réclame la fermeture du chenal."
QUARRY = "The council may sell the quarry. It will reopen the path in May. Residents want a bypass."


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        pytest.param(FERRY, "La compagnie a racheté le ferry.", id="possible told as done"),
        pytest.param(FERRY, "La compagnie rachètera le ferry.", id="possible told as sure"),
        pytest.param(FERRY, "Le phare a rouvert en mai.", id="future told as past"),
        pytest.param(QUARRY, "The council has sold the quarry.", id="English possible told as done"),
        pytest.param(QUARRY, "Le conseil a vendu la carrière.", id="told as done in another language"),
        pytest.param("Le préfet a refusé de fermer le pont de Lys.", "Le préfet a fermé le pont de Lys.", id="refused"),
        pytest.param(
            "Les riverains accusent la mairie d'avoir pollué l'étang.", "La mairie a pollué l'étang.", id="charged"
        ),
        pytest.param("Le juge a condamné le patron du chalutier.", "Le juge pourrait condamner le patron du chalutier.",
                     id="done told as possible"),
        pytest.param("Lina Roy doublera les primes si elle est réélue à Valbrun.", "Lina Roy a été réélue à Valbrun.",
                     id="condition told as fact"),
    ],
)  # fmt: skip
def test_what_is_not_done_is_not_told_as_done(passage: str, claim: str) -> None:
    assert judge(claim, [passage], strict=True).verdict != "supported"


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        pytest.param(FERRY, "La compagnie pourrait racheter le ferry.", id="possible told as possible"),
        pytest.param(FERRY, "Le phare doit rouvrir en mai.", id="future told as future"),
        pytest.param(FERRY, "La mairie demande la fermeture du chenal.", id="wish told as wish"),
        pytest.param(QUARRY, "The council is considering selling the quarry.", id="other words for possible"),
        pytest.param(
            "Le maire devait signer le bail. Le maire a signé le bail mardi.",
            "Le maire a signé le bail.",
            id="then done",
        ),
    ],
)
def test_what_stays_open_is_kept(passage: str, claim: str) -> None:
    assert judge(claim, [passage], strict=True).verdict == "supported"


def test_markers_give_their_standing() -> None:
    statement = read("Il refuse de signer, pourrait partir et doit payer.").statements[0]
    found = {one.token.text: one.standing for one in uncertain(statement)}
    assert found == {"signer": Standing.REFUSED, "partir": Standing.OPEN, "payer": Standing.COMING}
