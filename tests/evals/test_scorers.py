"""Each scorer on replies made by hand."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant import Abstention, Answer, Citation
from evals.cases import Case
from evals.scorers import (
    Score,
    abstention,
    brevity,
    correctness,
    figure_counts,
    key_words,
    near_miss,
    premise_refused,
    right_article_first,
    score,
    several_articles,
    supported_figures,
    verbatim_quotes,
)

Cite = Callable[..., Citation]
Reply = Callable[..., Answer]
Silence = Callable[..., Abstention]

CASE = Case(
    name="habitants venus",
    language="fr",
    question="Combien d'habitants ?",
    kind="figure",
    why="Le nombre est donné.",
    must=((400,), ("habitants",)),
    must_not=("gendarmes",),
    articles=("pont",),
)


def test_an_answer_that_says_all_is_correct(answer: Reply) -> None:
    assert correctness(CASE, answer("Plus de **400** habitants [1].")) == Score(
        "correct", 1.0, True, "says all that it must"
    )


def test_what_is_missing_is_named(answer: Reply) -> None:
    found = correctness(CASE, answer("Beaucoup d'habitants [1]."))
    assert (found.value, found.passed, found.explanation) == (0.5, False, "does not say 400")


def test_what_must_not_be_said_is_named(answer: Reply) -> None:
    found = correctness(CASE, answer("400 habitants et des gendarmes [1]."))
    assert found.explanation == "says 'gendarmes', which it must not"


def test_silence_is_not_correct_for_an_answerable_question(silence: Silence) -> None:
    assert not correctness(CASE, silence()).passed
    assert not right_article_first(CASE, silence()).passed


def test_the_first_citation_decides(answer: Reply, cite: Cite) -> None:
    other = replace(cite(path="articles/route.txt"), article_id="route")
    assert right_article_first(CASE, answer("400 habitants [1].", cite(), other)).passed
    found = right_article_first(CASE, answer("400 habitants [1].", other, cite()))
    assert found == Score("right_article", 0.0, False, "first cited is route.txt, not pont")


def test_a_verbatim_quote_passes(answer: Reply, texts: dict[str, str]) -> None:
    assert verbatim_quotes(answer("400 habitants [1]."), texts).passed


@pytest.mark.parametrize(
    ("quote", "start"),
    [("Plus de 401 habitants sont venus.", 43), ("Plus de 400 habitants sont venus.", 42)],
    ids=["one character changed", "offsets shifted by one"],
)
def test_a_quote_that_does_not_stand_there_fails(
    answer: Reply, cite: Cite, texts: dict[str, str], quote: str, start: int
) -> None:
    found = verbatim_quotes(answer("400 habitants [1].", cite(quote, start=start)), texts)
    assert (found.value, found.passed) == (0.0, False)
    assert f"does not read {quote!r} at {start}" in found.explanation


def test_a_citation_of_an_unknown_article_fails(answer: Reply) -> None:
    assert verbatim_quotes(answer("400 [1]."), {"route.txt": "Le maire."}).explanation == (
        "pont.txt is none of the articles"
    )


@pytest.mark.parametrize(
    "said",
    [
        "Plus de 400 habitants.",
        "quatre cents habitants",
        "400 habitants, selon l'article du 4 mai 2021",
        "En 1998, 400",
    ],
    ids=["as quoted", "spelled out", "date of publication", "year of the question"],
)
def test_figures_from_quote_question_and_publication_are_supported(answer: Reply, cite: Cite, said: str) -> None:
    quote = cite("Plus de 400 habitants sont venus.")
    assert supported_figures(answer(said, quote, question="Combien sont venus en 1998 ?")).passed


def test_a_figure_of_another_sentence_is_unsupported(answer: Reply, cite: Cite) -> None:
    found = supported_figures(answer("400 le 3, pas 401", cite("Plus de 400 habitants sont venus.")))
    assert found == Score("figures", 2.0, False, "not in what is cited: 3, 401")


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("Un. Deux. Trois [1].", True),
        ("Un. Deux. Trois. Quatre [1].", False),
        ("M. Ostrova est venu. M. Duval aussi. « Bien ! » [1]", True),
        ("« Bien ! » a dit le maire. Il y a 10.000 habitants. Fin [1].", True),
        ("long " * 150, False),
    ],
    ids=[
        "three sentences",
        "four sentences",
        "initials do not end a sentence",
        "neither does a quotation",
        "750 characters",
    ],
)
def test_brevity(answer: Reply, text: str, passed: bool) -> None:
    assert brevity(answer(text)).passed is passed


@pytest.mark.parametrize("piece", [". ", "....", '" ', '."', "« ", "A. "])
def test_brevity_takes_linear_time(answer: Reply, piece: str) -> None:
    begun = time.perf_counter()
    brevity(answer(piece * (300_000 // len(piece))))
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    ("text", "passed"),
    [("Plus de **400** habitants [1].", [True]), ("**Le maire** et 400 habitants [1].", [False]), ("400 [1].", [])],
    ids=["the figure in bold", "other words in bold", "nothing in bold"],
)
def test_the_words_in_bold_answer(answer: Reply, text: str, passed: list[bool]) -> None:
    case = replace(CASE, must=(("plus de 400",),))
    assert [one.passed for one in key_words(case, answer(text))] == passed


def test_silence_where_the_articles_answer_is_one_fault(silence: Silence, texts: dict[str, str]) -> None:
    assert [one.name for one in score(CASE, silence(), texts)] == ["correct", "verbatim", "figures"]


def test_an_evolution_wants_two_articles(answer: Reply, cite: Cite) -> None:
    assert not several_articles(answer("2021 [1]")).passed
    assert several_articles(answer("2021 [1]", cite(), replace(cite(), article_id="route"))).passed


def test_only_an_abstention_is_an_abstention(answer: Reply, silence: Silence) -> None:
    assert abstention(silence()).passed
    assert not abstention(answer("Les articles ne le disent pas [1].")).passed


def test_a_false_premise_is_refused_by_silence_or_by_the_fact(answer: Reply, silence: Silence) -> None:
    premise = replace(CASE, kind="false_premise", must=(("nié",),))
    assert premise_refused(premise, silence()).passed
    assert premise_refused(premise, answer("Le maire a nié [1].")).passed
    assert not premise_refused(premise, answer("Le maire l'a reconnu [1].")).passed
    assert not premise_refused(replace(premise, must=()), answer("Le maire a nié [1].")).passed


def test_a_near_miss_wants_silence_or_a_correction(answer: Reply, silence: Silence) -> None:
    case = replace(CASE, kind="near_miss", question="Combien de gendarmes ?")
    assert near_miss(case, silence()).passed
    assert near_miss(case, answer("Les articles ne comptent pas ceux-là, mais plus de 400 habitants [1].")).passed
    found = near_miss(case, answer("Plus de 400 habitants sont venus [1]."))
    assert found.explanation == "says what is near without saying that it is not what was asked"
    assert not near_miss(case, answer("Non, 400 gendarmes et habitants [1].")).passed
    assert not near_miss(replace(case, must=()), answer("Non, plus de 400 habitants [1].")).passed


def test_a_correction_is_in_the_answers_own_words(answer: Reply, cite: Cite) -> None:
    quote = cite("Plus de 400 habitants ne sont pas venus.")
    said = "Plus de 400 habitants ne sont pas venus. [1]"
    assert not near_miss(replace(CASE, kind="near_miss", must_not=()), answer(said, quote)).passed


def test_a_comparison_has_twice_the_room(answer: Reply) -> None:
    reply = answer("Un. Deux. Trois. Quatre [1].")
    assert not brevity(reply).passed
    assert brevity(reply, 2).passed


def test_both_sides_count_as_said_or_not(answer: Reply) -> None:
    case = replace(CASE, kind="contested", must=(), must_not=(), sides=(("maire",), ("nie", "dément*")))
    assert correctness(case, answer("Le maire accuse, la ville dément [1].")).passed
    assert correctness(case, answer("Le maire accuse [1].")).value == 0.5


def test_figures_are_counted_with_those_that_nothing_carries(answer: Reply, cite: Cite) -> None:
    quote = cite("Plus de 400 habitants sont venus.")
    assert figure_counts(answer("400 habitants et 12 élus [1].", quote)) == ([12], 2)


ANSWERED = ["brief", "verbatim", "figures", "citation_recall", "citation_precision"]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("figure", ["correct", "right_article", *ANSWERED]),
        ("comparison", ["correct", "right_article", *ANSWERED]),
        ("evolution", ["correct", "right_article", "several_articles", *ANSWERED[1:]]),
        ("unanswerable", ["abstention", *ANSWERED[1:]]),
        ("near_miss", ["near_miss", *ANSWERED[1:]]),
        ("false_premise", ["false_premise", *ANSWERED[1:]]),
    ],
)
def test_each_kind_gets_its_scorers(answer: Reply, texts: dict[str, str], kind: str, names: list[str]) -> None:
    case = replace(CASE, kind=kind)  # type: ignore[arg-type]
    assert [one.name for one in score(case, answer("400 habitants [1]."), texts)] == names


def test_what_a_case_asks_beside_is_scored(answer: Reply, texts: dict[str, str]) -> None:
    case = replace(CASE, kind="contested", must=(), sides=(("400",), ("maire",)), said_by=("maire",), date="2021-05-03")
    found = {one.name for one in score(case, answer("Le maire dit « Ce pont nous relie » à 400 [1]."), texts)}
    assert {"both_sides", "attribution_kept", "quotations", "date_exact"} <= found


def test_a_second_judge_is_heard_beside_the_first(answer: Reply, texts: dict[str, str]) -> None:
    found = score(CASE, answer("Plus de 400 habitants [1]."), texts, second=lambda claim, passages, anchors: False)
    values = {one.name: one.value for one in found}
    assert (values["citation_recall"], values["citation_recall_second"]) == (1.0, 0.0)
