"""Candidates that speak of something else than their question takes for granted are passed over, and only those."""

from __future__ import annotations

import pytest

from assistant.grounding.premises import Weighed, weigh
from assistant.retrieval.facts import facts_of
from assistant.retrieval.keys import Key
from assistant.retrieval.queries import make_query
from assistant.retrieval.ranking import Candidate, Features
from assistant.text.sentences import split_sentences
from assistant.types import Article, Span

TEXT = (
    "La mairie de Valdoria a autorisé mardi la vente du port à la société Nerval. "
    "Quelque 340 dockers français ont été licenciés à Lisane, a indiqué le syndicat. "
    "La maire de Valdoria, Lena Ostrova, se rendra jeudi à Lisane. "
    "Les pompiers n'ont pas pu réanimer le gardien. "
    "Son adjoint Paul Garel a plaidé non coupable. "
    "Pia Duroc a signé la préface du livre de bord. "
    "Le loyer du port a augmenté en 2021. "
    "Le remorqueur a parcouru 12 kilomètres."
)
_PLAIN = Features(1, 1, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1)


def candidates(*order: int, text: str = TEXT) -> list[Candidate]:
    """Return sentences of a text as candidates, in the order given, all sure to answer."""
    article = Article(
        "port", "Le port de Valdoria", None, text, (Span(0, len(text)),), "fr", None, None, "2021-03-12", "day",
        "stated", None, "0",
    )  # fmt: skip
    spans = split_sentences(text)
    found = []
    for rank in order:
        span = spans[rank]
        figures = facts_of(text[span.start : span.end], "fr", "2021-03-12").figures
        key = Key(figures[0].start, figures[0].end, 1.0, 1.0) if figures else None
        found.append(Candidate(article, span.start, span.end, key, _PLAIN, 1.0, 0.9))
    return found


def weighed(question: str, *order: int) -> Weighed:
    return weigh(make_query(question), [], candidates(*order), 0.5)


REFUTED = {
    "the opposite act": ("Pourquoi la mairie de Valdoria a-t-elle interdit la vente du port ?", 0, "contrary"),
    "the opposite act, in English": ("Why did Valdoria ban the sale of the port?", 0, "contrary"),
    "another nationality": ("Combien de dockers italiens ont été licenciés à Lisane ?", 1, "other"),
    "another fate": ("Combien de dockers français ont été blessés à Lisane ?", 1, "other"),
    "a place that is nowhere": ("Combien de dockers français ont été licenciés à Torval ?", 1, "unsaid"),
    "another town's mayor": ("Qui est la maire de Lisane ?", 2, "other"),
    "a person who is nowhere": ("Quand Lena Ostrova a-t-elle vu Marc Tavel à Lisane ?", 2, "unsaid"),
    "what could not be done": ("Comment les pompiers ont-ils réanimé le gardien ?", 3, "contrary"),
    "a plea turned round": ("Pourquoi Paul Garel a-t-il plaidé coupable ?", 4, "contrary"),
    "another noun in its place": ("Qui a signé la postface du livre de bord ?", 5, "unsaid"),
    "a rise for a fall": ("Pourquoi le loyer du port a-t-il baissé en 2021 ?", 6, "contrary"),
    "another unit": ("Combien d'heures le remorqueur a-t-il parcouru ?", 7, "other"),
}


@pytest.mark.parametrize(("question", "sentence", "finding"), REFUTED.values(), ids=REFUTED)
def test_a_sentence_about_something_else_is_passed_over(question: str, sentence: int, finding: str) -> None:
    found = weighed(question, sentence)
    assert [one.finding for one in found.refuted] == [finding]
    assert found.kept == ()
    evidence = found.refuted[0].evidence
    assert TEXT[evidence.start : evidence.end] == split_text(sentence)


def split_text(sentence: int) -> str:
    span = split_sentences(TEXT)[sentence]
    return TEXT[span.start : span.end]


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Pourquoi la mairie de Valdoria a-t-elle autorisé la vente du port ?", 0),
        ("Why did Valdoria allow the sale of the port?", 0),
        ("À qui le port a-t-il été vendu ?", 0),
        ("Combien de dockers français ont été licenciés à Lisane ?", 1),
        ("How many French dockers were sacked in Lisane?", 1),
        ("Qui est la maire de Valdoria ?", 2),
        ("Quand Lena Ostrova se rendra-t-elle à Lisane ?", 2),
        ("Qui n'a pas pu être réanimé ?", 3),
        ("Pourquoi Paul Garel a-t-il plaidé non coupable ?", 4),
        ("Qui a signé la préface du livre de bord ?", 5),
        ("Pourquoi le loyer du port a-t-il augmenté en 2021 ?", 6),
        ("Combien de kilomètres le remorqueur a-t-il parcourus ?", 7),
        ("Le loyer du port a-t-il baissé ?", 6),
    ],
)
def test_a_sentence_that_may_answer_is_kept(question: str, sentence: int) -> None:
    found = weighed(question, sentence)
    assert found.refuted == ()
    assert len(found.kept) == 1


def test_the_next_sentence_answers_where_it_says_what_the_first_does_not() -> None:
    found = weighed("Pourquoi la mairie de Valdoria a-t-elle autorisé la vente du port ?", 6, 0)
    assert found.kept[-1].text.startswith("La mairie")


def test_the_next_sentence_must_say_what_was_wanting() -> None:
    found = weighed("Pourquoi le loyer du port a-t-il baissé en 2021 ?", 6, 7, 5)
    assert found.kept == ()


def test_what_is_not_sure_to_answer_is_left_as_it_is() -> None:
    found = weigh(make_query("Pourquoi le loyer du port a-t-il baissé ?"), [], candidates(6), 0.95)
    assert len(found.kept) == 1
    assert found.refuted == ()
