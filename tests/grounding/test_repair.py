"""Repair: what is put back into a claim, what is cited instead, and what is rather withheld."""

from __future__ import annotations

import pytest

from assistant.grounding.verification import Verified, verify
from assistant.types import Article, Draft, DraftClaim, Evidence, Span

CONVOY = "Selon le ministère de la Défense de Norland, plus de 3 000 fusils ont été livrés à Ostrie en mars."
FERRY = "Le traversier aurait transporté des munitions."
CHARGE = "Norland accuse Ostrie d'avoir bombardé le pont de Vesk. Le gouvernement ostrien dément toute implication."
LATER = "Un an plus tard, Marta Olsen a inauguré le pont reconstruit, long de 240 mètres."
TEXT = f"{CONVOY} {FERRY}\n\n{CHARGE}\n\n{LATER}"


def article(name: str, text: str) -> Article:
    return Article(
        id=name, title="Essai", outlet="La Gazette", text=text, prose=(Span(0, len(text)),), language="fr",
        path=None, url=None, published="2024-04-02", published_precision="day", published_basis="stated",
        published_evidence="2 avril 2024", sha256="0",
    )  # fmt: skip


ARTICLES = {"convoi": article("convoi", TEXT)}


def part(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence("convoi", start, start + len(words))


WHOLE = Evidence("convoi", 0, len(TEXT))


def shown(text: str, *support: Evidence, nearest: tuple[Evidence, ...] = ()) -> Verified:
    return verify(Draft((DraftClaim(text, support),), "llm", nearest=nearest), "fr", ARTICLES)


@pytest.mark.parametrize(
    ("drafted", "mended"),
    [
        (
            "Selon le ministère de la Défense de Norland, 3 000 fusils ont été livrés à Ostrie.",
            "Selon le ministère de la Défense de Norland, plus de 3 000 fusils ont été livrés à Ostrie.",
        ),
        (
            "Plus de 3 000 fusils ont été livrés à Ostrie en mars.",
            "Selon le ministère de la Défense de Norland, plus de 3 000 fusils ont été livrés à Ostrie en mars.",
        ),
        (
            "Le traversier a transporté des munitions.",
            "Selon l'article, qui le rapporte sans l'affirmer, le traversier a transporté des munitions.",
        ),
        (
            "More than 3,000 rifles were delivered to Ostrie in March.",
            "According to the article, which reports it without stating it, "
            "more than 3,000 rifles were delivered to Ostrie in March.",
        ),
    ],
    ids=["a lost qualifier", "a lost speaker", "hearsay told as a fact", "a lost speaker in another language"],
)
def test_what_was_lost_is_put_back_and_said(drafted: str, mended: str) -> None:
    verified = shown(drafted, WHOLE)
    assert [claim.text for _, claim in verified.claims] == [mended]
    assert [refused.text for refused in verified.rejected] == [drafted]


@pytest.mark.parametrize(
    "lie",
    [
        "Selon le ministère de la Défense de Norland, moins de 3 000 fusils ont été livrés à Ostrie.",
        "Selon le ministère de la Défense de Norland, plus de 5 000 fusils ont été livrés à Ostrie.",
        "Selon le ministère de la Défense d'Ostrie, plus de 3 000 fusils ont été livrés à Norland.",
        "Selon le ministère de la Défense de Norland, plus de 3 000 fusils n'ont pas été livrés à Ostrie.",
        "Ostrie accuse Norland d'avoir bombardé le pont de Vesk.",
        "Le gouvernement ostrien admet toute implication.",
        "Marta Olsen a prononcé un discours chaleureux devant les notables de Vesk.",
        "Marta Olsen praised the brave engineers at the opening ceremony.",
    ],
    ids=[
        "another qualifier",
        "another number",
        "actors exchanged",
        "negated",
        "accuser exchanged",
        "admitted",
        "made up about a person named",
        "made up in another language",
    ],
)
def test_what_is_false_is_withheld_and_not_mended(lie: str) -> None:
    verified = shown(lie, WHOLE)
    assert verified.claims == ()
    assert [refused.text for refused in verified.rejected] == [lie]
    assert verified.rejected[0].reason


def test_a_fragment_states_nothing() -> None:
    verified = shown("le pont reconstruit de Marta Olsen", WHOLE)
    assert verified.claims == () and "phrase" in verified.rejected[0].reason


def test_the_passage_that_carries_a_claim_is_cited_instead() -> None:
    claim = "Marta Olsen a inauguré le pont reconstruit, long de 240 mètres."
    verified = shown(claim, part(CONVOY), nearest=(part(FERRY), part(LATER)))
    assert [citation.quote for citation in verified.citations] == [LATER]
    assert shown(claim, part(CONVOY), nearest=(part(FERRY),)).claims == ()


def test_a_citation_is_narrowed_to_the_sentence_that_carries_the_claim() -> None:
    verified = shown("Marta Olsen a inauguré le pont reconstruit.", WHOLE)
    assert [citation.quote for citation in verified.citations] == [LATER]


def test_a_denial_is_set_beside_the_accusation() -> None:
    verified = shown("Norland accuse Ostrie d'avoir bombardé le pont de Vesk.", WHOLE)
    texts = [claim.text for _, claim in verified.claims]
    assert texts[0] == "Norland accuse Ostrie d'avoir bombardé le pont de Vesk."
    assert texts[1] == "Le gouvernement ostrien dément toute implication."
    assert len(verified.citations) == 2


def test_the_date_of_an_event_is_kept_only_where_the_citation_tells_it() -> None:
    text = "Selon le ministère de la Défense de Norland, plus de 3 000 fusils ont été livrés à Ostrie en mars."
    for date, kept in (("2024-03", "2024-03"), ("2023-03", None), ("2024-03-11", None)):
        draft = Draft((DraftClaim(text.replace("fusils ont", "fusils avaient"), (WHOLE,), None, date),), "llm")
        assert [claim.event_date for _, claim in verify(draft, "fr", ARTICLES).claims] == [kept]
