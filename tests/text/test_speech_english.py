"""Who speaks, and how, in English sentences of news."""

from __future__ import annotations

import pytest

from assistant.text.speech import find_attributions

Told = list[tuple[str | None, str]]

# Hearsay is marked where the source does not vouch: "aurait", "reportedly", "accused of".
SENTENCES: list[tuple[str, Told, bool]] = [
    ("The United States accuses Valdoria of shipping drones.", [("The United States", "accuses")], False),
    ("Seoul accuses Pyongyang of hacking a bank.", [("Seoul", "accuses")], False),
    ("The minister was accused by the opposition of lying.", [("the opposition", "accuses")], True),
    ("The firm is accused by three charities of dumping waste.", [("three charities", "accuses")], True),
    ("Lena Ostrova told reporters that the bridge was safe.", [("Lena Ostrova", "states")], False),
    ("“We are ready,” the minister told reporters on Monday.", [("the minister", "quotes")], False),
    ("A spokesman told Reuters the deal was off.", [("A spokesman", "states")], False),
    ("According to the health ministry, 12 people died.", [("the health ministry", "states")], False),
    ("Twelve people died, according to local officials.", [("local officials", "states")], False),
    ("Inflation hit 3 percent, per the central bank.", [("the central bank", "states")], False),
    ("Per the report, prices doubled in a year.", [("the report", "states")], False),
    ("“We will not yield,” said Mr Smith.", [("Mr Smith", "quotes")], False),
    ("“We will not yield,” he added.", [(None, "quotes")], False),
    ("The general left the room, saying that the talks had failed.", [("The general", "states")], False),
    ("The company issued a statement denying any wrongdoing.", [("The company", "denies")], False),
    ("In a statement, the ministry said the attack had failed.", [("the ministry", "states")], False),
    ("The plant will close in May, the company said in a statement.", [("the company", "states")], False),
    ("Two bridges were destroyed, Valnews reported.", [("Valnews", "states")], False),
    ("State media reported that the leader had arrived.", [("State media", "states")], False),
    (
        "The leader arrived by train, state news agency KCNA reported on Tuesday.",
        [("state news agency KCNA", "states")],
        False,
    ),
    ("Seoul's accusations were rejected by Pyongyang.", [("Seoul", "accuses"), ("Pyongyang", "denies")], False),
    ("Moscow's denial did not convince experts.", [("Moscow", "denies")], False),
    ("The claim by Kyiv could not be verified.", [("Kyiv", "claims")], False),
    ("The mayor's promise to reopen the pool dates from 2019.", [("The mayor", "promises")], False),
    ("Moscow denied receiving any weapons.", [("Moscow", "denies")], False),
    ("The minister dismissed the report as nonsense.", [("The minister", "denies")], False),
    ("The ambassador rejected the allegations.", [("The ambassador", "denies")], False),
    ("The group refutes the claims.", [("The group", "denies")], False),
    ("The allegations were denied by the Kremlin.", [("the Kremlin", "denies")], False),
    ("The prime minister vowed to cut the deficit.", [("The prime minister", "promises")], False),
    ("The European Union pledged two billion euros.", [("The European Union", "promises")], False),
    ("The king swore to take revenge.", [("The king", "promises")], False),
    ("The country reportedly supplied 3,000 shells.", [(None, "states")], True),
    ("The general is said to have fled abroad.", [(None, "states")], True),
    ("More than 200 soldiers are believed to have died.", [(None, "states")], True),
    ("The suspect allegedly confessed.", [(None, "states")], True),
    ("The minister asked whether the road would reopen.", [("The minister", "states")], False),
    ("Marek Duval warned that the dam could burst.", [("Marek Duval", "states")], False),
    ("“It is a disgrace,” fumed lawmaker Paul Ravel.", [("lawmaker Paul Ravel", "quotes")], False),
    ("The president described the visit as “historic and decisive”.", [("The president", "quotes")], False),
    ("The report found that the plant had polluted the river.", [("The report", "states")], False),
    ("A study by Lorval University suggests prices have doubled.", [("A study by Lorval University", "claims")], False),
    (
        "An investigation by The Plume revealed that the funds had vanished.",
        [("An investigation by The Plume", "states")],
        False,
    ),
    ("The WHO recommends vaccinating children.", [("The WHO", "states")], False),
    ("The Security Council condemned the missile launch.", [("The Security Council", "accuses")], False),
    ("Paris denounced a dangerous escalation.", [("Paris", "accuses")], False),
    ("Washington suspects Valdoria of supplying chips.", [("Washington", "accuses")], False),
    ("The army claims to have shot down three planes.", [("The army", "claims")], False),
    ("Officials say the talks will resume in May.", [("Officials", "states")], False),
    ("Police said two suspects had been arrested.", [("Police", "states")], False),
    ("The talks will resume in May, officials say.", [("officials", "states")], False),
    (
        "Citing unnamed officials, the newspaper said the deal was close.",
        [("unnamed officials", "states"), ("the newspaper", "states")],
        False,
    ),
    ("The Kremlin insisted that it had received no weapons.", [("The Kremlin", "states")], False),
    (
        "“Nothing is decided,” a source close to the talks told Valnews.",
        [("a source close to the talks", "quotes")],
        False,
    ),
    ("Lena Ostrova, the mayor of Valdor, said the bridge would hold.", [("Lena Ostrova", "states")], False),
    ("Kim Jong Un promised “full support” to his neighbour.", [("Kim Jong Un", "promises")], False),
    ("The foreign ministry described the accusations as baseless.", [("The foreign ministry", "denies")], False),
    ("North Korea has repeatedly denied sending troops.", [("North Korea", "denies")], False),
    ("In the eyes of Moscow, the aid is a provocation.", [("Moscow", "claims")], False),
    ("The union says 4,000 people marched.", [("The union", "states")], False),
    ("Valdoria has blamed its neighbour for the attack.", [("Valdoria", "accuses")], False),
    (
        "The trade minister told parliament on Tuesday that exports had fallen.",
        [("The trade minister", "states")],
        False,
    ),
    ("The agency warned of a harsh winter.", [("The agency", "states")], False),
    ("The charity alleged that aid had been stolen.", [("The charity", "claims")], False),
    ("Brussels accuses the firm of abusing its position.", [("Brussels", "accuses")], False),
    ("The governor told journalists that the dam had held.", [("The governor", "states")], False),
    ("Exports fell 4 percent in May, per the statistics office.", [("the statistics office", "states")], False),
    ("The firm published a letter rejecting the accusations.", [("The firm", "denies")], False),
    ("Kyiv's claims could not be verified.", [("Kyiv", "claims")], False),
    ("The embassy rejected those claims.", [("The embassy", "denies")], False),
    ("The government promises to publish the report.", [("The government", "promises")], False),
    ("Lawmakers asked why the inquiry had been closed.", [("Lawmakers", "states")], False),
    ("Amnesty International condemned the arrests.", [("Amnesty International", "accuses")], False),
    ("The New York Times reported that the contract was rigged.", [("The New York Times", "states")], False),
    ("The company did not respond to a request for comment.", [], False),
    ("The strike killed nine people, local media said.", [("local media", "states")], False),
    ("Tokyo accuses a Chinese ship of entering its waters.", [("Tokyo", "accuses")], False),
    ("“It was hell,” recalls Rosa, 54.", [("Rosa", "quotes")], False),
    ("The player has refuted the accusations.", [("The player", "denies")], False),
    ("A US official, speaking on condition of anonymity, confirmed the strike.", [("A US official", "states")], False),
    ("“Everything is fine,” she assured reporters.", [(None, "quotes")], False),
    (
        "North Korean leader Kim Jong Un vowed to expand the arsenal, KCNA said.",
        [("KCNA", "states"), ("North Korean leader Kim Jong Un", "promises")],
        False,
    ),
    ("The two men are alleged to have stolen the painting.", [(None, "states")], True),
    ("France accuses Niger of blocking its ambassador.", [("France", "accuses")], False),
    ("“I never took a penny,” insists the lawmaker.", [("the lawmaker", "quotes")], False),
    ("The singer denied being ill.", [("The singer", "denies")], False),
    ("The gang's leader is believed to be hiding abroad.", [(None, "states")], True),
    ("The union denounced the plan.", [("The union", "accuses")], False),
]


@pytest.mark.parametrize(("text", "expected", "hearsay"), [pytest.param(*row, id=row[0]) for row in SENTENCES])
def test_english_sentence(text: str, expected: Told, hearsay: bool) -> None:
    found = find_attributions(text, "en")
    assert sorted((said.speaker or "", said.kind) for said in found) == sorted(
        (who or "", kind) for who, kind in expected
    )
    assert any(said.conditional for said in found) is hearsay
