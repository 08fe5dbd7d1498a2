"""What a question asks for, in French and English."""

from __future__ import annotations

import pytest

from assistant import UsageError
from assistant.retrieval.queries import answer_kind, figure_kinds, make_query
from assistant.types import AnswerKind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Combien de dockers se sont mis en grève ?", "figure"),
        ("How many dockers went on strike?", "figure"),
        ("Quel est le montant du chantier ?", "figure"),
        ("Quand le port a-t-il rouvert ?", "date"),
        ("En quelle année le port a-t-il fermé ?", "date"),
        ("On what date was the deal signed?", "date"),
        ("Qui est le porte-parole des dockers ?", "person"),
        ("Who leads the union?", "person"),
        ("Où l'accord a-t-il été signé ?", "place"),
        ("Where was the deal signed?", "place"),
        ("Dans quelle ville se trouve le port ?", "place"),
        ("Le port ou la gare ont-ils fermé ?", "fact"),
        ("Pourquoi les dockers ont-ils fait grève ?", "fact"),
        ("Comment le conflit du port a-t-il évolué ?", "evolution"),
        ("How has the dispute evolved over time?", "evolution"),
        ("Fais la chronologie du conflit", "evolution"),
    ],
)
def test_answer_kind(question: str, kind: AnswerKind) -> None:
    assert answer_kind(question) == kind


@pytest.mark.parametrize("question", ["", "   ", "?!", "\n"])
def test_an_empty_question_is_refused(question: str) -> None:
    with pytest.raises(UsageError, match="empty"):
        make_query(question)


def test_a_date_that_is_not_one_is_refused_with_the_forms_that_are() -> None:
    with pytest.raises(UsageError, match="2024-06"):
        make_query("Quand ?", since="hier")


@pytest.mark.parametrize(
    "value",
    [
        "2024",
        "2024-06",
        "2024-06-19",
        "202X",
        "20XX",
        "2024-XX",
        "2024-06-XX",
        "2024~",
        "2024-22",
        "2023/2024",
        "2023/..",
    ],
)
def test_a_filter_may_be_of_any_precision(value: str) -> None:
    assert make_query("Quand ?", since=value).since == value


@pytest.mark.parametrize("value", ["hier", "2024-13", "2024-02-30", "24", "..", "2024/2023", "12/10/2023", ""])
def test_what_is_no_date_is_named(value: str) -> None:
    with pytest.raises(UsageError, match="--until"):
        make_query("Quand ?", until=value)


def test_filters_that_leave_no_day_are_refused() -> None:
    with pytest.raises(UsageError, match="--since 2024-06 comes after --until 2023"):
        make_query("Quand ?", since="2024-06", until="2023")


def test_an_outlet_without_a_name_is_refused() -> None:
    with pytest.raises(UsageError, match="--outlet"):
        make_query("Quand ?", outlet=" ")


@pytest.mark.parametrize("question", ["Quel est l'âge du maire ?", "Quel âge a le maire ?", "How old is the mayor?"])
def test_an_age_is_asked_for_whatever_the_words(question: str) -> None:
    assert make_query(question).kind == "figure"
    assert figure_kinds(question) == frozenset({"age"})
